"""Invented regions and figures for tests; their codes begin with 00, which no real region has."""

from collections.abc import Sequence

from tiru.datasets import Fact, Facts, FactStatus, Source, Verdict
from tiru.regions import CodeSystem, Point, Region, RegionKind, Registry


def invented_region(
    number: int, kind: RegionKind = RegionKind.KABUPATEN, point: Point | None = None
) -> Region:
    name = f"{kind.value.title()} Contoh {number}"
    return Region(f"00.{number:02d}", None, name, f"Contoh {number}", kind, "00", (), point)


def invented_registry(regions: Sequence[Region]) -> Registry:
    province = Region("00", None, "Contoh", "Contoh", RegionKind.PROVINSI, "00", (), None)
    return Registry((province, *regions), {CodeSystem.KEMENDAGRI: "contoh"})


def fact(
    region: Region | str,
    indicator: str,
    value: float,
    year: int | None = 2024,
    *,
    unit: str = "percent",
    series: str = "contoh",
    verdict: Verdict = Verdict.PRIMARY,
    status: FactStatus = FactStatus.FINAL,
) -> Fact:
    code = region if isinstance(region, str) else region.code
    source = Source("Sumber contoh", "https://contoh.example/tabel")
    return Fact(code, indicator, value, unit, year, series, verdict, status, "angka contoh", source, "", 2)


def facts(*all_facts: Fact) -> Facts:
    return Facts(tuple(all_facts), "contoh")
