"""Which visit a text belongs to: proposals with their reason, for a person to choose from. Writes nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from tiru.errors import TextError
from tiru_web.accounts.models import User
from tiru_web.reports import analysis
from tiru_web.reports.facts import VisitFacts, facts_of
from tiru_web.reports.services import GivenText
from tiru_web.reports.values import days_of
from tiru_web.shared.formats import format_date, join_words
from tiru_web.shared.wording import error_sentence
from tiru_web.visits.analysis import region_name
from tiru_web.visits.forms import VisitForm
from tiru_web.visits.models import Visit, VisitKind, VisitStage
from tiru_web.visits.selectors import visits_of
from tiru_web.visits.services import VisitPlan

MOST_PROPOSALS = 5


@dataclass(frozen=True)
class Belonging:
    """A visit that may be the one the texts tell of; `matches` are what both name."""

    visit: Visit
    matches: tuple[str, ...]

    @property
    def reason(self) -> str:
        return _("Sama dalam teks dan catatan: %(matches)s.") % {"matches": join_words(self.matches)}


@dataclass(frozen=True)
class Placing:
    """What can be done with texts that belong to no visit yet.

    `visits` come with the likeliest first. `plan` is the new visit the text tells of, None when the text does
    not name its two regions or the guest is another government. `doubts` are sentences on texts that do not
    fit the first.
    """

    visits: tuple[Belonging, ...]
    plan: VisitPlan | None
    doubts: tuple[str, ...]
    is_visit: bool


def place_texts(texts: Sequence[GivenText], user: User) -> Placing:
    """Reads the texts and compares the first that tells a visit with the visits the user may work on.

    Raises
    ------
    TextError
        If none of the texts can be read. One among others is a doubt.
    """
    drafts: list[analysis.VisitDraft] = []
    refused: list[TextError] = []
    for given in texts:
        try:
            drafts.append(analysis.read_claims(given.text, published=given.published, name=_name(given)))
        except TextError as error:
            refused.append(error)
    if not drafts:
        raise refused[0]
    doubts = (*map(error_sentence, refused), *_doubts(drafts))
    told = next((draft for draft in drafts if draft.is_visit), None)
    if told is None:
        return Placing((), None, doubts, is_visit=False)
    return Placing(tuple(_belongings(told, user)), _plan(told, user), doubts, is_visit=True)


def _name(given: GivenText) -> str:
    return given.origin.name if given.origin else given.title or _("Teks yang ditempel")


def _belongings(told: analysis.VisitDraft, user: User) -> list[Belonging]:
    named = Q(visitor_region_code__in=told.visitor_regions) | Q(host_region_code__in=told.host_regions)
    visits = list(visits_of(user).filter(named, office__government=user.government))
    facts = facts_of(visits)
    found = []
    for visit in visits:
        days = _days(visit, facts[visit.pk])
        known = analysis.known_visit(visit.visitor_region_code, visit.host_region_code, days)
        if analysis.tell_one_visit(known, told):
            found.append(Belonging(visit, tuple(_matches(visit, days, told))))
    return sorted(found, key=lambda each: -len(each.matches))[:MOST_PROPOSALS]


def _days(visit: Visit, facts: VisitFacts) -> list[dt.date]:
    """The days of the frame; while it has none, those that its texts tell."""
    told = [day for value in facts.of("date").values for day in days_of(value) if day.year]
    return list(visit.days) or sorted(dt.date(day.year or 0, day.month, day.day) for day in told)


def _matches(visit: Visit, days: Sequence[dt.date], told: analysis.VisitDraft) -> list[str]:
    matches = []
    if visit.visitor_region_code in told.visitor_regions:
        matches.append(_("tamu %(name)s") % {"name": region_name(visit.visitor_region_code)})
    if visit.host_region_code in told.host_regions:
        matches.append(_("tuan rumah %(name)s") % {"name": region_name(visit.host_region_code)})
    shared = sorted(set(days) & set(told.dates))
    if shared:
        matches.append(_("tanggal %(date)s") % {"date": format_date(shared[0])})
    elif days and told.dates:
        matches.append(_("pekan yang sama, tetapi bukan hari yang sama"))
    return matches


def _plan(told: analysis.VisitDraft, user: User) -> VisitPlan | None:
    """The visit as its own form makes it, of what the text names."""
    own = user.government.region_code if user.government else ""
    if own not in told.visitor_regions or len(told.host_regions) != 1:
        return None
    known = {
        "host": told.host_regions[0],
        "kind": told.visit_kind if told.visit_kind in VisitKind.values else VisitKind.OTHER,
        "stage": VisitStage.HELD if told.status == "terlaksana" else VisitStage.IDEA,
    }
    form = VisitForm(known, visitor_region_code=own)
    return form.plan() if form.is_valid() else None


def _doubts(drafts: Sequence[analysis.VisitDraft]) -> list[str]:
    sentences = {
        "no_visit": _("%(name)s: tidak terbaca sebagai laporan kunjungan."),
        "other_visit": _("%(name)s: tampaknya tentang kunjungan lain. Lebih baik tambahkan tersendiri."),
    }
    return [sentences[reason] % {"name": name} for name, reason in analysis.not_of_one_visit(drafts)]
