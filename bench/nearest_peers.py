"""The 20 nearest peers of each of 50,000 regions in 42 variables, beside the exact searches there are.

Each way runs in a process of its own on one core, in turn, on the same scaled numbers. A k-d tree, which must
look at almost everything in so many dimensions, is asked for a part of the regions, and its time multiplied.
"""

from __future__ import annotations

import multiprocessing
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tiru.parameters import StructureBlock, StructureParameters, Transform, load_structure_parameters
from tiru.peers import nearest_peers
from tiru.regions import Region, RegionKind
from tiru.structure import StructureTable, VariableUse

ROUNDS = 3
SEED = 42
REGIONS, VARIABLES, FACTORS, PEERS = 50_000, 42, 6, 20
TREE_PART = 500
ONE_CORE = dict.fromkeys(("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS"), "1")
OURS = "tiru"

_Found = tuple[float, NDArray[np.int64]]


def run() -> None:
    before = {name: os.environ.get(name) for name in ONE_CORE}
    # Read by the libraries of a process when it starts.
    os.environ.update(ONE_CORE)
    try:
        _measure()
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _measure() -> None:
    taken: dict[str, list[float]] = {name: [] for name in WAYS}
    found: dict[str, NDArray[np.int64]] = {}
    for _ in range(ROUNDS):
        for name, seconds in taken.items():
            spent, found[name] = _in_own_process(name)
            seconds.append(spent)
    _require_same(found)
    middle = {name: statistics.median(seconds) for name, seconds in taken.items()}
    best = min(seconds for name, seconds in middle.items() if name != OURS)
    sys.stdout.write("cara, satu inti | detik (median) | kali cara lain yang tercepat\n")
    for name, seconds in middle.items():
        sys.stdout.write(f"{name} | {seconds:.1f} | {seconds / best:.2f}\n")


def _require_same(found: dict[str, NDArray[np.int64]]) -> None:
    ours = found[OURS]
    for name, others in found.items():
        same = float((others == ours[: len(others)]).mean())
        if same < 1:
            raise SystemExit(f"{name} menemukan daerah lain pada {1 - same:.2%} tempat.")


def _in_own_process(name: str) -> _Found:
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_timed, args=(name, send))
    process.start()
    # Without this end the pipe closes with the process, and one that died is not waited for.
    send.close()
    result: _Found = receive.recv()
    process.join()
    return result


def _timed(name: str, send: Any) -> None:
    table, parameters = _invented(np.random.default_rng(SEED))
    way, share = WAYS[name]
    work = way(table, parameters)
    started = time.perf_counter()
    places = work()
    send.send(((time.perf_counter() - started) / share, places))


def _ours(table: StructureTable, parameters: StructureParameters) -> Callable[[], NDArray[np.int64]]:
    return lambda: nearest_peers(table, PEERS, parameters).places


def _all_pairs(table: StructureTable, _: StructureParameters) -> Callable[[], NDArray[np.int64]]:
    from sklearn.neighbors import NearestNeighbors  # slow to load, and not for the other ways

    scaled = _scaled(table)

    def work() -> NDArray[np.int64]:
        searched = NearestNeighbors(n_neighbors=PEERS, algorithm="brute").fit(scaled)
        return np.asarray(searched.kneighbors(return_distance=False), dtype=np.int64)

    return work


def _tree(table: StructureTable, _: StructureParameters) -> Callable[[], NDArray[np.int64]]:
    from scipy.spatial import KDTree  # as above

    scaled = _scaled(table)

    def work() -> NDArray[np.int64]:
        _, places = KDTree(scaled).query(scaled[:TREE_PART], PEERS + 1)
        return np.asarray(places[:, 1:], dtype=np.int64)

    return work


def _scaled(table: StructureTable) -> NDArray[np.float64]:
    """The numbers as they enter the distance; weights are equal, so they change no order."""
    quartiles = np.percentile(table.values, [75, 25], axis=0)
    scaled: NDArray[np.float64] = table.values / (quartiles[0] - quartiles[1])
    return scaled


def _invented(rng: np.random.Generator) -> tuple[StructureTable, StructureParameters]:
    """Regions that do not exist, in variables that depend on a few common causes as real ones do."""
    causes = rng.normal(size=(REGIONS, FACTORS)) @ rng.normal(size=(FACTORS, VARIABLES)) / FACTORS**0.5
    values = causes + 0.7 * rng.normal(size=causes.shape)
    carried = load_structure_parameters()
    pattern = replace(carried.variables[0], block="all", transform=Transform.NONE)
    variables = tuple(replace(pattern, key=f"v{i}") for i in range(VARIABLES))
    regions = tuple(
        Region(f"{i:05d}", None, f"Contoh {i}", f"Contoh {i}", RegionKind.KABUPATEN, "00", (), None)
        for i in range(REGIONS)
    )
    uses = tuple(VariableUse(variable, (2024,), ("contoh",), REGIONS, "used") for variable in variables)
    blocks = (StructureBlock("all", "Semua", 1, variables),)
    return StructureTable(regions, uses, values, {}), replace(carried, blocks=blocks)


# How each prepares its work, and for which share of the regions it does it.
WAYS: dict[str, tuple[Callable[..., Callable[[], NDArray[np.int64]]], float]] = {
    OURS: (_ours, 1),
    "scikit-learn, semua pasangan": (_all_pairs, 1),
    "SciPy KDTree, dihitung dari sebagian": (_tree, TREE_PART / REGIONS),
}
