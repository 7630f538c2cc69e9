"""The JSON of `list/model/data`, taken apart and checked for what a reading needs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tiru.datasets.reading.webapi._clean import clean_label, clean_note
from tiru.errors import DataFileError

_LISTS = ("vervar", "var", "turvar", "tahun", "turtahun")
_MOST_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list of the answer: the digits that stand in the keys, and the label without HTML."""

    digits: str
    label: str


@dataclass(frozen=True, slots=True)
class Variable:
    """What is measured; `unit` is as written, empty where the answer gives none."""

    digits: str
    label: str
    unit: str
    subject: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """A data answer as it came.

    Attributes
    ----------
    variables, rows, columns, years, parts_of_year : tuple
        The lists var, vervar, turvar, tahun and turtahun.
    row_heading : str
        What the rows are, `labelvervar`.
    content : mapping of str to object
        Values by key, as JSON gave them.
    conflicting_keys : frozenset of str
        Keys that stand in the answer more than once with different values.
    last_update : str
    """

    variables: tuple[Variable, ...]
    rows: tuple[Item, ...]
    columns: tuple[Item, ...]
    years: tuple[Item, ...]
    parts_of_year: tuple[Item, ...]
    row_heading: str
    content: Mapping[str, Any]
    conflicting_keys: frozenset[str]
    last_update: str


def parse_answer(text: str, path: Path | str) -> Answer:
    """The answer a text holds.

    Raises
    ------
    DataFileError
        `html_not_json`, `truncated_json`, `not_json`, `not_webapi`, `answer_error`, `list_not_available`,
        `not_a_data_answer`, `missing_lists`, `broken_lists`.
    """
    raw, conflicting = _load(text, path)
    if not isinstance(raw, dict) or not {"status", "datacontent", "data-availability"} & raw.keys():
        raise DataFileError(path, "not_webapi")
    _check_status(raw, path)
    content = raw.get("datacontent")
    if "datacontent" not in raw:
        raise DataFileError(path, "not_a_data_answer", [_kind_of_listing(raw)])
    if content == []:  # an empty object is written as an empty list
        content = {}
    if not isinstance(content, dict):
        raise DataFileError(path, "broken_lists", ["datacontent"])
    if missing := [name for name in _LISTS if not raw.get(name)]:
        raise DataFileError(path, "missing_lists", missing)
    lists = {name: _items(raw[name], name, path) for name in _LISTS if name != "var"}
    return Answer(
        variables=_variables(raw["var"], path),
        rows=lists["vervar"],
        columns=lists["turvar"],
        years=lists["tahun"],
        parts_of_year=lists["turtahun"],
        row_heading=clean_label(_text(raw.get("labelvervar"))),
        content=content,
        conflicting_keys=frozenset(conflicting & content.keys()),
        last_update=clean_label(_text(raw.get("last_update"))),
    )


def _load(text: str, path: Path | str) -> tuple[Any, set[str]]:
    """The JSON and the keys that are written twice with different values, which JSON itself would hide."""
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        raise DataFileError(path, "html_not_json")
    if not start:
        raise DataFileError(path, "empty")
    conflicting: set[str] = set()

    def keep(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) < len(pairs):
            conflicting.update(key for key, value in pairs if found[key] != value)
        return found

    try:
        return json.loads(start, object_pairs_hook=keep), conflicting
    except json.JSONDecodeError as error:
        at_end = not start[error.pos :].strip() or error.msg.startswith("Unterminated string")
        raise DataFileError(
            path, "truncated_json" if at_end else "not_json", [str(error.lineno), str(error.colno)]
        ) from None
    except (RecursionError, ValueError):  # nested beyond reason, a number of thousands of digits
        raise DataFileError(path, "not_json") from None


def _check_status(raw: Mapping[str, Any], path: Path | str) -> None:
    status = _text(raw.get("status"))
    if "status" in raw and status.upper() != "OK":
        message = clean_label(_text(raw.get("message")))[:_MOST_SHOWN]
        raise DataFileError(path, "answer_error", [message or status[:_MOST_SHOWN]])
    availability = _text(raw.get("data-availability"))
    if "data-availability" in raw and availability != "available":
        reason = "list_not_available" if availability == "list-not-available" else "not_available"
        raise DataFileError(path, reason, [] if reason == "list_not_available" else [availability[:40]])


def _kind_of_listing(raw: Mapping[str, Any]) -> str:
    """Names of the columns of a listing answer, to show what it is instead."""
    data = raw.get("data")
    if isinstance(data, list) and len(data) > 1 and isinstance(data[1], list) and data[1]:
        first = data[1][0]
        if isinstance(first, dict):
            return ", ".join(str(name) for name in list(first)[:4])
    return ", ".join(str(name) for name in list(raw)[:4])


def _items(raw: Any, name: str, path: Path | str) -> tuple[Item, ...]:
    entries = _entries(raw, name, path)
    items = tuple(
        Item(_digits(entry, name, path), clean_label(_text(entry.get("label")))) for entry in entries
    )
    if len({item.digits for item in items}) < len(items):
        raise DataFileError(path, "broken_lists", [f"{name}: val"])
    return items


def _variables(raw: Any, path: Path | str) -> tuple[Variable, ...]:
    return tuple(
        Variable(
            digits=_digits(entry, "var", path),
            label=clean_label(_text(entry.get("label"))),
            unit=clean_label(_text(entry.get("unit"))),
            subject=clean_label(_text(entry.get("subj"))),
            notes=clean_note(_text(entry.get("note"))),
        )
        for entry in _entries(raw, "var", path)
    )


def _entries(raw: Any, name: str, path: Path | str) -> Sequence[Mapping[str, Any]]:
    if isinstance(raw, dict):
        raw = list(raw.values())
    if not isinstance(raw, list) or not all(isinstance(entry, dict) for entry in raw):
        raise DataFileError(path, "broken_lists", [name])
    return raw


def _digits(entry: Mapping[str, Any], name: str, path: Path | str) -> str:
    value = entry.get("val")
    digits = str(value).strip() if isinstance(value, int | str) and not isinstance(value, bool) else ""
    if not (digits.isascii() and digits.isdecimal()):
        raise DataFileError(path, "broken_lists", [f"{name}: val {str(value)[:40]}"])
    return digits


def _text(value: Any) -> str:
    return "" if value is None else str(value)
