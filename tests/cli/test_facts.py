"""`tiru facts` as a person and a program use it."""

import json

import pytest
from typer.testing import CliRunner

from tiru.datasets import load_facts
from tiru.errors import AmbiguousRegion, BrokenRow, DataFileError, UnknownIndicator, WrongCodeSystem
from tiru_cli.facts import app
from tiru_cli.main import exit_code

ROW = (
    "region_code,region_name,indicator,value,unit,year,definition_note,source_title,source_url,seen_note\n"
    '51.03,Badung,unemployment_rate,{value},percent,2031,"TPT, Agustus 2031",Berkas uji,,\n'
)


def run(*arguments: str):
    return CliRunner().invoke(app, arguments, env={"COLUMNS": "250"})


def read_json(*arguments: str):
    result = run(*arguments, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_show_prints_value_unit_year_definition_verdict_and_source():
    output = run("show", "51.03", "--indicator", "minimum_wage", "--format", "md").stdout

    assert output.splitlines() == [
        f"### Angka Kabupaten Badung (51.03), versi data {load_facts().version}",
        "",
        "| Indikator | Angka | Satuan | Tahun | Definisi | Kedudukan | Sumber |",
        "| --- | ---: | --- | ---: | --- | --- | --- |",
        "| Upah minimum yang berlaku | 3.318.628 | rupiah per bulan | 2024 | UMK 2024 | utama | "
        "Suara Bali: upah minimum Bali 2024; https://suarabali.co.id/"
        "pj-gubernur-bali-sahkan-angka-umk-2024-segini-masing-masing-besarannya |",
        "",
    ]


def test_show_table_names_what_the_markdown_names():
    call = ("show", "Kabupaten Badung", "--indicator", "unemployment_rate")
    output = CliRunner().invoke(app, call, env={"COLUMNS": "100"}).stdout

    assert all(word in output for word in ("Tingkat pengangguran terbuka", "6,87", "2022", "https://"))


def test_show_hides_rejected_figures_and_says_so():
    output = run("show", "63.71", "--indicator", "grdp_current").stdout

    assert "8.194,7" not in output
    assert "2 angka yang ditolak tidak ditampilkan. Lihat dengan --all." in output


def test_show_all_marks_rejected_figures():
    output = run("show", "63.71", "--indicator", "grdp_current", "--all", "--format", "md").stdout
    (line,) = [line for line in output.splitlines() if "8.194,7" in line]

    assert "| DITOLAK |" in line
    assert "tidak ditampilkan" not in output


def test_show_marks_preliminary_and_undated_figures():
    assert "| utama, angka sementara |" in run("show", "51.03", "--format", "md").stdout
    assert "tanpa tahun" in run("show", "51.03", "--indicator", "umkm_units").stdout


def test_show_without_figures_says_so():
    result = run("show", "Kota Sabang", "--format", "md")

    assert (result.exit_code, result.stdout) == (7, "")
    assert result.stderr.startswith("Tidak ada angka yang dapat ditampilkan untuk Kota Sabang (11.72). Pilih")


def test_show_only_rejected_figures_says_both():
    result = run("show", "13.71", "--indicator", "small_industry_units_doubtful", "--format", "md")

    assert result.exit_code == 7
    assert "Tidak ada angka yang dapat ditampilkan" in result.stderr
    assert "1 angka yang ditolak tidak ditampilkan. Lihat dengan --all" in result.stderr


def test_show_json_is_stable():
    record = read_json("show", "63.71", "--indicator", "grdp_current")

    assert record["region"] == {"code": "63.71", "name": "Kota Banjarmasin"}
    assert record["hidden_rejected"] == 2
    assert record["data_version"] == load_facts().version
    assert record["facts"] == [
        {
            "indicator": "grdp_current",
            "label": "PDRB atas dasar harga berlaku",
            "value": 38498.35531,
            "unit": "billion IDR",
            "year": 2022,
            "series": "pdrb_berlaku",
            "series_label": "PDRB atas dasar harga berlaku, seri 2010, angka BPS tanpa pembulatan",
            "verdict": "utama",
            "status": "final",
            "definition": "PDRB atas dasar harga berlaku 2022; menggantikan salinan WebAPI yang keliru, "
            "cocok dengan 57.991 ribu rupiah per kapita tahun 2022",
            "source_title": "Buku ajar terbuka statistika-spasial: data ketahanan pangan 2022",
            "source_url": "https://github.com/statistika-spasial/book/blob/"
            "d98012077da7d08eb08dd37296b89d5fb27130f2/data/IKP2022.xlsx",
            "seen_note": "baris Kota Banjarmasin, kolom X4",
            "line": record["facts"][0]["line"],
        }
    ]


def test_show_reads_an_own_file(tmp_path):
    path = tmp_path / "angka.csv"
    path.write_text(ROW.format(value="3.5"), encoding="utf-8")
    record = read_json("show", "51.03", "--file", str(path))

    assert [(fact["value"], fact["year"]) for fact in record["facts"]] == [(3.5, 2031)]


@pytest.mark.parametrize("command", ["show 51.03", "compare 51.03 73.71", "conflicts"])
@pytest.mark.parametrize(("value", "error"), [("3,5", BrokenRow), (None, DataFileError)])
def test_own_file_that_cannot_be_taken_prints_nothing(tmp_path, command, value, error):
    path = tmp_path / "angka.csv"
    if value:
        path.write_text(ROW.format(value=f'"{value}"'), encoding="utf-8")
    result = run(*command.split(), "--file", str(path))

    assert type(result.exception) is error
    assert exit_code(result.exception) == 5
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "error", "code"),
    [
        (("show", "Bandung"), AmbiguousRegion, 3),
        (("show", "5103"), WrongCodeSystem, 3),
        (("compare", "51.03", "Bandung"), AmbiguousRegion, 3),
        (("conflicts", "Bandung"), AmbiguousRegion, 3),
        (("show", "51.03", "--indicator", "tpt"), UnknownIndicator, 4),
        (("compare", "51.03", "73.71", "--indicator", "tpt"), UnknownIndicator, 4),
    ],
)
def test_what_cannot_be_told_is_an_error_of_its_class(arguments, error, code):
    result = run(*arguments)

    assert isinstance(result.exception, error)
    assert exit_code(result.exception) == code
    assert result.stdout == ""


def test_indicators_are_listed_in_words():
    lines = run("indicators", "--format", "md").stdout.splitlines()

    assert len([line for line in lines if line.startswith("| ")]) == 63 + 2
    assert (
        "| unemployment_rate | Tingkat pengangguran terbuka | persen | ketenagakerjaan | kinerja | "
        "lebih rendah lebih baik | Bagian angkatan kerja yang tidak bekerja dan sedang mencari atau "
        "menyiapkan pekerjaan. |"
    ) in lines
    assert len(read_json("indicators")["indicators"]) == 63


def test_compare_says_yes_with_both_values():
    output = run("compare", "51.03", "73.71", "--indicator", "unemployment_rate", "--format", "md").stdout

    assert "| Tingkat pengangguran terbuka | 6,87 (2022) | 11,82 (2022) | persen | ya |" in output


def test_compare_says_why_not():
    record = read_json("compare", "51.03", "33.75", "--indicator", "ikm_units")
    output = run("compare", "51.03", "33.75", "--indicator", "ikm_units", "--format", "md").stdout

    (pair,) = record["comparisons"]
    assert (pair["is_comparable"], pair["reason"], pair["difference"]) == (
        False,
        "not_comparable_series",
        None,
    )
    assert "tidak sebanding: " in output
    assert "Setiap dinas menghitung menurut daftar dan batasannya sendiri" in output


def test_compare_marks_preliminary_figures():
    output = run("compare", "51.03", "73.71", "--indicator", "grdp_current", "--format", "md").stdout

    assert "68.397,6 (2023, angka sementara)" in output


def test_compare_without_common_indicator_says_so():
    result = run("compare", "51.03", "Kota Sabang", "--format", "md")

    assert (result.exit_code, result.stdout) == (7, "")
    assert "Tidak ada indikator yang angkanya ada pada kedua daerah" in result.stderr


def test_conflicts_show_both_values():
    output = run("conflicts", "51.03", "--format", "md").stdout

    assert "| 19.243 | lain |" in output
    assert "| 19.423 | utama |" in output
    assert read_json("conflicts", "51.03")["conflicts"][0]["spread"] == 180
    assert len(read_json("conflicts")["conflicts"]) == 16


def test_conflicts_without_any_says_so():
    assert run("conflicts", "51.01", "--format", "md").stdout == "Tidak ada angka yang bertentangan.\n\n"
