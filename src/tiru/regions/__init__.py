"""Regions: codes of two systems, names, kinds and points; the key of every table."""

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
    "CodeSystem",
    "MatchKind",
    "Point",
    "PointRule",
    "Region",
    "RegionKind",
    "RegionMatch",
    "Registry",
    "great_circle_km",
    "load_registry",
]
