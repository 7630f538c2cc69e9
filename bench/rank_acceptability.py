"""Ranking 514 regions with its parts and 10,000 draws of weights, beside a plain loop over the draws."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np
from bench.distance import invented_table
from numpy.typing import NDArray

from tiru.peers import measure_distances, rank_acceptability
from tiru.structure import StructureTable

ROUNDS = 5
REGIONS, DRAWS = 514, 10_000
# Seconds in which a reader gets ranking, parts and stability.
LIMIT = 0.5


def run() -> None:
    table = invented_table(REGIONS)
    scaled = _scaled(table)
    ways: dict[str, Callable[[], object]] = {
        "tiru: urutan, bagian, kestabilan semua calon": lambda: _ours(table),
        "NumPy: satu susunan demi satu, peringkat saja": lambda: _loop(*scaled),
    }
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(ROUNDS):
        for name, way in ways.items():
            started = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - started)
    middle = {name: statistics.median(seconds) for name, seconds in taken.items()}
    plain = list(middle.values())[-1]
    sys.stdout.write(f"{REGIONS} daerah, {DRAWS} susunan | detik (median) | kali putaran biasa\n")
    for name, seconds in middle.items():
        sys.stdout.write(f"{name} | {seconds:.3f} | {seconds / plain:.2f}\n")
    ours = next(iter(middle.values()))
    sys.stdout.write(f"batas {LIMIT} detik: {'tercapai' if ours <= LIMIT else 'terlampaui'}\n")


def _ours(table: StructureTable) -> object:
    distances = measure_distances(table, table.regions[0].code)
    return rank_acceptability(table, distances, limit=REGIONS, draws=DRAWS)


def _scaled(table: StructureTable) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Squared scaled differences from the first region, and mean weights; each column its own variable."""
    raw, _ = table.coordinates()
    squares = ((raw[1:] - raw[0]) / raw.std(axis=0)) ** 2
    return squares, np.full(squares.shape[1], 1.0)


def _loop(squares: NDArray[np.float64], alpha: NDArray[np.float64]) -> NDArray[np.int64]:
    """How often each region takes each rank, as one would write it down: one draw after the other."""
    rng = np.random.default_rng(1)
    counts = np.zeros((len(squares), len(squares)), dtype=np.int64)
    ranks = np.arange(len(squares))
    for _ in range(DRAWS):
        order = np.argsort(squares @ rng.dirichlet(alpha))
        counts[order, ranks] += 1
    return counts
