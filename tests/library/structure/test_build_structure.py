"""From single figures to the table of structure."""

import numpy as np
import pytest
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.datasets import Verdict, load_facts
from tiru.parameters import load_structure_parameters
from tiru.regions import RegionKind
from tiru.structure import build_structure

REGIONS = [invented_region(n, RegionKind.KOTA if n == 2 else RegionKind.KABUPATEN) for n in range(12)]
REGISTRY = invented_registry(REGIONS)
POPULATION, AREA = "population_civil_registry", "area_km2"


def everywhere(indicator, values, year=2024, **more):
    return [fact(r, indicator, v, year, **more) for r, v in zip(REGIONS, values, strict=False)]


def use_of(table, key):
    return next(use for use in table.uses if use.variable.key == key)


def column(table, key):
    return table.values[:, [use.variable.key for use in table.uses].index(key)]


def test_year_with_the_most_regions_is_taken_and_the_latest_among_equals():
    wide = everywhere(POPULATION, range(100, 112), 2022) + everywhere(POPULATION, range(200, 212), 2023)
    late = everywhere(POPULATION, [900, 901], 2024)

    table = build_structure(facts(*wide, *late), REGISTRY)

    assert use_of(table, "population").years == (2023,)
    assert list(column(table, "population")) == list(range(200, 212))


def test_figure_of_another_year_never_fills_a_gap():
    known = everywhere(POPULATION, range(100, 111), 2023)
    older = fact(REGIONS[11], POPULATION, 555, 2022)

    table = build_structure(facts(*known, older), REGISTRY)

    assert np.isnan(column(table, "population")[11])
    assert table.cell(REGIONS[11].code, "population") is None


@pytest.mark.parametrize("verdict", [Verdict.SECOND, Verdict.OTHER, Verdict.REJECTED])
def test_only_primary_figures_enter(verdict):
    known = everywhere(POPULATION, range(100, 111))
    table = build_structure(facts(*known, fact(REGIONS[11], POPULATION, 7, verdict=verdict)), REGISTRY)

    assert np.isnan(column(table, "population")[11])


def test_density_is_population_over_area_and_keeps_both_figures():
    known = everywhere(POPULATION, [1000] * 12) + everywhere(AREA, [4] * 12, 2025)
    cell = build_structure(facts(*known), REGISTRY).cell(REGIONS[0].code, "density")

    assert cell.value == 250
    assert [f.indicator for f in cell.facts] == [POPULATION, AREA]
    assert [f.year for f in cell.facts] == [2024, 2025]


def test_area_of_zero_gives_no_density_and_no_area():
    known = everywhere(POPULATION, [1000] * 12) + everywhere(AREA, [0] + [4] * 11, 2025)
    table = build_structure(facts(*known), REGISTRY)

    assert np.isnan(column(table, "density")[0])
    assert np.isnan(column(table, "area")[0])


def test_kind_comes_from_the_registry():
    table = build_structure(facts(*everywhere(POPULATION, range(100, 112))), REGISTRY)
    assert list(column(table, "kind")) == [0, 0, 1] + [0] * 9


def test_too_few_regions_make_a_variable_unusable_everywhere():
    known = everywhere(POPULATION, range(100, 112)) + everywhere(AREA, range(1, 10))
    table = build_structure(facts(*known), REGISTRY)

    assert use_of(table, "area").status == "too_few"
    assert use_of(table, "area").regions == 9
    assert np.isnan(table.coordinates()[0][:, -1]).all()


def test_constant_variable_is_named():
    table = build_structure(facts(*everywhere(POPULATION, [5] * 12)), REGISTRY)
    assert use_of(table, "population").status == "constant"


def test_carried_facts_use_one_definition_and_one_year_for_each_indicator():
    table = build_structure(load_facts())

    assert len(table.regions) == 35
    assert {use.variable.key for use in table.uses} == {v.key for v in load_structure_parameters().variables}
    for use in table.uses:
        for index in range(len(use.variable.indicators)):
            cells = [c for (_, key), c in table.cells.items() if key == use.variable.key]
            assert len({(c.facts[index].series, c.facts[index].year) for c in cells}) == 1


def test_carried_values_of_badung_as_published():
    table = build_structure(load_facts())

    assert table.cell("51.03", "population").value == 537_739
    assert table.cell("51.03", "density").value == pytest.approx(537_739 / 397.395)
    assert table.cell("51.03", "schooling").value == 10.64
