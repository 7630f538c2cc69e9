"""What `tiru extract` prints for people: claims with their places, conflicts, possible doubles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from tiru.extraction import Claim, JoinedReports, VisitDraft
from tiru.regions import load_registry
from tiru_cli.output import Column, OutputFormat, print_heading, print_items, print_rows, print_text
from tiru_web.reports.presenters.others import KINDS, STATUSES, other_visit_words
from tiru_web.shared.formats import format_date, format_number
from tiru_web.shared.reasons import SOURCE_REASONS

FIELDS = {
    "visit_kind": "Jenis kunjungan",
    "status": "Keadaan menurut teks",
    "visitor_region": "Daerah tamu",
    "host_region": "Daerah tuan rumah",
    "ambiguous_region": "Daerah yang belum pasti",
    "visitor_office": "Perangkat daerah tamu",
    "host_office": "Perangkat daerah tuan rumah",
    "date": "Tanggal",
    "headcount": "Jumlah orang",
    "leader": "Pimpinan rombongan",
    "companion": "Pendamping",
    "receiver": "Penerima",
    "venue": "Tempat",
    "topic": "Yang dipelajari",
    "adoption_intent": "Niat mengadopsi",
    "kbli_group": "Kelompok KBLI",
    "support_type": "Jenis dukungan",
    "purpose": "Tujuan",
    "agreement": "Kesepakatan",
    "practice_figure": "Angka tentang praktik",
}
# What a reader looks for first; a field without a claim is said to be missing.
EXPECTED = (
    "visitor_region",
    "host_region",
    "date",
    "headcount",
    "leader",
    "receiver",
    "venue",
    "topic",
    "adoption_intent",
)
READER_PROBLEMS = SOURCE_REASONS | {
    "key_refused": "menolak kuncinya. Periksa TIRU_READER_KEY",
    "too_large": "menjawab terlalu panjang. Pakai model lain",
    "too_long": "tidak ditanyai, karena teksnya terlalu panjang. Potong teks itu menjadi satu laporan",
    "bad_answer": "tidak menjawab dalam bentuk yang diminta. Coba lagi atau pakai model lain",
}
CONTRADICTIONS = {
    "jumlah": "Jumlah orang",
    "rincian": "Rincian jumlah",
    "hari": "Hari dan tanggal",
    "tanggal": "Tanggal",
    "nama": "Ejaan nama",
}
LEFT_OUT = {
    "no_visit": "tidak menceritakan kunjungan antar-pemerintah daerah",
    "other_visit": "menceritakan kunjungan lain",
}
_COLUMNS = [
    Column("No.", "right"),
    Column("Bagian"),
    Column("Nilai"),
    Column("Tempat", "right"),
    Column("Kutipan"),
    Column("Keyakinan"),
]
TRUST = ((0.8, "tinggi"), (0.6, "sedang"), (0.0, "rendah"))


def print_draft(draft: VisitDraft, fmt: OutputFormat) -> None:
    print_heading(draft.name, fmt)
    if not draft.is_visit:
        print_text("Teks ini tidak menceritakan kunjungan antar-pemerintah daerah.", fmt)
        _print_outside(draft, fmt)
        return
    print_text(_summary(draft), fmt)
    rows = [_claim_row(number, claim) for number, claim in enumerate(draft.claims, 1)]
    print_rows(_COLUMNS, rows, fmt, title="Yang disebut dalam teks")
    _print_conflicts(draft, fmt)
    _print_content(draft, fmt)
    _print_aliases(draft, fmt)
    _print_other_visits(draft, fmt)
    _print_outside(draft, fmt)
    missing = [FIELDS[field].lower() for field in EXPECTED if not any(c.field == field for c in draft.claims)]
    if missing:
        print_text(f"Tidak disebut: {', '.join(missing)}.", fmt)


def _print_content(draft: VisitDraft, fmt: OutputFormat) -> None:
    """Industry, support, purposes, agreements and figures, numbered after the other claims."""
    if draft.content_claims:
        first = len(draft.claims) + 1
        rows = [_claim_row(number, claim) for number, claim in enumerate(draft.content_claims, first)]
        print_rows(_COLUMNS, rows, fmt, title="Isi kunjungan")


def print_joined(joined: JoinedReports, fmt: OutputFormat) -> None:
    """The record of several texts: each value with the texts that tell it, then what differs."""
    print_heading("Gabungan", fmt)
    print_items([f"Teks {number}: {name}" for number, name in enumerate(joined.names, 1)], fmt)
    for left in joined.left_out:
        print_text(f"Teks {left.source + 1} tidak digabungkan, karena {LEFT_OUT[left.reason]}.", fmt)
    if not joined.claims:
        return
    columns = [Column("Bagian"), Column("Nilai"), Column("Teks", "right"), Column("Sebutan lain")]
    rows = [
        [
            FIELDS[item.field],
            _value(joined.claims[item.claims[0]].claim) if not item.wordings else item.value,
            ", ".join(str(source + 1) for source in item.sources),
            "; ".join(item.wordings),
        ]
        for item in joined.values
    ]
    print_rows(columns, rows, fmt, title="Yang disebut, dan dalam teks mana")
    if not joined.contradictions:
        print_text("Tidak ditemukan hal yang saling bertentangan.", fmt)
        return
    print_heading("Yang saling bertentangan", fmt)
    print_items(
        [
            f"{CONTRADICTIONS[item.kind]}: {item.explanation} Teks "
            f"{' dan '.join(str(source + 1) for source in dict.fromkeys(item.sources))}."
            for item in joined.contradictions
        ],
        fmt,
    )


def _summary(draft: VisitDraft) -> str:
    visitors, hosts = _region_names(draft.visitor_regions), _region_names(draft.host_regions)
    kind, status = KINDS[draft.visit_kind or "lainnya"], STATUSES[draft.status or "terlaksana"]
    days = ", ".join(format_date(day) for day in draft.dates) or "tanggal belum diketahui"
    return f"{visitors} ke {hosts}: {kind}, {status}, {days}."


def _region_names(codes: Sequence[str]) -> str:
    registry = load_registry()
    return ", ".join(registry.get(code).name for code in codes) or "daerah yang belum diketahui"


def _claim_row(number: int, claim: Claim) -> list[str]:
    place = f"{format_number(claim.span.start)}–{format_number(claim.span.end)}"
    quote = " ".join(claim.span.text.split())
    return [str(number), FIELDS[claim.field], _value(claim), place, quote, _trust(claim.confidence)]


def _value(claim: Claim) -> str:
    details = claim.details
    if claim.field in {"visitor_region", "host_region"}:
        return f"{claim.value} {details['name']}"
    if claim.field == "ambiguous_region":
        return f"{claim.value}: {details['candidates']}"
    if claim.field == "date":
        return _date_value(claim)
    if claim.field == "headcount":
        counted = f" ({details['counts_what']})" if "counts_what" in details else ""
        return f"{format_number(int(claim.value))}{counted}"
    if claim.field == "visit_kind":
        return KINDS[claim.value]
    if claim.field == "status":
        return STATUSES[claim.value]
    if claim.field == "kbli_group":
        return f"{claim.value} {details['title']}"
    if claim.field == "practice_figure":
        return _figure(claim)
    if claim.field == "adoption_intent":
        return "ya" if claim.value == "true" else "tidak atau belum"
    if details.get("post"):
        return f"{claim.value} ({details['post']})"
    return claim.value


def _figure(claim: Claim) -> str:
    """ "41 → 78 persen: Cakupan (tuan rumah)"."""
    details = claim.details
    number = format_number(float(claim.value)) if "." in claim.value else format_number(int(claim.value))
    unit = "rupiah" if details["unit"] == "rupiah" else details["unit"]
    what = f": {details['what']}" if details.get("what") not in {None, unit} else ""
    whose = f" ({details['whose']})" if details.get("whose") else ""
    moved = f", {details['change']}" if details.get("change") else ""
    return f"{number} {unit}{moved}{what}{whose}"


def _date_value(claim: Claim) -> str:
    words = " sampai ".join(_day(part) for part in claim.value.split("/"))
    fits = claim.details.get("weekday_fits")
    if fits is None:
        return words
    return f"{words}; hari {'cocok' if fits == 'true' else 'tidak cocok'}"


def _day(value: str) -> str:
    """A day of a claim in words; one whose year the text does not tell has none."""
    if not value.startswith("--"):
        return format_date(dt.date.fromisoformat(value))
    # Any leap year will do: only day and month are printed.
    day_and_month = format_date(dt.date.fromisoformat(f"2024-{value[2:]}")).rsplit(" ", 1)[0]
    return f"{day_and_month}, tahun tidak diketahui"


def _trust(confidence: float) -> str:
    return next(word for least, word in TRUST if confidence >= least)


def _print_conflicts(draft: VisitDraft, fmt: OutputFormat) -> None:
    if not draft.contradictions:
        print_text("Tidak ditemukan hal yang saling bertentangan.", fmt)
        return
    print_heading("Yang saling bertentangan", fmt)
    sentences = []
    for item in draft.contradictions:
        numbers = ", ".join(str(place + 1) for place in item.claims)
        sentences.append(f"{CONTRADICTIONS[item.kind]}: {item.explanation} Lihat nomor {numbers}.")
    print_items(sentences, fmt)


def _print_outside(draft: VisitDraft, fmt: OutputFormat) -> None:
    """Proposals of an outside reader, under its name and apart from what the rules found."""
    outside = draft.outside
    if outside is None:
        return
    print_heading(f"Usulan pembaca luar ({outside.source}); belum dipakai dalam rancangan", fmt)
    if outside.problem:
        reason = READER_PROBLEMS.get(outside.problem, SOURCE_REASONS["refused"])
        print_text(f"Pembaca luar {reason}. Rancangan di atas disusun tanpa usulannya.", fmt)
        return
    if outside.claims:
        rows = [_claim_row(number, claim) for number, claim in enumerate(outside.claims, 1)]
        print_rows(_COLUMNS, rows, fmt, title="Usulan")
    print_text(
        f"Usulan yang ada dalam teks: {format_number(len(outside.claims))}. "
        f"Dibuang karena tidak ada dalam teks: {format_number(outside.dropped)}.",
        fmt,
    )


def _print_other_visits(draft: VisitDraft, fmt: OutputFormat) -> None:
    """Each other visit on one line; its numbers of people and its leader are not among the claims above."""
    if draft.other_visits:
        print_heading("Kunjungan lain dalam teks ini; tidak dicampur dengan yang di atas", fmt)
        print_items([other_visit_words(visit) for visit in draft.other_visits], fmt)


def _print_aliases(draft: VisitDraft, fmt: OutputFormat) -> None:
    if draft.alias_proposals:
        print_heading("Mungkin sama; belum digabungkan", fmt)
        print_items(
            [f"“{item.left}” dan “{item.right}”. {item.reason}" for item in draft.alias_proposals], fmt
        )
