"""A PostgreSQL server that has the register in a table."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from tiru.errors import EngineError
from tiru.registers._engine import Engine, EngineName
from tiru.registers._ibis import Table, load_ibis, load_module

ADDRESS_STARTS = ("postgres://", "postgresql://")


class PostgresEngine(Engine):
    name = EngineName.POSTGRES
    reads_files = False

    def __init__(self, url: str) -> None:
        ibis, psycopg = load_ibis(), load_module("psycopg", "postgres")
        try:
            # Given as one option, it is read by the driver alone: a password may hold any sign.
            self.backend = ibis.postgres.from_connection(psycopg.connect(url, autocommit=True))
        except psycopg.OperationalError as error:
            raise EngineError(self.name, "unreachable") from error

    def read_parquet(self, paths: Sequence[Path]) -> NoReturn:
        raise EngineError(self.name, "no_files")

    def read_csv(self, paths: Sequence[Path], delimiter: str, columns: Sequence[str]) -> NoReturn:
        raise EngineError(self.name, "no_files")

    def batches(self, table: Table) -> Any:
        return self.backend.to_pyarrow_batches(table)
