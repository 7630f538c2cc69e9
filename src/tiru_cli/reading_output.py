"""How a reading report is shown in the terminal and in Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tiru.datasets.reading import (
    CellStatus,
    Observation,
    Question,
    ReadingReport,
    TableInfo,
    subject_of,
)
from tiru_cli.output import (
    Column,
    OutputFormat,
    print_heading,
    print_items,
    print_rows,
    print_text,
)
from tiru_web.datasets.wording import (
    PERIOD_KIND_WORDS,
    QUESTION_WORDS,
    RELEASE_WORDS,
    STATUS_WORDS,
    reason_words,
)
from tiru_web.shared.formats import format_number

_MOST_OPTIONS = 6
_MOST_PROBLEMS = 40


def question_sentence(question: Question) -> str:
    """What is asked, of what, and where: a file may ask the same of several indicators."""
    subject = subject_of(question)
    about = f"Untuk “{subject}”: " if subject else ""
    return f"{about}{QUESTION_WORDS[question.about]} ({question.where})"


def print_report(report: ReadingReport, rows: int, fmt: OutputFormat) -> None:
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
        " › ".join(filter(None, (cell.indicator, *cell.breakdown))),
        cell.raw if cell.value is None else format_number(cell.value),
        cell.unit or "tidak disebut",
        "\n".join(filter(None, verdict)),
        cell.where,
    ]
