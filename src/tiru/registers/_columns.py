"""What the caller says of a register: which column is what, and how its numbers are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru.errors import InvalidParameter
from tiru.regions import CodeSystem

_KEY = re.compile(r"[a-z][a-z0-9_]*")
# Columns beside the amounts, in the cells or on the way to them, and what is put behind a key.
_TAKEN = re.compile(
    r"(region|year)(_code|_raw|_reason)?|activity|firms?|workers|raw(_right)?|reason|copies|example|listed|"
    r"differing|\w+_(missing|suppressed|not_a_number|ambiguous|negative|unreadable|gap|known|example|written)"
)
FIRST_YEAR, LAST_YEAR = 1900, 2100


class Decimal(StrEnum):
    """How numbers stand in a text column; `UNSAID` leaves `1.234` open, since it may be either."""

    UNSAID = ""
    POINT = "."
    COMMA = ","


class RegionLevel(StrEnum):
    """What a region of the aggregate is; at `PROVINCE` firms of a regency count for its province."""

    REGENCY = "regency"
    PROVINCE = "province"


@dataclass(frozen=True)
class Amount:
    """A column that is summed.

    Attributes
    ----------
    key : str
        Its name in the aggregate: small letters, digits, underscores; none of the names the aggregate has.
    column : str
        Its name in the register.
    unit : str
        Of one unit of it, such as `juta rupiah`; empty where it has none.
    """

    key: str
    column: str
    unit: str = ""


@dataclass(frozen=True)
class RegisterColumns:
    """Which column of a register is what.

    Attributes
    ----------
    region : str
        Column of region codes.
    code_system : CodeSystem or None
        Whose codes they are; never told from the digits. None where it is not known: codes with a dot are
        then Kemendagri's, and bare digits are left out.
    activity : str
        Column of KBLI codes of 2 to 5 digits, with or without the letter of their category before them.
    year : str or int
        Column of years (whole numbers, texts of four digits, or dates), or the one year of all rows.
    firm : str
        Column that tells a firm from all others within a year; empty where each row is one firm.
    workers : str
        Column of persons employed; empty where there is none.
    amounts : tuple of Amount
        Other columns to sum.
    activity_digits : int or None
        How many digits every code of the column has as published. A code one digit shorter then gets back
        the zero it lost; one of any other length is not valid. None where lengths are mixed.
    decimal : Decimal
        How amounts are written where their column is text.
    suppressed : tuple of str
        Texts that stand for an amount the publisher withholds, such as `x`.
    codes_year : int or None
        Year of the list the region codes are taken from; None for codes in use.
    """

    region: str
    code_system: CodeSystem | None
    activity: str
    year: str | int
    firm: str = ""
    workers: str = ""
    amounts: tuple[Amount, ...] = ()
    activity_digits: int | None = None
    decimal: Decimal = Decimal.UNSAID
    suppressed: tuple[str, ...] = ()
    codes_year: int | None = None

    def __post_init__(self) -> None:
        if isinstance(self.year, int) and not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise InvalidParameter("year", self.year, f"{FIRST_YEAR}-{LAST_YEAR}")
        if self.activity_digits not in {None, 2, 3, 4, 5}:
            raise InvalidParameter("activity_digits", self.activity_digits, "2, 3, 4, 5")
        keys = [amount.key for amount in self.amounts]
        for key in keys:
            is_taken = _TAKEN.fullmatch(key) or keys.count(key) > 1
            if not _KEY.fullmatch(key) or is_taken:
                raise InvalidParameter("amount", key, "a-z, 0-9, _")

    @property
    def summed(self) -> tuple[Amount, ...]:
        """All columns that are summed, persons employed first."""
        workers = (Amount("workers", self.workers, "orang"),) if self.workers else ()
        return (*workers, *self.amounts)

    @property
    def names(self) -> Sequence[str]:
        """Columns the register must have, without repetitions."""
        year = [self.year] if isinstance(self.year, str) else []
        amounts = [amount.column for amount in self.summed]
        named = [self.region, self.activity, *year, *filter(None, [self.firm]), *amounts]
        return list(dict.fromkeys(named))
