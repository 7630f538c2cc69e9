"""The vocabulary files: sound in themselves, in step with the registry, and refused when broken."""

import dataclasses
import re
from pathlib import Path

import pytest

import tiru.extraction
from tiru.errors import BrokenRow, DataFileError
from tiru.extraction._offices import abbreviated_words, office_key
from tiru.gazetteer import Gazetteer, build_gazetteer, load_gazetteer
from tiru.gazetteer._loading import read_data
from tiru.regions import load_registry

SOURCE = Path(tiru.extraction.__file__).parent


def changed(name: str, old: str, new: str):
    """Reader of the carried files in which one text of one file is replaced."""
    assert old in read_data(name)

    def read(asked: str) -> str:
        text = read_data(asked)
        return text.replace(old, new) if asked == name else text

    return read


def test_every_month_and_weekday_is_named():
    calendar = load_gazetteer().calendar

    assert sorted(set(calendar.months.values())) == list(range(1, 13))
    assert sorted(set(calendar.weekdays.values())) == list(range(1, 8))
    assert (calendar.months["agustus"], calendar.months["agu"]) == (8, 8)
    assert calendar.weekdays["jum'at"] == calendar.weekdays["jumat"] == 5


def test_nicknames_belong_to_regions_of_the_registry():
    registry = load_registry()

    assert {code: registry.get(code).code for code in load_gazetteer().region_names.values()}


def test_nicknames_do_not_repeat_what_the_registry_knows():
    known = {
        name.lower() for region in load_registry().regions() for name in (region.short_name, *region.aliases)
    }

    assert known & set(load_gazetteer().region_names) == set()


def test_common_words_are_names_of_regions():
    known = {
        name.lower() for region in load_registry().regions() for name in (region.short_name, *region.aliases)
    }

    assert set(load_gazetteer().regions.common_words) - known == set()


def test_put_together_abbreviations_agree_with_the_list():
    """Where the list of offices and the reading by syllables both know an abbreviation, they say the same."""
    disagree = {
        short
        for short, office in load_gazetteer().offices.known.items()
        if office.kind == "dinas"
        and abbreviated_words(short)
        and office_key(" ".join(abbreviated_words(short))) != office_key(office.name)
    }

    # Here the list is right and "um" stands for more than its letters say.
    assert disagree <= {"dinkopumdag", "diskumperindag", "kumperindag", "diskopumkm", "dinkopumkm"}


def test_words_of_leading_and_receiving_are_apart():
    verbs = load_gazetteer().verbs

    assert not {*verbs.lead_passive, *verbs.lead_active} & {*verbs.receive_passive, *verbs.receive_active}


@pytest.mark.parametrize(
    ("name", "old", "new", "reason"),
    [
        ("verbs.yaml", "lead_passive:", "lead_passiv:", "wrong_lists"),
        ("verbs.yaml", "[dipimpin,", "[Dipimpin,", "bad_word"),
        ("verbs.yaml", "[dipimpin,", "[dipimpin, dipimpin,", "doubled_word"),
        ("lines.yaml", '"no"', "no", "bad_word"),
        (
            "visits.yaml",
            "phrase: studi tiru, kind: studi_tiru",
            "phrase: studi tiru, kind: wisata",
            "unknown_value",
        ),
        ("calendar.yaml", "number: 12,", "number: 13,", "wrong_numbers"),
        ("posts.yaml", "leads: dinas", "lead: dinas", "broken_entry"),
        ("offices.csv", "abbreviation,name,kind", "abbreviation,name", "missing_columns"),
    ],
)
def test_broken_vocabulary_is_refused(name, old, new, reason):
    with pytest.raises(DataFileError) as refused:
        build_gazetteer(changed(name, old, new))

    assert (refused.value.path, refused.value.reason) == (name, reason)


def test_office_without_a_name_is_refused_with_its_line():
    with pytest.raises(BrokenRow) as refused:
        build_gazetteer(changed("offices.csv", "bappeda,Badan Perencanaan Pembangunan Daerah,", "bappeda,,"))

    assert (refused.value.line, refused.value.column) == (2, "name")


def test_every_list_of_words_is_used():
    """A list no rule looks at is a promise the vocabulary does not keep."""
    code = "".join(file.read_text("utf-8") for file in SOURCE.glob("*.py"))
    lists = [
        field.name
        for part in dataclasses.fields(Gazetteer)
        if part.name not in {"region_names", "products", "support_words"}
        for field in dataclasses.fields(getattr(load_gazetteer(), part.name))
    ]

    assert [name for name in lists if not re.search(rf'\.{name}\b|"{name}"', code)] == []
