"""A file read every year from the command line: template, answers, declarations, import, the next year.

Region names are real, every figure is invented for the test.
"""

import json
import re
from pathlib import Path

import polars as pl
import pytest
from tests.library.datasets.reading.sdmx import messages
from typer.testing import CliRunner

from tiru.datasets import reading
from tiru.datasets.reading import QuestionAbout
from tiru.errors import DataFileError, ImportRefused
from tiru_cli import data
from tiru_cli.data import app
from tiru_web.datasets import wording
from tiru_web.shared.wording import error_sentence

HEADER = "region_code,region_name,kind,unemployment_rate_{year},kursi_{year}"


def run(*arguments, text=None):
    return CliRunner().invoke(
        app, [str(argument) for argument in arguments], input=text, env={"COLUMNS": "220"}
    )


@pytest.fixture
def wide(tmp_path, workspace):
    """Writes the table of one year."""

    def write(year, *, first=5.5):
        file = tmp_path / f"data-{year}.csv"
        rows = (f"51.03,Kabupaten Badung,kabupaten,{first},1", "51.71,Kota Denpasar,kota,6.5,2")
        file.write_text("\n".join((HEADER.format(year=year), *rows)) + "\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def filled(tmp_path, wide):
    """The template of the first year, filled in by hand."""
    peta = tmp_path / "peta.yaml"
    run("read", wide(2018), "--write-mapping", peta)
    text = peta.read_text(encoding="utf-8")
    for empty, full in (
        ('unit.unemployment rate": ""', 'unit.unemployment rate": "Persen"'),
        ('unit.kursi": ""', 'unit.kursi": "Unit"'),
        ('penerbit: ""', 'penerbit: "BPS karangan"'),
        ('judul: ""', 'judul: "Pengangguran dan kursi"'),
        ('tanggal: ""', 'tanggal: "2026-03-05"'),
        (
            '"unemployment rate": {indikator: "", seri: ""',
            '"unemployment rate": {indikator: "unemployment_rate", seri: "tpt_agustus"',
        ),
    ):
        assert empty in text
        text = text.replace(empty, full)
    peta.write_text(text, encoding="utf-8")
    return peta


def test_filled_template_imports_this_year_and_the_next_without_a_question(filled, wide):
    for year, count in ((2018, 4), (2019, 4)):
        read = json.loads(run("read", wide(year), "--mapping", filled, "--format", "json").stdout)
        assert (read["questions"], read["problems"]) == ([], [])
        stored = run(
            "import", wide(year), "--dataset", "kursi", "--mapping", filled, "--yes", "--format", "json"
        )
        assert json.loads(stored.stdout)["counts"]["new"] == count

    found = json.loads(run("show", "kursi", "--format", "json").stdout)["observations"]
    assert {(o["period"], o["listed_indicator"], o["series"]) for o in found if o["unit"] == "Persen"} == {
        ("2018", "unemployment_rate", "tpt_agustus"),
        ("2019", "unemployment_rate", "tpt_agustus"),
    }
    assert {(o["publisher"], o["source_title"], o["read_on"]) for o in found} == {
        ("BPS karangan", "Pengangguran dan kursi", "2026-03-05")
    }


def test_option_of_the_command_comes_before_the_mapping_file(filled, wide):
    result = run(
        "import", wide(2018), "--dataset", "kursi", "--mapping", filled, "--publisher", "Lain", "--yes"
    )
    found = json.loads(run("show", "kursi", "--format", "json").stdout)["observations"]

    assert result.exit_code == 0
    assert {o["publisher"] for o in found} == {"Lain"}


def test_answer_that_is_not_asked_any_more_is_told_at_the_import(filled, wide):
    text = filled.read_text(encoding="utf-8")
    filled.write_text(text.replace("jawaban:\n", 'jawaban:\n  "tabel1.year": "2018"\n'), encoding="utf-8")
    result = run("import", wide(2018), "--dataset", "kursi", "--mapping", filled)

    assert "Jawaban “tabel1.year” tidak dipakai" in result.stdout


def test_import_without_a_publisher_anywhere_is_refused(wide, tmp_path):
    peta = tmp_path / "peta.yaml"
    peta.write_text('versi: 1\njawaban: {"tabel1.unit.*": "Unit"}\n', encoding="utf-8")
    error = run("import", wide(2018), "--dataset", "kursi", "--mapping", peta, "--title", "Kursi").exception

    assert isinstance(error, ImportRefused)
    assert "penerbitnya belum diisi" in error_sentence(error, surface="command")


def test_each_question_says_what_it_is_about(wide):
    shown = run("read", wide(2018)).stdout
    asked = run("read", wide(2018), "--ask", text="\n\n").stderr

    for words in ("Untuk “unemployment rate”: Apa satuan angkanya?", "Untuk “kursi”: Apa satuan angkanya?"):
        assert words in shown
        assert words in asked
    assert "tabel1.unit.kursi" in shown


def test_parquet_file_is_read_and_imported(tmp_path, wide):
    file = tmp_path / "kursi.parquet"
    pl.read_csv(wide(2018)).rename({"kursi_2018": "kursi (Unit)_2018"}).drop(
        "unemployment_rate_2018"
    ).write_parquet(file)
    result = run("read", file, "--format", "json")

    assert [o["where"] for o in json.loads(result.stdout)["observations"]] == [
        "baris 1, kolom kursi (Unit)_2018",
        "baris 2, kolom kursi (Unit)_2018",
    ]


def test_structure_of_a_message_is_an_option_of_both_commands(tmp_path, workspace):
    pytest.importorskip("sdmx")
    data, structure = tmp_path / "data.xml", tmp_path / "struktur.xml"
    data.write_text(messages.specific({"TIME_PERIOD": "2018", "OBS_VALUE": "12", "UNIT_MEASURE": "UN"}))
    structure.write_text(messages.structure())
    read = run("read", data, "--structure", structure, "--format", "json")
    stored = run(
        *("import", data, "--structure", structure, "--dataset", "kursi"),
        *("--publisher", "Karangan", "--yes", "--format", "json"),
    )

    assert json.loads(read.stdout)["observations"][0]["region_code"] == "51.03"
    assert json.loads(stored.stdout)["counts"]["new"] == 1


def test_missing_extra_is_told_with_how_to_install_it():
    sentence = error_sentence(DataFileError("data.xml", "needs_extra", ["sdmx"]), surface="command")

    assert sentence == (
        "Berkas data.xml tidak dapat dipakai: untuk membacanya diperlukan bagian tambahan sdmx. "
        "Pasang dengan: pip install 'tiru[sdmx]'."
    )


def test_whole_country_may_be_named_as_the_region(tmp_path):
    file = tmp_path / "nasional.csv"
    file.write_text("Jenis (Unit),2018,2019\nKursi,1,2\nMeja,3,4\n", encoding="utf-8")
    found = json.loads(run("read", file, "--region", "indonesia", "--format", "json").stdout)

    assert {o["region_label"] for o in found["observations"]} == {"Indonesia"}
    assert "tabel1.region" not in [question["key"] for question in found["questions"]]


def test_save_that_fails_names_the_system_code_and_not_its_english_words(tmp_path):
    with pytest.raises(DataFileError) as refused:
        data._save(tmp_path / "tidak" / "ada.json", "{}")

    assert (refused.value.reason, refused.value.details) == ("not_writable", ("ENOENT",))


def test_every_reason_and_question_of_these_readers_has_words():
    """Reasons are written as texts in the readers; each that can stand on a cell has Indonesian words."""
    folder = Path(reading.__file__).parent
    texts = "".join(path.read_text() for name in ("tidy", "sdmx") for path in (folder / name).glob("*.py"))
    reasons = set(re.findall(r'CellStatus\.[A-Z]+, "([a-z_]+)"', texts))
    reasons |= set(re.findall(r'(?:flaw=|flaw or |flaw = )"([a-z_]+)"', texts))

    assert len(reasons) > 15
    assert [reason for reason in sorted(reasons) if not wording.has_reason_words(reason)] == []
    assert set(QuestionAbout) == set(wording.QUESTION_WORDS) == set(wording.QUESTION_NAMES)
