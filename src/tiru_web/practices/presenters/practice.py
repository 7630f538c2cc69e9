"""The page of one practice."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from tiru.practices import Practice, PracticeStatus
from tiru_web.practices import analysis
from tiru_web.practices.presenters.evidence import (
    RESULTS_SHOWN,
    EvidenceView,
    FindingView,
    ResultView,
    caveats_in_order,
    evidence_view,
    finding_view,
    result_view,
)
from tiru_web.practices.presenters.listing import PracticeLine, practice_lines
from tiru_web.practices.presenters.transfer import LinkView, TransferView, link_view, transfer_view
from tiru_web.practices.wording import checked_words, expiry_words, reasons_words, status_words


@dataclass(frozen=True)
class FocusView:
    label: str
    url: str
    reasons: str


@dataclass(frozen=True)
class ContentsEntry:
    url: str
    label: str


@dataclass(frozen=True)
class Notice:
    tone: str
    title: str
    text: str


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
        liveness = analysis.liveness(practice, self.on)
        if not liveness.asks_owner:
            return None
        if practice.status is PracticeStatus.RUNNING:
            return Notice("info", _("Masih berjalan?"), expiry_words(liveness))
        return Notice(
            "info",
            _("Keadaannya tidak diketahui."),
            _("Tanyakan kepada pelaksananya sebelum merencanakan kunjungan."),
        )

    @property
    def contents(self) -> list[ContentsEntry]:
        """The parts of the page to jump to, in page order."""
        conditions = ("tiru", _("Dapat ditiru?")) if self.transfer else ("prasyarat", _("Prasyarat"))
        parts = [
            ("bukti", _("Bukti")),
            ("catatan", _("Catatan kejujuran")),
            conditions,
            ("cara-kerja", _("Cara kerja")),
            ("hasil", _("Hasil")),
            ("replikasi", _("Replikasi")),
            ("pemeriksaan", _("Pemeriksaan catatan")),
        ]
        return [ContentsEntry(f"#{anchor}", label) for anchor, label in parts]

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
        return evidence_view(self.practice, self.on)

    @property
    def caveats(self) -> tuple[tuple[str, bool], ...]:
        return caveats_in_order(self.practice, self.on)

    @cached_property
    def transfer(self) -> TransferView | None:
        """None for one's own practice and for a reader who acts for no region."""
        assessment = analysis.transfer(self.practice, self.own_code, self.on)
        return transfer_view(assessment) if assessment else None

    @cached_property
    def results(self) -> list[ResultView]:
        titles = {source.url: source.title for source in self.practice.sources}
        return [
            result_view(result, titles.get(result.source_url, result.source_url))
            for result in self.practice.results
        ]

    @property
    def first_results(self) -> list[ResultView]:
        return self.results[:RESULTS_SHOWN]

    @property
    def more_results(self) -> list[ResultView]:
        return self.results[RESULTS_SHOWN:]

    @cached_property
    def findings(self) -> list[FindingView]:
        return [finding_view(each) for each in analysis.findings(self.practice, self.on)]

    @property
    def links(self) -> list[LinkView]:
        """The steps that led to it, oldest first, then those away from it."""
        chain = analysis.replication(self.practice)
        return [link_view(link, self.practice.key) for link in (*chain.origins, *chain.copies)]

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
