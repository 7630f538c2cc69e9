"""What the lines around a table say: title, unit, place, time, price basis."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tiru.datasets.reading._report import Release
from tiru.datasets.reading.tables._rows import is_footer
from tiru.datasets.reading.values._periods import PeriodReading, read_period, time_in_title
from tiru.datasets.reading.values._places import read_place, region_in_title
from tiru.datasets.reading.values._texts import clean_text, first_language, is_english
from tiru.datasets.reading.values._units import Unit, read_unit, split_unit
from tiru.regions import Region

_NUMBER = re.compile(
    r"^(?:(?:tabel|table|lampiran|gambar)(?:\s*[\dIVX]+(?:[.\-]\d+)*[.:]?|(?=\s*$))|\d+(?:\.\d+)+\.?(?=\s|$))\s*(?:[-–]\s*)?",
    re.I,
)
_YEARBOOK = re.compile(r"\bdalam angka\b|\bin figures\b|^katalog|^catalog|^issn|^isbn|^nomor publikasi", re.I)
# When a page was printed or released, which is no time of its figures.
_PRINTED = re.compile(
    r"^(?:[a-z .]{3,30},\s*)?\d{1,2}\s+[a-z]{3,10}\s+(?:19|20)\d\d$|^no(?:mor)?\.?\s*:?\s*\d+/|"
    r"berita resmi statistik|^(?:rilis|dirilis|released?|dicetak|printed)\b",
    re.I,
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
_BASE_YEAR = re.compile(
    r"harga\s+konstan\s*(?:tahun\s*)?\(?(?:19|20)\d\d\)?|seri\s+(?:19|20)\d\d|(?:19|20)\d\d\s*=\s*1(?:00)?|"
    r"tahun\s+dasar\s*:?\s*(?:19|20)\d\d|(?:adhk|konstan)\s*\(?(?:19|20)\d\d\)?|constant\s+\(?(?:19|20)\d\d\)?|"
    r"(?:kbli|sp|st|se|permen\w*|perda|uu|nomor)\s*(?:19|20)\d\d",
    re.I,
)
_YEARS_AT_END = re.compile(
    r"[,;:\s–\-(]*(?:pada\s+)?(?:tahun\s+|th\.?\s*)?\(?((?:19|20)\d\d(?:\s*\*{1,2}\)?)?)(?:\s*(?:[-–/,]|dan|s\.?d\.?|sampai(?:\s+dengan)?)\s*"
    r"((?:19|20)\d\d(?:\s*\*{1,2}\)?)?))*\)?\s*$",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_GENERIC_SHEET = re.compile(
    r"^.{1,2}$|^(?:sheet|lembar|data|tabel|table|worksheet|hoja)\s*[\d.\- ]*$|^\d[\d.\- ]*$", re.I
)
_CURRENT = re.compile(r"harga\s+berlaku|\badhb\b|\bberlaku\b|current\s+(?:market\s+)?price", re.I)
_CONSTANT = re.compile(r"harga\s+konstan|\badhk\b|\bkonstan\b|constant", re.I)
_PRODUCT = re.compile(r"\bpdrb|\bpdb\b|produk\s+domestik|\bgrdp\b|nilai\s+tambah\s+bruto", re.I)
_NO_BASIS = re.compile(
    r"laju|pertumbuhan|growth|distribusi|peranan|kontribusi|struktur|implisit|share|"
    r"y[- ]on[- ]y|q[- ]to[- ]q|c[- ]to[- ]c",
    re.I,
)
_SIGNED = re.compile(
    r"\blaju\b|pertumbuhan|growth|inflasi|deflasi|perubahan|selisih|surplus|defisit|\bneto\b|\bnet\b|saldo",
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
    province : Region or None
        A province named beside a list of its parts.
    period : PeriodReading or None
        The one time of all figures.
    years : tuple of str
        Years named, where they are several.
    notes : tuple of str
    """

    title: str = ""
    unit: Unit | None = None
    units_differ: bool = False
    region: Region | None = None
    place: str = ""
    province: Region | None = None
    period: PeriodReading | None = None
    years: tuple[str, ...] = ()
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
        if _YEARBOOK.search(text):
            # The year of the yearbook is the one after that of its figures.
            said = replace(said, region=said.region or next(iter(region_in_title(text)), None))
            continue
        if _PRINTED.search(text):
            continue
        said, rest = _read_line(said, text)
        if rest and not is_footer(rest) and not (titles and is_english(rest)):
            titles.append(rest)
    while len(titles) > 1 and _LETTERHEAD.match(titles[0]):
        titles.pop(0)
    if not titles and sheet_name and not _GENERIC_SHEET.match(sheet_name.strip()):
        said, rest = _read_line(said, clean_text(sheet_name))
        titles = [rest] if rest else []
    return _read_title(said, " ".join(titles[-1:] if only_nearest else titles))


def _read_line(said: Surroundings, line: str) -> tuple[Surroundings, str]:
    """What a line says if it says one thing only, and otherwise the line itself."""
    line = only_title(line)
    if not line:
        return said, ""
    if pair := _PAIR.match(line):
        known, rest = _read_pair(said, clean_text(pair["name"]).casefold(), pair["value"])
        if not rest:
            return known, ""
    if unit := read_unit(line):
        return replace(said, unit=said.unit or unit), ""
    if (period := read_period(line)) is not None and (period.period or period.options):
        return _with_period(said, period), ""
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
    if name in {"judul", "nama tabel", "title"}:
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
    without_base = _BASE_YEAR.sub(lambda found: "#" * len(found[0]), title)
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
        title, without_base = _without(title, without_base, words)
    if ending := _YEARS_AT_END.search(without_base):
        title = title[: ending.start()].strip(" ,;:-–")
    regions = region_in_title(title)
    smallest = [region for region in regions if region.kind.value != "provinsi"] or list(regions)
    region = said.region or (smallest[0] if len(smallest) == 1 else None)
    parted_again = split_unit(title)
    return replace(
        said,
        title=parted_again.text.strip(" ,;:"),
        unit=unit or parted_again.unit,
        units_differ=parted.differs,
        region=region,
        province=next((region for region in regions if region.kind.value == "provinsi"), None),
        period=period,
        years=tuple(dict.fromkeys([*said.years, *(years if len(years) > 1 else ())])),
    )


def _without(title: str, masked: str, words: str) -> tuple[str, str]:
    """A title without the words of its time at its end; `masked` is as long and holds them too."""
    at = masked.rfind(words) if words else -1
    if at < 0 or masked[at + len(words) :].strip(" )*"):
        return title, masked
    kept = title[:at].rstrip(" ,;:-–(")
    return re.sub(r"\s+(?:pada|per|keadaan|bulan|posisi)$", "", kept, flags=re.I), masked[:at]


def split_year(text: str) -> tuple[str, PeriodReading | None]:
    """A header such as "Produksi 2020" parted from its year; base years stay."""
    without_base = _BASE_YEAR.sub(lambda found: "#" * len(found[0]), text)
    found = re.search(r"(?:^|[\s,(])(?:tahun\s+)?((?:19|20)\d\d(?:\*{1,2}|r)?)\)?$", without_base, re.I)
    if found is None or not text[: found.start()].strip():
        return text, None
    part, words = time_in_title(without_base, found[1][:4])
    if words:
        name, _ = _without(text, without_base, words)
        return (name, part or read_period(found[1])) if name != text else (text, None)
    return text[: found.start()].strip(" ,(-–"), read_period(found[1])


def says_price_basis(text: str) -> bool:
    return bool(_CURRENT.search(text) or _CONSTANT.search(text))


def only_price_basis(text: str) -> bool:
    """Whether a header says the price basis and nothing else: "Berlaku", "ADHK", "Harga Konstan 2010"."""
    rest = _BASE_YEAR.sub(" ", text)
    rest = re.sub(
        r"atas|dasar|harga|berlaku|konstan|adhb|adhk|current|constant|price|[^A-Za-z]", " ", rest, flags=re.I
    )
    return says_price_basis(text) and not rest.strip()


def with_basis_of_sheet(title: str, sheet_name: str) -> str:
    """The title of a table of domestic product with the price basis that only the sheet's tab says."""
    name = clean_text(sheet_name)
    if not name or says_price_basis(title) or needs_no_price_basis(title) or not is_domestic_product(title):
        return title
    return f"{title}, {name}" if only_price_basis(name) else title


def is_domestic_product(text: str) -> bool:
    return bool(_PRODUCT.search(text))


def can_fall_below_nothing(text: str) -> bool:
    """Whether a name says something that goes up and down, so that brackets mean a negative figure."""
    return bool(_SIGNED.search(text))


def needs_no_price_basis(text: str) -> bool:
    """Rates, shares and deflators have a basis by what they are."""
    return bool(_NO_BASIS.search(text))
