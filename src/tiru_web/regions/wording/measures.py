"""Diversity, growth and complexity in plain words, and why something is not said."""

from __future__ import annotations

import math
from collections.abc import Sequence

from tiru.datasets import PriceBasis
from tiru.profile import (
    ActivityLine,
    ActivityProfile,
    ComplexityStanding,
    DiversityStanding,
    GrowthParts,
    NearActivity,
    NotSaid,
    load_profile_rules,
)
from tiru_web.regions.wording.changes import territory_words
from tiru_web.regions.wording.tables import LEVEL_WORDS
from tiru_web.shared.formats import format_number, format_percent, join_words

_EVEN = 0.005
_LARGE = 100


def quotient_words(line: ActivityLine) -> str:
    return "–" if line.lq is None else format_number(line.lq, 2)


def diversity_sentences(standing: DiversityStanding, profile: ActivityProfile) -> list[str]:
    """How many-sided, first in plain words, then the measures by their names."""
    name, level = profile.shown.name, LEVEL_WORDS[profile.table.level]
    as_many, median = 1 / standing.hhi, 1 / standing.median_hhi
    return [
        f"Susunan kegiatan {name} setara dengan {format_number(as_many, 1)} kegiatan yang sama besar; "
        f"nilai tengah {standing.regions} {level} {format_number(median, 1)}. "
        f"{_more_or_less(standing, name)}",
        f"Pemusatan (HHI) {format_number(standing.hhi, 3)}: 1 berarti satu kegiatan saja. Keragaman "
        f"(Shannon) {format_number(standing.shannon, 2)}, nilai tengah "
        f"{format_number(standing.median_shannon, 2)}; paling tinggi "
        f"{format_number(math.log(len(profile.table.activities)), 2)} bila semua kegiatan sama besar.",
        f"{format_percent(standing.krugman / 2 * 100, 0)} dari kegiatannya harus berpindah bidang agar "
        f"susunannya sama dengan keseluruhan. Di {standing.specialised} kegiatan bagiannya mencapai "
        "rata-rata atau lebih.",
    ]


def _more_or_less(standing: DiversityStanding, name: str) -> str:
    difference = standing.hhi - standing.median_hhi
    if abs(difference) < _EVEN:
        return f"{name} seberagam daerah pada umumnya."
    return f"{name} lebih {'terpusat' if difference > 0 else 'beragam'} daripada daerah pada umumnya."


def growth_sentences(parts: GrowthParts, profile: ActivityProfile) -> list[str]:
    """The growth and its three parts, which add up to it."""
    unit, total = profile.table.unit, parts.total
    decimals = 0 if max(abs(total.base), abs(total.end)) >= _LARGE else 2

    def signed(value: float) -> str:
        return ("+" if round(value, decimals) > 0 else "") + format_number(value, decimals)

    moved = f"{'naik' if total.growth >= 0 else 'turun'} {format_number(abs(total.growth), decimals)}"
    sentences = [
        f"Dari {parts.base} sampai {parts.end} jumlah di {profile.shown.name} {moved} {unit}, dari "
        f"{format_number(total.base, decimals)} menjadi {format_number(total.end, decimals)}.",
        f"{signed(total.national)} karena pertumbuhan semua daerah dalam tabel, {signed(total.mix)} karena "
        f"susunan kegiatannya, dan {signed(total.local)} karena kegiatannya tumbuh lain daripada di daerah "
        f"lain. Ketiganya berjumlah {signed(total.growth)}.",
    ]
    if profile.table.price_basis == PriceBasis.CURRENT:
        sentences.append("Angkanya menurut harga berlaku, jadi kenaikan harga ikut terhitung.")
    if profile.territory_changes:
        changed = territory_words(profile.territory_changes)
        sentences.append(f"Ingat, {changed}. Sebagian pertumbuhannya mungkin hanya karena itu.")
    if parts.unknown:
        sentences.append(
            f"{len(parts.unknown)} kegiatan tidak ikut, karena angka salah satu tahunnya tidak ada."
        )
    return sentences


def complexity_sentence(standing: ComplexityStanding, profile: ActivityProfile) -> str:
    level = LEVEL_WORDS[profile.table.level]
    return (
        f"Kerumitan susunan kegiatan {profile.shown.name} berada pada urutan {standing.rank} dari "
        f"{standing.ranked} {level} (ECI {format_number(standing.eci, 2)}; 0 adalah rata-rata). Makin "
        "tinggi, makin banyak kegiatannya yang jarang dimiliki daerah lain."
    )


def near_words(near: NearActivity) -> str:
    """How much of what usually goes with an activity the region has already."""
    share = format_percent(near.density * 100, 0)
    return f"{share} dari kegiatan yang biasa menyertainya sudah khas di daerah ini"


def not_said_sentence(reason: NotSaid, period: str = "", periods: Sequence[str] = ()) -> str:
    """Why something is not said, with the way out where there is one; `periods` are the years there are."""
    least = format_number(load_profile_rules().least_activities_for_complexity.value)
    there = f" Yang ada: {join_words(tuple(periods))}." if periods else ""
    words = {
        NotSaid.NO_TABLES: (
            "belum ada angka menurut kegiatan. Impor dahulu tabel menurut lapangan usaha atau industri."
        ),
        NotSaid.REGION_NOT_THERE: "tidak ada tabel kegiatan yang memuat daerah ini atau provinsinya.",
        NotSaid.PERIOD_NOT_THERE: f"tidak ada tabel kegiatan tahun {period} yang memuat daerah ini.{there}",
        NotSaid.SINGLE_ACTIVITY: "tabelnya hanya memuat satu kegiatan, jadi bagiannya selalu seluruhnya.",
        NotSaid.SINGLE_REGION: "tabelnya hanya memuat satu daerah, jadi tidak ada pembandingnya.",
        NotSaid.UNKNOWN_CELLS: "ada angka daerah ini yang tidak diketahui, dan tidak dianggap nol.",
        NotSaid.FEW_REGIONS: "daerah dalam tabel terlalu sedikit untuk dibandingkan.",
        NotSaid.FEW_ACTIVITIES: f"kegiatan dalam tabel kurang dari {least}, jadi urutannya mudah terbalik.",
        NotSaid.ONE_PERIOD: "perlu angka dua tahun dengan rincian yang sama.",
        NotSaid.NOT_MEASURABLE: "susunan kegiatan daerah-daerahnya tidak dapat dibedakan.",
        NotSaid.EMPTY_BASE: "tidak ada angka pada tahun awalnya.",
    }
    return f"Tidak dapat dikatakan: {words[reason]}"
