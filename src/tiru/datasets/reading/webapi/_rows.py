"""Rows of an answer that are regions: BPS codes, each held against the name beside it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets.reading.webapi._answer import Answer, Item
from tiru.errors import RegionError
from tiru.regions import CodeSystem, MatchKind, Region, RegionKind, Registry

_NATION = re.compile(
    r"indonesia|nasional|(?:jumlah|total|rata-rata)?\s*\d+\s+provinsi|(?:jumlah|total)(?:\s+provinsi)?",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"(?:jumlah|total)\b.*", re.IGNORECASE)
_BELOW_REGENCY = re.compile(r"kecamatan|distrik|desa|kelurahan|kapanewon|nagari", re.IGNORECASE)
_REGION_HEADING = re.compile(r"provinsi|propinsi|kabupaten|\bkab\b|\bkota\b", re.IGNORECASE)
_CODE = re.compile(r"[1-9]\d(?:\d\d)?")
_NATION_CODES = frozenset({"9999", "0", "00", "0000"})
_LEAST_SHARE = 0.5
_MOST_NAMESAKES = 10


class RowReason(StrEnum):
    """Why a row's region is what it is; the machine words of `Observation.reason`."""

    CERTAIN = ""
    NATION = "national_total"
    TOTAL = "total_of_regions"
    BY_NAME = "region_by_name"
    BY_ANSWER = "region_by_answer"
    MISMATCH = "code_label_mismatch"
    WRONG_SYSTEM = "wrong_code_system"
    SEVERAL = "ambiguous_region"
    UNKNOWN = "unknown_region"


# Rows of these reasons have no region anyone may rely on.
REFUSED = frozenset({RowReason.MISMATCH, RowReason.WRONG_SYSTEM, RowReason.SEVERAL, RowReason.UNKNOWN})


@dataclass(frozen=True, slots=True)
class Row:
    """One vervar.

    Attributes
    ----------
    region : Region or None
    reason : RowReason
    options : tuple of str
        Labels of the regions it may be, where it was refused.
    is_total : bool
        Whether it stands for other rows together.
    """

    item: Item
    region: Region | None
    reason: RowReason
    options: tuple[str, ...] = ()
    is_total: bool = False


def rows_are_regions(answer: Answer, registry: Registry) -> bool:
    """Whether the rows name provinces, kabupaten or kota, and not sectors, goods or kecamatan."""
    if _BELOW_REGENCY.search(answer.row_heading):
        return False
    rows = [item for item in answer.rows if not _NATION.fullmatch(item.label)]
    if not rows:
        return any(item.digits in _NATION_CODES for item in answer.rows)
    named = sum(bool(_exact(item.label, registry)) for item in rows)
    if named >= _LEAST_SHARE * len(rows):
        return True
    coded = sum(_by_code(item.digits, registry) is not None for item in rows)
    return bool(_REGION_HEADING.search(answer.row_heading)) and coded >= _LEAST_SHARE * len(rows)


def read_rows(
    items: Sequence[Item], registry: Registry, answers: Mapping[str, Region] | None = None
) -> tuple[Row, ...]:
    """The region of each row.

    `answers` are regions a person named, by the digits of the row; they win over everything.
    """
    answers = answers or {}
    codes_are_bps = _codes_are_bps(items, registry)
    rows = [
        Row(item, answers[item.digits], RowReason.BY_ANSWER)
        if item.digits in answers
        else _row(item, registry, codes_are_bps)
        for item in items
    ]
    return _mark_provinces(_settle_namesakes(rows, registry))


def _codes_are_bps(items: Sequence[Item], registry: Registry) -> bool:
    """Whether the digits are BPS codes at all; a short list numbered 11, 12, 13 would pass for provinces."""
    coded = [item for item in items if item.digits not in _NATION_CODES]
    found = [(item, _by_code(item.digits, registry)) for item in coded]
    valid = [(item, region) for item, region in found if region is not None]
    if len(valid) < _LEAST_SHARE * len(coded):
        return False
    agreeing = sum(region in _exact(item.label, registry) for item, region in valid)
    return any(len(_of_region(item.digits)) == 4 for item in coded) or agreeing >= _LEAST_SHARE * len(valid)


def _row(item: Item, registry: Registry, codes_are_bps: bool) -> Row:
    coded = _by_code(item.digits, registry) if codes_are_bps else None
    if coded is not None and coded.kind is RegionKind.PROVINSI and _TOTAL.fullmatch(item.label):
        return Row(item, coded, RowReason.TOTAL, is_total=True)
    if _NATION.fullmatch(item.label):
        return Row(item, None, RowReason.NATION if coded is None else RowReason.MISMATCH, is_total=True)
    named = _exact(item.label, registry)
    if coded is None:
        return _named_row(item, named, registry)
    if coded in named or (not named and coded in _similar(item.label, registry)):
        return Row(item, coded, RowReason.CERTAIN)
    options = tuple(region.label for region in (*named, coded))
    if any(region.code.replace(".", "") == _of_region(item.digits) for region in named):
        return Row(item, None, RowReason.WRONG_SYSTEM, options)
    return Row(item, None, RowReason.MISMATCH, options)


def _named_row(item: Item, named: Sequence[Region], registry: Registry) -> Row:
    if len(named) == 1:
        return Row(item, named[0], RowReason.BY_NAME)
    if named:
        return Row(item, None, RowReason.SEVERAL, tuple(region.label for region in named))
    near = tuple(region.label for region in _similar(item.label, registry)[:3])
    return Row(item, None, RowReason.UNKNOWN, near)


def _settle_namesakes(rows: list[Row], registry: Registry) -> list[Row]:
    """A bare "Bandung" beside a "Kota Bandung" can only be the kabupaten: no region has two rows."""
    taken = {row.region.label for row in rows if row.region is not None}
    settled = []
    for row in rows:
        left = [label for label in row.options if label not in taken]
        if row.reason is RowReason.SEVERAL and len(left) == 1:
            region = registry.resolve(left[0])
            settled.append(Row(row.item, region, RowReason.BY_NAME))
        else:
            settled.append(row)
    return settled


def _mark_provinces(rows: list[Row]) -> tuple[Row, ...]:
    """A province among its own kabupaten and kota is their total."""
    above = {
        row.region.province_code
        for row in rows
        if row.region is not None and row.region.kind is not RegionKind.PROVINSI
    }
    return tuple(
        Row(row.item, row.region, row.reason, row.options, is_total=True)
        if row.region is not None and row.region.kind is RegionKind.PROVINSI and row.region.code in above
        else row
        for row in rows
    )


def _exact(label: str, registry: Registry) -> tuple[Region, ...]:
    if not label or label[0].isdecimal():
        return ()
    matches = registry.find(label, limit=_MOST_NAMESAKES)
    return tuple(match.region for match in matches if match.kind is not MatchKind.SIMILAR)


def _similar(label: str, registry: Registry) -> tuple[Region, ...]:
    if not label or label[0].isdecimal():
        return ()
    return tuple(match.region for match in registry.find(label, limit=3))


def _of_region(digits: str) -> str:
    """The four digits of a region in a number that leaves room for kecamatan: 3204000 is 3204."""
    return digits[:4] if len(digits) == 7 and digits.endswith("000") else digits


def _by_code(digits: str, registry: Registry) -> Region | None:
    digits = _of_region(digits)
    if not _CODE.fullmatch(digits):
        return None
    try:
        return registry.from_code(digits, CodeSystem.BPS)
    except RegionError:
        return None
