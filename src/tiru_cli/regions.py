"""`tiru regions`: tell regions from names and codes, see their past, measure how far two lie apart."""

from __future__ import annotations

from typing import Annotated

import typer

from tiru.regions import CodeSystem, MatchKind, great_circle_km, load_registry
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    print_items,
    print_json,
    print_rows,
    print_text,
)
from tiru_cli.regions_output import (
    POINT_SOURCE,
    code_sentences,
    distance_record,
    find_record,
    history_record,
    match_row,
    parts_of,
    place_words,
    region_record,
    region_rows,
)
from tiru_cli.regions_resolve import resolve
from tiru_web.regions.wording import history_sentences
from tiru_web.shared.formats import format_number

app = typer.Typer(
    help="Daftar daerah: cari, pastikan, lihat, telusuri riwayatnya, dan ukur jaraknya.", no_args_is_help=True
)
app.command()(resolve)

RegionArgument = Annotated[
    str, typer.Argument(help="Kode Kemendagri atau nama; dengan --system juga kode BPS.")
]
SystemOption = Annotated[
    CodeSystem | None, typer.Option("--system", help="Sistem kode yang dipakai.", show_default=False)
]


@app.command()
def find(
    query: Annotated[str, typer.Argument(help="Nama, sebutan, atau kode.")],
    limit: Annotated[int, typer.Option(min=1, help="Hasil terbanyak.")] = 10,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Cari daerah. Nama yang dipakai beberapa daerah memberi semuanya; ejaan mirip ditawarkan."""
    registry = load_registry()
    matches = registry.find(query, limit)
    if not matches:
        registry.resolve(query)  # nothing fits, so this refuses the query and says what comes near
    if fmt is OutputFormat.JSON:
        print_json(find_record(registry, query, matches))
        return
    columns = [
        Column("Kode Kemendagri"),
        Column("Kode BPS"),
        Column("Nama"),
        Column("Jenis"),
        Column("Provinsi"),
        Column("Cocok sebagai"),
    ]
    print_rows(columns, [match_row(registry, match) for match in matches], fmt)
    if any(match.kind is MatchKind.BPS_CODE for match in matches):
        print_text(_digits_note(len(matches)), fmt)
    if matches[0].kind is MatchKind.SIMILAR:
        print_text("Tidak ada daerah yang tepat bernama demikian. Di atas ini nama yang mirip.", fmt)


def _digits_note(count: int) -> str:
    """Where both systems mean one region the number is safe, but that proves nothing for others."""
    if count > 1:
        return "Angka tanpa titik dapat berarti daerah yang berbeda menurut Kemendagri dan BPS."
    return "Angka ini ditulis tanpa titik. Tuliskan kode Kemendagri dengan titik agar sistemnya pasti."


@app.command()
def show(region: RegionArgument, system: SystemOption = None, fmt: FormatOption = OutputFormat.TABLE) -> None:
    """Tampilkan satu daerah: kedua kodenya, provinsi, sebutan lain, dan letaknya."""
    registry = load_registry()
    shown = registry.from_code(region, system) if system else registry.resolve(region)
    if fmt is OutputFormat.JSON:
        print_json(region_record(registry, shown))
        return
    print_rows([Column("Keterangan"), Column("Isi")], region_rows(registry, shown), fmt, title=shown.label)


@app.command()
def history(
    region: RegionArgument, system: SystemOption = None, fmt: FormatOption = OutputFormat.TABLE
) -> None:
    """Telusuri riwayat satu daerah sejak 1990: pembentukan, pemekaran, nama lama, dan kode lain."""
    registry = load_registry()
    asked = registry.from_code(region, system) if system else registry.resolve(region)
    past = registry.history(asked)
    if fmt is OutputFormat.JSON:
        print_json(history_record(registry, past))
        return
    if past.is_empty:
        print_text(f"Tidak ada perubahan yang tercatat untuk {asked.label} sejak 1990.", fmt)
    else:
        print_text(f"Riwayat {asked.label}:", fmt)
        print_items([*history_sentences(past), *code_sentences(past.codes)], fmt)
        keys = dict.fromkeys(key for part in parts_of(past) for key in part.sources)
        titles = "; ".join(source.title for source in registry.sources_of(tuple(keys)))
        print_text(f"Sumber: {titles}.", fmt)
    print_text("Pergeseran batas tanpa pemekaran tidak dicatat.", fmt)


@app.command()
def distance(
    a: Annotated[str, typer.Argument(help="Daerah pertama: kode Kemendagri atau nama.")],
    b: Annotated[str, typer.Argument(help="Daerah kedua: kode Kemendagri atau nama.")],
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Ukur jarak garis lurus antara letak dua daerah; bukan jarak tempuh."""
    registry = load_registry()
    regions = (registry.resolve(a), registry.resolve(b))
    measured = great_circle_km(*regions)
    if fmt is OutputFormat.JSON:
        print_json(distance_record(regions, measured))
    if measured is None:
        missing = (region.label for region in regions if region.point is None)
        names = " dan ".join(dict.fromkeys(missing))
        refuse(
            f"Jarak tidak diketahui: {names} belum memiliki letak dalam daftar. Pilih daerah lain.",
            ExitCode.NO_DATA,
        )
    if fmt is not OutputFormat.JSON:
        places = " – ".join(place_words(region.point) for region in regions)
        pair = " – ".join(region.label for region in regions)
        kilometres = format_number(measured, 0)
        print_text(f"{pair}: {kilometres} km garis lurus ({places}). Letak: {POINT_SOURCE}.", fmt)
