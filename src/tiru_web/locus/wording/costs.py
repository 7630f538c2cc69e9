"""What a cost estimate says, as Indonesian words; plain Python, so the command line uses it too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from tiru.costs import (
    CostComponent,
    CostEstimate,
    CostLine,
    EstimateNote,
    EstimateNoteKind,
    Lodging,
    LodgingSeries,
    OpenItem,
    OpenReason,
    SourceMark,
    Tariff,
    TariffUnit,
    TravelKind,
    TripPlan,
    load_traveller_kinds,
)
from tiru.regions import Region, RegionKind, load_registry
from tiru_web.shared.formats import format_date, format_number, format_rupiah, join_words

ESTIMATE_MARK = "Perkiraan, bukan dokumen pembayaran."
NOT_INCLUDED = "Tidak termasuk suvenir serta makan dan minum rapat."
COMPONENTS = {
    CostComponent.DAILY_ALLOWANCE: "uang harian",
    CostComponent.REPRESENTATION: "uang representasi",
    CostComponent.LODGING: "penginapan",
    CostComponent.FARE: "tiket atau transpor pulang-pergi",
    CostComponent.VEHICLE_HIRE: "sewa kendaraan di tempat tujuan",
    CostComponent.HONORARIUM: "honorarium narasumber",
}
UNITS = {
    TariffUnit.PERSON_DAY: "per orang per hari",
    TariffUnit.PERSON_NIGHT: "per orang per malam",
    TariffUnit.PERSON_TRIP: "per orang",
    TariffUnit.VEHICLE_DAY: "per kendaraan per hari",
}
TRAVELS = {
    TravelKind.OUT_OF_TOWN: "luar kota",
    TravelKind.IN_TOWN: "dalam kota lebih dari 8 jam",
    TravelKind.TRAINING: "diklat",
    TravelKind.MEETING_PACKAGE: "paket rapat",
}
LODGINGS = {
    Lodging.HOTEL: "hotel dengan bukti, setinggi-tingginya tarif",
    Lodging.WITHOUT_BILL: "tanpa bukti hotel, sebagian tarif",
    Lodging.PROVIDED: "ditanggung, tidak dibayar",
}
MARKS = {
    SourceMark.SEEN: "terlihat dalam sumber",
    SourceMark.UNVERIFIED: "belum diperiksa",
    SourceMark.OWN: "tarif Anda",
}
_SERIES = {LodgingSeries.FIRST: "seri pertama", LodgingSeries.SECOND: "seri kedua"}
_PER_NIGHT = (TariffUnit.PERSON_NIGHT,)
_BASIS = (EstimateNoteKind.OTHER_LIST, EstimateNoteKind.OUTDATED)


def total_sentence(estimate: CostEstimate) -> str:
    """The sum, called partial while anything is open."""
    known = format_rupiah(estimate.known_idr)
    if estimate.is_complete:
        return f"Jumlah: {known}. {ESTIMATE_MARK}"
    count = len(estimate.open_items)
    if not estimate.known_idr:
        return f"Belum ada yang dapat dijumlah, karena {count} hal belum diketahui. {ESTIMATE_MARK}"
    if is_representation_only(estimate):
        return (
            f"Belum dapat dihitung: {count} hal belum diketahui, dan yang diketahui hanya uang representasi, "
            f"{known}. {ESTIMATE_MARK}"
        )
    return (
        f"Jumlah sebagian: {known}, paling sedikit sebesar itu, karena {count} hal belum diketahui. "
        f"{ESTIMATE_MARK}"
    )


def is_representation_only(estimate: CostEstimate) -> bool:
    """Whether nothing is known but the representation money, which says nothing of what the journey costs."""
    return {line.component for line in estimate.lines} == {CostComponent.REPRESENTATION}


def open_sentence(item: OpenItem, plan: TripPlan) -> str:
    """`Belum diketahui: penginapan pihak lain per orang per malam (30 orang, 2 malam); …`."""
    what = " ".join(
        filter(None, (COMPONENTS[item.component], _of_what(item, plan), UNITS[item.component.unit]))
    )
    return f"Belum diketahui: {what} ({_amount_words(item)}). {_WAYS_OUT[item.reason]}"


_WAYS_OUT = {
    OpenReason.NEVER_KNOWN: "Isi untuk melengkapi.",
    OpenReason.PLACE_UNKNOWN: "Tarif tempat itu belum ada; isi untuk melengkapi.",
    OpenReason.OTHER_TRAVEL_ONLY: "Tarif jenis perjalanan itu belum ada; isi untuk melengkapi.",
    OpenReason.OTHER_SERIES_ONLY: "Tarifnya hanya ada dalam seri lain; isi untuk melengkapi.",
    OpenReason.CLASS_NOT_SET: (
        "Tingkatnya ditetapkan kantor yang menugaskan; pilih tingkatnya atau isi tarifnya untuk melengkapi."
    ),
}


def _of_what(item: OpenItem, plan: TripPlan) -> str:
    """Whose it is, and where or on which way."""
    if item.component is CostComponent.FARE:
        return f"{plan.origin.name}–{plan.destination.name}"
    whose = ""
    if item.component in (CostComponent.LODGING, CostComponent.REPRESENTATION):
        whose = join_words([kind.label for kind in item.travellers])
    place = f"di {place_name(plan.destination)}" if item.reason is OpenReason.PLACE_UNKNOWN else ""
    kind = TRAVELS[plan.travel] if item.reason is OpenReason.OTHER_TRAVEL_ONLY else ""
    return " ".join(filter(None, (whose, kind, place)))


def place_name(region: Region) -> str:
    """`Provinsi Jawa Timur`: whose rates hold there."""
    province = load_registry().province_of(region)
    return province.name if province.name.startswith("Provinsi") else f"Provinsi {province.name}"


def _amount_words(item: OpenItem) -> str:
    unit = item.component.unit
    who = f"{format_number(item.count)} {'kendaraan' if unit is TariffUnit.VEHICLE_DAY else 'orang'}"
    if unit is TariffUnit.PERSON_TRIP:
        return who
    return f"{who}, {item.times} {'malam' if unit in _PER_NIGHT else 'hari'}"


def line_words(line: CostLine) -> str:
    """`20 orang × 3 hari × Rp430.000`."""
    unit = line.component.unit
    people = "kendaraan" if unit is TariffUnit.VEHICLE_DAY else "orang"
    parts = [f"{format_number(line.count)} {people}"]
    if unit is not TariffUnit.PERSON_TRIP:
        parts.append(f"{line.times} {'malam' if unit in _PER_NIGHT else 'hari'}")
    share = "" if line.percent == 100 else f" ({line.percent}% dari {format_rupiah(line.tariff.amount_idr)})"
    return " × ".join([*parts, format_rupiah(line.unit_idr)]) + share


def basis_words(tariff: Tariff) -> str:
    """Legal basis with how far it can be relied on."""
    if tariff.mark is SourceMark.OWN:
        return f"tarif Anda: {tariff.legal_basis}" if tariff.legal_basis else "tarif Anda, diisi langsung"
    return f"{tariff.legal_basis} ({MARKS[tariff.mark]})"


def validity_words(valid_from: dt.date | None, valid_until: dt.date | None) -> str:
    """`sepanjang 2024`, `1 Maret 2024 sampai 30 Juni 2024`."""
    if valid_from and valid_until:
        if (valid_from, valid_until) == (dt.date(valid_from.year, 1, 1), dt.date(valid_from.year, 12, 31)):
            return f"sepanjang {valid_from.year}"
        return f"{format_date(valid_from)} sampai {format_date(valid_until)}"
    if valid_from:
        return f"sejak {format_date(valid_from)}"
    return f"sampai {format_date(valid_until)}" if valid_until else "tanpa batas waktu"


def tariff_scope_words(tariff: Tariff) -> str:
    """`luar kota, eselon II, seri pertama`: what an amount holds for; `semua` where for all."""
    parts = [
        TRAVELS[tariff.travel] if tariff.travel else "",
        traveller_label(tariff.traveller) if tariff.traveller else "",
        _SERIES[tariff.series] if tariff.series else "",
    ]
    return ", ".join(filter(None, parts)) or "semua"


def tariff_place_words(tariff: Tariff) -> str:
    """`Kabupaten Badung–Kota Makassar`, `Provinsi Bali`, or `semua tempat`."""
    ends = [_code_name(code) for code in (tariff.origin_code, tariff.destination_code) if code]
    return "–".join(ends) or "semua tempat"


def _code_name(code: str) -> str:
    region = load_registry().get(code)
    return place_name(region) if region.kind is RegionKind.PROVINSI else region.name


def traveller_label(key: str) -> str:
    return load_traveller_kinds()[key].label


def estimate_note_sentence(note: EstimateNote) -> str:
    return _NOTES[note.kind](note.facts)


def estimate_note_sentences(estimate: CostEstimate) -> list[str]:
    return [*tariff_basis_sentences(estimate), *estimate_other_sentences(estimate)]


def tariff_basis_sentences(estimate: CostEstimate) -> list[str]:
    """Whose tariffs they are and that they are out of date: what nobody may miss beside the sum."""
    return [estimate_note_sentence(note) for note in estimate.notes if note.kind in _BASIS]


def estimate_other_sentences(estimate: CostEstimate) -> list[str]:
    """All other notes, and what no estimate holds."""
    return [*(estimate_note_sentence(n) for n in estimate.notes if n.kind not in _BASIS), NOT_INCLUDED]


def open_sentences(estimate: CostEstimate) -> list[str]:
    return [open_sentence(item, estimate.plan) for item in estimate.open_items]


def _outdated(facts: Mapping[str, Any]) -> str:
    components = join_words([COMPONENTS[each] for each in facts["components"]])
    valid = join_words([validity_words(*days) for days in facts["valid"]])
    lead = f"Tarif {components} berlaku {valid}, sedangkan berangkatnya {format_date(facts['on'])}."
    if not facts["unread"]:
        return lead
    return f"{lead} Aturan lain yang besarannya belum dibaca: {join_words(facts['unread'])}."


def _series(facts: Mapping[str, Any]) -> str:
    used = facts["used"]
    other = next(series for series in LodgingSeries if series is not used)
    lead = f"Penginapan memakai {_SERIES[used]}"
    if not facts["differing"]:
        return f"{lead}; {_SERIES[other]} dalam daftar yang sama tidak memuat tingkat ini."
    told = [
        f"{traveller_label(key)} {format_rupiah(there)}, bukan {format_rupiah(here)}"
        for key, here, there in facts["differing"]
    ]
    return f"{lead}. Menurut {_SERIES[other]} dalam daftar yang sama: {'; '.join(told)}."


_NOTES: dict[EstimateNoteKind, Callable[[Mapping[str, Any]], str]] = {
    EstimateNoteKind.OTHER_LIST: lambda facts: (
        f"Tarif bawaan berasal dari: {'; '.join(facts['legal_bases'])}. Yang mengikat adalah tarif daerah "
        "Anda sendiri."
    ),
    EstimateNoteKind.OUTDATED: _outdated,
    EstimateNoteKind.UNVERIFIED: lambda facts: (
        f"Besaran {join_words([COMPONENTS[each] for each in facts['components']])} belum diperiksa terhadap "
        "lampiran peraturannya."
    ),
    EstimateNoteKind.LODGING_SERIES: _series,
    EstimateNoteKind.CLASS_ASSUMED: lambda facts: (
        f"Penginapan {facts['people']} orang tanpa tingkat sendiri dihitung seperti "
        f"{traveller_label(facts['traveller'])}, sesuai pilihan Anda."
    ),
}
