"""`tiru practices search`: keys in order, with the reason for each."""

import json

from typer.testing import CliRunner

from tiru.errors import UnknownRegion
from tiru_cli.practices import app


def run(*arguments: str):
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})


def read_json(*arguments: str):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_search_joins_its_words_and_shows_why():
    output = run("search", "kredit", "tanpa", "bunga", "--format", "md").stdout

    assert output.splitlines()[2].startswith("| bandung-kredit-mesra | ")
    assert "Kredit, pinjaman" in output


def test_search_json_is_ranked_and_limited():
    record = read_json("search", "batik", "--limit", "2", "--origin", "35")

    assert record["count"] == 2
    assert record["practices"][0]["key"] == "tuban-sertifikasi-pembatik"
    assert record["practices"][0]["score"] > 0
    assert "pembatik" in record["practices"][0]["matched_words"]


def test_search_without_an_answer_says_what_came_near():
    outcome = run("search", "pelabuhan peti kemas")

    assert (outcome.exit_code, outcome.stdout) == (4, "")
    assert "Tidak ada praktik yang menjawab “pelabuhan peti kemas”." in outcome.stderr
    assert (
        "Yang memuat sebagian: banjar-rumah-kemasan-gagal (tidak memuat: pelabuhan, peti)" in outcome.stderr
    )

    record = json.loads(run("search", "pelabuhan peti kemas", "--format", "json").stdout)
    assert (record["count"], record["total"], record["practices"]) == (0, 0, [])
    assert record["near"][0]["key"] == "banjar-rumah-kemasan-gagal"
    assert record["near"][0]["missing_words"] == ["pelabuhan", "peti"]


def test_search_for_what_nobody_ever_heard_of_says_only_that():
    record = json.loads(run("search", "xyzzy", "--format", "json").stdout)

    assert (record["practices"], record["near"], record["corrections"]) == ([], [], {})


def test_slip_of_the_finger_is_read_and_told():
    output = run("search", "sertfikat", "halal").stdout

    assert "makassar-subsidi-halal" in output
    assert "“sertfikat” dibaca sebagai “sertifikat”." in output
    assert read_json("search", "sertfikat halal")["corrections"] == {"sertfikat": ["sertifikat"]}


def test_own_region_gives_each_origin_its_likeness_and_the_reasons_say_so():
    record = read_json("search", "batik", "--region", "Badung")
    by_key = {each["key"]: each for each in record["practices"]}

    assert record["region_code"] == "51.03"
    assert by_key["makassar-batik-lontara"]["likeness"] == {"rank": 26, "known": 34}
    assert by_key["makassar-batik-lontara"]["reasons"][-1] == "daerah asal ke-26 paling mirip dari 34"
    # No figures are carried of Tuban: its likeness is not known, and that is no mark against it.
    assert by_key["tuban-sertifikasi-pembatik"]["likeness"] == {"rank": None, "known": None}
    assert by_key["tuban-sertifikasi-pembatik"]["score"] == by_key["tuban-sertifikasi-pembatik"]["match"]


def test_region_without_figures_is_told_and_the_search_goes_on():
    output = run("search", "batik", "--region", "Kabupaten Asmat").stdout

    assert "tuban-sertifikasi-pembatik" in output
    assert "Kemiripan dengan Kabupaten Asmat (93.04) tidak diketahui: angkanya terlalu sedikit." in " ".join(
        output.split()
    )


def test_empty_question_is_refused_with_an_example():
    outcome = run("search", "  ")

    assert outcome.exit_code == 2
    assert "tiru practices search kemasan" in outcome.stderr


def test_unknown_region_is_refused():
    assert isinstance(run("search", "tenun", "--region", "99.99").exception, UnknownRegion)
    assert isinstance(run("search", "tenun", "--origin", "99.99").exception, UnknownRegion)


def words_that_answer(query: str) -> set[str]:
    return {
        word.casefold() for each in read_json("search", query)["practices"] for word in each["matched_words"]
    }


def test_search_keeps_words_apart_whose_ends_look_like_endings():
    assert words_that_answer("masa") == {"masa"}
    assert words_that_answer("masalah") <= {"masalah", "bermasalah", "permasalahan"}
    assert words_that_answer("masakan")
    assert "masa" not in words_that_answer("masakan")


def test_search_shows_the_word_that_answers_where_it_is_another_form():
    output = run("search", "memasarkan", "--format", "md").stdout
    rows = [line for line in output.splitlines() if line.startswith("| ") and "Mengapa di sini" not in line]

    assert len(rows) > 2
    assert all("pasar" in row.rsplit("|", 2)[1].casefold() for row in rows if "---" not in row)
