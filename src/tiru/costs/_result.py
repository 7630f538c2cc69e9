"""An estimate: lines that are known, items that are not, and what a reader must know of both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tiru.costs._kinds import CostComponent
from tiru.costs._plan import TripPlan
from tiru.costs._tariff import Tariff
from tiru.costs._travellers import TravellerKind


class OpenReason(StrEnum):
    """Why an amount is not known.

    `NEVER_KNOWN`: no list carries such amounts. `PLACE_UNKNOWN`: none for the destination.
    `OTHER_TRAVEL_ONLY`: none for this kind of travel. `OTHER_SERIES_ONLY`: only the other lodging series has
    one. `CLASS_NOT_SET`: the office that sends the people sets their class.
    """

    NEVER_KNOWN = "tidak_ada_tarif"
    PLACE_UNKNOWN = "tempat_belum_ada"
    OTHER_TRAVEL_ONLY = "jenis_perjalanan_lain"
    OTHER_SERIES_ONLY = "seri_lain"
    CLASS_NOT_SET = "tingkat_belum_ditetapkan"


class EstimateNoteKind(StrEnum):
    """What a note is about; `EstimateNote.facts` has the figures of each."""

    OTHER_LIST = "daftar_daerah_lain"
    OUTDATED = "tarif_tidak_berlaku"
    UNVERIFIED = "belum_diperiksa"
    LODGING_SERIES = "seri_penginapan"
    CLASS_ASSUMED = "tingkat_disamakan"


@dataclass(frozen=True)
class EstimateNote:
    """One caution with the figures it states."""

    kind: EstimateNoteKind
    facts: Mapping[str, object]


@dataclass(frozen=True)
class CostLine:
    """One known cost: count x times x unit_idr = amount_idr.

    Attributes
    ----------
    component : CostComponent
    traveller : TravellerKind or None
        None where the line is not of one kind of people.
    count : int
        People, or vehicles.
    times : int
        Days, nights, or 1 for a whole journey.
    percent : int
        Part of the tariff that is paid, in per cent.
    unit_idr : int
        The tariff's amount in that part, down to whole rupiah.
    tariff : Tariff
        With legal basis, source and mark.
    """

    component: CostComponent
    traveller: TravellerKind | None
    count: int
    times: int
    percent: int
    unit_idr: int
    tariff: Tariff

    @property
    def amount_idr(self) -> int:
        return self.count * self.times * self.unit_idr


@dataclass(frozen=True)
class OpenItem:
    """One cost that is owed and whose amount is not known; it is never guessed.

    Attributes
    ----------
    component : CostComponent
    travellers : tuple of TravellerKind
        Whom it is owed; empty where it is not of kinds of people.
    count, times : int
        As in `CostLine`.
    reason : OpenReason
    """

    component: CostComponent
    travellers: tuple[TravellerKind, ...]
    count: int
    times: int
    reason: OpenReason


@dataclass(frozen=True)
class CostEstimate:
    """What a journey costs; an estimate, never a paper to pay by.

    Attributes
    ----------
    plan : TripPlan
    lines : tuple of CostLine
        By component, then by kind of people.
    open_items : tuple of OpenItem
        In the same order.
    notes : tuple of EstimateNote
    """

    plan: TripPlan
    lines: tuple[CostLine, ...]
    open_items: tuple[OpenItem, ...]
    notes: tuple[EstimateNote, ...]

    @property
    def known_idr(self) -> int:
        """Sum of the lines: the whole cost where `is_complete`, else the least it will be."""
        return sum(line.amount_idr for line in self.lines)

    @property
    def is_complete(self) -> bool:
        return not self.open_items

    @property
    def total_idr(self) -> int | None:
        """The whole cost; None while anything is open."""
        return self.known_idr if self.is_complete else None
