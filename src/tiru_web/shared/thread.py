"""The thread (Benang): seven stations from a gap in the figures to an effect in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from tiru_web.accounts.models import User


class StationState(StrEnum):
    """How much of a station is there."""

    PRESENT = "ada"
    PARTIAL = "sebagian"
    MISSING = "belum"


STATION_LABELS: Mapping[str, object] = {
    "celah": _("Celah"),
    "lokus": _("Lokus"),
    "praktik": _("Praktik"),
    "kunjungan": _("Kunjungan"),
    "keputusan": _("Keputusan"),
    "tindakan": _("Tindakan"),
    "dampak": _("Dampak"),
}


# What each station keeps, in one plain sentence for the home page.
STATION_MEANINGS: Mapping[str, object] = {
    "celah": _("Angka daerah Anda yang ingin diperbaiki, dengan sumbernya."),
    "lokus": _("Daerah yang mirip dan lebih baik di bidang itu, beserta alasan memilihnya."),
    "praktik": _("Cara kerja yang akan dipelajari di sana, dengan kekuatan buktinya."),
    "kunjungan": _("Siapa pergi, kapan, diterima siapa, dan apa yang dicatat."),
    "keputusan": _("Apa yang ditiru, diubah, atau tidak diambil, dan mengapa."),
    "tindakan": _("Siapa mengerjakan apa sesudah pulang, dan sampai kapan."),
    "dampak": _("Apakah angkanya berubah, dibandingkan dengan daerah yang tidak meniru."),
}


@dataclass(frozen=True)
class Station:
    """One station: a link when there is something to see, else a note that says what is missing."""

    key: str
    label: str
    state: StationState = StationState.MISSING
    url: str | None = None
    note: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "state", StationState(self.state))
        if self.key not in STATION_LABELS:
            raise ValueError(f"no station is called {self.key!r}; allowed: {', '.join(STATION_LABELS)}")


def build_thread(known: Iterable[Station]) -> tuple[Station, ...]:
    """All seven stations in order; those not given are missing."""
    by_key = {station.key: station for station in known}
    return tuple(by_key.get(key) or Station(key, str(label)) for key, label in STATION_LABELS.items())


def explain_thread() -> tuple[Station, ...]:
    """All seven stations with what each keeps."""
    return tuple(
        Station(key, str(STATION_LABELS[key]), note=str(text)) for key, text in STATION_MEANINGS.items()
    )


def station(key: str, state: StationState | str, url: str | None = None, note: str = "") -> Station:
    """A station under its usual label."""
    return replace(
        Station(key, str(STATION_LABELS.get(key, ""))), state=StationState(state), url=url, note=note
    )


@dataclass(frozen=True)
class Journey:
    """One visit of a user's office, as the home page shows it."""

    title: str
    url: str
    summary: str
    stations: tuple[Station, ...]


Source = Callable[[User], Iterable[Journey]]
_sources: list[Source] = []


def register(source: Source) -> None:
    """An app that keeps journeys registers its function in `AppConfig.ready`."""
    if source not in _sources:
        _sources.append(source)


def journeys_of(user: User) -> list[Journey]:
    return [journey for source in _sources for journey in source(user)]
