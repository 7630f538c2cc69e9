"""`tiru practices search`: practices for a question in everyday words, with the reasons for their order."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tiru.peers import measure_likeness
from tiru.practices import Answer, Catalogue, Reader, SearchAnswer, search_practices
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
    read_catalogue,
    read_facts,
    read_filters,
)
from tiru_cli.practices_record import practice_summary
from tiru_web.practices.wording import (
    SEARCH_ADVICE,
    answer_reasons,
    correction_words,
    status_words,
    unlike_words,
)
from tiru_web.shared.formats import join_words


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
    reader = Reader.of(own.code, measure_likeness(own.code, read_facts(facts))) if own else None
    among = catalogue.select(**read_filters(origin, focus, status, evidence))
    answer = search_practices(catalogue, query, reader=reader, among=among, limit=limit)
    if fmt is OutputFormat.JSON:
        print_json(_record(catalogue, query, own, answer))
    if not answer.hits:
        refuse(_nothing_found(query, answer), ExitCode.UNKNOWN_NAME)
    if fmt is not OutputFormat.JSON:
        _print(answer, own, reader, fmt)


def _print(answer: SearchAnswer, own: Region | None, reader: Reader | None, fmt: OutputFormat) -> None:
    columns = [Column(name) for name in ("Kunci", "Praktik", "Daerah", "Keadaan", "Mengapa di sini")]
    print_rows(columns, [_row(hit) for hit in answer.hits], fmt)
    for correction in answer.corrections:
        print_text(correction_words(correction), fmt)
    if own and reader and not reader.distances:
        print_text(f"{unlike_words(own.label)} Urutan hanya menurut kata dan bukti.", fmt)
    if answer.total > len(answer.hits):
        print_text(f"{len(answer.hits)} dari {answer.total} praktik yang menjawab.", fmt)


def _row(hit: Answer) -> list[str]:
    practice = hit.practice
    region = f"{practice.origin_region} ({practice.origin_region_code})"
    return [practice.key, practice.title, region, status_words(practice), "; ".join(answer_reasons(hit))]


def _nothing_found(query: str, answer: SearchAnswer) -> str:
    sentences = [f"Tidak ada praktik yang menjawab “{query}”.", *map(correction_words, answer.corrections)]
    if answer.near:
        near = [f"{hit.practice.key} (tidak memuat: {', '.join(hit.missing_words)})" for hit in answer.near]
        sentences.append(f"Yang memuat sebagian: {join_words(near)}.")
    return " ".join([*sentences, SEARCH_ADVICE])


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
        "reasons": answer_reasons(hit),
    }
