"""How a command ends: one exit code per class of mistake, and the one way to refuse."""

from __future__ import annotations

import sys
from enum import IntEnum
from typing import NoReturn

import typer

from tiru import errors


class ExitCode(IntEnum):
    """Codes a script can rely on; 2 is the shell's own for a wrong call, 130 for Ctrl+C."""

    USAGE = 2
    REGION = 3
    UNKNOWN_NAME = 4
    DATA_FILE = 5
    TEXT = 6
    NO_DATA = 7
    WORKSPACE = 8
    STORE = 9
    SOURCE = 10
    ACCOUNT = 11
    ENGINE = 12
    INTERRUPTED = 130


EXIT_CODES: dict[type[errors.TiruError], int] = {
    errors.RegionError: ExitCode.REGION,
    errors.UnknownFocus: ExitCode.UNKNOWN_NAME,
    errors.UnknownTheme: ExitCode.UNKNOWN_NAME,
    errors.UnknownIndicator: ExitCode.UNKNOWN_NAME,
    errors.UnknownPractice: ExitCode.UNKNOWN_NAME,
    errors.DataFileError: ExitCode.DATA_FILE,
    errors.TextError: ExitCode.TEXT,
    errors.InsufficientData: ExitCode.NO_DATA,
    errors.InvalidTable: ExitCode.DATA_FILE,
    errors.InvalidParameter: ExitCode.UNKNOWN_NAME,
    errors.MissingExtra: ExitCode.ENGINE,
    errors.EngineError: ExitCode.ENGINE,
    errors.StoreError: ExitCode.STORE,
    errors.SourceError: ExitCode.SOURCE,
}


def exit_code(error: errors.TiruError) -> int:
    return next((EXIT_CODES[cls] for cls in type(error).__mro__ if cls in EXIT_CODES), 1)


def refuse(sentence: str, code: ExitCode) -> NoReturn:
    """Ends the command with one sentence, kept apart from what it printed for programs to read."""
    sys.stdout.flush()
    sys.stderr.write(f"{sentence}\n")
    raise typer.Exit(code)
