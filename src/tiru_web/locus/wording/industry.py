"""What imported tables of activities say of a place as a teacher, with whose figures they are and whence."""

from __future__ import annotations

from tiru.profile import IndustryStanding
from tiru.regions import RegionKind, load_registry
from tiru_web.regions.wording import (
    STANDING_CAVEAT,
    average_words,
    standing_notes,
    standing_sentence,
    table_words,
)
from tiru_web.shared.formats import format_number, join_words


def industry_sentence(industry: IndustryStanding) -> str:
    """Whose figures they are where they are not the regions' own, then the finding in one sentence."""
    finding = standing_sentence(industry.standing, _names(industry), average_words(industry))
    return f"{_level(industry)} {finding}".strip()


def _names(industry: IndustryStanding) -> dict[str, str]:
    """Names of the two whose figures are shown, by code."""
    return {each.code: each.name for each in (industry.shown, industry.other_shown)}


def _level(industry: IndustryStanding) -> str:
    if not industry.is_of_province_only:
        return ""
    kinds = {
        "kota" if each.kind is RegionKind.KOTA else "kabupaten" for each in (industry.region, industry.other)
    }
    return f"Angka provinsi, bukan {join_words(sorted(kinds), 'atau')}."


def industry_advice(industry: IndustryStanding) -> str:
    """Where the industry is strong instead; empty where the place is sensible itself or nobody is."""
    standing = industry.standing
    if standing.reason.is_sensible is not False:
        return ""
    own = standing.own.lq or 0.0
    named = [
        _place(leader.region_code, leader.lq) for leader in standing.leaders if leader.lq and leader.lq > own
    ]
    kind = "Provinsi" if industry.is_of_province_only else "Tempat"
    return f"{kind} yang lebih masuk akal menurut tabel ini: {join_words(named)}." if named else ""


def _place(region_code: str, lq: float) -> str:
    return f"{load_registry().get(region_code).name} ({format_number(lq, 2)} kali)"


def industry_source(industry: IndustryStanding) -> str:
    """The table and its publication, as one sentence."""
    latest = industry.table.sources[0]
    publication = ", ".join(dict.fromkeys(filter(None, (latest.publisher, latest.title, latest.url))))
    return f"Tabelnya: {table_words(industry.table, industry.period)}. Sumber: {publication}."


def industry_words(industry: IndustryStanding | None) -> list[str]:
    """All that stands of it at one place: finding, better places, table, and what it does not measure."""
    if industry is None:
        return []
    told = [industry_sentence(industry), *standing_notes(industry.standing, _names(industry))]
    told += [industry_advice(industry), industry_source(industry), STANDING_CAVEAT]
    return [sentence for sentence in told if sentence]
