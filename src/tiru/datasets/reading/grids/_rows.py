"""What kind of row each row of a grid is, before tables are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from tiru.datasets.reading.grids._grid import CellValue, Grid
from tiru.datasets.reading.values._numbers import MONEY_SIGNS, missing_mark, read_number
from tiru.datasets.reading.values._periods import is_year, read_period
from tiru.datasets.reading.values._texts import clean_text

# "(4)", "4", and "4=2+3", which says of what columns the column is made.
_COLUMN_NUMBER = re.compile(r"[(\[]?\s*(\d{1,3})\s*[)\]]?(?:\s*=\s*[(\[]?\d[\d\s()\[\]+\-–x×*/:,.%]*)?")
_BRACKETED = re.compile(r"[(\[]\s*\d{1,3}\s*[)\]]")
_FOOTER = re.compile(
    r"^(?:sumber|source|catatan|note|notes|keterangan|ket)\s*(?:data|/\s*(?:source|note)s?)?\s*(?:url|[:;.\-–])|"
    r"^(?:sumber|source|catatan|keterangan)(?:\s*/\s*(?:source|notes?))?\s*$|"
    r"^(?:sumber|source)\s*(?:data)?\s+(?:bps|badan pusat|dinas|kementerian|diolah|publikasi|survei|susenas|"
    r"sakernas)|^source[ _]?url|^access[ _]?time|^diunduh|^diakses|^last update|^terakhir diperbarui|"
    r"^satuan\s*:|^data diolah|^diolah dari|"
    r"^\*{1,3}\s*\)?\s*[:=]?\s*[A-Za-z]|^\(?\*{1,3}\)|^[¹²³⁴⁵]\)?\s*[A-Za-z]|^\d\)\s+[a-z]+ .{15,}|"
    r"^(?:r|e|x{1,3})\s*\)?\s*[:=]\s*\w|^angka (?:sementara|sangat sementara|tetap|revisi)|"
    r"^(?:https?://|www\.)|^\(?(?:lanjutan|bersambung|continued)|^\(?n/?a\)?\s*[:=]|^[-–…0]\s*[:=)]\s*\w",
    re.I,
)
_TABLE_NUMBER = re.compile(r"^(?:tabel\s*/\s*table|tabel|table|lampiran)\s*[\dIVX]+(?:[.\-]\d+)*", re.I)
_NUMBER_BESIDE_TITLE = re.compile(
    r"(?:tabel|table|lampiran)\.?|(?:(?:tabel\s*/\s*table|tabel|table|lampiran)\s*)?\d+(?:[.\-]\d+)+\.?", re.I
)
_CONTINUES = re.compile(r"^\(?(?:lanjutan|sambungan|continued|continuation)\b", re.I)
PERIOD_HEADERS = frozenset(
    [
        "tahun",
        "year",
        "tahun/year",
        "th",
        "thn",
        "periode",
        "period",
        "waktu",
        "time",
        "bulan",
        "month",
        "triwulan",
        "quarter",
        "kuartal",
        "semester",
        "tanggal",
        "tahun_data",
        "tahun_periode",
    ]
)

# "15-19" and "<5" are far more often ages and classes than figures.
_LABEL_FLAWS = frozenset({"range", "bound"})


class CellKind(StrEnum):
    BLANK = "blank"
    NUMBER = "number"
    PERIOD = "period"
    MISSING = "missing"
    TEXT = "text"
    CLOCK = "clock"


@dataclass(frozen=True, slots=True)
class RowProfile:
    """Kinds of the cells of a row; cells covered by a span are blank.

    Attributes
    ----------
    kinds : tuple of CellKind
    filled : tuple of int
        Columns that are not blank.
    numbers, periods, missing, texts : int
        How many cells are so; times and dates count as numbers.
    """

    kinds: tuple[CellKind, ...]
    filled: tuple[int, ...]
    numbers: int
    periods: int
    missing: int
    texts: int


def kind_of(value: CellValue) -> CellKind:
    if isinstance(value, str):
        return _kind_of_text(value) if value else CellKind.BLANK
    if isinstance(value, float):
        return CellKind.PERIOD if is_year(value) else CellKind.NUMBER
    return CellKind.PERIOD if read_period(value) is not None else CellKind.CLOCK


@lru_cache(maxsize=50_000)
def _kind_of_text(text: str) -> CellKind:
    if missing_mark(text):
        return CellKind.MISSING
    if text.lstrip().startswith(("=", "@")):
        # A formula as text stands where a figure should.
        return CellKind.NUMBER
    period = read_period(text)
    if period is not None and (period.period or period.options or len(clean_text(text)) > 2):
        return CellKind.PERIOD
    number = read_number(text)
    if number is not None and number.flaw not in _LABEL_FLAWS:
        return CellKind.NUMBER
    return CellKind.PERIOD if period is not None else CellKind.TEXT


def profile_row(row: Sequence[CellValue]) -> RowProfile:
    kinds = [kind_of(value) for value in row]
    filled = tuple(column for column, kind in enumerate(kinds) if kind is not CellKind.BLANK)
    if filled and kinds[filled[0]] is CellKind.NUMBER and _counts_in_words(row[filled[0]]):
        kinds[filled[0]] = CellKind.TEXT
    return RowProfile(
        tuple(kinds),
        filled,
        numbers=kinds.count(CellKind.NUMBER) + kinds.count(CellKind.CLOCK),
        periods=kinds.count(CellKind.PERIOD),
        missing=kinds.count(CellKind.MISSING),
        texts=kinds.count(CellKind.TEXT),
    )


def _counts_in_words(value: CellValue) -> bool:
    """Whether a cell at the left is a label such as "3 orang" or "12 bulan" and no figure."""
    number = read_number(value) if isinstance(value, str) else None
    return number is not None and number.unit not in MONEY_SIGNS


def is_footer(text: str) -> bool:
    return bool(_FOOTER.match(clean_text(text)))


def is_table_number(text: str) -> bool:
    return bool(_TABLE_NUMBER.match(clean_text(text)))


def is_number_beside_title(text: str) -> bool:
    """Whether a cell holds only the number of a table whose title stands beside it: "3.1.1", "Tabel"."""
    return bool(_NUMBER_BESIDE_TITLE.fullmatch(clean_text(text)))


def continues_table(text: str) -> bool:
    """Whether a line says that the table below goes on with the one above: "Lanjutan Tabel 3.1"."""
    return bool(_CONTINUES.match(clean_text(text)))


def is_column_numbers(grid: Grid, row: int, profile: RowProfile) -> bool:
    """Whether a row only numbers the columns: "(1) (2) (3)" or, three at least, "1 2 3"."""
    if len(profile.filled) < 2 or profile.missing:
        return False
    texts = [grid.text(row, column).strip() for column in profile.filled]
    if not all(_COLUMN_NUMBER.fullmatch(text) for text in texts):
        return False
    numbers = [int(_COLUMN_NUMBER.fullmatch(text)[1]) for text in texts]  # type: ignore[index]  # matched above
    follows = all(after == before + 1 for before, after in pairwise(numbers))
    if all(_BRACKETED.fullmatch(text) for text in texts):
        return follows and numbers[0] <= 2
    return follows and numbers[0] == 1 and len(numbers) >= 3


def is_period_header(text: str) -> bool:
    return clean_text(text).casefold().strip(" .:") in PERIOD_HEADERS
