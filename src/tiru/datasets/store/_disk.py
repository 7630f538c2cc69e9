"""Writing that a crash cannot leave by half: a whole new file under its name, or nothing."""

from __future__ import annotations

import errno
import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tiru.datasets._refusals import system_code
from tiru.errors import DamagedStore, StoreBusy, StoreUnwritable

_CHUNK = 1 << 20
_LOOK_AGAIN_SECONDS = 0.02
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


def write_durably(path: Path, chunks: Iterable[bytes | memoryview], waiting: Path) -> str:
    """Put a file under its name, whole and on the disk, or not at all.

    path : its folder exists
    waiting : folder on the same disk for what is not whole yet

    Returns the SHA-256 of what was written.
    """
    unfinished = waiting / f"{path.name}.{os.getpid()}"
    digest = hashlib.sha256()
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o640)
        try:
            for chunk in chunks:
                digest.update(chunk)
                _write_all(handle, chunk)
            os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(unfinished, path)  # noqa: PTH105 - the tests watch every call to the system from here
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise unwritable(path, error) from error
    sync_folder(path.parent)
    return digest.hexdigest()


def make_folder(folder: Path) -> None:
    """Make a folder whose name in its parent is on the disk; nothing where it exists."""
    try:
        if folder.is_dir():
            return
        folder.mkdir(exist_ok=True)
    except FileNotFoundError:
        make_folder(folder.parent)
        make_folder(folder)
        return
    except OSError as error:
        raise unwritable(folder, error) from error
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """The names in a folder are on the disk when this returns."""
    try:
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        raise unwritable(folder, error) from error


def chunks_of(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def sha256_of(path: Path) -> str:
    digest = hashlib.sha256()
    for chunk in chunks_of(path):
        digest.update(chunk)
    return digest.hexdigest()


def read_if_there(path: Path) -> bytes | None:
    """None where there is no such file."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except NotADirectoryError as error:
        raise StoreUnwritable(path.parent, "not_a_folder") from error
    except OSError as error:
        raise DamagedStore(path, "unreadable") from error


@contextmanager
def locked(path: Path, wait_seconds: float) -> Iterator[None]:
    """Hold the one right to write; the system takes it back when the process ends, however it ends."""
    # Not on every system; where it is missing, figures can still be read.
    import fcntl

    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o640)
    except OSError as error:
        raise unwritable(path, error) from error
    try:
        until = time.monotonic() + wait_seconds
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError as error:
                if time.monotonic() >= until:
                    raise StoreBusy(path.parent, wait_seconds) from error
                time.sleep(_LOOK_AGAIN_SECONDS)
            except OSError as error:
                raise unwritable(path, error) from error
        yield
    finally:
        os.close(handle)


def unwritable(path: Path, error: OSError) -> StoreUnwritable:
    if error.errno in _FULL:
        return StoreUnwritable(path, "disk_full")
    if error.errno in _FORBIDDEN:
        return StoreUnwritable(path, "read_only")
    if isinstance(error, (NotADirectoryError, FileExistsError)):
        return StoreUnwritable(path, "not_a_folder")
    return StoreUnwritable(path, "unwritable", system_code(error))


def _write_all(handle: int, chunk: bytes | memoryview) -> None:
    view = memoryview(chunk)
    while view:
        view = view[os.write(handle, view) :]
