"""`tiru practices search`: practices for a question in everyday words, with the reasons for their order."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tiru.practices import Answer, Catalogue, Likeness, Reader, SearchAnswer, search_practices
from tiru.regions import Region, load_registry
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import Column, FormatOption, OutputFormat, print_json, print_rows, print_text
from tiru_cli.practices_options import (
    EvidenceOption,
    FactsOption,
    FileOption,
    FocusOption,
    OriginOption,
    RegionOption,
    StatusOption,
    measure_likeness,
    read_catalogue,
    read_facts,
    read_filters,
)
from tiru_cli.practices_record import practice_summary
from tiru_web.practices.wording import SEARCH_ADVICE, grade_label, status_words
from tiru_web.shared.formats import join_words

WORDS_SHOWN = 6


def search(
    words: Annotated[list[str], typer.Argument(help="Kata yang dicari, misalnya: kredit tanpa bunga.")],
    region: RegionOption = "",
    origin: OriginOption = "",
    focus: FocusOption = "",
    status: StatusOption = None,
    evidence: EvidenceOption = None,
    limit: Annotated[int, typer.Option(min=1, help="Hasil terbanyak.")] = 10,
    file: FileOption = None,
    facts: FactsOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Cari praktik dengan kata sehari-hari; bentuk kata, padanan, dan salah ketik ikut dicari."""
    catalogue = read_catalogue(file)
    query = " ".join(words).strip()
    if not query:
        refuse(
            "Kata yang dicari kosong. Tuliskan satu atau dua kata pokok, misalnya: "
            "tiru practices search kemasan",
            ExitCode.USAGE,
        )
    own = load_registry().resolve(region) if region else None
    reader = _reader(own, facts) if own else None
    among = catalogue.select(**read_filters(origin, focus, status, evidence))
    answer = search_practices(catalogue, query, reader=reader, among=among, limit=limit)
    if fmt is OutputFormat.JSON:
        print_json(_record(catalogue, query, own, answer))
    if not answer.hits:
        refuse(_nothing_found(catalogue, query, answer), ExitCode.UNKNOWN_NAME)
    if fmt is not OutputFormat.JSON:
        _print(answer, own, reader, fmt)


def _reader(own: Region, facts: FactsOption) -> Reader:
    distances = measure_likeness(own, read_facts(facts))
    ranked = distances.ranked if distances else ()
    return Reader(own.code, {each.region.code: each.distance for each in ranked})


def _print(answer: SearchAnswer, own: Region | None, reader: Reader | None, fmt: OutputFormat) -> None:
    columns = [Column(name) for name in ("Kunci", "Praktik", "Daerah", "Keadaan", "Mengapa di sini")]
    print_rows(columns, [_row(hit) for hit in answer.hits], fmt)
    for correction in answer.corrections:
        print_text(f"“{correction.written}” dibaca sebagai {_or(correction.read_as)}.", fmt)
    if own and reader and not reader.distances:
        print_text(
            f"Kemiripan dengan {own.label} tidak diketahui: angkanya terlalu sedikit. "
            "Urutan hanya menurut kata dan bukti.",
            fmt,
        )
    if answer.total > len(answer.hits):
        print_text(f"{len(answer.hits)} dari {answer.total} praktik yang menjawab.", fmt)


def _row(hit: Answer) -> list[str]:
    practice = hit.practice
    region = f"{practice.origin_region} ({practice.origin_region_code})"
    return [practice.key, practice.title, region, status_words(practice), "; ".join(_reasons(hit))]


def _reasons(hit: Answer) -> list[str]:
    """Why it stands where it does, most weighty first."""
    where = " (juga di judul)" if hit.in_title else ""
    reasons = [f"kata: {', '.join(hit.matched_words[:WORDS_SHOWN])}{where}"]
    if hit.missing_words:
        reasons.append(f"tidak memuat: {', '.join(hit.missing_words)}")
    if hit.practice.has_impact_evidence:
        reasons.append(f"bukti: {grade_label(hit.practice).lower()}")
    if hit.likeness is not None:
        reasons.append(_likeness_words(hit.likeness))
    return reasons


def _likeness_words(likeness: Likeness) -> str:
    if likeness.rank == 0:
        return "daerah sendiri"
    return f"daerah asal ke-{likeness.rank} paling mirip dari {likeness.known}"


def _nothing_found(catalogue: Catalogue, query: str, answer: SearchAnswer) -> str:
    known = catalogue.suggest(query)
    sentences = [f"Tidak ada praktik yang menjawab “{query}”."]
    if known:
        sentences.append(f"Mungkin maksud Anda: {', '.join(known)}.")
    if answer.near:
        near = [f"{hit.practice.key} (tidak memuat: {', '.join(hit.missing_words)})" for hit in answer.near]
        sentences.append(f"Yang memuat sebagian: {join_words(near)}.")
    return " ".join([*sentences, SEARCH_ADVICE])


def _or(words: tuple[str, ...]) -> str:
    return join_words([f"“{word}”" for word in words], "atau")


def _record(catalogue: Catalogue, query: str, own: Region | None, answer: SearchAnswer) -> dict[str, Any]:
    return {
        "query": query,
        "region_code": own.code if own else None,
        "data_version": catalogue.version,
        "count": len(answer.hits),
        "total": answer.total,
        "practices": [_hit_record(hit) for hit in answer.hits],
        "corrections": {each.written: list(each.read_as) for each in answer.corrections},
        "near": [_hit_record(hit) for hit in answer.near],
        "suggestions": [] if answer.hits else list(catalogue.suggest(query)),
    }


def _hit_record(hit: Answer) -> dict[str, Any]:
    likeness = hit.likeness
    return practice_summary(hit.practice) | {
        "score": round(hit.score, 3),
        "match": round(hit.match, 3),
        "matched_words": list(hit.matched_words),
        "missing_words": list(hit.missing_words),
        "in_title": hit.in_title,
        "likeness": {
            "rank": likeness.rank if likeness else None,
            "known": likeness.known if likeness else None,
        },
        "reasons": _reasons(hit),
    }
