"""Shares, products and enumerations told in a text, worked out again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tiru.practices._findings import FindingKind, LintFigure, LintFinding, Passage
from tiru.practices._text_figures import TextFigure
from tiru.practices._vocabulary import load_rules, read_data_words

Figures = tuple[TextFigure, ...]
_SAME = r"(?:atau|yaitu|yakni|setara|sama dengan|=|\()\s?(?:dengan\s)?(?:sekitar\s|kira-kira\s)?"
_ALTOGETHER = r"(?:seluruhnya|semuanya|total\w*|jumlahnya|berjumlah|menjadi|sama dengan)\s(?:sekitar\s)?"
_LISTED = r"(?:terdiri\s(?:dari|atas)|rinciannya|dengan rincian|meliputi|yaitu|yakni)"
# What a number of people may be broken down into is a kind of people; these are none.
_NO_PEOPLE = read_data_words("units_not_people.txt")


def near(value: float, other: float, tolerance: float | None = None) -> bool:
    """Whether two figures are the same but for rounding."""
    share = load_rules().lint.rounding_share if tolerance is None else tolerance
    return abs(value - other) <= share * max(abs(value), abs(other))


def is_share(stated: float, worked_out: float) -> bool:
    """Whether a stated percentage is the one worked out, but for rounding."""
    return abs(stated - worked_out) <= load_rules().lint.share_points


def between(text: str, first: TextFigure, second: TextFigure) -> str:
    """The words between two figures, in small letters."""
    return text[first.end : second.start].casefold()


def share_of_whole(passage: Passage, figures: Figures) -> Iterator[LintFinding]:
    """ "Dari 200 pendaftar, 50 orang … atau 40 persen", "30 dari 60 IKM (75 persen)"."""
    text = passage.text
    for first, second, share in zip(figures, figures[1:], figures[2:], strict=False):
        if share.unit != "persen" or "persen" in {first.unit, second.unit}:
            continue
        if not re.search(rf"{_SAME}$", between(text, second, share)) or _ends_clause(text, second, share):
            continue
        is_part_first = re.fullmatch(
            r"(?:\s\w+)?\sdari\s(?:total\s|sekitar\s)?", between(text, first, second)
        )
        is_whole_first = re.search(r"\bdari\s(?:\w+\s){0,2}$", text[: first.start].casefold())
        if not is_part_first and not is_whole_first:
            continue
        part, whole = (first, second) if is_part_first else (second, first)
        if 0 < part.value <= whole.value and not is_share(share.value, 100 * part.value / whole.value):
            expected = LintFigure(round(100 * part.value / whole.value, 1), "persen")
            yield passage.finds(FindingKind.SUM, (share,), expected)


def part_by_share(passage: Passage, figures: Figures) -> Iterator[LintFinding]:
    """ "94 persen dari pagu Rp2 miliar, yaitu Rp1,88 miliar"."""
    text = passage.text
    for share, whole, part in zip(figures, figures[1:], figures[2:], strict=False):
        is_share_first = share.unit == "persen" and re.fullmatch(
            r"\sdari\s(?:\w+\s){0,2}", between(text, share, whole)
        )
        is_part = whole.unit == part.unit and re.search(rf"{_SAME}$", between(text, whole, part))
        if not is_share_first or not is_part:
            continue
        worked_out = whole.value * share.value / 100
        if not near(worked_out, part.value):
            yield passage.finds(FindingKind.SUM, (part,), LintFigure(worked_out, part.unit))


def each_times_count(passage: Passage, figures: Figures) -> Iterator[LintFinding]:
    """ "150 usaha masing-masing Rp2 juta, total Rp450 juta"."""
    joint = r"(?:\s\w+){0,2}\s(?:untuk|bagi|masing-masing|@|dengan|beranggotakan|kali)\s(?:sekitar\s)?"
    for first, second, total in zip(figures, figures[1:], figures[2:], strict=False):
        text = passage.text
        if not re.fullmatch(joint, between(text, first, second)):
            continue
        is_told = re.search(rf"\b{_ALTOGETHER}$", between(text, second, total))
        units = {first.unit, second.unit}
        if not is_told or ("rupiah" in units) != (total.unit == "rupiah") or "tahun" in units | {total.unit}:
            continue
        # "Rp60 juta untuk 20 usaha" may be the price of one or of all.
        product = first.value * second.value
        if not any(near(total.value, each) for each in (product, first.value, second.value)):
            yield passage.finds(FindingKind.SUM, (total,), LintFigure(product, total.unit))


def listed_parts(passage: Passage, figures: Figures) -> Iterator[LintFinding]:
    """ "120 orang terdiri dari 70 perempuan dan 40 laki-laki", "Rp500 juta: pelatihan Rp200 juta, …"."""
    for number, total in enumerate(figures):
        tail = re.match(rf"(?:\s\w+){{0,2}}(?:,?\s{_LISTED}|:)\s", passage.text[total.end :])
        if tail is None or total.unit in {"persen", "tahun"}:
            continue
        parts = _series(passage.text, figures[number + 1 :])
        if len(parts) < 2 or not _are_of(total, parts):
            continue
        added = sum(each.value for each in parts)
        if not near(added, total.value, 0.005):
            yield passage.finds(FindingKind.SUM, (total,), LintFigure(added, total.unit))


def _series(text: str, figures: Figures) -> list[TextFigure]:
    """Figures joined by commas and "dan", up to the end of the clause."""
    found = list(figures[:1])
    for figure in figures[1:]:
        if not re.fullmatch(
            r"(?:[\s-]\w+){0,4},?\s(?:dan\s)?(?:\w+\s){0,4}", between(text, found[-1], figure)
        ):
            break
        found.append(figure)
    return found


def _are_of(total: TextFigure, parts: list[TextFigure]) -> bool:
    units = {each.unit for each in parts}
    return units <= {total.unit, ""} or (total.unit == "orang" and not units & _NO_PEOPLE)


def _ends_clause(text: str, first: TextFigure, second: TextFigure) -> bool:
    return bool(re.search(r"[.;]", text[first.end : second.start]))
