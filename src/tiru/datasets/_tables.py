"""The tables carried beside this package."""

from __future__ import annotations

import csv
from importlib.resources import files
from io import StringIO


def read_bytes(name: str) -> bytes:
    return files("tiru.datasets").joinpath("data", name).read_bytes()


def read_table(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(read_bytes(name).decode("utf-8"), newline="")))
