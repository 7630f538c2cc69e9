"""The workspace as commands find it: never made by accident, and in words where it cannot be used."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from tiru_cli.exit_codes import ExitCode, refuse
from tiru_web.config import SETTINGS, ConfigError, load_config

NO_POSTGRES = (
    "Dukungan PostgreSQL belum terpasang. Pasang dengan: .venv/bin/python -m pip install -e '.[postgres]', "
    "atau kosongkan DATABASE_URL untuk memakai SQLite."
)
NO_DATABASE = (
    "Basis data tidak dapat dibuka atau ditulisi. Periksa DATABASE_URL, atau izin tulis dan ruang pada "
    "folder TIRU_HOME, lalu ulangi."
)
NO_WORKSPACE = (
    "Belum ada ruang kerja di {folder}. Jalankan perintah ini di folder tempat ruang kerja Anda dibuat, atau "
    "awali perintahnya dengan TIRU_HOME=/letak/ruang-kerja. Bila memang belum ada, buat yang kosong dengan "
    "{command} --new, atau yang berisi contoh dengan tiru demo."
)
# What only a workspace holds; each of the ways to make one leaves at least one of them.
MARKS = ("secret_key", "tiru.sqlite3", "data/catalogue.jsonl")

NewOption = Annotated[
    bool, typer.Option("--new", help="Buat ruang kerja baru yang kosong bila belum ada di tempat itu.")
]


def workspace_folder() -> Path:
    """Where TIRU_HOME points, whether or not a workspace is there."""
    home = next(setting for setting in SETTINGS if setting.name == "TIRU_HOME")
    text = os.environ.get(home.name, home.default)
    try:
        folder: Path = home.read(text)
    except ValueError as error:
        refuse(f"Setelan TIRU_HOME “{text}” tidak dapat dipakai: {error}.", ExitCode.USAGE)
    return folder


def require_workspace(*, new: bool = False, makes: str = "tiru serve") -> Path:
    """The folder of the workspace, refused where there is none and none is to be made.

    `makes` is the command that makes one with --new. Where database and secret key are both given from
    outside, nothing in the folder tells a workspace from none, and none is asked for.
    """
    folder = workspace_folder()
    is_outside = all(os.environ.get(name) for name in ("DATABASE_URL", "TIRU_SECRET_KEY"))
    if not (new or is_outside or any(_is_there(folder / mark) for mark in MARKS)):
        refuse(NO_WORKSPACE.format(folder=folder, command=makes), ExitCode.WORKSPACE)
    return folder


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        # No right to look into the folder is as good as no workspace for whoever asks.
        return False


def start_workspace(*, new: bool = False, makes: str = "tiru serve") -> Path:
    """Starts Django on the workspace, which is made when `new` says so; its folder."""
    folder = require_workspace(new=new, makes=makes)
    try:
        load_config()
    except ConfigError as error:
        refuse(str(error), ExitCode.USAGE)
    # Loaded here: Django is slow to import, and most commands do without it.
    from tiru_web.shared.workspace import open_workspace

    open_workspace()
    return folder


@contextmanager
def database_in_words() -> Iterator[None]:
    """Ends the command where the database, or the driver for it, is not there."""
    # Loaded here: Django is slow to import, and most commands do without it.
    from django.core.exceptions import ImproperlyConfigured
    from django.db.utils import DatabaseError

    try:
        yield
    except DatabaseError as error:
        refuse(f"{NO_DATABASE} ({type(error).__name__})", ExitCode.WORKSPACE)
    except ImproperlyConfigured as error:
        if "psycopg" not in str(error):
            raise
        refuse(NO_POSTGRES, ExitCode.WORKSPACE)
