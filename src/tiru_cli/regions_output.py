"""What `tiru regions` shows: records for programs, rows for people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tiru.regions import (
    AliasKind,
    CodeSystem,
    ListedCode,
    MatchKind,
    Point,
    PointRule,
    Region,
    RegionChange,
    RegionHistory,
    RegionMatch,
    Registry,
)
from tiru_web.shared.formats import format_number

SYSTEMS = {CodeSystem.KEMENDAGRI: "Kode Kemendagri", CodeSystem.BPS: "Kode BPS"}
MATCHES = {
    MatchKind.CODE: "kode Kemendagri",
    MatchKind.BPS_CODE: "kode BPS",
    MatchKind.NAME: "nama resmi",
    MatchKind.SHORT_NAME: "nama pendek",
    MatchKind.ALIAS: "sebutan",
    MatchKind.FORMER_NAME: "nama lama",
    MatchKind.SIMILAR: "ejaan mirip",
}
ALIASES = {
    AliasKind.ABBREVIATION: "singkatan",
    AliasKind.ENGLISH: "bahasa Inggris",
    AliasKind.EVERYDAY: "sebutan sehari-hari",
    AliasKind.FORMER_NAME: "nama lama",
    AliasKind.SPELLING: "ejaan lain",
    AliasKind.STATUTORY: "nama menurut undang-undang lain",
}
POINT_RULES = {
    PointRule.SEAT: "tempat kedudukan pemerintah daerah",
    PointRule.NEAR_SEAT: "tempat tercatat yang terdekat dari kedudukan pemerintah daerah",
    PointRule.OWN_NAME: "tempat yang senama dengan daerah",
    PointRule.MIDDLE: "tempat paling tengah di antara tempat yang tercatat",
}
POINT_SOURCE = "GeoNames (CC BY 4.0)"


def identity(registry: Registry, region: Region) -> dict[str, Any]:
    return {
        "code": region.code,
        "bps_code": region.bps_code,
        "name": region.name,
        "kind": region.kind.value,
        "province_code": region.province_code,
        "province_name": registry.province_of(region).name,
    }


def editions(registry: Registry) -> dict[str, str]:
    return {system.value: edition for system, edition in registry.editions.items()}


def find_record(registry: Registry, query: str, matches: tuple[RegionMatch, ...]) -> dict[str, Any]:
    return {
        "query": query,
        "editions": editions(registry),
        "matches": [
            identity(registry, match.region)
            | {"match": match.kind.value, "matched": match.matched, "score": match.score}
            for match in matches
        ],
    }


def region_record(registry: Registry, region: Region) -> dict[str, Any]:
    return identity(registry, region) | {
        "short_name": region.short_name,
        "aliases": [{"text": alias.text, "kind": alias.kind.value} for alias in registry.aliases_of(region)],
        "namesakes": [other.code for other in registry.namesakes(region)],
        "point": _point_record(region.point),
        "editions": editions(registry),
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


def history_record(registry: Registry, history: RegionHistory) -> dict[str, Any]:
    """Changes and codes in the order of the history, then the sources they name."""
    keys = dict.fromkeys(key for part in parts_of(history) for key in part.sources)
    return identity(registry, history.region) | {
        "formed": _change_record(history.formed) if history.formed else None,
        "province_formed": _change_record(history.province_formed) if history.province_formed else None,
        "lost": [_change_record(change) for change in history.lost],
        "renamed": [_change_record(change) for change in history.renamed],
        "codes": [
            {
                "system": listed.system.value,
                "code": listed.code,
                "first_year": listed.first_year,
                "last_year": listed.last_year,
                "sources": list(listed.sources),
            }
            for listed in history.codes
        ],
        "sources": [
            {"key": source.key, "title": source.title, "place": source.place}
            for source in registry.sources_of(tuple(keys))
        ],
    }


def parts_of(history: RegionHistory) -> tuple[RegionChange | ListedCode, ...]:
    formed = (change for change in (history.formed, history.province_formed) if change)
    return (*formed, *history.lost, *history.renamed, *history.codes)


def _change_record(change: RegionChange) -> dict[str, Any]:
    return {
        "region": {"code": change.region.code, "name": change.region.name},
        "origins": [{"code": origin.code, "name": origin.name} for origin in change.origins],
        "old_name": change.old_name,
        "year": change.year,
        "earliest": change.earliest,
        "latest": change.latest,
        "law": change.law,
        "sources": list(change.sources),
    }


def code_sentences(codes: Sequence[ListedCode]) -> list[str]:
    sentences = []
    for listed in codes:
        until = f" sampai {listed.last_year}" if listed.last_year else ", masih dipakai"
        sentences.append(
            f"{SYSTEMS[listed.system]} {listed.code} dalam daftar sejak {listed.first_year}{until}."
        )
    return sentences


def match_row(registry: Registry, match: RegionMatch) -> list[str]:
    region = match.region
    fitted = MATCHES[match.kind]
    if match.kind in {MatchKind.ALIAS, MatchKind.BPS_CODE, MatchKind.FORMER_NAME}:
        fitted += f" {match.matched}"
    return [
        region.code,
        region.bps_code or "–",
        region.name,
        region.kind.value.capitalize(),
        registry.province_of(region).name,
        fitted,
    ]


def region_rows(registry: Registry, region: Region) -> list[list[str]]:
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


def place_words(point: Point | None) -> str:
    return point.place if point else "–"


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


def _point_words(point: Point | None) -> str:
    if point is None:
        return "tidak ada, sehingga jaraknya tidak dihitung"
    rule = f", {POINT_RULES[point.rule]}" if point.rule else ""
    position = f"{format_number(point.latitude, 4)}; {format_number(point.longitude, 4)}"
    return f"{position}: {place_words(point)}{rule}. Sumber: {POINT_SOURCE}"
