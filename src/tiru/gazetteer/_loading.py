"""Reading and checking the vocabulary files."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, TypeVar

import yaml

from tiru.errors import BrokenRow, DataFileError
from tiru.gazetteer._vocabulary import (
    AdoptionWords,
    Calendar,
    ContentWords,
    CountWords,
    Gazetteer,
    LineWords,
    NumberWords,
    Office,
    OfficeWords,
    PostWords,
    Product,
    RegionWords,
    Titles,
    TopicWords,
    VenueWords,
    Verbs,
    VisitWords,
    Words,
)

VISIT_KINDS = frozenset(
    [
        "studi_tiru",
        "studi_banding",
        "kaji_tiru",
        "kaji_banding",
        "kunjungan_kerja",
        "studi_lapangan",
        "benchmarking",
        "lainnya",
    ]
)
POST_LEADS = frozenset(["dinas", "badan", "bagian", "organ", "field", "nothing"])
REGION_KINDS = frozenset(["kabupaten", "kota", "provinsi", "any"])
WEEK_SHIFTS = frozenset(["last_week", "previous", "this_week", "next", "next_week"])

# libyaml reads the files ten times faster; the plain loader gives the same result where it is missing.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_Lists = TypeVar("_Lists")


def read_data(name: str) -> str:
    """Text of one carried vocabulary file."""
    return (files("tiru.gazetteer") / "data" / name).read_text(encoding="utf-8")


@cache
def load_gazetteer() -> Gazetteer:
    """Vocabulary of the reader of reports, checked while it is read.

    Returns
    -------
    Gazetteer
        The same object at every call.

    Raises
    ------
    DataFileError
        If a file lacks a list, carries an unknown one, or holds a word that is empty, doubled or not
        lower case.
    BrokenRow
        If a row of a table lacks a value.

    Examples
    --------
    >>> load_gazetteer().calendar.months["agustus"]
    8
    >>> load_gazetteer().offices.known["disperindag"].name
    'Dinas Perindustrian dan Perdagangan'
    """
    return build_gazetteer(read_data)


def build_gazetteer(read: Callable[[str], str]) -> Gazetteer:
    """Gazetteer from the texts `read` gives for the file names; see `load_gazetteer`."""

    def parsed(name: str) -> dict[str, Any]:
        content = yaml.load(read(name), Loader=_LOADER)  # noqa: S506  both loaders are safe ones
        if not isinstance(content, dict):
            raise DataFileError(name, "not_a_mapping")
        return content

    return Gazetteer(
        calendar=_calendar(parsed("calendar.yaml")),
        numbers=_numbers(parsed("numbers.yaml")),
        visits=_visits(parsed("visits.yaml")),
        verbs=_lists(Verbs, parsed("verbs.yaml"), "verbs.yaml"),
        counts=_lists(CountWords, parsed("counts.yaml"), "counts.yaml"),
        titles=_lists(Titles, parsed("titles.yaml"), "titles.yaml"),
        posts=_posts(parsed("posts.yaml")),
        offices=_offices(parsed("office_words.yaml"), read("offices.csv")),
        regions=_region_words(parsed("region_words.yaml")),
        venues=_lists(VenueWords, parsed("venues.yaml"), "venues.yaml"),
        adoption=_lists(AdoptionWords, parsed("adoption.yaml"), "adoption.yaml"),
        topics=_lists(TopicWords, parsed("topics.yaml"), "topics.yaml"),
        lines=_lists(LineWords, parsed("lines.yaml"), "lines.yaml"),
        region_names=_region_names(read("region_names.csv")),
        content=_lists(ContentWords, parsed("content.yaml"), "content.yaml"),
        products=_products(read("products.csv")),
        support_words=_support_words(read("support_words.csv")),
    )


def _check_keys(name: str, data: Mapping[str, Any], expected: set[str]) -> None:
    if set(data) != expected:
        missing = sorted(expected - set(data))
        unknown = sorted(set(data) - expected)
        raise DataFileError(name, "wrong_lists", [f"missing {missing}", f"unknown {unknown}"])


def _words(name: str, key: str, values: object) -> Words:
    if not isinstance(values, list) or not values:
        raise DataFileError(name, "empty_list", [key])
    for value in values:
        if (
            not isinstance(value, str)
            or not value.strip()
            or value != value.strip()
            or value != value.lower()
        ):
            raise DataFileError(name, "bad_word", [key, repr(value)])
    if len(set(values)) != len(values):
        doubled = sorted({value for value in values if values.count(value) > 1})
        raise DataFileError(name, "doubled_word", [key, *doubled])
    return tuple(values)


def _lists(cls: type[_Lists], data: dict[str, Any], name: str) -> _Lists:
    fields = [field.name for field in dataclasses.fields(cls)]  # type: ignore[arg-type]
    _check_keys(name, data, set(fields))
    return cls(**{key: _words(name, key, data[key]) for key in fields})


def _mapping(
    name: str, rows: Sequence[Mapping[str, Any]], key: str, value: str, allowed: frozenset[str] | None = None
) -> Mapping[str, Any]:
    """`rows` as a read-only mapping from their `key` to their `value`, words checked and none doubled."""
    try:
        words = _words(name, key, [row[key] for row in rows])
        values = [row[value] for row in rows]
    except (KeyError, TypeError) as error:
        raise DataFileError(name, "broken_entry", [key, value]) from error
    for item in values:
        if allowed is not None and item not in allowed:
            raise DataFileError(name, "unknown_value", [value, repr(item)])
    return MappingProxyType(dict(zip(words, values, strict=True)))


def _named_numbers(name: str, rows: Sequence[Mapping[str, Any]], count: int) -> Mapping[str, int]:
    if [row.get("number") for row in rows] != list(range(1, count + 1)):
        raise DataFileError(name, "wrong_numbers", [f"1 to {count} expected"])
    spellings = [spelling for row in rows for spelling in row["names"]]
    _words(name, "names", spellings)
    return MappingProxyType({spelling: row["number"] for row in rows for spelling in row["names"]})


def _calendar(data: dict[str, Any]) -> Calendar:
    name = "calendar.yaml"
    _check_keys(name, data, {field.name for field in dataclasses.fields(Calendar)})
    return Calendar(
        months=_named_numbers(name, data["months"], 12),
        weekdays=_named_numbers(name, data["weekdays"], 7),
        relative_days=_mapping(name, data["relative_days"], "phrase", "offset"),
        weekday_shifts=_mapping(name, data["weekday_shifts"], "phrase", "shift", WEEK_SHIFTS),
        range_words=_words(name, "range_words", data["range_words"]),
    )


def _numbers(data: dict[str, Any]) -> NumberWords:
    name = "numbers.yaml"
    _check_keys(name, data, {field.name for field in dataclasses.fields(NumberWords)})
    values: dict[str, Mapping[str, int]] = {}
    for key in ("units", "whole", "multipliers"):
        _words(name, key, list(data[key]))
        if not all(isinstance(value, int) for value in data[key].values()):
            raise DataFileError(name, "not_a_number", [key])
        values[key] = MappingProxyType(dict(data[key]))
    return NumberWords(**values)


def _visits(data: dict[str, Any]) -> VisitWords:
    name = "visits.yaml"
    fields = {field.name for field in dataclasses.fields(VisitWords)}
    _check_keys(name, data, fields)
    lists = {key: _words(name, key, data[key]) for key in sorted(fields - {"terms"})}
    return VisitWords(terms=_mapping(name, data["terms"], "phrase", "kind", VISIT_KINDS), **lists)


def _posts(data: dict[str, Any]) -> PostWords:
    name = "posts.yaml"
    _check_keys(name, data, {"acting", "posts", "region_kinds", "grades"})
    _words(name, "region_kinds", list(data["region_kinds"]))
    if not set(data["region_kinds"].values()) <= REGION_KINDS:
        raise DataFileError(name, "unknown_value", ["region_kinds"])
    return PostWords(
        acting=_words(name, "acting", data["acting"]),
        leads=_mapping(name, data["posts"], "phrase", "leads", POST_LEADS),
        region_kinds=MappingProxyType(dict(data["region_kinds"])),
        grades=_words(name, "grades", data["grades"]),
    )


def _offices(data: dict[str, Any], table: str) -> OfficeWords:
    name = "office_words.yaml"
    _check_keys(name, data, {"heads", "fields", "syllables", "prefixes"})
    known: dict[str, Office] = {}
    for line, row in _rows("offices.csv", table, ("abbreviation", "name", "kind")):
        if row["abbreviation"] != row["abbreviation"].lower() or row["abbreviation"] in known:
            raise BrokenRow("offices.csv", line, "abbreviation", row["abbreviation"], "bad_word")
        known[row["abbreviation"]] = Office(row["abbreviation"], row["name"], row["kind"])
    return OfficeWords(
        known=MappingProxyType(known),
        heads=_mapping(name, data["heads"], "phrase", "kind"),
        fields=_words(name, "fields", data["fields"]),
        syllables=_mapping(name, data["syllables"], "part", "words"),
        prefixes=_words(name, "prefixes", data["prefixes"]),
    )


def _region_words(data: dict[str, Any]) -> RegionWords:
    name = "region_words.yaml"
    _check_keys(name, data, {field.name for field in dataclasses.fields(RegionWords)})
    return RegionWords(
        governments=_mapping(name, data["governments"], "phrase", "kind", REGION_KINDS),
        common_words=_words(name, "common_words", data["common_words"]),
        origins=_words(name, "origins", data["origins"]),
    )


def _region_names(table: str) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for line, row in _rows("region_names.csv", table, ("name", "code", "note")):
        if row["name"] != row["name"].lower() or row["name"] in names:
            raise BrokenRow("region_names.csv", line, "name", row["name"], "bad_word")
        names[row["name"]] = row["code"]
    return MappingProxyType(names)


def _products(table: str) -> Mapping[str, Product]:
    products: dict[str, Product] = {}
    for line, row in _rows("products.csv", table, ("word", "kbli", "title")):
        if row["word"] != row["word"].lower() or row["word"] in products:
            raise BrokenRow("products.csv", line, "word", row["word"], "bad_word")
        if not (row["kbli"].isdigit() and 2 <= len(row["kbli"]) <= 5):
            raise BrokenRow("products.csv", line, "kbli", row["kbli"], "bad_code")
        products[row["word"]] = Product(row["word"], row["kbli"], row["title"])
    return MappingProxyType(products)


def _support_words(table: str) -> Mapping[str, str]:
    words: dict[str, str] = {}
    for line, row in _rows("support_words.csv", table, ("word", "code")):
        if row["word"] != row["word"].lower() or row["word"] in words:
            raise BrokenRow("support_words.csv", line, "word", row["word"], "bad_word")
        words[row["word"]] = row["code"]
    return MappingProxyType(words)


def _rows(name: str, table: str, columns: tuple[str, ...]) -> list[tuple[int, dict[str, str]]]:
    """Rows of a CSV text with their line numbers; every column must be there and filled."""
    reader = csv.DictReader(io.StringIO(table))
    if tuple(reader.fieldnames or ()) != columns:
        raise DataFileError(name, "missing_columns", columns)
    rows = []
    for row in reader:
        for column in columns:
            if not (row[column] or "").strip():
                raise BrokenRow(name, reader.line_num, column, str(row[column]), "empty_value")
        rows.append((reader.line_num, row))
    return rows
