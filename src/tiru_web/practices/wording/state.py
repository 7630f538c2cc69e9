"""Whether a practice runs, since when that is known, and where it was taken over, in words."""

from __future__ import annotations

from tiru.practices import CheckedAge, Liveness, Practice, ReplicationChain, ReplicationLink, load_terms
from tiru_web.shared.formats import format_date


def status_words(practice: Practice) -> str:
    """`Berjalan (2025)`."""
    return f"{load_terms('status')[practice.status].label} ({practice.as_of})"


def checked_words(age: CheckedAge) -> str:
    """`10 Agustus 2025, 15 bulan lalu`; where only the year is known the age is the least it can be."""
    if age.day is None:
        least = f", sedikitnya {_span_words(age.months)} lalu" if age.months else ""
        return f"tahun {age.year}{least}"
    return f"{format_date(age.day)}, {_span_words(age.months)} lalu" if age.months else format_date(age.day)


def expiry_words(liveness: Liveness) -> str:
    """`Belum dicek lagi; berlaku sampai 9 Juli 2025. Tanyakan kepada pelaksananya.`"""
    words = load_terms("liveness")[liveness.state].label
    if liveness.expires_on is not None:
        words += f"; berlaku sampai {format_date(liveness.expires_on)}"
    return f"{words}. Tanyakan kepada pelaksananya." if liveness.asks_owner else f"{words}."


def chain_lines(chain: ReplicationChain) -> list[str]:
    """One line a step, those that led here first."""
    return [_link_words(link) for link in (*chain.origins, *chain.copies)]


def link_result(link: ReplicationLink) -> str:
    """`hasil: …`, or that nobody told it; words of a record keep their capitals."""
    return f"hasil: {link.result}" if link.result else "hasil belum diketahui"


def _link_words(link: ReplicationLink) -> str:
    kind = load_terms("replication_kind")[link.kind].label.lower()
    code = f" ({link.to_region_code})" if link.to_region_code else ""
    when = link.year or "tahun tidak disebut"
    record = f"; catatannya: {link.to_practice}" if link.to_practice else ""
    way = f"{link.from_region} → {link.to_region}{code}"
    return f"{way}, {when}, {kind}; {link_result(link)}{record}: {link.source_url}"


def _span_words(months: int) -> str:
    return f"{months} bulan" if months < 24 else f"{months // 12} tahun"
