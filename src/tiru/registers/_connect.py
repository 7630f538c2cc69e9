"""Opening an engine by name."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from tiru.datasets._refusals import not_writable
from tiru.errors import InvalidParameter
from tiru.registers._duckdb import DuckDBEngine
from tiru.registers._engine import Engine, EngineName
from tiru.registers._ibis import load_module
from tiru.registers._postgres import ADDRESS_STARTS, PostgresEngine
from tiru.registers._spark import SparkEngine

_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([KMGT])i?B", re.IGNORECASE)
_POWERS = {"K": 1, "M": 2, "G": 3, "T": 4}


def connect(
    name: str = EngineName.DUCKDB,
    *,
    memory_limit: str = "",
    threads: int = 0,
    temp_folder: Path | None = None,
) -> Engine:
    """A connection to an engine.

    Parameters
    ----------
    name : str
        `duckdb` works inside this process and needs the extra `ibis`. `spark` needs the extra `spark` and
        Java; a Spark session that is already active is used as it is and not stopped at the end. An address
        `postgres://user:password@host:5432/database` is a PostgreSQL server and needs the extras `ibis` and
        `postgres`.
    memory_limit : str
        Such as `512MB`; empty for the engine's own choice. DuckDB and Spark; what does not fit is spilled.
    threads : int
        0 for as many as there are cores. DuckDB and Spark.
    temp_folder : Path or None
        Where to spill: a folder of its own is made in it and removed at the end.

    Returns
    -------
    Engine
        Open; to be closed, or used with `with`.

    Raises
    ------
    InvalidParameter
        If the name, the size or the number of threads cannot be understood.
    MissingExtra
        If the engine is not installed.
    EngineError
        `no_java`, `failed_to_start` or `unreachable`.
    DataFileError
        `not_writable` where nothing can be spilled to the folder.

    Examples
    --------
    >>> with connect("duckdb", memory_limit="256MB", threads=1) as engine:
    ...     engine.name.value
    'duckdb'
    """
    if threads < 0:
        raise InvalidParameter("threads", threads, ">= 0")
    memory_bytes = _bytes("memory_limit", memory_limit)
    if name.startswith(ADDRESS_STARTS):
        return PostgresEngine(name)
    if name not in {EngineName.DUCKDB, EngineName.SPARK}:
        raise InvalidParameter("engine", name, "duckdb, spark, postgres://…")
    load_module(*(("pyspark", "spark") if name == EngineName.SPARK else ("ibis", "ibis")))
    folder = _spill_folder(temp_folder)
    try:
        if name == EngineName.SPARK:
            return SparkEngine(folder, memory_bytes, threads)
        return DuckDBEngine(folder, memory_bytes, threads)
    except BaseException:
        folder.cleanup()
        raise


def _bytes(parameter: str, text: str) -> int | None:
    """`512MB` in bytes; None for an empty text."""
    if not text:
        return None
    match = _SIZE.fullmatch(text.strip())
    if not match:
        raise InvalidParameter(parameter, text, "512MB, 4GB, …")
    count = int(float(match[1]) * 1024 ** _POWERS[match[2].upper()])
    if not count:
        raise InvalidParameter(parameter, text, "512MB, 4GB, …")
    return count


def _spill_folder(parent: Path | None) -> tempfile.TemporaryDirectory[str]:
    try:
        # What is left at the end belongs to an engine that is gone; it must not hide the result.
        return tempfile.TemporaryDirectory(prefix="tiru-", dir=parent, ignore_cleanup_errors=True)
    except OSError as error:
        raise not_writable(parent or Path(tempfile.gettempdir()), error) from error
