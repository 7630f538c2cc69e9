"""Columns of region codes: checked against names, and read only in a system the user names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tiru.errors import RegionError
from tiru.regions import CodeSystem, Region, load_registry

_DOTTED = re.compile(r"\d{2}(?:\.\d{2})?")
_DIGITS = re.compile(r"\d{2}(?:\d{2})?")


def digits_of(text: str) -> str:
    """The code without a decimal part a workbook may have added; empty where it is no region code."""
    code = text.strip().removesuffix(".0")
    return code if _DIGITS.fullmatch(code) or (_DOTTED.fullmatch(code) and "." in code) else ""


def region_of_code(code: str, system: CodeSystem) -> Region | None:
    """The region of a code in a system the user has named."""
    if system is CodeSystem.KEMENDAGRI and len(code) == 4 and "." not in code:
        code = f"{code[:2]}.{code[2:]}"
    try:
        return load_registry().from_code(code, system)
    except RegionError:
        return None


def readings_of_code(code: str) -> tuple[Region, ...]:
    """What a code means in each system, without telling which it is of."""
    found = (region_of_code(code, system) for system in CodeSystem)
    return tuple(dict.fromkeys(region for region in found if region is not None))


def fits(code: str, regions: Sequence[Region]) -> bool:
    """Whether a code is that of one of these regions, or of a province of theirs, in either system."""
    meant = {region.code for region in readings_of_code(code)}
    return not meant.isdisjoint(
        {region.code for region in regions} | {region.province_code for region in regions}
    )
