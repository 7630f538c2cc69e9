"""`tiru practices lint` on the carried catalogue and on a draft full of mistakes."""

import json
from pathlib import Path

import pytest
import yaml
from tests.cli.test_json_shapes import answers, differences
from tests.library.practices.catalogue_text import practice, result, write
from typer.testing import CliRunner

from tiru.errors import BrokenPractice, DataFileError, UnknownPractice
from tiru.practices import load_catalogue
from tiru_cli.practices import app
from tiru_web.practices.wording import place_words


def run(*arguments: str):
    return CliRunner().invoke(app, ("lint", *arguments), env={"COLUMNS": "200"})


def read_json(*arguments: str):
    outcome = run(*arguments, "--format", "json")
    assert outcome.exit_code == 0, outcome.output
    return json.loads(outcome.stdout)


def test_carried_catalogue_is_linted_without_a_file():
    record = read_json()

    assert (record["data_version"], record["count"]) == (load_catalogue().version, 30)
    assert record["findings"] == sum(record["by_severity"].values())
    assert record["findings"] == sum(len(each["findings"]) for each in record["practices"])


def test_finding_says_where_what_and_how_much():
    (found,) = read_json("--key", "makassar-lorong-wisata")["practices"]

    assert found["findings"][0] == {
        "kind": "sum",
        "label": "Hitungan tidak cocok",
        "severity": "betulkan",
        "place": "resources",
        "words": "APBD 2021 Rp1,4 miliar; rencana Rp20 juta untuk tiap lorong; tambahan dana tanggung jawab "
        "sosial perusahaan.",
        "figures": [{"value": 1400000000.0, "unit": "rupiah"}, {"value": 1095, "unit": "lorong"}],
        "expected": {"value": 21900000000.0, "unit": "rupiah"},
        "sentence": "Rp1.400.000.000 dan 1.095 lorong tidak cocok; hitungannya Rp21.900.000.000.",
    }


def test_draft_with_every_mistake_is_read_whole_and_told(tmp_path: Path):
    draft = practice(
        title=None,
        started_year=2030,
        how_it_works=[],
        sources=[],
        results=[
            result(unit=None, year=2031, source_url="bukan alamat"),
            result(value=None, value_text=None),
        ],
    )
    record = read_json(str(write(tmp_path, draft)))
    found = {(each["kind"], each["place"]) for each in record["practices"][0]["findings"]}

    assert found >= {
        ("empty_section", "title"),
        ("empty_section", "how_it_works"),
        ("empty_section", "sources"),
        ("future", "started_year"),
        ("future", "results[1].year"),
        ("before_start", "as_of"),
        ("unit", "results[1].unit"),
        ("address", "results[1].source_url"),
    }


def test_table_and_markdown_say_the_same(tmp_path: Path):
    output = run("--key", "surabaya-seragam-penjahit-umkm", "--format", "md").stdout

    assert (
        "| catatan kejujuran 3 | betulkan | Hari pada “Senin (28/12)” tidak cocok dengan tanggalnya. |"
        in output
    )
    assert "1 praktik diperiksa: 1 betulkan, 1 periksa, dan 1 lengkapi; 0 tanpa temuan." in output
    assert "tidak cocok dengan tanggalnya" in run("--key", "surabaya-seragam-penjahit-umkm").stdout


def test_every_place_a_finding_can_stand_at_has_words():
    places = {
        place_words(finding["place"]) for each in read_json()["practices"] for finding in each["findings"]
    }

    assert {"hasil 1, nama", "catatan kejujuran 1", "biaya dan sumber daya", "sumber 1, alamat"} <= places
    output = run("--key", "ntb-jps-gemilang", "--format", "md").stdout
    assert "535 tidak cocok; hitungannya 545. Tertulis: “Rincian pemasok tahap kedua menurut barang" in output


def test_clean_record_says_so(tmp_path: Path):
    record = practice(resources="Biaya tidak disebut.", preconditions=["Ada petugas."])

    assert run(str(write(tmp_path, record))).stdout.strip() == (
        "1 praktik diperiksa; tidak ada yang perlu dilihat."
    )


def test_what_cannot_be_read_at_all_is_still_refused(tmp_path: Path):
    broken = tmp_path / "rusak.yaml"
    broken.write_text(yaml.safe_dump([practice(status="jalan")]), encoding="utf-8")

    assert isinstance(run(str(broken)).exception, BrokenPractice)
    assert isinstance(run(str(tmp_path / "tidak-ada.yaml")).exception, DataFileError)
    assert isinstance(run("--key", "tidak-ada").exception, UnknownPractice)


@pytest.mark.parametrize("section", ["tiru practices lint"])
def test_page_names_the_keys(tiru, section):
    assert differences(section, answers(tiru, ("practices", "lint"))) == (set(), set())
