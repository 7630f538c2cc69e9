"""The page on comparability says what the code does."""

from pathlib import Path

import pytest

from tiru.datasets import ComparabilityReason, Verdict, compare_facts, load_facts, load_series

PAGE = (Path(__file__).parents[3] / "docs" / "methods" / "sebanding.md").read_text(encoding="utf-8")


def test_every_comparable_series_is_listed_with_its_definition_and_no_other():
    listed = [line for line in PAGE.splitlines() if line.startswith("| `") and line.count("|") == 3]
    series = {f"| `{s.key}` | {s.label} |" for s in load_series().values() if s.is_comparable}
    words = {*ComparabilityReason, *Verdict}

    assert {line for line in listed if line.split("`")[1] not in words} == series


@pytest.mark.parametrize("word", [*ComparabilityReason, *Verdict])
def test_every_reason_and_verdict_is_explained(word):
    assert f"| `{word}` | " in PAGE


def test_examples_hold():
    facts = load_facts()
    rate, ikm = facts.primary("unemployment_rate", year=2022), facts.primary("ikm_units")
    hdi = facts.primary("hdi", year=2023)

    assert "6,87 dan 11,82 persen" in PAGE
    assert (rate["51.03"].value, rate["73.71"].value) == (6.87, 11.82)
    assert compare_facts(rate["51.03"], rate["73.71"]).is_comparable
    assert "1.230 dan 8.424" in PAGE
    (badung,) = [f for f in facts.for_region("51.03") if f.indicator == "ikm_units"]
    (pekalongan,) = [f for f in facts.for_region("33.75") if f.indicator == "ikm_units" and f.year == 2023]
    assert (badung.value, badung.year, pekalongan.value) == (1230, 2017, 8424)
    assert compare_facts(badung, pekalongan).reason is ComparabilityReason.NOT_COMPARABLE_SERIES
    assert ikm["51.03"] is badung
    assert "83,29 dan 84,85" in PAGE
    assert (hdi["32.73"].value, hdi["73.71"].value) == (83.29, 84.85)
    assert compare_facts(hdi["32.73"], hdi["73.71"]).reason is ComparabilityReason.DIFFERENT_SERIES
