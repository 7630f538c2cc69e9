"""Parts against totals, worked by hand."""

import pytest
from tests.library.datasets.reading.checks.conftest import make_cell

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.checks import check_report

BALI = ("51.01", "51.02", "51.03", "51.04", "51.05")


def table(figures, *, region="51.03", unit="Juta Rupiah", indicator="Produksi"):
    """One region, years from 2015; each year two parts and a total."""
    return [
        make_cell(
            region,
            str(2015 + n),
            value,
            breakdown=(name,),
            unit=unit,
            indicator=indicator,
            is_total=name == "Jumlah",
        )
        for n, row in enumerate(figures)
        for name, value in zip(("Kayu", "Kain", "Jumlah"), row, strict=True)
    ]


GOOD = [(10.1, 20.2, 30.3), (11.4, 21.3, 32.7), (12.5, 22.1, 34.6), (13.3, 23.2, 36.5)]


def test_totals_that_are_sums_raise_nothing(report_of):
    report = check_report(report_of(table(GOOD)))

    assert (report.problems, report.count(CellStatus.DOUBTFUL)) == ((), 0)


def test_total_that_differs_is_doubted_with_its_parts(report_of, doubted):
    report = check_report(report_of(table([*GOOD, (14.0, 24.0, 48.0)])))

    assert len(doubted(report, "total_differs")) == 3
    assert all(" 2019 " in where for where in doubted(report, "total_differs"))
    (problem,) = report.problems
    assert "jumlah 2 bagian 38, tetapi totalnya 48 Juta Rupiah (selisih -10)" in problem.reason


@pytest.mark.parametrize(("total", "is_wrong"), [(30.4, False), (30.2, False), (30.6, True)])
def test_rounding_of_parts_and_total_is_allowed(report_of, doubted, total, is_wrong):
    """Three figures of one decimal may be 0.15 apart in all."""
    report = check_report(report_of(table([*GOOD, (10.1, 20.2, total)])))

    assert bool(doubted(report, "total_differs")) is is_wrong


def test_totals_that_never_are_sums_are_pointed_out_once_and_doubt_nobody(report_of):
    report = check_report(report_of(table([(1.0, 2.0, 9.0), (1.5, 2.5, 9.5), (1.1, 2.2, 9.9)])))

    assert [problem.kind for problem in report.problems] == ["total_differs"]
    assert report.problems[0].reason.startswith("Pada 3 dari 3 kelompok")
    assert report.count(CellStatus.DOUBTFUL) == 0


@pytest.mark.parametrize(
    ("unit", "indicator"),
    [
        ("Persen", "Tingkat hunian"),
        ("Ribu Rupiah", "PDRB per kapita harga berlaku"),
        ("Indeks", "Indeks harga"),
    ],
)
def test_rates_are_never_added(report_of, unit, indicator):
    report = check_report(report_of(table([*GOOD, (14.0, 24.0, 33.0)], unit=unit, indicator=indicator)))

    assert report.problems == ()


def test_missing_part_makes_no_sum(report_of):
    cells = table(GOOD)
    cells[0] = make_cell("51.03", "2015", None, breakdown=("Kayu",), status=CellStatus.MISSING)

    assert check_report(report_of(cells)).problems == ()


def test_heading_with_children_is_their_total(report_of, doubted):
    cells = []
    for n in range(6):
        cells += [
            make_cell(
                "51.03", str(2015 + n), 30.0 + n if n < 5 else 99.0, breakdown=("Industri",), is_total=True
            ),
            make_cell("51.03", str(2015 + n), 10.0 + n, breakdown=("Industri", "Makanan")),
            make_cell("51.03", str(2015 + n), 20.0, breakdown=("Industri", "Tekstil")),
        ]
    report = check_report(report_of(cells))

    assert len(doubted(report, "total_differs")) == 3
    assert all(" 2020 " in where for where in doubted(report, "total_differs"))


def test_province_is_checked_against_its_regencies(report_of, doubted):
    cells = [
        make_cell(code, str(year), 10.0 + n) for year in range(2015, 2021) for n, code in enumerate(BALI)
    ]
    cells += [make_cell("51", str(year), 60.0, is_total=True) for year in range(2015, 2020)]
    cells.append(make_cell("51", "2020", 66.0, is_total=True))
    report = check_report(report_of(cells))

    assert "Bali 2020 " in doubted(report, "total_differs")
    assert all(" 2020 " in where for where in doubted(report, "total_differs"))


def test_year_is_checked_against_its_quarters(report_of, doubted):
    cells = []
    for year in range(2010, 2020):
        cells += [make_cell("51", f"{year}-Q{q}", 10.0 + q, table=0) for q in (1, 2, 3, 4)]
        cells.append(make_cell("51", str(year), 50.0 if year != 2013 else 55.0, table=1))
    report = check_report(report_of(cells))

    assert set(doubted(report, "quarters_differ")) == {
        "Bali 2013 ",
        *(f"Bali 2013-Q{q} " for q in (1, 2, 3, 4)),
    }


def test_stocks_at_quarters_are_not_added(report_of):
    cells = []
    for year in range(2010, 2020):
        cells += [make_cell("51", f"{year}-Q{q}", 10.0 + q, unit="Unit", table=0) for q in (1, 2, 3, 4)]
        cells.append(make_cell("51", str(year), 14.0, unit="Unit", table=1))

    assert check_report(report_of(cells)).problems == ()
