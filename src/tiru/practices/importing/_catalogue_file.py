"""Practices as a catalogue file again, and a reading laid over an earlier catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import yaml

from tiru.practices._practice import Practice
from tiru.practices.importing._columns import plain
from tiru.practices.importing._keys import free_key
from tiru.practices.importing._model import RecordReading

_COMPUTED = ("evidence_kind", "evidence_grade")
_EMPTY_RECORD: Mapping[str, Any] = {
    "key": None,
    "title": None,
    "origin_region_code": None,
    "origin_region": None,
    "owner_office": None,
    "started_year": None,
    "status": "tidak diketahui",
    "as_of": None,
    "focus": [],
    "support_types": [],
    "kbli_divisions": [],
    "creative_subsectors": [],
    "problem": None,
    "how_it_works": [],
    "resources": None,
    "preconditions": [],
    "results": [],
    "evidence_note": None,
    "replicated_by": [],
    "sources": [],
    "caveats": [],
}
_EMPTY_PARTS: Mapping[str, Mapping[str, Any]] = {
    "results": {
        "indicator": None,
        "value": None,
        "unit": None,
        "year": None,
        "baseline_value": None,
        "baseline_year": None,
        "claimed_by": None,
        "source_url": None,
    },
    "sources": {"title": None, "url": None, "date": None},
}
# Two entries of a list are the same thing in two versions where these agree.
_IDENTITY = {"results": ("indicator", "year"), "sources": ("url",)}


class ChangeKind(StrEnum):
    """What an import does to one practice."""

    NEW = "baru"
    CHANGED = "berubah"
    SAME = "tetap"


@dataclass(frozen=True)
class FieldChange:
    """One field before and after; `before` is None where there was none."""

    field: str
    before: Any
    after: Any


@dataclass(frozen=True)
class PlannedRecord:
    """What an import would do to one practice.

    Attributes
    ----------
    where : str
        Where it stands in the file.
    key, title : str
    kind : ChangeKind
    changes : tuple of FieldChange
        Of a changed practice; empty for others.
    record : mapping of str to Any
        The whole record as it would stand in a catalogue file.
    """

    where: str
    key: str
    title: str
    kind: ChangeKind
    changes: tuple[FieldChange, ...]
    record: Mapping[str, Any]


def practice_to_record(practice: Practice) -> dict[str, Any]:
    """A practice in the form of a catalogue file; reading it again gives an equal practice.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> practice_to_record(load_catalogue().get("surabaya-e-peken"))["origin_region_code"]
    '35.78'
    """
    told = practice.to_dict()
    record: dict[str, Any] = {name: _plain_values(told[name]) for name in told if name not in _COMPUTED}
    if practice.written_kind is not None:
        record["evidence_kind"] = practice.written_kind.value
    if practice.written_grade is not None:
        record["evidence_grade"] = practice.written_grade
    for copy in record["replicated_by"]:
        del copy["region_code"]
    return record


def _plain_values(value: Any) -> Any:
    """Lists, mappings, texts and numbers only."""
    if isinstance(value, Mapping):
        return {name: _plain_values(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain_values(part) for part in value]
    return str(value) if isinstance(value, StrEnum) else value


def plan_import(reading: RecordReading, catalogue: Iterable[Practice] = ()) -> tuple[PlannedRecord, ...]:
    """What taking a reading into a catalogue would do, without doing it.

    A record meets the practice of the same key, or of the same title and region. What the file says goes over
    what is there; what it leaves empty stays. Figures of one indicator and year, and sources of one address,
    are the same entry in a newer version; others are added.

    Parameters
    ----------
    reading : RecordReading
        Blocked records are left out.
    catalogue : iterable of Practice
        What is there already.

    Returns
    -------
    tuple of PlannedRecord
        In file order.
    """
    practices = tuple(catalogue)
    by_key = {practice.key: practice for practice in practices}
    by_title = {(each.origin_region_code, plain(each.title)): each for each in practices}
    used = {*by_key, *(read.key for read in reading.records if read.has_own_key)}
    planned = []
    for read in reading.records:
        if read.is_blocked:
            continue
        # A key made from words may be another practice's; only a written one names a practice.
        named = by_key.get(read.key) if read.has_own_key else None
        known = named or by_title.get((read.fields["origin_region_code"], plain(read.title)))
        key = known.key if known else read.key if read.has_own_key else free_key(read.key, used)
        used.add(key)
        before = practice_to_record(known) if known else None
        after = _laid_over(before or dict(_EMPTY_RECORD), read.fields) | {"key": key}
        planned.append(_planned(read.where, before, after))
    return tuple(planned)


def _planned(where: str, before: Mapping[str, Any] | None, after: Mapping[str, Any]) -> PlannedRecord:
    changes = tuple(
        FieldChange(name, (before or {}).get(name), value)
        for name, value in after.items()
        if before is not None and before.get(name) != value
    )
    kind = ChangeKind.NEW if before is None else ChangeKind.CHANGED if changes else ChangeKind.SAME
    return PlannedRecord(where, after["key"], after["title"], kind, changes, after)


def _laid_over(before: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    after = dict(before)
    for name, value in fields.items():
        if name in _IDENTITY:
            after[name] = _laid_over_list(after[name], value, name)
        elif isinstance(value, dict):
            after[name] = {**(after.get(name) or {}), **value}
        else:
            after[name] = value
    return after


def _laid_over_list(before: list[Any], further: list[Any], name: str) -> list[Any]:
    entries = [dict(entry) for entry in before]
    for entry in further:
        same = next((each for each in entries if _is_same(each, entry, name)), None)
        if same is None:
            entries.append({**_EMPTY_PARTS[name], **entry})
        else:
            same.update(entry)
    return entries


def _is_same(one: Mapping[str, Any], other: Mapping[str, Any], name: str) -> bool:
    return all(one.get(part) == other.get(part) for part in _IDENTITY[name])


def dump_catalogue(records: Iterable[Mapping[str, Any]]) -> str:
    """Records as the text of a catalogue file that `load_catalogue` reads."""
    text: str = yaml.safe_dump(
        [dict(record) for record in records], allow_unicode=True, sort_keys=False, width=110
    )
    return text
