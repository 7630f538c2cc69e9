"""The figures carried in the product: all there, each with what makes it readable, none in two minds."""

import csv
import re
import time
from collections import Counter

import pytest

from tiru.datasets import FactStatus, Verdict, load_facts, load_indicators, load_series
from tiru.datasets._load_facts import _load_embedded
from tiru.datasets._tables import read_table
from tiru.regions import load_registry


@pytest.fixture(scope="module")
def facts():
    return load_facts()


@pytest.fixture(scope="module")
def origin_rows(shared_data):
    with (shared_data / "facts" / "region_facts.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def embedded_rows():
    return read_table("region_facts.csv")


def test_all_rows_regions_and_indicators_are_there(facts):
    assert len(facts.all) == 944
    assert len(facts.region_codes) == 35
    assert {fact.indicator for fact in facts.all} == set(load_indicators())


def test_verdicts_are_counted(facts):
    assert Counter(fact.verdict for fact in facts.all) == {
        Verdict.PRIMARY: 898,
        Verdict.SECOND: 23,
        Verdict.REJECTED: 12,
        Verdict.OTHER: 11,
    }


def test_preliminary_figures_are_grdp_only(facts):
    preliminary = [fact for fact in facts.all if fact.status is FactStatus.PRELIMINARY]

    assert len(preliminary) == 74
    assert {fact.indicator for fact in preliminary} == {"grdp_current", "grdp_constant_2010"}


def test_one_primary_figure_per_region_indicator_series_and_year(facts):
    keys = [(f.region_code, f.indicator, f.series, f.year) for f in facts.all if f.verdict is Verdict.PRIMARY]

    assert len(keys) == len(set(keys))


def test_one_primary_figure_per_region_indicator_and_year(facts):
    """Stronger than the reader asks: what is carried is never of two minds about one year."""
    keys = [(f.region_code, f.indicator, f.year) for f in facts.all if f.verdict is Verdict.PRIMARY]

    assert len(keys) == len(set(keys))


def test_every_series_used_is_defined_for_its_indicator(facts):
    series = load_series()

    assert all(series[fact.series].indicator == fact.indicator for fact in facts.all)
    assert {fact.series for fact in facts.all} == set(series)


def test_every_figure_has_definition_source_and_place(facts):
    for fact in facts.all:
        assert fact.definition
        assert fact.source.title
        assert re.match(r"https?://\S+$", fact.source.url)
        assert fact.seen_note


def test_region_names_are_those_of_the_registry():
    registry = load_registry()

    assert all(row["region_name"] == registry.get(row["region_code"]).name for row in embedded_rows())


def test_undated_figures_are_the_list_without_a_date(facts):
    undated = [fact for fact in facts.all if fact.year is None]

    assert len(undated) == 9
    assert {fact.series for fact in undated} == {"umkm_daftar_bali_lama"}


def test_known_figures_stand_as_printed(facts):
    """Read by hand in the sources named beside them."""

    def only(code, indicator, year, verdict=Verdict.PRIMARY):
        (fact,) = [
            f
            for f in facts.for_region(code)
            if (f.indicator, f.year, f.verdict) == (indicator, year, verdict)
        ]
        return fact

    assert only("51.03", "unemployment_rate", 2022).value == 6.87
    assert only("73.71", "unemployment_rate", 2022).value == 11.82
    assert only("51.03", "minimum_wage", 2024).value == 3318628
    assert only("73.71", "minimum_wage", 2024).value == 3643321
    assert only("51.03", "ikm_units", 2017).value == 1230
    assert only("63.71", "grdp_current", 2022, Verdict.REJECTED).value == 8194.74493


def test_texts_are_indonesian():
    english = re.compile(
        r"\b(?:the|of|and|about|count|share|prices|series with|row|column|from|workers|units)\b"
    )
    left = [
        text
        for row in embedded_rows()
        for text in (row["definition_note"], row["source_title"], row["seen_note"])
        if english.search(text)
    ]

    assert left == []


def test_texts_name_no_place_of_work():
    rows = embedded_rows()

    assert not [row for row in rows if re.search(r"shared/|seed_case|/root|/work", " ".join(row.values()))]


def test_reading_is_quick():
    """The best of three, since other tests run beside this one."""
    load_registry()
    times = []
    for _ in range(3):
        _load_embedded.cache_clear()
        start = time.perf_counter()
        load_facts()
        times.append(time.perf_counter() - start)

    assert min(times) < 0.2


def test_embedded_file_is_read_once():
    assert load_facts() is load_facts()


def test_figures_are_those_of_the_origin(origin_rows):
    untouched = ("region_code", "region_name", "indicator", "value", "unit", "year", "source_url")
    carried = embedded_rows()

    assert len(carried) == len(origin_rows) == 944
    for ours, theirs in zip(carried, origin_rows, strict=True):
        assert [ours[name] for name in untouched] == [theirs[name] for name in untouched]


def test_translated_texts_keep_every_number(origin_rows):
    """Thousands and decimals are written the Indonesian way; the digits are the same."""

    def digits(text):
        return sorted(re.sub(r"[.,]", "", number) for number in re.findall(r"\d[\d.,]*\d|\d", text))

    for ours, theirs in zip(embedded_rows(), origin_rows, strict=True):
        for name in ("definition_note", "source_title", "seen_note"):
            assert digits(ours[name]) == digits(theirs[name]), theirs[name]


def test_original_shape_gives_the_same_verdict_status_and_series(facts, shared_data):
    original = load_facts(shared_data / "facts" / "region_facts.csv")

    def known(fact):
        return fact.region_code, fact.value, fact.year, fact.verdict, fact.status, fact.series

    assert [known(fact) for fact in original.all] == [known(fact) for fact in facts.all]
    assert original.version == "122b316730d0"


def test_indonesian_notes_give_the_same_series_as_the_english(facts, tmp_path):
    """A user who brings figures under our own wording gets our definitions."""
    path = tmp_path / "tanpa_seri.csv"
    rows = embedded_rows()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [name for name in rows[0] if name != "series"], extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)

    assert [fact.series for fact in load_facts(path).all] == [fact.series for fact in facts.all]
