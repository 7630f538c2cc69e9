"""Region codes that came from the other system: a name beside them says otherwise."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tiru.datasets.reading.checks._cells import Cells
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.errors import RegionError
from tiru.regions import MatchKind, Region, Registry, load_registry

_KEY = "code_label_mismatch"
_DIGITS = re.compile(r"\d{4}")
_CODED_LABEL = re.compile(r"(\d{2}\.?\d{2})\s*[-–.:]?\s*(\D.*)")


def find_wrong_codes(cells: Cells, rules: Rules) -> Iterator[Finding]:
    """Cells whose region code means another region than the label beside it."""
    del rules  # the rule has no threshold
    registry = load_registry()
    by_place: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, observation in enumerate(cells.observations):
        # A person who was asked has the last word.
        if observation.region_code is not None and observation.reason != "region_by_answer":
            by_place[observation.region_code, observation.region_label].append(index)
    for (code, label), indices in by_place.items():
        if why := _against(code, label, registry):
            yield Finding(_KEY, cells.place(indices[0]), why, tuple(indices), loses_region=True)


def _against(code: str, label: str, registry: Registry) -> str:
    """Why the code cannot be that of the label; empty where nothing speaks against it."""
    try:
        region = registry.get(code)
    except RegionError:
        return f"“{code}” bukan kode Kemendagri."
    if _DIGITS.fullmatch(label.strip()):
        return _against_digits(region, label.strip(), registry)
    coded = _CODED_LABEL.fullmatch(label.strip())
    named = _exact(coded[2] if coded else label, registry)
    if not named or region in named:
        return ""
    return f"Kode {code} adalah {region.label}, tetapi nama di sampingnya “{label}” adalah {named[0].label}."


def _against_digits(region: Region, digits: str, registry: Registry) -> str:
    """Digits alone name a region only where both systems mean the same one."""
    meanings = {match.region.code for match in registry.find(digits)}
    if meanings == {region.code}:
        return ""
    labels = " atau ".join(match.region.label for match in registry.find(digits))
    return f"Angka {digits} tanpa nama sistem kodenya dapat berarti {labels or 'apa saja'}."


def _exact(label: str, registry: Registry) -> list[Region]:
    matches = registry.find(label, limit=40) if label else ()
    return [match.region for match in matches if match.kind is not MatchKind.SIMILAR]
