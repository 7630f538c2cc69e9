"""From imported observations to tables of activities, each of one measure, unit, level and set of labels."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import polars as pl

from tiru.errors import InvalidTable
from tiru.profile._activities import ActivityPanel, activity_panel
from tiru.profile._kbli import KnownActivity
from tiru.profile._labels import NATION_CODE, label_observations
from tiru.profile._overlaps import LabelLeftOut, LabelReason, without_overlaps
from tiru.profile._reference import Reference, RegionLevel, published_rows, reference_of
from tiru.profile._rules import ProfileRules, load_profile_rules
from tiru.regions import Registry, load_registry

_REGION, _ACTIVITY = "\x00all regions", "\x00all activities"
# What makes figures one table, beside their years and their labels.
_TABLE = ("dataset", "measure", "unit", "price_basis", "listed_indicator", "series", "level")
_YEAR = "^[0-9]{4}$"
_DOUBTFUL = "doubtful"
_MANUFACTURING = frozenset(str(division) for division in range(10, 34))


class TableReason(StrEnum):
    """Why figures with known activities make no table.

    `NOT_ADDITIVE`: percentages, indices or rates cannot be added up. `NEGATIVE`: a figure below zero has no
    share. `NO_WHOLE_YEAR`: only quarters, months or halves of years.
    """

    NOT_ADDITIVE = "not_additive"
    NEGATIVE = "negative"
    NO_WHOLE_YEAR = "no_whole_year"


@dataclass(frozen=True, slots=True)
class TableRefused:
    """Figures of activities that cannot be measured, with how many there are."""

    dataset: str
    measure: str
    unit: str
    reason: TableReason
    figures: int


@dataclass(frozen=True, slots=True)
class TableSource:
    """Where the figures of a table come from: that of the latest import."""

    title: str
    publisher: str
    url: str
    read_on: dt.date


@dataclass(frozen=True, eq=False)
class ActivityTable:
    """Figures of many regions by activity.

    Attributes
    ----------
    dataset : str
    measure : str
        What was counted, in the words of the file; its title where the file has no other words.
    unit, price_basis : str
        As the figures carry it.
    level : RegionLevel
        Whether the rows are provinces, or regencies and cities.
    activities : mapping from key to KnownActivity
        Disjoint; the keys are those of the panel, in its order.
    panel : ActivityPanel
        A cell the source does not give is unknown, never zero; a region without any figure of a year is not
        in that year.
    left_out : tuple of LabelLeftOut
        Every label that is no activity of the panel, with the reason.
    sources : tuple of TableSource
        Latest import first.
    doubtful : int
        Figures stored although something speaks against them.
    references : mapping from year to Reference
        What the quotients of a year are relative to.
    """

    dataset: str
    measure: str
    unit: str
    price_basis: str
    level: RegionLevel
    activities: Mapping[str, KnownActivity]
    panel: ActivityPanel
    left_out: tuple[LabelLeftOut, ...]
    sources: tuple[TableSource, ...]
    doubtful: int
    references: Mapping[str, Reference]

    @property
    def periods(self) -> tuple[str, ...]:
        return tuple(item.period for item in self.panel.slices)

    @property
    def is_manufacturing_only(self) -> bool:
        """Whether it has nothing but manufacturing, so that shares are of that and not of the economy."""
        return all(activity.divisions <= _MANUFACTURING for activity in self.activities.values())

    def periods_of(self, region_code: str) -> tuple[str, ...]:
        """Years in which a region has a figure above zero."""
        if region_code not in self.panel.regions:
            return ()
        row = self.panel.regions.index(region_code)
        return tuple(item.period for item in self.panel.slices if item.region_totals[row] > 0)


@dataclass(frozen=True, eq=False)
class ActivityTables:
    """All tables of activities among some observations, and what could not become one."""

    tables: tuple[ActivityTable, ...]
    refused: tuple[TableRefused, ...]

    def other_units(self, table: ActivityTable) -> tuple[str, ...]:
        """Other units in which the same data set has the same measure; never brought together."""
        same = (
            other.unit
            for other in self.tables
            if (other.dataset, other.measure) == (table.dataset, table.measure) and other.unit != table.unit
        )
        return tuple(dict.fromkeys(same))


def activity_tables(
    observations: pl.DataFrame, *, registry: Registry | None = None, rules: ProfileRules | None = None
) -> ActivityTables:
    """Find what the figures of a store say of the activities of regions.

    Parameters
    ----------
    observations : DataFrame
        Columns as `tiru.datasets.store.Store.observations` gives them. A null value is an unknown cell.
    registry : Registry, optional
    rules : ProfileRules, optional

    Returns
    -------
    ActivityTables
        Tables in order of dataset, measure and level. Years with other labels stand in another table, since
        their totals are of other things. Figures of breakdowns that are no activities are in neither list.

    Notes
    -----
    A breakdown is one of activities where enough of its labels are known to `recognise_activity`, or the
    import says which division they are. What of it is no activity of its own is in `left_out` by name.
    """
    registry = registry or load_registry()
    rules = rules or load_profile_rules()
    labelled = label_observations(observations, rules)
    tables: list[ActivityTable] = []
    refused: list[TableRefused] = []
    for _, figures in labelled.figures.group_by(*_TABLE, maintain_order=True):
        reason = _refusal(figures, rules)
        if reason:
            head = figures.row(0, named=True)
            refused.append(
                TableRefused(head["dataset"], head["measure"], head["unit"], reason, figures.height)
            )
            continue
        years = figures.filter(pl.col("period").str.contains(_YEAR))
        tables += (_table(part, labelled.activities, registry, rules) for part in _of_equal_labels(years))
    return ActivityTables(tuple(tables), tuple(refused))


def _refusal(figures: pl.DataFrame, rules: ProfileRules) -> TableReason | None:
    head = figures.row(0, named=True)
    if _has_word(f"{head['unit']} {head['measure']}", rules.not_additive):
        return TableReason.NOT_ADDITIVE
    if not figures["period"].str.contains(_YEAR).any():
        return TableReason.NO_WHOLE_YEAR
    known = figures.filter(pl.col("key").is_not_null())
    return TableReason.NEGATIVE if known.filter(pl.col("value") < 0).height else None


def _has_word(text: str, words: Sequence[str]) -> bool:
    plain = text.casefold()
    return any(re.search(rf"(?<![a-z]){re.escape(word)}(?![a-z])", plain) for word in words)


def _of_equal_labels(years: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Years that give the same activities, together."""
    known = years.filter(pl.col("key").is_not_null(), pl.col("value").is_not_null())
    labels = known.group_by("period").agg(pl.col("key").unique().sort().str.join("\x1f").alias("labels"))
    together = labels.sort("period").group_by("labels", maintain_order=True).agg("period")
    for periods in together["period"]:
        yield years.filter(pl.col("period").is_in(periods.to_list()))


def _table(
    figures: pl.DataFrame, known: Mapping[str, KnownActivity], registry: Registry, rules: ProfileRules
) -> ActivityTable:
    cells = figures.filter(pl.col("key").is_not_null())
    named = _as_labelled_here(cells, known)
    unique = cells.unique(["region_code", "key", "period"], keep="first", maintain_order=True)
    keys = unique.filter(pl.col("value").is_not_null())["key"].unique().to_list()
    filled = unique.filter(pl.col("value").is_not_null())
    out = without_overlaps({key: named[key] for key in keys}, filled, rules.sum_tolerance.value)
    kept = filled.filter(~pl.col("key").is_in(list(out)))
    panel, is_published = _panel(kept, figures, rules.sum_tolerance.value)
    head = figures.row(0, named=True)
    level = RegionLevel(head["level"])
    sources = _sources(figures)
    return ActivityTable(
        dataset=head["dataset"],
        measure=head["measure"] or sources[0].title,
        unit=head["unit"],
        price_basis=head["price_basis"],
        level=level,
        activities={key: named[key] for key in panel.activities},
        panel=panel,
        left_out=_left_out(figures, out, named),
        sources=sources,
        doubtful=kept.filter(pl.col("status") == _DOUBTFUL).height,
        references={
            item.period: Reference.NATION_ROW if is_published else reference_of(item, level, registry)
            for item in panel.slices
        },
    )


def _as_labelled_here(cells: pl.DataFrame, known: Mapping[str, KnownActivity]) -> Mapping[str, KnownActivity]:
    """The activities of a table with its own labels, the first of each."""
    first = cells.unique("key", keep="first", maintain_order=True).select("key", "label")
    return {key: replace(known[key], label=label) for key, label in first.iter_rows()}


def _panel(cells: pl.DataFrame, figures: pl.DataFrame, tolerance: float) -> tuple[ActivityPanel, bool]:
    """The panel, and whether its totals are the published ones of the nation."""
    of_regions = cells.filter(pl.col("region_code") != NATION_CODE)
    place = ["region_code", "period", "key"]
    there = of_regions.select("region_code", "period").unique()
    grid = (
        there.join(of_regions.select("key").unique(), how="cross")
        .join(of_regions.select(*place, "value"), on=place, how="left")
        .select(*place, "value")
        .sort("period", "region_code", "key")
    )
    names = {"region": "region_code", "activity": "key", "value": "value", "period": "period"}
    nation = cells.filter(pl.col("region_code") == NATION_CODE)
    published = published_rows(grid, nation, _said_totals(figures), (_REGION, _ACTIVITY), tolerance)
    if published is not None:
        try:
            whole = pl.concat([grid, published])
            return activity_panel(whole, **names, total_region=_REGION, total_activity=_ACTIVITY), True
        except InvalidTable as error:
            # Regions that are more than their nation: its row speaks of something else.
            if error.reason != "total_below_parts":
                raise
    return activity_panel(grid, **names), False


def _said_totals(figures: pl.DataFrame) -> pl.DataFrame:
    """What the source calls totals over activities; the nation's without a code."""
    code = pl.col("region_code")
    return figures.filter(pl.col("key").is_null(), "is_total").select(
        "label", "period", "value", region_code=pl.when(code == NATION_CODE).then(pl.lit("")).otherwise(code)
    )


def _left_out(
    figures: pl.DataFrame, out: Mapping[str, LabelReason], known: Mapping[str, KnownActivity]
) -> tuple[LabelLeftOut, ...]:
    counts = figures.group_by("label", "key", "is_total", maintain_order=True).len()
    found = []
    for label, key, is_total, count in counts.iter_rows():
        if key is None:
            reason = LabelReason.TOTAL if is_total else LabelReason.UNKNOWN
        elif key in out:
            reason = out[key]
        elif label != known[key].label and _is_repeat(figures, label, key):
            reason = LabelReason.SAME_ACTIVITY
        else:
            continue
        found.append(LabelLeftOut(label, reason, count))
    return tuple(found)


def _is_repeat(figures: pl.DataFrame, label: str, key: str) -> bool:
    """Whether cells of a label are given by an earlier label too."""
    place = ["region_code", "period"]
    of_key = figures.filter(pl.col("key") == key)
    first = of_key.unique([*place], keep="first", maintain_order=True)
    return first.filter(pl.col("label") == label).height < of_key.filter(pl.col("label") == label).height


def _sources(figures: pl.DataFrame) -> tuple[TableSource, ...]:
    columns = ("source_title", "publisher", "source_url", "read_on")
    latest = figures.sort("import_id", descending=True, maintain_order=True)
    rows: Sequence[tuple[str, str, str, dt.date]] = latest.select(columns).unique(maintain_order=True).rows()
    return tuple(TableSource(*row) for row in rows)
