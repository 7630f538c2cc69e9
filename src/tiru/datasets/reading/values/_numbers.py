"""Numbers as offices write them: what a text can mean, before its neighbours are asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from tiru.datasets.reading.values._units import read_unit

_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\ufeff]+")
_MINUS = str.maketrans({"−": "-", "–": "-", "—": "-", "‐": "-", "‑": "-"})
_SUPERSCRIPTS = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹ʳᵉˣ]+\)?$")
_MARK = re.compile(r"(?:\s*(?P<stars>\*{1,3})\s*\)?|\s*(?P<letter>r|e|x{1,3}|p)\)?|\s+(?P<note>\d|[a-d])\))$")
_GLUED_NOTE = re.compile(r"(?P<body>[\d.,]*\d)(?P<note>\d)\)")
_CURRENCY = re.compile(r"^(?:Rp\.?|IDR)\s*", re.I)
_DOLLARS = re.compile(r"^(?:US\s?\$|USD)\s*", re.I)
# Signs and words before or behind a figure that do not make words of it.
MONEY_SIGNS = frozenset({"", "%", "Rp", "Dolar AS"})
_BODY = re.compile(r"\d[\d., ]*\d|\d|[.,]\d+")
_RAISED_GROUPS = re.compile(r"(?<=\d)['’´`](?=\d{3}(?!\d))")
_POWER = re.compile(r"(?P<sign>[-+]?)(?P<digits>\d+(?:[.,]\d+)?)[eE](?P<power>[-+]?\d{1,3})")
_WORD_UNIT = re.compile(r"(?P<number>.*\d)\s*(?P<unit>[A-Za-z][A-Za-z0-9²³./ ]*)")
_BLANK_GROUPS = re.compile(r"\d{1,3}(?: \d{3})+(?:[.,]\d+)?")
_BOUND = re.compile(r"[<>≤≥±~≈]\s*\d")
_RANGE = re.compile(r"\d[\d.,]*\s*(?:-|s/d|sd|sampai)\s*\d[\d.,]*", re.I)
_CLOCK = re.compile(r"\d{1,2}[:]\d{2}(?:[:]\d{2})?")

_LARGEST = 1e18
_MISSING = {
    "-": "dash", "--": "dash", "---": "dash", "- -": "dash",
    "…": "ellipsis", "……": "ellipsis", "...": "ellipsis", "..": "ellipsis", "....": "ellipsis",
    ".": "ellipsis",
    "n/a": "not_available", "na": "not_available", "n.a": "not_available", "n.a.": "not_available",
    "#n/a": "not_available",
    "nan": "not_available", "null": "not_available", "none": "not_available", "tad": "not_available",
    "tidak ada": "not_available", "tidak ada data": "not_available", "data tidak tersedia": "not_available",
    "tidak tersedia": "not_available", "belum tersedia": "not_available", "belum ada": "not_available",
    "belum ada data": "not_available", "tda": "not_available", "(na)": "not_available",
    "x": "suppressed", "xx": "suppressed", "nihil": "nil",
    "*": "mark_only", "**": "mark_only", "?": "mark_only",
}  # fmt: skip


class NumberForm(StrEnum):
    """Which sign parts thousands and which decimals."""

    POINT_THOUSANDS = "1.234,5"
    POINT_DECIMAL = "1,234.5"

    @property
    def other(self) -> NumberForm:
        return NumberForm.POINT_DECIMAL if self is NumberForm.POINT_THOUSANDS else NumberForm.POINT_THOUSANDS


@dataclass(frozen=True, slots=True)
class NumberText:
    """What one written number can mean.

    Attributes
    ----------
    point_thousands : float or None
        Read as `1.234,5`; None where it cannot be.
    point_decimal : float or None
        Read as `1,234.5`; None where it cannot be.
    flaw : str
        What speaks against any reading; empty where nothing does.
    mark : str
        Footnote mark cut off: `*`, `**`, `r`, `e`, `x`, `1`.
    unit : str
        Unit written in the cell itself: `%`, `Rp`, or words such as `Orang` and `Dolar AS` in one spelling.
    grouped : bool
        Whether it holds a sign or blank between digits.
    """

    point_thousands: float | None
    point_decimal: float | None
    flaw: str = ""
    mark: str = ""
    unit: str = ""
    grouped: bool = False

    @property
    def is_open(self) -> bool:
        """Whether the two forms give two different numbers."""
        return (
            self.point_thousands is not None
            and self.point_decimal is not None
            and self.point_thousands != self.point_decimal
        )

    @property
    def evidence(self) -> NumberForm | None:
        """The one form the text can have, where it has one of the two signs."""
        if self.flaw or not self.grouped or self.is_open:
            return None
        if self.point_thousands is None:
            return NumberForm.POINT_DECIMAL if self.point_decimal is not None else None
        return NumberForm.POINT_THOUSANDS if self.point_decimal is None else None

    @property
    def only_value(self) -> float | None:
        """The number where there is one reading; None where there are two or none."""
        if self.is_open:
            return None
        return self.point_decimal if self.point_thousands is None else self.point_thousands

    def value_in(self, form: NumberForm) -> float | None:
        return self.point_thousands if form is NumberForm.POINT_THOUSANDS else self.point_decimal


@lru_cache(maxsize=20_000)
def missing_mark(text: str) -> str:
    """The reason word of a mark that says there is no figure; empty for any other text.

    A dash may mean none or zero in the statistics office's own key, so it is missing and never 0.
    """
    return _MISSING.get(_plain_line(text).casefold(), "")


def _plain_line(text: str) -> str:
    """One line with one kind of minus, without the apostrophe that keeps a spreadsheet from reading it."""
    line = _SPACES.sub(" ", text).strip().translate(_MINUS)
    return line[1:].lstrip() if line[:1] in {"'", "’", "`"} else line


@lru_cache(maxsize=50_000)
def read_number(text: str) -> NumberText | None:
    """What a text means as a number, in each of the two forms; None where it is no number at all.

    Examples
    --------
    >>> reading = read_number("1.592")
    >>> reading.point_thousands, reading.point_decimal
    (1592.0, 1.592)
    >>> read_number("1.234,56").evidence.value
    '1.234,5'
    >>> read_number("26.523.743.32").flaw
    'two_kinds_of_points'
    """
    line = _RAISED_GROUPS.sub(" ", _plain_line(text))
    if not line or not any(sign.isdecimal() for sign in line) or len(line) > 40:
        return None
    if _BOUND.match(line):
        return NumberText(None, None, flaw="bound")
    if _CLOCK.fullmatch(line):
        return NumberText(None, None, flaw="clock_time")
    if _RANGE.fullmatch(line):
        return NumberText(None, None, flaw="range")
    if glued := _GLUED_NOTE.fullmatch(line):
        return _read_glued_note(glued)
    if power := _POWER.fullmatch(line):
        return _read_power(power)
    line, mark = _cut_mark(line)
    line, unit = _cut_unit(line)
    line, sign, flaw = _cut_sign(line)
    if not _BODY.fullmatch(line):
        return None
    reading = _read_digits(line)
    return NumberText(
        None if reading.point_thousands is None else sign * reading.point_thousands,
        None if reading.point_decimal is None else sign * reading.point_decimal,
        flaw=reading.flaw or flaw,
        mark=mark,
        unit=unit,
        grouped=reading.grouped,
    )


def _read_glued_note(found: re.Match[str]) -> NumberText:
    """`12341)`: the last digit may be the footnote's."""
    reading = _read_digits(found["body"])
    return NumberText(
        reading.point_thousands, reading.point_decimal, flaw="note_glued_to_digits", mark=found["note"]
    )


def _read_power(found: re.Match[str]) -> NumberText | None:
    """`1.5E+06`: programs write powers of ten with a sign for decimals only, never for thousands."""
    value = float(f"{found['sign']}{found['digits'].replace(',', '.')}e{found['power']}")
    return NumberText(value, value) if abs(value) < _LARGEST else None


def _cut_mark(line: str) -> tuple[str, str]:
    if found := _SUPERSCRIPTS.search(line):
        return line[: found.start()].strip(), found[0].rstrip(")")
    found = _MARK.search(line)
    if found is None or not found.start():
        return line, ""
    return line[: found.start()].strip(), found["stars"] or found["letter"] or found["note"]


def _cut_unit(line: str) -> tuple[str, str]:
    if line.endswith("%"):
        return line[:-1].strip(), "%"
    if found := _CURRENCY.match(line):
        return line[found.end() :].removesuffix(",-").removesuffix(",--").strip(), "Rp"
    if found := _DOLLARS.match(line):
        return line[found.end() :].strip(), "Dolar AS"
    if (found := _WORD_UNIT.fullmatch(line)) and (unit := read_unit(found["unit"])) is not None:
        return found["number"].strip(), unit.name
    return line.removesuffix(",-").strip(), ""


def _cut_sign(line: str) -> tuple[str, int, str]:
    if line.startswith("(") and line.endswith(")"):
        return line[1:-1].strip(), -1, "parentheses"
    if line.startswith("-"):
        return line[1:].strip(), -1, ""
    if line.endswith("-"):
        return line[:-1].strip(), -1, "trailing_minus"
    return line.removeprefix("+").strip(), 1, ""


def _read_digits(body: str) -> NumberText:
    if body.isdecimal():
        return NumberText(float(body), float(body))
    if " " in body:
        return _read_with_blanks(body)
    signs = [sign for sign in body if sign in ".,"]
    if len(set(signs)) == 2:
        return _read_two_signs(body, signs)
    if not signs:
        return NumberText(None, None, flaw="broken_groups", grouped=True)
    thousands, decimals, flaw = _read_one_sign(body, signs[0])
    if signs[0] == ".":
        return NumberText(thousands, decimals, flaw=flaw, grouped=True)
    return NumberText(decimals, thousands, flaw=flaw, grouped=True)


def _read_with_blanks(body: str) -> NumberText:
    joined = body.replace(" ", "")
    if _BLANK_GROUPS.fullmatch(body):
        value = float(joined.replace(",", "."))
        form_known = "," in joined or "." in joined
        if not form_known:
            return NumberText(value, value, grouped=True)
        return (
            NumberText(value, None, grouped=True) if "," in joined else NumberText(None, value, grouped=True)
        )
    inner = _read_digits(joined)
    return NumberText(
        inner.point_thousands, inner.point_decimal, flaw=inner.flaw or "blank_in_digits", grouped=True
    )


def _read_one_sign(body: str, sign: str) -> tuple[float | None, float | None, str]:
    """As thousands and as decimals, where `sign` is the only one in the text."""
    groups = body.split(sign)
    first, rest = groups[0], groups[1:]
    grouped = 1 <= len(first) <= 3 and all(len(group) == 3 for group in rest) and not first.startswith("0")
    if len(rest) == 1:
        if not rest[0]:
            return None, None, "broken_groups"
        thousands = float(first + rest[0]) if grouped else None
        return thousands, float(f"{first or '0'}.{rest[0]}"), ""
    if grouped:
        return float("".join(groups)), None, ""
    if 1 <= len(first) <= 3 and all(len(group) == 3 for group in rest[:-1]) and 1 <= len(rest[-1]) <= 2:
        value = float("".join(groups[:-1]) + "." + rest[-1])
        return value, value, "two_kinds_of_points"
    return None, None, "broken_groups"


def _read_two_signs(body: str, signs: list[str]) -> NumberText:
    last = signs[-1]
    whole, _, decimals = body.rpartition(last)
    first = signs[0]
    groups = whole.split(first)
    sound = (
        signs.count(last) == 1
        and 1 <= len(groups[0]) <= 3
        and all(len(group) == 3 and group.isdecimal() for group in groups[1:])
        and decimals.isdecimal()
    )
    if not sound:
        return NumberText(None, None, flaw="broken_groups", grouped=True)
    value = float("".join(groups) + "." + decimals)
    if last == ",":
        return NumberText(value, None, grouped=True)
    return NumberText(None, value, grouped=True)
