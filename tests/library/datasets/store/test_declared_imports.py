"""Declarations of a mapping file brought to the store: checked against the file and the lists."""

import datetime as dt

import pytest

from tiru.datasets import PriceBasis, SourceKind
from tiru.datasets.reading import AnswerFile, DeclaredFigures, read_file
from tiru.datasets.store import Declaration, ImportOptions, ImportSource, Store, declarations_of
from tiru.errors import ImportRefused

SOURCE = ImportSource("Kursi", "BPS karangan", "", dt.date(2026, 3, 5))


@pytest.fixture
def report(tmp_path):
    """Reads a wide table of these columns beside region and year."""

    def read(given, **columns):
        file = tmp_path / "data.csv"
        header, cells = ",".join(columns), ",".join(map(str, columns.values()))
        file.write_text(f"wilayah,tahun,{header}\nKabupaten Badung,2018,{cells}\n", encoding="utf-8")
        return read_file(file, mapping=given)

    return read


def given(*figures):
    return AnswerFile("peta.yaml", {}, {}, figures)


def refusal(call, *arguments, **more):
    with pytest.raises(ImportRefused) as refused:
        call(*arguments, **more)
    return refused.value


def test_each_indicator_gets_the_declaration_that_fits_it(report):
    said = given(
        DeclaredFigures(
            "kursi", "unemployment_rate", "tpt_agustus", unit="Persen", source_kind=SourceKind.BPS
        ),
        DeclaredFigures("me*", unit="Unit"),
        DeclaredFigures("PDRB", price_basis=PriceBasis.CURRENT, unit="Juta Rupiah"),
    )

    assert declarations_of(report(said, kursi=5, meja=2, PDRB=3), said) == (
        Declaration("unemployment_rate", "tpt_agustus", label="kursi"),
        Declaration("", label="PDRB, harga berlaku", price_basis=PriceBasis.CURRENT),
    )


def test_unit_of_the_file_must_be_the_declared_one(report):
    said = given(DeclaredFigures("kursi", unit="Orang"))
    error = refusal(declarations_of, report(said, **{"kursi (Unit)": 5}), said)

    assert (error.reason, error.details) == ("declared_unit", ("kursi", "Unit", "Orang"))


def test_two_declarations_of_one_indicator_are_refused(report):
    said = given(DeclaredFigures("kursi", unit="Unit"), DeclaredFigures("k*", definition="Kursi"))

    assert refusal(declarations_of, report(None, **{"kursi (Unit)": 5}), said).reason == "declared_twice"


def test_kind_of_source_must_be_that_of_the_series(report):
    said = given(
        DeclaredFigures(
            "kursi", "unemployment_rate", "tpt_agustus", source_kind=SourceKind.NEWS, unit="Persen"
        )
    )
    error = refusal(declarations_of, report(said, kursi=5), said)

    assert (error.reason, error.details) == ("source_kind_of_series", ("tpt_agustus", "bps", "berita"))


def test_kind_of_source_tells_two_definitions_in_words_apart(report):
    said = given(
        DeclaredFigures("kursi", "ikm_units", definition="Kursi", unit="Unit", source_kind=SourceKind.NEWS)
    )
    (declaration,) = declarations_of(report(said, kursi=5), said)

    assert declaration.definition == "Kursi (jenis sumber: berita)"


def test_declared_price_basis_and_definition_are_stored_with_the_figures(report, tmp_path):
    said = given(DeclaredFigures("nilai_jual", definition="Nilai karangan", price_basis=PriceBasis.CURRENT))
    read = report(None, **{"nilai_jual (Rupiah)": 5})
    label = read.observations[0].indicator
    said = given(DeclaredFigures(label, definition="Nilai karangan", price_basis=PriceBasis.CURRENT))
    store = Store(tmp_path / "store")
    options = ImportOptions(declarations=declarations_of(read, said))
    preview = store.preview(read, tmp_path / "data.csv", dataset="kursi", source=SOURCE, options=options)
    store.commit(preview, by="Penguji")
    row = store.observations("kursi").row(0, named=True)

    assert (row["price_basis"], row["definition"], row["listed_indicator"]) == (
        "berlaku",
        "Nilai karangan",
        "",
    )
    # The catalogue read again says the same, so the same import changes nothing.
    again = Store(tmp_path / "store").preview(
        read, tmp_path / "data.csv", dataset="kursi", source=SOURCE, options=options
    )
    assert again.changes_nothing


def test_declared_price_basis_may_not_contradict_the_words_of_the_table(report, tmp_path):
    read = report(None, **{"PDRB ADHB (Rupiah)": 5})
    options = ImportOptions(
        declarations=(Declaration("", label="PDRB ADHB", price_basis=PriceBasis.CONSTANT_2010),)
    )
    error = refusal(
        Store(tmp_path / "store").preview,
        read,
        tmp_path / "data.csv",
        dataset="kursi",
        source=SOURCE,
        options=options,
    )

    assert (error.reason, error.details) == ("two_price_bases", ("berlaku", "konstan_2010"))


def test_entry_without_a_declared_price_basis_is_written_as_before(report, tmp_path):
    read = report(None, **{"TPT (%)": 5})
    store = Store(tmp_path / "store")
    options = ImportOptions(declarations=(Declaration("unemployment_rate", "tpt_agustus"),))
    preview = store.preview(read, tmp_path / "data.csv", dataset="tpt", source=SOURCE, options=options)
    store.commit(preview, by="Penguji")
    line = (tmp_path / "store" / "catalogue.jsonl").read_text(encoding="utf-8")

    assert '"series":"tpt_agustus"}' in line
    assert store.catalogue().entries[0].options.declarations == options.declarations
