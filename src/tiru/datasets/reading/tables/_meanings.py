"""What the header over each column of figures says: time, region, unit, and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading.tables._column import Column, ColumnRole, HeaderPart
from tiru.datasets.reading.tables._columns import VALUE_HEADERS
from tiru.datasets.reading.tables._rows import is_period_header
from tiru.datasets.reading.tables._titles import only_price_basis, split_year
from tiru.datasets.reading.tables._whole_labels import is_average_label, is_total_label
from tiru.datasets.reading.values._periods import (
    PeriodReading,
    as_half_year,
    join_period,
    read_period,
    says_half_year,
)
from tiru.datasets.reading.values._places import choose_by_context, read_place
from tiru.datasets.reading.values._texts import first_language, is_english, strip_footnote_mark
from tiru.datasets.reading.values._units import Unit, read_unit, split_unit
from tiru.regions import Region

_SECTORS = re.compile(
    r"pertanian|pertambangan|industri pengolahan|listrik|(?:pengadaan|penyedia?an) air|konstruksi|bangunan|"
    r"perdagangan|transportasi|"
    r"akomodasi|informasi dan komunikasi|keuangan|real estat|perumahan|jasa perusahaan|"
    r"adm\w* pemerintahan|pendidikan|kesehatan|jasa(?:-jasa)? ?lainnya",
    re.I,
)
_PARTS = re.compile(
    r"^(?:laki[- ]?laki|perempuan|pria|wanita|l|p|l\s*\+\s*p|male|female|jumlah|total|perkotaan|perdesaan|"
    r"kota|desa|kota\s*\+\s*desa|negeri|swasta|aktif|tidak aktif|\d+\s*[-–]\s*\d+(?: tahun)?|\d+\s*\+|"
    r"<\s*\d+.*|>\s*\d+.*)$",
    re.I,
)
# Words that only say by what the columns below them are parted.
_CLASSES = re.compile(
    r"^(?:(?:menurut\s+)?(?:jenis kelamin|(?:kelompok|golongan) umur|lapangan usaha|tingkat pendidikan|"
    r"klasifikasi|daerah tempat tinggal|tipe daerah|skala usaha|status (?:perkawinan|pekerjaan)))$",
    re.I,
)
_LEAST_PLACES = 0.6


@dataclass(frozen=True, slots=True)
class ColumnMeaning:
    """What the header says of one column of figures.

    Attributes
    ----------
    period : PeriodReading or None
    part : str
        Quarter or month of a year said elsewhere.
    place : str
        Region label; empty where the header names none.
    regions : tuple of Region
        What the label may mean; one where it is certain.
    unit : Unit or None
    texts : tuple of str
        The rest, widest first.
    measure : int or None
        Which text came with a unit of its own, so that it names what is measured.
    is_total : bool
    """

    period: PeriodReading | None = None
    part: str = ""
    place: str = ""
    regions: tuple[Region, ...] = ()
    unit: Unit | None = None
    texts: tuple[str, ...] = ()
    measure: int | None = None
    is_total: bool = False


def look_like_sectors(texts: Sequence[str]) -> bool:
    """Whether most of four texts or more are lapangan usaha."""
    distinct = list(dict.fromkeys(texts))
    hits = sum(bool(_SECTORS.search(text)) for text in distinct)
    return len(distinct) >= 4 and hits >= 4 and hits >= 0.4 * len(distinct)


def is_part(text: str) -> bool:
    """Whether a header is a sex, an age and the like, which parts a measure and is none itself."""
    return bool(_PARTS.match(text.strip()))


def common_parts(columns: Sequence[Column]) -> list[HeaderPart]:
    """Header parts that stand over all columns of figures and so speak of the whole table."""
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    if len(values) < 2:
        return []
    counts = Counter(part.at for column in values for part in column.parts)
    first = values[0].parts
    return [part for part in first if counts[part.at] == len(values) and part is not values[0].parts[-1]]


def read_meanings(columns: Sequence[Column], common: Sequence[HeaderPart]) -> dict[int, ColumnMeaning]:
    """Meaning of each column of figures by its index in the grid."""
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    shared = {part.at for part in common}
    places = _places_of_levels(values)
    meanings = {
        column.index: _read_column(column, shared, places, is_only=len(values) == 1) for column in values
    }
    return {index: _as_total(meaning, meanings.values()) for index, meaning in meanings.items()}


def _is_of_year(meaning: ColumnMeaning) -> bool:
    """Whether a column is of a whole year, or of no time, and not of a quarter or month."""
    return meaning.period is None or meaning.period.period is None or "-" not in meaning.period.period


def _as_total(meaning: ColumnMeaning, all_meanings: Iterable[ColumnMeaning]) -> ColumnMeaning:
    """ "Jumlah" is a total only beside two columns at least that it can be the total of.

    Beside columns of several years it is of no single time, and so is an average.
    """
    if not meaning.texts or not (is_total_label(meaning.texts[-1]) or is_average_label(meaning.texts[-1])):
        return meaning
    all_meanings = list(all_meanings)
    if meaning.period is None and len(years := _years_beside(meaning, all_meanings)) > 1:
        run = PeriodReading(None, None, flaw="period_range", options=(years[0], years[-1]))
        return replace(meaning, period=run, is_total=is_total_label(meaning.texts[-1]))
    if not is_total_label(meaning.texts[-1]):
        return meaning
    if (
        not meaning.part
        and _is_of_year(meaning)
        and any(not _is_of_year(other) or other.part for other in all_meanings)
    ):
        return replace(meaning, texts=meaning.texts[:-1], is_total=True)
    beside = {
        other.texts
        for other in all_meanings
        if other.texts != meaning.texts
        and other.texts[:-1] == meaning.texts[:-1]
        and other.unit == meaning.unit
    }
    return replace(meaning, is_total=len(beside) >= 2)


def _years_beside(meaning: ColumnMeaning, all_meanings: Sequence[ColumnMeaning]) -> list[str]:
    """Years of the columns that bear the same names as a total but for its last."""
    beside = [
        other for other in all_meanings if other.texts == meaning.texts[:-1] and other.place == meaning.place
    ]
    return sorted(
        {other.period.period[:4] for other in beside if other.period is not None and other.period.period}
    )


def _places_of_levels(values: Sequence[Column]) -> dict[str, tuple[Region, ...]]:
    """Region labels of header levels that mostly hold regions, with what each may mean."""
    by_level: dict[int, list[str]] = {}
    for column in values:
        for part in column.parts:
            texts = by_level.setdefault(part.level, [])
            if part.text not in texts:
                texts.append(part.text)
    found: dict[str, tuple[Region, ...]] = {}
    for texts in by_level.values():
        readings = [read_place(text) for text in texts]
        hits = sum(reading.is_place for reading in readings)
        if hits >= 2 and hits >= _LEAST_PLACES * len(texts):
            chosen = choose_by_context(readings)
            found |= {
                text: regions
                for text, regions, reading in zip(texts, chosen, readings, strict=True)
                if reading.is_place
            }
    return found


def _read_column(
    column: Column, shared: set[tuple[int, int]], places: dict[str, tuple[Region, ...]], *, is_only: bool
) -> ColumnMeaning:
    period: PeriodReading | None = None
    part_of_year = place = ""
    regions: tuple[Region, ...] = ()
    unit: Unit | None = None
    texts: list[str] = []
    measure: int | None = None
    halves = any(says_half_year(part.text) for part in column.parts)
    for part in column.parts:
        if is_period_header(part.text):
            continue
        if part.text in places:
            place, regions = part.text, places[part.text]
            continue
        reading = read_period(part.text)
        if reading is not None and (reading.period or reading.flaw):
            period = reading
            texts += [reading.said] if reading.said else []
            continue
        if reading is not None and reading.part:
            part_of_year = as_half_year(reading.part) if halves else reading.part
            continue
        if part.at in shared:
            continue
        text, own_unit, own_period = read_header_text(part.text)
        if part is not column.parts[0] and is_english(text):
            continue
        if own_period is not None and own_period.part and not own_period.period:
            part_of_year = own_period.part
        elif own_period is not None:
            period = own_period
        unit = own_unit or unit
        if part is not column.parts[-1] and _CLASSES.match(text):
            continue
        if text and not (is_only and VALUE_HEADERS.match(text)):
            texts.append(text)
            measure = len(texts) - 1 if own_unit is not None else measure
    return ColumnMeaning(*_join(period, part_of_year), place, regions, unit, tuple(texts), measure)


def _join(period: PeriodReading | None, part: str) -> tuple[PeriodReading | None, str]:
    if period is not None and part and period.period and "-" not in period.period:
        return join_period(period, part), ""
    return period, part


def read_header_text(text: str) -> tuple[str, Unit | None, PeriodReading | None]:
    """A header parted into its name, its unit and its year."""
    if unit := read_unit(text):
        return "", unit, None
    parted = split_unit(first_language(text))
    if parted.unit is not None and (time := read_period(parted.text)) is not None:
        return "", parted.unit, time
    name, period = split_year(parted.text)
    if only_price_basis(name):
        return name, parted.unit, period
    return strip_footnote_mark(name), parted.unit, period
