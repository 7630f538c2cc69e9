"""Rows of one region under another."""

import random

from tests.library.datasets.reading.checks.conftest import CODES, make_cell

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.checks import check_report

SECTORS = ("Pertanian", "Industri", "Jasa")
BADUNG, GIANYAR, TABANAN = "51.03", "51.04", "51.02"


def rows(values):
    """Cells of `{(region, year): (figures of the three sectors)}`."""
    return [
        make_cell(region, year, figure, breakdown=(sector,))
        for (region, year), figures in values.items()
        for sector, figure in zip(SECTORS, figures, strict=True)
    ]


def test_copy_is_doubted_and_the_row_that_goes_on_is_not(report_of, doubted):
    report = check_report(
        report_of(
            rows(
                {
                    (BADUNG, "2020"): (101_234.5, 55_678.9, 80_123.4),
                    (BADUNG, "2021"): (104_321.6, 57_890.1, 83_456.7),
                    (GIANYAR, "2020"): (33_456.7, 12_987.6, 21_345.8),
                    (GIANYAR, "2021"): (104_321.6, 57_890.1, 83_456.7),
                }
            )
        )
    )

    assert doubted(report, "repeated_row") == [f"Kabupaten Gianyar 2021 {sector}" for sector in SECTORS]
    (problem,) = report.problems
    assert "baris Kabupaten Badung terulang pada Kabupaten Gianyar" in problem.reason


def test_copy_without_another_year_leaves_both_in_doubt(report_of, doubted):
    figures = (104_321.6, 57_890.1, 83_456.7)
    report = check_report(report_of(rows({(BADUNG, "2021"): figures, (GIANYAR, "2021"): figures})))

    assert len(doubted(report, "repeated_row")) == 6
    assert "tanpa pemilik yang jelas" in report.problems[0].reason


def test_copy_with_one_figure_put_right_is_still_a_copy(report_of, doubted):
    many = tuple(f"Sektor {n}" for n in range(6))
    cells = []
    for place, (region, year) in enumerate(
        [(BADUNG, "2020"), (BADUNG, "2021"), (GIANYAR, "2020"), (GIANYAR, "2021")]
    ):
        for n, sector in enumerate(many):
            own = 90_000 + 1_234.5 * n + 321.7 * (year == "2021") - 61_000.4 * (place == 2)
            cells.append(make_cell(region, year, own + (n == 5 and place == 3), breakdown=(sector,)))
    report = check_report(report_of(cells))

    assert {where.rsplit(" Sektor")[0] for where in doubted(report, "repeated_row")} == {
        "Kabupaten Gianyar 2021"
    }


def test_zeros_and_missing_cells_are_no_copies(report_of):
    report = check_report(
        report_of(
            [
                *rows({(BADUNG, "2021"): (0, 0, 0), (GIANYAR, "2021"): (0, 0, 0)}),
                *(make_cell(r, "2022", None, status=CellStatus.MISSING) for r in (BADUNG, GIANYAR)),
            ]
        )
    )

    assert report.problems == ()


def test_equal_round_figures_are_no_copies(report_of):
    report = check_report(
        report_of(rows({(BADUNG, "2021"): (100, 200, 300), (GIANYAR, "2021"): (100, 200, 300)}))
    )

    assert report.problems == ()


def test_one_series_equal_over_years_is_found(report_of, doubted):
    years = [str(year) for year in range(2015, 2021)]
    figures = [12_345.6, 13_456.7, 14_567.8, 15_678.9, 16_789.1, 17_891.2]
    cells = [make_cell(r, y, v) for r in (BADUNG, GIANYAR) for y, v in zip(years, figures, strict=True)]
    cells += [make_cell(TABANAN, y, v * 1.7) for y, v in zip(years, figures, strict=True)]
    report = check_report(report_of(cells))

    assert len(doubted(report, "repeated_row")) == 12
    assert all("Tabanan" not in where for where in doubted(report, "repeated_row"))


def test_chance_equals_of_short_figures_are_left_alone(report_of):
    """514 regions, ten years, rates of one decimal: thousands of equal pairs, none of them a copy."""
    draw = random.Random(7)  # noqa: S311 -- invented figures, no secret
    cells = [
        make_cell(code, str(year), draw.randint(10, 120) / 10, unit="Persen", indicator="Tingkat")
        for code in CODES
        for year in range(2010, 2020)
    ]
    report = check_report(report_of(cells))

    assert [problem.kind for problem in report.problems if problem.kind == "repeated_row"] == []
