"""`tiru data` as a person and a program use it; the network is a server on this machine."""

import json

import pytest
from tests.library.datasets.reading.answers import make_text
from tests.library.datasets.reading.webapi.conftest import listing, server  # noqa: F401
from tests.recorded_webapi import KEY, Reply
from typer.testing import CliRunner

from tiru.errors import DataFileError, SourceError
from tiru_cli.data import app

BAD = "Bad parameter"


def run(*arguments, text=None, **environment):
    return CliRunner().invoke(
        app, [str(argument) for argument in arguments], input=text, env={"COLUMNS": "220", **environment}
    )


@pytest.fixture
def clear(tmp_path):
    file = tmp_path / "jelas.json"
    file.write_text(make_text())
    return file


@pytest.fixture
def unclear(tmp_path):
    file = tmp_path / "kabur.json"
    file.write_text(make_text(rows=((1, "Bandung"), (2, "Badung")), unit="-"))
    return file


def test_read_json_has_the_shape_of_the_report(clear):
    result = run("read", clear, "--format", "json")
    report = json.loads(result.stdout)

    assert set(report) == {"name", "tables", "observations", "questions", "problems"}
    assert report["tables"][0]["unit"] == "Unit"
    assert report["tables"][0]["period_kind"] == "tahun"
    first = report["observations"][0]
    assert (first["region_code"], first["region_label"], first["period"]) == ("51.03", "Badung", "2018")
    assert (first["value"], first["unit"], first["status"], first["where"]) == (
        1.0,
        "Unit",
        "accepted",
        "5103701180",
    )


def test_read_table_counts_verdicts_and_shows_first_cells(clear):
    output = run("read", clear).stdout

    assert "Jumlah sentra" in output
    assert "diterima" in output
    assert "Badung (51.03)" in output
    assert "tahunan" in output


def test_read_table_says_how_to_answer(unclear):
    output = run("read", unclear, "--format", "md").stdout

    assert "Apa satuan angkanya?" in output
    assert "var.7.unit" in output
    assert "--write-mapping" in output


def test_read_markdown_escapes_nothing_away(clear):
    lines = run("read", clear, "--format", "md", "--rows", "1").stdout.splitlines()

    assert "| Penilaian | Sel | Alasan |" in lines
    assert "| diterima | 4 |  |" in lines


def test_write_mapping_then_mapping_closes_the_questions(unclear, tmp_path):
    peta = tmp_path / "peta.yaml"
    written = run("read", unclear, "--write-mapping", peta)
    text = peta.read_text().replace('"var.7.unit": ""', '"var.7.unit": "Unit"')
    peta.write_text(text.replace('"vervar.1.region": ""', '"vervar.1.region": "32.73"'))
    result = run("read", unclear, "--mapping", peta, "--format", "json")

    assert "dengan 2 pertanyaan yang masih terbuka" in written.stdout
    assert json.loads(result.stdout)["questions"] == []


def test_ask_takes_answers_and_numbers_of_options_from_the_terminal(unclear, tmp_path):
    peta = tmp_path / "peta.yaml"
    result = run("read", unclear, "--ask", "--write-mapping", peta, "--format", "json", text="2\nUnit\n")
    report = json.loads(result.stdout)

    assert report["questions"] == []
    assert {o["region_code"] for o in report["observations"]} == {"32.73", "51.03"}
    assert '"vervar.1.region": "Kota Bandung (32.73)"' in peta.read_text()
    assert "Apa satuan angkanya?" in result.stderr


def test_ask_asks_again_after_a_misfit_and_leaves_open_what_is_skipped(unclear):
    result = run("read", unclear, "--ask", "--format", "json", text="Atlantis\n\nUnit\n")

    assert [question["key"] for question in json.loads(result.stdout)["questions"]] == ["vervar.1.region"]
    assert "tidak cocok" in result.stderr


def test_region_of_the_whole_file_is_taken(tmp_path):
    file = tmp_path / "sektor.json"
    file.write_text(make_text(rows=((1, "Pertanian"), (2, "Industri")), heading="Lapangan Usaha"))
    result = run("read", file, "--region", "Kabupaten Badung", "--format", "json")

    assert {o["region_code"] for o in json.loads(result.stdout)["observations"]} == {"51.03"}


def test_file_that_is_no_answer_is_an_error_of_its_own(tmp_path):
    file = tmp_path / "salah.json"
    file.write_text('{"status": "ERROR", "message": "x"}')

    assert isinstance(run("read", file).exception, DataFileError)


def test_fetch_reads_and_keeps_the_answer_without_the_key(server, tmp_path):  # noqa: F811
    server.replies = [Reply(body=make_text())]
    out = tmp_path / "jawaban.json"
    result = run(
        "fetch", "bps", "--domain", "5100", "--var", "7", "--out", out, "--address", server.url,
        "--format", "json", TIRU_BPS_KEY=KEY, TIRU_HOME=str(tmp_path / "rumah"),
    )  # fmt: skip

    assert result.exit_code == 0, result.output
    assert len(json.loads(result.stdout)["observations"]) == 4
    assert out.read_text() == make_text()
    kept = [file for file in (tmp_path / "rumah" / "bps").iterdir() if file.is_file()]
    assert len(kept) == 1
    assert all(KEY not in file.name and KEY not in file.read_text() for file in kept)


def test_fetch_takes_the_key_as_an_option(server, tmp_path):  # noqa: F811
    server.replies = [Reply(body=make_text())]
    result = run("fetch", "bps", "--var", "7", "--key", KEY, "--address", server.url, TIRU_HOME=str(tmp_path))

    assert result.exit_code == 0, result.output
    assert "Jumlah sentra" in result.stdout
    assert KEY not in result.output


def test_fetch_without_a_key_is_refused(tmp_path):
    result = run("fetch", "bps", "--var", "7", TIRU_BPS_KEY="", TIRU_HOME=str(tmp_path))

    assert isinstance(result.exception, SourceError)
    assert result.exception.reason == "no_key"


@pytest.mark.parametrize("years", ["20x8", "2020-2018", "1800", "2018;2019"])
def test_fetch_refuses_what_is_no_year(years):
    result = run("fetch", "bps", "--var", "7", "--key", KEY, "--years", years)

    assert result.exit_code == 2
    assert "bukan tahun" in result.output


def test_fetch_list_shows_the_fields_of_the_server(server, listing, tmp_path):  # noqa: F811
    server.replies = [Reply(body=listing([{"var_id": 7, "title": "Jumlah_sentra", "unit": None}]))]
    result = run(
        "fetch", "bps-list", "--model", "var", "--key", KEY, "--address", server.url, "--format", "md",
        TIRU_HOME=str(tmp_path),
    )  # fmt: skip

    assert result.exit_code == 0, result.output
    assert "| 7 | Jumlah sentra |  |" in result.stdout.splitlines()


def test_fetch_list_of_nothing_says_so(server, tmp_path):  # noqa: F811
    server.replies = [Reply(body='{"status": "OK", "data-availability": "list-not-available", "data": ""}')]
    result = run(
        "fetch",
        "bps-list",
        "--model",
        "subject",
        "--key",
        KEY,
        "--address",
        server.url,
        TIRU_HOME=str(tmp_path),
    )

    assert "tidak memiliki isi" in result.stdout
