"""Findings on fields of learning: who is a sensible place to learn, and who is not."""

from __future__ import annotations

from collections.abc import Mapping

from tiru.profile import ActivityStanding, FocusQuotient, FocusStanding, StandingReason
from tiru_web.shared.formats import format_number, join_words

STANDING_CAVEAT = (
    "Perbandingan ini mengukur kekhasan, bukan besar, mutu, atau cara pembinaannya. Perlakukan sebagai "
    "petunjuk, bukan bukti."
)
_STATES = {
    StandingReason.SPECIALISED_AND_STRONGER: ("masuk akal", "good"),
    StandingReason.BELOW_OWN: ("tidak masuk akal", "warning"),
    StandingReason.BELOW_AVERAGE: ("tidak masuk akal", "warning"),
    StandingReason.UNEVEN: ("perlu dipilah", "warning"),
    StandingReason.NO_OTHER: ("", ""),
}
_UNSAID = ("tidak dapat dikatakan", "")


def standing_state(standing: FocusStanding) -> tuple[str, str]:
    """The finding in two words with its tone; both empty where no region was held against."""
    return _STATES.get(standing.reason, _UNSAID)


def standing_sentence(standing: FocusStanding, names: Mapping[str, str], average: str) -> str:
    """The finding in one sentence.

    `names` are those of the regions by code; `average` is what quotients are relative to, in words.
    """
    focus = standing.focus.label.lower()
    own = names[standing.own.region_code]
    other = names[standing.other.region_code] if standing.other else ""
    if standing.reason is StandingReason.NO_DIVISIONS:
        return f"Tidak dapat dikatakan untuk {focus}: bidang ini tidak punya golongan industri sendiri."
    if standing.reason is StandingReason.NOT_IN_TABLE:
        return f"Tidak dapat dikatakan untuk {focus}: tabel ini tidak memisahkan golongan industrinya."
    if standing.reason is StandingReason.OWN_UNKNOWN:
        return f"Tidak dapat dikatakan untuk {focus}: angka {own} tidak lengkap, dan tidak dianggap nol."
    if standing.reason is StandingReason.OTHER_UNKNOWN:
        return (
            f"Tidak dapat dikatakan untuk {focus}: angka {other} dengan satuan dan tahun ini tidak ada "
            f"atau tidak lengkap. {_own_words(standing, own, average)}"
        )
    if standing.reason is StandingReason.SAME_REGION:
        return f"Tidak dapat dikatakan untuk {focus}: di tabel ini keduanya satu daerah, {own}."
    if standing.reason is StandingReason.NO_OTHER:
        return _own_words(standing, own, average)
    return _compared(standing, focus, own, other, average)


def _compared(standing: FocusStanding, focus: str, own: str, other: str, average: str) -> str:
    theirs, ours, year = _times(standing.other), _times(standing.own), standing.period
    if standing.reason is StandingReason.SPECIALISED_AND_STRONGER:
        return (
            f"{other} tempat belajar {focus} yang masuk akal: bagian {focus}nya {theirs} kali "
            f"rata-rata {average}, di {own} {ours} kali ({year})."
        )
    if standing.reason is StandingReason.BELOW_OWN:
        return (
            f"{other} bukan tempat belajar {focus} yang masuk akal: bagian {focus}nya "
            f"{theirs} kali rata-rata {average}, tidak di atas {own} sendiri ({ours} kali), {year}."
        )
    if standing.reason is StandingReason.BELOW_AVERAGE:
        return (
            f"{other} bukan tempat belajar {focus} yang masuk akal: bagian {focus}nya "
            f"{theirs} kali rata-rata {average}. Itu di atas {own} ({ours} kali), tetapi belum mencapai "
            f"rata-rata ({year})."
        )
    carriers = join_words([one.label for one in standing.activities if one.is_other_stronger])
    return (
        f"{other} belum dapat disebut tempat belajar {focus}: bagian {focus}nya {theirs} kali "
        f"rata-rata {average}, di {own} {ours} kali, tetapi hanya karena {carriers} ({year}). Pilih "
        "kegiatannya lebih dahulu."
    )


def _own_words(standing: FocusStanding, own: str, average: str) -> str:
    rank = standing.own.rank
    place = f", urutan {rank} dari {standing.ranked}" if rank else ""
    place += f" ({standing.period})"
    return (
        f"Bagian {standing.focus.label.lower()} di {own} {_times(standing.own)} kali rata-rata "
        f"{average}{place}."
    )


def _times(quotient: FocusQuotient | None) -> str:
    if quotient is None or quotient.lq is None:
        return "tidak diketahui"
    return ("paling tinggi " if quotient.is_upper_bound else "") + format_number(quotient.lq, 2)


def leaders_sentence(standing: FocusStanding, names: Mapping[str, str]) -> str:
    """The most specialised regions beside the own one; empty where nobody is above the average."""
    if not standing.leaders:
        return ""
    named = [f"{names[leader.region_code]} ({_times(leader)} kali)" for leader in standing.leaders]
    return f"Yang paling khas di antara daerah lain: {join_words(named)}."


def standing_notes(standing: FocusStanding, names: Mapping[str, str]) -> list[str]:
    """What the field consists of here, activity by activity, and what of it is not counted."""
    notes = (
        [_activity_note(one, names) for one in standing.activities] if len(standing.activities) > 1 else []
    )
    if not standing.activities:
        return notes
    if standing.absent_divisions:
        missing = join_words(standing.absent_divisions)
        within = join_words([f"“{label}”" for label in standing.mixed_labels])
        reason = f"menyatu dengan kegiatan lain ({within})" if within else "tidak ada di tabel ini"
        notes.append(f"Golongan pokok KBLI {missing} tidak dihitung, karena {reason}.")
    return notes


def _activity_note(one: ActivityStanding, names: Mapping[str, str]) -> str:
    figures = [one.other, one.own] if one.other else [one.own]
    parts = [f"{names[figure.region_code]} {_times(figure)}" for figure in figures]
    return f"{one.label}: {', '.join(parts)}."
