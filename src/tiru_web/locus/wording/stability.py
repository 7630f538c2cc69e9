"""How firmly a candidate keeps its place, as one plain sentence."""

from __future__ import annotations

from tiru.peers import RankAcceptability, RankStability
from tiru_web.shared.formats import format_number, format_percent

# The groups a planner thinks in; the smallest one that holds the candidate and not everybody is named.
SHOWN_LEVELS = (5, 10)


def stability_sentence(stability: RankStability, region_code: str) -> str:
    """`Tetap 5 besar pada 87% dari 10.000 susunan bobot.`; empty for a candidate that was not examined."""
    found = stability.of(region_code)
    if found is None:
        return ""
    if stability.ranked == 1:
        return "Satu-satunya calon, jadi bobot apa pun tidak mengubah tempatnya."
    draws = f"dari {format_number(stability.draws)} susunan bobot"
    levels = [level for level in SHOWN_LEVELS if found.rank <= level < stability.ranked]
    if levels:
        return f"Tetap {levels[0]} besar pada {_share(found.top[levels[0]])} {draws}."
    if found.rank > SHOWN_LEVELS[-1]:
        return f"{_between(found)} pada 90% {draws}."
    return f"Paling mirip pada {_share(found.top[1])} {draws}."


def stability_rule(stability: RankStability) -> str:
    """How the sentences come about, for whoever wants to weigh them."""
    draws, sets = format_number(stability.draws), format_number(stability.figure_draws)
    moved = "Angka yang ada digeser sedikit menurut ketidakpastiannya"
    if stability.drawn_values:
        count = format_number(stability.drawn_values)
        moved += f"; {count} angka yang belum ada diisi dengan angka daerah lain yang diundi"
    return (
        f"Bobot kelompok ciri dan bobot ciri di dalamnya diundi {draws} kali; rata-ratanya bobot yang "
        f"dipakai di sini. {moved}, dalam {sets} susunan angka. Tiap kali "
        f"{format_number(stability.ranked)} calon diurutkan lagi, lalu dihitung di urutan berapa "
        f"masing-masing. Undiannya tetap (benih {stability.seed}), jadi pertanyaan yang sama selalu "
        "berjawaban sama."
    )


def _between(found: RankAcceptability) -> str:
    if found.rank_low == found.rank_high:
        return f"Tetap di urutan {found.rank_low}"
    return f"Antara urutan {found.rank_low} dan {found.rank_high}"


def _share(share: float) -> str:
    """A share that is not quite all or none is never rounded to it."""
    if 0 < share < 0.005:
        return "kurang dari 1%"
    if 0.995 <= share < 1:
        return "lebih dari 99%"
    return format_percent(share * 100, 0)
