"""Kinds of people by whom travel is paid."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

import yaml

# A stroke is kept: "gol. I/II" without it would be "gol. III".
_BETWEEN_WORDS = re.compile(r"[\s._-]+")


@dataclass(frozen=True)
class TravellerKind:
    """One kind of people on a journey.

    Attributes
    ----------
    key, label : str
        Key, and the Indonesian word for it.
    has_class : bool
        Whether the cost tables give it a class; where not, the office that sends a person sets one.
    has_representation : bool
        Whether it is entitled to a representation allowance.
    aliases : tuple of str
        Other words for it.
    """

    key: str
    label: str
    has_class: bool
    has_representation: bool
    aliases: tuple[str, ...]


@cache
def load_traveller_kinds() -> Mapping[str, TravellerKind]:
    """All kinds of people by key, in the order to offer them."""
    text = resources.files("tiru.costs").joinpath("data/traveller_kinds.yaml").read_text("utf-8")
    rows = yaml.safe_load(text)
    kinds = {row["key"]: TravellerKind(**row | {"aliases": tuple(row["aliases"])}) for row in rows}
    return MappingProxyType(kinds)


def find_traveller_kind(words: str) -> TravellerKind | None:
    """The kind of people that is meant, or None.

    Parameters
    ----------
    words : str
        Key, label or another word; case, dots, blanks and hyphens do not matter.

    Examples
    --------
    >>> find_traveller_kind("Golongan III").key
    'gol_iii'
    """
    return _by_words().get(_plain(words))


@cache
def _by_words() -> Mapping[str, TravellerKind]:
    kinds = load_traveller_kinds().values()
    return {_plain(word): kind for kind in kinds for word in (kind.key, kind.label, *kind.aliases)}


def _plain(words: str) -> str:
    return _BETWEEN_WORDS.sub("", words.casefold())
