"""What each column of a table is: labels of rows, times, units, regions, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeGuard

from tiru.datasets.reading.grids import Grid, RowProfile, is_period_header
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._column import Column, ColumnRole, HeaderPart
from tiru.datasets.reading.tables._column_content import ColumnContent
from tiru.datasets.reading.tables._column_settling import settle_columns
from tiru.datasets.reading.tables._row_units import served_column
from tiru.datasets.reading.values._periods import read_part_of_year, read_period
from tiru.datasets.reading.values._texts import clean_text, first_language
from tiru.datasets.reading.values._units import is_unit_header, split_unit

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
# Things that bear the names of places and are none.
_THING_HEADERS = re.compile(
    r"\b(?:pelabuhan|bandara|bandar udara|stasiun|terminal|pasar|hotel|bank|rumah sakit|perusahaan|perguruan "
    r"tinggi|universitas|sungai|gunung|danau|waduk|harbou?r|port|airport|station|market)\b",
    re.I,
)
_MEASURE_HEADERS = re.compile(
    r"^(?:indikator|nama[ _]indikator|indicator|variabel|variable|nama[ _]variabel|jenis[ _]data|elemen|"
    r"nama[ _]elemen|nama[ _]data|elemen data)$",
    re.I,
)
# Words under which offices list measures or parts of one measure alike; the title decides.
_LOOSE_MEASURE_HEADERS = re.compile(
    r"^(?:tabel|uraian|rincian|data|keterangan|deskripsi|karakteristik)(?: data)?$", re.I
)
VALUE_HEADERS = re.compile(
    r"^(?:nilai|value|values|angka|jumlah|data|isi|besaran|capaian|realisasi|obs_value|total)$", re.I
)
_PART_HEADERS = re.compile(r"^(?:triwulan|kuartal|quarter|bulan|month|tw|bln|semester|smt)$", re.I)
_LEAST_SHARE = 0.6


def read_columns(grid: Grid, profiles: Sequence[RowProfile], area: Area) -> list[Column]:
    """Columns of a table with their headers and roles."""
    seen = {column: ColumnContent(grid, profiles, area, column) for column in area.columns}
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
    return settle_columns(columns, seen)


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


def _role(
    content: ColumnContent, parts: tuple[HeaderPart, ...], first: int, figures: Sequence[int]
) -> ColumnRole:
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
    is_served = bool(served_column(header)) and content.texts >= content.numbers
    if is_served and content.share_of_units() >= _LEAST_SHARE:
        return ColumnRole.UNIT_OF
    if any(_says_time(part.text) for part in parts):
        return ColumnRole.VALUE
    if period := _period_role(content, header):
        return period
    if not header and content.counts_rows():
        return ColumnRole.CODE
    years_for_figures = content.periods >= content.texts and (content.numbers or not content.texts)
    if content.is_figures or (content.periods and years_for_figures and parts):
        sparse = content.filled < max(2, 0.2 * content.rows)
        return ColumnRole.STRAY if not parts and sparse else ColumnRole.VALUE
    return _label_role(content, header)


def _period_role(content: ColumnContent, header: str) -> ColumnRole | None:
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


def _label_role(content: ColumnContent, header: str) -> ColumnRole:
    if names_small_areas(header) or _THING_HEADERS.search(header):
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


def names_small_areas(header: str) -> bool:
    """Whether a header is that of areas below regency and city: "Kecamatan", "Desa/Kelurahan"."""
    return bool(_SMALL_AREA_HEADERS.search(header)) and not _REGION_HEADERS.search(header)
