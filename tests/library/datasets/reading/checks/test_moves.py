"""Jumps of one region, breaks of all."""

import math

import pytest
from tests.library.datasets.reading.checks.conftest import CODES, make_cell

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.checks import check_report

YEARS = range(2008, 2018)


def grow(year, size, rate=0.06):
    """Steady growth with a small ripple, so that no two years are alike."""
    return round(size * math.exp(rate * (year - 2008) + 0.01 * math.sin(7 * year + size)), 2)


def panel(change=lambda place, year, value: value, count=12, **more):
    return [
        make_cell(code, str(year), change(place, year, grow(year, 1_000 + 333 * place)), **more)
        for place, code in enumerate(CODES[:count])
        for year in YEARS
    ]


def test_steady_growth_raises_nothing(report_of):
    report = check_report(report_of(panel()))

    assert (report.problems, report.count(CellStatus.DOUBTFUL)) == ((), 0)


@pytest.mark.parametrize("factor", [10, 0.1, 1_000])
def test_spike_is_doubted_where_it_stands_and_not_on_its_way_back(report_of, doubted, factor):
    report = check_report(
        report_of(panel(lambda place, year, value: value * factor if (place, year) == (3, 2013) else value))
    )

    (hit,) = doubted(report, "jump")
    assert " 2013 " in hit
    assert report.problems[0].kind == "jump"


def test_first_figure_out_of_line_is_the_one_doubted(report_of, doubted):
    report = check_report(
        report_of(panel(lambda place, year, value: value * 9 if (place, year) == (3, 2008) else value))
    )

    (hit,) = doubted(report, "jump")
    assert " 2008 " in hit


def test_last_figure_out_of_line_is_the_one_doubted(report_of, doubted):
    report = check_report(
        report_of(panel(lambda place, year, value: value * 9 if (place, year) == (3, 2017) else value))
    )

    (hit,) = doubted(report, "jump")
    assert " 2017 " in hit


def test_jump_keeps_its_value(report_of):
    report = check_report(report_of(panel(lambda p, y, v: v * 10 if (p, y) == (3, 2013) else v)))
    (hit,) = [o for o in report.observations if o.reason == "jump"]

    assert hit.value == pytest.approx(10 * grow(2013, 1_999))


def test_small_counts_may_double(report_of):
    cells = [
        make_cell("51.03", str(year), value, unit="Unit")
        for year, value in zip(YEARS, (3, 4, 2, 5, 9, 3, 4, 6, 2, 3), strict=True)
    ]

    assert check_report(report_of(cells)).problems == ()


def test_balances_and_growth_rates_may_leap(report_of):
    balance = [(-1) ** year * 50.0 * (year - 2000) for year in YEARS]
    rates = (4.1, 30.2, 5.5, 4.9, 61.0, 4.4, 5.0, 4.8, 5.1, 5.2)
    cells = [
        make_cell("51.03", str(y), v, breakdown=("Net Ekspor",)) for y, v in zip(YEARS, balance, strict=True)
    ]
    cells += [
        make_cell("51.03", str(y), v, indicator="Laju pertumbuhan", unit="Persen")
        for y, v in zip(YEARS, rates, strict=True)
    ]

    assert check_report(report_of(cells)).problems == ()


def test_change_of_method_in_all_regions_is_a_break_and_no_jump(report_of):
    """An index of about seventy that falls by six percent everywhere, as one did when its method changed."""
    report = check_report(
        report_of(
            [
                make_cell(
                    code,
                    str(year),
                    round(
                        (70 + place / 2)
                        * 1.007 ** (year - 2008)
                        * (0.94 + 0.002 * (place % 3) if year >= 2012 else 1),
                        2,
                    ),
                    indicator="Indeks",
                    unit=None,
                )
                for place, code in enumerate(CODES[:30])
                for year in YEARS
            ]
        )
    )
    (problem,) = report.problems

    assert problem.kind == "break_of_series"
    assert problem.reason.startswith("Mulai 2012 ")
    before = {o.period for o in report.observations if o.reason == "break_of_series"}
    assert before == {"2008", "2009", "2010", "2011"}
    assert report.count(CellStatus.DOUBTFUL) == 0


def test_shock_everybody_knows_is_no_break(report_of):
    cells = [
        make_cell(
            code,
            str(year),
            round(1_000 * (1 + place) * 1.05 ** (year - 2012) * (0.9 if year >= 2020 else 1), 2),
        )
        for place, code in enumerate(CODES[:30])
        for year in range(2012, 2024)
    ]

    assert check_report(report_of(cells)).problems == ()


def test_note_that_names_a_new_method_is_shown(report_of):
    report = check_report(report_of(panel(count=2), notes=["Mulai 2010 memakai metode baru"]))

    assert [problem.kind for problem in report.problems] == ["break_of_series"]


def test_quarters_are_compared_with_the_same_quarter_a_year_before(report_of):
    """A season that doubles every third quarter is no jump."""
    cells = [
        make_cell(code, f"{year}-Q{q}", grow(year, 500 + 50 * place) * (3 if q == 3 else 1), breakdown=("x",))
        for place, code in enumerate(CODES[:12])
        for year in YEARS
        for q in (1, 2, 3, 4)
    ]

    assert check_report(report_of(cells)).problems == ()
