"""The list of indicators: complete, in words, and careful about direction."""

import pytest

from tiru.datasets import Direction, IndicatorRole, get_indicator, load_facts, load_indicators
from tiru.errors import UnknownIndicator


def keys_of(role):
    return {indicator.key for indicator in load_indicators().values() if indicator.role is role}


def test_there_are_63_and_each_is_in_words():
    indicators = load_indicators()

    assert len(indicators) == 63
    assert len({indicator.label for indicator in indicators.values()}) == 63
    for indicator in indicators.values():
        assert indicator.label[0].isupper()
        assert indicator.unit_label
        assert indicator.topic
        assert indicator.plain.endswith(".")
        assert indicator.decimals >= 0


def test_units_are_those_of_the_figures():
    assert all(load_indicators()[fact.indicator].unit == fact.unit for fact in load_facts().all)


def test_one_unit_has_one_name_or_says_whom_it_counts():
    names = {}
    for indicator in load_indicators().values():
        names.setdefault(indicator.unit, set()).add(indicator.unit_label)

    assert {unit for unit, found in names.items() if len(found) > 1} == {"person"}
    assert names["person"] == {"jiwa", "orang"}


def test_roles():
    assert keys_of(IndicatorRole.PERFORMANCE) == {"unemployment_rate", "poverty_rate", "hdi"}
    assert keys_of(IndicatorRole.STRUCTURE) == {
        "population_civil_registry",
        "area_km2",
        "grdp_per_capita",
        "mean_years_schooling_25plus",
        "labour_force_participation",
        "minimum_wage",
        "manufacturing_share_grdp",
        "accommodation_food_share_grdp",
    }


def test_only_performance_has_a_direction():
    directed = {i.key: i.direction for i in load_indicators().values() if i.direction is not Direction.NONE}

    assert directed == {
        "unemployment_rate": Direction.LOWER,
        "poverty_rate": Direction.LOWER,
        "hdi": Direction.HIGHER,
    }


def test_bounds():
    rate, growth, units = (get_indicator(key) for key in ("unemployment_rate", "grdp_growth", "ikm_units"))

    assert [rate.admits(value) for value in (-0.1, 0, 100, 100.1)] == [False, True, True, False]
    assert growth.admits(-9.3)
    assert not units.admits(-1)
    assert units.is_count
    assert not rate.is_count


def test_unknown_indicator_names_the_nearest():
    with pytest.raises(UnknownIndicator) as caught:
        get_indicator("unemployment_rates")

    assert (caught.value.query, caught.value.suggestion) == ("unemployment_rates", "unemployment_rate")


def test_unknown_indicator_far_from_all_names_none():
    with pytest.raises(UnknownIndicator) as caught:
        get_indicator("zzz")

    assert caught.value.suggestion is None


def test_list_is_read_only():
    with pytest.raises(TypeError):
        load_indicators()["x"] = None
