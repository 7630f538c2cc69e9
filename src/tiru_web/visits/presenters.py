"""What pages of a visit show of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from tiru_web.accounts.models import User
from tiru_web.shared.formats import format_date, format_weekday_date
from tiru_web.shared.menu import address_of
from tiru_web.shared.thread import Journey, Station, StationState, build_thread, station
from tiru_web.visits import analysis
from tiru_web.visits.models import Visit, VisitStage
from tiru_web.visits.selectors import visits_of

JOURNEYS_ON_HOME = 5
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


@dataclass(frozen=True)
class Stage:
    """One step of Perjalanan: `lewat`, `kini` or `nanti`."""

    label: str
    state: str


@dataclass(frozen=True)
class Tab:
    """A part of the visit; without an address it is not open yet and `why` says what it will hold."""

    label: str
    url: str | None = None
    is_current: bool = False
    why: str = ""


class VisitPresenter:
    """Names, dates and strips of one visit, for templates."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit
        self.title = visit.title
        self.url = reverse("visits:detail", args=[visit.pk])
        self.visitor = analysis.region_name(visit.visitor_region_code)
        self.host = analysis.region_name(visit.host_region_code)
        self.focus = analysis.focus_label(visit.focus_key)
        self.kind = visit.get_kind_display()
        self.stage = visit.get_stage_display()

    @property
    def when(self) -> str:
        start, end = self.visit.start_date, self.visit.end_date
        if start is None or end is None:
            return _("Tanggal belum ditentukan")
        if start == end:
            return format_weekday_date(start)
        return _("%(start)s sampai %(end)s") % {"start": format_date(start), "end": format_date(end)}

    @property
    def stages(self) -> list[Stage]:
        now = self.visit.stage
        path = [now if stage == VisitStage.AGREED and now in BRANCHES else stage for stage in MAIN_STAGES]
        here = path.index(now)
        states = [
            "lewat" if number < here else "kini" if number == here else "nanti" for number in range(len(path))
        ]
        return [Stage(str(VisitStage(stage).label), state) for stage, state in zip(path, states, strict=True)]

    @property
    def stage_place(self) -> str:
        """`Tahap 5 dari 9`."""
        number = next(number for number, stage in enumerate(self.stages, 1) if stage.state == "kini")
        return _("Tahap %(number)s dari %(total)s") % {"number": number, "total": len(MAIN_STAGES)}

    @property
    def thread(self) -> tuple[Station, ...]:
        visit = self.visit
        region_url = address_of("regions:detail", visit.visitor_region_code)
        locus = {
            "daerah": visit.visitor_region_code,
            "fokus": visit.focus_key,
            "pilihan": visit.host_region_code,
        }
        practices = {"daerah": visit.host_region_code}
        return build_thread(
            [
                station("celah", StationState.MISSING, region_url, _("tidak dicatat")),
                station("lokus", StationState.PARTIAL, address_of("locus:index", query=locus), self.host),
                station(
                    "praktik",
                    StationState.PARTIAL,
                    address_of("practices:index", query=practices),
                    _("praktik tuan rumah"),
                ),
                station("kunjungan", self._own_state, self.url, self.when),
                station("keputusan", StationState.MISSING, None, _("adopsi atau tidak")),
                station("tindakan", StationState.MISSING, None, _("rencana tindak lanjut")),
                station("dampak", StationState.MISSING, None, _("sesudah tindakan")),
            ]
        )

    @property
    def _own_state(self) -> StationState:
        """A visit is there once it was held; before, it is being prepared."""
        held = MAIN_STAGES[MAIN_STAGES.index(VisitStage.HELD) :]
        return StationState.PRESENT if self.visit.stage in held else StationState.PARTIAL

    @property
    def journey(self) -> Journey:
        return Journey(self.title, self.url, f"{self.when} · {self.stage}", self.thread)


def tabs_of(visit: Visit, current: str) -> list[Tab]:
    """The parts of a visit in the order of the map; `current` is `ringkasan` or `laporan`."""
    open_tabs = {
        "ringkasan": reverse("visits:detail", args=[visit.pk]),
        "laporan": reverse("reports:index", args=[visit.pk]),
    }
    return [Tab(str(label), open_tabs.get(key), key == current, str(why)) for key, label, why in _TABS]


def journeys_for(user: User) -> list[Journey]:
    """The newest visits of the user's government, for the home page."""
    return [VisitPresenter(visit).journey for visit in visits_of(user)[:JOURNEYS_ON_HOME]]


def visit_frame(visit: Visit, current_tab: str) -> dict[str, Any]:
    """What `visits/visit_base.html` needs around every page of one visit."""
    tabs = tabs_of(visit, current_tab)
    return {
        "frame": VisitPresenter(visit),
        "open_tabs": [tab for tab in tabs if tab.url],
        "later_tabs": [tab for tab in tabs if not tab.url],
    }


_TABS = (
    ("ringkasan", _l("Ringkasan"), ""),
    ("pertanyaan", _l("Pertanyaan"), _l("Pertanyaan belajar untuk tuan rumah.")),
    ("peserta", _l("Peserta"), _l("Daftar orang yang berangkat.")),
    ("surat", _l("Surat"), _l("Permohonan, balasan, dan surat tugas.")),
    ("biaya", _l("Biaya"), _l("Rencana dan realisasi biaya perjalanan.")),
    ("tuan-rumah", _l("Tuan rumah"), _l("Jawaban dan kesediaan tuan rumah.")),
    ("acara", _l("Acara"), _l("Susunan acara hari demi hari.")),
    ("pencocokan", _l("Pencocokan"), _l("Peserta dicocokkan dengan tempat belajar.")),
    ("hari-h", _l("Hari H"), _l("Kehadiran pada hari kunjungan.")),
    ("catatan", _l("Catatan"), _l("Catatan lapangan peserta.")),
    ("laporan", _l("Laporan"), ""),
    ("rtl", _l("RTL"), _l("Rencana tindak lanjut sesudah pulang.")),
    ("benang", _l("Benang"), _l("Jejak lengkap dari celah sampai dampak.")),
)
