"""Small invented files; their figures are plainly artificial."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from tiru.datasets.reading import Observation, ReadingReport
from tiru.datasets.reading.tables import read_table_file

Rows = Sequence[Sequence[Any]]


@pytest.fixture
def write_csv(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str, encoding: str = "utf-8", name: str = "tabel.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return path

    return write


@pytest.fixture
def read_csv(write_csv: Callable[..., Path]) -> Callable[..., ReadingReport]:
    def read(text: str, **options: Any) -> ReadingReport:
        return read_table_file(write_csv(text), **options)

    return read


@pytest.fixture
def write_html(tmp_path: Path) -> Callable[[str], Path]:
    def write(body: str) -> Path:
        path = tmp_path / "halaman.html"
        path.write_text(f"<html><head><meta charset='utf-8'></head><body>{body}</body></html>", "utf-8")
        return path

    return write


@pytest.fixture
def write_workbook(tmp_path: Path) -> Callable[[Callable[[Any], None]], Path]:
    def write(build: Callable[[Any], None]) -> Path:
        path = tmp_path / "buku.xlsx"
        with xlsxwriter.Workbook(str(path)) as book:
            build(book)
        return path

    return write


def at(report: ReadingReport, where: str) -> Observation:
    """The one observation at an address."""
    found = [observation for observation in report.observations if observation.where == where]
    assert len(found) == 1, f"{len(found)} observations at {where}"
    return found[0]


def keys(report: ReadingReport) -> list[str]:
    return [question.key for question in report.questions]


@pytest.fixture
def cell() -> Callable[[ReadingReport, str], Observation]:
    return at


@pytest.fixture
def asked() -> Callable[[ReadingReport], list[str]]:
    return keys
