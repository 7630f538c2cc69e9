"""What pages of a visit show of it."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from tiru_web.accounts.models import User
from tiru_web.reports.facts import NO_FACTS, VisitFacts, facts_of
from tiru_web.shared.menu import address_of
from tiru_web.shared.thread import Journey, Station, StationState, build_thread, station
from tiru_web.visits import analysis
from tiru_web.visits.models import Visit
from tiru_web.visits.presenters.head import Entered, HeadValue, head_value, words_of
from tiru_web.visits.presenters.stages import TAKEN_PLACE, StageStrip, stage_strip
from tiru_web.visits.presenters.tabs import tabs_of
from tiru_web.visits.selectors import visits_of

JOURNEYS_ON_HOME = 5


class VisitPresenter:
    """Names, dates and strips of one visit, for templates; what is settled stands before what was entered."""

    def __init__(self, visit: Visit, facts: VisitFacts = NO_FACTS) -> None:
        self.visit = visit
        self.facts = facts
        self.title = visit.title
        self.url = reverse("visits:detail", args=[visit.pk])
        self.stage = visit.get_stage_display()

    @cached_property
    def visitor(self) -> HeadValue:
        return self._region("visitor_region", self.visit.visitor_region_code)

    @cached_property
    def host(self) -> HeadValue:
        return self._region("host_region", self.visit.host_region_code)

    def _region(self, key: str, code: str) -> HeadValue:
        return head_value(key, missing=_("tidak dicatat"), entered=Entered(code), told=self.facts.of(key))

    @cached_property
    def date(self) -> HeadValue:
        start, end = self.visit.start_date, self.visit.end_date
        scheduled = Entered()
        if start and end:
            value = start.isoformat() if start == end else f"{start.isoformat()}/{end.isoformat()}"
            scheduled = Entered(value, _("terjadwal"), "clock")
        return head_value(
            "date", missing=_("Tanggal belum ditentukan"), entered=scheduled, told=self.facts.of("date")
        )

    @cached_property
    def kind(self) -> HeadValue:
        entered = Entered(self.visit.kind)
        return head_value(
            "visit_kind", missing=_("tidak dicatat"), entered=entered, told=self.facts.of("visit_kind")
        )

    @cached_property
    def leader(self) -> HeadValue:
        return head_value("leader", missing=_("tidak dicatat"), told=self.facts.of("leader"))

    @cached_property
    def headcount(self) -> HeadValue:
        return head_value("headcount", missing=_("tidak dicatat"), told=self.facts.of("headcount"))

    @property
    def focus(self) -> str:
        """Empty while nobody recorded what is mainly learned."""
        return analysis.focus_label(self.visit.focus_key) if self.visit.focus_key else ""

    @property
    def topic_count(self) -> int:
        """What texts say is learned; a focus is never made of it."""
        return len(self.facts.of("topic").values)

    @property
    def lines(self) -> list[HeadValue]:
        """What the head lists below the two regions."""
        return [self.date, self.leader, self.headcount, self.kind]

    @property
    def differences(self) -> list[HeadValue]:
        """Fields of the frame that texts or people tell otherwise."""
        return [value for value in (self.visitor, self.host, self.date, self.kind) if value.note]

    @cached_property
    def strip(self) -> StageStrip:
        return stage_strip(self.visit)

    @property
    def stage_doubt(self) -> str:
        """A sentence where texts say that the visit stands elsewhere."""
        told = self.facts.of("status")
        expected = "terlaksana" if self.visit.stage in TAKEN_PLACE else "rencana"
        if not told.values or expected in told.values:
            return ""
        status = head_value("status", missing="", told=told)
        words = {"stage": self.stage, "told": status.words, "standing": status.standing}
        return _("Tahap tercatat %(stage)s · menurut teks %(told)s (%(standing)s)") % words

    @property
    def thread(self) -> tuple[Station, ...]:
        own_state = StationState.PRESENT if self._has_taken_place else StationState.PARTIAL
        region_url = address_of("regions:detail", self.visit.visitor_region_code)
        return build_thread(
            [
                station("celah", StationState.MISSING, region_url, _("tidak dicatat")),
                self._locus_station(),
                self._practice_station(),
                station("kunjungan", own_state, self.url, self.date.sentence),
                station("keputusan", StationState.MISSING, None, _("adopsi atau tidak")),
                station("tindakan", StationState.MISSING, None, _("rencana tindak lanjut")),
                station("dampak", StationState.MISSING, None, _("sesudah tindakan")),
            ]
        )

    @property
    def _has_taken_place(self) -> bool:
        """A visit is there once it was held on a day somebody vouches for; before, it is being prepared."""
        is_dated = self.visit.start_date is not None or self.facts.of("date").is_settled
        return self.visit.stage in TAKEN_PLACE and is_dated

    def _locus_station(self) -> Station:
        asked = {"daerah": self.visit.visitor_region_code, "pilihan": self._host_code}
        if self.visit.focus_key:
            asked["fokus"] = self.visit.focus_key
        url = address_of("locus:index", query=asked)
        return station("lokus", StationState.PARTIAL, url, self.host.sentence)

    def _practice_station(self) -> Station:
        asked = {"daerah": self._host_code}
        if self.visit.focus_key:
            asked["fokus"] = self.visit.focus_key
        url = address_of("practices:index", query=asked)
        count = analysis.count_practices(self._host_code, self.visit.focus_key)
        if not count:
            return station("praktik", StationState.MISSING, url, self._practice_words(_("tidak tercatat")))
        words = self._practice_words(_("%(count)s praktik") % {"count": count})
        return station("praktik", StationState.PARTIAL, url, words)

    def _practice_words(self, found: str) -> str:
        """By which focus the practices were picked, or that none was recorded to pick by."""
        focus = _("fokus %(focus)s") % {"focus": self.focus} if self.focus else _("semua fokus")
        place = words_of("host_region", self._host_code)
        return _("%(found)s di %(place)s, %(focus)s") % {"found": found, "place": place, "focus": focus}

    @property
    def _host_code(self) -> str:
        """The host somebody vouches for; the one entered where several are told or none is settled."""
        told = self.facts.of("host_region")
        is_other = told.is_settled and self.visit.host_region_code not in told.values
        return told.values[0] if is_other else self.visit.host_region_code

    @property
    def journey(self) -> Journey:
        return Journey(self.title, self.url, f"{self.date.sentence} · {self.stage}", self.thread)


def present_visits(visits: list[Visit]) -> list[VisitPresenter]:
    """Presenters of many visits with what is told of each."""
    facts = facts_of(visits)
    return [VisitPresenter(visit, facts[visit.pk]) for visit in visits]


def journeys_for(user: User) -> list[Journey]:
    """The newest visits of the user's government, for the home page."""
    return [shown.journey for shown in present_visits(list(visits_of(user)[:JOURNEYS_ON_HOME]))]


def visit_frame(visit: Visit, current_tab: str) -> dict[str, Any]:
    """What `visits/visit_base.html` needs around every page of one visit."""
    tabs = tabs_of(visit, current_tab)
    [frame] = present_visits([visit])
    return {
        "frame": frame,
        "open_tabs": [tab for tab in tabs if tab.url],
        "later_tabs": [tab for tab in tabs if not tab.url],
    }
