"""`tiru extract` as a person and a program use it."""

import json
from pathlib import Path

import pytest
import typer
from tests.cli.test_json_shapes import differences, leaves
from typer.testing import CliRunner

from tiru.errors import (
    DataFileError,
    EmptyText,
    ForeignLanguage,
    TextTooLong,
    UnknownTextKind,
    UnreadableDocument,
    WrongEncoding,
)
from tiru.extraction import draft_visit, seed_article
from tiru_cli.extract import extract
from tiru_cli.extract_output import FIELDS
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
    assert "| 11 | Jumlah orang | 94 (rombongan) | 394–402 | 94 orang | tinggi |" in lines
    assert "| 27 | Tanggal | 9 Juli 2024; hari cocok | 773–792 | Selasa (09/07/2024) | tinggi |" in lines
    conflict = "- Jumlah orang: Jumlah rombongan disebut 90 orang, lalu 94 orang. Lihat nomor 8, 11."
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


OTHER = (
    "Pemkab Badung studi tiru ke Pemkot Makassar, Selasa (9/7/2024). Rombongan berjumlah 92 orang. "
    "Rombongan dipimpin Kadis Perinaker Badung Putu Eka Merthawan."
)


def test_joined_texts_are_one_record_with_their_sources(article, tmp_path):
    files = [article, write(tmp_path, "lain.txt", OTHER), write(tmp_path, "pelatihan.txt", COLUMN)]

    record = json.loads(run(*files, "--join", "--format", "json").stdout)

    assert record["sources"] == [str(file) for file in files]
    assert record["left_out"] == [{"source": 2, "reason": "no_visit"}]
    leader = next(item for item in record["values"] if item["field"] == "leader")
    assert (leader["value"], leader["sources"]) == ("Putu Eka Merthawan", [0, 1])
    across = [item["values"] for item in record["contradictions"] if len(item["sources"]) == 2]
    assert across == [["90", "92"], ["94", "92"]]
    assert differences("tiru extract --join", set(leaves(record))) == (set(), set())


def test_joined_texts_are_told_in_words(article, tmp_path):
    files = [article, write(tmp_path, "lain.txt", OTHER), write(tmp_path, "pelatihan.txt", COLUMN)]

    lines = run(*files, "--join", "--format", "md").stdout.splitlines()

    assert "Teks 3 tidak digabungkan, karena tidak menceritakan kunjungan antar-pemerintah daerah." in lines
    (leader,) = [line for line in lines if line.startswith("| Pimpinan rombongan |")]
    assert "| Putu Eka Merthawan (" in leader
    assert leader.endswith(" | 1, 2 |  |")
    assert "- Jumlah orang: Jumlah rombongan disebut 90 orang, lalu 94 orang. Teks 1." in lines
    assert "- Jumlah orang: Jumlah rombongan disebut 90 orang dan 92 orang. Teks 1 dan 2." in lines


def test_joined_texts_without_any_visit_say_so(tmp_path):
    file = write(tmp_path, "pelatihan.txt", COLUMN)

    lines = run(file, "--join", "--format", "md").stdout.splitlines()

    assert "Teks 1 tidak digabungkan, karena tidak menceritakan kunjungan antar-pemerintah daerah." in lines
    assert not any("bertentangan" in line for line in lines)


def test_content_is_numbered_after_the_other_claims(article):
    lines = run(article, "--format", "md").stdout.splitlines()

    (line,) = [line for line in lines if "| Kelompok KBLI | 10 Industri Makanan |" in line]
    last = max(
        int(line.split("|")[1])
        for line in lines
        if line.startswith("| ") and line.split("|")[1].strip().isdigit()
    )
    assert lines.index("### Isi kunjungan") < lines.index(line)
    assert int(line.split("|")[1]) == last - 1


def test_saved_page_is_read_with_its_day_of_publication(tmp_path):
    meta = '<meta property="article:published_time" content="2024-07-10T08:00:00+08:00">'
    text = "Pemkab Badung melakukan studi tiru ke Kota Makassar, Selasa (9/7), untuk mempelajari tenun."
    page = write(tmp_path, "berita.html", f"{meta}<nav>Beranda</nav><article><p>{text}</p></article>")

    draft = json.loads(run(page, "--format", "json").stdout)

    assert (draft["published"], draft["dates"]) == ("2024-07-10", ["2024-07-09"])


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("foto.jpg", b"\xff\xd8", UnknownTextKind),
        ("laporan.docx", b"bukan zip", UnreadableDocument),
        ("laporan.pdf", b"bukan pdf", UnreadableDocument),
        ("news.txt", b"The delegation was received by the mayor of the city. " * 9, ForeignLanguage),
    ],
)
def test_files_that_are_no_report_end_with_the_code_for_texts(tmp_path, name, content, error):
    file = tmp_path / name
    file.write_bytes(content)

    result = run(file)

    assert isinstance(result.exception, error)
    assert exit_code(result.exception) == 6
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

    assert {claim.field for claim in (*draft.claims, *draft.content_claims)} <= set(FIELDS)


def test_other_visits_stand_apart(tmp_path):
    file = write(
        tmp_path,
        "dua.txt",
        "Pemkot Bogor menerima rombongan studi tiru Pemkab Lumajang, Selasa (10/12/2019).\n"
        "Pada hari yang sama, Pemkot Bogor juga menerima rombongan studi banding DPRD Kabupaten Sleman. "
        "Rombongan kedua berjumlah 35 orang dan dipimpin Ketua DPRD Sleman Contoh Saja.",
    )

    lines = run(file, "--format", "md").stdout.splitlines()

    assert (
        "- Bersamaan: Kabupaten Sleman ke Kota Bogor: studi banding, terlaksana, tanggal belum diketahui; "
        "35 orang (rombongan); dipimpin Contoh Saja." in lines
    )
    assert not any("| Jumlah orang | 35" in line for line in lines)
