"""Years, populations and prices that contradict what is known of them."""

from __future__ import annotations

import pytest
from tests.library.datasets.reading.checks.conftest import make_cell

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.checks import check_report

BADUNG, GIANYAR = "51.03", "51.04"
CURRENT, CONSTANT = "PDRB Atas Dasar Harga Berlaku", "PDRB Atas Dasar Harga Konstan 2010"


def _people(*figures: tuple[str, float], indicator: str = "Jumlah Penduduk") -> list:
    return [make_cell(BADUNG, year, value, indicator=indicator, unit="Jiwa") for year, value in figures]


@pytest.mark.parametrize(
    ("years", "odd"),
    [
        (("2021", "2022", "2032"), ["2032"]),
        (("1921", "2021", "2022", "2023"), ["1921"]),
        (("2000", "2010", "2020"), []),
        (("2022", "2032"), []),
        (("2015", "2020", "2021", "2022"), []),
    ],
)
def test_year_far_from_years_in_a_row_is_doubted(report_of, doubted, years, odd):
    report = check_report(report_of(_people(*((year, 5000.0) for year in years))))
    assert [where.split()[-1] for where in doubted(report, "year_out_of_row")] == odd


@pytest.mark.parametrize(
    ("figures", "count"),
    [
        ((("2021", 54000.0), ("2022", 540000.0)), 2),
        ((("2021", 540000.0), ("2022", 54000.0)), 2),
        ((("2021", 54000.0), ("2022", 60000.0)), 0),
        ((("2010", 54000.0), ("2020", 540000.0)), 0),
        ((("2021", 50.0), ("2022", 500.0)), 0),
    ],
)
def test_population_that_multiplies_in_a_year_is_doubted_on_both_sides(report_of, doubted, figures, count):
    report = check_report(report_of(_people(*figures)))
    assert len(doubted(report, "leap_of_stock")) == count


def test_leap_names_both_figures(report_of):
    report = check_report(report_of(_people(("2021", 54000.0), ("2022", 540000.0))))
    assert [problem.reason for problem in report.problems] == [
        "Kabupaten Badung, Jumlah Penduduk: 54.000 pada 2021, tetapi 540.000 pada 2022. "
        "Salah satunya tampaknya salah ketik atau salah satuan."
    ]


def test_parts_of_the_population_may_multiply(report_of, doubted):
    figures = (("2021", 5400.0), ("2022", 54000.0))
    report = check_report(report_of(_people(*figures, indicator="Jumlah Penduduk yang Divaksin: vaksin")))
    assert doubted(report, "leap_of_stock") == []


def _product(year: str, current: float, constant: float) -> list:
    return [
        make_cell(GIANYAR, year, current, indicator=CURRENT, breakdown=("PDRB",)),
        make_cell(GIANYAR, year, constant, indicator=CONSTANT, breakdown=("PDRB",)),
    ]


@pytest.mark.parametrize(
    ("year", "current", "constant", "is_doubted"),
    [
        ("2022", 100.0, 150.0, True),
        ("2022", 150.0, 100.0, False),
        ("2022", 90.0, 100.0, False),
        ("2010", 80.0, 100.0, False),
        ("2009", 80.0, 100.0, False),
    ],
)
def test_current_prices_far_below_constant_ones_are_doubted(report_of, year, current, constant, is_doubted):
    report = check_report(report_of(_product(year, current, constant)))
    expected = (CellStatus.DOUBTFUL, "current_below_constant") if is_doubted else (CellStatus.ACCEPTED, "")
    assert {(o.status, o.reason) for o in report.observations} == {expected}


def test_one_sector_with_fallen_prices_is_let_pass(report_of, doubted):
    cells = [
        make_cell(GIANYAR, "2022", value, indicator=indicator, breakdown=(sector,))
        for indicator, sector, value in (
            (CURRENT, "Pertambangan", 60.0),
            (CONSTANT, "Pertambangan", 100.0),
            (CURRENT, "Konstruksi", 900.0),
            (CONSTANT, "Konstruksi", 600.0),
        )
    ]
    assert doubted(check_report(report_of(cells)), "current_below_constant") == []
