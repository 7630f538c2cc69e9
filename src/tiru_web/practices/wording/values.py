"""Figures of a record in words."""

from __future__ import annotations

from tiru.practices import PracticeResult
from tiru_web.shared.formats import format_number, format_rupiah

NO_NUMBER = "tanpa angka"


def begin_sentence(words: str) -> str:
    """With a capital at its beginning; the rest stays as it is."""
    return f"{words[:1].upper()}{words[1:]}"


def value_words(value: float, unit: str | None) -> str:
    """`Rp1.234`, `5,4 persen`, `30 orang`."""
    if unit == "rupiah":
        return format_rupiah(value, None)
    return f"{format_number(value)} {unit or ''}".rstrip()


def result_words(result: PracticeResult) -> str:
    """The figure in one line: value, year, and the state before where it is known."""
    value = value_words(result.value, result.unit) if result.value is not None else NO_NUMBER
    if result.value_text:
        value += f" (menurut sumber: {result.value_text})"
    year = f", {result.year}" if result.year else ", tahun tidak disebut"
    before = baseline_words(result)
    return f"{value}{year}" + (f"; semula {before}" if before else "")


def baseline_words(result: PracticeResult) -> str:
    """The state before, or nothing where it is not known."""
    if not result.has_baseline:
        return ""
    value = (
        result.baseline_text
        if result.baseline_value is None
        else value_words(result.baseline_value, result.unit)
    )
    return f"{value} ({result.baseline_year or 'tahun tidak disebut'})"
