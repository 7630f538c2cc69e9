"""`tiru regions resolve`: many names or codes at once, each with its region or with what keeps it open."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru import errors
from tiru.regions import CodeSystem, MatchKind, Region, Registry, load_registry
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import Column, FormatOption, OutputFormat, print_json, print_rows
from tiru_cli.regions_output import MATCHES, editions, identity
from tiru_web.regions.wording import years_words
from tiru_web.shared.wording import error_sentence

# What keeps a query open, by the error it was refused with; the nearest class in its tree decides.
_OPEN = {
    errors.AmbiguousRegion: "ambiguous",
    errors.WrongCodeSystem: "code_of_unnamed_system",
    errors.CodeOfOtherYear: "code_of_other_year",
    errors.UnknownRegion: "unknown",
}
_VERDICTS = {
    "resolved": "pasti",
    "ambiguous": "lebih dari satu",
    "code_of_unnamed_system": "sistem kode belum disebut",
    "code_of_other_year": "kode dari daftar lain",
    "unknown": "tidak dikenal",
}
_COLUMNS = (
    Column("Isian"),
    Column("Putusan"),
    Column("Kode Kemendagri"),
    Column("Kode BPS"),
    Column("Daerah"),
    Column("Keterangan"),
)
_FROM_INPUT = "-"


@dataclass(frozen=True)
class Outcome:
    """One query with its region, or with the options that keep it open."""

    query: str
    status: str
    region: Region | None
    match: MatchKind | None
    options: tuple[str, ...]
    note: str


def resolve(
    queries: Annotated[
        list[str] | None, typer.Argument(help="Nama, sebutan, atau kode; boleh beberapa.", show_default=False)
    ] = None,
    file: Annotated[
        str | None,
        typer.Option(
            "--file", help="Berkas berisi satu nama per baris; - untuk masukan baku.", show_default=False
        ),
    ] = None,
    system: Annotated[
        CodeSystem | None, typer.Option(help="Sistem dari semua kode dalam isian.", show_default=False)
    ] = None,
    year: Annotated[
        int | None,
        typer.Option(
            min=1945, max=2100, help="Tahun daftar asalnya: nama dan kode lama berlaku.", show_default=False
        ),
    ] = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Pastikan daerah dari banyak nama atau kode. Yang belum pasti dilaporkan dengan pilihannya."""
    asked = [*(queries or ()), *(_read_lines(file) if file else ())]
    if not asked:
        refuse("Isiannya belum ada. Tuliskan nama atau kode, atau tunjukkan berkas: --file.", ExitCode.USAGE)
    registry = load_registry()
    outcomes = [_resolve_one(registry, query, system, year) for query in asked]
    if fmt is OutputFormat.JSON:
        print_json(_record(registry, outcomes, system, year))
    else:
        print_rows(_COLUMNS, [_row(outcome) for outcome in outcomes], fmt)
    open_count = sum(outcome.region is None for outcome in outcomes)
    if open_count:
        refuse(f"{open_count} dari {len(outcomes)} isian belum pasti daerahnya.", ExitCode.REGION)


def _read_lines(file: str) -> Iterable[str]:
    """The lines that hold something, without their ends; a table's separators are no part of a name."""
    text = sys.stdin.read() if file == _FROM_INPUT else _read_file(Path(file))
    lines = [line.strip("\ufeff \t\r") for line in text.split("\n")]
    if not any(lines):
        raise errors.DataFileError(file, "empty")
    return [line for line in lines if line]


def _read_file(path: Path) -> str:
    if not path.exists():
        raise errors.DataFileError(path, "missing_file")
    if not path.is_file():
        raise errors.DataFileError(path, "not_a_file")
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise errors.DataFileError(path, "not_utf8") from error
    except OSError as error:
        raise errors.DataFileError(path, "unreadable") from error


def _resolve_one(registry: Registry, query: str, system: CodeSystem | None, year: int | None) -> Outcome:
    try:
        if system is not None and query[:1].isdecimal():
            region = registry.from_code(query, system, year)
            match = MatchKind.BPS_CODE if system is CodeSystem.BPS else MatchKind.CODE
        else:
            region = registry.resolve(query, year)
            match = _match_of(registry, query, region)
    except errors.RegionError as error:
        status = next(_OPEN[cls] for cls in type(error).__mro__ if cls in _OPEN)
        return Outcome(query, status, None, None, _options(error), error_sentence(error, surface="command"))
    return Outcome(query, "resolved", region, match, (), _note(registry, region, match, year))


def _match_of(registry: Registry, query: str, region: Region) -> MatchKind:
    matches = registry.find(query)
    return next((match.kind for match in matches if match.region == region), MatchKind.CODE)


def _options(error: errors.RegionError) -> tuple[str, ...]:
    if isinstance(error, errors.AmbiguousRegion):
        return error.candidates
    if isinstance(error, errors.WrongCodeSystem):
        return tuple(dict.fromkeys(label for _, label in error.candidates))
    return error.suggestions if isinstance(error, errors.UnknownRegion) else ()


def _note(registry: Registry, region: Region, match: MatchKind, year: int | None) -> str:
    notes = [MATCHES[match]]
    formed = registry.history(region).formed
    if year is not None and formed is not None and registry.existed_in(region, year) is False:
        notes.append(f"belum ada pada {year}: dibentuk {years_words(formed)}")
    return "; ".join(notes)


def _record(
    registry: Registry, outcomes: list[Outcome], system: CodeSystem | None, year: int | None
) -> dict[str, Any]:
    return {
        "system": system.value if system else None,
        "year": year,
        "editions": editions(registry),
        "results": [
            {
                "query": outcome.query,
                "status": outcome.status,
                "region": identity(registry, outcome.region) if outcome.region else None,
                "match": outcome.match.value if outcome.match else None,
                "options": list(outcome.options),
                "note": outcome.note,
            }
            for outcome in outcomes
        ],
    }


def _row(outcome: Outcome) -> list[str]:
    region = outcome.region
    codes = [region.code, region.bps_code or "–", region.name] if region else ["–", "–", "–"]
    return [outcome.query, _VERDICTS[outcome.status], *codes, outcome.note]
