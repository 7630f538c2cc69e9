"""`tiru data`: read statistics as offices publish them, and fetch them from the BPS WebAPI."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from tiru.datasets.reading import (
    AnswerFile,
    CellStatus,
    Observation,
    Question,
    ReadingReport,
    TableInfo,
    load_mapping,
    read_file,
    refuse_misfit,
    write_mapping,
)
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    print_heading,
    print_items,
    print_rows,
    print_text,
)
from tiru_cli.reading_words import (
    PERIOD_KIND_WORDS,
    QUESTION_WORDS,
    RELEASE_WORDS,
    STATUS_WORDS,
    reason_words,
)
from tiru_web.shared.formats import format_number

app = typer.Typer(help="Data statistik: baca berkas, ambil dari BPS.", no_args_is_help=True)

_MOST_OPTIONS = 6
_MOST_PROBLEMS = 40
_MOST_ROUNDS = 20

FileArgument = Annotated[
    Path, typer.Argument(help="Berkas statistik: JSON WebAPI BPS, xlsx, xls, ods, csv, html.")
]
MappingOption = Annotated[
    Path | None, typer.Option("--mapping", help="Berkas jawaban (YAML) atas pertanyaan.", show_default=False)
]
WriteMappingOption = Annotated[
    Path | None,
    typer.Option(
        "--write-mapping",
        help="Tulis berkas jawaban dengan tempat untuk tiap pertanyaan.",
        show_default=False,
    ),
]
ScopeOption = Annotated[
    str,
    typer.Option(
        "--region", help="Daerah yang dimuat seluruh berkas: nama atau kode Kemendagri.", show_default=False
    ),
]


@app.command()
def read(
    file: FileArgument,
    mapping: MappingOption = None,
    region: ScopeOption = "",
    mapping_out: WriteMappingOption = None,
    ask: Annotated[bool, typer.Option("--ask", help="Tanyakan satu per satu di terminal.")] = False,
    rows: Annotated[int, typer.Option("--rows", min=0, help="Banyaknya sel yang ditampilkan.")] = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Baca berkas statistik dan nilai tiap selnya. Tidak ada yang disimpan."""
    given = load_mapping(mapping) if mapping else None
    report = read_file(file, mapping=given, region=region or None)
    if ask:
        given, report = _ask(file, region, given, report)
    if mapping_out:
        write_mapping(mapping_out, report.questions, given)
    if fmt is OutputFormat.JSON:
        sys.stdout.write(json.dumps(report.to_dict(), ensure_ascii=False) + "\n")
        return
    _print_report(report, rows, fmt)
    if mapping_out:
        print_text(_mapping_sentence(mapping_out, report.questions), fmt)


def _ask(
    file: Path, region: str, given: AnswerFile | None, report: ReadingReport
) -> tuple[AnswerFile | None, ReadingReport]:
    """Ask each open question on the terminal; an empty answer leaves it open."""
    skipped: set[str] = set()
    for _ in range(_MOST_ROUNDS):
        asked = [question for question in report.questions if question.key not in skipped]
        if not asked:
            break
        answers = dict(given.answers) if given else {}
        for question in asked:
            answer = _prompt(question)
            if answer:
                answers[question.key] = answer
            else:
                skipped.add(question.key)
        given = AnswerFile("--ask", answers, dict.fromkeys(answers, 0))
        report = read_file(file, mapping=given, region=region or None)
    return given, report


def _prompt(question: Question) -> str:
    # Asked on stderr, so that --format json stays a program's to read.
    typer.echo(f"\n{question_sentence(question)}", err=True)
    for number, option in enumerate(question.options, start=1):
        typer.echo(f"  {number}. {option}", err=True)
    while True:
        text = typer.prompt("Jawaban (kosong: lewati)", default="", show_default=False, err=True).strip()
        if text.isdigit() and 1 <= int(text) <= len(question.options):
            text = question.options[int(text) - 1]
        if not text or not refuse_misfit(question, text):
            return text
        typer.echo("Jawaban itu tidak cocok dengan pertanyaannya. Coba lagi.", err=True)


def question_sentence(question: Question) -> str:
    return f"{QUESTION_WORDS[question.about]} ({question.where})"


def _print_report(report: ReadingReport, rows: int, fmt: OutputFormat) -> None:
    columns = [
        Column("No.", "right"),
        Column("Tabel"),
        Column("Satuan"),
        Column("Waktu"),
        Column("Daerah"),
        Column("Letak"),
    ]
    lines = [_table_row(number, table) for number, table in enumerate(report.tables, start=1)]
    print_rows(columns, lines, fmt, title=f"Tabel di {report.name}")
    print_rows(
        [Column("Penilaian"), Column("Sel", "right"), Column("Alasan")],
        _verdict_rows(report.observations),
        fmt,
    )
    if report.questions:
        print_heading("Yang tidak dikatakan berkas ini", fmt)
        print_rows(
            [Column("Pertanyaan"), Column("Pilihan"), Column("Kunci jawaban")],
            [[question_sentence(q), _options(q), q.key] for q in report.questions],
            fmt,
        )
        print_text(
            "Jawab langsung dengan --ask, atau buat berkas jawaban dengan --write-mapping jawaban.yaml, "
            "isi, lalu baca lagi dengan --mapping jawaban.yaml.",
            fmt,
        )
    if report.problems:
        print_heading("Yang perlu diperiksa", fmt)
        print_items([f"{p.where}: {p.reason}" for p in report.problems[:_MOST_PROBLEMS]], fmt)
        if len(report.problems) > _MOST_PROBLEMS:
            more = format_number(len(report.problems) - _MOST_PROBLEMS)
            print_text(f"{more} hal lain ada di --format json.", fmt)
    if rows and report.observations:
        print_heading("Sel pertama", fmt)
        _print_cells(report.observations[:rows], fmt)


def _table_row(number: int, table: TableInfo) -> list[str]:
    return [
        str(number),
        table.title or "tanpa judul",
        table.unit or "tidak sama atau tidak disebut",
        PERIOD_KIND_WORDS[table.period_kind] if table.period_kind else "tidak disebut",
        table.region_scope or "menurut baris atau kolom",
        table.where,
    ]


def _verdict_rows(observations: Sequence[Observation]) -> list[list[str]]:
    by_status: dict[CellStatus, Counter[str]] = {status: Counter() for status in CellStatus}
    for observation in observations:
        by_status[observation.status][observation.reason] += 1
    return [
        [
            STATUS_WORDS[status],
            format_number(reasons.total()),
            "\n".join(f"{reason_words(r)}: {format_number(n)}" for r, n in reasons.most_common() if r),
        ]
        for status, reasons in by_status.items()
    ]


def _options(question: Question) -> str:
    shown = list(question.options[:_MOST_OPTIONS])
    left = len(question.options) - len(shown)
    return "\n".join([*shown, *([f"dan {left} lagi"] if left else [])])


def _print_cells(observations: Sequence[Observation], fmt: OutputFormat) -> None:
    columns = [
        Column("Daerah"),
        Column("Waktu"),
        Column("Yang diukur"),
        Column("Angka", "right"),
        Column("Satuan"),
        Column("Penilaian"),
        Column("Letak"),
    ]
    print_rows(columns, [_cell_row(observation) for observation in observations], fmt)


def _cell_row(cell: Observation) -> list[str]:
    verdict = [
        STATUS_WORDS[cell.status],
        reason_words(cell.reason) if cell.reason else "",
        RELEASE_WORDS[cell.release],
    ]
    return [
        f"{cell.region_label} ({cell.region_code})"
        if cell.region_code
        else cell.region_label or "tidak disebut",
        cell.period or "tidak disebut",
        " › ".join((cell.indicator, *cell.breakdown)),
        cell.raw if cell.value is None else format_number(cell.value),
        cell.unit or "tidak disebut",
        "\n".join(filter(None, verdict)),
        cell.where,
    ]


def _mapping_sentence(path: Path, questions: Sequence[Question]) -> str:
    if not questions:
        return f"Berkas jawaban {path} ditulis. Tidak ada pertanyaan yang terbuka."
    return (
        f"Berkas jawaban {path} ditulis dengan {format_number(len(questions))} pertanyaan yang masih terbuka."
    )
