"""`tiru practices import`: preview, storing into a catalogue of one's own, and taking it back."""

import json

from tests.cli.test_json_shapes import answers, differences
from typer.testing import CliRunner

from tiru.practices import load_catalogue
from tiru_cli.practices import app

TABLE = "Nama Inovasi;Daerah;Tahun Data;Nilai;Angaran\nTenun;Kab. Badung;2023;1.592;x\nBatik;Bandung;2023;;\n"


def run(*arguments: str):
    return CliRunner().invoke(app, ("import", *arguments), env={"COLUMNS": "200"})


def table(folder, text: str = TABLE) -> str:
    file = folder / "inovasi.csv"
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_preview_stores_nothing_and_tells_what_could_not_be_taken(tmp_path):
    outcome = run(table(tmp_path), "--into", str(tmp_path / "katalog.yaml"))

    assert outcome.exit_code == 0, outcome.output
    assert "dapat berarti beberapa daerah" in outcome.stdout
    assert "“Angaran”" in outcome.stdout
    assert "Belum ada yang disimpan" in outcome.stdout
    assert not (tmp_path / "katalog.yaml").exists()


def test_stored_import_is_a_catalogue_and_can_be_taken_back(tmp_path):
    catalogue = tmp_path / "katalog.yaml"

    assert run(table(tmp_path), "--into", str(catalogue), "--yes").exit_code == 0
    assert [each.key for each in load_catalogue(catalogue, are_drafts=True).practices] == ["badung-tenun"]
    assert "Tidak ada yang berubah" in run(table(tmp_path), "--into", str(catalogue), "--yes").stdout
    assert run("--into", str(catalogue), "--undo").exit_code == 0
    assert not catalogue.exists()
    assert run("--into", str(catalogue), "--undo").exit_code == 9


def test_second_import_is_taken_back_to_the_first(tmp_path):
    catalogue = tmp_path / "katalog.yaml"
    run(table(tmp_path), "--into", str(catalogue), "--yes")
    first = catalogue.read_text("utf-8")
    run(
        table(tmp_path, "Nama Inovasi;Daerah;Tahun Data\nKeramik;51.03;2024\n"),
        "--into",
        str(catalogue),
        "--yes",
    )

    assert len(load_catalogue(catalogue, are_drafts=True).practices) == 2
    run("--into", str(catalogue), "--undo")
    assert catalogue.read_text("utf-8") == first


def test_catalogue_changed_by_hand_is_not_overwritten_by_undo(tmp_path):
    catalogue = tmp_path / "katalog.yaml"
    run(table(tmp_path), "--into", str(catalogue), "--yes")
    catalogue.write_text(catalogue.read_text("utf-8") + "# catatan saya\n", encoding="utf-8")

    outcome = run("--into", str(catalogue), "--undo")

    assert outcome.exit_code == 9
    assert "sudah diubah" in outcome.stderr
    assert "# catatan saya" in catalogue.read_text("utf-8")


def test_region_and_year_for_the_whole_file(tmp_path):
    file = table(tmp_path, "Nama Inovasi\nTenun\n")

    outcome = run(file, "--region", "Kab. Badung", "--as-of", "2023", "--format", "json")

    assert [each["key"] for each in json.loads(outcome.stdout)["practices"]] == ["badung-tenun"]


def test_wrong_calls_say_what_is_missing(tmp_path):
    assert run().exit_code == 2
    assert run(table(tmp_path), "--yes").exit_code == 2
    assert run("--undo").exit_code == 2


def test_json_page_names_every_key(tiru, tmp_path):
    real = answers(tiru, ("practices", "import", table(tmp_path)))

    assert differences("tiru practices import", real) == (set(), set())
