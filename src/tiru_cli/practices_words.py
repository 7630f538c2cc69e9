"""What the library says of a practice, as Indonesian sentences for the terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tiru.practices import (
    Effect,
    EvidenceMarks,
    LintFigure,
    LintFinding,
    Liveness,
    ReplicationChain,
    ReplicationLink,
    load_terms,
)
from tiru_web.practices.wording import value_words
from tiru_web.shared.formats import format_date, format_number, join_words

_PLACE = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<number>\d+)\])?")
NO_EFFECT = "belum diketahui"


def lint_figure_words(figure: LintFigure) -> str:
    """`Rp1.200.000`, `5,4 persen`, `tahun 2021`, `30`."""
    if figure.unit == "tahun":
        return f"tahun {figure.value:.0f}"
    return value_words(figure.value, figure.unit)


def told_words(finding: LintFinding) -> str:
    """The finding with the words it was found in, where its own sentence does not hold them."""
    is_quoted = "{words}" in finding.kind.sentence or not finding.words
    sentence = finding_words(finding)
    return sentence if is_quoted else f"{sentence} Tertulis: “{finding.words.strip()}”"


def finding_words(finding: LintFinding) -> str:
    """The finding as one sentence."""
    return finding.kind.sentence.format(
        words=finding.words,
        figures=join_words([lint_figure_words(each) for each in finding.figures]),
        expected=lint_figure_words(finding.expected) if finding.expected else "",
    )


def place_words(place: str) -> str:
    """`results[2].year` as `hasil 2, tahun`."""
    labels = load_terms("practice_field")
    parts = [_PLACE.fullmatch(part) for part in place.split(".")]
    return ", ".join(
        f"{labels[part['name']].label} {part['number'] or ''}".rstrip() for part in parts if part is not None
    )


def effect_words(effect: Effect | None) -> str:
    """`Penenun di Desa Pejeng Kangin: bertambah 52 orang (650%)`, whatever its cause."""
    if effect is None:
        return NO_EFFECT
    if effect.change is None:
        return f"{effect.result.indicator}: berubah, besarnya tidak disebut dengan angka"
    if effect.result.baseline_value is None:
        return f"{effect.result.indicator}: {value_words(effect.change, effect.result.unit)}"
    way = "bertambah" if effect.change >= 0 else "berkurang"
    share = f" ({format_number(abs(effect.share) * 100, 0)}%)" if effect.share is not None else ""
    amount = value_words(abs(effect.change), effect.result.unit)
    return f"{effect.result.indicator}: {way} {amount}{share}"


def strength_words(marks: EvidenceMarks) -> str:
    """`Lemah. Ada petunjuk perubahan; sebab lain tidak dapat disingkirkan.`"""
    term = load_terms("evidence_strength")[marks.strength]
    return f"{term.label}. {term.meaning}"


def flag_words(marks: EvidenceMarks) -> str:
    """What to know of demand made by order; empty where there is none."""
    if not marks.ordered_demand:
        return ""
    term = load_terms("evidence_flag")["ordered_demand"]
    return f"{term.label}. {term.meaning} Terbaca pada: {_quoted(marks.ordered_demand)}"


def expiry_words(liveness: Liveness) -> str:
    """`Belum dicek lagi; berlaku sampai 9 Juli 2025. Tanyakan kepada pelaksananya.`"""
    words = load_terms("liveness")[liveness.state].label
    if liveness.expires_on is not None:
        words += f"; berlaku sampai {format_date(liveness.expires_on)}"
    return f"{words}. Tanyakan kepada pelaksananya." if liveness.asks_owner else f"{words}."


def chain_lines(chain: ReplicationChain) -> list[str]:
    """One line a step, those that led here first."""
    return [_link_words(link) for link in (*chain.origins, *chain.copies)]


def _link_words(link: ReplicationLink) -> str:
    kind = load_terms("replication_kind")[link.kind].label.lower()
    code = f" ({link.to_region_code})" if link.to_region_code else ""
    when = link.year or "tahun tidak disebut"
    result = f"hasil: {link.result}" if link.result else "hasil belum diketahui"
    record = f"; catatannya: {link.to_practice}" if link.to_practice else ""
    return f"{link.from_region} → {link.to_region}{code}, {when}, {kind}; {result}{record}: {link.source_url}"


def _quoted(sentences: Iterable[str]) -> str:
    return "; ".join(f"“{sentence.rstrip('.')}”" for sentence in sentences) + "."
