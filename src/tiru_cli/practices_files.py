"""A catalogue file of one's own, replaced as a whole, with the state before kept beside it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tiru.errors import DataFileError

_MARK = "# sidik impor: "


def previous_of(catalogue: Path) -> Path:
    """Where the state before the last import stands."""
    return catalogue.with_name(f"{catalogue.name}.sebelum")


def replace_catalogue(catalogue: Path, text: str) -> None:
    """Write a catalogue; what was there goes to `previous_of`, with the fingerprint of what follows it.

    Raises
    ------
    DataFileError
        `not_writable`.
    """
    try:
        before = catalogue.read_text("utf-8") if catalogue.exists() else ""
        _write(previous_of(catalogue), f"{_MARK}{_fingerprint(text)}\n{before}")
        _write(catalogue, text)
    except OSError as error:
        raise DataFileError(catalogue, "not_writable") from error


def restore_catalogue(catalogue: Path) -> bool:
    """Put the state before the last import back; False where the catalogue was changed since."""
    mark, _, before = previous_of(catalogue).read_text("utf-8").partition("\n")
    current = catalogue.read_text("utf-8") if catalogue.exists() else ""
    if mark.removeprefix(_MARK) != _fingerprint(current):
        return False
    if before:
        _write(catalogue, before)
    else:
        catalogue.unlink()
    previous_of(catalogue).unlink()
    return True


def _write(file: Path, text: str) -> None:
    temporary = file.with_name(f".{file.name}.tmp")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(file)


def _fingerprint(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
