"""Structural distance of one region to all, against the bare arithmetic of NumPy on the same numbers."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import load_structure_parameters
from tiru.peers import measure_distances
from tiru.regions import Region, RegionKind
from tiru.structure import StructureTable, VariableUse

ROUNDS = 7
SEED = 514


def run() -> None:
    sys.stdout.write("daerah | jarak Tiru | hitungan NumPy saja | kali\n")
    for count in (514, 5_000):
        table = _table(count)
        raw = table.transformed()
        weights = np.array(list(load_structure_parameters().weights().values()))
        own = table.regions[0].code
        ours, floor = [], []
        for _ in range(ROUNDS):
            ours.append(_seconds(partial(measure_distances, table, own)))
            floor.append(_seconds(partial(_bare, raw, weights)))
        mine, least = statistics.median(ours), statistics.median(floor)
        sys.stdout.write(f"{count} | {mine * 1000:.1f} ms | {least * 1000:.3f} ms | {mine / least:.0f}\n")


def _bare(raw: NDArray[np.float64], weights: NDArray[np.float64]) -> NDArray[np.intp]:
    return np.argsort(((raw - raw[0]) ** 2) @ weights)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _table(count: int) -> StructureTable:
    rng = np.random.default_rng(SEED)
    variables = load_structure_parameters().variables
    regions = tuple(
        Region(f"{i:05d}", None, f"Contoh {i}", f"Contoh {i}", RegionKind.KABUPATEN, "00", (), None)
        for i in range(count)
    )
    values = rng.lognormal(size=(count, len(variables)))
    uses = tuple(VariableUse(variable, (2024,), ("contoh",), count, "used") for variable in variables)
    return StructureTable(regions, uses, values, {})
