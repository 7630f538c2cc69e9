"""Reports written down cell by cell. Region names are real, every figure is invented for the test."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import pytest

from tiru.datasets.reading import CellStatus, Observation, PeriodKind, ReadingReport, TableInfo
from tiru.regions import load_registry

CODES = tuple(region.code for region in load_registry().regions() if "." in region.code)


def make_cell(
    region: str | None,
    period: str | None,
    value: float | None,
    *,
    indicator: str = "Produksi",
    breakdown: Sequence[str] = (),
    unit: str | None = "Juta Rupiah",
    label: str | None = None,
    table: int = 0,
    is_total: bool = False,
    status: CellStatus = CellStatus.ACCEPTED,
    where: str = "",
    reason: str = "",
) -> Observation:
    name = load_registry().get(region).name if region and label is None else label or ""
    raw = "" if value is None else str(value)
    return Observation(
        table, region, name, period, indicator, tuple(breakdown), value, unit,
        status, reason, where or f"{name} {period} {'/'.join(breakdown)}", raw, is_total=is_total,
    )  # fmt: skip


@pytest.fixture
def report_of() -> Callable[..., ReadingReport]:
    """`report_of(cells, title=…)`: a report of one table, or of as many as the cells speak of."""

    def make(
        cells: Iterable[Observation], *, title: str = "Tabel", notes: Sequence[str] = ()
    ) -> ReadingReport:
        observations = list(cells)
        count = max((cell.table for cell in observations), default=0) + 1
        tables = [
            TableInfo(title, None, PeriodKind.YEAR, None, f"tabel {n + 1}", tuple(notes))
            for n in range(count)
        ]
        return ReadingReport("uji.xlsx", tables, observations)

    return make


@pytest.fixture
def doubted() -> Callable[[ReadingReport, str], list[str]]:
    """Addresses of the cells doubted by one rule."""

    def find(report: ReadingReport, rule: str) -> list[str]:
        return [o.where for o in report.observations if o.status is CellStatus.DOUBTFUL and o.reason == rule]

    return find
