"""What every engine can do for a register; DuckDB, PostgreSQL and Spark differ only below this line."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import polars as pl

from tiru.errors import EngineError
from tiru.registers._failures import engine_failures
from tiru.registers._ibis import Backend, Table, load_ibis, load_module


class EngineName(StrEnum):
    DUCKDB = "duckdb"
    POSTGRES = "postgres"
    SPARK = "spark"


class Engine(ABC):
    """A connection to an engine; used with `with`, it closes what it opened.

    Attributes
    ----------
    name : EngineName
    reads_files : bool
        Whether it reads files of this machine, or only tables of its own.
    backend : ibis backend
        For expressions of one's own.
    """

    name: EngineName
    reads_files: bool = True
    backend: Backend

    @abstractmethod
    def read_parquet(self, paths: Sequence[Path]) -> Table:
        """The rows of files that have the same columns."""

    @abstractmethod
    def read_csv(self, paths: Sequence[Path], delimiter: str, columns: Sequence[str]) -> Table:
        """The rows of files that have these columns, every column as text."""

    @abstractmethod
    def batches(self, table: Table) -> Any:
        """The rows of an expression as a `pyarrow.RecordBatchReader`."""

    def close(self) -> None:
        """Ends the connection and removes what was spilled."""
        self.backend.disconnect()

    def table(self, name: str) -> Table:
        """A table or view the engine already has."""
        try:
            return self.backend.table(name)
        except load_module("ibis.common.exceptions", "ibis").TableNotFound as error:
            raise EngineError(self.name, "no_table", [name]) from error

    def upload(self, frame: pl.DataFrame) -> Table:
        """A small frame as a temporary table."""
        return self.backend.create_table(_new_name(), frame.to_arrow(), temp=True)

    def hold(self, table: Table) -> Table:
        """The rows of an expression, computed now and kept until `drop` or the end of the connection."""
        with engine_failures(self.name), selects_apart():
            return self.backend.create_table(_new_name(), table, temp=True)

    def drop(self, table: Table) -> None:
        """Lets go of what `hold` or `upload` gave."""
        # Not through Ibis, which looks for a temporary table of DuckDB where it is not.
        self.backend.con.execute(f'drop table "{table.op().name}"')

    def collect(self, table: Table) -> pl.DataFrame:
        """The rows of an expression as a frame.

        Raises
        ------
        EngineError
            `out_of_memory`, `disk_full`, `unreadable_data` or `connection_lost`.
        """
        with engine_failures(self.name):
            frame = pl.from_arrow(self.batches(table).read_all())
        assert isinstance(frame, pl.DataFrame)  # noqa: S101 - a table never comes as a series
        return frame

    def sql(self, table: Table) -> str:
        """The query the engine is given for an expression."""
        with selects_apart():
            return str(self.backend.compile(table))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def selects_apart() -> Iterator[None]:
    """Each step of an expression stays a step of the query.

    Joined into one, a column that rests on another repeats it, and one that rests on that repeats both;
    Spark then takes minutes to plan what it computes in seconds.
    """
    options = load_ibis().options.sql
    before, options.fuse_selects = options.fuse_selects, False
    try:
        yield
    finally:
        options.fuse_selects = before


def as_declared(reader: Any, table: Table) -> Any:
    """Batches in the types the expression declares; engines widen sums of whole numbers."""
    schema = table.schema().to_pyarrow()
    batches = (batch.cast(schema) for batch in reader)
    return load_module("pyarrow", "ibis").RecordBatchReader.from_batches(schema, batches)


def _new_name() -> str:
    return str(load_ibis().util.gen_name("tiru"))
