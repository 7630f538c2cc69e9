"""The seam to the library: names of regions and fields of learning for the pages of visits."""

from __future__ import annotations

from tiru.parameters import get_focus, load_focuses
from tiru.regions import load_registry


def region_name(code: str) -> str:
    """`Kota Makassar`, of a Kemendagri code."""
    return load_registry().get(code).name


def resolve_region(query: str) -> str:
    """The Kemendagri code a person means by a name or code; refuses what is unknown or ambiguous."""
    return load_registry().resolve(query).code


def focus_label(key: str) -> str:
    return get_focus(key).label


def focus_choices() -> list[tuple[str, str]]:
    return [(focus.key, focus.label) for focus in load_focuses().values()]
