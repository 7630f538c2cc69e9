"""What going to a candidate costs, and how many went there lately; plain Python, so the command uses it."""

from __future__ import annotations

from tiru.costs import CostComponent, CostEstimate
from tiru.locus import StandardParty
from tiru_web.shared.formats import format_number, format_rupiah, join_words

_OPEN = {
    CostComponent.FARE: "tiket",
    CostComponent.REPRESENTATION: "representasi",
    CostComponent.VEHICLE_HIRE: "sewa kendaraan",
    CostComponent.HONORARIUM: "honorarium",
}
COST_UNKNOWN = "belum dapat dihitung"
LOAD_UNKNOWN = "belum tercatat"


def cost_words(estimate: CostEstimate | None) -> str:
    """`perkiraan Rp14.346.000, belum termasuk tiket`."""
    if estimate is None:
        return COST_UNKNOWN
    known = f"perkiraan {format_rupiah(estimate.known_idr)}"
    if estimate.is_complete:
        return known
    left_open = join_words([_OPEN[item.component] for item in estimate.open_items])
    return f"{known}, belum termasuk {left_open}"


def host_load_words(visits: int | None) -> str:
    """`2 kunjungan dalam 12 bulan`; what is not recorded is not called none."""
    return f"{format_number(visits)} kunjungan dalam 12 bulan" if visits else LOAD_UNKNOWN


def party_sentence(party: StandardParty) -> str:
    """By whom the costs of all candidates are estimated."""
    leading, staff, days = (
        format_number(threshold.value, 0) for threshold in (party.eselon_iii, party.gol_iii, party.days)
    )
    return (
        f"Biaya dihitung untuk {party.head_count} orang ({leading} eselon III dan {staff} golongan III) "
        f"selama {days} hari, menurut daftar tarif 2024 Kabupaten Pasangkayu. Tempat yang "
        "tarifnya belum ada belum dapat dihitung. Untuk rombongan Anda sendiri, buka calonnya."
    )


def host_load_sentence() -> str:
    return (
        "Beban tuan rumah adalah kunjungan yang tercatat di aplikasi ini selama 12 bulan terakhir, dari "
        "daerah mana pun; kunjungan lain tidak diketahui."
    )
