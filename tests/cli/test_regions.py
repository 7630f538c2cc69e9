"""`tiru regions` as a person and a program use it."""

import json

import pytest
from typer.testing import CliRunner

from tiru.errors import AmbiguousRegion, DataFileError, UnknownRegion, WrongCodeSystem
from tiru_cli.exit_codes import ExitCode, exit_code
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
    assert (
        "Dalung, tempat tercatat yang terdekat dari kedudukan pemerintah daerah. Sumber: GeoNames (CC BY"
        in output
    )
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
        "Kabupaten Badung (51.03) – Kota Makassar (73.71): 609 km garis lurus (Dalung – Makassar). "
        "Letak: GeoNames (CC BY 4.0)."
    )


def test_distance_json_is_stable():
    record = read_json("distance", "51.03", "73.71")

    assert record.keys() == {"regions", "distance_km", "without_point"}
    assert [region["code"] for region in record["regions"]] == ["51.03", "73.71"]
    assert record["distance_km"] == 608.863
    assert record["without_point"] == []


def test_distance_without_a_point_is_unknown_not_zero():
    result = run("distance", "Provinsi Bali", "51.03", "--format", "md")

    assert result.exit_code == ExitCode.NO_DATA
    assert result.stdout == ""
    assert "Jarak tidak diketahui: Provinsi Bali (51) belum memiliki letak dalam daftar." in result.stderr


def test_distance_without_a_point_keeps_its_json_and_its_exit_code():
    result = run("distance", "Provinsi Bali", "51.03", "--format", "json")
    record = json.loads(result.stdout)

    assert result.exit_code == ExitCode.NO_DATA
    assert (record["distance_km"], record["without_point"]) == (None, ["51"])


def test_find_digits_of_one_meaning_do_not_claim_two():
    output = run("find", "5103").stdout

    assert "Kabupaten Badung" in output
    assert "berbeda" not in output
    assert "Tuliskan kode Kemendagri dengan titik" in output


def test_find_former_name_says_which():
    assert "nama lama Mamuju Utara" in run("find", "Mamuju Utara", "--format", "md").stdout


def test_resolve_gives_each_query_its_region():
    result = run("resolve", "KAB. BADUNG", "Mamuju Utara", "DIY", "--format", "md")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "| Isian | Putusan | Kode Kemendagri | Kode BPS | Daerah | Keterangan |",
        "| --- | --- | --- | --- | --- | --- |",
        "| KAB. BADUNG | pasti | 51.03 | 5103 | Kabupaten Badung | nama resmi |",
        "| Mamuju Utara | pasti | 76.01 | 7605 | Kabupaten Pasangkayu | nama lama |",
        "| DIY | pasti | 34 | 34 | Daerah Istimewa Yogyakarta | sebutan |",
        "",
    ]


@pytest.mark.parametrize(
    ("query", "status", "options"),
    [
        ("Bandung", "ambiguous", ["Kabupaten Bandung (32.04)", "Kota Bandung (32.73)"]),
        ("7308", "code_of_unnamed_system", ["Kabupaten Bone (73.08)", "Kabupaten Maros (73.09)"]),
        ("5103", "code_of_unnamed_system", ["Kabupaten Badung (51.03)"]),
        ("91.01", "code_of_other_year", ["Kabupaten Merauke (93.01)"]),
        ("Mksrr", "unknown", ["Kota Makassar (73.71)"]),
        ("zzzqq", "unknown", []),
    ],
)
def test_resolve_reports_what_is_open_with_its_options(query, status, options):
    result = run("resolve", "Badung", query, "--format", "json")
    settled, open_one = json.loads(result.stdout)["results"]

    assert result.exit_code == ExitCode.REGION
    assert "1 dari 2 isian belum pasti daerahnya." in result.stderr
    assert (settled["status"], settled["region"]["code"]) == ("resolved", "51.03")
    assert (open_one["status"], open_one["region"], open_one["options"]) == (status, None, options)
    assert open_one["note"].endswith(".")


def test_resolve_json_is_stable():
    assert read_json("resolve", "Mamuju Utara", "--year", "2002") == {
        "system": None,
        "year": 2002,
        "editions": read_json("find", "Solo")["editions"],
        "results": [
            {
                "query": "Mamuju Utara",
                "status": "resolved",
                "region": {
                    "code": "76.01",
                    "bps_code": "7605",
                    "name": "Kabupaten Pasangkayu",
                    "kind": "kabupaten",
                    "province_code": "76",
                    "province_name": "Sulawesi Barat",
                },
                "match": "former_name",
                "options": [],
                "note": "nama lama; belum ada pada 2002: dibentuk pada 2003",
            }
        ],
    }


@pytest.mark.parametrize(
    ("arguments", "codes"),
    [
        (("7308", "9501", "Makassar", "--system", "bps"), ["73.09", "93.01", "73.71"]),
        (("73.08", "--system", "kemendagri"), ["73.08"]),
        (("91.01", "64.04", "--year", "2012"), [None, "65.01"]),
        (("91.01", "--system", "kemendagri", "--year", "2020"), ["93.01"]),
        (("6407", "--system", "bps", "--year", "2011"), ["65.01"]),
        (("Pontianak", "Kab. Pontianak", "--year", "2010"), [None, "61.02"]),
    ],
)
def test_resolve_reads_codes_in_their_system_and_year(arguments, codes):
    results = json.loads(run("resolve", *arguments, "--format", "json").stdout)["results"]

    assert [result["region"] and result["region"]["code"] for result in results] == codes


def test_resolve_reads_names_from_a_file_one_per_line(tmp_path):
    file = tmp_path / "nama.txt"
    file.write_bytes("\ufeffKab. Badung\r\n\r\n  Kota Makassar \r\nFak Fak".encode())
    results = read_json("resolve", "--file", str(file))["results"]

    assert [(r["query"], r["region"]["code"]) for r in results] == [
        ("Kab. Badung", "51.03"),
        ("Kota Makassar", "73.71"),
        ("Fak Fak", "92.03"),
    ]


def test_resolve_reads_standard_input_after_what_is_named():
    result = CliRunner().invoke(
        app, ["resolve", "Badung", "--file", "-", "--format", "json"], input="Bandung\nSolo\n"
    )

    assert result.exit_code == ExitCode.REGION
    assert [r["query"] for r in json.loads(result.stdout)["results"]] == ["Badung", "Bandung", "Solo"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [(None, "missing_file"), (b"", "empty"), (b" \n\n", "empty"), (b"Kab. \xe9", "not_utf8")],
)
def test_resolve_refuses_a_file_it_cannot_read(tmp_path, content, reason):
    file = tmp_path / "nama.txt"
    if content is not None:
        file.write_bytes(content)
    result = run("resolve", "--file", str(file))

    assert isinstance(result.exception, DataFileError)
    assert result.exception.reason == reason
    assert result.stdout == ""


def test_resolve_refuses_a_folder(tmp_path):
    assert run("resolve", "--file", str(tmp_path)).exception.reason == "not_a_file"


def test_resolve_without_anything_says_what_to_give():
    result = run("resolve")

    assert result.exit_code == ExitCode.USAGE
    assert "tunjukkan berkas: --file" in result.stderr


def test_history_tells_changes_with_law_codes_and_sources():
    lines = run("history", "Bulungan", "--format", "md").stdout.splitlines()

    assert "- Sebagian menjadi Kabupaten Tana Tidung (65.04) antara 2000 dan 2009." in lines
    assert "- Provinsinya, Kalimantan Utara, dibentuk pada 2012 dari Kalimantan Timur (UU 20/2012)." in lines
    assert "- Kode BPS 6407 dalam daftar sejak 2010 sampai 2012." in lines
    assert any(line.startswith("Sumber: Daftar kode wilayah BPS") for line in lines)
    assert "Pergeseran batas tanpa pemekaran tidak dicatat." in lines


def test_history_names_older_names_and_origins():
    output = run("history", "Pasangkayu", "--format", "md").stdout

    assert "- Dibentuk pada 2003 dari Kabupaten Mamuju (UU 7/2003)." in output
    assert "- Sebelumnya bernama Mamuju Utara; berganti nama antara 2017 dan 2019." in output
    unknown = run("history", "Rote Ndao", "--format", "md").stdout
    assert "- Dibentuk pada 2002, asalnya tidak tercatat (UU 9/2002)." in unknown
    ended = run("history", "82.04", "--format", "md").stdout
    assert "- Dibentuk antara 2000 dan 2009 dari Maluku Utara." in ended


def test_history_of_an_unchanged_region_says_so():
    output = run("history", "Kota Surakarta", "--format", "md").stdout

    assert "Tidak ada perubahan yang tercatat untuk Kota Surakarta (33.72) sejak 1990." in output


def test_history_json_is_stable():
    record = read_json("history", "64")

    assert record["formed"] is None
    assert (record["renamed"], record["codes"], record["province_formed"]) == ([], [], None)
    assert record["lost"] == [
        {
            "region": {"code": "65", "name": "Kalimantan Utara"},
            "origins": [{"code": "64", "name": "Kalimantan Timur"}],
            "old_name": "",
            "year": 2012,
            "earliest": 2012,
            "latest": 2012,
            "law": "UU 20/2012",
            "sources": ["bps_riwayat", "uu_provinsi"],
        }
    ]
    assert [source["key"] for source in record["sources"]] == ["bps_riwayat", "uu_provinsi"]


def test_history_reads_a_code_of_a_named_system():
    assert read_json("history", "9501", "--system", "bps")["code"] == "93.01"
