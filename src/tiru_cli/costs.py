"""`tiru costs`: what a journey costs, by which unit costs, and whether it should be made at all."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tiru.costs import (
    Lodging,
    LodgingSeries,
    TemplateFormat,
    TravelKind,
    estimate_record,
    estimate_travel,
    load_tariffs,
    tariff_record,
    tariff_template,
)
from tiru.regions import load_registry
from tiru_cli import costs_travel
from tiru_cli.costs_options import (
    DaysOption,
    FareOption,
    FromOption,
    KindOption,
    LodgingOption,
    NightsOption,
    OnOption,
    OthersOption,
    PeopleOption,
    SeriesOption,
    TariffsOption,
    ToOption,
    VehiclesOption,
    trip_of,
)
from tiru_cli.costs_output import print_estimate, print_tariffs
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import FormatOption, OutputFormat, print_json, print_text
from tiru_web.locus.wording.costs import estimate_note_sentences, open_sentences

app = typer.Typer(
    help="Perkiraan biaya perjalanan, tarifnya, dan ujian perlu tidaknya berangkat.", no_args_is_help=True
)
app.command()(costs_travel.travel)

OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        help="Tulis ke berkas baru ini, .csv atau .yaml; tanpa ini CSV ke layar.",
        show_default=False,
    ),
]


@app.command()
def estimate(
    origin: FromOption,
    destination: ToOption,
    days: DaysOption,
    people: PeopleOption,
    nights: NightsOption = None,
    kind: KindOption = TravelKind.OUT_OF_TOWN,
    lodging: LodgingOption = Lodging.HOTEL,
    series: SeriesOption = LodgingSeries.FIRST,
    others_as: OthersOption = "",
    on: OnOption = None,
    fare: FareOption = None,
    vehicles: VehiclesOption = 0,
    tariffs: TariffsOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Perkirakan biaya perjalanan. Yang belum diketahui disebut, tidak ditebak."""
    trip = trip_of(
        origin,
        destination,
        days,
        people,
        nights=nights,
        kind=kind,
        lodging=lodging,
        series=series,
        others_as=others_as,
        on=on,
        fare=fare,
        vehicles=vehicles,
    )
    book = load_tariffs(tariffs)
    found = estimate_travel(trip, book)
    if fmt is OutputFormat.JSON:
        print_json(estimate_record(found, open_sentences(found), estimate_note_sentences(found)))
        return
    print_estimate(found, book, fmt)


@app.command("tariffs")
def list_tariffs(
    destination: Annotated[
        str,
        typer.Option("--to", metavar="DAERAH", help="Hanya yang berlaku di sana.", show_default=False),
    ] = "",
    tariffs: TariffsOption = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Daftar tarif yang dipakai, dengan dasar, masa berlaku, dan seberapa dapat dipegang."""
    book = load_tariffs(tariffs)
    place = load_registry().resolve(destination) if destination else None
    shown = [tariff for tariff in book.tariffs if place is None or tariff.covers_destination(place)]
    if fmt is OutputFormat.JSON:
        print_json(
            {
                "tariffs": [tariff_record(tariff) for tariff in shown],
                "unfilled": book.unfilled,
                "unread": [
                    {"legal_basis": each.legal_basis, "note": each.source} for each in book.unread_sets
                ],
            }
        )
        return
    print_tariffs(shown, book, fmt)


@app.command()
def template(origin: FromOption, destination: ToOption, output: OutputOption = None) -> None:
    """Buat contoh berkas tarif untuk diisi. Baris yang besarannya kosong tidak dipakai."""
    registry = load_registry()
    kind = _template_format(output)
    text = tariff_template(registry.resolve(origin), registry.resolve(destination), kind)
    if output is None:
        typer.echo(text, nl=False)
        return
    _write_new(output, text)
    print_text(
        f"Contoh berkas tarif ditulis di {output}. Isi kolom amount_idr dan legal_basis pada baris yang Anda "
        f"ketahui, lalu pakai dengan --tariffs {output}."
    )


def _template_format(output: Path | None) -> TemplateFormat:
    if output is None or output.suffix.lower() == ".csv":
        return TemplateFormat.CSV
    if output.suffix.lower() in (".yaml", ".yml"):
        return TemplateFormat.YAML
    raise typer.BadParameter(
        f"“{output}”. Nama berkasnya harus berakhir .csv atau .yaml.", param_hint="--output"
    )


def _write_new(output: Path, text: str) -> None:
    """A file that exists may hold amounts somebody filled in, and is never overwritten."""
    try:
        with output.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        refuse(f"Berkas {output} sudah ada dan tidak ditimpa. Pilih nama lain.", ExitCode.DATA_FILE)
    except OSError:
        refuse(
            f"Berkas {output} tidak dapat ditulis. Periksa foldernya, izin, dan ruang disk.",
            ExitCode.DATA_FILE,
        )
