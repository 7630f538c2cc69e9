"""DuckDB inside this process: bounded memory, the rest spilled to a folder of its own."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tiru.registers._engine import Engine, EngineName, as_declared
from tiru.registers._failures import engine_failures
from tiru.registers._files import is_packed
from tiru.registers._ibis import Table, load_ibis

_BATCH_ROWS = 100_000
# Of a CSV file at a time and thread; DuckDB's own choice of four times as much would not fit a small limit.
_CSV_BUFFER = 8 * 2**20


class DuckDBEngine(Engine):
    name = EngineName.DUCKDB

    def __init__(
        self,
        folder: tempfile.TemporaryDirectory[str],
        memory_bytes: int | None,
        threads: int,
    ) -> None:
        self._folder = folder
        settings: dict[str, Any] = {
            "temp_directory": folder.name,
            # The order of the rows means nothing here, and keeping it costs memory.
            "preserve_insertion_order": False,
            # It takes any CSV file for a few dozen rows, and would therefore keep the whole register in order
            # to look up a few codes in it. The right side of a join is the small one in what is written here.
            "disabled_optimizers": "build_side_probe_side",
        }
        if memory_bytes:
            settings["memory_limit"] = f"{memory_bytes}B"
        if threads:
            settings["threads"] = threads
        self.backend = load_ibis().duckdb.connect(**settings)
        # It would be drawn over what a command prints for other programs.
        self.backend.raw_sql("set enable_progress_bar = false")

    def read_parquet(self, paths: Sequence[Path]) -> Table:
        with engine_failures(self.name):
            return self.backend.read_parquet([str(path) for path in paths], hive_partitioning=False)

    def read_csv(self, paths: Sequence[Path], delimiter: str, columns: Sequence[str]) -> Table:
        with engine_failures(self.name):
            return self.backend.read_csv(
                [str(path) for path in paths],
                delim=delimiter,
                quote='"',
                escape='"',
                header=True,
                # Nothing is detected: lines of another width would pass for a preface and be skipped.
                auto_detect=False,
                columns=dict.fromkeys(columns, "VARCHAR"),
                compression="gzip" if is_packed(paths[0]) else "none",
                buffer_size=_CSV_BUFFER,
                hive_partitioning=False,
            )

    def batches(self, table: Table) -> Any:
        # Not through Ibis, which calls what DuckDB has given up.
        reader = self.backend.con.execute(self.sql(table)).to_arrow_reader(_BATCH_ROWS)
        return as_declared(reader, table)

    def close(self) -> None:
        super().close()
        self._folder.cleanup()
