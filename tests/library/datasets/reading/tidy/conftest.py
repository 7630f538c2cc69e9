"""Tidy files made for one test. Region names are real, every figure is invented."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from tiru.datasets.reading import AnswerFile, ReadingReport, read_file


@pytest.fixture
def parquet(tmp_path) -> Callable[..., Path]:
    """`parquet(tahun=[…], nilai=[…])` writes these columns."""

    def write(**columns) -> Path:
        file = tmp_path / "data.parquet"
        pl.DataFrame(columns, strict=False).write_parquet(file)
        return file

    return write


@pytest.fixture
def csv(tmp_path) -> Callable[..., Path]:
    """`csv("tahun,nilai", "2018,1")` writes these lines."""

    def write(*lines: str) -> Path:
        file = tmp_path / "data.csv"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return file

    return write


@pytest.fixture
def read(parquet) -> Callable[..., ReadingReport]:
    """`read(tahun=[…], nilai=[…])` reads a Parquet file of these columns; `answers` by key."""

    def call(*, answers=None, region=None, **columns) -> ReadingReport:
        given = AnswerFile("peta.yaml", answers, dict.fromkeys(answers, 1)) if answers else None
        return read_file(parquet(**columns), mapping=given, region=region)

    return call
