"""A workspace of its own, and a table of invented workers stored in it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tiru.datasets.reading import CellStatus, Observation, PeriodKind, ReadingReport, Release, TableInfo
from tiru.datasets.store import ImportOptions, ImportSource, Store

SOURCE = ImportSource(
    "Tenaga kerja industri", "Kantor Contoh", "https://contoh.example/tabel", dt.date(2026, 3, 4)
)


@pytest.fixture(autouse=True)
def home(settings, tmp_path) -> Path:
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path)
    return tmp_path


@pytest.fixture
def client(planner, client_for):
    return client_for(planner)


def cell(region: str, period: str, label: str, value: float | None, unit: str = "Orang") -> Observation:
    return Observation(
        table=0,
        region_code=region,
        region_label=region,
        period=period,
        indicator="Tenaga kerja",
        breakdown=(label,),
        value=value,
        unit=unit,
        status=CellStatus.ACCEPTED,
        reason="",
        where=f"{region} {period} {label}",
        raw=str(value),
        release=Release.UNMARKED,
    )


def store_cells(home: Path, cells: list[Observation], dataset: str) -> None:
    """Put invented figures into the store of a workspace."""
    file = home / "tabel.csv"
    file.write_text(f"{dataset}\n", "utf-8")
    table = TableInfo("Tabel 1", None, PeriodKind.YEAR, None, "Lembar1")
    report = ReadingReport("tabel.csv", (table,), tuple(cells), ())
    store = Store(home / "data")
    preview = store.preview(report, file, dataset=dataset, source=SOURCE, options=ImportOptions())
    store.commit(preview, by="Uji")


@pytest.fixture
def stored(home) -> Callable[..., None]:
    """`stored(cells)` puts invented figures into the store of the workspace."""

    def go(cells: list[Observation], dataset: str = "tenaga-kerja") -> None:
        store_cells(home, cells, dataset)

    return go


@pytest.fixture
def workers(stored) -> None:
    """Three divisions of industry in two regions and two years."""
    labels = ("10 Industri Makanan", "13 Industri Tekstil", "31 Industri Furnitur")
    figures = {
        ("51.03", "2022"): (20, 30, 50),
        ("51.03", "2023"): (30, 30, 60),
        ("73.71", "2022"): (60, 10, 30),
        ("73.71", "2023"): (80, 10, 30),
    }
    stored(
        [
            cell(region, period, label, value)
            for (region, period), values in figures.items()
            for label, value in zip(labels, values, strict=True)
        ]
    )
