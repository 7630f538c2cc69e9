"""A question in words: from which side, among whom, and with which weights."""

from __future__ import annotations

from collections.abc import Mapping

from tiru.parameters import Theme
from tiru.peers import CandidateFilter
from tiru_web.shared.formats import format_number, join_words


def question_words(theme: Theme | None, wanted: CandidateFilter, weights: Mapping[str, float]) -> list[str]:
    """What of a question is not at its default; `weights` are those the user set, by the block's label."""
    words = [_theme_words(theme)] if theme else []
    if weights:
        words.append(
            f"Bobot sendiri: {join_words([f'“{label}” {_weight(w)}' for label, w in weights.items()])}"
        )
    if conditions := filter_words(wanted):
        words.append(f"Saringan: {join_words(conditions)}")
    return words


def theme_gone(key: str) -> str:
    """Of a kept question whose theme was taken out of the product since."""
    return f"Tema “{key}” tidak ada lagi"


def filter_words(wanted: CandidateFilter) -> list[str]:
    """The conditions on candidates, each for the middle of a sentence."""
    words = []
    if wanted.same_kind:
        words.append("sejenis")
    if wanted.other_province:
        words.append("di luar provinsi sendiri")
    if wanted.within_km is not None:
        words.append(f"paling jauh {format_number(wanted.within_km)} km")
    if wanted.population_ratio is not None:
        ratio = format_number(wanted.population_ratio)
        words.append(f"penduduk berbeda paling banyak {ratio} kali lipat")
    return words


def _theme_words(theme: Theme) -> str:
    return f"Tema {theme.label}: {theme.description[:1].lower()}{theme.description[1:].rstrip('.')}"


def _weight(weight: float) -> str:
    return "tidak dihitung" if weight == 0 else format_number(weight)
