"""What a travel estimate is made of: components, kinds of travel, lodging, and how sure a source is."""

from __future__ import annotations

from enum import StrEnum


class TariffUnit(StrEnum):
    """What one amount pays for."""

    PERSON_DAY = "orang_hari"
    PERSON_NIGHT = "orang_malam"
    PERSON_TRIP = "orang_perjalanan"
    VEHICLE_DAY = "kendaraan_hari"


class CostComponent(StrEnum):
    """One kind of cost, in the order a list of costs shows it.

    `FARE` is there and back, across the border of the region. `HONORARIUM` is paid to an invited speaker and
    never to a traveller of one's own.
    """

    DAILY_ALLOWANCE = "uang_harian"
    REPRESENTATION = "representasi"
    LODGING = "penginapan"
    FARE = "transpor"
    VEHICLE_HIRE = "sewa_kendaraan"
    HONORARIUM = "honorarium"

    @property
    def unit(self) -> TariffUnit:
        return _UNITS[self]


_UNITS = {
    CostComponent.DAILY_ALLOWANCE: TariffUnit.PERSON_DAY,
    CostComponent.REPRESENTATION: TariffUnit.PERSON_DAY,
    CostComponent.LODGING: TariffUnit.PERSON_NIGHT,
    CostComponent.FARE: TariffUnit.PERSON_TRIP,
    CostComponent.VEHICLE_HIRE: TariffUnit.VEHICLE_DAY,
    CostComponent.HONORARIUM: TariffUnit.PERSON_TRIP,
}


class TravelKind(StrEnum):
    """What kind of travel it is; each has a daily allowance of its own.

    `OUT_OF_TOWN` crosses the border of the region; `IN_TOWN` is more than eight hours inside it; `TRAINING`
    is training; `MEETING_PACKAGE` a meeting whose package holds room and meals.
    """

    OUT_OF_TOWN = "luar_kota"
    IN_TOWN = "dalam_kota"
    TRAINING = "diklat"
    MEETING_PACKAGE = "paket_meeting"


class Lodging(StrEnum):
    """How the nights are paid.

    `HOTEL` at the ceiling, against a bill; `WITHOUT_BILL` a flat part of it; `PROVIDED` not at all, since the
    host, the package or a room-mate's bill covers it.
    """

    HOTEL = "hotel"
    WITHOUT_BILL = "tanpa_bukti"
    PROVIDED = "ditanggung"


class LodgingSeries(StrEnum):
    """Which of the two lodging series of the same list."""

    FIRST = "pertama"
    SECOND = "kedua"


class SourceMark(StrEnum):
    """How far an amount can be relied on.

    `SEEN` in the source named; `UNVERIFIED` seen, but not held against the regulation it stands for; `OWN`
    given by the user.
    """

    SEEN = "terlihat"
    UNVERIFIED = "belum_diperiksa"
    OWN = "tarif_sendiri"
