"""Structure and performance against the median of regions of the same kind."""

import pytest
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.datasets import load_facts
from tiru.profile import against_medians
from tiru.regions import load_registry

REGIONS = tuple(invented_region(number) for number in range(1, 6))
OWN = REGIONS[0]
REGISTRY = invented_registry(REGIONS)


def performance(*known, region=OWN):
    found = against_medians(facts(*known), region, REGISTRY).performance
    return {one.indicator.key: one for one in found}


def test_median_is_of_all_with_that_definition_and_year():
    known = [fact(region, "poverty_rate", value) for region, value in zip(REGIONS, (4, 6, 20), strict=False)]
    other = [fact(REGIONS[3], "poverty_rate", 90, series="lain"), fact(REGIONS[4], "poverty_rate", 90, 2020)]
    one = performance(*known, *other)["poverty_rate"]

    assert (one.fact.value, one.median, one.regions) == (4, 6, 3)


def test_figure_nobody_else_has_gets_no_median():
    one = performance(fact(OWN, "poverty_rate", 4))["poverty_rate"]
    assert (one.median, one.regions) == (None, 1)


def test_late_year_is_taken_when_half_as_many_share_it():
    early = [fact(region, "poverty_rate", 10, 2020) for region in REGIONS[:4]]
    two = [fact(region, "poverty_rate", 8, 2024) for region in REGIONS[:2]]

    assert performance(*early, *two)["poverty_rate"].fact.year == 2024
    assert performance(*early, *two[:1])["poverty_rate"].fact.year == 2020


def test_region_without_figures_has_an_empty_standing():
    found = against_medians(facts(fact(REGIONS[1], "poverty_rate", 3)), OWN, REGISTRY)

    assert (found.known, found.performance) == (0, ())
    assert all(one.value is None and one.median is None for one in found.structure)


def test_provinces_are_not_held_against_regencies():
    registry = load_registry()
    known = [
        fact(code, "hdi", value, unit="index") for code, value in (("51", 70), ("73", 80), ("51.03", 90))
    ]
    found = against_medians(facts(*known), registry.get("51"))
    (one,) = [one for one in found.performance if one.indicator.key == "hdi"]

    assert found.regions == 2
    assert (one.median, one.regions) == (75, 2)


def test_structure_of_badung_with_the_carried_figures():
    badung = against_medians(load_facts(), load_registry().get("51.03"))
    population = next(one for one in badung.structure if one.variable.key == "population")

    assert badung.regions == 35
    assert population.value.value == 537_739
    assert population.median == pytest.approx(770_839)
    assert badung.known == sum(one.value is not None for one in badung.structure)
