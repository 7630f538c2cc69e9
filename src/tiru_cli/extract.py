"""`tiru extract`: drafts of visit records from news and reports, every value with its place in the text."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.extraction import Claim, VisitDraft, draft_visit, read_text
from tiru.regions import load_registry
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    print_heading,
    print_items,
    print_json,
    print_rows,
    print_text,
)
from tiru_web.shared.formats import format_date, format_number

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
KINDS = {
    "studi_tiru": "studi tiru",
    "studi_banding": "studi banding",
    "kaji_tiru": "kaji tiru",
    "kaji_banding": "kaji banding",
    "kunjungan_kerja": "kunjungan kerja",
    "studi_lapangan": "studi lapangan",
    "benchmarking": "benchmarking",
    "lainnya": "jenis lain",
}
STATUSES = {"terlaksana": "terlaksana", "rencana": "direncanakan", "batal": "batal"}
CONTRADICTIONS = {
    "jumlah": "Jumlah orang",
    "rincian": "Rincian jumlah",
    "hari": "Hari dan tanggal",
    "tanggal": "Tanggal",
    "nama": "Ejaan nama",
}
TRUST = ((0.8, "tinggi"), (0.6, "sedang"), (0.0, "rendah"))


def extract(
    files: Annotated[
        list[Path], typer.Argument(metavar="BERKAS...", help="Berkas teks UTF-8; boleh beberapa.")
    ],
    published: Annotated[
        dt.datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            metavar="TANGGAL",
            help="Tanggal terbit, misalnya 2024-07-09. Mendahului baris “Terbit:” di dalam berkas.",
            show_default=False,
        ),
    ] = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Baca berita atau laporan menjadi rancangan catatan kunjungan. Belum ada yang dianggap benar."""
    day = published.date() if published else None
    # All files are read before anything is printed, so that a mistake leaves no half of an answer.
    drafts = [draft_visit(read_text(path), published=day, name=str(path)) for path in files]
    if fmt is OutputFormat.JSON:
        print_json(drafts[0].to_dict() if len(drafts) == 1 else _by_name(files, drafts))
        return
    for draft in drafts:
        _print_draft(draft, fmt)


def _by_name(files: Sequence[Path], drafts: Sequence[VisitDraft]) -> dict[str, Any]:
    """Drafts by the name of their file; files of one name in different folders by their path."""
    times = Counter(path.name for path in files)
    keys = [path.name if times[path.name] == 1 else str(path) for path in files]
    return {key: draft.to_dict() for key, draft in zip(keys, drafts, strict=True)}


def _print_draft(draft: VisitDraft, fmt: OutputFormat) -> None:
    print_heading(draft.name, fmt)
    if not draft.is_visit:
        print_text("Teks ini tidak menceritakan kunjungan antar-pemerintah daerah.", fmt)
        return
    print_text(_summary(draft), fmt)
    columns = [
        Column("No.", "right"),
        Column("Bagian"),
        Column("Nilai"),
        Column("Tempat", "right"),
        Column("Kutipan"),
        Column("Keyakinan"),
    ]
    rows = [_claim_row(number, claim) for number, claim in enumerate(draft.claims, 1)]
    print_rows(columns, rows, fmt, title="Yang disebut dalam teks")
    _print_conflicts(draft, fmt)
    _print_aliases(draft, fmt)
    missing = [FIELDS[field].lower() for field in EXPECTED if not any(c.field == field for c in draft.claims)]
    if missing:
        print_text(f"Tidak disebut: {', '.join(missing)}.", fmt)


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
        return f"{format_number(int(claim.value))} ({details['counts_what']})"
    if claim.field == "visit_kind":
        return KINDS[claim.value]
    if claim.field == "status":
        return STATUSES[claim.value]
    if claim.field == "adoption_intent":
        return "ya" if claim.value == "true" else "tidak atau belum"
    if details.get("post"):
        return f"{claim.value} ({details['post']})"
    return claim.value


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


def _print_aliases(draft: VisitDraft, fmt: OutputFormat) -> None:
    if draft.alias_proposals:
        print_heading("Mungkin sama; belum digabungkan", fmt)
        print_items(
            [f"“{item.left}” dan “{item.right}”. {item.reason}" for item in draft.alias_proposals], fmt
        )
