"""`tiru extract` as a person and a program use it."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from tiru.errors import DataFileError, EmptyText, TextTooLong, WrongEncoding
from tiru.extraction import draft_visit, seed_article
from tiru_cli.extract import FIELDS, extract
from tiru_cli.main import exit_code

app = typer.Typer()
app.command()(extract)

PLAN = "Terbit: 2025-07-01\nPemkab Badung akan melakukan studi tiru ke Kota Makassar, Senin (14/7), nanti."
COLUMN = "Terbit: 2025-07-01\nPelatihan desain kemasan digelar dinas bagi para pelaku usaha di kota itu."


def run(*arguments: str | Path):
    return CliRunner().invoke(app, [str(argument) for argument in arguments], env={"COLUMNS": "200"})


@pytest.fixture
def article(tmp_path) -> Path:
    file = tmp_path / "artikel.txt"
    file.write_text(seed_article().text, encoding="utf-8")
    return file


def write(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_json_of_one_file_is_its_draft(article):
    result = run(article, "--format", "json")

    assert result.exit_code == 0
    assert json.loads(result.stdout) == draft_visit(seed_article().text).to_dict()


def test_json_of_several_files_is_keyed_by_name(article, tmp_path):
    plan = write(tmp_path, "rencana.txt", PLAN)

    answer = json.loads(run(article, plan, "--format", "json").stdout)

    assert list(answer) == ["artikel.txt", "rencana.txt"]
    assert [draft["status"] for draft in answer.values()] == ["terlaksana", "rencana"]


def test_files_of_one_name_are_keyed_by_their_path(tmp_path):
    files = [write(tmp_path / folder, "berita.txt", PLAN) for folder in ("a", "b")]

    answer = json.loads(run(*files, "--format", "json").stdout)

    assert list(answer) == [str(file) for file in files]


def test_markdown_shows_claims_with_their_places_then_conflicts(article):
    lines = run(article, "--format", "md").stdout.splitlines()

    assert "Kabupaten Badung ke Kota Makassar: studi tiru, terlaksana, 9 Juli 2024." in lines
    assert "| 12 | Jumlah orang | 94 (rombongan) | 394–402 | 94 orang | tinggi |" in lines
    assert "| 28 | Tanggal | 9 Juli 2024; hari cocok | 773–792 | Selasa (09/07/2024) | tinggi |" in lines
    conflict = "- Jumlah orang: Jumlah rombongan disebut 90 orang, lalu 94 orang. Lihat nomor 9, 12."
    assert lines.index(conflict) > lines.index("## Yang saling bertentangan")


def test_table_names_what_the_markdown_names(article):
    output = run(article).stdout

    words = ("Daerah tamu", "51.03 Kabupaten Badung", "Putu Eka Merthawan", "90 orang", "Mungkin sama")
    assert all(word in output for word in words)


def test_missing_fields_are_named(tmp_path):
    output = run(write(tmp_path, "rencana.txt", PLAN), "--format", "md").stdout

    assert (
        "Tidak disebut: jumlah orang, pimpinan rombongan, penerima, tempat, yang dipelajari, niat mengadopsi."
        in output
    )
    assert "Tidak ditemukan hal yang saling bertentangan." in output


def test_text_without_a_visit_says_so(tmp_path):
    output = run(write(tmp_path, "pelatihan.txt", COLUMN), "--format", "md").stdout

    assert "Teks ini tidak menceritakan kunjungan antar-pemerintah daerah." in output
    assert "Yang disebut" not in output


def test_publication_given_settles_the_year(tmp_path):
    file = write(
        tmp_path, "berita.txt", "Pemkab Badung melakukan studi tiru ke Kota Makassar, Selasa (9/7), hari itu."
    )

    without = json.loads(run(file, "--format", "json").stdout)
    given = json.loads(run(file, "--published", "2024-07-10", "--format", "json").stdout)

    assert (without["dates"], given["dates"]) == ([], ["2024-07-09"])
    assert "9 Juli, tahun tidak diketahui" in run(file, "--format", "md").stdout


def test_date_of_publication_must_be_a_date(article):
    result = run(article, "--published", "kemarin")

    assert result.exit_code == 2


def test_a_second_file_that_cannot_be_read_leaves_no_output(article, tmp_path):
    result = run(article, tmp_path / "tidak-ada.txt")

    assert isinstance(result.exception, DataFileError)
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("content", "error", "code"),
    [
        (b"", EmptyText, 6),
        (b" \n", EmptyText, 6),
        ("Jum’at".encode("cp1252"), WrongEncoding, 6),
        (b"a" * 2_000_000, TextTooLong, 6),
    ],
)
def test_text_that_cannot_be_read(tmp_path, content, error, code):
    file = tmp_path / "berita.txt"
    file.write_bytes(content)

    result = run(file)

    assert isinstance(result.exception, error)
    assert exit_code(result.exception) == code
    assert result.exception.name == str(file)


def test_every_field_of_a_draft_has_its_words(article):
    draft = draft_visit(seed_article().text)

    assert {claim.field for claim in draft.claims} <= set(FIELDS)
