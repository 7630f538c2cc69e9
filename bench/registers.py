"""Ten million firms summed in 400 MB, beside a bare query that only groups and adds in as much."""

from __future__ import annotations

import multiprocessing
import resource
import shutil
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import numpy as np
import polars as pl

from tiru.regions import CodeSystem, RegionKind, load_registry
from tiru.registers import Amount, Decimal, RegisterAggregate, RegisterColumns, aggregate_register, connect

ROUNDS = 3
ROWS = 10_000_000
THREADS = 2
MEMORY = "400MB"
SEED = 7
COLUMNS = RegisterColumns(
    "kab",
    CodeSystem.KEMENDAGRI,
    "kbli",
    "tahun",
    workers="pekerja",
    amounts=(Amount("output", "nilai", "juta rupiah"),),
    decimal=Decimal.POINT,
)
BARE = """
create temp table jumlah as
select kab, {activity} as kbli, tahun, count(*) as usaha, sum({workers}) as pekerja, sum({output}) as nilai
from {source} group by all
"""


# Each bare query, and what gives the same and says besides what was not counted. Over a CSV file the first
# has its numbers parsed by the reader, which stops at one that is none; the second reads texts, as Tiru must.
SIDE_BY_SIDE = {
    "parquet": [("telanjang 2 angka", "duckdb 2 angka"), ("telanjang 5 angka", "duckdb 5 angka")],
    "csv": [("telanjang 2 angka", "telanjang 2 angka, dibaca sebagai teks", "duckdb 2 angka")],
}


@dataclass(frozen=True)
class Taken:
    """Seconds by the clock and of all cores together, the peak of memory in MB, and what came out.

    Of Spark the processor and the memory are those of Python alone; the work is done in another process.
    """

    wall: float
    processor: float
    memory: float
    cells: pl.DataFrame | None


class Watch:
    """Started where the work begins."""

    def __init__(self) -> None:
        self._wall, self._processor = time.perf_counter(), time.process_time()

    def stop(self, cells: Callable[[], pl.DataFrame | None] = lambda: None) -> Taken:
        wall, processor = time.perf_counter() - self._wall, time.process_time() - self._processor
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        return Taken(wall, processor, memory, cells())


def run() -> None:
    sys.stdout.write("berkas | cara | detik (median) | kali kueri telanjang | ")
    sys.stdout.write("detik prosesor (median) | kali kueri telanjang | puncak memori MB\n")
    with TemporaryDirectory() as folder:
        for kind, pairs in SIDE_BY_SIDE.items():
            path = Path(folder) / f"daftar.{kind}"
            _in_own_process("tulis", path)
            found = [_compare(pair, path) for pair in pairs]
            if kind == "parquet":
                _compare(("duckdb 2 angka, tiap usaha sekali",), path)
                _beside_spark(found[0]["duckdb 2 angka"], path)


def _beside_spark(by_duckdb: pl.DataFrame, path: Path) -> None:
    if not shutil.which("java"):
        sys.stdout.write("spark tidak diukur: Java tidak ada\n")
        return
    by_spark = _compare(("spark 2 angka",), path)["spark 2 angka"]
    keys = ["region_code", "activity", "year", "firms"]
    apart = max(float((by_duckdb[name] / by_spark[name] - 1).abs().max()) for name in ("workers", "output"))
    same = by_duckdb.select(keys).equals(by_spark.select(keys)) and apart < 1e-9
    verdict = f"sama, selisih nisbi terbesar {apart:.0e}" if same else "BERBEDA"
    sys.stdout.write(f"duckdb dan spark, {by_duckdb.height} sel: {verdict}\n")


def _compare(ways: tuple[str, ...], path: Path) -> dict[str, Any]:
    taken: dict[str, list[Taken]] = {way: [] for way in ways}
    for _ in range(ROUNDS if len(ways) > 1 else 1):
        for way, results in taken.items():
            results.append(_in_own_process(way, path))
    floor: list[float] = []
    for way, results in taken.items():
        seconds = [
            statistics.median(values)
            for values in zip(*((r.wall, r.processor) for r in results), strict=True)
        ]
        floor = floor or seconds
        beside = [f"{found:.2f} | {found / least:.2f}" for found, least in zip(seconds, floor, strict=True)]
        peak = max(result.memory for result in results)
        sys.stdout.write(f"{path.suffix[1:]} | {way} | {' | '.join(beside)} | {peak:.0f}\n")
        sys.stdout.flush()
    return {way: results[0].cells for way, results in taken.items()}


def _in_own_process(way: str, path: Path) -> Taken:
    """Seconds of the work alone, the peak of memory, and what came out."""
    context = multiprocessing.get_context("spawn")
    receive, send = context.Pipe(duplex=False)
    process = context.Process(target=_timed, args=(way, path, send))
    process.start()
    # Without this end the pipe closes with the process, and one that died is not waited for.
    send.close()
    result: Taken = receive.recv()
    process.join()
    return result


def _timed(way: str, path: Path, send: Any) -> None:
    load_registry()
    send.send(WAYS[way](path))


def _bare(digits: int, *, as_text: bool = False) -> Callable[[Path], Taken]:
    def work(path: Path) -> Taken:
        with duckdb.connect() as connection:
            connection.execute(f"set threads = {THREADS}")
            connection.execute(f"set memory_limit = '{MEMORY}'")
            connection.execute("set preserve_insertion_order = false")
            connection.execute("set enable_progress_bar = false")
            activity = f"substr(kbli, 1, {digits})" if digits < 5 else "kbli"
            # The code of a region is text, whatever it looks like.
            typed = "all_varchar = true" if as_text else "types = {'kab': 'varchar', 'kbli': 'varchar'}"
            source = f"'{path}'" if path.suffix == ".parquet" else f"read_csv('{path}', {typed})"
            number = "try_cast({} as double)" if as_text else "{}"
            workers, output = number.format("pekerja"), number.format("nilai")
            query = BARE.format(activity=activity, source=source, workers=workers, output=output)
            watch = Watch()
            connection.execute(query)
            return watch.stop()

    return work


def _tiru(engine: str, digits: int, firm: str = "") -> Callable[[Path], Taken]:
    def work(path: Path) -> Taken:
        columns = RegisterColumns(**vars(COLUMNS) | {"firm": firm})
        memory = MEMORY if engine == "duckdb" else "2GB"
        with connect(engine, threads=THREADS, memory_limit=memory) as opened:
            # What is loaded on first use is no part of the work.
            opened.collect(opened.upload(pl.DataFrame({"raw": ["x"]})))
            watch = Watch()
            found: RegisterAggregate = aggregate_register(path, columns, engine=opened, depth=digits)
            if found.firms != ROWS:
                raise SystemExit(f"{engine}: hanya {found.firms} usaha yang terhitung")
            return watch.stop(found.frame if digits == 2 else lambda: None)

    return work


def _invented(path: Path) -> Taken:
    """Firms crowded in few regions and activities, as they are; nothing of it is of a real region."""
    numbers = np.random.default_rng(SEED)
    registry = load_registry()
    regions = [r.code for r in registry.regions() if r.kind is not RegionKind.PROVINSI]
    divisions = [f"{d:02d}" for d in range(1, 97) if d not in {4, 34, 40, 44, 48, 54, 57, 67, 76, 83, 89}]
    kinds = [f"{division}{number:03d}" for division in divisions for number in range(100, 117)]
    batch = ROWS // 10
    parts = []
    for start in range(0, ROWS, batch):
        parts.append(
            pl.DataFrame(
                {
                    "usaha": pl.int_range(start, start + batch, eager=True),
                    "kab": pl.Series(regions)[_crowded(numbers, len(regions), batch)],
                    "kbli": pl.Series(kinds)[_crowded(numbers, len(kinds), batch)],
                    "tahun": numbers.integers(2019, 2024, batch),
                    # One in twenty does not say.
                    "pekerja": pl.Series(numbers.geometric(0.2, batch)).set(
                        pl.Series(numbers.random(batch) < 0.05), None
                    ),
                    "nilai": numbers.lognormal(3, 2, batch).round(3),
                }
            )
        )
    frame = pl.concat(parts)
    if path.suffix == ".parquet":
        frame.write_parquet(path)
    else:
        frame.write_csv(path)
    return Watch().stop()


def _crowded(numbers: np.random.Generator, size: int, count: int) -> Any:
    return np.minimum((size * numbers.random(count) ** 2.5).astype(np.int64), size - 1)


WAYS: dict[str, Callable[[Path], Taken]] = {
    "tulis": _invented,
    "telanjang 2 angka": _bare(2),
    "telanjang 2 angka, dibaca sebagai teks": _bare(2, as_text=True),
    "telanjang 5 angka": _bare(5),
    "duckdb 2 angka": _tiru("duckdb", 2),
    "duckdb 5 angka": _tiru("duckdb", 5),
    "duckdb 2 angka, tiap usaha sekali": _tiru("duckdb", 2, "usaha"),
    "spark 2 angka": _tiru("spark", 2),
}
