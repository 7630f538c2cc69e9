"""The list of practices: a line each with its reasons, and what to know of the search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tiru.practices import Practice
from tiru_web.practices import analysis
from tiru_web.practices.wording import (
    begin_sentence,
    correction_words,
    grade_label,
    likeness_words,
    raising_reasons,
    reasons_words,
    status_words,
    unlike_words,
)

MATCHED_WORDS_SHOWN = 6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class PracticeLine:
    """One practice on the list.

    `matched` are the words asked for and `related` other words that answered; `raising` is what moved it up
    or down besides; `fit` is how well it fits the focus asked for, with the `reasons`.
    """

    title: str
    url: str
    place: str
    status: str
    has_stopped: bool
    impact: str
    has_impact: bool
    kind: str
    problem: str
    matched: str
    related: str
    raising: str
    fit: str
    reasons: str


class ListingView:
    """What stands around the lines of one listing, for a query by a reader."""

    def __init__(self, query: analysis.Query, listing: analysis.Listing) -> None:
        self.query = query
        self.listing = listing

    @property
    def corrections(self) -> list[str]:
        return [correction_words(each) for each in self.listing.corrections]

    @property
    def near(self) -> list[PracticeLine]:
        return [
            practice_line(analysis.Found(answer.practice, answer), self.query.words)
            for answer in self.listing.near
        ]

    @property
    def elsewhere(self) -> str:
        """That there are answers where the filters are let go; empty where there are none."""
        if not self.listing.elsewhere:
            return ""
        return _("Tanpa saringan ada %(count)s praktik yang menjawab.") % {"count": self.listing.elsewhere}

    @property
    def likeness(self) -> str:
        """What could not be told of likeness to the reader's region; empty where all of it could."""
        asks = self.query.words or self.query.is_alike
        if not (asks and self.query.own_code):
            return ""
        if not self.listing.has_likeness:
            kept = _("Saringan “di daerah seperti kami” tidak dipakai.") if self.query.is_alike else ""
            return f"{unlike_words(analysis.region(self.query.own_code).label)} {kept}".rstrip()
        if not self.listing.unknown_places:
            return ""
        return _(
            "Kemiripan %(count)s daerah asal tidak diketahui karena angkanya terlalu sedikit; praktiknya "
            "tidak dimuat di sini."
        ) % {"count": self.listing.unknown_places}


def practice_line(found: analysis.Found, asked: str = "") -> PracticeLine:
    practice, answer = found.practice, found.answer
    matched, related = _asked_and_related(answer.matched_words if answer else (), asked)
    return PracticeLine(
        title=practice.title,
        url=reverse("practices:detail", args=[practice.key]),
        place=practice.origin_region,
        status=status_words(practice),
        has_stopped=practice.has_stopped,
        impact=grade_label(practice),
        has_impact=practice.has_impact_evidence,
        kind=analysis.term("evidence_kind", practice.evidence_kind).label,
        problem=practice.problem,
        matched=", ".join(matched[:MATCHED_WORDS_SHOWN]),
        related=", ".join(related[:MATCHED_WORDS_SHOWN]),
        raising=_raising(found),
        fit=found.match.strength.value if found.match else "",
        reasons=reasons_words(found.match.reasons) if found.match else "",
    )


def practice_lines(practices: Iterable[Practice]) -> list[PracticeLine]:
    """Practices that nobody searched for."""
    return [practice_line(analysis.Found(practice)) for practice in practices]


def csv_rows(found: Sequence[analysis.Found]) -> list[list[str]]:
    """The list as a table for a spreadsheet, head first."""
    head = [
        *("kunci", "praktik", "kode_daerah", "daerah", "pelaksana", "mulai", "keadaan", "tahun_keadaan"),
        *("metode", "jenis_bukti", "masalah", "alamat_sumber"),
    ]
    return [head, *(_csv_row(each.practice) for each in found)]


def _raising(found: analysis.Found) -> str:
    if found.answer:
        return begin_sentence("; ".join(raising_reasons(found.answer)))
    return begin_sentence(likeness_words(found.likeness)) if found.likeness else ""


def _asked_and_related(words: Sequence[str], asked: str) -> tuple[list[str], list[str]]:
    """Words as they were asked for, and those found by their stem or meaning."""
    asked_words = set(_WORD.findall(asked.casefold()))
    is_asked = [not asked_words.isdisjoint(_WORD.findall(word.casefold())) for word in words]
    return (
        [word for word, own in zip(words, is_asked, strict=True) if own],
        [word for word, own in zip(words, is_asked, strict=True) if not own],
    )


def _csv_row(practice: Practice) -> list[str]:
    cells = [
        practice.key,
        practice.title,
        practice.origin_region_code,
        practice.origin_region,
        practice.owner_office,
        str(practice.started_year or ""),
        practice.status.value,
        str(practice.as_of),
        str(practice.evidence_grade),
        practice.evidence_kind.value,
        practice.problem,
        " ".join(source.url for source in practice.sources),
    ]
    # A spreadsheet would run a cell that begins like a formula.
    return [f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell for cell in cells]
