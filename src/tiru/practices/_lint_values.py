"""Two values for one thing: within a text, between two results, between a price and a claim of none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from tiru.practices._findings import FindingKind, LintFigure, LintFinding, Passage, passages
from tiru.practices._text_figures import TextFigure, read_figures
from tiru.practices._vocabulary import load_rules, read_data_words

if TYPE_CHECKING:
    from tiru.practices._practice import Practice

_REPORTED = re.compile(
    r"\b(?:disebut|menyebut|dikutip|disebutkan|dilaporkan|melaporkan|diberitakan|memberi angka)\b",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"\b(?:menurut|disebut|menyebut\w*|mengatakan|menyatakan|mencatat|tercatat|melaporkan|dilaporkan)\b",
    re.IGNORECASE,
)
_OTHER_ACCOUNT = re.compile(r"\b(?:kedua|lain|lainnya)\b", re.IGNORECASE)
_CONTRAST = re.compile(r"\b(?:tetapi|sedangkan|sementara|namun|padahal|ternyata)\b", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:lain|lainnya)\s(?:hanya\s)?(?:menyebut|disebut)\s(puluhan|ratusan|ribuan)\b", re.IGNORECASE
)
_REALITY = re.compile(r"\b(?:nyata|kenyataan\w*|realisasi\w*|sebenarnya)\b", re.IGNORECASE)
_FREE = re.compile(
    r"\b(?:tanpa|bebas)\s(?:\w+\s)?(?:anggaran|penganggaran|biaya|bunga|sewa|pungutan)\b", re.IGNORECASE
)
_CHARGE = re.compile(r"\b(?:biaya\w*|anggaran\w*|bunga\w*|sewa\w*|pungutan)\b[^.;:]*$", re.IGNORECASE)
# "Gratis" is said of many things at once; it is a claim only where the text itself turns against it.
_GRATIS = re.compile(r"\b(?:gratis|cuma-cuma)\b[^.;]*", re.IGNORECASE)
_PAID = re.compile(r"\b(?:membayar|bayar|dikenai|dipungut|memungut|biaya\w*)\b[^.;:]*$", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"(?:\s\w+)?\s(?:pada|tahun|\()\s?((?:19|20)\d\d)\b(?!\s?[-–])")
_YEAR_BEFORE = re.compile(r"\b(?:pada|tahun)\s((?:19|20)\d\d)\s(?:\w+\s){0,2}$")
_QUALIFIER = re.compile(r"\s\w+\s(\w+)")
# Figures whose unit is no word behind them.
_UNITS_OF_THEIR_OWN = frozenset({"", "rupiah", "persen", "tahun"})
_CHANGE = re.compile(r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|dari)\b", re.IGNORECASE)


def lint_values(practice: Practice) -> Iterator[LintFinding]:
    """Everything about one thing that stands there with two values."""
    yield from _results(practice)
    for passage in passages(practice):
        yield from lint_text_values(passage)


def lint_text_values(passage: Passage) -> Iterator[LintFinding]:
    """One thing told with two values inside a text."""
    figures = read_figures(passage.text)
    if not figures:
        return
    reported = _reported(passage.text, figures)
    clause = [each for each in reported if not re.search(r"[;:]", passage.text[reported[0].end : each.start])]
    differing = (
        _differing(passage.text, reported)
        or _differing(passage.text, clause)
        or _by_two_accounts(passage.text, figures)
    )
    vague = _VAGUE.search(passage.text)
    if differing:
        yield passage.finds(FindingKind.TWO_VALUES, differing)
    elif vague is not None and reported:
        yield passage.finds(FindingKind.TWO_VALUES, reported)
    elif _REALITY.search(passage.text) and len(reported) >= 1:
        yield from _claim_and_reality(passage, figures)
    yield from _free_with_cost(passage, figures)


def _reported(text: str, figures: tuple[TextFigure, ...]) -> tuple[TextFigure, ...]:
    """Figures that somebody is said to give, without those in brackets, which explain."""
    said = _REPORTED.search(text)
    if said is None:
        return ()
    closed = [(each.start(), each.end()) for each in re.finditer(r"\([^()]*\)", text)]
    return tuple(
        each
        for each in figures
        if each.start > said.end() and not any(start < each.start < end for start, end in closed)
    )


def _differing(text: str, figures: Sequence[TextFigure]) -> tuple[TextFigure, ...]:
    """Figures in one series ("A, B dan C") or from two mouths, of one unit, that differ."""
    numbers = [each for each in figures if each.unit != "tahun"]
    group = numbers or list(figures)
    group = [each for each in group if not _is_part(text, each)]
    if (
        len({each.unit for each in group if each.unit}) > 1
        or len({each.value for each in group}) < 2
        or not _is_series(text, group)
    ):
        return ()
    if numbers and _CHANGE.search(text[group[0].start - 12 : group[0].start]):
        return ()
    return tuple(group) if _is_one_thing(text, group) and not _are_told_apart(text, group) else ()


def _are_told_apart(text: str, figures: Sequence[TextFigure]) -> bool:
    """Whether a word after each unit says which ones are meant ("14 mesin baru dan 9 mesin lama")."""
    found = [_QUALIFIER.match(text, each.end) for each in figures if each.unit not in _UNITS_OF_THEIR_OWN]
    words = [match[1].casefold() for match in found if match]
    is_grammar = any(word in read_data_words("words_without_unit.txt") for word in words)
    return len(set(words)) == len(figures) and not is_grammar


def _by_two_accounts(text: str, figures: tuple[TextFigure, ...]) -> tuple[TextFigure, ...]:
    """ "30 orang menurut dinas, tetapi 45 orang menurut koperasi"."""
    numbers = [each for each in figures if each.unit not in {"tahun", "persen"}] or list(figures)
    if len(numbers) != 2 or not _are_alike(*numbers):
        return ()
    turn = text[numbers[0].end :]
    accounts = len(_ACCOUNT.findall(text)) + bool(_OTHER_ACCOUNT.search(turn))
    turns = _CONTRAST.search(text[numbers[0].end : numbers[1].start]) or _OTHER_ACCOUNT.search(turn)
    return tuple(numbers) if accounts > 1 and turns and _is_one_thing(text, numbers) else ()


def _are_alike(first: TextFigure, second: TextFigure) -> bool:
    """Whether they count the same and differ; a figure without a word after it may count anything."""
    is_one_unit = first.unit == second.unit or "" in {first.unit, second.unit}
    return is_one_unit and first.value != second.value


def _is_part(text: str, figure: TextFigure) -> bool:
    """Whether it is a share, what a share is of, or some of those named before: no second value for them."""
    is_share = figure.unit == "persen" and text.startswith(" dari", figure.end)
    return (
        is_share
        or re.match(r"(?:\s\w+)?\sdi antara", text[figure.end :]) is not None
        or (text[: figure.start].endswith("persen dari "))
    )


def _is_series(text: str, figures: Sequence[TextFigure]) -> bool:
    """Whether every figure is joined to the next by a comma, "dan", "atau" or another speaker."""
    joints = [text[a.end : b.start] for a, b in pairwise(figures)]
    return all(
        re.search(
            r",\s(?:dan\s|atau\s)?(?:sekitar\s)?(?:\w+\s)?$|\b(?:dan|atau)\s(?:\w+\s)?(?:\w+\s)?$", joint
        )
        or re.search(r"\blain\s(?:hanya\s)?(?:menyebut|disebut)\b", joint)
        for joint in joints
    )


def _is_one_thing(text: str, figures: Sequence[TextFigure]) -> bool:
    """Not where each value has a year of its own and they lie near each other."""
    years = [_year_beside(text, each) for each in figures]
    if None in years:
        return True
    values_by_year: dict[str | None, set[float]] = {}
    for year, figure in zip(years, figures, strict=True):
        values_by_year.setdefault(year, set()).add(figure.value)
    values = [each.value for each in figures]
    return any(len(values) > 1 for values in values_by_year.values()) or max(
        values
    ) > load_rules().lint.year_jump * min(values)


def _year_beside(text: str, figure: TextFigure) -> str | None:
    found = _YEAR_AFTER.match(text, figure.end) or _YEAR_BEFORE.search(text[: figure.start])
    return found[1] if found else None


def _claim_and_reality(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    said, turn = _REPORTED.search(passage.text), _REALITY.search(passage.text)
    if said is None or turn is None or turn.start() < said.end():
        return
    claimed = [each for each in figures if said.end() < each.start < turn.start()]
    real = [each for each in figures if each.start > turn.end()]
    for claim in claimed:
        other = next((each for each in real if each.unit == claim.unit), None)
        if other is not None and claim.unit != "tahun" and other.value * 2 <= claim.value:
            yield passage.finds(FindingKind.TWO_VALUES, (claim, other))
            return


def _free_with_cost(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Tanpa anggaran … biayanya disebut Rp5,3 miliar"."""
    free, charge = _FREE.search(passage.text), _CHARGE
    if free is None:
        free, charge = _GRATIS.search(passage.text), _PAID
        if free is None or not _CONTRAST.search(free.group()):
            return
    start = free.start() if charge is _PAID else free.end()
    charges = tuple(
        each
        for each in figures
        if each.start > start
        and each.unit in {"rupiah", "persen"}
        and charge.search(passage.text[start : each.start])
    )
    if charges:
        yield passage.finds(FindingKind.FREE_WITH_COST, charges)


def _results(practice: Practice) -> Iterator[LintFinding]:
    """Two results of one indicator, year and unit with two values."""
    first: dict[tuple[str, int | None, str | None], float] = {}
    for number, result in enumerate(practice.results, start=1):
        if result.value is None:
            continue
        key = (" ".join(result.indicator.casefold().split()), result.year, result.unit)
        known = first.setdefault(key, result.value)
        if known != result.value:
            unit = result.unit or ""
            figures = (LintFigure(known, unit), LintFigure(result.value, unit))
            yield LintFinding(FindingKind.TWO_VALUES, f"results[{number}].value", result.indicator, figures)
