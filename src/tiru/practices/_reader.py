"""From a catalogue file to practices, everything checked on the way in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml
from yaml.nodes import Node, SequenceNode

from tiru.datasets._refusals import unreadable
from tiru.errors import DataFileError, RegionError
from tiru.practices._evidence import HIGHEST_GRADE, EvidenceKind
from tiru.practices._fields import Section, read_section
from tiru.practices._practice import Practice, PracticeStatus
from tiru.practices._results import PracticeResult, PracticeSource, Replication
from tiru.practices._vocabulary import load_kbli_divisions, load_support_types, load_terms
from tiru.regions import load_registry

_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PRACTICE_FIELDS = tuple(Practice.__dataclass_fields__)
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
_RESULT_OPTIONAL_FIELDS = ("value_text", "baseline_text")
_SOURCE_FIELDS = ("title", "url", "date")
_REPLICATION_FIELDS = ("region", "year", "source_url")


def read_practices(content: bytes, path: str, on: date | None) -> tuple[Practice, ...]:
    """Every practice of a catalogue file, in file order.

    Parameters
    ----------
    content : bytes
        UTF-8, with or without byte-order mark.
    path : str
        For messages.
    on : date or None
        Day of reading; years and days after it are refused. None leaves that check out.

    Raises
    ------
    DataFileError
        `not_utf8`, `not_yaml`, `empty` or `not_a_list`.
    BrokenPractice
        The first field that cannot be taken, with its line, practice and what is allowed.
    """
    practices: dict[str, Practice] = {}
    for node in _compose(content, path):
        section = read_section(node, path, "", "", on)
        practice = _read_practice(section, practices)
        practices[practice.key] = practice
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
    section = Section(unnamed.path, key, "", unnamed.line, unnamed.nodes, unnamed.on)
    section.check_fields(_PRACTICE_FIELDS)
    region_code, region = _read_region(section)
    started_year, as_of = _read_years(section)
    kind, grade = _read_evidence(section)
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
        how_it_works=section.texts("how_it_works") or section.refuse("how_it_works", "empty"),
        resources=section.optional_text("resources"),
        preconditions=section.texts("preconditions"),
        results=tuple(_read_result(part) for part in section.sections("results")),
        evidence_kind=kind,
        evidence_grade=grade,
        evidence_note=section.text("evidence_note"),
        replicated_by=tuple(_read_replication(part) for part in section.sections("replicated_by")),
        sources=tuple(_read_source(part) for part in section.sections("sources"))
        or section.refuse("sources", "empty"),
        caveats=section.texts("caveats"),
    )


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
    if started_year is not None and as_of < started_year:
        section.refuse("as_of", "before_start", as_of, [f"≥ {started_year}"])
    return started_year, as_of


def _read_evidence(section: Section) -> tuple[EvidenceKind, int]:
    kind = EvidenceKind(section.choice("evidence_kind", load_terms("evidence_kind")))
    grade = section.number("evidence_grade")
    grades = range(HIGHEST_GRADE + 1)
    if not isinstance(grade, int) or grade not in grades:
        section.refuse("evidence_grade", "out_of_range", grade, [str(each) for each in grades])
    if grade > kind.highest_grade:
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
    )
    if result.value is None and result.value_text is None:
        section.refuse("value", "empty")
    if result.unit is None and (result.value is not None or result.baseline_value is not None):
        section.refuse("unit", "missing_unit")
    return result


def _read_replication(section: Section) -> Replication:
    section.check_fields(_REPLICATION_FIELDS)
    region = section.text("region")
    return Replication(region, _region_code(region), section.year("year"), section.address("source_url"))


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
