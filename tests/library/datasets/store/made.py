"""Reading reports and imports made by hand; codes that begin with 00 belong to no real region."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

from tiru.datasets.reading import (
    CellStatus,
    Observation,
    PeriodKind,
    Question,
    ReadingReport,
    Release,
    TableInfo,
)
from tiru.datasets.store import ImportEntry, ImportOptions, ImportPreview, ImportSource, Store

SOURCE = ImportSource("Tabel contoh", "Kantor Contoh", "https://contoh.example/tabel", dt.date(2026, 3, 4))
FIRST_MOMENT = dt.datetime(2026, 3, 5, 1, 0, tzinfo=dt.UTC)


class Clock:
    """One hour later at each look."""

    def __init__(self, now: dt.datetime = FIRST_MOMENT) -> None:
        self.now = now - dt.timedelta(hours=1)

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(hours=1)
        return self.now


def cell(region: str | None = "00.01", value: float | None = 1.0, **changes: object) -> Observation:
    fields: dict[str, object] = {
        "table": 0,
        "region_code": region,
        "region_label": f"Contoh {region}",
        "period": "2024",
        "indicator": "Pengangguran",
        "breakdown": (),
        "value": value,
        "unit": "persen",
        "status": CellStatus.ACCEPTED,
        "reason": "",
        "where": f"Lembar1!B{region}",
        "raw": str(value),
        "release": Release.UNMARKED,
    }
    return Observation(**{**fields, **changes})  # type: ignore[arg-type]


def report(*cells: Observation, questions: Sequence[Question] = (), title: str = "Tabel 1") -> ReadingReport:
    table = TableInfo(title, None, PeriodKind.YEAR, None, "Lembar1")
    return ReadingReport("tabel.csv", (table,), cells, questions)


class Importer:
    """A store and files to import into it; each file has other bytes unless it is given."""

    def __init__(self, folder: Path, clock: Callable[[], dt.datetime] | None = None) -> None:
        self.files = folder / "files"
        self.files.mkdir(exist_ok=True)
        self.store = Store(folder / "store", clock=clock or Clock(), lock_wait_seconds=0.2)
        self._numbers = itertools.count(1)

    def file(self, text: str | None = None) -> Path:
        number = next(self._numbers)
        path = self.files / f"tabel-{number}.csv"
        path.write_text(text if text is not None else f"berkas {number}", encoding="utf-8")
        return path

    def preview(
        self,
        *cells: Observation,
        dataset: str = "contoh",
        file: Path | None = None,
        mapping: Path | None = None,
        options: ImportOptions | None = None,
        source: ImportSource = SOURCE,
        title: str = "Tabel 1",
    ) -> ImportPreview:
        return self.store.preview(
            report(*cells, title=title),
            file or self.file(),
            dataset=dataset,
            source=source,
            mapping=mapping,
            options=options,
        )

    def add(self, *cells: Observation, **given: object) -> ImportEntry:
        return self.store.commit(self.preview(*cells, **given), by="Penguji")  # type: ignore[arg-type]

    def values(self, **asked: object) -> dict[tuple[str, ...], float]:
        """(dataset, region, period) to value, of all figures that count."""
        figures = self.store.observations(**asked)  # type: ignore[arg-type]
        rows = figures.select("dataset", "region_code", "period", "value").iter_rows()
        return {(dataset, region, period): value for dataset, region, period, value in rows}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file of a folder and what is in it."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}
