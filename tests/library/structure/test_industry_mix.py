"""Shares of the divisions a region lives from: one definition, year and set of divisions, nothing filled."""

from dataclasses import replace

import numpy as np
import pytest
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.structure import build_structure, widest_mix

REGIONS = [invented_region(n) for n in range(12)]
REGISTRY = invented_registry(REGIONS)
CODES = [region.code for region in REGIONS]


def cells(region, year=2024, counted="Tenaga kerja", series="Tabel 1", **divisions):
    """`cells(region, d10=30, d13=70)`: one figure a division."""
    return [
        replace(
            fact(region, counted, value, year, unit="orang", series=series),
            activity=division.removeprefix("d"),
        )
        for division, value in divisions.items()
    ]


def everywhere(count=12, year=2024, **more):
    return [c for r in REGIONS[:count] for c in cells(r, year, d10=30, d13=70, **more)]


def known(*of_activity):
    """Facts with nothing else than population, so that every region has a row."""
    rows = [fact(region, "population_civil_registry", 100 + i, 2024) for i, region in enumerate(REGIONS)]
    return replace(facts(*rows), by_activity=tuple(of_activity))


def test_shares_add_up_to_one_over_the_divisions():
    mix = widest_mix(known(*cells(REGIONS[0], d10=30, d13=50, d31=20)), CODES)

    assert mix.activities == ("10", "13", "31")
    assert mix.shares("00.00") == {"10": 0.3, "13": 0.5, "31": 0.2}


def test_most_regions_then_latest_year():
    narrow = [c for r in REGIONS[:4] for c in cells(r, 2025, d10=1, d13=1)]
    mix = widest_mix(known(*everywhere(year=2022), *everywhere(year=2023), *narrow), CODES)

    assert mix.year == 2023
    assert sorted(mix.facts) == CODES


def test_region_without_a_figure_of_a_division_has_no_mix():
    partial = cells(REGIONS[11], d10=30)
    mix = widest_mix(known(*everywhere(11), *partial), CODES)

    assert mix.activities == ("10", "13")
    assert REGIONS[11].code not in mix.facts


def test_another_definition_unit_or_thing_counted_never_joins():
    others = [
        *cells(REGIONS[9], series="Tabel 2", d10=1, d13=1),
        *cells(REGIONS[10], counted="Nilai tambah", d10=1, d13=1),
        *(replace(c, unit="ribu orang") for c in cells(REGIONS[11], d10=1, d13=1)),
    ]
    mix = widest_mix(known(*everywhere(9), *others), CODES)

    assert sorted(mix.facts) == CODES[:9]


@pytest.mark.parametrize("divisions", [{"d10": 0, "d13": 0}, {"d10": -1, "d13": 5}])
def test_nothing_but_zeros_or_a_negative_figure_gives_no_shares(divisions):
    assert widest_mix(known(*cells(REGIONS[0], **divisions)), CODES) is None


def test_a_zero_is_a_known_share():
    mix = widest_mix(known(*cells(REGIONS[0], d10=0, d13=5)), CODES)

    assert mix.shares("00.00") == {"10": 0.0, "13": 1.0}


def test_order_of_the_figures_plays_no_part():
    rows = [*everywhere(6), *cells(REGIONS[7], d13=1, d10=2)]

    assert widest_mix(known(*rows), CODES) == widest_mix(known(*reversed(rows)), CODES)


def column_of(table):
    place = [use.variable.key for use in table.uses].index("industry_mix")
    return table.uses[place], table.values[:, place], place


def test_table_holds_the_largest_share_and_all_shares_with_their_figures():
    rows = [*everywhere(11), *cells(REGIONS[11], d10=80, d13=20)]
    table = build_structure(known(*rows), REGISTRY)
    use, values, _ = column_of(table)

    assert (use.status, use.years, use.series, use.regions) == ("used", (2024,), ("Tabel 1",), 12)
    assert list(values) == [70.0] * 11 + [80.0]
    cell = table.cell("00.11", "industry_mix")
    assert cell.shares == {"10": 0.8, "13": 0.2}
    assert [f.value for f in cell.facts] == [80, 20]


def test_coordinates_give_the_squared_hellinger_distance():
    rows = [*everywhere(11), *cells(REGIONS[11], d10=80, d13=20)]
    table = build_structure(known(*rows), REGISTRY)
    z, columns = table.coordinates()
    of_mix = z[:, columns == column_of(table)[2]]

    # 1 - sqrt(0.3 * 0.8) - sqrt(0.7 * 0.2): the squared Hellinger distance in its other form.
    squared = ((of_mix[0] - of_mix[11]) ** 2).sum()
    assert squared == pytest.approx(1 - np.sqrt(0.24) - np.sqrt(0.14))
    assert (of_mix[0] == of_mix[1]).all()


def test_mix_of_too_few_regions_is_unusable_and_one_shared_by_all_is_constant():
    few = build_structure(known(*everywhere(5)), REGISTRY)
    same = build_structure(known(*everywhere()), REGISTRY)

    assert column_of(few)[0].status == "too_few"
    assert column_of(same)[0].status == "constant"


def test_one_single_activity_tells_nobody_apart():
    rows = [c for i, r in enumerate(REGIONS) for c in cells(r, d10=10 + i)]

    assert column_of(build_structure(known(*rows), REGISTRY))[0].status == "constant"


def test_figures_of_provinces_never_enter_the_table():
    province = fact("00", "population_civil_registry", 5_000_000)
    with_province = replace(known(), all=(*known().all, province))

    table = build_structure(facts(*with_province.all), REGISTRY)
    assert [region.code for region in table.regions] == CODES
