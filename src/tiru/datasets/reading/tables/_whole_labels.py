"""Labels that stand for others of their list together: their sum, or their average."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from tiru.datasets.reading.values._places import read_place
from tiru.datasets.reading.values._texts import first_language

_GROUP = r"(?:[IVX]{1,5}|[A-Z]|\d{1,2})"
_AREAS = (
    r"(?:kabupaten\s*/\s*kota|kab\.?\s*/\s*kota|kabupaten|kota|provinsi|kecamatan|desa/kelurahan|desa|"
    r"kelurahan)"
)
_TOTAL = re.compile(
    r"^(?:jumlah|total|jml|grand total|sub ?total|sub ?jumlah|keseluruhan)"
    r"(?:\s*(?:/|\()?\s*(?:total|jumlah|sum|rata-rata)\)?)*"
    rf"(?:\s+\(?(?:pdrb|pdb|{_AREAS}|seluruhnya|semua|keseluruhan|\d+\s+{_AREAS})\)?)*\s*:?$|"
    r"^produk domestik (?:regional )?bruto(?:\s*\(?pdrb\)?)?(?:\s*/.*)?$|^pdrb$|^pdb$|^total pdrb.*$|"
    r"^(?:laki-laki|l)\s*(?:\+|dan|&)\s*(?:perempuan|p)$",
    re.I,
)
_GROUP_TOTAL = re.compile(
    rf"^(?:sub ?)?(?:jumlah|total)\s+(?:{_GROUP})(?:\s*(?:\+|,|dan|s\.?d\.?)\s*{_GROUP})*$"
    r"|^sub ?(?:jumlah|total)$",
    re.I,
)
_LEADING_WORD = re.compile(r"^(?:jumlah|total)\s+(?P<rest>\S.*)$", re.I)
_AVERAGE = re.compile(r"^(?:rata[- ]?rata|rerata|average|mean)\b(?P<rest>.*)$", re.I)
_OF_ALL = re.compile(r"domestik|\bpdrb\b|\bpdb\b|grand|seluruh|semua|\+|\bdan\b|,", re.I)


@lru_cache(maxsize=20_000)
def is_total_label(text: str) -> bool:
    """Whether a label is nothing but the word for a sum: "Jumlah", "Jumlah I", "Total 38 Provinsi"."""
    label = text.strip()
    if _TOTAL.match(label) or _GROUP_TOTAL.match(label):
        return True
    named = _LEADING_WORD.match(label)
    return named is not None and read_place(named["rest"]).is_place


def names_total_of(text: str, groups: Sequence[str]) -> bool:
    """Whether a label is the sum of a group by that group's name: "Jumlah Bali Utara" under "Bali Utara"."""
    named = _LEADING_WORD.match(text.strip())
    return named is not None and named["rest"].casefold() in {group.casefold() for group in groups}


@lru_cache(maxsize=20_000)
def is_average_label(text: str) -> bool:
    """Whether a label is nothing but the word for an average: "Rata-rata", "Rata-rata Provinsi"."""
    found = _AVERAGE.match(first_language(text.strip()))
    if found is None:
        return False
    rest = found["rest"].strip(" /:")
    return not rest or re.fullmatch(_AREAS, rest, re.I) is not None or read_place(rest).is_place


def is_total_of_all(text: str) -> bool:
    """Whether a sum is by its words that of the whole list: "PDRB", "Jumlah I + II", "Grand Total"."""
    return is_total_label(text) and bool(_OF_ALL.search(text))


def is_total_of_group(text: str) -> bool:
    """Whether a sum is by its words that of one group: "Jumlah I", "Sub Total"."""
    return bool(_GROUP_TOTAL.match(text.strip())) and not is_total_of_all(text)
