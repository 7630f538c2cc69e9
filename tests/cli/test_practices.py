"""`tiru practices` as a person and a program use it."""

import json
from pathlib import Path

import pytest
from tests.library.practices.catalogue_text import practice, write
from typer.testing import CliRunner

from tiru.errors import BrokenPractice, UnknownFocus, UnknownPractice, UnknownRegion
from tiru.practices import load_catalogue
from tiru_cli.practices import app


def run(*arguments: str):
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})


def read_json(*arguments: str):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture
def own_file(tmp_path: Path) -> Path:
    """The embedded file with its second practice only."""
    text = Path("src/tiru/practices/data/practices.yaml").read_text("utf-8")
    path = tmp_path / "praktik.yaml"
    path.write_text("- key: " + text.split("\n- key: ")[2] + "\n", encoding="utf-8")
    return path


def test_list_prints_every_practice_with_its_count():
    output = run("list", "--format", "md").stdout

    assert output.count("\n| ") == 31
    assert "30 praktik." in output
    assert (
        "| mojokerto-ppst-trowulan | Pusat Perkulakan Sepatu Trowulan: sentra belanja sepatu yang sepi dan "
        "ditinggalkan | Kabupaten Mojokerto (35.16) | Berhenti (2013) | Sebelum–sesudah tanpa pembanding |"
        in output
    )


def test_list_filters_work_together():
    keys = [
        each["key"]
        for each in read_json(
            "list", "--origin", "Kota Makassar", "--focus", "pangan", "--status", "berjalan"
        )["practices"]
    ]

    assert keys == ["makassar-inkubator-center", "makassar-subsidi-halal", "makassar-creative-hub"]


def test_list_takes_a_province_with_all_in_it():
    assert read_json("list", "--origin", "51")["count"] == 4


def test_list_json_names_the_data_it_stands_on():
    record = read_json("list", "--status", "berhenti", "--evidence", "klaim")

    assert record == {
        "data_version": load_catalogue().version,
        "count": 1,
        "practices": [
            {
                "key": "banjar-rumah-kemasan-gagal",
                "title": "Rumah kemasan Kabupaten Banjar: mesin gagal dikirim "
                "dan dana alokasi khusus tidak terpakai",
                "origin_region_code": "63.03",
                "origin_region": "Kabupaten Banjar",
                "owner_office": "Dinas Perindustrian dan Perdagangan Kabupaten Banjar",
                "status": "berhenti",
                "as_of": 2021,
                "focus": ["teknologi_pangan", "pembiayaan_bahan_baku"],
                "evidence_kind": "klaim",
                "evidence_grade": 0,
            }
        ],
    }


def test_list_says_when_no_practice_is_left():
    result = run("list", "--origin", "51", "--status", "berhenti")

    assert (result.exit_code, result.stdout) == (4, "")
    assert "Lepaskan salah satu saringan." in result.stderr


def test_show_prints_the_whole_record():
    output = run("show", "kulonprogo-bela-beli").stdout

    for words in (
        "Bela Beli Kulon Progo",
        "Tidak diketahui (2019)",
        "1 dari 5, Sebelum–sesudah tanpa pembanding",
        "1. Lomba desain memilih satu motif khas",
        "1.500 orang, 2018; semula 200-300 orang (tahun tidak disebut)",
        "perajin (Sembung Batik)",
        "Perajin menyebut pembeli mulai jenuh",
        "Kota Yogyakarta (34.71), 2025",
        "[2] Kisah kampung batik Lendah (Kompas), 24 Maret 2018: https://regional.kompas.com/",
    ):
        assert words in output
    assert "Belum ada bukti dampak" not in output


def test_show_says_what_to_ask_for_where_no_impact_is_shown():
    output = run("show", "bali-ikm-bali-bangkit", "--format", "md").stdout

    assert "| Satu angka untuk ditanyakan | “Penjualan selama tiga tahun pertama”: " in output
    assert "Rp58.000.000.000, tahun tidak disebut" in output


def test_show_lists_core_parts_apart_from_what_may_be_changed(tmp_path: Path):
    told = practice(core_parts=["Satu pengelola."], adaptable_parts=["Letaknya."])
    output = run("show", told["key"], "--file", str(write(tmp_path, told)), "--format", "md").stdout

    core, adaptable = output.index("Bagian inti"), output.index("Bagian yang boleh diubah")
    assert core < output.index("Satu pengelola.") < adaptable < output.index("Letaknya.")


def test_show_without_figures_says_so():
    assert "Tidak ada angka pada sumber yang dibaca." in run("show", "makassar-inkubator-center").stdout


def test_show_json_is_the_record_and_what_follows_from_it():
    record = read_json("show", "pekalongan-ipal-batik")

    assert record["results"][0]["value"] == 0.6
    assert record["sources"][2]["date"] == "2015-05-03"
    derived = record["derived"]
    assert derived["outside_claimants"] == 2
    assert derived["has_impact_evidence"] is False
    assert derived["missing_for_impact"]["kind"] == "outcome"
    assert derived["status_seen"]["year"] == 2025


def test_show_refuses_an_unknown_key_with_the_nearest():
    error = run("show", "surabaya-e-pekan").exception

    assert isinstance(error, UnknownPractice)
    assert error.suggestions[0] == "surabaya-e-peken"


def test_own_file_replaces_the_catalogue(own_file: Path):
    record = read_json("list", "--file", str(own_file))

    assert [each["key"] for each in record["practices"]] == ["makassar-creative-hub"]
    assert record["data_version"] != load_catalogue().version


def test_own_file_is_held_against_the_clock(own_file: Path):
    text = own_file.read_text("utf-8").replace("year: 2026", "year: 2099")
    own_file.write_text(text, encoding="utf-8")

    error = run("list", "--file", str(own_file)).exception

    assert isinstance(error, BrokenPractice)
    assert (error.column, error.reason, error.value) == ("results[2].year", "future_year", "2099")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("list", "--origin", "Atlantis"), UnknownRegion),
        (("list", "--focus", "panganan"), UnknownFocus),
    ],
)
def test_wrong_filters_are_refused(arguments: tuple[str, ...], error: type[Exception]):
    assert isinstance(run(*arguments).exception, error)
