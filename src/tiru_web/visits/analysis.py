"""The seam to the library: names of regions and fields of learning for the pages of visits."""

from __future__ import annotations

from tiru.parameters import get_focus, load_focuses
from tiru.regions import load_registry
from tiru_web.practices import analysis as practices


def region_name(code: str) -> str:
    """`Kota Makassar`, of a Kemendagri code."""
    return load_registry().get(code).name


def region_label(code: str) -> str:
    """`Kota Makassar (73.71)`; takes back what it gives, see `resolve_region`."""
    return load_registry().get(code).label


def resolve_region(query: str) -> str:
    """The Kemendagri code a person means by a name or code; refuses what is unknown or ambiguous."""
    return load_registry().resolve(query).code


def focus_label(key: str) -> str:
    return get_focus(key).label


def focus_choices() -> list[tuple[str, str]]:
    return [(focus.key, focus.label) for focus in load_focuses().values()]


def count_practices(region_code: str, focus_key: str) -> int:
    """How many practices of the region fit the focus; all of them when there is no focus."""
    return len(practices.find(practices.Query(focus_key=focus_key, region_code=region_code)).found)
