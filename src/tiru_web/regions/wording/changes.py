"""Changes of regions over time in words."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.regions import RegionChange, RegionHistory
from tiru_web.shared.formats import join_words


def years_words(change: RegionChange) -> str:
    """`pada 2012`, or `antara 2000 dan 2010` where only that is known."""
    if change.year is not None:
        return f"pada {change.year}"
    return f"antara {change.earliest} dan {change.latest}"


def territory_words(changes: Sequence[RegionChange]) -> str:
    """Why figures of two years are about two territories, without a full stop at its end."""
    parts = []
    for change in changes:
        if change.old_name:
            parts.append(f"{years_words(change)} dibentuk dari {change.old_name}")
        else:
            parts.append(f"{years_words(change)} sebagian menjadi {change.region.name}")
    return f"wilayah berubah: {join_words(parts)}"


def history_sentences(history: RegionHistory) -> list[str]:
    """Every change of a region in a sentence of its own, with its law where one was read."""
    sentences = []
    if formed := history.formed:
        origins = [origin.name for origin in formed.origins] or [formed.old_name]
        source = f" dari {join_words(origins)}" if any(origins) else ", asalnya tidak tercatat"
        sentences.append(f"Dibentuk {years_words(formed)}{source}{_law(formed)}.")
    sentences += [
        f"Sebagian menjadi {lost.region.label} {years_words(lost)}{_law(lost)}." for lost in history.lost
    ]
    sentences += [
        f"Sebelumnya bernama {renamed.old_name}; berganti nama {years_words(renamed)}{_law(renamed)}."
        for renamed in history.renamed
    ]
    if around := history.province_formed:
        origins = join_words([origin.name for origin in around.origins])
        sentences.append(
            f"Provinsinya, {around.region.name}, dibentuk {years_words(around)} dari {origins}{_law(around)}."
        )
    return sentences


def _law(change: RegionChange) -> str:
    return f" ({change.law})" if change.law else ""
