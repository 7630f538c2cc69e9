"""Regions of tidy rows: names in their list, codes only of a system that is known."""

import pytest

from tiru.datasets.reading import CellStatus
from tiru.regions import CodeSystem, load_registry

REST = {"tahun": [2018], "indikator": ["Kursi karangan"], "satuan": ["Unit"], "nilai": [1]}


def many(**columns):
    count = len(next(iter(columns.values())))
    return columns | {name: values * count for name, values in REST.items()}


def codes(report):
    return [o.region_code for o in report.observations]


def differing():
    """Regions whose BPS code is another region's Kemendagri code."""
    known = {region.code for region in load_registry().regions()}
    return [
        region
        for region in load_registry().regions()
        if region.bps_code != region.code.replace(".", "")
        and f"{region.bps_code[:2]}.{region.bps_code[2:]}" in known
    ]


def test_dotted_codes_are_kemendagri_codes(read):
    assert codes(read(**many(kode_wilayah=["51.03", "32.04", "51"]))) == ["51.03", "32.04", "51"]


def test_digits_that_mean_two_regions_are_asked_about_and_joined_to_none(read):
    """Every region whose digits are those of another one in the other system."""
    regions = differing()
    report = read(**many(kode_wilayah=[region.bps_code for region in regions]))

    assert len(regions) > 100
    assert [question.key for question in report.questions] == ["tabel1.region.sistem_kode"]
    assert set(codes(report)) == {None}
    assert {o.status for o in report.observations} == {CellStatus.AMBIGUOUS}


@pytest.mark.parametrize("system", list(CodeSystem))
def test_answered_system_decides_what_the_digits_mean(read, system):
    regions = differing()
    answers = {"tabel1.region.sistem_kode": system.value}
    report = read(**many(kode_wilayah=[region.bps_code for region in regions]), answers=answers)
    meant = [
        region.code if system is CodeSystem.BPS else f"{region.bps_code[:2]}.{region.bps_code[2:]}"
        for region in regions
    ]

    assert codes(report) == meant


@pytest.mark.parametrize("heading", ["kode_bps", "bps_kode_kabupaten_kota", "BPS Code"])
def test_heading_may_name_the_system(read, heading):
    maros = load_registry().from_code("7308", CodeSystem.BPS)

    assert codes(read(**many(**{heading: ["7308"]}))) == [maros.code]


def test_digits_that_mean_one_region_in_both_systems_need_no_question(read):
    report = read(**many(kode_wilayah=[5103, 5171]))

    assert (codes(report), report.questions) == (["51.03", "51.71"], ())


def test_name_decides_beside_digits(read):
    report = read(**many(kode_wilayah=["7308"], nama_wilayah=["Kabupaten Maros"]))

    assert (codes(report), report.questions) == ([load_registry().resolve("Kabupaten Maros").code], ())


def test_code_of_neither_system_for_its_name_is_doubted(read):
    report = read(**many(kode_wilayah=["51.71"], nama_wilayah=["Kabupaten Badung"]))

    assert [(o.region_code, o.reason) for o in report.observations] == [(None, "code_label_mismatch")]
    assert [problem.kind for problem in report.problems] == ["code_differs"]
    assert report.questions[0].options == ("Kabupaten Badung (51.03)", "Kota Denpasar (51.71)")
    answers = {"tabel1.region.Kabupaten Badung": "51.03"}
    assert codes(
        read(**many(kode_wilayah=["51.71"], nama_wilayah=["Kabupaten Badung"]), answers=answers)
    ) == ["51.03"]


def test_zero_that_a_spreadsheet_cut_off_is_no_contradiction(read):
    report = read(**many(kode_wilayah=[11.1], nama_wilayah=["Kabupaten Aceh Singkil"]))

    assert (codes(report), report.problems) == (["11.10"], ())


def test_namesakes_are_told_apart_by_kind_province_or_code(read):
    by_kind = read(**many(wilayah=["Bandung", "Bandung"], kind=["kota", "kabupaten"]))
    by_code = read(**many(wilayah=["Bandung"], kode_wilayah=["3273"]))

    assert codes(by_kind) == ["32.73", "32.04"]
    assert codes(by_code) == ["32.73"]
    assert by_kind.observations[0].breakdown == ()


def test_namesake_that_nothing_tells_apart_is_asked_about(read):
    report = read(**many(wilayah=["Bandung"]))

    assert [(q.key, q.options) for q in report.questions] == [
        ("tabel1.region.Bandung", ("Kabupaten Bandung (32.04)", "Kota Bandung (32.73)"))
    ]
    assert report.observations[0].status is CellStatus.AMBIGUOUS


def test_provinces_alone_are_the_regions(read):
    assert codes(read(**many(provinsi=["Bali", "Jawa Barat", "Aceh"]))) == ["51", "32", "11"]


def test_nation_and_totals_have_no_region_and_nothing_is_open(read):
    report = read(**many(wilayah=["Bali", "Jawa Barat", "Aceh", "INDONESIA", "Jumlah"]))

    assert [(o.region_code, o.region_label, o.reason, o.is_total) for o in report.observations[3:]] == [
        (None, "Indonesia", "national_total", True),
        (None, "Jumlah", "total_of_regions", True),
    ]
    assert report.questions == ()
