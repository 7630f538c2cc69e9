"""Rows of texts in the midst of figures: headers of another table or of a new page, or words for figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tiru.datasets.reading.grids import Grid, RowProfile, text_of
from tiru.datasets.reading.tables._area import Area

_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
# Words that head a column of labels, for a header that stands again between figures.
_HEADER_WORDS = re.compile(
    r"(?:no\.?|nomor|uraian|jenis|nama|kabupaten|kab|kota|provinsi|kecamatan|desa|daerah|wilayah|bulan|tahun|"
    r"triwulan|periode|komoditas|lapangan usaha|sektor|kelompok|golongan|indikator|rincian|kategori|satuan)"
    r"(?:\s*/.*|\s+(?:usaha|industri|barang|kabupaten|kota|daerah|data))?$"
)


def is_new_header(
    grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area, columns: set[int]
) -> bool:
    """Whether a row of texts over the columns of figures heads another table."""
    profile = profiles[row]
    if profile.numbers or profile.missing or not columns or profile.texts + profile.periods < 2:
        return False
    inside = [column for column in profile.filled if column in columns]
    if row - 1 in area.body and are_figures_like_years(grid, row, inside) and not _heads(grid, row, area):
        return False
    if _says_one_thing(grid, profiles, row, area, inside):
        return False
    return len(inside) >= max(1, len(columns) / 2) or (len(inside) >= 1 and len(columns) <= 2)


def are_figures_like_years(grid: Grid, row: int, columns: Sequence[int]) -> bool:
    """Whether cells hold bare numbers between 1945 and 2100 that cannot be a run of years.

    "Jambi | 2050" below "Riau | 2700" counts 2,050 of something; "Kabupaten | 2021 | 2022" heads years.
    """
    texts = [grid.text(row, column).strip() for column in columns]
    if not texts or not all(_BARE_YEAR.fullmatch(text) for text in texts):
        return False
    steps = {int(after) - int(before) for before, after in pairwise(texts)}
    return not steps or not steps <= {-1, 0, 1}


def _heads(grid: Grid, row: int, area: Area) -> bool:
    """Whether the first cell of a row says again what heads the labels, or another word of headers."""
    first = next((text for value in grid.rows[row] if (text := text_of(value).strip())), "").casefold()
    heads = {text_of(value).strip().casefold() for header in area.headers for value in grid.rows[header]}
    return first in heads or bool(_HEADER_WORDS.match(first))


def repeats_header(grid: Grid, row: int, area: Area) -> bool:
    return any(list(grid.rows[row]) == list(grid.rows[header]) for header in area.headers)


def starts_again(grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area) -> bool:
    """Whether the first label below a repeated header was read above: a table of its own, not a new page."""
    below = next((at for at in range(row + 1, len(profiles)) if profiles[at].filled), None)
    if below is None:
        return False
    first = profiles[below].filled[0]
    return any(grid.rows[seen][first] == grid.rows[below][first] for seen in area.body)


def _says_one_thing(
    grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area, inside: Sequence[int]
) -> bool:
    """Words in place of all figures of a row, such as "belum lapor", right below figures: no header."""
    profile = profiles[row]
    first = profile.filled[0]
    if profile.periods or first in inside or row - 1 not in area.body or not profiles[row - 1].numbers:
        return False
    heads = {grid.text(header, first).strip().casefold() for header in area.headers}
    if grid.text(row, first).strip().casefold() in heads:
        return False
    return len({grid.text(row, column).strip().casefold() for column in inside}) == 1
