"""What a mapping file declares beside its answers: what the figures stand for, and where they come from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from fnmatch import fnmatchcase

from tiru.datasets._series import PriceBasis, SourceKind

# The answer to a question of prices, as the readers offer it.
PRICE_BASIS_ANSWERS = {
    PriceBasis.CURRENT: "harga berlaku",
    PriceBasis.CONSTANT_2010: "harga konstan 2010",
}


@dataclass(frozen=True, slots=True)
class DeclaredFigures:
    """What the figures of one label stand for; empty texts and None where it is not declared.

    Attributes
    ----------
    label : str
        The indicator as the reading report names it, without a price basis that was answered; `*` stands for
        anything.
    indicator : str
        Key in the list of indicators.
    series : str
        Key of the definition in the list of series: figures of one key are comparable.
    definition : str
        In words.
    breakdown : tuple of str
        The one breakdown that stands for the region as a whole.
    unit : str
    price_basis : PriceBasis or None
    source_kind : SourceKind or None
    """

    label: str
    indicator: str = ""
    series: str = ""
    definition: str = ""
    breakdown: tuple[str, ...] = ()
    unit: str = ""
    price_basis: PriceBasis | None = None
    source_kind: SourceKind | None = None

    def fits(self, indicator: str) -> bool:
        """Whether an indicator of a report is meant, with or without its answered price basis."""
        for basis in PRICE_BASIS_ANSWERS.values():
            indicator = indicator.removesuffix(f", {basis}")
        own = self.label
        for basis in PRICE_BASIS_ANSWERS.values():
            own = own.removesuffix(f", {basis}")
        return own == indicator or ("*" in own and fnmatchcase(indicator, own))

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, field.name) for field in fields(self)[1:])


@dataclass(frozen=True, slots=True)
class DeclaredSource:
    """Where the file comes from; empty texts and None where it is not declared.

    publisher, title, url : as for an import
    read_on : the day the source was read
    """

    publisher: str = ""
    title: str = ""
    url: str = ""
    read_on: dt.date | None = None


FIGURE_FIELDS: Mapping[str, str] = {
    "indikator": "kunci indikator; daftarnya: tiru facts indicators",
    "seri": "kunci definisi yang membuat angka sebanding, misalnya tpt_agustus",
    "definisi": "definisinya dengan kata-kata, bila tidak ada kunci yang cocok",
    "rincian": "rincian yang mewakili seluruh daerah, misalnya Jumlah",
    "satuan": "satuannya bila berkas tidak menyebutnya",
    "dasar_harga": f"dasar harganya: {' atau '.join(basis for basis in PriceBasis if basis != '-')}",
    "jenis_sumber": f"siapa yang menghitung: {', '.join(SourceKind)}",
}
SOURCE_FIELDS: Mapping[str, str] = {
    "penerbit": "penerbit angkanya",
    "judul": "judul tabelnya",
    "alamat": "alamat web tempat berkas ditemukan",
    "tanggal": "hari berkas diambil, misalnya 2026-03-05",
}
