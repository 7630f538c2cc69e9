"""From a user's tariff file to unit costs, everything checked on the way in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from tiru.costs._kinds import CostComponent, SourceMark, TravelKind
from tiru.costs._tariff import Tariff
from tiru.costs._tariff_rows import read_rows
from tiru.costs._travellers import find_traveller_kind
from tiru.errors import BrokenRow, DataFileError, UnknownRegion, WrongCodeSystem
from tiru.regions import load_registry

# A single unit cost beyond this is a slip of the keyboard: the dearest lodging seen is five million.
HIGHEST_AMOUNT = 1_000_000_000
_WHOLE = re.compile(r"[0-9]+")
_Word = TypeVar("_Word", bound=StrEnum)


@dataclass(frozen=True)
class OwnTariffs:
    """What a user's file holds; `unfilled` counts the rows whose amount is still open."""

    tariffs: tuple[Tariff, ...]
    unfilled: int


def read_tariff_file(path: Path) -> OwnTariffs:
    """Every unit cost of a user's file.

    Raises
    ------
    DataFileError
        See `read_rows`; also `nothing_filled` where no row has an amount.
    BrokenRow
        The first row that cannot be taken; `reason` is one of `unknown_component`, `unknown_travel`,
        `unknown_traveller`, `unknown_region`, `wrong_code_system`, `not_rupiah`, `amount_too_high`,
        `unit_of_component`, `not_a_date`, `ends_before_start`, `no_legal_basis`, `tariff_twice`, and those of
        `read_rows`.
    """
    tariffs: list[Tariff] = []
    unfilled = 0
    for line, cells in read_rows(path):
        if cells["amount_idr"]:
            tariff = _Row(str(path), line, cells).tariff()
            _refuse_second(path, line, tariff, tariffs)
            tariffs.append(tariff)
        else:
            unfilled += 1
    if not tariffs:
        raise DataFileError(path, "nothing_filled")
    return OwnTariffs(tuple(tariffs), unfilled)


def _refuse_second(path: Path, line: int, tariff: Tariff, earlier: list[Tariff]) -> None:
    """Two amounts for the same thing on the same day leave open which one holds."""
    for other in earlier:
        if other.scope == tariff.scope and _overlap(other, tariff):
            raise BrokenRow(path, line, "component", tariff.component.value, "tariff_twice")


def _overlap(one: Tariff, other: Tariff) -> bool:
    starts = max(one.valid_from or dt.date.min, other.valid_from or dt.date.min)
    return starts <= min(one.valid_until or dt.date.max, other.valid_until or dt.date.max)


@dataclass(frozen=True)
class _Row:
    path: str
    line: int
    cells: Mapping[str, str]

    def tariff(self) -> Tariff:
        component = self._word("component", CostComponent, "unknown_component")
        self._check_unit(component)
        valid_from, valid_until = self._day("valid_from"), self._day("valid_until")
        if valid_from and valid_until and valid_until < valid_from:
            self._refuse("valid_until", "ends_before_start")
        return Tariff(
            component=component,
            amount_idr=self._amount(),
            legal_basis=self.cells["legal_basis"] or self._refuse("legal_basis", "no_legal_basis"),
            source=Path(self.path).name,
            mark=SourceMark.OWN,
            travel=self._word("travel", TravelKind, "unknown_travel") if self.cells["travel"] else None,
            traveller=self._traveller(),
            origin_code=self._code("origin_code"),
            destination_code=self._code("destination_code"),
            valid_from=valid_from,
            valid_until=valid_until,
        )

    def _refuse(self, column: str, reason: str, cause: Exception | None = None) -> NoReturn:
        raise BrokenRow(self.path, self.line, column, self.cells[column], reason) from cause

    def _word(self, column: str, words: type[_Word], reason: str) -> _Word:
        try:
            return words(self.cells[column].casefold().replace(" ", "_"))
        except ValueError as error:
            self._refuse(column, reason, error)

    def _check_unit(self, component: CostComponent) -> None:
        if self.cells["unit"] != component.unit.value:
            self._refuse("unit", "unit_of_component")

    def _amount(self) -> int:
        if not _WHOLE.fullmatch(self.cells["amount_idr"]):
            self._refuse("amount_idr", "not_rupiah")
        amount = int(self.cells["amount_idr"])
        if amount > HIGHEST_AMOUNT:
            self._refuse("amount_idr", "amount_too_high")
        return amount

    def _traveller(self) -> str | None:
        if not self.cells["traveller"]:
            return None
        kind = find_traveller_kind(self.cells["traveller"])
        return kind.key if kind else self._refuse("traveller", "unknown_traveller")

    def _code(self, column: str) -> str:
        if not self.cells[column]:
            return ""
        try:
            return load_registry().get(self.cells[column]).code
        except WrongCodeSystem as error:
            self._refuse(column, "wrong_code_system", error)
        except UnknownRegion as error:
            self._refuse(column, "unknown_region", error)

    def _day(self, column: str) -> dt.date | None:
        if not self.cells[column]:
            return None
        try:
            return dt.date.fromisoformat(self.cells[column])
        except ValueError as error:
            self._refuse(column, "not_a_date", error)
