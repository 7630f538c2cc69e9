"""Two files that contradict each other."""

import pytest
from tests.library.datasets.reading.checks.conftest import make_cell

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.checks import compare_reports


def compare(report_of, first, second):
    return compare_reports(report_of([first]), report_of([second]))


def test_equal_figures_do_not_clash(report_of):
    assert compare(report_of, make_cell("51.03", "2018", 12.5), make_cell("51.03", "2018", 12.5)) == ()


def test_different_figures_clash_with_both_cells(report_of):
    first, second = make_cell("51.03", "2018", 12.5), make_cell("51.03", "2018", 13.7)
    (clash,) = compare(report_of, first, second)

    assert (clash.first, clash.second, clash.difference) == (first, second, pytest.approx(1.2))


def test_rounded_figure_does_not_clash_with_the_exact_one(report_of):
    assert compare(report_of, make_cell("51.03", "2018", 12.46), make_cell("51.03", "2018", 12.5)) == ()


def test_millions_and_billions_are_brought_to_one_unit(report_of):
    millions = make_cell("51.03", "2018", 55_290_000.16)
    billions = make_cell("51.03", "2018", 55_290.0, unit="Miliar Rupiah")
    wrong = make_cell("51.03", "2018", 55_290_000.16, unit="Miliar Rupiah")

    assert compare(report_of, millions, billions) == ()
    (clash,) = compare(report_of, millions, wrong)
    assert clash.difference == pytest.approx(999 * 55_290_000.16)


def test_labels_differ_only_in_signs_and_series(report_of):
    first = make_cell("51.03", "2018", 1.0, indicator="[SERI 2010] PDRB, Harga Berlaku")
    second = make_cell("51.03", "2018", 2.0, indicator="PDRB harga berlaku")

    assert len(compare(report_of, first, second)) == 1


@pytest.mark.parametrize(
    "other",
    [
        make_cell("51.04", "2018", 2.0),
        make_cell("51.03", "2019", 2.0),
        make_cell("51.03", "2018", 2.0, indicator="Lain"),
        make_cell("51.03", "2018", 2.0, breakdown=("Kayu",)),
        make_cell("51.03", "2018", 2.0, unit="Ton"),
        make_cell("51.03", "2018", 2.0, status=CellStatus.DOUBTFUL),
    ],
)
def test_figures_of_different_things_never_clash(report_of, other):
    assert compare(report_of, make_cell("51.03", "2018", 1.0), other) == ()
