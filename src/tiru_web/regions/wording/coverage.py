"""How much is known of a region, said first, and where it stands among others."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.profile import Medians, RegionLevel, UsableTable
from tiru.regions import Region, RegionKind
from tiru_web.regions.wording.tables import LEVEL_WORDS
from tiru_web.shared.formats import format_number

_THIN = 0.5


def coverage_sentence(region: Region, medians: Medians, figures: int, usable: Sequence[UsableTable]) -> str:
    """What is known and what is not: `44 angka; 7 dari 8 ciri struktur diketahui. …`."""
    if not figures and not usable:
        return (
            f"Belum ada angka tentang {region.name}. Tidak ada yang dapat dikatakan sebelum angkanya diimpor."
        )
    due = len(medians.structure)
    sentences = [
        f"{format_number(figures)} angka; {medians.known} dari {due} ciri struktur diketahui.",
        _tables_sentence(region, usable),
    ]
    if due and medians.known / due < _THIN:
        sentences.append("Datanya tipis: baca halaman ini sebagai keterangan, bukan perbandingan.")
    return " ".join(sentences)


def _tables_sentence(region: Region, usable: Sequence[UsableTable]) -> str:
    own = sum(each.shown.code == region.code for each in usable)
    if own:
        return f"{own} tabel kegiatan memuat daerah ini."
    if usable:
        return f"{len(usable)} tabel kegiatan, hanya tentang provinsinya."
    return "Belum ada tabel menurut kegiatan."


def level_words(kind: RegionKind) -> str:
    """The kind of region a median is taken over; it is never called the nation's where it is not."""
    return LEVEL_WORDS[RegionLevel.PROVINCE if kind is RegionKind.PROVINSI else RegionLevel.REGENCY]
