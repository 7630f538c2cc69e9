"""`tiru regions` as a person and a program use it."""

import json

import pytest
from typer.testing import CliRunner

from tiru.errors import AmbiguousRegion, UnknownRegion, WrongCodeSystem
from tiru_cli.main import exit_code
from tiru_cli.regions import app


def run(*arguments: str):
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "200"})


def read_json(*arguments: str):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_find_prints_regency_and_city():
    result = run("find", "Bandung", "--format", "md")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "| Kode Kemendagri | Kode BPS | Nama | Jenis | Provinsi | Cocok sebagai |",
        "| --- | --- | --- | --- | --- | --- |",
        "| 32.04 | 3204 | Kabupaten Bandung | Kabupaten | Jawa Barat | nama pendek |",
        "| 32.73 | 3273 | Kota Bandung | Kota | Jawa Barat | nama pendek |",
        "",
    ]


def test_find_table_names_what_the_markdown_names():
    output = run("find", "Bandung").stdout

    assert all(word in output for word in ("Kode Kemendagri", "Kabupaten Bandung", "Kota Bandung", "32.73"))


def test_find_json_is_stable():
    assert read_json("find", "Solo") == {
        "query": "Solo",
        "editions": {
            "kemendagri": "Kepmendagri 300.2.2-2430 Tahun 2025",
            "bps": "BPS, kabupaten/kota menurut susunan 34 provinsi, provinsi menurut susunan 38 provinsi",
        },
        "matches": [
            {
                "code": "33.72",
                "bps_code": "3372",
                "name": "Kota Surakarta",
                "kind": "kota",
                "province_code": "33",
                "province_name": "Jawa Tengah",
                "match": "alias",
                "matched": "Solo",
                "score": 0.9,
            }
        ],
    }


def test_find_digits_says_they_can_mean_two_regions():
    output = run("find", "7308").stdout

    assert "Kabupaten Bone" in output
    assert "Kabupaten Maros" in output
    assert "Angka tanpa titik dapat berarti daerah yang berbeda" in output


def test_find_misspelling_says_nothing_fits_exactly():
    output = run("find", "Makasar").stdout

    assert "Kota Makassar" in output
    assert "Tidak ada daerah yang tepat bernama demikian." in output


def test_find_respects_the_limit():
    assert len(read_json("find", "Lombok", "--limit", "2")["matches"]) == 2


def test_find_json_of_a_misspelling_stays_json():
    assert read_json("find", "Makasar")["matches"][0]["match"] == "similar"


def test_find_nothing_is_an_error_with_suggestions():
    result = run("find", "Mksrr")

    assert isinstance(result.exception, UnknownRegion)
    assert result.exception.suggestions == ("Kota Makassar (73.71)",)
    assert exit_code(result.exception) == 3
    assert result.stdout == ""


def test_show_prints_both_codes_place_and_source():
    output = run("show", "51.03", "--format", "md").stdout

    assert "### Kabupaten Badung (51.03)" in output
    assert "| Kode BPS | 5103 (BPS, " in output
    assert "Mangupura, tempat kedudukan pemerintah daerah. Sumber: GeoNames (CC BY 4.0)" in output
    assert "| Provinsi | Provinsi Bali (51) |" in output


def test_show_json_is_stable():
    assert read_json("show", "Kota Makassar") == {
        "code": "73.71",
        "bps_code": "7371",
        "name": "Kota Makassar",
        "kind": "kota",
        "province_code": "73",
        "province_name": "Sulawesi Selatan",
        "short_name": "Makassar",
        "aliases": [{"text": "Ujung Pandang", "kind": "former_name"}],
        "namesakes": [],
        "point": {
            "latitude": -5.14861,
            "longitude": 119.43194,
            "place": "Makassar",
            "rule": "own_name",
            "source": "GeoNames (CC BY 4.0)",
        },
        "editions": read_json("find", "Solo")["editions"],
    }


def test_show_says_aliases_and_namesakes():
    assert "Ujung Pandang (nama lama)" in run("show", "73.71", "--format", "md").stdout
    assert "| Senama dengan | Kota Bandung (32.73) |" in run("show", "32.04", "--format", "md").stdout


def test_show_without_point_says_so():
    assert (
        "| Letak | tidak ada, sehingga jaraknya tidak dihitung |"
        in run("show", "51", "--format", "md").stdout
    )
    assert read_json("show", "51")["point"] is None


def test_show_reads_a_bps_code_when_the_system_is_named():
    assert read_json("show", "7308", "--system", "bps")["code"] == "73.09"
    assert read_json("show", "73.08", "--system", "kemendagri")["code"] == "73.08"


@pytest.mark.parametrize(
    ("query", "error"),
    [("Bandung", AmbiguousRegion), ("7308", WrongCodeSystem), ("51.99", UnknownRegion), ("", UnknownRegion)],
)
@pytest.mark.parametrize("command", [("show",), ("distance", "51.03")], ids=["show", "distance"])
def test_region_that_cannot_be_told_is_an_error_of_its_class(command, query, error):
    result = run(*command, query)

    assert isinstance(result.exception, error)
    assert exit_code(result.exception) == 3
    assert result.stdout == ""


def test_distance_prints_kilometres_places_and_source():
    output = run("distance", "Badung", "73.71", "--format", "md").stdout

    assert output.strip() == (
        "Kabupaten Badung (51.03) – Kota Makassar (73.71): 603 km garis lurus (Mangupura – Makassar). "
        "Letak: GeoNames (CC BY 4.0)."
    )


def test_distance_json_is_stable():
    record = read_json("distance", "51.03", "73.71")

    assert record.keys() == {"regions", "distance_km", "without_point"}
    assert [region["code"] for region in record["regions"]] == ["51.03", "73.71"]
    assert record["distance_km"] == 603.21
    assert record["without_point"] == []


def test_distance_without_a_point_is_unknown_not_zero():
    assert (
        "Jarak tidak diketahui: Provinsi Bali (51) belum memiliki letak dalam daftar."
        in run("distance", "Provinsi Bali", "51.03", "--format", "md").stdout
    )
    record = read_json("distance", "Provinsi Bali", "51.03")
    assert (record["distance_km"], record["without_point"]) == (None, ["51"])
