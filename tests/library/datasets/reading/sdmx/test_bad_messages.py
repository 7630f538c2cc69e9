"""Messages that are broken, hostile, or not at hand: refused with a reason, quickly."""

import builtins
import json
import time

import pytest
from tests.library.datasets.reading.sdmx.messages import generic, sdmx_csv, sdmx_json, specific, structure

from tiru.datasets.reading import read_file
from tiru.datasets.reading.sdmx import _csv, _json, _xml
from tiru.errors import DataFileError

FIGURE = {"TIME_PERIOD": "2018", "OBS_VALUE": "12", "UNIT_MEASURE": "UN"}
BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 12))


def refusal(file, **more):
    with pytest.raises(DataFileError) as refused:
        read_file(file, **more)
    return refused.value


@pytest.fixture
def with_document_type(save):
    """Writes a message with a document type and one use of an entity."""

    def write(declarations, text=""):
        message = generic(FIGURE).replace("<m:ID>K1<", f"<m:ID>{text}<")
        head, _, body = message.partition("\n")
        return save(f"{head}\n<!DOCTYPE x [{declarations}]>\n{body}")

    return write


def test_entities_that_grow_without_bound_are_refused_at_once(with_document_type):
    began = time.process_time()
    error = refusal(with_document_type(f'<!ENTITY e0 "x">{BOMB}', "&e11;"))

    assert error.reason == "document_type"
    assert time.process_time() - began < 2


def test_entity_that_would_bring_in_a_file_is_refused(with_document_type, tmp_path):
    secret = tmp_path / "rahasia.txt"
    secret.write_text("rahasia")
    error = refusal(with_document_type(f'<!ENTITY e SYSTEM "{secret.as_uri()}">', "&e;"))

    assert error.reason == "document_type"
    assert "rahasia" not in "".join(error.details)


def test_document_type_far_from_the_beginning_is_refused_too(save):
    head, _, body = generic(FIGURE).partition("\n")
    padding = f"<!-- {'x' * 200_000} -->"
    marked = f"<!-- {'http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message'} -->"

    assert refusal(save(f"{head}{marked}{padding}<!DOCTYPE x>{body}")).reason == "document_type"


@pytest.mark.parametrize("write", [generic, specific])
def test_cut_message_is_refused_without_a_word_on_the_output(save, write, capsys):
    pytest.importorskip("sdmx")
    text = write(FIGURE)

    assert refusal(save(text[: len(text) - 40])).reason == "broken_sdmx"
    assert capsys.readouterr() == ("", "")


def test_message_that_is_xml_and_not_sdmx_inside_is_refused(save):
    pytest.importorskip("sdmx")
    text = generic(FIGURE).replace("g:SeriesKey", "g:Kunci").replace("m:DataSet", "m:Kumpulan")

    assert refusal(save(text)).reason in {"broken_sdmx", "no_observations"}


def test_structure_in_place_of_data_is_refused(save):
    pytest.importorskip("sdmx")

    assert refusal(save(structure())).reason == "no_observations"


def test_data_in_place_of_the_structure_is_refused(save):
    pytest.importorskip("sdmx")
    error = refusal(save(generic(FIGURE)), structure=save(generic(FIGURE), "struktur.xml"))

    assert (error.reason, error.path.endswith("struktur.xml")) == ("not_one_structure", True)


def test_encoding_that_nobody_knows_is_refused(save):
    assert refusal(save(generic(FIGURE).replace("UTF-8", "karangan-8"))).reason == "broken_sdmx"


def test_version_before_2_1_is_refused(save):
    text = generic(FIGURE).replace("v2_1", "v2_0")

    assert refusal(save(text)).reason == "sdmx_version"


def test_missing_extra_is_named(save, monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **more):
        if name == "sdmx":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    error = refusal(save(generic(FIGURE)))

    assert (error.reason, error.details) == ("needs_extra", ("sdmx",))


def test_csv_and_json_need_no_extra(save, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "sdmx", None)

    assert len(read_file(save(sdmx_csv(FIGURE), "data.csv")).observations) == 1
    assert len(read_file(save(sdmx_json([1]), "data.json")).observations) == 1


def test_row_of_another_width_is_refused_with_its_line(save):
    error = refusal(save(sdmx_csv(FIGURE) + "DF,A\n", "data.csv"))

    assert (error.reason, error.details) == ("not_csv", ("3",))


def test_header_without_rows_is_refused(save):
    assert refusal(save(sdmx_csv(FIGURE).splitlines()[0] + "\n", "data.csv")).reason == "no_observations"


@pytest.mark.parametrize(
    "change",
    [
        lambda found: found.pop("structure"),
        lambda found: found["structure"]["dimensions"].pop("observation"),
        lambda found: found["dataSets"][0]["series"].update({"9:9:9:9": {"observations": {"0": [1]}}}),
        lambda found: found.update(dataSets=[None]),
        lambda found: found["structure"].update(dimensions=[]),
    ],
)
def test_json_whose_lists_are_not_the_standards_is_refused(save, change):
    found = json.loads(sdmx_json([1]))
    change(found)

    assert refusal(save(json.dumps(found), "data.json")).reason == "broken_sdmx"


def test_cut_json_is_refused(save):
    assert refusal(save(sdmx_json([1])[:-30], "data.json")).reason == "not_json"


@pytest.mark.parametrize(
    ("module", "text", "name"),
    [
        (_csv, sdmx_csv(FIGURE, FIGURE | {"TIME_PERIOD": "2019"}), "data.csv"),
        (_json, sdmx_json([1, 2]), "data.json"),
        (_xml, generic(FIGURE, FIGURE | {"TIME_PERIOD": "2019"}), "data.xml"),
    ],
    ids=["csv", "json", "xml"],
)
def test_more_observations_than_a_report_can_hold_are_refused(save, monkeypatch, module, text, name):
    if module is _xml:
        pytest.importorskip("sdmx")
    monkeypatch.setattr(module, "MOST_OBSERVATIONS", 1)

    assert refusal(save(text, name)).reason == "too_many_cells"
