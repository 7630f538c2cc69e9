"""What a record says of its own figures, sections, words and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from tiru.practices._fields import is_address
from tiru.practices._figure_roles import FigureRole, figure_role
from tiru.practices._findings import FindingKind, LintFigure, LintFinding, Passage, passages
from tiru.practices._methods import find_kind, find_method
from tiru.practices._phrases import holds_phrase
from tiru.practices._results import PracticeResult
from tiru.practices._text_figures import read_figures
from tiru.practices._vocabulary import load_rules, load_terms
from tiru.practices._words import subject_stems

if TYPE_CHECKING:
    from tiru.practices._practice import Practice

_MADE = re.compile(
    r"\b(?:cetak|mencetak|dicetak|menghasilkan|dihasilkan|melahirkan|lahirkan|menelurkan)\b"
    r"|\b(?:lahir dari|terlahir|tercipta)\b"
)
_PEOPLE = re.compile(
    r"(\d{1,3}(?:\.\d{3})*)\s(pembatik|penenun|perajin|pengrajin|pengusaha|wirausaha\w*|penjahit)"
)
_UNNAMED = re.compile(r"\bper\s(?:menit|jam|hari|minggu|bulan|tahun)\b")
_PER_UNIT = re.compile(r"\s(?:untuk\s)?(?:tiap|setiap|per)\s([a-z]+)")
_MARKUP = re.compile(r"</?[a-z][^<>]*>|&(?:nbsp|amp|lt|gt|quot|#\d+);", re.IGNORECASE)


def lint_record(practice: Practice) -> Iterator[LintFinding]:
    """Findings about fields rather than about sentences."""
    yield from _empty_sections(practice)
    for number, result in enumerate(practice.results, start=1):
        yield from _result(practice, f"results[{number}]", result)
    yield from _unit_mismatch(practice)
    yield from _too_small_a_budget(practice)
    yield from _participants_made(practice)
    for passage in passages(practice):
        yield from _without_unit(passage)
        yield from _markup(passage)
    yield from _addresses(practice)
    yield from _written_grade(practice)


def _empty_sections(practice: Practice) -> Iterator[LintFinding]:
    sections = {
        "title": practice.title,
        "owner_office": practice.owner_office,
        "problem": practice.problem,
        "how_it_works": practice.how_it_works,
        "resources": practice.resources,
        "preconditions": practice.preconditions,
        "results": practice.results,
        "sources": practice.sources,
    }
    for name, content in sections.items():
        if not content or (isinstance(content, str) and not content.strip()):
            yield LintFinding(FindingKind.EMPTY_SECTION, name, "")


def _result(practice: Practice, place: str, result: PracticeResult) -> Iterator[LintFinding]:
    role = figure_role(result, practice.started_year)
    figures = () if result.value is None else (LintFigure(result.value, result.unit or ""),)
    at = f"{place}.indicator"
    if result.value is not None and not result.unit:
        yield LintFinding(FindingKind.UNIT, f"{place}.unit", result.indicator, figures)
    if role is FigureRole.PLAN:
        yield LintFinding(FindingKind.TARGET_AS_RESULT, at, result.indicator, figures)
    if role is FigureRole.REGION_WIDE:
        yield LintFinding(FindingKind.REGION_WIDE, at, result.indicator, figures)
    grows = result.baseline_value is not None and role is FigureRole.OUTPUT
    if grows and holds_phrase("participant", result.indicator):
        yield LintFinding(FindingKind.PARTICIPANTS_AS_OUTCOME, at, result.indicator, figures)


def _unit_mismatch(practice: Practice) -> Iterator[LintFinding]:
    """Those who have something counted in one unit, those who do not yet in another."""
    for number, rest in enumerate(practice.results, start=1):
        if not re.search(r"\b(?:belum|sisa|tanpa)\b", rest.indicator.casefold()) or rest.value is None:
            continue
        for done in practice.results:
            if done is rest or done.value is None or done.year != rest.year or done.unit == rest.unit:
                continue
            if len(subject_stems(done.indicator) & subject_stems(rest.indicator)) > 0 and "persen" not in {
                done.unit,
                rest.unit,
            }:
                figures = tuple(LintFigure(each.value or 0.0, each.unit or "") for each in (done, rest))
                yield LintFinding(
                    FindingKind.UNIT_MISMATCH, f"results[{number}].unit", rest.indicator, figures
                )
                return


def _too_small_a_budget(practice: Practice) -> Iterator[LintFinding]:
    """Resources that give a total and a price for each, beside a count that the total does not pay for."""
    text = practice.resources or ""
    amounts = [each for each in read_figures(text) if each.unit == "rupiah"]
    prices = {match[1]: each for each in amounts if (match := _PER_UNIT.match(text, each.end))}
    totals = [each for each in amounts if each not in prices.values()]
    for unit, price in prices.items():
        counts = [each for each in practice.results if each.unit == unit and each.value]
        counted_here = any(each.unit == unit for each in read_figures(text))
        for result in counts if totals and not counted_here else ():
            needed = price.value * (result.value or 0.0)
            largest = max(each.high for each in totals)
            if largest < load_rules().lint.least_paid_share * needed:
                figures = (LintFigure(largest, "rupiah"), LintFigure(result.value or 0.0, unit))
                yield LintFinding(FindingKind.SUM, "resources", text, figures, LintFigure(needed, "rupiah"))
                return


def _participants_made(practice: Practice) -> Iterator[LintFinding]:
    """ "Cetak 30 pembatik" where thirty people attended a training."""
    attended = {
        each.value for each in practice.results if holds_phrase("participant", each.indicator) and each.value
    }
    headlines = [
        (f"sources[{number}].url", _slug(source.url))
        for number, source in enumerate(practice.sources, start=1)
    ]
    told = [*((each.place, each.text) for each in passages(practice)), *headlines]
    for place, text in told:
        for match in _PEOPLE.finditer(text.casefold()):
            count = read_figures(match[1])[0].value
            if count in attended and _MADE.search(text.casefold()):
                figures = (LintFigure(count, match[2]),)
                yield LintFinding(FindingKind.PARTICIPANTS_AS_OUTCOME, place, text, figures)


def _without_unit(passage: Passage) -> Iterator[LintFinding]:
    """ "3.131 per hari": of what?"""
    for figure in read_figures(passage.text):
        if figure.unit == "" and _UNNAMED.match(passage.text.casefold(), figure.end + 1):
            yield passage.finds(FindingKind.UNIT, (figure,))


def _markup(passage: Passage) -> Iterator[LintFinding]:
    match = _MARKUP.search(passage.text)
    if match is not None:
        yield LintFinding(FindingKind.MARKUP, passage.place, match.group())


def _addresses(practice: Practice) -> Iterator[LintFinding]:
    places = [
        *((f"results[{n}].source_url", each.source_url) for n, each in enumerate(practice.results, start=1)),
        *((f"sources[{n}].url", each.url) for n, each in enumerate(practice.sources, start=1)),
        *(
            (f"replicated_by[{n}].source_url", each.source_url)
            for n, each in enumerate(practice.replicated_by, 1)
        ),
    ]
    for place, url in places:
        if not is_address(url):
            yield LintFinding(FindingKind.ADDRESS, place, url)


def _written_grade(practice: Practice) -> Iterator[LintFinding]:
    method = find_method(practice.results, practice.started_year)
    kind = find_kind(method, practice.results, practice.started_year)
    if practice.written_grade is not None and practice.written_grade != method.level:
        figures = (LintFigure(practice.written_grade, ""),)
        words = f"metode {practice.written_grade}, hitungannya {method.level}"
        expected = LintFigure(method.level, "")
        yield LintFinding(FindingKind.WRITTEN_GRADE, "evidence_grade", words, figures, expected)
    elif practice.written_kind is not None and practice.written_kind is not kind:
        labels = load_terms("evidence_kind")
        written, counted = (labels[each].label.lower() for each in (practice.written_kind, kind))
        yield LintFinding(FindingKind.WRITTEN_GRADE, "evidence_kind", f"{written}, hitungannya {counted}")


def _slug(url: str) -> str:
    """Words of an address's path; a headline often stands only there."""
    return unquote(urlsplit(url).path).replace("-", " ").replace("/", " ") if is_address(url) else ""
