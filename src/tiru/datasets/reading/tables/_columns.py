"""What each column of a table is: labels of rows, times, units, regions, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeGuard

from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._grid import At, Grid
from tiru.datasets.reading.tables._region_codes import digits_of, fits
from tiru.datasets.reading.tables._rows import CellKind, RowProfile, is_period_header
from tiru.datasets.reading.tables._whole_labels import is_total_label
from tiru.datasets.reading.values._periods import read_part_of_year, read_period
from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._texts import clean_text, first_language
from tiru.datasets.reading.values._units import is_unit_header, read_unit, split_unit

_CODE_HEADERS = re.compile(
    r"^(?:no\.?|nomor|#|id|no\.? urut|nomor urut|index|kode.*|code.*|.*\bkode\b.*|.*[ _](?:id|code)|id[ _].*|"
    r"kbli|uuid|unnamed.*)$",
    re.I,
)
_REGION_CODE_HEADERS = re.compile(
    r"(?:kode|code|id|kd)[ _.]*(?:bps|kemendagri|wilayah|daerah|provinsi|prov|kabupaten|kab|kota|region)",
    re.I,
)
_REGION_HEADERS = re.compile(
    r"kabupaten|\bkota\b|provinsi|propinsi|wilayah|\bdaerah\b|regency|municipality|province|\bregion\b|kab/kota|kabkota",
    re.I,
)
_SMALL_AREA_HEADERS = re.compile(r"kecamatan|\bdesa\b|kelurahan|district|village|puskesmas|sekolah", re.I)
_MEASURE_HEADERS = re.compile(
    r"^(?:indikator|nama[ _]indikator|indicator|variabel|variable|nama[ _]variabel|jenis[ _]data|elemen|"
    r"nama[ _]elemen|nama[ _]data|elemen data)$",
    re.I,
)
# Words under which offices list measures or parts of one measure alike; the title decides.
_LOOSE_MEASURE_HEADERS = re.compile(
    r"^(?:tabel|uraian|rincian|data|keterangan|deskripsi|karakteristik)(?: data)?$", re.I
)
_LETTER = re.compile(r"[A-Z](?:\s*[,&-]\s*[A-Z])*|[a-z]|[IVXL]{1,5}|\d{1,3}(?:\.\d{1,3})*", re.I)
VALUE_HEADERS = re.compile(
    r"^(?:nilai|value|values|angka|jumlah|data|isi|besaran|capaian|realisasi|obs_value|total)$", re.I
)
_PART_HEADERS = re.compile(r"^(?:triwulan|kuartal|quarter|bulan|month|tw|bln|semester|smt)$", re.I)
# What tells where a row comes from or when it was written, and not what its figure is of.
_REMARK_HEADERS = re.compile(
    r"^(?:sumber|source|keterangan|ket\.?|catatan|remarks?|notes?|instansi|produsen|penanggung jawab|opd|"
    r"skpd|unit kerja|status(?: data)?|metadata|url|link|website|tanggal|tgl\.?|date|"
    r"(?:last|terakhir)[ _]?update|update|diperbarui|created|updated|modified|publikasi)"
    r"(?:[ _]?(?:data|at|on|rilis|update|publikasi|input|perubahan|pengolah|pengelola|penghasil|terkait))*$",
    re.I,
)
_DAY = re.compile(r"(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[-/]\d{1,2}[-/]\d{4})(?:[ T].*)?")
_KINDS = {"kabupaten", "kab", "kota", "kotamadya", "provinsi", "prov", "regency", "municipality", "city"}
_LEAST_SHARE = 0.6


class ColumnRole(StrEnum):
    VALUE = "value"
    REGION = "region"
    PROVINCE = "province"
    PERIOD = "period"
    PART_OF_YEAR = "part_of_year"
    UNIT = "unit"
    MEASURE = "measure"
    LOOSE_MEASURE = "loose_measure"
    LABEL = "label"
    CODE = "code"
    REGION_CODE = "region_code"
    ENUMERATOR = "enumerator"
    KIND = "kind"
    ATTRIBUTE = "attribute"
    STRAY = "stray"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class HeaderPart:
    """One cell of the header over a column; `at` tells equal texts of different cells apart."""

    text: str
    at: At
    level: int


@dataclass(frozen=True)
class Column:
    """One column of a table with the header parts over it, from top to bottom."""

    index: int
    parts: tuple[HeaderPart, ...]
    role: ColumnRole

    @property
    def header(self) -> str:
        return self.parts[-1].text if self.parts else ""


def read_columns(grid: Grid, profiles: Sequence[RowProfile], area: Area) -> list[Column]:
    """Columns of a table with their headers and roles."""
    seen = {column: _Content(grid, profiles, area, column) for column in area.columns}
    lowest = area.headers[-1] if area.headers else None
    figures = [
        column
        for column in area.columns
        if seen[column].is_figures
        or (lowest is not None and seen[column].filled and _says_time(grid.value(lowest, column)))
    ]
    first = min(figures, default=area.columns.stop)
    paths = read_header(grid, area, first)
    columns = []
    for column in area.columns:
        parts = paths.get(column, ())
        columns.append(Column(column, parts, _role(seen[column], parts, first, figures)))
    return _settle(columns, seen)


def read_header(grid: Grid, area: Area, first_figures: int) -> dict[int, tuple[HeaderPart, ...]]:
    """The header over each column; a cell reaches to the right where merged, or where blanks follow it.

    Blanks are filled only over columns of figures, only in rows without merged cells, and never in the
    lowest row, where a blank is a column without a name.
    """
    paths: dict[int, list[HeaderPart]] = {column: [] for column in area.columns}
    for level, row in enumerate(area.headers):
        if any(list(grid.rows[row]) == list(grid.rows[other]) for other in area.headers[:level]):
            continue
        merged = any(grid.width_of(row, column) > 1 for column in area.columns if column < grid.width)
        below = area.headers[level + 1 :]
        running: HeaderPart | None = None
        for column in area.columns:
            owner = grid.owners.get((row, column), (row, column))
            text = header_text(grid.text(row, column))
            if text:
                running = HeaderPart(text, owner, level)
                if all(part.at != owner for part in paths[column]):
                    paths[column].append(running)
            elif _reaches(running, column, first_figures) and not merged and _is_filled(grid, below, column):
                paths[column].append(running)
    return {column: tuple(parts) for column, parts in paths.items()}


def _reaches(running: HeaderPart | None, column: int, first_figures: int) -> TypeGuard[HeaderPart]:
    """Whether a header to the left, itself over figures, can stand over this column too."""
    return running is not None and column > first_figures <= running.at[1]


def _is_filled(grid: Grid, rows: Sequence[int], column: int) -> bool:
    return any(grid.value(row, column) != "" for row in rows)


def header_text(raw: str) -> str:
    """A header in its first language; a unit that stands after the second is kept."""
    text = first_language(raw)
    if (
        text != clean_text(raw)
        and split_unit(text).unit is None
        and (unit := split_unit(raw).unit) is not None
    ):
        return f"{text} ({unit.name})"
    return text


class _Content:
    """What the body of one column holds."""

    def __init__(self, grid: Grid, profiles: Sequence[RowProfile], area: Area, column: int) -> None:
        kinds = [profiles[row].kinds[column] for row in area.body]
        self.rows = len(kinds)
        self.numbers = kinds.count(CellKind.NUMBER) + kinds.count(CellKind.CLOCK)
        self.periods = kinds.count(CellKind.PERIOD)
        self.missing = kinds.count(CellKind.MISSING)
        self.texts = kinds.count(CellKind.TEXT)
        self.filled = self.numbers + self.periods + self.missing + self.texts
        self.all = [grid.text(row, column) for row in area.body]
        self.values = [grid.text(row, column) for row in area.body if grid.rows[row][column] != ""]

    @property
    def is_figures(self) -> bool:
        """More figures than texts, among cells that are not blank."""
        return self.numbers + self.missing > 0 and self.numbers + self.missing + self.periods > self.texts

    def distinct(self) -> list[str]:
        return list(dict.fromkeys(self.values))

    def follows_from(self, regions: _Content) -> bool:
        """Whether each region, named twice at least, has one text here: a trait of the region."""
        texts: dict[str, set[str]] = {}
        for region, text in zip(regions.all, self.all, strict=True):
            texts.setdefault(region, set()).add(text)
        distinct = {text for found in texts.values() for text in found}
        repeated = len(regions.values) >= 2 * len(texts)
        return repeated and len(distinct) > 1 and all(len(found) == 1 for found in texts.values())

    def counts_rows(self) -> bool:
        """1, 2, 3 … down the column, restarting allowed; or 0, 1, 2 … as programs number rows."""
        digits = [text.strip(" .)") for text in self.values]
        if len(digits) < 3 or not all(text.isdecimal() for text in digits):
            return False
        numbers = [int(text) for text in digits]
        steps = [after - before for before, after in pairwise(numbers)]
        return numbers[0] in {0, 1} and all(
            step == 1 or (step < 0 and numbers[at + 1] == 1) for at, step in enumerate(steps)
        )

    def rises(self) -> bool:
        """Whole numbers, each above the one before."""
        digits = [text.strip() for text in self.values]
        return all(text.isdecimal() for text in digits) and all(
            int(after) > int(before) for before, after in pairwise(digits)
        )

    def numbers_rows(self) -> bool:
        """Letters or numbers of rows down the column, and beside them at most the word for a sum."""
        others = [text for text in self.distinct() if not _LETTER.fullmatch(text.strip(" .()"))]
        letters = len(self.distinct()) - len(others)
        return bool(letters) and (
            not others or (letters >= 3 and all(is_total_label(first_language(text)) for text in others))
        )

    def periods_with_year(self) -> bool:
        return any(reading.period for text in self.distinct() if (reading := read_period(text)) is not None)

    def share_of_places(self) -> float:
        names = self.distinct()
        return sum(read_place(name).is_place for name in names) / len(names) if names else 0.0

    def share_of_units(self) -> float:
        names = self.distinct()
        return sum(read_unit(name) is not None for name in names) / len(names) if names else 0.0


def _role(content: _Content, parts: tuple[HeaderPart, ...], first: int, figures: Sequence[int]) -> ColumnRole:
    header = parts[-1].text if parts else ""
    if not content.filled:
        between = bool(figures) and bool(parts) and (parts[0].at[1] >= first)
        return ColumnRole.VALUE if between else ColumnRole.EMPTY
    if _REGION_CODE_HEADERS.search(header):
        return ColumnRole.REGION_CODE
    if _CODE_HEADERS.match(header):
        return ColumnRole.ENUMERATOR if content.texts > content.numbers + content.periods else ColumnRole.CODE
    if is_unit_header(header) and content.texts >= content.numbers:
        return ColumnRole.UNIT
    if any(_says_time(part.text) for part in parts):
        return ColumnRole.VALUE
    if period := _period_role(content, header):
        return period
    if not header and content.counts_rows():
        return ColumnRole.CODE
    if content.is_figures or (content.periods and content.periods >= content.texts and parts):
        sparse = content.filled < max(2, 0.2 * content.rows)
        return ColumnRole.STRAY if not parts and sparse else ColumnRole.VALUE
    return _label_role(content, header)


def _period_role(content: _Content, header: str) -> ColumnRole | None:
    if _PART_HEADERS.match(header):
        parts = [read_part_of_year(text, header) for text in content.distinct()]
        if sum(map(bool, parts)) >= 0.9 * len(parts) and not content.periods_with_year():
            return ColumnRole.PART_OF_YEAR
    named = is_period_header(header)
    if content.periods >= 0.9 * content.filled and (named or (not header and content.texts == 0)):
        return ColumnRole.PERIOD
    if named and content.periods > 0.5 * content.filled:
        return ColumnRole.PERIOD
    return None


def _says_time(value: object) -> bool:
    reading = read_period(split_unit(value).text if isinstance(value, str) else value)
    return reading is not None and bool(reading.period or reading.flaw or reading.part)


def _label_role(content: _Content, header: str) -> ColumnRole:
    if _SMALL_AREA_HEADERS.search(header) and not _REGION_HEADERS.search(header):
        return ColumnRole.LABEL
    share = content.share_of_places()
    if (_REGION_HEADERS.search(header) and share > 0.3) or (
        share >= _LEAST_SHARE and len(content.distinct()) > 0
    ):
        return ColumnRole.REGION
    if (
        _REGION_HEADERS.search(header)
        and re.search(r"kabupaten|provinsi|regency", header, re.I)
        and share > 0
    ):
        return ColumnRole.REGION
    if not header and content.share_of_units() >= 0.9:
        return ColumnRole.UNIT
    if _MEASURE_HEADERS.match(header):
        return ColumnRole.MEASURE
    if _LOOSE_MEASURE_HEADERS.match(header):
        return ColumnRole.LOOSE_MEASURE
    if content.numbers_rows():
        return ColumnRole.ENUMERATOR
    return ColumnRole.LABEL


def _settle(columns: list[Column], seen: dict[int, _Content]) -> list[Column]:
    """Of two columns of regions the wider is the province; a trait of the region is no label."""
    regions = [column for column in columns if column.role is ColumnRole.REGION]
    if len(regions) > 1:
        finest = max(regions, key=lambda column: len(seen[column.index].distinct()))
        provinces = {column.index for column in regions if column is not finest}
        columns = [_with_role(c, ColumnRole.PROVINCE) if c.index in provinces else c for c in columns]
    columns = [_as_remark(column, seen[column.index], columns) for column in columns]
    columns = _as_codes_before_labels(columns, seen)
    region = next((column for column in columns if column.role is ColumnRole.REGION), None)
    if region is not None:
        columns = [
            _with_role(c, ColumnRole.ATTRIBUTE)
            if c.role is ColumnRole.LABEL and seen[c.index].follows_from(seen[region.index])
            else _beside_regions(c, seen[c.index], seen[region.index])
            for c in columns
        ]
    return columns


def _as_remark(column: Column, content: _Content, columns: Sequence[Column]) -> Column:
    """Days of an update, and words on a row's source or state that stand to the right of its figures."""
    named = bool(_REMARK_HEADERS.match(column.header.strip()))
    if named and content.values and all(_DAY.fullmatch(text.strip()) for text in content.distinct()):
        return _with_role(column, ColumnRole.ATTRIBUTE)
    figures = [other.index for other in columns if other.role is ColumnRole.VALUE]
    right = bool(figures) and column.index > max(figures)
    labels = {ColumnRole.LABEL, ColumnRole.LOOSE_MEASURE, ColumnRole.REGION}
    return _with_role(column, ColumnRole.ATTRIBUTE) if named and right and column.role in labels else column


def _as_codes_before_labels(columns: Sequence[Column], seen: dict[int, _Content]) -> list[Column]:
    """Rising whole numbers to the left of all labels are codes, such as divisions of KBLI, and no figures."""
    labels = {ColumnRole.LABEL, ColumnRole.REGION, ColumnRole.MEASURE, ColumnRole.LOOSE_MEASURE}
    first = next((column.index for column in columns if column.role in labels), 0)
    return [
        _with_role(column, ColumnRole.CODE)
        if column.role is ColumnRole.VALUE and column.index < first and seen[column.index].rises()
        else column
        for column in columns
    ]


def _beside_regions(column: Column, content: _Content, regions: _Content) -> Column:
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
