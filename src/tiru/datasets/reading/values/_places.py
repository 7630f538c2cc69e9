"""Names of regions as tables write them, brought to the registry; never by digits or by likeness."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tiru.datasets.reading.values._texts import clean_text, strip_footnote_mark
from tiru.regions import MatchKind, Region, RegionKind, load_registry

_NUMBERING = re.compile(
    r"^(?:\d{1,4}(?:\.\d{1,2})?|\d\d\.\d\d)[.)]?\s*[-–]?\s+|^\d{1,3}[.)]\s*|^[a-z]\.\s+|"
    r"^[\[(]\d\d\.?\d\d[\])]\s*[-–]?\s*",
    re.I,
)
_CODE_AFTER = re.compile(r"\s*[\[(]\d\d\.?\d\d[\])]$")
_WORD = re.compile(r"[a-z0-9]+")
_KIND_WORDS = frozenset(
    [
        "kabupaten",
        "kab",
        "kota",
        "kotamadya",
        "kodya",
        "provinsi",
        "propinsi",
        "prov",
        "adm",
        "administrasi",
        "pemkab",
        "pemkot",
        "pemprov",
        "pemerintah",
    ]
)
_ENGLISH_KINDS = re.compile(r"\s*[/(]?\s*(?:regency|municipality|city|province)\s*\)?$", re.I)
_NATION = frozenset({"indonesia", "nasional", "republikindonesia", "nationalindonesia", "indonesiatotal"})
_OF_NATION = re.compile(
    r"\b(?:indonesia|nasional)\b(?=\s*(?:$|[,;(]|menurut\b|tahun\b|per\b|pada\b|bulan\b|triwulan\b))", re.I
)
_NATION_IN_NAME = re.compile(
    r"\b(?:bank|negara|tenaga kerja|statistik|nasional|republik|usaha|baku|standar|dan|dengan|vs\.?|ke|dari|"
    r"terhadap|ikatan|asosiasi|proyek strategis|jalan|taman|pahlawan|libur|hari|tentara|bahasa|luar)\s*$",
    re.I,
)
_OTHER_FORMS = {"kep": "kepulauan", "sumatra": "sumatera"}


@dataclass(frozen=True, slots=True)
class PlaceReading:
    """What a label says of a region.

    Attributes
    ----------
    candidates : tuple of Region
        Every region that carries the name; empty where none does.
    is_nation : bool
        Whether it is the whole country.
    says_kind : bool
        Whether the label itself says kabupaten, kota or provinsi.
    """

    candidates: tuple[Region, ...]
    is_nation: bool = False
    says_kind: bool = False

    @property
    def region(self) -> Region | None:
        return self.candidates[0] if len(self.candidates) == 1 else None

    @property
    def is_place(self) -> bool:
        return bool(self.candidates) or self.is_nation


NO_PLACE = PlaceReading(())


@lru_cache(maxsize=20_000)
def read_place(label: str) -> PlaceReading:
    """Every region a label may mean: "01. Simeulue", "KAB. SIAK", "Ogan_Komering_Ulu", "INDONESIA".

    Examples
    --------
    >>> [region.name for region in read_place("02. Bandung").candidates]
    ['Kabupaten Bandung', 'Kota Bandung']
    >>> read_place("3204").candidates
    ()
    """
    line = strip_footnote_mark(_CODE_AFTER.sub("", clean_text(label)))
    line = _ENGLISH_KINDS.sub("", line)
    for text in dict.fromkeys((line, _NUMBERING.sub("", line), line.split("/")[0].strip())):
        reading = _read_name(text)
        if reading.is_place:
            return reading
    return NO_PLACE


def _read_name(text: str) -> PlaceReading:
    words = _WORD.findall(text.casefold())
    if not words or words[0].isdecimal() or len(text) > 70:
        return NO_PLACE
    if "".join(words) in _NATION:
        return PlaceReading((), is_nation=True)
    if not any(key in _known_keys() for key in _keys(words)):
        return NO_PLACE
    says_kind = words[0] in _KIND_WORDS
    matches = [match for match in load_registry().find(text) if match.kind is not MatchKind.SIMILAR]
    return PlaceReading(tuple(match.region for match in matches), says_kind=says_kind)


def _keys(words: Sequence[str]) -> tuple[str, ...]:
    full = [_OTHER_FORMS.get(word, word) for word in words if word != "dan"]
    bare = list(full)
    while len(bare) > 1 and bare[0] in _KIND_WORDS:
        bare = bare[1:]
    return "".join(full), "".join(bare)


@lru_cache(maxsize=1)
def _known_keys() -> frozenset[str]:
    """A quick sieve before the registry is asked; the registry alone decides."""
    names = (
        name
        for region in load_registry().regions()
        for name in (region.name, region.short_name, *region.aliases)
    )
    return frozenset(key for name in names for key in _keys(_WORD.findall(name.casefold())))


def region_in_title(title: str) -> tuple[Region, ...]:
    """Regions a title names with the word of their kind: "di Kabupaten Badung", "Provinsi Jawa Timur".

    A name without kabupaten, kota or provinsi before it is not taken: too many words of titles are names.
    """
    line = clean_text(title)
    found: list[Region] = []
    for match in re.finditer(
        r"\b(?:kabupaten|kab\.?|kota|provinsi|propinsi|prov\.?)\s+(?=[A-Z])", line, re.I
    ):
        words = re.split(r"[\s,;()\[\]–]+", line[match.start() :])
        for length in range(min(len(words), 6), 1, -1):
            reading = _read_name(" ".join(words[:length]))
            if reading.region is not None:
                found.append(reading.region)
                break
    return tuple(dict.fromkeys(found))


def is_of_nation(title: str) -> bool:
    """Whether a title is about the whole country: "Angkatan Kerja Indonesia", "Ekspor Nasional".

    Names that only hold the word, such as Bank Indonesia, and a country beside another place are not taken.

    Examples
    --------
    >>> is_of_nation("Ekspor Nasional"), is_of_nation("Kredit Bank Indonesia")
    (True, False)
    """
    found = list(_OF_NATION.finditer(clean_text(title)))
    return bool(found) and not any(_NATION_IN_NAME.search(title[: one.start()]) for one in found)


def names_a_place(title: str) -> bool:
    """Whether words of a title may be the name of a region, with or without the word of its kind."""
    words = re.findall(r"[A-Za-z]+", title)
    return any(
        read_place(" ".join(words[at : at + length])).is_place
        for length in (1, 2, 3)
        for at in range(len(words) - length + 1)
    )


def choose_by_context(readings: Sequence[PlaceReading]) -> list[tuple[Region, ...]]:
    """Same-name regions told apart by the list they stand in; what stays open keeps its candidates.

    Three kinds of evidence, each taken only where it leaves one candidate: the provinces of the other
    labels, a label elsewhere in the list that takes the namesake, and the place in the official order.
    """
    chosen = [reading.candidates for reading in readings]
    # "JAMBI" below "Kota Jambi" is the province, in a list of kabupaten and kota too.
    chosen = _leave_taken(chosen)
    chosen = _keep_common_kind(chosen)
    chosen = _keep_common_province(chosen)
    chosen = _keep_province_above(chosen)
    chosen = _leave_taken(chosen)
    return _follow_order(chosen)


def _settled(chosen: Sequence[tuple[Region, ...]]) -> list[Region]:
    return [regions[0] for regions in chosen if len(regions) == 1]


def _keep_common_kind(chosen: list[tuple[Region, ...]]) -> list[tuple[Region, ...]]:
    """In a list of provinces "Gorontalo" is the province; among kabupaten and kota it is not."""
    settled = _settled(chosen)
    provinces = sum(region.kind is RegionKind.PROVINSI for region in settled)
    if len(settled) < 3:
        return chosen
    if provinces >= 0.9 * len(settled):
        return [_filtered(regions, kinds={RegionKind.PROVINSI}) for regions in chosen]
    if provinces <= max(1, 0.1 * len(settled)):
        return [_filtered(regions, kinds={RegionKind.KABUPATEN, RegionKind.KOTA}) for regions in chosen]
    return chosen


def _filtered(regions: tuple[Region, ...], *, kinds: set[RegionKind]) -> tuple[Region, ...]:
    kept = tuple(region for region in regions if region.kind in kinds)
    return kept if len(regions) > 1 and kept else regions


def _keep_common_province(chosen: list[tuple[Region, ...]]) -> list[tuple[Region, ...]]:
    codes = {region.province_code for region in _settled(chosen) if region.kind is not RegionKind.PROVINSI}
    if len(codes) != 1 or len(_settled(chosen)) < 3:
        return chosen
    code = next(iter(codes))
    kept = []
    for regions in chosen:
        inside = tuple(region for region in regions if region.province_code == code)
        kept.append(inside if len(regions) > 1 and inside else regions)
    return kept


def _keep_province_above(chosen: list[tuple[Region, ...]]) -> list[tuple[Region, ...]]:
    """Under the line "JAWA BARAT", "Banjar" is the one there, if all other lines under it lie there too."""
    kept = list(chosen)
    heads = [
        index
        for index, regions in enumerate(chosen)
        if len(regions) == 1 and regions[0].kind is RegionKind.PROVINSI
    ]
    for head, end in zip(heads, [*heads[1:], len(chosen)], strict=False):
        province = chosen[head][0].code
        below = range(head + 1, end)
        if any(chosen[index][0].province_code != province for index in below if len(chosen[index]) == 1):
            continue
        for index in below:
            inside = tuple(region for region in chosen[index] if region.province_code == province)
            if len(chosen[index]) > 1 and inside:
                kept[index] = inside
    return kept


def _leave_taken(chosen: list[tuple[Region, ...]]) -> list[tuple[Region, ...]]:
    """Beside "Kota Blitar", "Blitar" is the kabupaten."""
    taken = {region.code for region in _settled(chosen)}
    kept = []
    for regions in chosen:
        free = tuple(region for region in regions if region.code not in taken)
        kept.append(free if len(regions) > 1 and len(free) == 1 else regions)
    return kept


def _follow_order(chosen: list[tuple[Region, ...]]) -> list[tuple[Region, ...]]:
    """A candidate is taken where it alone fits between its neighbours in the order of both code systems.

    The list must follow that order throughout, with two settled labels at least on the sides together.
    """
    settled = [(index, regions[0]) for index, regions in enumerate(chosen) if len(regions) == 1]
    settled = [(index, region) for index, region in settled if region.kind is not RegionKind.PROVINSI]
    codes = [region.code for _, region in settled]
    if len(codes) < 3 or codes != sorted(codes):
        return chosen
    kept = []
    for index, regions in enumerate(chosen):
        before = max((region.code for at, region in settled if at < index), default="")
        after = min((region.code for at, region in settled if at > index), default="99.99")
        fitting = tuple(region for region in regions if before < region.code < after)
        kept.append(fitting if len(regions) > 1 and len(fitting) == 1 else regions)
    return kept
