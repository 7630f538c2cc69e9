"""`tiru data import|list|show|history|undo` as a person and a program use them.

The file is made here; its regions are real so that they can be read, its figures invented for the test only.
"""

import json
import re

import pytest
import typer
from typer.testing import CliRunner

from tiru.datasets.store import Store
from tiru.errors import ImportRefused, OpenQuestions, UnknownDataset, UnknownImport, UnknownVersion
from tiru_cli import data_store

app = typer.Typer()
app.command("import")(data_store.import_file)
app.command("list")(data_store.list_datasets)
app.command("show")(data_store.show_dataset)
app.command("history")(data_store.history)
app.command("undo")(data_store.undo)

SOURCE = ("--publisher", "BPS", "--title", "Jumlah sentra", "--read-on", "2026-03-04")


def answer(values, unit="Unit"):
    """An answer of the BPS WebAPI with one value for Badung and one for Gianyar."""
    return {
        "status": "OK",
        "data-availability": "available",
        "labelvervar": "Kabupaten/Kota",
        "var": [{"val": 7, "label": "Jumlah sentra", "unit": unit}],
        "vervar": [{"val": 5103, "label": "Badung"}, {"val": 5104, "label": "Gianyar"}],
        "turvar": [{"val": 0, "label": "Tidak ada"}],
        "tahun": [{"val": 118, "label": "2018"}],
        "turtahun": [{"val": 0, "label": "Tahun"}],
        "datacontent": dict(zip(("5103701180", "5104701180"), values, strict=True)),
    }


@pytest.fixture
def home(workspace):
    return workspace


@pytest.fixture
def write(tmp_path, home):
    def write_file(*values, name="sentra.json", **more):
        path = tmp_path / name
        path.write_text(json.dumps(answer(values, **more)), encoding="utf-8")
        return path

    return write_file


def run(*arguments):
    return CliRunner().invoke(app, [str(a) for a in arguments], env={"COLUMNS": "250"})


def read_json(*arguments):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def store(path, *more, dataset="sentra"):
    return read_json("import", path, "--dataset", dataset, *SOURCE, "--by", "Made", "--yes", *more)


def plain(text):
    return re.sub(r"\s+", " ", text)


def test_without_yes_it_is_a_preview_and_nothing_is_written(write, home):
    result = run("import", write(12, 7), "--dataset", "sentra", *SOURCE)

    assert result.exit_code == 0
    assert "Baru 2" in plain(result.stdout)
    assert "belum ada yang disimpan. Untuk menyimpan, ulangi dengan --yes." in plain(result.stdout)
    assert [path.name for path in home.iterdir()] == ["secret_key"]


def test_with_yes_it_is_stored_in_the_workspace_with_name_and_source(write, home):
    told = store(write(12, 7))

    entry = Store(home / "data").catalogue().get(told["import_id"])
    assert (entry.by, entry.dataset, entry.source.publisher, entry.source.title) == (
        "Made",
        "sentra",
        "BPS",
        "Jumlah sentra",
    )
    assert entry.source.read_on.isoformat() == "2026-03-04"
    assert told["data_version"] == Store(home / "data").version()
    assert (told["counts"]["new"], told["coverage"]) == (2, {"2018": 2})


def test_the_same_file_again_says_that_nothing_changes(write):
    path = write(12, 7)
    store(path)

    result = run("import", path, "--dataset", "sentra", *SOURCE, "--yes")

    assert "sudah disimpan sebagai impor 0001. Tidak ada yang berubah." in plain(result.stdout)


def test_title_is_that_of_the_table_where_none_is_given(write, home):
    read_json("import", write(12, 7), "--dataset", "sentra", "--publisher", "BPS", "--yes")

    assert Store(home / "data").datasets()[0].source.title == "Jumlah sentra"


def test_a_changed_figure_is_shown_with_both_values(write):
    store(write(12, 7))

    output = run(
        "import", write(12, 9, name="baru.json"), "--dataset", "sentra", *SOURCE, "--format", "md"
    ).stdout

    assert "| Gianyar (51.04) | 2018 | Jumlah sentra | 7 | 9 | angka |" in output


def test_a_contradiction_with_another_dataset_is_shown_with_both(write):
    store(write(12, 7))

    output = run(
        "import", write(12, 30, name="lain.json"), "--dataset", "lain", *SOURCE, "--format", "md"
    ).stdout

    assert "Bertentangan dengan kumpulan data lain" in output
    assert "| 51.04 | 2018 | Jumlah sentra | sentra | 7 | 5104701180 |" in output
    assert "| 51.04 | 2018 | Jumlah sentra | lain | 30 | 5104701180 |" in output


def test_an_open_question_is_refused_and_a_mapping_answers_it(write, tmp_path, home):
    path = write(12, 7, unit="")
    result = run("import", path, "--dataset", "sentra", *SOURCE, "--yes")
    assert isinstance(result.exception, OpenQuestions)
    ((key, about, _),) = result.exception.questions
    assert about == "unit"
    assert [path.name for path in home.iterdir()] == ["secret_key"]

    mapping = tmp_path / "jawaban.yaml"
    mapping.write_text(f'versi: 1\njawaban:\n  "{key}": "unit"\n', encoding="utf-8")
    store(path, "--mapping", mapping)

    assert Store(home / "data").catalogue().entries[0].mapping.name == "jawaban.yaml"


def test_a_declared_indicator_becomes_a_fact(write, home):
    store(write(12, 7, unit="sentra"), "--indicator", "ikm_centers", "--definition", "sentra menurut dinas")

    facts = Store(home / "data").facts()
    assert {(f.region_code, f.indicator, f.value, f.year) for f in facts.all} == {
        ("51.03", "ikm_centers", 12.0, 2018),
        ("51.04", "ikm_centers", 7.0, 2018),
    }


def test_a_declaration_that_does_not_fit_is_refused(write):
    result = run(
        "import", write(12, 7), "--dataset", "s", *SOURCE, "--indicator", "hdi", "--definition", "IPM"
    )

    assert isinstance(result.exception, ImportRefused)
    assert result.exception.reason == "unit_of_indicator"


def test_list_shows_size_coverage_source_and_freshness(write):
    store(write(12, 7))

    output = run("list", "--format", "md").stdout

    assert "| sentra | 2 | 2 | 2018 | BPS: Jumlah sentra | 4 Maret 2026 | 1 |  |" in output


def test_list_of_an_empty_workspace_says_how_to_begin(home):
    assert "Mulai dengan: tiru data import." in run("list").stdout
    assert [path.name for path in home.iterdir()] == ["secret_key"]


def test_list_marks_a_damaged_dataset(write, home):
    store(write(12, 7))
    (home / "data/data/sentra/0001.parquet").write_bytes(b"rusak")

    (found,) = read_json("list")["datasets"]

    assert found["is_damaged"]


def test_show_finds_figures_by_region_and_says_where_they_stood(write):
    store(write(12, 7))

    output = run("show", "sentra", "--region", "Badung", "--format", "md").stdout
    (found,) = read_json("show", "sentra", "--region", "51.03")["observations"]

    assert "| Badung (51.03) | 2018 | Jumlah sentra | 12 | Unit | 5103701180 | 0001 |" in output
    assert "Gianyar" not in output
    assert (found["value"], found["source_title"], found["read_on"]) == (12.0, "Jumlah sentra", "2026-03-04")


def test_show_says_how_much_more_there_is(write):
    store(write(12, 7))

    assert "1 baris lain ada di --format json." in run("show", "sentra", "--limit", "1").stdout


def test_show_of_an_earlier_version_and_of_an_earlier_day(write):
    first = store(write(12, 7))
    store(write(13, 7, name="baru.json"))

    def badung(*more):
        found = read_json("show", "sentra", "--region", "51.03", *more)["observations"]
        return [row["value"] for row in found]

    assert badung() == [13.0]
    assert badung("--as-of", first["data_version"]) == [12.0]
    assert badung("--as-of", "2099-01-01") == [13.0]
    assert "Tidak ada angka yang cocok." in run("show", "sentra", "--as-of", "2001-01-01").stdout


def test_show_of_a_dataset_never_imported_is_refused(home):
    assert isinstance(run("show", "sentra").exception, UnknownDataset)


def test_show_of_a_version_that_never_was_is_refused(write):
    store(write(12, 7))

    assert isinstance(run("show", "sentra", "--as-of", "0123456789ab").exception, UnknownVersion)


def test_as_of_that_is_no_moment_is_a_wrong_call(home):
    result = run("list", "--as-of", "kemarin")

    assert result.exit_code == 2


def test_undo_brings_the_former_figure_back_and_redo_the_later(write):
    store(write(12, 7))
    store(write(13, 7, name="baru.json"))

    def badung():
        return read_json("show", "sentra", "--region", "51.03")["observations"][0]["value"]

    assert "Impor 0002 pada kumpulan data sentra dibatalkan." in run("undo", "2", "--by", "Made").stdout
    assert badung() == 12.0
    assert "berlaku lagi" in run("undo", "0002", "--redo", "--by", "Made").stdout
    assert badung() == 13.0


def test_undo_of_an_unknown_import_is_refused(write):
    store(write(12, 7))

    assert isinstance(run("undo", "9", "--by", "Made").exception, UnknownImport)


def test_history_tells_every_value_with_day_author_and_standing(write):
    store(write(12, 7))
    store(write(13, 7, name="baru.json"))
    run("undo", "2", "--by", "Made")

    rows = run("history", "Badung", "Jumlah sentra", "2018", "--format", "md").stdout.splitlines()[2:4]

    assert re.fullmatch(
        r"\| 0001 \| \d+ \w+ \d{4} \d\d\.\d\d WITA \| Made \| sentra \| Jumlah sentra \| 12 \| Unit "
        r"\| berlaku \| BPS: Jumlah sentra \|",
        rows[0],
    )
    assert re.search(r"\| 13 \| Unit \| dibatalkan \d+ \w+ \d{4}", rows[1])


def test_history_of_a_figure_never_stored_says_so(write):
    store(write(12, 7))

    assert "belum pernah disimpan" in run("history", "Badung", "Jumlah sentra", "2019").stdout


def test_a_home_that_is_a_file_is_said(tmp_path, monkeypatch):
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    monkeypatch.setenv("TIRU_HOME", str(tmp_path / "berkas"))

    result = run("list")

    assert result.exit_code == 2
    assert "TIRU_HOME" in result.stderr


def test_folder_without_a_workspace_is_refused_and_left_as_it_was(tmp_path, monkeypatch, write):
    elsewhere = tmp_path / "lain"
    monkeypatch.setenv("TIRU_HOME", str(elsewhere))

    for command in (["import", write(1, 2), "--dataset", "contoh", "--publisher", "BPS", "--yes"], ["list"]):
        result = run(*command)
        assert result.exit_code == 8
        assert "Belum ada ruang kerja" in result.stderr
    assert not elsewhere.exists()


def test_new_makes_the_workspace_with_the_first_import(tmp_path, monkeypatch, write):
    monkeypatch.setenv("TIRU_HOME", str(tmp_path / "lain"))
    first = run("import", write(1, 2), "--dataset", "contoh", "--publisher", "BPS", "--yes", "--new")

    assert first.exit_code == 0
    assert "contoh" in run("list").stdout
