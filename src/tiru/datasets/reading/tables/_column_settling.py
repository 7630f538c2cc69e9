"""Roles of columns that only the other columns of their table tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tiru.datasets.reading.meaning import digits_of, fits
from tiru.datasets.reading.tables._column import Column, ColumnRole
from tiru.datasets.reading.tables._column_content import ColumnContent
from tiru.datasets.reading.values._identifiers import are_identifiers, is_directory, names_identifier
from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._units import split_unit

# What tells where a row comes from or when it was written, and not what its figure is of.
_REMARK_HEADERS = re.compile(
    r"^(?:sumber|source|keterangan|ket\.?|catatan|remarks?|notes?|instansi|produsen|penanggung jawab|opd|"
    r"skpd|unit kerja|status(?: data)?|metadata|url|link|website|tanggal|tgl\.?|date|"
    r"(?:last|terakhir)[ _]?update|update|diperbarui|created|updated|modified|publikasi)"
    r"(?:[ _]?(?:data|at|on|rilis|update|publikasi|input|perubahan|pengolah|pengelola|penghasil|terkait))*$",
    re.I,
)
# Who answers for a row's figures, wherever the column stands.
_SOURCE_HEADERS = re.compile(
    r"^(?:sumber|source|opd|skpd|instansi|produsen|wali ?data|penanggung jawab|unit kerja|perangkat daerah)"
    r"(?:[ _]?(?:data|pengelola|penghasil|terkait|pengampu))*$",
    re.I,
)
_KEYS = frozenset(
    {
        ColumnRole.REGION, ColumnRole.LABEL, ColumnRole.MEASURE, ColumnRole.LOOSE_MEASURE, ColumnRole.PERIOD,
        ColumnRole.PART_OF_YEAR,
    }
)  # fmt: skip
_MAY_IDENTIFY = frozenset(
    {ColumnRole.VALUE, ColumnRole.LABEL, ColumnRole.PERIOD, ColumnRole.PART_OF_YEAR, ColumnRole.STRAY}
)
_DAY = re.compile(r"(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4})(?:[ T].*)?")
_KINDS = {"kabupaten", "kab", "kota", "kotamadya", "provinsi", "prov", "regency", "municipality", "city"}


def settle_columns(columns: list[Column], seen: dict[int, ColumnContent]) -> list[Column]:
    """Of two columns of regions the wider is the province; a trait of the region is no label."""
    columns = _as_identifiers(columns, seen)
    regions = [column for column in columns if column.role is ColumnRole.REGION]
    if len(regions) > 1:
        finest = max(regions, key=lambda column: len(seen[column.index].distinct()))
        provinces = {column.index for column in regions if column is not finest}
        columns = [_with_role(c, ColumnRole.PROVINCE) if c.index in provinces else c for c in columns]
    columns = [_as_remark(column, seen[column.index], columns) for column in columns]
    columns = _as_coded_labels(columns, seen)
    columns = _as_sources(columns)
    columns = _as_remarks_at_right(columns, seen)
    columns = _as_codes_before_labels(columns, seen)
    columns = _as_counted_labels(columns, seen)
    region = next((column for column in columns if column.role is ColumnRole.REGION), None)
    if region is not None:
        columns = [
            _with_role(c, ColumnRole.ATTRIBUTE)
            if c.role is ColumnRole.LABEL and seen[c.index].follows_from(seen[region.index])
            else _beside_regions(c, seen[c.index], seen[region.index])
            for c in columns
        ]
    return columns


def _as_identifiers(columns: Sequence[Column], seen: dict[int, ColumnContent]) -> list[Column]:
    """Telephones, permits, post codes and the like only tell rows apart: neither figures nor labels."""
    in_directory = is_directory([column.header for column in columns])
    return [
        _with_role(column, ColumnRole.CODE)
        if column.role in _MAY_IDENTIFY
        and (
            names_identifier(column.header, in_directory=in_directory)
            or _holds_identifiers(column, seen[column.index], in_directory=in_directory)
        )
        else column
        for column in columns
    ]


def _holds_identifiers(column: Column, content: ColumnContent, *, in_directory: bool) -> bool:
    """Whether a column of figures without a unit of its own holds identifiers instead."""
    if column.role is not ColumnRole.VALUE or any(split_unit(part.text).unit for part in column.parts):
        return False
    return are_identifiers(column.header, content.values, in_directory=in_directory)


def _as_remark(column: Column, content: ColumnContent, columns: Sequence[Column]) -> Column:
    """Days of an update, and words on a row's source or state that stand to the right of its figures."""
    named = bool(_REMARK_HEADERS.match(column.header.strip()))
    if named and content.values and all(_DAY.fullmatch(text.strip()) for text in content.distinct()):
        return _with_role(column, ColumnRole.ATTRIBUTE)
    figures = [other.index for other in columns if other.role is ColumnRole.VALUE]
    right = bool(figures) and column.index > max(figures)
    labels = {ColumnRole.LABEL, ColumnRole.LOOSE_MEASURE, ColumnRole.REGION}
    return _with_role(column, ColumnRole.ATTRIBUTE) if named and right and column.role in labels else column


def _as_coded_labels(columns: Sequence[Column], seen: dict[int, ColumnContent]) -> list[Column]:
    """Where no other column labels the rows, one headed as codes that holds words does: "10 Makanan"."""
    if any(column.role in _KEYS for column in columns):
        return list(columns)
    worded = next(
        (c for c in columns if c.role is ColumnRole.ENUMERATOR and seen[c.index].holds_words()), None
    )
    return [_with_role(c, ColumnRole.LABEL) if c is worded else c for c in columns]


def _as_sources(columns: Sequence[Column]) -> list[Column]:
    """Columns that only name the office of each row, where another column says what the row is."""
    named = {c.index for c in columns if c.role in _KEYS and _SOURCE_HEADERS.match(c.header.strip())}
    if all(c.index in named for c in columns if c.role in _KEYS):
        return list(columns)
    return [_with_role(c, ColumnRole.ATTRIBUTE) if c.index in named else c for c in columns]


def _as_remarks_at_right(columns: Sequence[Column], seen: dict[int, ColumnContent]) -> list[Column]:
    """Words to the right of all figures say more of a row that those at its left tell from all others."""
    figures = [column.index for column in columns if column.role is ColumnRole.VALUE]
    if not figures:
        return list(columns)
    keys = [c for c in columns if c.role in _KEYS and c.index < min(figures)]
    rows = list(zip(*(seen[key.index].all for key in keys), strict=True))
    if not keys or len(set(rows)) < len(rows):
        return list(columns)
    return [
        _with_role(c, ColumnRole.ATTRIBUTE) if c.role is ColumnRole.LABEL and c.index > max(figures) else c
        for c in columns
    ]


def _as_codes_before_labels(columns: Sequence[Column], seen: dict[int, ColumnContent]) -> list[Column]:
    """Rising whole numbers to the left of all labels are codes, such as divisions of KBLI, and no figures."""
    labels = {ColumnRole.LABEL, ColumnRole.REGION, ColumnRole.MEASURE, ColumnRole.LOOSE_MEASURE}
    first = next((column.index for column in columns if column.role in labels), 0)
    return [
        _with_role(column, ColumnRole.CODE)
        if column.role is ColumnRole.VALUE and column.index < first and seen[column.index].rises()
        else column
        for column in columns
    ]


def _as_counted_labels(columns: Sequence[Column], seen: dict[int, ColumnContent]) -> list[Column]:
    """Where nothing else labels the rows, the first column does, though it counts in words."""
    silent = {ColumnRole.VALUE, ColumnRole.CODE, ColumnRole.EMPTY, ColumnRole.STRAY}
    figures = [column for column in columns if column.role is ColumnRole.VALUE]
    if len(figures) < 2 or any(column.role not in silent for column in columns):
        return list(columns)
    first = figures[0]
    if not seen[first.index].counts_in_words():
        return list(columns)
    return [_with_role(column, ColumnRole.LABEL) if column is first else column for column in columns]


def _beside_regions(column: Column, content: ColumnContent, regions: ColumnContent) -> Column:
    """A column of kinds ("Kabupaten", "Kota") or of codes that fit the names of the regions beside it."""
    words = {text.strip(" .").casefold() for text in content.distinct()}
    if column.role in {ColumnRole.LABEL, ColumnRole.REGION} and words and words <= _KINDS:
        return _with_role(column, ColumnRole.KIND)
    if column.role is ColumnRole.CODE and content.filled >= 2:
        pairs = [(code, name) for code, name in zip(content.all, regions.all, strict=True) if code and name]
        known = [read_place(name).candidates for _, name in pairs]
        fit = [fits(code, found) for (code, _), found in zip(pairs, known, strict=True) if found]
        if (
            all(len(code) >= 4 and digits_of(code) for code, _ in pairs)
            and fit
            and sum(fit) >= 0.8 * len(fit)
        ):
            return _with_role(column, ColumnRole.REGION_CODE)
    return column


def settle_measures(columns: Sequence[Column], *, has_title: bool, has_unit: bool) -> list[Column]:
    """Whether labels under "Uraian" name what is measured, or part what the title names.

    They name it where there is no title, or where each row has a unit of its own and the title none.
    """
    row_units = any(column.role is ColumnRole.UNIT for column in columns)
    names = not has_title or (row_units and not has_unit)
    role = ColumnRole.MEASURE if names else ColumnRole.LABEL
    return [_with_role(c, role) if c.role is ColumnRole.LOOSE_MEASURE else c for c in columns]


def _with_role(column: Column, role: ColumnRole) -> Column:
    return Column(column.index, column.parts, role)
