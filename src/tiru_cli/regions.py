"""`tiru regions`: find a region, see its two codes, measure how far two lie apart."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from tiru.regions import (
    AliasKind,
    CodeSystem,
    MatchKind,
    Point,
    PointRule,
    Region,
    RegionMatch,
    Registry,
    great_circle_km,
    load_registry,
)
from tiru_cli.output import Column, FormatOption, OutputFormat, print_json, print_rows, print_text
from tiru_web.shared.formats import format_number

app = typer.Typer(help="Daftar daerah: cari, lihat, dan ukur jaraknya.", no_args_is_help=True)

SYSTEMS = {CodeSystem.KEMENDAGRI: "Kode Kemendagri", CodeSystem.BPS: "Kode BPS"}
MATCHES = {
    MatchKind.CODE: "kode Kemendagri",
    MatchKind.BPS_CODE: "kode BPS",
    MatchKind.NAME: "nama resmi",
    MatchKind.SHORT_NAME: "nama pendek",
    MatchKind.ALIAS: "sebutan",
    MatchKind.SIMILAR: "ejaan mirip",
}
ALIASES = {
    AliasKind.ABBREVIATION: "singkatan",
    AliasKind.EVERYDAY: "sebutan sehari-hari",
    AliasKind.FORMER_NAME: "nama lama",
    AliasKind.SPELLING: "ejaan lain",
    AliasKind.STATUTORY: "nama menurut undang-undang lain",
}
POINT_RULES = {
    PointRule.SEAT: "tempat kedudukan pemerintah daerah",
    PointRule.OWN_NAME: "tempat yang senama dengan daerah",
    PointRule.MIDDLE: "tempat paling tengah di antara tempat yang tercatat",
}
POINT_SOURCE = "GeoNames (CC BY 4.0)"


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
    print_rows(columns, [_match_row(registry, match) for match in matches], fmt)
    if any(match.kind is MatchKind.BPS_CODE for match in matches):
        print_text("Angka tanpa titik dapat berarti daerah yang berbeda menurut Kemendagri dan BPS.", fmt)
    if matches[0].kind is MatchKind.SIMILAR:
        print_text("Tidak ada daerah yang tepat bernama demikian. Di atas ini nama yang mirip.", fmt)


@app.command()
def show(
    region: Annotated[str, typer.Argument(help="Kode Kemendagri atau nama; dengan --system juga kode BPS.")],
    system: Annotated[
        CodeSystem | None, typer.Option(help="Sistem kode yang dipakai.", show_default=False)
    ] = None,
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Tampilkan satu daerah: kedua kodenya, provinsi, sebutan lain, dan letaknya."""
    registry = load_registry()
    shown = registry.from_code(region, system) if system else registry.resolve(region)
    if fmt is OutputFormat.JSON:
        print_json(region_record(registry, shown))
        return
    print_rows([Column("Keterangan"), Column("Isi")], _region_rows(registry, shown), fmt, title=shown.label)


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
    missing = [region for region in regions if region.point is None]
    if fmt is OutputFormat.JSON:
        print_json(distance_record(regions, measured))
    elif measured is None:
        names = " dan ".join(dict.fromkeys(region.label for region in missing))
        print_text(f"Jarak tidak diketahui: {names} belum memiliki letak dalam daftar.", fmt)
    else:
        places = " – ".join(_place(region.point) for region in regions)
        pair = " – ".join(region.label for region in regions)
        kilometres = format_number(measured, 0)
        print_text(f"{pair}: {kilometres} km garis lurus ({places}). Letak: {POINT_SOURCE}.", fmt)


def find_record(registry: Registry, query: str, matches: tuple[RegionMatch, ...]) -> dict[str, Any]:
    return {
        "query": query,
        "editions": {system.value: edition for system, edition in registry.editions.items()},
        "matches": [
            _identity(registry, match.region)
            | {"match": match.kind.value, "matched": match.matched, "score": match.score}
            for match in matches
        ],
    }


def region_record(registry: Registry, region: Region) -> dict[str, Any]:
    return _identity(registry, region) | {
        "short_name": region.short_name,
        "aliases": [{"text": alias.text, "kind": alias.kind.value} for alias in registry.aliases_of(region)],
        "namesakes": [other.code for other in registry.namesakes(region)],
        "point": _point_record(region.point),
        "editions": {system.value: edition for system, edition in registry.editions.items()},
    }


def distance_record(regions: tuple[Region, Region], measured: float | None) -> dict[str, Any]:
    return {
        "regions": [
            {"code": region.code, "name": region.name, "point": _point_record(region.point)}
            for region in regions
        ],
        "distance_km": None if measured is None else round(measured, 3),
        "without_point": [region.code for region in regions if region.point is None],
    }


def _identity(registry: Registry, region: Region) -> dict[str, Any]:
    return {
        "code": region.code,
        "bps_code": region.bps_code,
        "name": region.name,
        "kind": region.kind.value,
        "province_code": region.province_code,
        "province_name": registry.province_of(region).name,
    }


def _point_record(point: Point | None) -> dict[str, Any] | None:
    if point is None:
        return None
    return {
        "latitude": point.latitude,
        "longitude": point.longitude,
        "place": point.place,
        "rule": point.rule.value if point.rule else None,
        "source": POINT_SOURCE,
    }


def _match_row(registry: Registry, match: RegionMatch) -> list[str]:
    region = match.region
    fitted = MATCHES[match.kind]
    if match.kind in {MatchKind.ALIAS, MatchKind.BPS_CODE}:
        fitted += f" {match.matched}"
    return [
        region.code,
        region.bps_code or "–",
        region.name,
        region.kind.value.capitalize(),
        registry.province_of(region).name,
        fitted,
    ]


def _region_rows(registry: Registry, region: Region) -> list[list[str]]:
    aliases = [f"{alias.text} ({ALIASES[alias.kind]})" for alias in registry.aliases_of(region)]
    namesakes = [other.label for other in registry.namesakes(region)]
    return [
        ["Kode Kemendagri", f"{region.code} ({registry.editions[CodeSystem.KEMENDAGRI]})"],
        ["Kode BPS", f"{region.bps_code or '–'} ({registry.editions[CodeSystem.BPS]})"],
        ["Nama", region.name],
        ["Jenis", region.kind.value.capitalize()],
        ["Provinsi", registry.province_of(region).label],
        ["Sebutan lain", "; ".join(aliases) or "–"],
        ["Senama dengan", "; ".join(namesakes) or "–"],
        ["Letak", _point_words(region.point)],
    ]


def _point_words(point: Point | None) -> str:
    if point is None:
        return "tidak ada, sehingga jaraknya tidak dihitung"
    rule = f", {POINT_RULES[point.rule]}" if point.rule else ""
    position = f"{format_number(point.latitude, 4)}; {format_number(point.longitude, 4)}"
    return f"{position}: {_place(point)}{rule}. Sumber: {POINT_SOURCE}"


def _place(point: Point | None) -> str:
    return point.place if point else "–"
