"""Arithmetic told in a text, done again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from tiru.practices._findings import FindingKind, LintFigure, LintFinding, Passage, plain
from tiru.practices._lint_shares import (
    each_times_count,
    is_share,
    listed_parts,
    near,
    part_by_share,
    share_of_whole,
)
from tiru.practices._text_figures import TextFigure, read_figures

# "Dari … pada 2021 menjadi …": the year stands between the two and is none of them.
_TO = r"(?:,?\s\w+){0,2}?(?:\s(?:pada|tahun)\s(?:tahun\s)?(?:19|20)\d\d)?\s*(?:ke|menjadi)\s*"
_DIVIDED = r"\sdibagi(?:kan)?(?:\s(?:rata|merata))?(?:\s(?:kepada|untuk|bagi|di antara))?\s"
_LASTING = r"(?:\s\w+)?\s(?:per|se)\s?(hari|minggu|bulan|tahun)\s+selama\s+$"
_ROSE = r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang)\s(?:sekitar\s)?$"
_Rule = Callable[[Passage, tuple[TextFigure, ...]], Iterator[LintFinding]]


def lint_arithmetic(passage: Passage) -> Iterator[LintFinding]:
    """Sums, products, shares of change and directions that do not come out."""
    figures = read_figures(passage.text)
    if len(figures) < 2:
        return
    found: dict[FindingKind, LintFinding] = {}
    for rule in _RULES:
        for finding in rule(passage, figures):
            # One text, one finding of a kind: the first rule tells most.
            found.setdefault(finding.kind, finding)
    yield from found.values()


def _percent_of_change(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Dari Rp4,8 miliar ke Rp11,4 miliar … 133 persen"."""
    percents = [each for each in figures if each.unit == "persen"]
    for first, second in _pairs([each for each in figures if each.unit != "tahun"]):
        between = _between(passage.text, first, second)
        if not re.search(r"\b(?:dari|semula|sebelumnya)\s+$", passage.text[: first.start].casefold()):
            continue
        if not percents or first.unit == "persen" or first.value == 0 or not re.fullmatch(_TO, between):
            continue
        change = abs(second.value - first.value) / first.value * 100
        wrong = tuple(each for each in percents if not is_share(each.value, change))
        if wrong:
            yield passage.finds(FindingKind.SUM, wrong, LintFigure(round(change, 1), "persen"))


def _change_from(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Rp12 juta, naik 20 persen dari Rp8 juta"."""
    numbers = [each for each in figures if each.unit != "tahun"]
    for now, share, before in zip(numbers, numbers[1:], numbers[2:], strict=False):
        text = passage.text
        is_told = re.search(_ROSE, text[: share.start].casefold()) and share.unit == "persen"
        if not is_told or now.unit != before.unit or not before.value:
            continue
        change = abs(now.value - before.value) / before.value * 100
        if _between(text, share, before) == " dari " and not is_share(share.value, change):
            yield passage.finds(FindingKind.SUM, (share,), LintFigure(round(change, 1), "persen"))


def _rate_times_length(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Rp185 juta per bulan selama 36 bulan … Rp5,3 miliar"."""
    for rate, length in _pairs(figures):
        unit = re.match(
            r"(?:\s\w+)?\s(?:per|se)\s?(hari|minggu|bulan|tahun)\s+selama\s+$",
            _between(passage.text, rate, length),
        )
        if unit is None or length.unit != unit[1]:
            continue
        product = rate.value * length.value
        wrong = tuple(
            each
            for each in figures
            if each.unit == rate.unit and each.start > length.end and not near(each.value, product)
        )
        if wrong:
            yield passage.finds(FindingKind.SUM, wrong, LintFigure(product, rate.unit))


def _division(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Rp6 miliar dibagi 9.000 kelompok kira-kira Rp0,67 juta"."""
    for total, parts in _pairs(figures):
        if not re.fullmatch(_DIVIDED, _between(passage.text, total, parts).casefold()) or parts.value == 0:
            continue
        share = next((each for each in figures if each.start > parts.end and each.unit == total.unit), None)
        if share is not None and not near(share.value, total.value / parts.value):
            yield passage.finds(FindingKind.SUM, (share,), LintFigure(total.value / parts.value, total.unit))


def _parts_of_total(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Rincian (379, 184, 609, 269) berjumlah 1.441" and "Rp22,6 miliar (pusat 10, kabupaten 10, …)"."""
    for inside in re.finditer(r"\(([^()]+)\)", passage.text):
        parts = [each for each in figures if inside.start() < each.start and each.end < inside.end()]
        if len(parts) < 3 or len({each.unit for each in parts} - {""}) > 1 or _has_years(parts):
            continue
        total = _total_beside(passage.text, figures, inside)
        if total is None:
            continue
        added = sum(each.value for each in parts)
        scale = total.value / _bare(total)
        if not near(added, total.value, 0.005) and not near(added * scale, total.value, 0.005):
            yield passage.finds(FindingKind.SUM, (total,), LintFigure(added, total.unit))


def _added(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "300 warung ditambah 100 …, sedangkan … 379"."""
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        joint, turn = _between(passage.text, first, second), _between(passage.text, second, third)
        if not re.fullmatch(r"(?:\s[\w-]+){0,3},?\sditambah\s(?:sekitar\s)?", joint.casefold()):
            continue
        if re.search(r"\b(?:sedangkan|padahal|tetapi|bukan|berjumlah)\b", turn.casefold()):
            added = first.value + second.value
            if added != third.value:
                expected = LintFigure(added, first.unit)
                yield passage.finds(FindingKind.SUM, (first, second, third), expected)


def _corrected(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Berjumlah 545, bukan 535": the text itself says that the second is wrong."""
    for right, wrong in _pairs(figures):
        is_one_thing = right.unit == wrong.unit or not right.unit or not wrong.unit
        if is_one_thing and re.fullmatch(
            r"(?:\s\w+)?,?\sbukan\s(?:sekitar\s)?", _between(passage.text, right, wrong)
        ):
            yield passage.finds(FindingKind.SUM, (wrong,), plain(right))


def _direction(passage: Passage, figures: tuple[TextFigure, ...]) -> Iterator[LintFinding]:
    """ "Naik menjadi Rp3 miliar, padahal … Rp3,5 miliar"; "turun dari 5 menjadi 7"."""
    for first, second in _pairs([each for each in figures if each.unit != "tahun"]):
        if first.unit and second.unit and first.unit != second.unit:
            continue
        before, between = (
            passage.text[: first.start].casefold(),
            _between(passage.text, first, second).casefold(),
        )
        said = re.search(r"\b(naik|meningkat|bertambah|turun|menurun|berkurang)\s+(dari|menjadi)\s+$", before)
        if said is None:
            continue
        pattern = _TO if said[2] == "dari" else r".*\bpadahal\b[^.;]*"
        if not re.fullmatch(pattern, between):
            continue
        start, end = (first, second) if said[2] == "dari" else (second, first)
        rises = said[1] in {"naik", "meningkat", "bertambah"}
        if (end.value > start.value) is not rises:
            yield passage.finds(FindingKind.DIRECTION, (start, end))


_RULES: tuple[_Rule, ...] = (
    _percent_of_change,
    _change_from,
    share_of_whole,
    part_by_share,
    each_times_count,
    listed_parts,
    _rate_times_length,
    _division,
    _parts_of_total,
    _added,
    _corrected,
    _direction,
)


def _pairs(
    figures: tuple[TextFigure, ...] | list[TextFigure],
) -> Iterator[tuple[TextFigure, TextFigure]]:
    return pairwise(figures)


def _between(text: str, first: TextFigure, second: TextFigure) -> str:
    return text[first.end : second.start]


def _has_years(figures: list[TextFigure]) -> bool:
    return any(each.unit == "tahun" for each in figures)


def _total_beside(text: str, figures: tuple[TextFigure, ...], inside: re.Match[str]) -> TextFigure | None:
    """The figure right before the brackets, or the one the text sums them to right after."""
    before = [each for each in figures if each.end <= inside.start()]
    if before and not text[before[-1].end : inside.start()].strip():
        return before[-1]
    after = re.match(r"\s(?:berjumlah|totalnya|jumlahnya)\s", text[inside.end() :])
    return next((each for each in figures if each.start >= inside.end()), None) if after else None


def _bare(figure: TextFigure) -> float:
    """The figure as the number written, without "juta" or "miliar"."""
    return read_figures(re.sub(r"[^\d.,]", "", figure.text).strip(".,"))[0].value or 1.0
