"""One cell of a record read as the kind of value its field holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

from tiru.datasets.reading.grids import CellValue, text_of
from tiru.datasets.reading.values import read_number
from tiru.errors import AmbiguousRegion, RegionError, WrongCodeSystem
from tiru.practices._fields import EARLIEST_YEAR, LATEST_YEAR, is_address
from tiru.practices._vocabulary import load_kbli_divisions, load_support_types, load_terms
from tiru.practices.importing._columns import Field, plain
from tiru.regions import load_registry

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_BULLET = re.compile(r"^\s*(?:[-–•*·]|\(?(?:\d{1,2}|[a-z])[.)])\s+", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:(?<=\s)|^)(?=\d{1,2}[.)]\s+[A-Z])")
_DAY = re.compile(r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2}))|(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))")


class Refusal(Exception):
    """A cell that cannot be taken, with the reason; see `RecordProblem`."""

    def __init__(self, reason: str, allowed: tuple[str, ...] = ()) -> None:
        self.reason = reason
        self.allowed = allowed
        super().__init__(reason)


def read_cell(value: CellValue, field: Field, on: date | None) -> dict[str, Any]:
    """What a cell that is not blank says, by the fields it fills.

    Parameters
    ----------
    value : CellValue
        As the file stores it.
    field : Field
        Field of its column. A region fills its code and its name; a number with a unit beside it both.
    on : date or None
        Day of reading; later years and days are refused.

    Raises
    ------
    Refusal
    """
    if field.kind == "region":
        return _region(_text(value))
    read = {field.name: _read(value, field.kind, on)}
    unit = _unit_beside(value) if field.name == "results.value" else ""
    return read | ({"results.unit": unit} if unit else {})


def _read(value: CellValue, kind: str, on: date | None) -> Any:
    if kind == "year":
        return _year(value, on)
    if kind == "day":
        return _day(value, on)
    if kind == "told_day":
        return value.date().isoformat() if isinstance(value, datetime) else _text(value)
    if kind == "number":
        return _number(value)
    return _TEXT_KINDS[kind](_text(value))


def _text(value: CellValue) -> str:
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in text_of(value).splitlines())
    return "\n".join(line for line in lines if line)


def _items(text: str) -> list[str]:
    """Lines, or parts between semicolons, or a run of numbered parts; marks before them are cut."""
    parts = text.splitlines()
    if len(parts) == 1:
        parts = text.split(";") if ";" in text else _NUMBERED.split(text)
    cut = (_BULLET.sub("", part).strip() for part in parts)
    return [part for part in cut if part]


def _year(value: CellValue, on: date | None) -> int:
    if isinstance(value, date):
        year = value.year
    else:
        found = set(_YEAR.findall(_text(value)))
        if len(found) != 1:
            raise Refusal("not_a_year")
        year = int(found.pop())
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise Refusal("not_a_year")
    if on is not None and year > on.year:
        raise Refusal("future_year", (f"≤ {on.year}",))
    return year


def _day(value: CellValue, on: date | None) -> str:
    day = value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
    if day is None:
        day = _written_day(_text(value))
    if day is None:
        raise Refusal("not_a_day", ("2024-07-09", "09/07/2024"))
    if on is not None and day > on:
        raise Refusal("future_day", (f"≤ {on.isoformat()}",))
    return day.isoformat()


def _written_day(text: str) -> date | None:
    """A day in digits, year first or day first; None for anything else."""
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = found.group("y", "m", "d") if found["y"] else found.group(6, 5, 4)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _number(value: CellValue) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value) if float(value).is_integer() else float(value)
    number = read_number(_text(value))
    if number is not None and number.is_open:
        raise Refusal("ambiguous_number", (f"{number.point_thousands:g}", f"{number.point_decimal:g}"))
    if number is None or number.only_value is None or number.flaw:
        raise Refusal("not_a_number", ("1234,5",))
    return int(number.only_value) if number.only_value.is_integer() else number.only_value


def _unit_beside(value: CellValue) -> str:
    number = read_number(_text(value))
    return number.unit if number is not None else ""


def _key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise Refusal("bad_key", ("a-z", "0-9", "-"))
    return text


def _address(text: str) -> str:
    if not is_address(text):
        raise Refusal("bad_address", ("http://…", "https://…"))
    return text


def _region(text: str) -> dict[str, str]:
    """Code and name together: one cell tells both."""
    try:
        region = load_registry().resolve(text)
    except AmbiguousRegion as error:
        raise Refusal("ambiguous_region", error.candidates) from None
    except WrongCodeSystem:
        raise Refusal("region_code_system", ("51.03",)) from None
    except RegionError:
        raise Refusal("unknown_region") from None
    return {"origin_region_code": region.code, "origin_region": region.name}


def _choice(text: str, labels: Mapping[str, str]) -> str:
    """One of a list, by its key or its label."""
    wanted = plain(text)
    for key, label in labels.items():
        if wanted in {plain(key), plain(label)}:
            return key
    raise Refusal("unknown_value", tuple(labels.values()))


def _choices(text: str, labels: Mapping[str, str]) -> list[str]:
    parts = (part.strip() for part in re.split(r"[;,\n]", text))
    return list(dict.fromkeys(_choice(part, labels) for part in parts if part))


def _kbli(text: str) -> list[str]:
    """Divisions: a longer code counts as its division."""
    divisions = load_kbli_divisions()
    chosen = re.findall(r"(?<![\d.])(\d\d)(?:\.?\d){0,3}(?![\d.])", text)
    if not chosen or any(code not in divisions for code in chosen):
        raise Refusal("unknown_value", tuple(divisions))
    return list(dict.fromkeys(chosen))


def _labels(list_name: str) -> dict[str, str]:
    return {term.key: term.label for term in load_terms(list_name).values()}


def _supports(text: str) -> list[str]:
    return _choices(text, {code: each.label for code, each in load_support_types().items()})


_TEXT_KINDS: dict[str, Callable[[str], Any]] = {
    "text": str,
    "list": _items,
    "key": _key,
    "address": _address,
    "kbli": _kbli,
    "support": _supports,
    "status": lambda text: _choice(text, _labels("status")),
    "focus": lambda text: _choices(text, _labels("focus_tag")),
    "subsector": lambda text: _choices(text, _labels("creative_subsector")),
}
