"""Numbers, money and dates as Indonesian offices write them; plain Python, for the command line too."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, Decimal

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def format_number(value: float | Decimal, decimals: int | None = None) -> str:
    """`1234.5` as `1.234,5`; halves are rounded up, as offices do, not to even.

    Without `decimals` the value is written as exactly as it was given.
    """
    exact = Decimal(str(value))
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    elif exact == exact.to_integral_value():
        exact = exact.quantize(Decimal(1))
    if exact == 0:
        exact = abs(exact)
    return f"{exact:,f}".translate(str.maketrans(",.", ".,"))


def format_percent(value: float | Decimal, decimals: int | None = 1) -> str:
    """`87.25` as `87,3%`; the value is in per cent already."""
    return f"{format_number(value, decimals)}%"


def format_rupiah(value: float | Decimal, decimals: int | None = 0) -> str:
    """`1234567` as `Rp1.234.567`."""
    text = format_number(abs(value), decimals)
    return f"-Rp{text}" if value < 0 else f"Rp{text}"


def format_date(value: dt.date) -> str:
    """`2024-07-09` as `9 Juli 2024`."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def format_weekday_date(value: dt.date) -> str:
    """`2024-07-09` as `Selasa, 9 Juli 2024`."""
    return f"{WEEKDAYS[value.weekday()]}, {format_date(value)}"


def join_words(words: list[str] | tuple[str, ...], last: str = "dan") -> str:
    """`a, b, dan c`, as Indonesian writes a list."""
    if len(words) < 2:
        return "".join(words)
    if len(words) == 2:
        return f"{words[0]} {last} {words[1]}"
    return f"{', '.join(words[:-1])}, {last} {words[-1]}"
