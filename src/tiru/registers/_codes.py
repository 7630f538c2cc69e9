"""Codes as they stand in a register, judged one by one: there are few of them, however many rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tiru.errors import AmbiguousRegion, CodeOfOtherYear, UnknownRegion, WrongCodeSystem
from tiru.regions import CodeSystem, Region, RegionKind, Registry
from tiru.registers._columns import FIRST_YEAR, LAST_YEAR, RegionLevel, RegisterColumns
from tiru.registers._reasons import LeftOutReason

_T = TypeVar("_T")
_YEAR = re.compile(r"\d{4}", re.ASCII)
_POINT_ZERO = ".0"


@dataclass(frozen=True)
class Judged(Generic[_T]):
    """One code as written, what it means, and why it means nothing; one of the two is None."""

    raw: object
    meaning: _T | None
    reason: LeftOutReason | None = None


def plain_text(raw: object) -> str:
    """A code without blanks around; empty where there is none."""
    return "" if raw is None else str(raw).strip()


def plain_digits(raw: object) -> str:
    """The same of a code that is a number: `5103.0` as `5103`, the way a spreadsheet wrote it."""
    text = plain_text(raw)
    return text.removesuffix(_POINT_ZERO) if text[:1].isdigit() else text


def judge_years(raws: Iterable[object]) -> list[Judged[int]]:
    """Years of four digits."""
    return [_judge_year(raw) for raw in raws]


def _judge_year(raw: object) -> Judged[int]:
    text = plain_digits(raw)
    if not text:
        return Judged(raw, None, LeftOutReason.YEAR_MISSING)
    year = int(text) if _YEAR.fullmatch(text) else 0
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return Judged(raw, None, LeftOutReason.YEAR_NOT_VALID)
    return Judged(raw, year)


def judge_regions(
    raws: Iterable[object], registry: Registry, columns: RegisterColumns, level: RegionLevel
) -> list[Judged[str]]:
    """Codes of a named system as Kemendagri codes of a level; looked up, never derived."""
    return [_judge_region(raw, registry, columns, level) for raw in raws]


def _judge_region(
    raw: object, registry: Registry, columns: RegisterColumns, level: RegionLevel
) -> Judged[str]:
    code = plain_digits(raw) if columns.code_system is CodeSystem.BPS else plain_text(raw)
    if not code:
        return Judged(raw, None, LeftOutReason.REGION_MISSING)
    try:
        region = _region(code, registry, columns)
    except WrongCodeSystem:
        return Judged(raw, None, LeftOutReason.REGION_OF_NO_SYSTEM)
    except CodeOfOtherYear:
        return Judged(raw, None, LeftOutReason.REGION_OF_OTHER_YEAR)
    except (UnknownRegion, AmbiguousRegion):
        return Judged(raw, None, LeftOutReason.REGION_UNKNOWN)
    if level is RegionLevel.PROVINCE:
        return Judged(raw, region.province_code)
    if region.kind is RegionKind.PROVINSI:
        return Judged(raw, None, LeftOutReason.REGION_TOO_COARSE)
    return Judged(raw, region.code)


def _region(code: str, registry: Registry, columns: RegisterColumns) -> Region:
    if columns.code_system is None and code.isdecimal():
        raise WrongCodeSystem(code)
    return registry.from_code(code, columns.code_system or CodeSystem.KEMENDAGRI, columns.codes_year)


def examples(judged: Sequence[Judged[_T]]) -> dict[LeftOutReason, str]:
    """For each reason the first of the codes it was given for, in the order of their letters."""
    found: dict[LeftOutReason, str] = {}
    for item in sorted(judged, key=lambda item: plain_text(item.raw)):
        if item.reason:
            found.setdefault(item.reason, plain_text(item.raw))
    return found
