"""`tiru registers`: firm registers larger than memory, summed per region, activity and year."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from tiru.datasets._refusals import not_writable
from tiru.regions import CodeSystem
from tiru.registers import (
    Amount,
    Decimal,
    Engine,
    RegionLevel,
    RegisterColumns,
    Step,
    aggregate_register,
    connect,
)
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import FormatOption, OutputFormat, print_json
from tiru_cli.registers_output import aggregate_record, print_aggregate
from tiru_cli.registers_table import import_table

app = typer.Typer(
    help="Daftar perusahaan yang besar: dijumlahkan per daerah, KBLI, dan tahun.", no_args_is_help=True
)

_AMOUNT = re.compile(r"(?P<key>[^=:]+)=(?P<column>[^:]+)(?::(?P<unit>.+))?")
_YEAR = re.compile(r"\d{4}")
_STEPS = {
    Step.READING_CODES: "Membaca kode KBLI",
    Step.SUMMING_ROWS: "Menjumlahkan baris",
    Step.PLACING_GROUPS: "Menempatkan menurut daerah dan tahun",
}


class LevelChoice(StrEnum):
    KABUPATEN = "kabupaten"
    PROVINSI = "provinsi"


class DecimalChoice(StrEnum):
    TITIK = "titik"
    KOMA = "koma"


_LEVELS = {LevelChoice.KABUPATEN: RegionLevel.REGENCY, LevelChoice.PROVINSI: RegionLevel.PROVINCE}
_DECIMALS = {DecimalChoice.TITIK: Decimal.POINT, DecimalChoice.KOMA: Decimal.COMMA, None: Decimal.UNSAID}


def _column(name: str, words: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(name, metavar="KOLOM", help=words, show_default=False)
    return option


@app.command()
def aggregate(
    source: Annotated[
        str,
        typer.Argument(
            metavar="BERKAS",
            help="Berkas CSV atau Parquet, folder berisi berkas seperti itu, atau nama tabel di PostgreSQL.",
        ),
    ],
    region: Annotated[str, _column("--region", "Kolom kode daerah.")],
    activity: Annotated[str, _column("--kbli", "Kolom kode KBLI.")],
    year: Annotated[str, _column("--year", "Kolom tahun, atau satu tahun bagi semua baris, misalnya 2023.")],
    code_system: Annotated[
        CodeSystem | None,
        typer.Option(
            "--code-system", help="Sistem kode daerahnya; tanpa ini hanya kode bertitik yang terhitung."
        ),
    ] = None,
    codes_year: Annotated[
        int | None,
        typer.Option("--codes-year", help="Tahun daftar kode daerah yang dipakai, bila bukan yang sekarang."),
    ] = None,
    workers: Annotated[str, _column("--workers", "Kolom banyaknya pekerja.")] = "",
    amounts: Annotated[
        list[str] | None,
        typer.Option(
            "--amount",
            metavar="NAMA=KOLOM:SATUAN",
            help="Kolom lain yang dijumlahkan, misalnya output=nilai_output:juta rupiah. Dapat diulang.",
            show_default=False,
        ),
    ] = None,
    firm: Annotated[
        str,
        _column("--firm", "Kolom nomor usaha; usaha yang tercantum dua kali setahun lalu terhitung sekali."),
    ] = "",
    depth: Annotated[
        int, typer.Option("--digits", min=2, max=5, help="Banyaknya angka KBLI pada hasil.")
    ] = 2,
    activity_digits: Annotated[
        int | None,
        typer.Option(
            "--kbli-digits",
            min=2,
            max=5,
            help="Banyaknya angka tiap kode KBLI di berkas, bila nol di depannya hilang.",
        ),
    ] = None,
    level: Annotated[LevelChoice, typer.Option("--level", help="Tingkat daerah pada hasil.")] = (
        LevelChoice.KABUPATEN
    ),
    decimal: Annotated[
        DecimalChoice | None,
        typer.Option("--decimal", help="Tanda desimal; tanpa ini bilangan seperti 1.234 tidak dijumlahkan."),
    ] = None,
    suppressed: Annotated[
        list[str] | None,
        typer.Option(
            "--suppressed",
            help="Tanda bagi angka yang dirahasiakan, misalnya x. Dapat diulang.",
            show_default=False,
        ),
    ] = None,
    engine: Annotated[
        str, typer.Option("--engine", metavar="MESIN", help="Mesin hitung: duckdb, spark, atau postgres://….")
    ] = "duckdb",
    memory: Annotated[
        str,
        typer.Option("--memory", help="Batas memori, misalnya 2GB; sisanya ke disk.", show_default=False),
    ] = "",
    threads: Annotated[
        int, typer.Option("--threads", min=0, help="Banyaknya inti prosesor; 0 berarti semuanya.")
    ] = 0,
    temp_folder: Annotated[
        Path | None,
        typer.Option("--temp", metavar="FOLDER", help="Folder untuk hasil antara.", show_default=False),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", help="Tulis seluruh hasil ke berkas Parquet ini.", show_default=False),
    ] = None,
    table: Annotated[
        Path | None,
        typer.Option(
            "--table",
            help="Tulis tabel CSV yang dapat disimpan dengan tiru data import.",
            show_default=False,
        ),
    ] = None,
    rows: Annotated[int, typer.Option("--rows", min=0, help="Banyaknya sel yang ditampilkan.")] = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Jumlahkan daftar perusahaan per daerah, KBLI, dan tahun, dan sebutkan yang tidak terhitung."""
    if out and out.suffix.lower() != ".parquet":
        raise typer.BadParameter("nama berkasnya harus berakhir dengan .parquet", param_hint="--out")
    if table and table.suffix.lower() != ".csv":
        raise typer.BadParameter("nama berkasnya harus berakhir dengan .csv", param_hint="--table")
    columns = RegisterColumns(
        region,
        code_system,
        activity,
        int(year) if _YEAR.fullmatch(year) else year,
        firm,
        workers,
        tuple(_amount(text) for text in amounts or ()),
        activity_digits,
        _DECIMALS[decimal],
        tuple(suppressed or ()),
        codes_year,
    )
    with (
        _whole(out) as file,
        _whole(table) as table_file,
        _progress() as progress,
        connect(engine, memory_limit=memory, threads=threads, temp_folder=temp_folder) as opened,
    ):
        found = aggregate_register(
            _source(source, opened),
            columns,
            engine=opened,
            depth=depth,
            level=_LEVELS[level],
            on_step=lambda step: progress.update(progress.task_ids[0], description=_STEPS[step]),
        )
        cells = found.frame()
        if file:
            cells.write_parquet(file)
        if table_file:
            import_table(found).write_csv(table_file)
    if fmt is OutputFormat.JSON:
        print_json(aggregate_record(found, cells, source, (out, table), rows))
    else:
        print_aggregate(found, cells, (out, table), rows, fmt)
    if not found.firms:
        refuse("Tidak ada satu usaha pun yang dapat dihitung.", ExitCode.NO_DATA)


@contextmanager
def _progress() -> Iterator[Progress]:
    """On the terminal, what is at work and for how long; how much is left no engine tells in time."""
    shown = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    console = Console(stderr=True)
    with Progress(*shown, console=console, transient=True, disable=not console.is_terminal) as progress:
        progress.add_task("Membuka mesin hitung", total=None)
        yield progress


def _source(text: str, engine: Engine) -> Path | str:
    return Path(text) if engine.reads_files else text


def _amount(text: str) -> Amount:
    match = _AMOUNT.fullmatch(text)
    if not match:
        raise typer.BadParameter(
            f"“{text}” tidak dapat dipahami. Contoh: output=nilai_output:juta rupiah.", param_hint="--amount"
        )
    return Amount(match["key"].strip(), match["column"].strip(), (match["unit"] or "").strip())


@contextmanager
def _whole(path: Path | None) -> Iterator[BinaryIO | None]:
    """A file that takes its place only when all is written; opened first, so that nobody waits in vain."""
    if path is None:
        yield None
        return
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as file:
            yield file
        unfinished.replace(path)
    except OSError as error:
        raise not_writable(path, error) from error
    finally:
        unfinished.unlink(missing_ok=True)
