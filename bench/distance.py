"""Structural distance of one region to all, against the bare arithmetic of NumPy on the same numbers."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import Transform, load_structure_parameters
from tiru.peers import measure_distances
from tiru.regions import Region, RegionKind
from tiru.structure import StructureTable, StructureValue, VariableUse

ROUNDS = 7
SEED = 514
DIVISIONS = tuple(f"{10 + i}" for i in range(24))


def run() -> None:
    sys.stdout.write("daerah | jarak Tiru | hitungan NumPy saja | kali\n")
    for count in (514, 5_000):
        table = invented_table(count)
        raw, columns = table.coordinates()
        weights = np.array(list(load_structure_parameters().weights().values()))[columns]
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


def invented_table(count: int) -> StructureTable:
    """A table with every variable of the recipe known everywhere, on regions that do not exist."""
    rng = np.random.default_rng(SEED)
    variables = load_structure_parameters().variables
    regions = tuple(
        Region(f"{i:05d}", None, f"Contoh {i}", f"Contoh {i}", RegionKind.KABUPATEN, "00", (), None)
        for i in range(count)
    )
    values = rng.lognormal(size=(count, len(variables)))
    uses = tuple(VariableUse(variable, (2024,), ("contoh",), count, "used") for variable in variables)
    cells = {
        (region.code, variable.key): StructureValue(
            100 * max(mix), (), dict(zip(DIVISIONS, mix, strict=True))
        )
        for variable in variables
        if variable.transform is Transform.HELLINGER
        for region, mix in zip(regions, rng.dirichlet(np.ones(len(DIVISIONS)), count).tolist(), strict=True)
    }
    return StructureTable(regions, uses, values, cells)
