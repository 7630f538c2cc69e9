"""Days and years that cannot be: before the start, on another weekday, not yet come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from tiru.gazetteer import Calendar, load_gazetteer
from tiru.practices._findings import FindingKind, LintFigure, LintFinding, Passage, passages
from tiru.practices._phrases import holds_phrase
from tiru.practices._vocabulary import load_rules
from tiru.practices._words import subject_stems

if TYPE_CHECKING:
    from tiru.practices._practice import Practice

_LAUNCH = r"(?:peluncuran|diluncurkan|peresmian|diresmikan|dibuka)\b"
_CONTRAST = re.compile(r"\b(?:padahal|tetapi|namun|sedangkan)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def lint_dates(practice: Practice, today: date | None) -> Iterator[LintFinding]:
    """Everything of a record that is dated and cannot be; without a day nothing counts as not yet come."""
    yield from _before_start(practice)
    for passage in passages(practice):
        yield from _counted_before_launch(passage)
        yield from _wrong_weekday(passage, practice)
    if today is not None:
        yield from _not_yet_come(practice, today)


def _before_start(practice: Practice) -> Iterator[LintFinding]:
    start = practice.started_year
    if start is None:
        return
    limit = LintFigure(start, "tahun")
    if practice.as_of < start:
        yield LintFinding(
            FindingKind.BEFORE_START, "as_of", str(practice.as_of), _years(practice.as_of), limit
        )
    for number, result in enumerate(practice.results, start=1):
        if result.year is not None and result.year < start:
            place = f"results[{number}].year"
            yield LintFinding(FindingKind.BEFORE_START, place, result.indicator, _years(result.year), limit)
    for number, source in enumerate(practice.sources, start=1):
        # A page from before the start may well speak of the plan or its budget.
        is_about_plans = any(holds_phrase(name, source.title) for name in ("plan", "input"))
        is_about_it = (
            len(subject_stems(source.title) & subject_stems(practice.title))
            >= load_rules().lint.shared_title_words
        )
        if source.day is not None and source.day.year < start and is_about_it and not is_about_plans:
            place = f"sources[{number}].date"
            yield LintFinding(FindingKind.BEFORE_START, place, source.title, _years(source.day.year), limit)
    for number, copy in enumerate(practice.replicated_by, start=1):
        if copy.year is not None and copy.year < start:
            place = f"replicated_by[{number}].year"
            yield LintFinding(FindingKind.BEFORE_START, place, copy.region, _years(copy.year), limit)


def _counted_before_launch(passage: Passage) -> Iterator[LintFinding]:
    """ "Dihitung sejak Juli 2021, padahal peluncuran disebut 31 Oktober 2021"."""
    text = passage.text.casefold()
    since = re.search(rf"\b(?:sejak|dimulai|mulai)\s+(?:pada\s)?{_day_pattern('since')}", text)
    launch = re.search(rf"\b{_LAUNCH}[^.;]{{0,40}}?{_day_pattern('launch')}", text)
    if since is None or launch is None or not _CONTRAST.search(text):
        return
    counted, launched = _month_of(since, "since"), _month_of(launch, "launch")
    if counted < launched:
        limit = LintFigure(launched[0], "tahun")
        yield LintFinding(FindingKind.BEFORE_START, passage.place, passage.text, _years(counted[0]), limit)


def _wrong_weekday(passage: Passage, practice: Practice) -> Iterator[LintFinding]:
    text = passage.text.casefold()
    for match in _weekday_pattern().finditer(text):
        year = _year_of(match, text) or practice.started_year
        month = int(match["number"]) if match["number"] else _calendar().months[match["month"]]
        try:
            day = date(year, month, int(match["day"])) if year else None
        except ValueError:
            day = None
        if day is not None and day.isoweekday() != _calendar().weekdays[match["weekday"]]:
            words = passage.text[match.start() : match.end()]
            yield LintFinding(FindingKind.WEEKDAY, passage.place, words, _years(day.year))


def _not_yet_come(practice: Practice, today: date) -> Iterator[LintFinding]:
    limit = LintFigure(today.year, "tahun")
    for place, words, year in _written_years(practice):
        if year is not None and year > today.year:
            yield LintFinding(FindingKind.FUTURE, place, words, _years(year), limit)
    for number, source in enumerate(practice.sources, start=1):
        if source.day is not None and source.day > today:
            place = f"sources[{number}].date"
            yield LintFinding(FindingKind.FUTURE, place, source.title, _years(source.day.year), limit)


def _written_years(practice: Practice) -> Iterator[tuple[str, str, int | None]]:
    yield "started_year", "", practice.started_year
    yield "as_of", "", practice.as_of
    for number, result in enumerate(practice.results, start=1):
        yield f"results[{number}].year", result.indicator, result.year
        yield f"results[{number}].baseline_year", result.indicator, result.baseline_year
    for number, copy in enumerate(practice.replicated_by, start=1):
        yield f"replicated_by[{number}].year", copy.region, copy.year


def _years(year: int) -> tuple[LintFigure, ...]:
    return (LintFigure(year, "tahun"),)


def _year_of(match: re.Match[str], text: str) -> int | None:
    if match["year"]:
        return int(match["year"])
    # Without a year of its own the date takes the one year its text names.
    years = {int(each) for each in _YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def _month_of(match: re.Match[str], name: str) -> tuple[int, int, int]:
    """Year, month and day for comparing; a date without a day stands for the end of its month."""
    day = int(match[f"{name}_day"] or 31)
    return int(match[f"{name}_year"]), _calendar().months[match[f"{name}_month"]], day


@cache
def _calendar() -> Calendar:
    return load_gazetteer().calendar


def _any_of(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


def _day_pattern(name: str) -> str:
    months = _any_of(_calendar().months)
    return rf"(?:(?P<{name}_day>\d{{1,2}})\s)?(?P<{name}_month>{months})\s(?P<{name}_year>(?:19|20)\d\d)"


@cache
def _weekday_pattern() -> re.Pattern[str]:
    days, months = _any_of(_calendar().weekdays), _any_of(_calendar().months)
    return re.compile(
        rf"\b(?P<weekday>{days}),?\s\(?(?P<day>\d{{1,2}})"
        rf"(?:/(?P<number>1[0-2]|0?[1-9])|\s(?P<month>{months})\b)(?:[/\s](?P<year>(?:19|20)\d\d)\b)?\)?"
    )
