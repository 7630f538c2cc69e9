"""Categories and divisions of KBLI 2020, the classification every table of activities goes by."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class ActivityCategory:
    """One lettered category; KBLI 2025 gives other letters from J on.

    Attributes
    ----------
    code : str
        One letter, A to U.
    title, title_en : str
        Indonesian of KBLI, English of ISIC Rev. 4.
    divisions : tuple of str
        Codes of its divisions, in their order.
    """

    code: str
    title: str
    title_en: str
    divisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActivityDivision:
    """One division; the numbers are those of KBLI 2009, 2015 and 2017 too.

    Attributes
    ----------
    code : str
        Two digits.
    category : str
        Letter of its category in KBLI 2020.
    title, title_en : str
        Indonesian of KBLI, English of ISIC Rev. 4.
    """

    code: str
    category: str
    title: str
    title_en: str


@cache
def load_activity_divisions() -> Mapping[str, ActivityDivision]:
    """The 88 divisions by code, in the order of their numbers.

    Examples
    --------
    >>> load_activity_divisions()["13"].title
    'Industri Tekstil'
    """
    found = (
        ActivityDivision(row["code"], row["category"], row["title"], row["title_en"])
        for row in _rows()
        if row["code"].isdigit()
    )
    return MappingProxyType({division.code: division for division in found})


@cache
def load_activity_categories() -> Mapping[str, ActivityCategory]:
    """The 21 categories by letter, in their order.

    Examples
    --------
    >>> load_activity_categories()["I"].divisions
    ('55', '56')
    """
    divisions = load_activity_divisions().values()
    found = (
        ActivityCategory(
            row["code"],
            row["title"],
            row["title_en"],
            tuple(division.code for division in divisions if division.category == row["code"]),
        )
        for row in _rows()
        if row["code"].isalpha()
    )
    return MappingProxyType({category.code: category for category in found})


@cache
def _rows() -> tuple[Mapping[str, str], ...]:
    text = resources.files("tiru.parameters").joinpath("data/kbli.csv").read_text("utf-8")
    return tuple(csv.DictReader(text.splitlines()))
