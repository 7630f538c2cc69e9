"""`tiru extract --reader`: proposals stand apart, and a reader that fails harms nothing."""

import json

import pytest
import typer
from tests.recorded_webapi import RecordedServer, Reply
from typer.testing import CliRunner

from tiru.errors import SourceError
from tiru.extraction import draft_visit
from tiru_cli.extract import extract

app = typer.Typer()
app.command()(extract)

TEXT = (
    "Pemkab Badung melakukan studi tiru ke Kota Makassar, Selasa (9/7/2024). Rombongan dipimpin Misal Umpama."
)
KEY = "kunci-uji-123"


@pytest.fixture
def server():
    recorded = RecordedServer()
    recorded.start()
    yield recorded
    recorded.stop()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "berita.txt"
    path.write_text(TEXT, "utf-8")
    return path


def run(*arguments, key=""):
    env = {"COLUMNS": "200", "TIRU_READER_KEY": key}
    return CliRunner().invoke(app, [str(argument) for argument in arguments], env=env)


def proposing(*claims):
    content = json.dumps(
        {"claims": [dict(zip(("field", "value", "quote"), each, strict=True)) for each in claims]}
    )
    return Reply(body=json.dumps({"choices": [{"message": {"content": content}}]}))


def test_proposals_change_no_value_of_the_draft(server, file):
    server.replies = [
        proposing(("leader", "Misal Umpama", "Misal Umpama"), ("leader", "Orang Lain", "Orang Lain"))
    ]

    answer = json.loads(
        run(file, "--reader", server.url, "--model", "uji", "--format", "json", key=KEY).stdout
    )

    outside = answer.pop("outside")
    plain = draft_visit(TEXT).to_dict()
    assert plain.pop("outside") is None
    assert answer == plain
    assert [(each["value"], each["rule"]) for each in outside["claims"]] == [
        ("Misal Umpama", "outside_reader")
    ]
    assert (outside["dropped"], outside["problem"]) == (1, None)
    assert server.authorizations == [f"Bearer {KEY}"]


def test_table_names_the_reader_and_counts_what_was_dropped(server, file):
    server.replies = [proposing(("headcount", "9", "Selasa (9/7/2024)"), ("venue", "Aula", "di Aula"))]

    lines = run(file, "--reader", server.url, "--model", "uji", "--format", "md").stdout.splitlines()

    assert any(
        "Usulan pembaca luar (uji @ 127.0.0.1); belum dipakai dalam rancangan" in line for line in lines
    )
    assert any(line.startswith("| 1 | Jumlah orang | 9 |") for line in lines)
    assert "Usulan yang ada dalam teks: 1. Dibuang karena tidak ada dalam teks: 1." in lines


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        (Reply(body="bukan JSON"), "Pembaca luar tidak menjawab dalam bentuk yang diminta."),
        (Reply(status=401), "Pembaca luar menolak kuncinya. Periksa TIRU_READER_KEY."),
        (Reply(status=500), "Pembaca luar sedang bermasalah. Ulangi nanti."),
    ],
)
def test_reader_that_fails_leaves_the_draft(server, file, reply, words):
    server.replies = [reply]

    result = run(file, "--reader", server.url, "--model", "uji", "--format", "md", key=KEY)

    assert result.exit_code == 0
    assert words in result.stdout
    assert "Kabupaten Badung ke Kota Makassar: studi tiru" in result.stdout
    assert KEY not in result.output


def test_nothing_is_asked_without_the_switch(server, file):
    assert json.loads(run(file, "--format", "json", key=KEY).stdout)["outside"] is None
    assert server.paths == []


@pytest.mark.parametrize("half", [("--reader", "https://model.example"), ("--model", "uji")])
def test_half_a_switch_is_refused(file, half):
    result = run(file, *half)

    assert result.exit_code == 2
    assert "Isi --reader dan --model bersama-sama" in result.output


def test_address_in_the_office_network_is_refused(file):
    result = run(file, "--reader", "http://10.0.0.1/v1", "--model", "uji")

    assert isinstance(result.exception, SourceError)
    assert result.exception.reason == "insecure_address"
