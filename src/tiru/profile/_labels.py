"""Which of a figure's labels names its activity, and what the others say it is a measure of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

import polars as pl

from tiru.profile._kbli import KnownActivity, activity_within, recognise_activity, rest_of_table
from tiru.profile._reference import RegionLevel
from tiru.profile._rules import ProfileRules

# The whole country, as the store of imported figures has it; no region has this code.
NATION_CODE = "00"
_JOINER = " › "
_HEADING = ("dataset", "indicator", "breakdown", "activity", "definition", "source_title")


@dataclass(frozen=True, eq=False)
class LabelledFigures:
    """Figures of breakdowns that are activities.

    Attributes
    ----------
    figures : DataFrame
        The observations with `label` (of the activity, as written), `key` (null where it is none), `measure`
        and `level`; the nation's rows stand once at each level.
    activities : mapping from key to KnownActivity
    """

    figures: pl.DataFrame
    activities: Mapping[str, KnownActivity]


@dataclass(frozen=True, slots=True)
class _Heading:
    """What the labels of one row say; `rest` are the labels that name no activity."""

    place: int
    dataset: str
    label: str
    activity: KnownActivity | None
    rest: tuple[str, ...]


def label_observations(observations: pl.DataFrame, rules: ProfileRules) -> LabelledFigures:
    """Lay beside each figure its activity and its measure; figures of other breakdowns are left away."""
    frame = observations.with_columns(labels=pl.col("breakdown").list.join("\x1f"))
    headings = frame.unique(["dataset", "indicator", "labels", "activity", "definition"], maintain_order=True)
    read = [
        _read(place, row, rules)
        for place, row in enumerate(headings.select(*_HEADING).iter_rows(named=True))
        if row["breakdown"] or recognise_activity(row["indicator"])
    ]
    measured = _with_measures(read, rules)
    columns: dict[str, list[object]] = {
        "place": [heading.place for heading, _ in measured],
        "label": [heading.label for heading, _ in measured],
        "key": [heading.activity.key if heading.activity else None for heading, _ in measured],
        "measure": [measure for _, measure in measured],
    }
    schema = {"place": pl.UInt32, "label": pl.String, "key": pl.String, "measure": pl.String}
    named = headings.with_row_index("place").select(
        "place", "dataset", "indicator", "labels", "activity", "definition"
    )
    known = named.join(pl.DataFrame(columns, schema=schema), on="place").drop("place")
    keys = ["dataset", "indicator", "labels", "activity", "definition"]
    figures = frame.join(known, on=keys, maintain_order="left")
    activities: dict[str, KnownActivity] = {}
    for heading, _ in measured:
        if heading.activity:
            activities.setdefault(heading.activity.key, heading.activity)
    return LabelledFigures(_at_each_level(figures), activities)


def _read(place: int, row: Mapping[str, object], rules: ProfileRules) -> _Heading:
    breakdown = row["breakdown"]
    labels = [str(row["indicator"]), *(map(str, breakdown) if isinstance(breakdown, list) else ())]
    around = f"{row['indicator']} {row['definition']} {row['source_title']}".casefold()
    is_classified = any(word in around for word in rules.classification_words)
    found = [recognise_activity(label, is_classified=is_classified) for label in labels]
    last = max((i for i, activity in enumerate(found) if activity), default=len(labels) - 1)
    said = activity_within(str(row["activity"]), labels[last]) if row["activity"] else None
    if said is None and found[last] is None and labels[last].strip().casefold() in rules.rest_words:
        said = rest_of_table(labels[last])
    rest = tuple(label for i, label in enumerate(labels) if i != last and found[i] is None)
    return _Heading(place, str(row["dataset"]), labels[last], said or found[last], rest)


def _with_measures(read: Sequence[_Heading], rules: ProfileRules) -> list[tuple[_Heading, str]]:
    """Headings of breakdowns of activities, with their measure: empty where no label is left to name it."""
    groups: dict[tuple[str, tuple[str, ...]], list[_Heading]] = defaultdict(list)
    for heading in _without_parents(_without_codes(read)):
        groups[heading.dataset, heading.rest].append(heading)
    measured = []
    for (_, rest), headings in groups.items():
        labels = {heading.label: heading.activity for heading in headings}
        recognised = sum(activity is not None and not activity.is_rest for activity in labels.values())
        if recognised and recognised >= rules.least_recognised_share.value * len(labels):
            measured += [(heading, _JOINER.join(rest)) for heading in headings]
    return measured


def _without_codes(read: Sequence[_Heading]) -> list[_Heading]:
    """Headings without labels that only repeat the activity in another way, such as a column of codes."""
    beside: dict[tuple[str, int], Counter[tuple[str, str]]] = defaultdict(Counter)
    for heading in read:
        if heading.activity:
            for i, label in enumerate(heading.rest):
                beside[heading.dataset, i][heading.activity.key, label] += 1
    repeats = {
        place
        for place, pairs in beside.items()
        if len(pairs) > 1
        and len({key for key, _ in pairs}) == len(pairs)
        and len({label for _, label in pairs}) == len(pairs)
    }
    return [
        replace(
            heading, rest=tuple(x for i, x in enumerate(heading.rest) if (heading.dataset, i) not in repeats)
        )
        for heading in read
    ]


def _without_parents(read: Sequence[_Heading]) -> list[_Heading]:
    """Headings without the totals they stand under, such as a sector that goes by no known name.

    Where every activity stands in one place only, what differs above them are parents; where an activity
    stands in several, as under men and under women, they are something else that was told apart.
    """
    places: dict[tuple[str, str], dict[str, set[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(set))
    for heading in read:
        if heading.activity and not heading.activity.is_rest:
            places[_family(heading)][heading.activity.key].add(heading.rest)
    common: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for (dataset, _), rests_of in places.items():
        rests = set().union(*rests_of.values())
        if all(len(each) == 1 for each in rests_of.values()):
            common |= dict.fromkeys(((dataset, rest) for rest in rests), _shared_start(rests))
    return [
        replace(heading, rest=common.get((heading.dataset, heading.rest), heading.rest)) for heading in read
    ]


def _family(heading: _Heading) -> tuple[str, str]:
    return heading.dataset, heading.rest[0] if heading.rest else ""


def _shared_start(rests: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """The labels that all begin with."""
    columns = zip(*rests, strict=False)
    return tuple(labels[0] for labels in takewhile(lambda labels: len(set(labels)) == 1, columns))


def _at_each_level(figures: pl.DataFrame) -> pl.DataFrame:
    """Provinces apart from regencies and cities, with the nation's rows beside both."""
    code = pl.col("region_code")
    levelled = figures.with_columns(
        level=pl.when(code.str.contains(".", literal=True))
        .then(pl.lit(RegionLevel.REGENCY.value))
        .otherwise(pl.lit(RegionLevel.PROVINCE.value))
    )
    of_regions = levelled.filter(code != NATION_CODE)
    of_nation = levelled.filter(code == NATION_CODE).drop("level")
    levels = of_regions.select("level").unique(maintain_order=True)
    nation = of_nation.join(levels, how="cross").select(of_regions.columns)
    return pl.concat([of_regions, nation])
