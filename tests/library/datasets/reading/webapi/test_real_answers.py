"""Real answers of the BPS WebAPI: what they hold, read by hand, against what is read."""

from collections import Counter

import pytest

from tiru.datasets import load_facts
from tiru.datasets.reading import CellStatus, PeriodKind, Release, read_file
from tiru.datasets.reading.webapi import read_webapi_file

# A row of the answers and what one of its unit is in billion rupiah.
MILLION = 1e-3


@pytest.fixture(scope="module")
def regencies(shared_data):
    return read_webapi_file(shared_data / "webapi" / "pdrb_berlaku_kab.json.gz")


@pytest.fixture(scope="module")
def provinces(shared_data):
    return read_webapi_file(shared_data / "webapi" / "pdrb_berlaku_prov.json.gz")


@pytest.fixture(scope="module")
def per_head(shared_data):
    return read_webapi_file(shared_data / "webapi" / "pdrb_perkapita_prov.json.gz")


def test_regencies_every_figure_is_read_and_none_missing(regencies):
    assert len(regencies.observations) == 514 * 7 * 14
    assert regencies.count(CellStatus.ACCEPTED) == 50_372
    assert regencies.questions == ()
    assert regencies.problems == ()


def test_regencies_all_514_carry_their_kemendagri_code(regencies):
    codes = {observation.region_code for observation in regencies.observations}

    assert None not in codes
    assert len(codes) == 514


def test_regencies_figures_equal_published_facts_in_another_unit(regencies):
    found = {(o.region_code, o.period): o.value for o in regencies.observations if o.breakdown == ("PDRB",)}
    facts = [
        fact
        for fact in load_facts().for_indicator("grdp_current")
        if fact.series == "pdrb_berlaku" and "2193" in fact.source.title
    ]

    assert len(facts) >= 9
    for fact in facts:
        assert found[fact.region_code, str(fact.year)] * MILLION == pytest.approx(fact.value, abs=1e-5)
    assert {table.unit for table in regencies.tables} == {"Juta Rupiah"}


def test_regencies_labels_have_no_underscores_and_no_html(regencies):
    labels = {label for observation in regencies.observations for label in observation.breakdown}

    assert labels == {
        "Pengeluaran Konsumsi Rumah Tangga",
        "Pengeluaran Konsumsi LNPRT",
        "Pengeluaran Konsumsi Pemerintah",
        "Pembentukan Modal Tetap Bruto",
        "Perubahan Inventori",
        "Net Ekspor",
        "PDRB",
    }
    assert "Sumber : Badan Pusat Statistik" in regencies.tables[0].notes


def test_provinces_unlisted_keys_are_counted_with_examples(provinces):
    (problem,) = provinces.problems

    assert problem.kind == "unlisted_key"
    assert problem.reason.startswith("2.205 dari 19.355 kunci")
    assert "110053468611931" in problem.reason
    assert len(provinces.observations) == 35 * 7 * 14 * 5


def test_provinces_quarters_and_years_stand_in_two_tables(provinces):
    quarters, years = provinces.tables

    assert (quarters.period_kind, years.period_kind) == (PeriodKind.QUARTER, PeriodKind.YEAR)
    periods = Counter(observation.table for observation in provinces.observations)
    assert periods == {0: 35 * 7 * 14 * 4, 1: 35 * 7 * 14}


def test_provinces_one_quarter_is_what_its_key_holds(provinces, cell):
    found = cell(provinces, "1100534154412131")  # Aceh, household consumption, 2021, quarter I

    assert (found.region_code, found.period, found.table) == ("11", "2021-Q1", 0)
    assert found.breakdown == ("Pengeluaran Konsumsi Rumah Tangga",)
    assert found.value == float(found.raw)


def test_provinces_notes_mark_the_preliminary_years(provinces):
    releases = {o.period: o.release for o in provinces.observations if "-" not in o.period}

    assert releases["2021"] is Release.UNMARKED
    assert releases["2022"] is Release.PRELIMINARY
    assert releases["2023"] is Release.VERY_PRELIMINARY


def test_provinces_row_of_34_provinces_is_a_total_without_region(provinces):
    rows = [o for o in provinces.observations if o.region_label == "34 PROVINSI"]

    assert {(o.region_code, o.status, o.reason, o.is_total) for o in rows} == {
        (None, CellStatus.ACCEPTED, "national_total", True)
    }


def test_per_head_new_papua_numbers_are_four_provinces(per_head):
    codes = {o.region_label: o.region_code for o in per_head.observations}

    assert codes["PAPUA BARAT DAYA"] == "96"  # vervar 9200
    assert codes["PAPUA SELATAN"] == "93"  # 9500
    assert codes["PAPUA TENGAH"] == "94"  # 9600
    assert codes["PAPUA PEGUNUNGAN"] == "95"  # 9700
    assert codes["PAPUA BARAT"] == "92"  # 9100
    assert codes["PAPUA"] == "91"  # 9400
    assert codes["INDONESIA"] is None


def test_per_head_combinations_without_a_value_are_missing(per_head):
    missing = [o for o in per_head.observations if o.status is CellStatus.MISSING]

    assert len(missing) == 1092 - 982
    assert all(o.value is None and o.raw == "" for o in missing)


def test_per_head_figure_of_new_province_is_read(per_head):
    (found,) = [
        o
        for o in per_head.observations
        if o.region_code == "96" and o.breakdown == ("Harga Berlaku",) and o.status is CellStatus.ACCEPTED
    ]

    assert (found.period, found.value, found.unit) == ("2023", 58450.13, "Ribu Rupiah")


def test_checks_flag_the_65_copied_rows_and_not_their_originals(shared_data):
    report = read_file(shared_data / "webapi" / "pdrb_berlaku_kab.json.gz")
    flagged = {
        (o.where[:4], o.period)
        for o in report.observations
        if o.reason == "repeated_row" and o.status is CellStatus.DOUBTFUL
    }
    copied = {o.where[:4] for o in report.observations if o.where[:2] in {"62", "63", "64", "71", "72"}}

    assert len(copied) == 65
    assert flagged == {(code, year) for code in copied for year in ("2021", "2022", "2023")}
    assert sum(o.reason == "repeated_row" for o in report.observations) == 65 * 3 * 7


def test_checks_find_the_one_total_that_is_not_its_parts(shared_data):
    report = read_file(shared_data / "webapi" / "pdrb_berlaku_kab.json.gz")
    (problem,) = [p for p in report.problems if p.kind == "total_differs"]

    assert problem.where == "1502219315501230"  # Merangin 2023: the parts make 90,000 million more
    assert "89.999,99" in problem.reason


def test_checks_leave_clean_figures_alone(shared_data):
    """Provinces, all quarters of fourteen years: at most one figure in a thousand may be doubted."""
    report = read_file(shared_data / "webapi" / "pdrb_berlaku_prov.json.gz")

    assert report.count(CellStatus.DOUBTFUL) <= 17
    assert report.count(CellStatus.ACCEPTED) + report.count(CellStatus.DOUBTFUL) == 17_150
