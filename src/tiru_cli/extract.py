"""`tiru extract`: drafts of visit records from news and reports, every value with its place in the text."""

from __future__ import annotations

import dataclasses
import datetime as dt
import os
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tiru.extraction import VisitDraft, draft_visit, join_reports, read_report
from tiru_cli.extract_output import print_draft, print_joined
from tiru_cli.output import FormatOption, OutputFormat, print_json

if TYPE_CHECKING:
    from tiru.extraction.outside import OutsideReader


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
    reader: Annotated[
        str | None,
        typer.Option(
            "--reader",
            metavar="URL",
            help="Alamat model bahasa (bentuk OpenAI) yang boleh mengusulkan klaim. Teks dikirim ke sana. "
            "Kuncinya dibaca dari TIRU_READER_KEY.",
            show_default=False,
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAMA", help="Nama model pada alamat itu.", show_default=False),
    ] = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Baca berita atau laporan menjadi rancangan catatan kunjungan. Belum ada yang dianggap benar."""
    if (reader is None) != (model is None):
        raise typer.BadParameter("Isi --reader dan --model bersama-sama.")
    day = published.date() if published else None
    # All files are read before anything is printed, so that a mistake leaves no half of an answer.
    asked = _outside_reader(reader, model) if reader and model else None
    drafts = [_draft(path, day, asked) for path in files]
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


def _outside_reader(url: str, model: str) -> OutsideReader:
    # Imported only where it is asked for: the network modules slow every start.
    from tiru.extraction.outside import OutsideReader

    return OutsideReader(url, model, os.environ.get("TIRU_READER_KEY", "").strip())


def _draft(path: Path, published: dt.date | None, reader: OutsideReader | None) -> VisitDraft:
    report = read_report(path)
    draft = draft_visit(report.text, published=published or report.published, name=str(path))
    return dataclasses.replace(draft, outside=reader.propose(report.text)) if reader else draft


def _by_name(files: Sequence[Path], drafts: Sequence[VisitDraft]) -> dict[str, Any]:
    """Drafts by the name of their file; files of one name in different folders by their path."""
    times = Counter(path.name for path in files)
    keys = [path.name if times[path.name] == 1 else str(path) for path in files]
    return {key: draft.to_dict() for key, draft in zip(keys, drafts, strict=True)}
