"""Units as offices write them, in titles, headers, columns and rows."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from tiru.datasets.reading.values._texts import clean_text

_BRACKETS = re.compile(r"[(\[]\s*(?P<inside>[^()\[\]]*)\s*[)\]]")
_SPACED_PERCENT = re.compile(r"(?:^%\s*(?=\w))|(?:\s%$)")
_BASE = re.compile(r"(?:(?:19|20)\d\d\s*=\s*100|seri\s+(?:19|20)\d\d|(?:19|20)\d\d\s*=\s*1)", re.I)
_AFTER_COMMA = re.compile(r",\s*(?P<unit>(?:dalam\s+)?[A-Za-z0-9%.$²³/ ]{1,30})$")
# "Persentase Penduduk Miskin" is in per cent by its name; "Persentase dan Jumlah …" is two things.
_SAYS_SHARE = re.compile(r"(?:distribusi\s+)?persentase\b(?!\s*(?:dan|serta|,|&))", re.I)
_MULTIPLIERS = {
    "ribu": "Ribu", "ribuan": "Ribu", "rb": "Ribu", "thousand": "Ribu", "000": "Ribu", "1000": "Ribu",
    "1.000": "Ribu",
    "juta": "Juta", "jutaan": "Juta", "jt": "Juta", "million": "Juta", "000.000": "Juta", "1 000 000": "Juta",
    "miliar": "Miliar", "milyar": "Miliar", "miliyar": "Miliar", "milliar": "Miliar", "billion": "Miliar",
    "triliun": "Triliun", "trilyun": "Triliun", "trilliun": "Triliun", "trillion": "Triliun",
}  # fmt: skip
_QUALIFIED = re.compile(r"(?P<unit>.+?)\s+(?P<state>[A-Z]{2,4})")
_WEIGHED = ("Ton", "Kuintal", "kg", "Liter", "m3")
# "Rp.000.000" without its points and blanks.
_ZEROS_OF_RUPIAH = re.compile(r"rp(0{3}|0{6})")
_COUNTED = re.compile(r"(?:jumlah|banyaknya|number of)\b", re.I)
_NOT_PRICED = frozenset({"Persen", "Permil", "Indeks", "Poin", "Rasio"})
# English words of rates, in the spelling of the list of units.
_RATES = {"capita": "kapita", "person": "orang", "month": "bulan", "year": "tahun", "day": "hari"}
UNIT_HEADERS = frozenset({"satuan", "unit", "units", "satuan/unit", "satuan unit"})


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit.

    Attributes
    ----------
    name : str
        In one spelling: `Juta Rupiah`, `Orang`, `Kuintal`.
    is_counted : bool
        Whether figures in it are whole numbers of things, such as persons; never with a multiplier.
    """

    name: str
    is_counted: bool


@lru_cache(maxsize=1)
def _spellings() -> dict[str, Unit]:
    text = resources.files("tiru.datasets.reading.values").joinpath("data", "units.csv").read_text("utf-8")
    return {
        row["spelling"]: Unit(row["unit"], row["counted"] == "1") for row in csv.DictReader(text.splitlines())
    }


@lru_cache(maxsize=20_000)
def read_unit(text: str) -> Unit | None:
    """The unit a text is, as a whole: "Juta Rupiah", "(Rp. 000)", "Ribu Ton", "Kg/Kapita/Tahun".

    Returns
    -------
    Unit or None
        None where the text is anything but a unit.

    Examples
    --------
    >>> read_unit("(Miliar Rp)").name
    'Miliar Rupiah'
    >>> read_unit("Pertanian") is None
    True
    """
    line = clean_text(text).strip("()[] ").rstrip(".").casefold()
    line = re.sub(r"^(?:dalam|dlm\.?|satuan|unit|in)\s*:?\s+", "", line).strip()
    if not line or len(line) > 60:
        return None
    if known := _spellings().get(line):
        return known
    if per := _read_ratio(line):
        return per
    return _read_multiplied(line) or _read_twice(line) or _read_qualified(clean_text(text).strip("()[] "))


def _read_multiplied(line: str) -> Unit | None:
    words = [word.strip(".,") for word in re.split(r"[\s]+", line) if word.strip(".,")]
    for words_in_order in (words, words[::-1] if len(words) == 2 else []):
        if len(words_in_order) < 2 or words_in_order[0] not in _MULTIPLIERS:
            continue
        base = _spellings().get(" ".join(words_in_order[1:]))
        if base is not None:
            return Unit(f"{_MULTIPLIERS[words_in_order[0]]} {base.name}", is_counted=False)
    compact = line.replace(" ", "").replace(".", "")
    if rupiah := _ZEROS_OF_RUPIAH.fullmatch(compact):
        return Unit({3: "Ribu Rupiah", 6: "Juta Rupiah"}[len(rupiah[1])], is_counted=False)
    if compact == "000" or compact.isalpha():
        name = _MULTIPLIERS.get(compact.removesuffix("s"))
        return Unit(name, is_counted=False) if name else None
    return None


def _read_ratio(line: str) -> Unit | None:
    """ "ribu rupiah/orang/tahun", "ku/ha", "kg per kapita"."""
    parts = [part.strip() for part in re.split(r"/|\bper\b", line)]
    parts = [*parts[:1], *(_RATES.get(part, part) for part in parts[1:])]
    if len(parts) < 2 or not all(parts):
        return None
    first = read_unit(parts[0])
    if first is None:
        return None
    rest = [_spellings()[part].name if part in _spellings() else None for part in parts[1:]]
    known = [
        name or (part.title() if part in {"kapita", "km2"} else None)
        for name, part in zip(rest, parts[1:], strict=True)
    ]
    if any(name is None for name in known):
        same = [read_unit(part) for part in parts[1:]]
        return first if all(unit is not None and unit.name == first.name for unit in same) else None
    if set(known) == {first.name}:
        return first
    return Unit("/".join([first.name, *(name or "" for name in known)]), is_counted=False)


def _read_qualified(text: str) -> Unit | None:
    """A weight or volume with the state it is taken in, as an abbreviation: "ton GKG", "Ribu Ton CPO"."""
    found = _QUALIFIED.fullmatch(text)
    unit = read_unit(found["unit"]) if found else None
    if found is None or unit is None or not unit.name.endswith(_WEIGHED):
        return None
    return Unit(f"{unit.name} {found['state']}", is_counted=False)


def _read_twice(line: str) -> Unit | None:
    """One unit in two languages without a sign between, such as "persen percent"."""
    words = line.split(" ")
    if len(words) == 2:
        first, second = (_spellings().get(word) for word in words)
        if first is not None and first == second:
            return first
    return None


@dataclass(frozen=True, slots=True)
class TextWithUnit:
    """A title or header parted from the unit in it.

    Attributes
    ----------
    text : str
        Without the unit.
    unit : Unit or None
        None where there is none, or where two differ.
    differs : bool
        Whether the text names two different units.
    """

    text: str
    unit: Unit | None
    differs: bool = False


def _own_word(inside: str, line: str) -> Unit | None:
    """A thing counted by its own name: "Jumlah Pulau (pulau)"."""
    word = inside.strip()
    if not re.fullmatch(r"[a-z]{4,}", word) or not _COUNTED.match(line):
        return None
    named = line.casefold().replace(f"({word})", " ").split()
    return Unit(word.capitalize(), is_counted=True) if word in named else None


@lru_cache(maxsize=20_000)
def split_unit(text: str) -> TextWithUnit:
    """A title or header without the unit in brackets, after a comma, or before it as "%".

    A name that begins with "Persentase" is whole and in per cent.

    Base years such as "[2010=100]" are no unit and stay.

    Examples
    --------
    >>> split_unit("Produksi Padi (Ton)").unit.name
    'Ton'
    >>> split_unit("TPT (%)").text
    'TPT'
    """
    line = clean_text(text)
    units: list[Unit] = []
    for found in reversed(list(_BRACKETS.finditer(line))):
        inside = found["inside"]
        unit = None if _BASE.search(inside) else read_unit(inside) or _own_word(inside, line)
        if unit is not None:
            units.append(unit)
            line = clean_text(line[: found.start()] + " " + line[found.end() :])
    if not units and (found_comma := _AFTER_COMMA.search(line)):
        unit = read_unit(found_comma["unit"])
        if unit is not None and unit.name not in {
            "Tahun",
            "Bulan",
            "Hari",
            "Desa",
            "Kelurahan",
            "Kecamatan",
            "Hotel",
        }:
            units.append(unit)
            line = line[: found_comma.start()].strip()
    if not units and _SPACED_PERCENT.search(line):
        return TextWithUnit(_SPACED_PERCENT.sub(" ", line).strip(), read_unit("%"))
    if not units and _SAYS_SHARE.match(line):
        return TextWithUnit(line, read_unit("%"))
    names = {unit.name for unit in units}
    if len(names) > 1:
        return TextWithUnit(line.strip(" ,;:"), None, differs=True)
    return TextWithUnit(line.strip(" ,;:"), units[0] if units else None)


def is_unit_header(text: str) -> bool:
    return clean_text(text).casefold().strip(" .:") in UNIT_HEADERS


def is_quantity(unit: Unit) -> bool:
    """Whether a unit measures a thing that can be priced: kg and litres, no money, shares or indices."""
    return not is_money(unit) and "/" not in unit.name and unit.name not in _NOT_PRICED


def is_money(unit: Unit) -> bool:
    """Whether a unit is an amount of money, of whatever size."""
    return "/" not in unit.name and unit.name.endswith(("Rupiah", "Dolar AS"))
