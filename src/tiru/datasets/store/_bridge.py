"""Imported figures as facts, so that decisions can be made on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from tiru.datasets._contradictions import disagree
from tiru.datasets._facts import Fact, Facts, FactStatus, Source, Verdict
from tiru.datasets._indicators import get_indicator
from tiru.datasets.reading import CellStatus, Release
from tiru.datasets.store._figures import NATION_CODE
from tiru.datasets.store._units import declared_power, scaled

_FactKey = tuple[str, str, str, int | None]


def declared_figures(figures: pl.LazyFrame) -> pl.LazyFrame:
    """Rows that can be facts: of a region and a whole year, declared to stand for a listed indicator."""
    return figures.filter(
        pl.col("listed_indicator") != "",
        pl.col("period").str.contains("^[0-9]{4}$"),
        pl.col("region_code") != NATION_CODE,
    )


def facts_of(figures: pl.DataFrame, version: str, base: Facts | None) -> Facts:
    """Facts of declared figures, before those of `base`.

    Of several figures with one region, indicator, series and year that of the latest import is the one to
    show; another is kept as its second source where it agrees and as another figure where it does not. A
    figure of `base` that was the one to show gives way in the same manner.
    """
    latest_first = figures.sort("import_id", descending=True, maintain_order=True)
    imported = [_fact(row, line) for line, row in enumerate(latest_first.iter_rows(named=True), 2)]
    primary: dict[_FactKey, Fact] = {}
    ranked = [_ranked(fact, primary) for fact in (*imported, *(base.all if base else ()))]
    return Facts(tuple(ranked), f"{base.version}+{version}" if base else version)


def _ranked(fact: Fact, primary: dict[_FactKey, Fact]) -> Fact:
    if fact.verdict is not Verdict.PRIMARY:
        return fact
    key = (fact.region_code, fact.indicator, fact.series, fact.year)
    shown = primary.setdefault(key, fact)
    if shown is fact:
        return fact
    return replace(fact, verdict=Verdict.OTHER if disagree([shown.value, fact.value]) else Verdict.SECOND)


def _fact(row: Mapping[str, Any], line: int) -> Fact:
    is_final = row["release"] == Release.UNMARKED
    unit = get_indicator(row["listed_indicator"]).unit
    power = declared_power(row["unit"], unit)
    return Fact(
        region_code=row["region_code"],
        indicator=row["listed_indicator"],
        value=scaled(row["value"], power),
        unit=unit,
        year=int(row["period"]),
        series=row["series"],
        verdict=Verdict.PRIMARY,
        status=FactStatus.FINAL if is_final else FactStatus.PRELIMINARY,
        definition=row["definition"],
        source=Source(": ".join(_filled(row["publisher"], row["source_title"])), row["source_url"]),
        seen_note=", ".join(
            _filled(f"impor {row['import_id']}", row["where"], _as_written(row, power), _doubt(row))
        ),
        line=line,
    )


def _as_written(row: Mapping[str, Any], power: int) -> str:
    """What the table has, where the fact is in another power of ten."""
    return f"tertulis {row['raw']} {row['unit']}" if power else ""


def _doubt(row: Mapping[str, Any]) -> str:
    return f"diragukan saat dibaca ({row['reason']})" if row["status"] == CellStatus.DOUBTFUL else ""


def _filled(*texts: str) -> Iterable[str]:
    return filter(None, texts)
