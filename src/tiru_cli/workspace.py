"""Opening the workspace from a command: a database that cannot be used is told in one sentence."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer

NO_POSTGRES = (
    "Dukungan PostgreSQL belum terpasang. Pasang dengan: .venv/bin/python -m pip install -e '.[postgres]', "
    "atau kosongkan DATABASE_URL untuk memakai SQLite."
)
NO_DATABASE = (
    "Basis data tidak dapat dibuka atau ditulisi. Periksa DATABASE_URL, atau izin tulis dan ruang pada "
    "folder TIRU_HOME, lalu ulangi."
)


@contextmanager
def database_in_words() -> Iterator[None]:
    """Ends the command with exit code 8 where the database, or the driver for it, is not there."""
    # Loaded here: Django is slow to import, and most commands do without it.
    from django.core.exceptions import ImproperlyConfigured
    from django.db.utils import DatabaseError

    try:
        yield
    except DatabaseError as error:
        sys.stderr.write(f"{NO_DATABASE} ({type(error).__name__})\n")
        raise typer.Exit(8) from error
    except ImproperlyConfigured as error:
        if "psycopg" not in str(error):
            raise
        sys.stderr.write(f"{NO_POSTGRES}\n")
        raise typer.Exit(8) from error
