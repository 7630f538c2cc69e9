"""What the lines around a table say: title, unit, place, time, price basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading._report import Release
from tiru.datasets.reading.grids import is_footer
from tiru.datasets.reading.meaning import (
    is_domestic_product,
    needs_no_price_basis,
    only_price_basis,
    says_price_basis,
)
from tiru.datasets.reading.values._periods import PART_WORDS, PeriodReading, read_period
from tiru.datasets.reading.values._places import is_of_nation, names_a_place, read_place, region_in_title
from tiru.datasets.reading.values._small_areas import read_small_area, small_area_in_title
from tiru.datasets.reading.values._texts import clean_text, first_language, is_english
from tiru.datasets.reading.values._title_times import time_in_title
from tiru.datasets.reading.values._units import Unit, read_unit, split_unit
from tiru.datasets.reading.values._years import mask_base_years, without_lead, without_time
from tiru.regions import Region, RegionKind

_NUMBER = re.compile(
    r"^(?:(?:tabel\s*/\s*table|tabel|table|lampiran|gambar)(?:\s*[\dIVX]+(?:[.\-]\d+)*[.:]?|(?=\s*$))|\d+(?:\.\d+)+\.?(?=\s|$))\s*(?:[-–]\s*)?",
    re.I,
)
_YEARBOOK = re.compile(
    r"\bdalam angka\b|\bin figures\b|^statistik daerah\b|^katalog|^catalog|^issn|^isbn|^nomor publikasi", re.I
)
# When a page was printed or released, which is no time of its figures.
_PRINTED = re.compile(
    r"^(?:[a-z .]{3,30},\s*)?\d{1,2}\s+[a-z]{3,10}\s+(?:19|20)\d\d$|^no(?:mor)?\.?\s*:?\s*\d+/|"
    r"berita resmi statistik|^tanggal\s*:|^(?:rilis|dirilis|released?|dicetak|printed)\b|"
    r"^\(?(?:data\s+)?(?:last\s+|terakhir\s+|tanggal\s+)?(?:updated?|diperbarui|pembaruan|dimutakhirkan|"
    r"pemutakhiran|diunduh|diakses|diambil)\b",
    re.I,
)
# "Jumlah …, Kota Makassar Dalam Angka 2024": a title with the book it stands in.
_IN_BOOK = re.compile(
    r"^(?P<title>.*\w\)?)\s*[,;(–]\s*(?P<book>[^,;()]*\b(?:dalam angka|in figures)\b[^,;()]*)\)?$", re.I
)
_CONTINUATION = re.compile(
    r"^\(?(?:lanjutan|sambungan|continued|continuation)\b[\s:]*|[\s,–-]*\((?:lanjutan|sambungan|continued)\)\s*$",
    re.I,
)
# Lines of a letterhead or of a download; they name no table where another line follows.
_LETTERHEAD = re.compile(
    r"^(?:pemerintah\b|dinas\b|badan\b|bps\b|kantor\b|sekretariat\b|bidang\b|seksi\b|jalan\b|jl\.|telp|telepon|"
    r"fax|e-?mail|website|www\.|https?:|kode pos)",
    re.I,
)
_PAIR = re.compile(r"^(?P<name>[A-Za-z/ ]{3,25}?)\s*:\s*(?P<value>.+)$")
_YEARS_AT_END = re.compile(
    r"[,;:\s–\-(]*(?:pada\s+)?(?:tahun\s+anggaran\s+|tahun\s+|th\.?\s*|\bt\.?\s?a\.?\s+)?\(?((?:19|20)\d\d(?:\s*\*{1,2}\)?)?)(?:\s*(?:[-–/,]|dan|s\.?d\.?|sampai(?:\s+dengan)?)\s*"
    r"((?:19|20)\d\d(?:\s*\*{1,2}\)?)?))*\)?\s*$",
    re.I,
)
# "Juli 2022 - Juni 2023": a run of months over the turn of a year, which the years at the end are part of.
_MONTHS_OVER_YEARS = re.compile(
    rf"[\s,(]+(?:\d{{1,2}}\s+)?{PART_WORDS}\s+(?:19|20)\d\d\s*"
    rf"(?:[-–—]|s\.?\s?/?d\.?|sampai(?:\s+dengan)?|hingga|dan)\s*(?:\d{{1,2}}\s+)?{PART_WORDS}\s*"
    r"(?=(?:19|20)\d\d\)?\s*$)",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GENERIC_SHEET = re.compile(
    r"^.{1,2}$|^(?:sheet|lembar|data|tabel|table|worksheet|hoja)\s*[\d.\- ]*$|^\d[\d.\- ]*$", re.I
)
_COUNTS = re.compile(r"(?:banyaknya|number of)\b", re.I)
_PRICES = re.compile(r"\b(?:harga|tarif|ongkos|sewa|upah|prices?)\b(?!\s+(?:berlaku|konstan|konsumen))", re.I)
_HARGA = re.compile(r"\bharga\b(?!\s+(?:berlaku|konstan))|\bprices?\b", re.I)
_NO_PRICE = re.compile(r"indeks|index|inflasi|andil|laju|perubahan|persen|%|rasio|bobot", re.I)
_AMOUNTS = re.compile(r"produksi|volume|stok|persediaan|kebutuhan|jumlah|banyak|luas|pasokan", re.I)
_SIGNED = re.compile(
    r"\blaju\b|pertumbuhan|growth|inflasi|deflasi|perubahan|selisih|lebih\s*/\s*\(?kurang|surplus|defisit|\bneto\b|\bnet\b|saldo",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is said once for a whole table.

    Attributes
    ----------
    title : str
    unit : Unit or None
    units_differ : bool
        Whether two different units are said.
    region : Region or None
    place : str
        The place as written where it is no region of the registry.
    small_area : str
        The one kecamatan or desa all figures are of, as written: no figure is then its regency's.
    province : Region or None
        A province named beside a list of its parts.
    period : PeriodReading or None
        The one time of all figures.
    proposed_regions : tuple of Region
        Regions that may be meant, for options and for nothing else.
    years : tuple of str
        Years named, where they are several.
    proposed_years : tuple of str
        Years that only the tab or the book's name suggests, for options and for nothing else.
    notes : tuple of str
    """

    title: str = ""
    unit: Unit | None = None
    units_differ: bool = False
    region: Region | None = None
    place: str = ""
    small_area: str = ""
    province: Region | None = None
    period: PeriodReading | None = None
    proposed_regions: tuple[Region, ...] = ()
    years: tuple[str, ...] = ()
    proposed_years: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def read_surroundings(
    lines: Sequence[str], sheet_name: str = "", *, only_nearest: bool = False
) -> Surroundings:
    """Title lines of a table, top to bottom, brought to what they say.

    `only_nearest` takes the last line that is a title, as on pages where other headings stand above it.

    A base year ("harga konstan 2010", "[2010=100]", "Seri 2010") is never the year of the figures.
    """
    said = Surroundings()
    titles: list[str] = []
    for line in lines:
        text = first_language(line) if "\n" in line else clean_text(line)
        text = text.lstrip("# ")
        if _YEARBOOK.search(text):
            said, text = _read_book(said, text)
        if not text or _PRINTED.search(text):
            continue
        said, rest = _read_line(said, text)
        if rest and not is_footer(rest) and not (titles and is_english(rest)):
            titles.append(rest)
    offices: list[str] = []
    while len(titles) > 1 and _LETTERHEAD.match(titles[0]):
        offices.append(titles.pop(0))
    said = replace(said, proposed_years=(*_years_of_tab(sheet_name), *said.proposed_years))
    if not titles and sheet_name and not _GENERIC_SHEET.match(sheet_name.strip()):
        return _read_tab(said, clean_text(sheet_name))
    if only_nearest and said.region is None:
        above = region_in_title(" ".join(titles[:-1]))
        said = replace(said, region=above[0] if len(above) == 1 and not region_in_title(titles[-1]) else None)
    title = " ".join(titles[-1:] if only_nearest else titles)
    return _with_office(_read_title(said, title), title, offices)


def _with_office(said: Surroundings, title: str, offices: Sequence[str]) -> Surroundings:
    """The region of the office over a table, where nothing else says one.

    A regency's or city's own office writes of it; a province's may write of any part of it, so that its
    region is only an option, as is any beside other names of places in the title.
    """
    if said.region is not None or said.place or said.small_area:
        return said
    named = tuple(dict.fromkeys(region for line in offices for region in region_in_title(line)))
    proposed = tuple(dict.fromkeys([*said.proposed_regions, *named]))
    alone = len(proposed) == 1 and not names_a_place(title)
    if alone and proposed[0].kind is not RegionKind.PROVINSI:
        return replace(said, region=proposed[0])
    return replace(said, proposed_regions=proposed)


def _read_book(said: Surroundings, line: str) -> tuple[Surroundings, str]:
    """The year of a yearbook is the one after that of its figures; a title before its name is kept."""
    found = _IN_BOOK.match(line)
    title, book = (found["title"], found["book"]) if found else ("", line)
    if title and _YEARBOOK.search(title):
        title = ""
    years = tuple(str(int(year) - 1) for year in _YEAR.findall(book))
    area = read_small_area(book)
    region = said.region or next(iter(region_in_title(book)), None)
    return replace(
        said,
        region=region,
        small_area=said.small_area or area,
        proposed_years=(*said.proposed_years, *years),
    ), title


def _years_of_tab(sheet_name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_YEAR.findall(mask_base_years(sheet_name))))


def _read_tab(said: Surroundings, name: str) -> Surroundings:
    """A title that only stands on the tab; a year there may be that of the file, and is proposed at most."""
    known, rest = _read_line(said, name)
    return replace(_read_title(known, rest), period=said.period, years=said.years)


def _read_line(said: Surroundings, line: str) -> tuple[Surroundings, str]:
    """What a line says if it says one thing only, and otherwise the line itself."""
    line = only_title(line)
    if not line:
        return said, ""
    if pair := _PAIR.match(line):
        name = clean_text(pair["name"]).casefold()
        known, rest = _read_pair(said, name, pair["value"])
        if rest != name:
            return known, rest
    if unit := read_unit(line):
        return replace(said, unit=said.unit or unit), ""
    if (period := read_period(line)) is not None and (period.period or period.options):
        return _with_period(said, period), ""
    if area := read_small_area(line):
        return replace(said, small_area=said.small_area or area), ""
    place = read_place(line)
    if place.region is not None and (place.says_kind or len(line.split()) <= 3):
        return replace(said, region=said.region or place.region), ""
    return said, line


def only_title(line: str) -> str:
    """A line without the number of its table and without the word that it goes on from above."""
    rest = _CONTINUATION.sub("", line)
    if rest == line:
        return _NUMBER.sub("", line).strip()
    return "/".join(part for part in (only_title(part) for part in rest.split("/")) if part)


def _read_pair(said: Surroundings, name: str, value: str) -> tuple[Surroundings, str]:
    if name in {"satuan", "unit", "satuan/unit"}:
        return replace(said, unit=read_unit(value) or Unit(clean_text(value), is_counted=False)), ""
    if name in {"tahun", "year", "periode", "period"} and (period := read_period(value)) is not None:
        return _with_period(said, period), ""
    if name in {"wilayah", "kabupaten/kota", "kabupaten", "kota", "provinsi", "daerah", "region"}:
        prefix = f"{name} " if name in {"kabupaten", "kota", "provinsi"} else ""
        region = read_place(prefix + value).region or read_place(value).region
        return replace(said, region=region, place="" if region else clean_text(value)), ""
    if name in {"kecamatan", "desa", "kelurahan", "desa/kelurahan"}:
        return replace(said, small_area=f"{name.split('/')[0].capitalize()} {clean_text(value)}"), ""
    if name in {"judul", "judul tabel", "nama tabel", "nama data", "nama indikator", "indikator", "title"}:
        return said, clean_text(value)
    return said, name


def _with_period(said: Surroundings, period: PeriodReading) -> Surroundings:
    if period.period:
        return replace(said, period=said.period or period)
    return replace(said, years=said.years + period.options)


def _read_title(said: Surroundings, title: str) -> Surroundings:
    parted = split_unit(title)
    title = parted.text
    unit = parted.unit or said.unit
    without_base = mask_base_years(title)
    years = tuple(dict.fromkeys(_YEAR.findall(without_base)))
    period = said.period
    if len(years) == 1 and period is None:
        starred = re.search(years[0] + r"\s*(\*{1,2})", title)
        release = (
            Release.UNMARKED
            if starred is None
            else (Release.PRELIMINARY if len(starred[1]) == 1 else Release.VERY_PRELIMINARY)
        )
        part, words = time_in_title(without_base, years[0])
        reading = part or read_period(years[0])
        period = replace(reading, release=release) if reading is not None else None
        if reading is not None and not reading.flaw:
            # Words of a run, such as "s.d. Juni", stay in the name: an answered year must not hide them.
            title = without_time(title, without_base, words)
        without_base = mask_base_years(title)
    ending = _MONTHS_OVER_YEARS.search(without_base) or _YEARS_AT_END.search(without_base)
    if ending is not None:
        title = without_lead(title[: ending.start()].strip(" ,;:-–"))
    area = small_area_in_title(title)
    regions = region_in_title(title)
    smallest = [region for region in regions if region.kind.value != "provinsi"] or list(regions)
    region = said.region or (smallest[0] if len(smallest) == 1 else None)
    nation = not (region or regions or said.place or area or said.small_area) and is_of_nation(title)
    parted_again = split_unit(title)
    return replace(
        said,
        title=parted_again.text.strip(" ,;:"),
        unit=unit or parted_again.unit,
        units_differ=parted.differs,
        region=region,
        place="Indonesia" if nation else said.place,
        proposed_regions=tuple(smallest) if region is None else (),
        small_area=said.small_area or area,
        province=next((region for region in regions if region.kind.value == "provinsi"), None),
        period=period,
        years=tuple(dict.fromkeys([*said.years, *(years if len(years) > 1 else ())])),
    )


def with_basis_of_sheet(title: str, sheet_name: str) -> str:
    """The title of a table of domestic product with the price basis that only the sheet's tab says."""
    name = clean_text(sheet_name)
    if not name or says_price_basis(title) or needs_no_price_basis(title) or not is_domestic_product(title):
        return title
    return f"{title}, {name}" if only_price_basis(name) else title


def is_running_head(text: str) -> bool:
    """Whether a line is the name of the book that pages of tables are headed by: "Bima Dalam Angka"."""
    return bool(_YEARBOOK.search(text))


def is_count(title: str) -> bool:
    """Whether a title says that things are counted, so that its figures are whole: "Banyaknya …"."""
    return bool(_COUNTS.match(title))


def is_price(title: str) -> bool:
    """Whether a title is of prices, so that a unit beside each row is what the price is for."""
    return bool(_PRICES.search(title))


def says_price(title: str, texts: Sequence[str]) -> bool:
    """Whether a figure without a unit of money is a price all the same, by its header or its title."""
    if any(_NO_PRICE.search(text) for text in (title, *texts)):
        return False
    if any(_HARGA.search(text) for text in texts):
        return True
    return bool(_HARGA.search(title)) and not any(_AMOUNTS.search(text) for text in (title, *texts))


def can_fall_below_nothing(text: str) -> bool:
    """Whether a name says something that goes up and down, so that brackets mean a negative figure."""
    return bool(_SIGNED.search(text))
