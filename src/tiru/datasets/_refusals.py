"""Files the system does not let us read or write, refused in words for machines."""

from __future__ import annotations

import errno
from pathlib import Path

from tiru.errors import DataFileError


def unreadable(path: Path, error: OSError) -> DataFileError:
    """`missing_file`, `not_a_file`, or `unreadable` with the system's code."""
    if isinstance(error, FileNotFoundError):
        return DataFileError(path, "missing_file")
    if isinstance(error, IsADirectoryError):
        return DataFileError(path, "not_a_file")
    return DataFileError(path, "unreadable", system_code(error))


def not_writable(path: Path, error: OSError) -> DataFileError:
    return DataFileError(path, "not_writable", system_code(error))


def system_code(error: OSError) -> tuple[str, ...]:
    """`EACCES` and the like; nothing where the system gave none."""
    code = errno.errorcode.get(error.errno or 0)
    return (code,) if code else ()


def size(count: int) -> str:
    """`64 MB` or `256 KB`, for a limit in bytes."""
    return f"{count // 2**20} MB" if count >= 2**20 else f"{count // 2**10} KB"


def line_of(error: UnicodeDecodeError) -> str:
    """The line, counted from 1, whose bytes are not of the encoding."""
    return str(error.object.count(b"\n", 0, error.start) + 1)
