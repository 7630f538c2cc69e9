"""The workspace: the folder that holds one installation's database, key and collected static files."""

from __future__ import annotations

import os

import django
from django.core.management import call_command


def open_workspace() -> None:
    """Starts Django for a process that is no web server, such as a command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiru_web.settings")
    django.setup()


def update_tables() -> None:
    call_command("migrate", interactive=False, verbosity=0)


def prepare_workspace() -> None:
    """All up to date for serving. Only before it: files that a running server sends are written anew."""
    update_tables()
    call_command("collectstatic", interactive=False, verbosity=0)
