"""Options that describe a journey, and the journey they describe."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from tiru.costs import Lodging, LodgingSeries, TravelKind, TripPlan
from tiru.regions import load_registry
from tiru_cli.costs_people import parse_class, parse_people

FromOption = Annotated[
    str,
    typer.Option("--from", metavar="DAERAH", help="Tempat berangkat: kode Kemendagri atau nama."),
]
ToOption = Annotated[
    str,
    typer.Option("--to", metavar="DAERAH", help="Tempat tujuan: kode Kemendagri atau nama."),
]
DaysOption = Annotated[
    int, typer.Option("--days", help="Lamanya, hari pertama dan terakhir ikut dihitung: 8–10 Juli = 3.")
]
PeopleOption = Annotated[
    str,
    typer.Option(
        "--people",
        metavar="ROMBONGAN",
        help='Siapa dan berapa orang, misalnya "eselon II=1,eselon III=4,gol. III=20,pihak lain=30".',
    ),
]
NightsOption = Annotated[
    int | None,
    typer.Option(
        "--nights", help="Banyaknya malam; tanpa ini sehari kurang dari harinya.", show_default=False
    ),
]
KindOption = Annotated[TravelKind, typer.Option("--kind", help="Jenis perjalanan.")]
LodgingOption = Annotated[Lodging, typer.Option("--lodging", help="Cara menginap dibayar.")]
SeriesOption = Annotated[
    LodgingSeries, typer.Option("--lodging-series", help="Seri penginapan bawaan yang dipakai.")
]
OthersOption = Annotated[
    str,
    typer.Option(
        "--others-as",
        metavar="TINGKAT",
        help="Tingkat yang dipakai bagi yang tidak bertingkat sendiri, misalnya gol. III.",
        show_default=False,
    ),
]
OnOption = Annotated[
    dt.datetime | None,
    typer.Option(
        "--on", formats=["%Y-%m-%d"], help="Hari berangkat; tanpa ini hari ini.", show_default=False
    ),
]
FareOption = Annotated[
    int | None,
    typer.Option(
        "--fare", metavar="RUPIAH", help="Ongkos satu orang pulang-pergi, tanpa titik.", show_default=False
    ),
]
VehiclesOption = Annotated[int, typer.Option("--vehicles", help="Kendaraan yang disewa di tempat tujuan.")]
TariffsOption = Annotated[
    Path | None,
    typer.Option("--tariffs", help="Berkas tarif Anda sendiri (CSV atau YAML).", show_default=False),
]


def trip_of(
    origin: str,
    destination: str,
    days: int,
    people: str,
    *,
    nights: int | None,
    kind: TravelKind,
    lodging: Lodging,
    series: LodgingSeries,
    others_as: str,
    on: dt.datetime | None,
    fare: int | None,
    vehicles: int,
) -> TripPlan:
    """The journey that the options describe; without a day of departure, today's."""
    registry = load_registry()
    return TripPlan(
        origin=registry.resolve(origin),
        destination=registry.resolve(destination),
        days=days,
        people=parse_people(people),
        nights=nights,
        travel=kind,
        lodging=lodging,
        lodging_series=series,
        others_as=parse_class(others_as) if others_as else None,
        on=on.date() if on else dt.datetime.now().astimezone().date(),
        fare_idr=fare,
        vehicles=vehicles,
    )
