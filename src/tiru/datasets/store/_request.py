"""What the user says of a file at import: where it comes from and what its indicators stand for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tiru.datasets._series import PriceBasis


@dataclass(frozen=True, slots=True)
class ImportSource:
    """Where a file comes from.

    Attributes
    ----------
    title : str
        Of the table, as its publisher calls it.
    publisher : str
    url : str
        Where it was found; empty where it has no address.
    read_on : date
        The day it was fetched.
    """

    title: str
    publisher: str
    url: str
    read_on: dt.date


@dataclass(frozen=True, slots=True)
class Declaration:
    """Which listed indicator some of a file's figures stand for.

    Attributes
    ----------
    indicator : str
        Key in the list of indicators; empty where only the definition or the price basis is declared, which
        then holds for every breakdown of the label.
    series : str
        Key of the definition in the list of series; empty where none fits.
    definition : str
        What was counted, in words; may be empty where `series` says it.
    label : str
        The indicator as the file writes it; empty for the only one it has.
    breakdown : tuple of str
        The one breakdown that stands for the region as a whole, such as `("Jumlah",)`.
    price_basis : PriceBasis or None
        Of these figures, where neither the table nor the series says it.
    """

    indicator: str
    series: str = ""
    definition: str = ""
    label: str = ""
    breakdown: tuple[str, ...] = ()
    price_basis: PriceBasis | None = None


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How a file is to be stored.

    Attributes
    ----------
    declarations : tuple of Declaration
    price_basis : PriceBasis or None
        Of figures for which neither a declared series nor the words of the table say it; None where it is
        not known, `NONE` where prices play no part.
    activities : mapping from str to str
        Label of a breakdown to division of KBLI, two digits.
    include_doubtful : bool
        Store cells that can be read in one way and yet are doubtful; they stay marked.
    """

    declarations: tuple[Declaration, ...] = ()
    price_basis: PriceBasis | None = None
    activities: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    include_doubtful: bool = False


def stored_price_basis(basis: PriceBasis | None) -> str:
    """As the figures carry it: empty where prices play no part or the basis is not known."""
    return "" if basis in (None, PriceBasis.NONE) else str(basis)
