"""What makes two figures comparable: the definition they follow and who counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from types import MappingProxyType

from tiru.datasets._tables import read_table


class SourceKind(StrEnum):
    """Who made the figure, whatever page it was read on."""

    BPS = "bps"
    ECONOMIC_CENSUS = "sensus_ekonomi"
    CIVIL_REGISTRY = "dukcapil"
    DECREE = "kemendagri"
    MINISTRY = "kementerian"
    MINIMUM_WAGE = "upah_minimum"
    INDUSTRY_REGISTER = "dinas_register"
    COOPERATIVES_REGISTER = "dinas_koperasi"
    LOCAL_GOVERNMENT = "pemda"
    RECOMPUTED = "hitungan"
    THESIS = "karya_ilmiah"
    NEWS = "berita"


class PriceBasis(StrEnum):
    CURRENT = "berlaku"
    CONSTANT_2010 = "konstan_2010"
    NONE = "-"


@dataclass(frozen=True, slots=True)
class Series:
    """One definition of one indicator.

    Attributes
    ----------
    key : str
    indicator : str
        Key of the indicator it defines.
    label : str
        The definition in words, Indonesian.
    source_kind : SourceKind
    price_basis : PriceBasis
    is_comparable : bool
        Whether figures of different regions may be set side by side at all. False for a count of one office
        with its own rules, a figure given as "about", one recomputed by others or one without its definition.
    note : str
        Why not, or what to mind; Indonesian, may be empty.
    """

    key: str
    indicator: str
    label: str
    source_kind: SourceKind
    price_basis: PriceBasis
    is_comparable: bool
    note: str


@dataclass(frozen=True, slots=True)
class _Rule:
    """Recognises a series by the whole definition note and, for a single table, by its address."""

    series: Series
    note: re.Pattern[str]
    source_url: re.Pattern[str] | None


@cache
def load_series() -> Mapping[str, Series]:
    """All known definitions by key; read-only.

    Returns
    -------
    Mapping from str to Series

    Examples
    --------
    >>> load_series()["tpt_agustus"].label
    'Tingkat pengangguran terbuka, Sakernas Agustus'
    """
    return MappingProxyType({rule.series.key: rule.series for rules in _rules().values() for rule in rules})


@lru_cache(maxsize=4096)
def series_of_note(indicator: str, note: str, source_url: str) -> str:
    """Key of the definition a note describes; the note itself where no known definition fits.

    Notes
    -----
    The first rule of the indicator that fits the whole note wins. A note is never matched by its beginning
    only: what follows may well be a reservation.
    """
    for rule in _rules().get(indicator, ()):
        if rule.note.fullmatch(note) and (rule.source_url is None or rule.source_url.search(source_url)):
            return rule.series.key
    return note


@cache
def _rules() -> Mapping[str, tuple[_Rule, ...]]:
    rules: dict[str, list[_Rule]] = {}
    for row in read_table("series.csv"):
        rules.setdefault(row["indicator"], []).append(_rule(row))
    return {indicator: tuple(found) for indicator, found in rules.items()}


def _rule(row: Mapping[str, str]) -> _Rule:
    series = Series(
        key=row["key"],
        indicator=row["indicator"],
        label=row["label"],
        source_kind=SourceKind(row["source_kind"]),
        price_basis=PriceBasis(row["price_basis"]),
        is_comparable=row["comparable"] == "yes",
        note=row["note"],
    )
    return _Rule(
        series,
        re.compile(row["pattern"], re.IGNORECASE),
        re.compile(row["source_pattern"]) if row["source_pattern"] else None,
    )
