"""Spark: a session of the caller's own, or a local one that keeps to this machine and says nothing."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import polars as pl

from tiru.errors import EngineError, InvalidParameter
from tiru.registers._engine import Engine, EngineName, as_declared
from tiru.registers._failures import engine_failures
from tiru.registers._ibis import Table, load_ibis, load_module

# Below this Spark does not start.
_LEAST_MEMORY = 512 * 2**20
_LOOPBACK = "127.0.0.1"
# Without an appender Spark takes a configuration of its own that talks, and it tells of any level but this.
_SILENCE = """
appender.none.type = Null
appender.none.name = none
rootLogger.level = warn
rootLogger.appenderRef.none.ref = none
"""
_PATTERN_SIGNS, _ESCAPED = re.compile(r"([*?{}\[\]\\])"), r"\\\1"
_TYPES = {pl.String: "string", pl.Int64: "bigint", pl.Float64: "double"}


class SparkEngine(Engine):
    name = EngineName.SPARK

    def __init__(
        self, folder: tempfile.TemporaryDirectory[str], memory_bytes: int | None, threads: int
    ) -> None:
        sql = load_module("pyspark.sql", "spark")
        self._folder = folder
        active = sql.SparkSession.getActiveSession()
        self._is_own = active is None
        self._session = active or _local_session(sql, Path(folder.name), memory_bytes, threads)
        self.backend = load_ibis().pyspark.connect(self._session)

    def read_parquet(self, paths: Sequence[Path]) -> Table:
        with engine_failures(self.name):
            return self._view(self._session.read.parquet(*_addresses(paths)))

    def read_csv(self, paths: Sequence[Path], delimiter: str, columns: Sequence[str]) -> Table:
        types = load_module("pyspark.sql.types", "spark")
        fields = [types.StructField(name, types.StringType()) for name in columns]
        with engine_failures(self.name):
            # Not permissive: a row of another width would be read with its cells moved.
            frame = self._session.read.csv(
                _addresses(paths),
                schema=types.StructType(fields),
                sep=delimiter,
                header=True,
                mode="FAILFAST",
                escape='"',
                multiLine=True,
            )
            return self._view(frame)

    def upload(self, frame: pl.DataFrame) -> Table:
        schema = ", ".join(f"`{name}` {_TYPES[type(dtype)]}" for name, dtype in frame.schema.items())
        with _sockets_unclosed():
            return self._view(self._session.createDataFrame(frame.rows(), schema))

    def batches(self, table: Table) -> Any:
        # Not through Ibis, which goes by way of pandas.
        with _sockets_unclosed():
            return as_declared(self._frame(table).toArrow().to_reader(), table)

    def close(self) -> None:
        if self._is_own:
            self.backend.disconnect()
        self._folder.cleanup()

    def hold(self, table: Table) -> Table:
        with engine_failures(self.name):
            frame = self._frame(table).persist()
            frame.count()  # so that it is computed now, and what is wrong with the files is said here
            return self._view(frame)

    def drop(self, table: Table) -> None:
        self._session.table(table.get_name()).unpersist()
        self._session.catalog.dropTempView(table.get_name())

    def _frame(self, table: Table) -> Any:
        return self._session.sql(self.sql(table))

    def _view(self, frame: Any) -> Table:
        name = load_ibis().util.gen_name("tiru")
        frame.createOrReplaceTempView(name)
        return self.backend.table(name)


def _addresses(paths: Sequence[Path]) -> list[str]:
    """Paths as Spark reads them: as they are, for patterns and for a `:` that follows a scheme."""
    return [f"file:{_PATTERN_SIGNS.sub(_ESCAPED, str(path.resolve()))}" for path in paths]


def _local_session(sql: Any, folder: Path, memory_bytes: int | None, threads: int) -> Any:
    if memory_bytes and memory_bytes < _LEAST_MEMORY:
        raise InvalidParameter("memory_limit", f"{memory_bytes // 2**20}MB", ">= 512MB")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        raise EngineError(EngineName.SPARK, "no_java")
    log = folder / "log4j2.properties"
    log.write_text(_SILENCE, encoding="utf-8")
    settings = {
        "spark.driver.host": _LOOPBACK,
        "spark.driver.bindAddress": _LOOPBACK,
        "spark.driver.extraJavaOptions": f"-Dlog4j2.configurationFile={log.as_uri()}",
        "spark.local.dir": str(folder),
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "2",
        "spark.sql.warehouse.dir": (folder / "warehouse").as_uri(),
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
    }
    if memory_bytes:
        settings["spark.driver.memory"] = f"{memory_bytes // 2**20}m"
    errors, protocol = load_module("pyspark.errors", "spark"), load_module("py4j.protocol", "spark")
    builder = sql.SparkSession.builder.master(f"local[{threads or '*'}]").appName("tiru")
    try:
        with _loopback_only():
            return builder.config(map=settings).getOrCreate()
    except (errors.PySparkException, protocol.Py4JError) as error:
        raise EngineError(EngineName.SPARK, "failed_to_start") from error


@contextmanager
def _sockets_unclosed() -> Iterator[None]:
    """PySpark leaves the sockets it moves rows through to the collector, which complains of each."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield


@contextmanager
def _loopback_only() -> Iterator[None]:
    """Spark asks for the machine's own address unless the environment names one."""
    if "SPARK_LOCAL_IP" in os.environ:
        yield
        return
    os.environ["SPARK_LOCAL_IP"] = _LOOPBACK
    try:
        yield
    finally:
        del os.environ["SPARK_LOCAL_IP"]
