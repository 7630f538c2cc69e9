"""What the heading of a column says it holds, in Indonesian or English."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources

from tiru.datasets.reading.values import plain_heading
from tiru.regions import CodeSystem

_WORDS_OF_SYSTEM = {
    CodeSystem.BPS: frozenset({"bps"}),
    CodeSystem.KEMENDAGRI: frozenset({"kemendagri", "mendagri", "dagri", "kepmendagri", "permendagri"}),
}
_CODE_WORDS = frozenset({"kode", "code", "id", "kd"})


class Role(StrEnum):
    """What a column holds."""

    REGION = "region"
    REGION_CODE = "region_code"
    PROVINCE = "province"
    PROVINCE_CODE = "province_code"
    KIND = "kind"
    PERIOD = "period"
    PART = "part"
    INDICATOR = "indicator"
    VALUE = "value"
    COUNT = "count"
    UNIT = "unit"
    STATUS = "status"
    BREAKDOWN = "breakdown"
    ATTRIBUTE = "attribute"
    NOTE = "note"
    ROW_NUMBER = "row_number"
    OTHER_CODE = "other_code"


def role_of_heading(heading: str) -> Role | None:
    """The role a heading names; None where it may be anything, as a heading that names an indicator.

    Examples
    --------
    >>> role_of_heading("nama_kabupaten_kota").value, role_of_heading("YEAR").value
    ('region', 'period')
    >>> role_of_heading("upah_minimum") is None
    True
    """
    return _roles().get(plain_heading(heading))


def system_of_heading(heading: str) -> CodeSystem | None:
    """The code system a heading names: `kode_bps`, `kemendagri_kode_kabupaten_kota`."""
    words = set(plain_heading(heading).split())
    named = [system for system, names in _WORDS_OF_SYSTEM.items() if words & names]
    return named[0] if len(named) == 1 else None


def says_code(heading: str) -> bool:
    """Whether a heading is that of codes of something: `kode_kecamatan`, `kode`, `item code`."""
    return not _CODE_WORDS.isdisjoint(plain_heading(heading).split())


@cache
def _roles() -> Mapping[str, Role]:
    text = resources.files("tiru.datasets.reading.tidy").joinpath("data", "headings.csv").read_text("utf-8")
    return {row["heading"]: Role(row["role"]) for row in csv.DictReader(text.splitlines())}
