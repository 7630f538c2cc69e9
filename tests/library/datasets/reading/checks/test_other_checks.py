"""Impossible figures, zeros, duplicates, codes, price bases, divisions, and the rules as data."""

import pytest
from tests.library.datasets.reading.checks.conftest import CODES, make_cell

from tiru.datasets.reading import CellStatus, ReadingReport
from tiru.datasets.reading.checks import check_report, load_rules
from tiru.regions import RegionKind, load_registry

REGISTRY = load_registry()
DIFFERING = [
    region
    for region in REGISTRY.regions()
    if region.kind is not RegionKind.PROVINSI and region.bps_code != region.code.replace(".", "")
]


def kinds(report):
    return [problem.kind for problem in report.problems]


@pytest.mark.parametrize(
    ("indicator", "unit", "value", "kind"),
    [
        ("Jumlah penduduk", "Jiwa", -5.0, "negative_count"),
        ("Luas panen", "Ha", -0.1, "negative_count"),
        ("Persentase penduduk miskin", "Persen", -1.0, "negative_count"),
        ("Persentase penduduk miskin", "Persen", 100.5, "share_above_hundred"),
        ("Persentase penduduk miskin", "Persen", 100.0, None),
        ("Perubahan jumlah penduduk", "Jiwa", -5.0, None),
        ("Migrasi neto", "Orang", -5.0, None),
        ("Net ekspor", "Juta Rupiah", -5.0, None),
        ("Laju pertumbuhan PDRB", "Persen", -9.3, None),
        ("Laju pertumbuhan PDRB", "Persen", 130.0, None),
        ("Angka partisipasi kasar", "Persen", 108.0, None),
        ("Rasio ketergantungan", "%", 120.0, None),
    ],
)
def test_figure_is_possible_or_not(report_of, indicator, unit, value, kind):
    report = check_report(report_of([make_cell("51.03", "2018", value, indicator=indicator, unit=unit)]))

    assert kinds(report) == ([kind] if kind else [])
    assert report.observations[0].reason == (kind or "")


def test_years_among_figures_are_doubted(report_of, doubted):
    cells = [make_cell("51.03", str(year), float(year), unit="Unit") for year in range(2015, 2019)]

    assert len(doubted(check_report(report_of(cells)), "year_as_value")) == 4


def test_two_figures_that_equal_their_year_may_be_chance(report_of):
    cells = [make_cell("51.03", str(year), float(year), unit="Unit") for year in (2015, 2016)]

    assert check_report(report_of(cells)).problems == ()


def test_row_of_zeros_before_a_region_had_figures_is_doubted(report_of, doubted):
    cells = [
        make_cell("51.03", year, value, breakdown=(name,))
        for year, value in (("2011", 0.0), ("2012", 51.5))
        for name in ("Kayu", "Kain", "Rotan")
    ]
    report = check_report(report_of(cells))

    assert len(doubted(report, "zero_row")) == 3
    assert all(" 2011 " in where for where in doubted(report, "zero_row"))


def test_zero_inside_a_steady_series_is_doubted(report_of, doubted):
    values = (81.0, 82.5, 0.0, 84.1, 85.0, 86.2)
    cells = [
        make_cell("51.03", str(2015 + n), v, unit="Persen", indicator="Air minum layak")
        for n, v in enumerate(values)
    ]

    assert doubted(check_report(report_of(cells)), "zero_in_series") == ["Kabupaten Badung 2017 "]


def test_zero_among_small_counts_is_left_alone(report_of):
    cells = [
        make_cell("51.03", str(2015 + n), v, unit="Unit")
        for n, v in enumerate((3.0, 1.0, 0.0, 2.0, 4.0, 0.0))
    ]

    assert check_report(report_of(cells)).problems == ()


def test_same_thing_twice_with_two_figures_is_doubted(report_of, doubted):
    cells = [
        make_cell("51.03", "2018", 12.0, where="A1"),
        make_cell("51.03", "2018", 13.0, where="B9", table=1),
        make_cell("51.03", "2019", 14.0, where="C1"),
        make_cell("51.03", "2019", 14.0, where="D9", table=1),
    ]
    report = check_report(report_of(cells))

    assert doubted(report, "duplicate") == ["A1", "B9"]
    assert report.problems[0].where == "A1 dan B9"
    assert "tertulis 12 dan 13" in report.problems[0].reason


def test_same_thing_in_two_units_is_no_duplicate(report_of):
    cells = [make_cell("51.03", "2018", 12.0), make_cell("51.03", "2018", 0.012, unit="Miliar Rupiah")]

    assert check_report(report_of(cells)).problems == ()


@pytest.mark.parametrize("region", DIFFERING, ids=lambda region: region.code)
def test_join_on_bare_digits_is_found_for_each_differing_code(report_of, region):
    """A reader that put the dot into BPS digits: 7308 is Maros, and 73.08 is Bone."""
    dotted = f"{region.bps_code[:2]}.{region.bps_code[2:]}"
    report = check_report(report_of([make_cell(dotted, "2018", 5.5, label=region.name)]))
    (cell,) = report.observations

    assert (cell.region_code, cell.status, cell.reason) == (None, CellStatus.DOUBTFUL, "code_label_mismatch")


@pytest.mark.parametrize("region", DIFFERING, ids=lambda region: region.code)
def test_digits_of_no_named_system_name_no_region(report_of, region):
    report = check_report(report_of([make_cell(region.code, "2018", 5.5, label=region.bps_code)]))

    assert report.observations[0].status is CellStatus.DOUBTFUL or {
        match.region.code for match in REGISTRY.find(region.bps_code)
    } == {region.code}


def test_own_code_with_own_name_is_left_alone(report_of):
    cells = [make_cell(region.code, "2018", 5.5 + n) for n, region in enumerate(REGISTRY.regions())]
    report = check_report(report_of(cells))

    assert "code_label_mismatch" not in kinds(report)


def test_region_a_person_named_is_not_argued_with(report_of):
    cell = make_cell("51.03", "2018", 5.5, label="Kabupaten Gianyar", reason="region_by_answer")

    assert check_report(report_of([cell])).problems == ()


def test_title_and_label_of_different_prices_are_doubted(report_of, doubted):
    cells = [
        make_cell("51.03", "2018", 5.0, indicator="PDRB Harga Berlaku", breakdown=("Kayu",), where="A"),
        make_cell(
            "51.03", "2018", 4.0, indicator="PDRB Harga Berlaku", breakdown=("Harga Konstan 2010",), where="B"
        ),
    ]
    report = check_report(report_of(cells, title="PDRB Harga Berlaku"))

    assert doubted(report, "mixed_price_basis") == ["B"]


def test_two_named_price_bases_are_shown_and_doubt_nobody(report_of):
    cells = [
        make_cell("51.03", "2018", 5.0, indicator="PDRB", breakdown=("Harga Berlaku",)),
        make_cell("51.03", "2018", 4.0, indicator="PDRB", breakdown=("Harga Konstan 2010",)),
    ]
    report = check_report(report_of(cells, title="PDRB"))

    assert kinds(report) == ["mixed_price_basis"]
    assert report.count(CellStatus.DOUBTFUL) == 0


def test_one_price_basis_raises_nothing(report_of):
    cells = [make_cell("51.03", "2018", 5.0, indicator="PDRB ADHK 2010", breakdown=("Kayu",))]

    assert check_report(report_of(cells, title="PDRB Atas Dasar Harga Konstan 2010")).problems == ()


def test_province_before_its_split_is_pointed_out(report_of):
    cells = [
        make_cell("91", "2021", 50.0),
        make_cell("91", "2023", 20.0),
        make_cell("93", "2023", 10.0),
        make_cell("51", "2021", 70.0),
    ]
    report = check_report(report_of(cells))

    assert kinds(report) == ["older_division"]
    assert [(o.reason, o.status) for o in report.observations] == [
        ("older_division", CellStatus.ACCEPTED),
        ("", CellStatus.ACCEPTED),
        ("", CellStatus.ACCEPTED),
        ("", CellStatus.ACCEPTED),
    ]


def test_report_is_not_changed_and_order_does_not_matter(report_of):
    cells = [make_cell(code, "2018", -1.0 * n, unit="Jiwa") for n, code in enumerate(CODES[:5])]
    report = report_of(cells)
    forward = check_report(report)
    backward = check_report(report_of(reversed(cells)))

    assert report.observations == cells
    assert {(o.where, o.reason) for o in forward.observations} == {
        (o.where, o.reason) for o in backward.observations
    }


def test_cells_a_reader_refused_are_left_as_they_are(report_of):
    cell = make_cell("51.03", "2018", -5.0, unit="Jiwa", status=CellStatus.AMBIGUOUS, reason="number_form")

    assert check_report(report_of([cell])).observations == [cell]


def test_empty_report_stays_empty():
    report = ReadingReport("kosong.csv")

    assert check_report(report) == report


def test_every_threshold_says_why():
    rules = load_rules()

    for rule in rules.rules.values():
        assert rule.label
        assert rule.reason.endswith(".")
        assert set(rule.why) == set(rule.thresholds)
        assert all(rule.why.values())


def test_regency_before_its_split_is_pointed_out(report_of):
    """Pangandaran was cut out of Ciamis in 2012; Badung was never split since 2000."""
    cells = [
        make_cell("32.07", "2010", 50.0),
        make_cell("32.07", "2012", 45.0),
        make_cell("32.07", "2015", 40.0),
        make_cell("51.03", "2010", 70.0),
    ]
    report = check_report(report_of(cells))

    assert [(p.kind, "Pangandaran" in p.reason) for p in report.problems] == [("older_division", True)]
    assert [o.reason for o in report.observations] == ["older_division", "", "", ""]


def test_regency_of_the_year_of_its_split_is_pointed_out_while_the_new_one_has_no_figure(report_of):
    cells = [
        make_cell("32.07", "2012", 45.0),
        make_cell("32.07", "2015", 40.0),
        make_cell("32.18", "2014", 30.0),
    ]

    assert [o.reason for o in check_report(report_of(cells)).observations] == ["older_division", "", ""]
