"""Names of kecamatan and desa, which are below all regions there are codes for."""

from __future__ import annotations

import re

from tiru.datasets.reading.values._texts import clean_text

_DISTRICT = r"(?i:kecamatan|kec\.?|distrik)"
_VILLAGE = r"(?i:desa|kelurahan|kel\.?|kalurahan|nagari|gampong|kampung)"
_REGENCY = r"(?i:kabupaten|kab\.?|kota|kotamadya)"
# Words after "kecamatan" or "desa" that begin no name.
_NO_NAME = (
    "di|dan|atau|per|se|pada|menurut|berdasarkan|dalam|yang|ini|tahun|kabupaten|kab|kota|provinsi|kecamatan|"
    "desa|kelurahan|wisata|adat|binaan|mandiri|siaga|swakarya|swadaya|swasembada|maju|berkembang|induk|layak|"
    "ter(?:tinggal|luas|padat|pencil|luar|dekat|jauh|banyak|kecil|besar|isolir)"
)
_WORD = rf"(?!(?i:{_NO_NAME})\b)[A-Z][\w'’-]*"
_NAME = rf"(?:(?i:kota)\s+(?=[A-Z]))?{_WORD}(?:\s+{_WORD}){{0,3}}"
_LED = r"(?:\b(?i:di|pada)\s+|[,–-]\s*)"
_IN_TITLE = tuple(
    re.compile(pattern)
    for pattern in (
        # Led in by a word, or right before the name of what it lies in.
        rf"{_LED}(?P<area>{_VILLAGE}\s+{_NAME})(?!\s*/)",
        rf"(?P<area>\b{_VILLAGE}\s+{_NAME})(?=,?\s+{_DISTRICT}\s+[A-Z])",
        rf"{_LED}(?P<area>{_DISTRICT}\s+{_NAME})(?!\s*/)",
        rf"(?P<area>\b{_DISTRICT}\s+{_NAME})(?=,?\s+{_REGENCY}\s+[A-Z])",
    )
)
_WHOLE = re.compile(
    rf"(?P<area>(?:{_DISTRICT}|{_VILLAGE})\s+{_NAME})"
    rf"(?:(?:,\s*|\s+)(?:{_REGENCY}|{_DISTRICT})\s.*|\s+(?i:dalam angka)\b.*)?"
)


def small_area_in_title(title: str) -> str:
    """The one kecamatan or desa a title is about, as written; empty where it names none.

    Examples
    --------
    >>> small_area_in_title("Jumlah IKM Kecamatan Mengwi Kabupaten Badung")
    'Kecamatan Mengwi'
    >>> small_area_in_title("Jumlah IKM Menurut Kecamatan di Kabupaten Badung")
    ''
    """
    found = next((match for pattern in _IN_TITLE if (match := pattern.search(title))), None)
    return clean_text(found["area"]) if found else ""


def read_small_area(line: str) -> str:
    """The kecamatan or desa that a line is, alone or with what it lies in; empty for any other line."""
    found = _WHOLE.fullmatch(line.strip())
    return clean_text(found["area"]) if found else ""
