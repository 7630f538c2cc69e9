"""Queries of two parts: a name with its province, its kind, its abbreviation or its code beside it."""

from __future__ import annotations

import re
from collections.abc import Callable

from tiru.regions._region import RegionKind, RegionMatch
from tiru.regions._spelling import kind_of, strip_marks

Matches = tuple[RegionMatch, ...]
FindExact = Callable[[str], Matches]

_IN_BRACKETS = re.compile(r"(?P<name>.*\S)\s*\((?P<beside>[^()]+)\)\s*", re.DOTALL)
_BEFORE_PROVINCE = re.compile(r"\s(?=(?:provinsi|propinsi|prov)\b)", re.IGNORECASE)


def find_in_parts(text: str, find_exact: FindExact) -> tuple[RegionMatch, ...]:
    """Regions a name means together with what stands beside it; empty where the two do not go together."""
    text = strip_marks(text)
    if parts := _IN_BRACKETS.fullmatch(text):
        named, beside = find_exact(parts["name"]), parts["beside"].strip()
        return _with_code(named, beside) or _of_kind(named, beside) or _also_called(named, find_exact(beside))
    name, comma, beside = text.rpartition(",")
    if not comma:
        name, *tail = _BEFORE_PROVINCE.split(text, maxsplit=1)
        beside = tail[0] if tail else ""
    if not (name.strip() and beside.strip()):
        return ()
    named = find_exact(name)
    return _of_kind(named, beside) or _inside(named, find_exact(beside))


def _with_code(named: Matches, beside: str) -> Matches:
    return tuple(match for match in named if match.region.code == beside)


def _of_kind(named: Matches, beside: str) -> Matches:
    kind = kind_of(beside)
    return tuple(match for match in named if match.region.kind is kind)


def _also_called(named: Matches, others: Matches) -> Matches:
    """A second name of the same region, or else the province it lies in."""
    codes = {match.region.code for match in others}
    return tuple(match for match in named if match.region.code in codes) or _inside(named, others)


def _inside(named: Matches, others: Matches) -> Matches:
    provinces = {match.region.code for match in others if match.region.kind is RegionKind.PROVINSI}
    return tuple(
        match
        for match in named
        if match.region.province_code in provinces and match.region.kind is not RegionKind.PROVINSI
    )
