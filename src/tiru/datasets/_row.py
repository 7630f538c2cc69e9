"""One row of a facts file: every field checked, the first fault named."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import NoReturn, TypeVar

from tiru.datasets._facts import Fact, FactStatus, Source, Verdict
from tiru.datasets._indicators import Indicator, get_indicator
from tiru.datasets._series import load_series, series_of_note
from tiru.errors import BrokenRow, UnknownIndicator, UnknownRegion, WrongCodeSystem
from tiru.regions import MatchKind, Region, Registry

_Word = TypeVar("_Word", bound=StrEnum)

_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_COMMA_NUMBER = re.compile(r"[+-]?[0-9][0-9.\s]*,[0-9.,\s]*")
_YEAR = re.compile(r"[0-9]{4}")
_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_PREFIX = re.compile(r"(REJECTED|OTHER|SECOND|DITOLAK|LAIN|PEMBANDING):\s*")
_VERDICT_OF_PREFIX = {
    "REJECTED": Verdict.REJECTED,
    "DITOLAK": Verdict.REJECTED,
    "OTHER": Verdict.OTHER,
    "LAIN": Verdict.OTHER,
    "SECOND": Verdict.SECOND,
    "PEMBANDING": Verdict.SECOND,
}
_PRELIMINARY = re.compile(
    r"is preliminary\b|, preliminary\b|\bbersifat sementara\b|\bangka sementara\b", re.IGNORECASE
)


@dataclass
class RowReader:
    """Turns one row into a fact or says, through `BrokenRow`, why it cannot be taken.

    path : named in the error
    line : line of the row, the header being line 1
    cells : column to text, white space around it removed
    """

    path: str
    line: int
    cells: Mapping[str, str]
    registry: Registry

    def fact(self) -> Fact:
        indicator = self._indicator()
        return Fact(
            region_code=self._region().code,
            indicator=indicator.key,
            value=self._value(indicator),
            unit=self._unit(indicator),
            year=self._year(),
            series=self._series(indicator),
            verdict=self._word("verdict", Verdict, "unknown_verdict", self._verdict_of_note),
            status=self._word("status", FactStatus, "unknown_status", self._status_of_note),
            definition=self._definition,
            source=self._source(),
            seen_note=self.cells["seen_note"],
            line=self.line,
        )

    def _refuse(self, column: str, reason: str, cause: Exception | None = None) -> NoReturn:
        raise BrokenRow(self.path, self.line, column, self.cells[column], reason) from cause

    def _region(self) -> Region:
        try:
            region = self.registry.get(self.cells["region_code"])
        except WrongCodeSystem as error:
            self._refuse("region_code", "wrong_code_system", error)
        except UnknownRegion as error:
            self._refuse("region_code", "unknown_region", error)
        name = self.cells["region_name"]
        if name not in ("", region.name) and region.code not in _codes_of_name(self.registry, name):
            self._refuse("region_name", "name_of_other_region")
        return region

    def _indicator(self) -> Indicator:
        try:
            return get_indicator(self.cells["indicator"])
        except UnknownIndicator as error:
            self._refuse("indicator", "unknown_indicator", error)

    def _value(self, indicator: Indicator) -> float:
        text = self.cells["value"]
        if not _NUMBER.fullmatch(text):
            self._refuse("value", "decimal_comma" if _COMMA_NUMBER.fullmatch(text) else "not_a_number")
        value = float(text)
        if not math.isfinite(value):
            self._refuse("value", "not_a_number")
        if indicator.is_count and not value.is_integer():
            self._refuse("value", "not_a_whole_number")
        if not indicator.admits(value):
            self._refuse("value", "out_of_range")
        return value

    def _unit(self, indicator: Indicator) -> str:
        if self.cells["unit"] not in (indicator.unit, indicator.unit_label):
            self._refuse("unit", "unit_mismatch")
        return indicator.unit

    def _year(self) -> int | None:
        text = self.cells["year"]
        if not text:
            return None
        if not _YEAR.fullmatch(text) or not _FIRST_YEAR <= int(text) <= _LAST_YEAR:
            self._refuse("year", "not_a_year")
        return int(text)

    @cached_property
    def _note(self) -> tuple[str, str]:
        """Prefix and definition; the prefix is empty for the figure to show."""
        note = self.cells["definition_note"]
        prefix = _PREFIX.match(note)
        return (prefix[1], note[prefix.end() :]) if prefix else ("", note)

    @property
    def _definition(self) -> str:
        if not self._note[1]:
            self._refuse("definition_note", "no_definition")
        return self._note[1]

    def _series(self, indicator: Indicator) -> str:
        key = self.cells.get("series", "")
        if not key:
            return series_of_note(indicator.key, self._definition, self.cells["source_url"])
        series = load_series().get(key)
        if series is None and key != self._definition:
            self._refuse("series", "unknown_series")
        if series is not None and series.indicator != indicator.key:
            self._refuse("series", "series_of_other_indicator")
        return key

    def _word(self, column: str, words: type[_Word], reason: str, derive: Callable[[], _Word]) -> _Word:
        text = self.cells.get(column, "")
        if not text:
            return derive()
        try:
            return words(text)
        except ValueError as error:
            self._refuse(column, reason, error)

    def _verdict_of_note(self) -> Verdict:
        return _VERDICT_OF_PREFIX.get(self._note[0], Verdict.PRIMARY)

    def _status_of_note(self) -> FactStatus:
        return FactStatus.PRELIMINARY if _PRELIMINARY.search(self._definition) else FactStatus.FINAL

    def _source(self) -> Source:
        if not self.cells["source_title"]:
            self._refuse("source_title", "no_source")
        url = self.cells["source_url"]
        if url and not re.match(r"https?://\S+$", url):
            self._refuse("source_url", "not_an_address")
        return Source(self.cells["source_title"], url)


@lru_cache(maxsize=2048)
def _codes_of_name(registry: Registry, name: str) -> frozenset[str]:
    """Regions a name may stand for: all it names, or the nearest one where it is misspelt."""
    matches = registry.find(name)
    exact = {match.region.code for match in matches if match.kind is not MatchKind.SIMILAR}
    return frozenset(exact or {match.region.code for match in matches[:1]})
