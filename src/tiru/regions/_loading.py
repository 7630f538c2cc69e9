"""The registry carried in the package, read once."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from tiru.regions._change import ChangeKind, ChangeSource, ListedCode, RegionChange
from tiru.regions._chronicle import Records
from tiru.regions._region import Alias, AliasKind, CodeSystem, Point, PointRule, Region, RegionKind
from tiru.regions._registry import Registry

EDITIONS = {
    CodeSystem.KEMENDAGRI: "Kepmendagri 300.2.2-2430 Tahun 2025",
    CodeSystem.BPS: "BPS, kabupaten/kota menurut susunan 34 provinsi, provinsi menurut susunan 38 provinsi",
}


@cache
def load_registry() -> Registry:
    """The registry of 38 provinces and 514 kabupaten and kota carried in the package.

    Returns
    -------
    Registry
        The same object on every call.

    Examples
    --------
    >>> len(load_registry().regions())
    552
    """
    aliases = _read_aliases()
    points = _read_points()
    regions = [
        Region(
            code=row["code"],
            bps_code=row["bps_code"] or None,
            name=row["name"],
            short_name=row["short_name"],
            kind=RegionKind(row["kind"]),
            province_code=row["province_code"],
            aliases=tuple(alias.text for alias in aliases.get(row["code"], ())),
            point=points.get(row["code"]),
        )
        for row in _read_rows("regions.csv")
    ]
    return Registry(regions, EDITIONS, aliases, _read_records({region.code: region for region in regions}))


def _read_aliases() -> dict[str, tuple[Alias, ...]]:
    aliases: dict[str, list[Alias]] = defaultdict(list)
    for row in _read_rows("aliases.csv"):
        aliases[row["region_code"]].append(Alias(row["alias"], AliasKind(row["kind"])))
    return {code: tuple(found) for code, found in aliases.items()}


def _read_points() -> dict[str, Point]:
    return {
        row["region_code"]: Point(
            float(row["latitude"]), float(row["longitude"]), row["place"], PointRule(row["rule"])
        )
        for row in _read_rows("points.csv")
    }


def _read_records(regions: Mapping[str, Region]) -> Records:
    changes = tuple(
        RegionChange(
            region=regions[row["region_code"]],
            kind=ChangeKind(row["kind"]),
            origins=tuple(regions[code] for code in _split(row["origin_codes"])),
            old_name=row["old_name"],
            earliest=int(row["earliest"]),
            latest=int(row["latest"]),
            law=row["law"],
            sources=_split(row["sources"]),
        )
        for row in _read_rows("changes.csv")
    )
    codes = tuple(
        ListedCode(
            system=CodeSystem(row["system"]),
            code=row["code"],
            region=regions[row["region_code"]],
            first_year=int(row["first_year"]),
            last_year=int(row["last_year"]) if row["last_year"] else None,
            sources=_split(row["sources"]),
        )
        for row in _read_rows("listed_codes.csv")
    )
    sources = {
        row["key"]: ChangeSource(row["key"], row["title"], row["place"])
        for row in _read_rows("change_sources.csv")
    }
    return Records(changes, codes, MappingProxyType(sources))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split(";") if part)


def _read_rows(name: str) -> list[dict[str, str]]:
    text = resources.files("tiru.regions").joinpath("data", name).read_text("utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))
