"""Tables that say nothing: identical regions, one single variable that differs, nothing at all."""

import pytest
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.errors import InsufficientData
from tiru.parameters import load_structure_parameters
from tiru.peers import measure_distances, nearest_peers, pairwise_distances, rank_acceptability
from tiru.structure import build_structure

REGIONS = [invented_region(number) for number in range(514)]
REGISTRY = invented_registry(REGIONS)
RECIPE = load_structure_parameters()
FIGURES = {
    "population_civil_registry": 1000.0,
    "area_km2": 10.0,
    "grdp_per_capita": 5.0,
    "minimum_wage": 7.0,
    "mean_years_schooling_25plus": 8.0,
    "labour_force_participation": 60.0,
}


def structure(**differing):
    rows = [
        fact(region, key, differing[key](number) if key in differing else value)
        for number, region in enumerate(REGIONS)
        for key, value in FIGURES.items()
    ]
    return build_structure(facts(*rows), REGISTRY, RECIPE)


def test_five_hundred_identical_regions_are_all_nearest():
    table = structure()
    measured = measure_distances(table, "00.00", RECIPE)
    stability = rank_acceptability(table, measured, RECIPE, limit=513, draws=500)

    assert {use.status for use in table.uses} == {"constant", "too_few"}
    assert [d.distance for d in measured.ranked] == [0.0] * 513
    assert all(c.top[1] == 1 and c.rank_high == 1 for c in stability.candidates)
    assert (pairwise_distances(table, RECIPE) == 0).all()
    assert [code for code, _ in nearest_peers(table, 2, RECIPE).of("00.07")] == ["00.00", "00.01"]


def test_one_variable_that_differs_decides_alone():
    table = structure(labour_force_participation=lambda number: 50 + number / 100)
    nearest = measure_distances(table, "00.100", RECIPE).ranked

    assert {d.region.code for d in nearest[:2]} == {"00.99", "00.101"}
    assert {p.variable for d in nearest for p in d.parts if p.part} == {"participation"}


def test_values_that_differ_by_rounding_only_are_constant():
    table = structure(labour_force_participation=lambda number: 60 * (1 + number * 1e-16))

    use = next(use for use in table.uses if use.variable.key == "participation")
    assert use.status == "constant"
    assert measure_distances(table, "00.00", RECIPE).ranked[-1].distance == 0


def test_weight_on_nothing_known_is_refused_and_names_only_what_was_asked_for():
    only_mix = RECIPE.with_block_weights({"size": 0, "people": 0, "geography": 0})
    table = build_structure(
        facts(*(fact(region, "area_km2", 1.0 + i) for i, region in enumerate(REGIONS[:20]))),
        REGISTRY,
        only_mix,
    )

    with pytest.raises(InsufficientData) as refusal:
        measure_distances(table, "00.00", only_mix)
    assert refusal.value.coverage == 0
    assert refusal.value.missing == tuple(v.label for v in RECIPE.block("economy").variables)
