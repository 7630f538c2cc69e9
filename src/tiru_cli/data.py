"""`tiru data`: read statistics as offices publish them, and fetch them from the BPS WebAPI."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from tiru.datasets._refusals import not_writable
from tiru.datasets.reading import (
    AnswerFile,
    Question,
    ReadingReport,
    load_mapping,
    read_file,
    refuse_misfit,
    write_mapping,
)
from tiru.datasets.reading.checks import check_report
from tiru.datasets.reading.webapi import (
    DEFAULT_URL,
    ClientOptions,
    ListModel,
    WebApiClient,
    read_webapi_text,
)
from tiru_cli import data_store
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    print_json,
    print_rows,
    print_text,
)
from tiru_cli.reading_output import print_report, question_sentence
from tiru_cli.workspace import workspace_folder
from tiru_web.shared.formats import format_number

app = typer.Typer(
    help="Data statistik: baca berkas, ambil dari BPS, simpan, dan lihat kembali.", no_args_is_help=True
)
fetch_app = typer.Typer(
    help="Ambil data langsung dari penerbitnya, dengan kunci Anda sendiri.", no_args_is_help=True
)
app.add_typer(fetch_app, name="fetch")
app.command("import")(data_store.import_file)
app.command("list")(data_store.list_datasets)
app.command("show")(data_store.show_dataset)
app.command("history")(data_store.history)
app.command("undo")(data_store.undo)

_MOST_ROUNDS = 20
_ONE_DAY = 86_400.0
_YEARS = re.compile(r"((?:19|20)\d{2})(?:\s*[-–]\s*((?:19|20)\d{2}))?")
_LONGEST_SPAN = 100

FileArgument = Annotated[
    Path,
    typer.Argument(help="Berkas statistik: JSON WebAPI BPS, xlsx, xls, ods, csv, html, Parquet, atau SDMX."),
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
        "--region",
        help="Daerah yang dimuat seluruh berkas: nama, kode Kemendagri, atau Indonesia.",
        show_default=False,
    ),
]
StructureOption = Annotated[
    Path | None,
    typer.Option("--structure", help="Berkas struktur SDMX dengan daftar kodenya.", show_default=False),
]


@app.command()
def read(
    file: FileArgument,
    mapping: MappingOption = None,
    region: ScopeOption = "",
    mapping_out: WriteMappingOption = None,
    structure: StructureOption = None,
    ask: Annotated[bool, typer.Option("--ask", help="Tanyakan satu per satu di terminal.")] = False,
    rows: Annotated[int, typer.Option("--rows", min=0, help="Banyaknya sel yang ditampilkan.")] = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Baca berkas statistik dan nilai tiap selnya. Tidak ada yang disimpan."""
    given = load_mapping(mapping) if mapping else None
    reread = partial(read_file, file, region=region or None, structure=structure)
    report = reread(mapping=given)
    if ask:
        given, report = _ask(reread, given, report)
    if mapping_out:
        write_mapping(mapping_out, report.questions, given, indicators=_indicators(report))
    if fmt is OutputFormat.JSON:
        print_json(report.to_dict(), compact=True)
        return
    print_report(report, rows, fmt)
    if mapping_out:
        print_text(_mapping_sentence(mapping_out, report.questions), fmt)


KeyOption = Annotated[
    str,
    typer.Option(
        "--key",
        envvar="TIRU_BPS_KEY",
        show_envvar=True,
        show_default=False,
        help="Kunci WebAPI BPS milik Anda. Tidak pernah disimpan.",
    ),
]
DomainOption = Annotated[
    str, typer.Option("--domain", help="Wilayah: 0000 untuk Indonesia, atau kode BPS empat angka.")
]
FreshOption = Annotated[
    bool, typer.Option("--fresh", help="Minta lagi, jangan pakai jawaban yang tersimpan.")
]
AddressOption = Annotated[str, typer.Option("--address", help="Alamat WebAPI.", hidden=True)]


@fetch_app.command("bps")
def fetch_bps(
    variable: Annotated[str, typer.Option("--var", help="Nomor variabel.")],
    domain: DomainOption = "0000",
    years: Annotated[
        str,
        typer.Option(
            "--years", help="Tahun, misalnya 2018-2023,2025; tanpa ini semuanya.", show_default=False
        ),
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", help="Simpan jawaban mentahnya ke berkas ini.", show_default=False)
    ] = None,
    key: KeyOption = "",
    fresh: FreshOption = False,
    address: AddressOption = DEFAULT_URL,
    rows: Annotated[int, typer.Option("--rows", min=0, help="Banyaknya sel yang ditampilkan.")] = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Ambil satu variabel dari WebAPI BPS, lalu baca dan nilai tiap selnya."""
    wanted = _years(years)
    client = WebApiClient(key, _client_options(address, fresh=fresh))
    text = client.fetch_data(domain, variable, wanted)
    if out:
        _save(out, text)
    report = check_report(read_webapi_text(text, out.name if out else f"bps-{domain}-{variable}.json"))
    if fmt is OutputFormat.JSON:
        print_json(report.to_dict(), compact=True)
        return
    print_report(report, rows, fmt)
    if out:
        print_text(
            f"Jawaban mentahnya disimpan di {out}. Baca lagi kapan saja dengan: tiru data read {out}", fmt
        )


@fetch_app.command("bps-list")
def fetch_bps_list(
    model: Annotated[ListModel, typer.Option("--model", help="Daftar yang diminta.")],
    domain: DomainOption = "0000",
    subject: Annotated[str, typer.Option("--subject", help="Nomor subjek.", show_default=False)] = "",
    variable: Annotated[str, typer.Option("--var", help="Nomor variabel.", show_default=False)] = "",
    key: KeyOption = "",
    fresh: FreshOption = False,
    address: AddressOption = DEFAULT_URL,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Tampilkan daftar di WebAPI BPS: wilayah, subjek, variabel, tahun, dan isi sebuah variabel."""
    client = WebApiClient(key, _client_options(address, fresh=fresh))
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Mengambil daftar", total=None)
        entries = client.list_entries(
            model,
            domain=domain,
            subject=subject,
            variable=variable,
            on_page=lambda page, pages: progress.update(task, completed=page, total=pages),
        )
    if fmt is OutputFormat.JSON:
        print_json({"model": model.value, "entries": [dict(entry) for entry in entries]})
    elif entries:
        names = list(dict.fromkeys(name for entry in entries for name in entry))
        lines = [[_shown(entry.get(name)) for name in names] for entry in entries]
        print_rows([Column(name) for name in names], lines, fmt)
    else:
        print_text("BPS tidak memiliki isi untuk daftar itu.", fmt)


def _client_options(address: str, *, fresh: bool) -> ClientOptions:
    folder = workspace_folder() / "bps"
    return ClientOptions(base_url=address, cache_folder=folder, max_age=0.0 if fresh else _ONE_DAY)


def _years(text: str) -> list[int]:
    """`2018-2020,2023` as years."""
    years: list[int] = []
    for part in filter(None, (piece.strip() for piece in text.split(","))):
        match = _YEARS.fullmatch(part)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if not first <= last <= first + _LONGEST_SPAN:
            raise typer.BadParameter(f"“{part}” bukan tahun. Contoh: 2018-2023,2025.", param_hint="--years")
        years.extend(range(first, last + 1))
    return years


def _save(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise not_writable(path, error) from error


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _indicators(report: ReadingReport) -> list[str]:
    """What the report measures, in its order; cells without a figure or a name aside."""
    named = (o.indicator for o in report.observations if o.value is not None)
    return list(filter(None, dict.fromkeys(named)))


def _ask(
    reread: Callable[..., ReadingReport], given: AnswerFile | None, report: ReadingReport
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
        declared = given or AnswerFile("--ask", {}, {})
        given = replace(declared, answers=answers, lines=dict.fromkeys(answers, 0))
        report = reread(mapping=given)
    return given, report


def _prompt(question: Question) -> str:
    # Asked on stderr, so that --format json stays a program's to read.
    typer.echo(f"\n{question_sentence(question)}", err=True)
    for number, option in enumerate(question.options, start=1):
        typer.echo(f"  {number}. {option}", err=True)
    while True:
        typer.echo("Jawaban (kosong: lewati): ", nl=False, err=True)
        text = sys.stdin.readline().strip()
        if text.isdigit() and 1 <= int(text) <= len(question.options):
            text = question.options[int(text) - 1]
        if not text or not refuse_misfit(question, text):
            return text
        typer.echo("Jawaban itu tidak cocok dengan pertanyaannya. Coba lagi.", err=True)


def _mapping_sentence(path: Path, questions: Sequence[Question]) -> str:
    if not questions:
        return f"Berkas jawaban {path} ditulis. Tidak ada pertanyaan yang terbuka."
    return (
        f"Berkas jawaban {path} ditulis dengan {format_number(len(questions))} pertanyaan yang masih terbuka."
    )
