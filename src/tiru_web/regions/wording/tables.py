"""Which table of activities is spoken of, what it is held against, and what of it does not count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tiru.profile import (
    ActivityProfile,
    ActivityTable,
    IndustryStanding,
    LabelLeftOut,
    LabelReason,
    Reference,
    RegionLevel,
    TableReason,
    TableRefused,
)
from tiru.regions import RegionKind
from tiru_web.datasets.wording import price_basis_words
from tiru_web.regions.wording.changes import territory_words
from tiru_web.shared.formats import format_number, join_words

LEVEL_WORDS = {RegionLevel.PROVINCE: "provinsi", RegionLevel.REGENCY: "kabupaten/kota"}
REASON_WORDS = {
    LabelReason.TOTAL: "jumlah dari kegiatan lain",
    LabelReason.UNKNOWN: "tidak dikenal sebagai kegiatan menurut KBLI atau ISIC",
    LabelReason.SAME_ACTIVITY: "sebutan lain dari kegiatan yang sudah dihitung",
    LabelReason.PARTS_UNKNOWN: "bagian dari kegiatan yang rinciannya tidak lengkap atau tidak cocok",
    LabelReason.OVERLAPS: "tumpang tindih dengan kegiatan lain",
}
REFUSAL_WORDS = {
    TableReason.NOT_ADDITIVE: "persen, indeks, dan laju tidak dapat dijumlahkan antarkegiatan",
    TableReason.NEGATIVE: "ada angka di bawah nol",
    TableReason.NO_WHOLE_YEAR: "tidak ada angka satu tahun penuh",
}


def level_sentence(profile: ActivityProfile) -> str:
    """Whose figures they are, where they are not the region's own; said before anything else."""
    if not profile.is_of_province_only:
        return ""
    kind = "kota" if profile.region.kind is RegionKind.KOTA else "kabupaten"
    return (
        f"Angka provinsi, bukan {kind}: tabel ini hanya memuat Provinsi {profile.shown.name}, "
        f"tidak {profile.region.name} sendiri."
    )


def territory_sentence(profile: ActivityProfile) -> str:
    """Whose figures they are where the region was larger then; empty where nothing changed since."""
    if not profile.later_changes:
        return ""
    changed = territory_words(profile.later_changes)
    return f"Angka {profile.period} tentang wilayah waktu itu; sejak itu {changed}."


def table_words(table: ActivityTable, period: str) -> str:
    """What was counted, in which unit and year, and of how much of the economy."""
    basis = price_basis_words(table.price_basis)
    only = " industri pengolahan saja" if table.is_manufacturing_only else ""
    scope = f"{len(table.activities)} kegiatan{only}"
    basis = "" if basis in table.measure else basis
    parts = [f"“{table.measure}”", table.unit, basis, period, f"menurut {scope}"]
    return ", ".join(part for part in parts if part)


def average_words(profile: ActivityProfile | IndustryStanding) -> str:
    """What a quotient is held against: `nasional`, or the regions of the table."""
    return "nasional" if profile.reference.is_nation else f"{_counted(profile)} dalam tabel"


def reference_sentence(profile: ActivityProfile) -> str:
    """How the average came about, so that nobody takes a few regions for the nation."""
    if profile.reference is Reference.NATION_ROW:
        return "Rata-rata nasional: baris Indonesia di tabel itu."
    if profile.reference is Reference.ALL_REGIONS:
        return f"Rata-rata nasional: jumlah {_counted(profile)} seluruh Indonesia."
    return f"Pembandingnya jumlah {_counted(profile)} dalam tabel, bukan seluruh Indonesia."


def _counted(profile: ActivityProfile | IndustryStanding) -> str:
    cells = profile.table.panel.at(profile.period)
    count = format_number(int((cells.region_totals > 0).sum()))
    return f"{count} {LEVEL_WORDS[profile.table.level]}"


def other_units_sentence(units: Sequence[str]) -> str:
    """Figures of the same thing in other units, which are not brought together; empty where there are "
    "none."""
    if not units:
        return ""
    return f"Kumpulan data ini juga memuat angka bersatuan {join_words(tuple(units))}; tidak digabungkan."


def unknown_sentence(profile: ActivityProfile) -> str:
    """Cells nobody gives; empty where there are none."""
    unknown = profile.table.panel.at(profile.period).unknown_rows.size
    if not unknown:
        return ""
    return (
        f"{format_number(int(unknown))} sel tabel tahun {profile.period} tidak diketahui dan tidak "
        "dianggap nol; kuosien lokasi dihitung dari yang diketahui dan dapat bergeser."
    )


def doubtful_sentence(table: ActivityTable) -> str:
    """Figures stored although something speaks against them; empty where there are none."""
    if not table.doubtful:
        return ""
    return f"{format_number(table.doubtful)} angka tabel ini diragukan saat dibaca dan tetap dihitung."


def left_out_sentences(left_out: Sequence[LabelLeftOut]) -> list[str]:
    """Every label that does not count, under its reason."""
    return [
        f"Tidak dihitung, karena {REASON_WORDS[reason]}: {join_words(labels)}."
        for reason in LabelReason
        if (labels := [f"“{one.label}”" for one in left_out if one.reason is reason])
    ]


def refused_sentences(refused: Iterable[TableRefused]) -> list[str]:
    """Figures of activities that make no table, with the reason of each."""
    return [
        f"Kumpulan data {one.dataset}, “{one.measure or one.unit}” "
        f"({format_number(one.figures)} angka, {one.unit}): tidak dipakai, karena "
        f"{REFUSAL_WORDS[one.reason]}."
        for one in refused
    ]
