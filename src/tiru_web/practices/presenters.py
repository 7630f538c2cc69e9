"""What the pages of practices show, as ready texts and figures."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from tiru.practices import (
    Practice,
    PracticeResult,
    PracticeStatus,
)
from tiru_web.practices import analysis
from tiru_web.practices.wording import (
    NO_NUMBER,
    baseline_words,
    checked_words,
    claimant_words,
    grade_label,
    missing_label,
    missing_question,
    reasons_words,
    source_words,
    status_words,
)
from tiru_web.shared.figures import Figure
from tiru_web.shared.formats import format_number, format_rupiah

MATCHED_WORDS_SHOWN = 6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class PracticeLine:
    """One practice on the list.

    `matched` are the words asked for and `related` other words that answered; `fit` is how well it fits the
    focus asked for, with the `reasons`.
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
    fit: str
    reasons: str


@dataclass(frozen=True)
class ResultView:
    """One figure with what must be read beside it."""

    figure: Figure
    claimed_by: str
    before: str
    as_told: str


@dataclass(frozen=True)
class CopyView:
    region: str
    region_url: str
    year: str
    source_url: str


@dataclass(frozen=True)
class FocusView:
    label: str
    url: str
    reasons: str


@dataclass(frozen=True)
class EvidenceView:
    """The three marks with their words, and the verdict under them."""

    method: str
    method_note: str
    kind: str
    kind_note: str
    trace: str
    trace_note: str
    sentence: str
    rule: str
    note: str
    missing: str
    question: str


@dataclass(frozen=True)
class Notice:
    tone: str
    title: str
    text: str


def practice_line(found: analysis.Found, asked: str = "") -> PracticeLine:
    practice = found.practice
    matched, related = _asked_and_related(found.matched_words, asked)
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
        fit=found.match.strength.value if found.match else "",
        reasons=reasons_words(found.match.reasons) if found.match else "",
    )


def practice_lines(practices: Iterable[Practice]) -> list[PracticeLine]:
    """Practices that nobody searched for."""
    return [practice_line(analysis.Found(practice, (), None)) for practice in practices]


def _asked_and_related(words: Sequence[str], asked: str) -> tuple[list[str], list[str]]:
    """Words as they were asked for, and those found by their stem or meaning."""
    asked_words = set(_WORD.findall(asked.casefold()))
    is_asked = [not asked_words.isdisjoint(_WORD.findall(word.casefold())) for word in words]
    return (
        [word for word, own in zip(words, is_asked, strict=True) if own],
        [word for word, own in zip(words, is_asked, strict=True) if not own],
    )


class PracticePresenter:
    """One practice on the day `on`, for a reader who acts for the region `own_code` (may be empty)."""

    def __init__(self, practice: Practice, on: dt.date, own_code: str = "") -> None:
        self.practice = practice
        self.on = on
        self.own_code = own_code
        self.region_url = reverse("regions:detail", args=[practice.origin_region_code])
        self.status = status_words(practice)
        self.checked = checked_words(practice.checked_age(on))

    @property
    def notice(self) -> Notice | None:
        """What to know before reading on: that it stopped, or that nobody has looked for a while."""
        practice = self.practice
        if practice.has_stopped:
            meaning = analysis.term("status", practice.status).meaning
            return Notice("warning", _("Berhenti."), meaning)
        if not practice.checked_age(self.on).needs_recheck:
            return None
        if practice.status is PracticeStatus.RUNNING:
            title = _("Masih berjalan?")
        else:
            title = _("Keadaannya tidak diketahui.")
        return Notice("info", title, _("Tanyakan kepada pelaksananya sebelum merencanakan kunjungan."))

    @property
    def started(self) -> str:
        year = self.practice.started_year
        return str(year) if year else _("tidak disebut sumber")

    @property
    def support_types(self) -> list[str]:
        return [analysis.support_label(code) for code in self.practice.support_types]

    @property
    def divisions(self) -> list[str]:
        return [analysis.division_label(code) for code in self.practice.kbli_divisions]

    @property
    def evidence(self) -> EvidenceView:
        practice = self.practice
        marks = practice.evidence(self.on)
        kind = analysis.term("evidence_kind", marks.kind)
        grade = analysis.term("evidence_grade", str(marks.method))
        missing = practice.missing_for_impact
        return EvidenceView(
            method=_("%(grade)s dari 5") % {"grade": marks.method},
            method_note=grade.label,
            kind=kind.label,
            kind_note=kind.meaning,
            trace=claimant_words(marks.traceability),
            trace_note=source_words(marks.traceability),
            sentence=f"{grade.label}." if marks.method == 0 else f"{grade.label}. {grade.meaning}",
            rule=marks.grading.reason,
            note=practice.evidence_note,
            missing=missing_label(missing) if missing else "",
            question=missing_question(missing) if missing else "",
        )

    @property
    def results(self) -> list[ResultView]:
        return [self._result(result) for result in self.practice.results]

    @property
    def copies(self) -> list[CopyView]:
        return [
            CopyView(
                region=copy.region,
                region_url=reverse("regions:detail", args=[copy.region_code]) if copy.region_code else "",
                year=str(copy.year) if copy.year else _("tahun tidak disebut"),
                source_url=copy.source_url,
            )
            for copy in self.practice.replicated_by
        ]

    @property
    def focuses(self) -> list[FocusView]:
        return [
            FocusView(
                label=focus.label,
                url=f"{reverse('practices:index')}?{urlencode({'fokus': focus.key})}",
                reasons=reasons_words(match.reasons),
            )
            for focus, match in analysis.focus_matches(self.practice)
        ]

    @property
    def others(self) -> list[PracticeLine]:
        return practice_lines(analysis.others_of_region(self.practice))

    @property
    def locus_url(self) -> str:
        """Where the practice's place is weighed against others, or nothing where it cannot be."""
        question = analysis.locus_question(self.practice, self.own_code)
        if question is None:
            return ""
        query = {"daerah": question.own_code, "fokus": question.focus_key}
        if question.choice_code:
            query["pilihan"] = question.choice_code
        return f"{reverse('locus:index')}?{urlencode(query)}"

    def _result(self, result: PracticeResult) -> ResultView:
        titles = {source.url: source.title for source in self.practice.sources}
        is_rupiah = result.unit == "rupiah"
        value = None
        if result.value is not None:
            value = format_rupiah(result.value, None) if is_rupiah else format_number(result.value)
        figure = Figure(
            label=result.indicator,
            value=value,
            unit="" if is_rupiah else result.unit or "",
            year=result.year,
            status="" if result.year else _("tahun tidak disebut"),
            source_title=titles.get(result.source_url, result.source_url),
            source_url=result.source_url,
            missing=NO_NUMBER.capitalize(),
        )
        return ResultView(figure, result.claimed_by, baseline_words(result), result.value_text or "")


def csv_rows(found: Sequence[analysis.Found]) -> list[list[str]]:
    """The list as a table for a spreadsheet, head first."""
    head = [
        *("kunci", "praktik", "kode_daerah", "daerah", "pelaksana", "mulai", "keadaan", "tahun_keadaan"),
        *("metode", "jenis_bukti", "masalah", "alamat_sumber"),
    ]
    return [head, *(_csv_row(each.practice) for each in found)]


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
