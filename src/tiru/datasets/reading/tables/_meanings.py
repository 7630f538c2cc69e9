"""What the header over each column of figures says: time, region, unit, and names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading.grids import is_period_header
from tiru.datasets.reading.meaning import only_price_basis
from tiru.datasets.reading.tables._column import Column, ColumnRole, HeaderPart
from tiru.datasets.reading.tables._columns import VALUE_HEADERS
from tiru.datasets.reading.tables._whole_labels import is_average_label, is_total_label
from tiru.datasets.reading.values import split_year
from tiru.datasets.reading.values._periods import (
    PeriodReading,
    as_half_year,
    doubt_first_days,
    is_first_day,
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
    r"^(?:laki[- ]?laki|perempuan|pria|wanita|l|p|l\s*\+\s*p|male|female|jumlah|total|persentase|persen|"
    r"perkotaan|perdesaan|kota|desa|kota\s*\+\s*desa|negeri|swasta|aktif|tidak aktif|"
    r"\d+\s*[-–]\s*\d+(?: tahun)?|\d+\s*\+|"
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
_PERSONS = frozenset({"Orang", "Jiwa"})


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
    above_unit : int or None
        Which text stands right above a unit on a header row of its own.
    """

    period: PeriodReading | None = None
    part: str = ""
    place: str = ""
    regions: tuple[Region, ...] = ()
    unit: Unit | None = None
    texts: tuple[str, ...] = ()
    measure: int | None = None
    is_total: bool = False
    above_unit: int | None = None


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


def read_meanings(
    columns: Sequence[Column], common: Sequence[HeaderPart], unit: Unit | None = None
) -> dict[int, ColumnMeaning]:
    """Meaning of each column of figures by its index in the grid; `unit` is that of the whole table."""
    values = [column for column in columns if column.role is ColumnRole.VALUE]
    shared = {part.at for part in common}
    places = _places_of_levels(values)
    meanings = {
        column.index: _ColumnReader(column, shared, places, unit, len(values) == 1).read()
        for column in values
    }
    days = [next((part.text for part in c.parts if is_first_day(part.text)), "") for c in values]
    times = doubt_first_days([meaning.period for meaning in meanings.values()], days)
    meanings = {
        index: replace(meaning, period=time)
        for (index, meaning), time in zip(meanings.items(), times, strict=True)
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


@dataclass
class _ColumnReader:
    """Brings the header parts over one column to their meaning, from top to bottom."""

    column: Column
    shared: set[tuple[int, int]]
    places: dict[str, tuple[Region, ...]]
    unit_of_table: Unit | None
    is_only: bool
    meaning: ColumnMeaning = ColumnMeaning()

    def read(self) -> ColumnMeaning:
        halves = any(says_half_year(part.text) for part in self.column.parts)
        named = _names_like_units(self.column, self.unit_of_table)
        for part in self.column.parts:
            if is_period_header(part.text):
                continue
            if part.text in self.places:
                self.meaning = replace(self.meaning, place=part.text, regions=self.places[part.text])
            elif not self._take_time(part, halves=halves) and part.at not in self.shared:
                self._take_text(part, is_name=part in named)
        period, part_of_year = _join(self.meaning.period, self.meaning.part)
        return replace(self.meaning, period=period, part=part_of_year)

    def _take_time(self, part: HeaderPart, *, halves: bool) -> bool:
        """Whether a part is a time and nothing else."""
        reading = read_period(part.text)
        if reading is None or not (reading.period or reading.flaw or reading.part):
            return False
        if reading.period or reading.flaw:
            said = (reading.said,) if reading.said else ()
            self.meaning = replace(self.meaning, period=reading, texts=(*self.meaning.texts, *said))
        else:
            part_of_year = as_half_year(reading.part) if halves else reading.part
            self.meaning = replace(self.meaning, part=part_of_year)
        return True

    def _take_text(self, part: HeaderPart, *, is_name: bool) -> None:
        text, unit, period = (part.text, None, None) if is_name else read_header_text(part.text)
        if part is not self.column.parts[0] and is_english(text):
            return
        if period is not None and period.part and not period.period:
            self.meaning = replace(self.meaning, part=period.part)
        elif period is not None:
            self.meaning = replace(self.meaning, period=period)
        if period is not None and period.said:
            text = f"{text} {period.said}".strip()
        texts = self.meaning.texts
        if unit is not None:
            above = len(texts) - 1 if texts and not text else self.meaning.above_unit
            self.meaning = replace(self.meaning, unit=unit, above_unit=above)
        if part is not self.column.parts[-1] and _CLASSES.match(text):
            return
        if text and not (self.is_only and VALUE_HEADERS.match(text)):
            measure = len(texts) if unit is not None else self.meaning.measure
            self.meaning = replace(self.meaning, texts=(*texts, text), measure=measure)


def _names_like_units(column: Column, unit: Unit | None) -> Sequence[HeaderPart]:
    """Parts that look like units and are names, since the unit stands elsewhere.

    "Unit Usaha" over "(unit)", or "Rumah" in a table that counts customers.
    """
    bare = [part for part in column.parts if not part.text.startswith(("(", "["))]
    if column.parts[-1:] and column.parts[-1] not in bare and read_unit(column.parts[-1].text) is not None:
        return [part for part in bare if read_unit(part.text) is not None]
    if unit is None:
        return ()
    units = [(part, read_unit(part.text)) for part in bare]
    return [
        part for part, own in units if own and own.is_counted and own != unit and own.name not in _PERSONS
    ]


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
