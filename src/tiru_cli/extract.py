"""`tiru extract`: drafts of visit records from news and reports, every value with its place in the text."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.extraction import VisitDraft, draft_visit, join_reports, read_report
from tiru_cli.extract_output import print_draft, print_joined
from tiru_cli.output import FormatOption, OutputFormat, print_json


def extract(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="BERKAS...", help="Berkas .txt (UTF-8), .html, .docx, atau .pdf; boleh beberapa."
        ),
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
    join: Annotated[
        bool,
        typer.Option("--join", help="Gabungkan beberapa teks tentang satu kunjungan menjadi satu catatan."),
    ] = False,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Baca berita atau laporan menjadi rancangan catatan kunjungan. Belum ada yang dianggap benar."""
    day = published.date() if published else None
    # All files are read before anything is printed, so that a mistake leaves no half of an answer.
    drafts = [_draft(path, day) for path in files]
    if join:
        joined = join_reports(drafts)
        if fmt is OutputFormat.JSON:
            print_json(joined.to_dict())
        else:
            print_joined(joined, fmt)
        return
    if fmt is OutputFormat.JSON:
        print_json(drafts[0].to_dict() if len(drafts) == 1 else _by_name(files, drafts))
        return
    for draft in drafts:
        print_draft(draft, fmt)


def _draft(path: Path, published: dt.date | None) -> VisitDraft:
    report = read_report(path)
    return draft_visit(report.text, published=published or report.published, name=str(path))


def _by_name(files: Sequence[Path], drafts: Sequence[VisitDraft]) -> dict[str, Any]:
    """Drafts by the name of their file; files of one name in different folders by their path."""
    times = Counter(path.name for path in files)
    keys = [path.name if times[path.name] == 1 else str(path) for path in files]
    return {key: draft.to_dict() for key, draft in zip(keys, drafts, strict=True)}
