"""Numbers and lists inside the Indonesian sentences of a reading report."""

from __future__ import annotations

from collections.abc import Sequence


def count_words(count: int) -> str:
    """`2.205`."""
    return f"{count:,}".replace(",", ".")


def number_words(value: float) -> str:
    """`1.234,5`, without decimals that say nothing."""
    text = f"{value:,.2f}" if abs(value) < 1e15 else f"{value:.6g}"
    if "." in text and "e" not in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(",", "\0").replace(".", ",").replace("\0", ".")


def listing(items: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(items) <= 1:
        return "".join(items)
    if len(items) == 2:
        return " dan ".join(items)
    return f"{', '.join(items[:-1])}, dan {items[-1]}"
