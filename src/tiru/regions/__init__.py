"""Regions: codes of two systems, names, kinds, points and changes over time; the key of every table."""

from tiru.regions._change import ChangeKind, ChangeSource, ListedCode, RegionChange, RegionHistory
from tiru.regions._distance import great_circle_km
from tiru.regions._loading import load_registry
from tiru.regions._region import (
    Alias,
    AliasKind,
    CodeSystem,
    MatchKind,
    Point,
    PointRule,
    Region,
    RegionKind,
    RegionMatch,
)
from tiru.regions._registry import Registry

__all__ = [
    "Alias",
    "AliasKind",
    "ChangeKind",
    "ChangeSource",
    "CodeSystem",
    "ListedCode",
    "MatchKind",
    "Point",
    "PointRule",
    "Region",
    "RegionChange",
    "RegionHistory",
    "RegionKind",
    "RegionMatch",
    "Registry",
    "great_circle_km",
    "load_registry",
]
