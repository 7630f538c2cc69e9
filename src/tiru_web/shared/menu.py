"""The one map of the application, as the header shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

# Each app's front page is named `index`. An entry appears once its address exists, and is marked in the parts
# named after it too.
ENTRIES = (
    (_("Beranda"), "shared:home"),
    (_("Data"), "datasets:index", "regions:index"),
    (_("Lokus"), "locus:index"),
    (_("Praktik"), "practices:index"),
    (_("Kunjungan"), "visits:index"),
)


@dataclass(frozen=True)
class MenuEntry:
    label: str
    url: str
    is_current: bool


def menu_for(path: str) -> list[MenuEntry]:
    entries = []
    for label, name, *parts in ENTRIES:
        url = address_of(name)
        if url is not None:
            is_current = any(_is_in(path, part) for part in (url, *map(address_of, parts)))
            entries.append(MenuEntry(str(label), url, is_current))
    return entries


def _is_in(path: str, url: str | None) -> bool:
    return path == url or (url not in (None, "/") and path.startswith(str(url)))


def address_of(name: str, *args: str, query: Mapping[str, str] | None = None) -> str | None:
    """The address of a named view, with a query if one is given, or None while no app offers the view."""
    try:
        return reverse(name, args=args, query=query)
    except NoReverseMatch:
        return None
