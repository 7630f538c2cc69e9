"""From a catalogue file to practices, everything checked on the way in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import yaml
from yaml.nodes import Node, SequenceNode

from tiru.datasets._refusals import unreadable
from tiru.errors import DataFileError, RegionError
from tiru.practices._evidence import HIGHEST_GRADE, EvidenceKind
from tiru.practices._fields import Section, read_section
from tiru.practices._innovation import InnovationRecord
from tiru.practices._methods import find_kind, find_method
from tiru.practices._practice import Practice, PracticeStatus
from tiru.practices._results import (
    ComparisonDesign,
    PracticeResult,
    PracticeSource,
    Replication,
    ReplicationKind,
)
from tiru.practices._vocabulary import load_kbli_divisions, load_support_types, load_terms
from tiru.regions import load_registry

Item = TypeVar("Item")
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_WRITTEN_FIELDS = ("evidence_kind", "evidence_grade")
_COMPUTED_FIELDS = (*_WRITTEN_FIELDS, "written_kind", "written_grade")
_OPTIONAL_FIELDS = ("ended_year", "core_parts", "adaptable_parts", "government_affairs", "innovation")
_PRACTICE_FIELDS = tuple(
    name
    for name in Practice.__dataclass_fields__
    if name not in _COMPUTED_FIELDS and name not in _OPTIONAL_FIELDS
)
_RESULT_FIELDS = (
    "indicator",
    "value",
    "unit",
    "year",
    "baseline_value",
    "baseline_year",
    "claimed_by",
    "source_url",
)
_RESULT_OPTIONAL_FIELDS = (
    "value_text",
    "baseline_text",
    "comparison_value",
    "comparison_baseline_value",
    "comparison_design",
)
_SOURCE_FIELDS = ("title", "url", "date")
_REPLICATION_FIELDS = ("region", "year", "source_url")
_REPLICATION_OPTIONAL_FIELDS = ("kind", "from_region", "result", "practice_key")


def read_practices(
    content: bytes, path: str, on: date | None, *, are_drafts: bool = False
) -> tuple[Practice, ...]:
    """Every practice of a catalogue file, in file order.

    Parameters
    ----------
    content : bytes
        UTF-8, with or without byte-order mark.
    path : str
        For messages.
    on : date or None
        Day of reading; years and days after it are refused. None leaves that check out.
    are_drafts : bool
        Whether what the linter tells is taken as it is: empty texts and lists, figures without a unit, a
        state from before the start, addresses that are none.

    Raises
    ------
    DataFileError
        `not_utf8`, `not_yaml`, `empty` or `not_a_list`.
    BrokenPractice
        The first field that cannot be taken, with its line, practice and what is allowed.
    """
    practices: dict[str, Practice] = {}
    sections: dict[str, Section] = {}
    for node in _compose(content, path):
        section = replace(read_section(node, path, "", "", on), is_draft=are_drafts)
        practice = _read_practice(section, practices)
        practices[practice.key] = practice
        sections[practice.key] = section
    for key, practice in practices.items():
        _check_copies(sections[key], practice, practices)
    return tuple(practices.values())


def _compose(content: bytes, path: str) -> list[Node]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise DataFileError(path, "not_utf8", (str(line),)) from None
    try:
        document = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise DataFileError(path, "not_yaml", (str(mark.line + 1),) if mark else ()) from None
    except (yaml.YAMLError, RecursionError):
        raise DataFileError(path, "not_yaml") from None
    if document is None:
        raise DataFileError(path, "empty")
    if not isinstance(document, SequenceNode):
        raise DataFileError(path, "not_a_list")
    if not document.value:
        raise DataFileError(path, "empty")
    return list(document.value)


def _read_practice(unnamed: Section, earlier: Mapping[str, Practice]) -> Practice:
    key = _read_key(unnamed, earlier)
    section = replace(unnamed, practice_key=key)
    section.check_fields(_PRACTICE_FIELDS, (*_OPTIONAL_FIELDS, *_WRITTEN_FIELDS))
    region_code, region = _read_region(section)
    started_year, as_of = _read_years(section)
    written_kind, written_grade = _read_evidence(section)
    results = tuple(_read_result(part) for part in section.sections("results"))
    method = find_method(results, started_year)
    return Practice(
        key=key,
        title=section.text("title"),
        origin_region_code=region_code,
        origin_region=region,
        owner_office=section.text("owner_office"),
        started_year=started_year,
        status=PracticeStatus(section.choice("status", load_terms("status"))),
        as_of=as_of,
        focus=section.choices("focus", load_terms("focus_tag")),
        support_types=section.choices("support_types", load_support_types()),
        kbli_divisions=section.choices("kbli_divisions", load_kbli_divisions()),
        creative_subsectors=section.choices("creative_subsectors", load_terms("creative_subsector")),
        problem=section.text("problem"),
        how_it_works=_filled(section, "how_it_works", section.texts("how_it_works")),
        resources=section.optional_text("resources"),
        preconditions=section.texts("preconditions"),
        results=results,
        evidence_kind=find_kind(method, results, started_year),
        evidence_grade=method.level,
        evidence_note=section.text("evidence_note"),
        replicated_by=tuple(_read_replication(part) for part in section.sections("replicated_by")),
        sources=_filled(section, "sources", tuple(map(_read_source, section.sections("sources")))),
        caveats=section.texts("caveats"),
        ended_year=_read_ended_year(section, started_year),
        core_parts=section.optional_texts("core_parts"),
        adaptable_parts=section.optional_texts("adaptable_parts"),
        government_affairs=section.optional_texts("government_affairs"),
        innovation=_read_innovation(section),
        written_kind=written_kind,
        written_grade=written_grade,
    )


def _filled(section: Section, name: str, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """A list that may be empty in a draft only."""
    return items if items or section.is_draft else section.refuse(name, "empty")


def _check_copies(section: Section, practice: Practice, all_of_them: Mapping[str, Practice]) -> None:
    """A copy may have a record further down the file, so this waits until all are read."""
    for copy in practice.replicated_by:
        if copy.practice_key is not None and copy.practice_key not in all_of_them:
            named = replace(section, practice_key=practice.key)
            named.refuse("replicated_by", "unknown_value", copy.practice_key, all_of_them)


def _read_key(section: Section, earlier: Mapping[str, Practice]) -> str:
    if "key" not in section.nodes:
        section.refuse("key", "missing_field")
    key = section.text("key")
    if not _KEY.fullmatch(key):
        section.refuse("key", "bad_key", key, ["a-z", "0-9", "-"])
    if key in earlier:
        section.refuse("key", "repeated_key", key)
    return key


def _read_region(section: Section) -> tuple[str, str]:
    code, name = section.text("origin_region_code"), section.text("origin_region")
    try:
        region = load_registry().get(code)
    except RegionError:
        section.refuse("origin_region_code", "unknown_region", code, ["51", "51.03"])
    known = (region.name, region.short_name, *region.aliases)
    # A name beside another region's code is the usual mark of a BPS code in the wrong column.
    if name.casefold().removeprefix("provinsi ") not in {each.casefold() for each in known}:
        section.refuse("origin_region", "region_mismatch", name, known)
    return code, name


def _read_years(section: Section) -> tuple[int | None, int]:
    started_year, as_of = section.year("started_year"), section.year("as_of")
    if as_of is None:
        section.refuse("as_of", "empty")
    if started_year is not None and as_of < started_year and not section.is_draft:
        section.refuse("as_of", "before_start", as_of, [f"≥ {started_year}"])
    return started_year, as_of


def _read_ended_year(section: Section, started_year: int | None) -> int | None:
    ended_year = section.year("ended_year")
    if ended_year is not None and started_year is not None and ended_year < started_year:
        section.refuse("ended_year", "before_start", ended_year, [f"≥ {started_year}"])
    return ended_year


def _read_innovation(section: Section) -> InnovationRecord | None:
    part = section.optional_section("innovation")
    if part is None:
        return None
    names = tuple(InnovationRecord.__dataclass_fields__)
    part.check_fields((), names)
    return InnovationRecord(**{name: part.optional_text(name) for name in names})


def _read_evidence(section: Section) -> tuple[EvidenceKind | None, int | None]:
    """What a person wrote as kind and method; either may be left out, since both are worked out."""
    grades = range(HIGHEST_GRADE + 1)
    grade = section.number("evidence_grade")
    if grade is not None and (not isinstance(grade, int) or grade not in grades):
        section.refuse("evidence_grade", "out_of_range", grade, [str(each) for each in grades])
    if section.is_absent("evidence_kind"):
        return None, grade
    kind = EvidenceKind(section.choice("evidence_kind", load_terms("evidence_kind")))
    if grade is not None and grade > kind.highest_grade:
        allowed = [str(each) for each in range(kind.highest_grade + 1)]
        section.refuse("evidence_grade", "grade_above_kind", grade, allowed)
    return kind, grade


def _read_result(section: Section) -> PracticeResult:
    section.check_fields(_RESULT_FIELDS, _RESULT_OPTIONAL_FIELDS)
    result = PracticeResult(
        indicator=section.text("indicator"),
        value=section.number("value"),
        value_text=section.optional_text("value_text"),
        unit=section.optional_text("unit"),
        year=section.year("year"),
        baseline_value=section.number("baseline_value"),
        baseline_text=section.optional_text("baseline_text"),
        baseline_year=section.year("baseline_year"),
        claimed_by=section.text("claimed_by"),
        source_url=section.address("source_url"),
        comparison_value=section.number("comparison_value"),
        comparison_baseline_value=section.number("comparison_baseline_value"),
        comparison_design=_read_design(section),
    )
    if section.is_draft:
        return result
    if result.value is None and result.value_text is None:
        section.refuse("value", "empty")
    if result.unit is None and (result.value is not None or result.baseline_value is not None):
        section.refuse("unit", "missing_unit")
    return result


def _read_design(section: Section) -> ComparisonDesign | None:
    if section.is_absent("comparison_design"):
        return None
    return ComparisonDesign(section.choice("comparison_design", load_terms("comparison_design")))


def _read_replication(section: Section) -> Replication:
    section.check_fields(_REPLICATION_FIELDS, _REPLICATION_OPTIONAL_FIELDS)
    region = section.text("region")
    kind = "tidak diketahui"
    if not section.is_absent("kind"):
        kind = section.choice("kind", load_terms("replication_kind"))
    return Replication(
        region=region,
        region_code=_region_code(region),
        year=section.year("year"),
        source_url=section.address("source_url"),
        kind=ReplicationKind(kind),
        from_region=section.optional_text("from_region"),
        result=section.optional_text("result"),
        practice_key=section.optional_text("practice_key"),
    )


def _region_code(name: str) -> str | None:
    # A copy may be a ministry's or a whole country's: a name that is no single region simply has no code.
    try:
        return load_registry().resolve(name).code
    except RegionError:
        return None


def _read_source(section: Section) -> PracticeSource:
    section.check_fields(_SOURCE_FIELDS)
    return PracticeSource(section.text("title"), section.address("url"), section.day("date"))


def read_file(path: Path) -> bytes:
    """Bytes of a catalogue file.

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file` or `unreadable`.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise unreadable(path, error) from error
