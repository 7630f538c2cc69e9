"""The stages of a visit: which were recorded, where it stands, and what lies ahead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from tiru_web.shared.formats import format_date
from tiru_web.visits.models import StageEntry, Visit, VisitStage

MAIN_STAGES = (
    VisitStage.IDEA,
    VisitStage.REQUESTED,
    VisitStage.AGREED,
    VisitStage.ASSIGNED,
    VisitStage.HELD,
    VisitStage.REPORTED,
    VisitStage.FOLLOW_UP,
    VisitStage.ADOPTED,
    VisitStage.EVALUATED,
)
# Side branches stand where the host's answer would.
BRANCHES = (VisitStage.REFUSED, VisitStage.RESCHEDULED)
# Stages at and after which the visit has taken place.
TAKEN_PLACE = MAIN_STAGES[MAIN_STAGES.index(VisitStage.HELD) :]


@dataclass(frozen=True)
class Stage:
    """One step of Perjalanan: `lewat`, `kini`, `nanti`, or `tanpa_catatan`: before now, not recorded."""

    label: str
    state: str
    note: str = ""


@dataclass(frozen=True)
class StageStrip:
    """All steps of one visit, and in words where it stands and who says so."""

    steps: tuple[Stage, ...]
    place: str
    basis: str
    unrecorded: str


def stage_strip(visit: Visit) -> StageStrip:
    entries = {entry.stage: entry for entry in visit.stage_entries.select_related("by")}
    now = visit.stage
    path = [now if stage == VisitStage.AGREED and now in BRANCHES else stage for stage in MAIN_STAGES]
    here = path.index(now)
    steps = tuple(_step(VisitStage(stage), number - here, entries) for number, stage in enumerate(path))
    unrecorded = sum(step.state == "tanpa_catatan" for step in steps)
    return StageStrip(
        steps=steps,
        place=_("Tahap %(number)s dari %(total)s") % {"number": here + 1, "total": len(path)},
        basis=_basis(entries.get(now)),
        unrecorded=_("%(count)s tahap sebelumnya tidak dicatat.") % {"count": unrecorded}
        if unrecorded
        else "",
    )


def _step(stage: VisitStage, offset: int, entries: Mapping[str, StageEntry]) -> Stage:
    label = str(stage.label)
    if offset > 0:
        return Stage(label, "nanti")
    if offset == 0:
        return Stage(label, "kini")
    if stage in entries:
        return Stage(label, "lewat")
    return Stage(label, "tanpa_catatan", _("tidak dicatat"))


def _basis(entry: StageEntry | None) -> str:
    if entry is None:
        return _("tidak dicatat oleh siapa pun.")
    words = {"name": entry.by.full_name, "date": format_date(timezone.localdate(entry.at))}
    return _("dicatat oleh %(name)s, %(date)s.") % words
