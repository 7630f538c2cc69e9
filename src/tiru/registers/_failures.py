"""What an engine says when it cannot go on, told apart by its own classes and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from tiru.errors import EngineError, TiruError

# Read from the class of the error and its text, in this order; engines have no codes for them.
_SIGNS = (
    ("disk_full", r"no space left|max_temp_directory_size|disk quota exceeded|\benospc\b|failed to offload"),
    ("out_of_memory", r"outofmemory|out of memory|java heap space|gc overhead limit"),
    (
        "unreadable_data",
        r"\bcsv\b.*error|csv error|malformed|not encoded|unicode|utf-?8|parquet|snappy|zstd|gzip|"
        r"decompress|thrift|corrupt|failed to read|eofexception|unexpected end|zlib",
    ),
    ("connection_lost", r"operationalerror|connection|py4jnetworkerror|terminating"),
)
_LIBRARIES = ("duckdb", "psycopg", "pyspark", "py4j", "pyarrow", "_duckdb")
_LINE = re.compile(r"\bline:?\s+(\d+)", re.IGNORECASE)


@contextmanager
def engine_failures(engine: str) -> Iterator[None]:
    """Errors of an engine as `EngineError`; what is none of the known kinds is a fault of ours and passes."""
    try:
        yield
    except TiruError:
        raise
    except Exception as error:
        if (reason := _reason(error)) is None:
            raise
        line = _LINE.search(str(error)) if reason == "unreadable_data" else None
        raise EngineError(engine, reason, [line[1]] if line else []) from error


def _reason(error: Exception) -> str | None:
    library = type(error).__module__.partition(".")[0]
    if library not in _LIBRARIES and not isinstance(error, OSError):
        return None
    text = f"{type(error).__name__}: {error}"
    return next((reason for reason, sign in _SIGNS if re.search(sign, text, re.IGNORECASE | re.DOTALL)), None)
