"""What the figures answered on one day and what they answer on another, held side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tiru_web.shared.formats import format_number, join_words

NOBODY = "tidak ada yang dapat disarankan"


def first_changed(then: str, now: str) -> str:
    """`then` and `now` are names of the place to check first, empty where nobody was named."""
    if then == now:
        return ""
    return f"Yang patut diperiksa lebih dahulu: saat itu {then or NOBODY}, sekarang {now or NOBODY}."


def nearest_changed(then: Sequence[str], now: Sequence[str]) -> str:
    """`then` and `now` are names of the nearest, in order."""
    if list(then) == list(now):
        return ""
    come = [name for name in now if name not in then]
    gone = [name for name in then if name not in now]
    if not come and not gone:
        return f"Yang paling mirip tetap sama, tetapi urutannya berubah: sekarang {join_words(list(now))}."
    parts = [f"{lead} {join_words(names)}" for lead, names in (("masuk", come), ("keluar", gone)) if names]
    return f"Di antara {format_number(max(len(then), len(now)))} yang paling mirip: {'; '.join(parts)}."


def rank_changed(name: str, then: Mapping[str, int], now: Mapping[str, int] | None) -> str:
    """`then` and `now` hold `rank` and `candidates`; `now` is None for a place that is ranked no longer."""
    before = f"urutan {then['rank']} dari {then['candidates']} calon saat itu"
    if now is None:
        return f"{name}: {before}, sekarang tidak lagi di antara calon."
    if dict(then) == dict(now):
        return ""
    return f"{name}: {before}, urutan {now['rank']} dari {now['candidates']} sekarang."
