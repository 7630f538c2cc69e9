"""Indonesia with the candidates on it: positions are worked out here, the template only draws.

The map is an equirectangular drawing. `_coastline.html` was drawn with the very same numbers from Natural
Earth's countries at 1:10 million (public domain, version 4.1 as carried by world-atlas 2.0.2), simplified to
about three kilometres; small islands are left out, which the dots of the regencies make up for.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tiru.regions import Region
from tiru_web.locus import analysis
from tiru_web.locus.presenters.rows import CandidateRow, Ranking

WEST, NORTH = 94.5, 6.5
UNITS_PER_DEGREE = 1000 / 47
# Numbers nearer to each other than this could not be told apart.
LABEL_DISTANCE = 30


@dataclass(frozen=True)
class MapPoint:
    """A marked place; `number` is empty where another number stands too near."""

    name: str
    x: str
    y: str
    label_y: str
    number: str
    target: str
    tone: str


@dataclass(frozen=True)
class MapView:
    """What the map draws; `dots` and `ranked` are paths of points, `missing` names places without a point."""

    dots: str
    ranked: str
    own: MapPoint | None
    points: tuple[MapPoint, ...]
    missing: tuple[str, ...]


def map_view(ranking: Ranking, rows: Sequence[CandidateRow]) -> MapView:
    """The map for the rows that are shown, each mark leading to its row."""
    decision = ranking.decision
    regions = {candidate.region.code: candidate.region for candidate in decision.candidates}
    shown = [(row, regions[row.code]) for row in rows]
    others = (region for code, region in regions.items() if code not in {row.code for row in rows})
    return MapView(
        dots=_dots(analysis.located_regions()),
        ranked=_dots(others),
        own=_mark(decision.region, "", "", "own"),
        points=_marks(shown),
        missing=tuple(row.name for row, region in shown if region.point is None),
    )


def _marks(shown: Sequence[tuple[CandidateRow, Region]]) -> tuple[MapPoint, ...]:
    """Marks of the shown rows, the nearest last, so that it lies on top."""
    marks: list[MapPoint] = []
    labelled: list[tuple[float, float]] = []
    for row, region in shown:
        place = _place(region)
        if place is None:
            continue
        is_free = all(math.dist(place, other) >= LABEL_DISTANCE for other in labelled)
        if is_free:
            labelled.append(place)
        tone = "first" if row.is_first or row.is_weak_hint else "choice" if row.is_choice else "candidate"
        mark = _mark(region, str(row.rank) if is_free else "", f"#calon-{row.code}", tone)
        marks += [mark] if mark else []
    return tuple(reversed(marks))


def _mark(region: Region, number: str, target: str, tone: str) -> MapPoint | None:
    place = _place(region)
    if place is None:
        return None
    x, y = place
    return MapPoint(region.name, f"{x:.1f}", f"{y:.1f}", f"{y - 13:.1f}", number, target, tone)


def _place(region: Region) -> tuple[float, float] | None:
    if region.point is None:
        return None
    return (
        (region.point.longitude - WEST) * UNITS_PER_DEGREE,
        (NORTH - region.point.latitude) * UNITS_PER_DEGREE,
    )


def _dots(regions: Iterable[Region]) -> str:
    """One path for many dots: strokes of no length with round ends."""
    places = [place for region in regions if (place := _place(region))]
    return "".join(f"M{x:.0f} {y:.0f}h0" for x, y in places)
