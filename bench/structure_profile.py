"""Location quotients to complexity of whole panels, beside a floor of bare arrays and the public packages."""

from __future__ import annotations

import multiprocessing
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import polars as pl
import scipy.sparse as sp
from scipy.sparse.linalg import eigsh

ROUNDS = 3
SEED = 7
# Regions, activities, years, share of cells with something in them.
SIZES = {"S": (514, 300, 10, 0.35), "M": (3_200, 1_000, 20, 0.10), "L": (50_000, 1_000, 5, 0.03)}
# What a peer takes longer than this for, or cannot hold, is not run.
PEERS = {"S": ("ecomplexity", "econcomplex"), "M": (), "L": ()}


def run() -> None:
    sys.stdout.write("ukuran | cara | detik (median) | kali lantai | puncak memori MB\n")
    with TemporaryDirectory() as folder:
        for size, shape in SIZES.items():
            panel = Path(folder) / f"{size}.parquet"
            _invented(*shape).write_parquet(panel)
            for against, ways in _rounds(size):
                _compare(size, panel, against, ways)


def _rounds(size: str) -> list[tuple[str, tuple[str, ...]]]:
    """Ways that give the same: first the floor, then what is set against it."""
    plain = ("lantai", ("tiru", "tiru ganda"))
    long = ("lantai panjang", ("tiru panjang", *PEERS[size]))
    return [plain, long] if size == "S" else [plain]


def _compare(size: str, panel: Path, floor: str, ways: tuple[str, ...]) -> None:
    taken: dict[str, list[tuple[float, float]]] = {way: [] for way in (floor, *ways)}
    for _ in range(ROUNDS):
        for way, results in taken.items():
            results.append(_in_own_process(way, panel))
    least = statistics.median(seconds for seconds, _ in taken[floor])
    for way, results in taken.items():
        middle = statistics.median(seconds for seconds, _ in results)
        peak = max(memory for _, memory in results)
        sys.stdout.write(f"{size} | {way} | {middle:.3f} | {middle / least:.2f} | {peak:.0f}\n")
        sys.stdout.flush()


def _in_own_process(way: str, panel: Path) -> tuple[float, float]:
    """Seconds without reading the file, and the peak of memory."""
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_timed, args=(way, panel, send))
    process.start()
    # Without this end the pipe closes with the process, and one that died is not waited for.
    send.close()
    result: tuple[float, float] = receive.recv()
    process.join()
    return result


def _timed(way: str, panel: Path, send: Any) -> None:
    warnings.simplefilter("ignore")
    frame = pl.read_parquet(panel)
    work = WAYS[way](frame)
    started = time.perf_counter()
    work()
    seconds = time.perf_counter() - started
    send.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def _ours(precision: str, long: bool) -> Callable[[pl.DataFrame], Callable[[], None]]:
    def prepare(frame: pl.DataFrame) -> Callable[[], None]:
        from tiru.profile import activity_panel, cell_complexity, measure_complexity

        def work() -> None:
            panel = activity_panel(frame)
            for activities in panel.slices:
                measured = measure_complexity(activities, precision=precision)  # type: ignore[arg-type]
                if long:
                    cell_complexity(measured)

        return work

    return prepare


def _floor(long: bool) -> Callable[[pl.DataFrame], Callable[[], None]]:
    """The same arithmetic on bare arrays, whole numbers as labels, nothing checked and nothing named."""

    def prepare(frame: pl.DataFrame) -> Callable[[], None]:
        years, r, p, x = (frame[name].to_numpy() for name in ("period", "region", "activity", "value"))
        shape = int(r.max()) + 1, int(p.max()) + 1

        def work() -> None:
            for year in np.unique(years):
                at = years == year
                _bare_year(r[at], p[at], x[at], shape, long)

        return work

    return prepare


def _bare_year(r: Any, p: Any, x: Any, shape: tuple[int, int], long: bool) -> None:
    row_sums, column_sums = np.bincount(r, x, shape[0]), np.bincount(p, x, shape[1])
    quotient = x * (row_sums.sum() / (row_sums[r] * column_sums[p]))
    there = quotient >= 1
    rows, columns = r[there], p[there]
    k = np.maximum(np.bincount(rows, minlength=shape[0]), 1)
    u = np.maximum(np.bincount(columns, minlength=shape[1]), 1)
    m = sp.csr_array((np.ones(rows.size, np.float32), (rows, columns)), shape=shape)
    sparse = rows.size / (shape[0] * shape[1]) < 0.04
    dense = None if sparse else m.toarray()
    counts = (m.T @ m).toarray() if dense is None else dense.T @ dense
    proximity = counts / np.maximum(u[:, None], u[None]).astype(np.float32)
    np.fill_diagonal(proximity, 0)
    sums = proximity.sum(axis=0)
    density = (m if dense is None else dense) @ (proximity / np.where(sums > 0, sums, 1))
    scaled = sp.diags_array(k**-0.5) @ m.astype(float) @ sp.diags_array(u**-0.5)
    filled = None if dense is None else scaled.toarray()
    gram = (scaled.T @ scaled).toarray() if filled is None else filled.T @ filled
    _, vectors = eigsh(gram, k=2, which="LA", v0=np.sqrt(u) + np.arange(u.size) % 3, tol=1e-10)
    pci = vectors[:, 0] / np.sqrt(u)
    eci = (m @ pci) / k
    if long:
        absent = 1 - m.toarray()
        cells = np.zeros(shape, np.float32)
        cells[r, p] = quotient
        gain = absent * (
            absent @ (proximity * (pci / np.where(sums > 0, sums, 1)).astype(np.float32)[:, None])
        )
        pl.DataFrame(
            {
                "region": np.repeat(np.arange(shape[0], dtype=np.uint32), shape[1]),
                "activity": np.tile(np.arange(shape[1], dtype=np.uint32), shape[0]),
                "lq": cells.ravel(),
                "density": density.ravel(),
                "gain": gain.ravel(),
                "outlook": np.repeat(((density * absent) @ pci) + eci * 0, shape[1]),
            }
        )


def _ecomplexity(frame: pl.DataFrame) -> Callable[[], None]:
    from ecomplexity import ecomplexity

    pandas = frame.to_pandas()
    names = {"time": "period", "loc": "region", "prod": "activity", "val": "value"}
    return lambda: ecomplexity(pandas, names, check_logsupermodularity=False, verbose=False)


def _econcomplex(frame: pl.DataFrame) -> Callable[[], None]:
    import econcomplex

    pandas = frame.to_pandas()
    names = {"loc": "region", "act": "activity", "val": "value", "time": "period"}
    return lambda: econcomplex.compute_complexity(pandas, cols=names, compute_coi_cog=False)


WAYS: dict[str, Callable[[pl.DataFrame], Callable[[], None]]] = {
    "lantai": _floor(long=False),
    "lantai panjang": _floor(long=True),
    "tiru": _ours("single", long=False),
    "tiru ganda": _ours("double", long=False),
    "tiru panjang": _ours("single", long=True),
    "ecomplexity": _ecomplexity,
    "econcomplex": _econcomplex,
}


def _invented(regions: int, activities: int, years: int, filled: float) -> pl.DataFrame:
    """Panel in which abler regions do more; whole numbers as labels."""
    rng = np.random.default_rng(SEED)
    score = rng.normal(size=(regions, 1)).astype(np.float32) - rng.normal(size=activities).astype(np.float32)
    cut = np.quantile(score[rng.choice(regions, min(regions, 2_000), replace=False)], 1 - filled)
    chance = 1 / (1 + np.exp(-4 * (score - cut)))
    size = np.exp(rng.normal(size=(regions, 1)) + rng.normal(size=activities)).astype(np.float32)
    parts = []
    for year in range(years):
        row, column = np.nonzero(rng.random(chance.shape, dtype=np.float32) < chance)
        value = size[row, column] * np.exp(rng.normal(0, 0.3, row.size))
        parts.append(
            pl.DataFrame(
                {
                    "period": np.full(row.size, 2010 + year, np.int16),
                    "region": row.astype(np.int32),
                    "activity": column.astype(np.int32),
                    "value": value.astype(np.float64),
                }
            )
        )
    return pl.concat(parts)
