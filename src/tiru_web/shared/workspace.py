"""The workspace: the folder that holds one installation's database, key and collected static files."""

from __future__ import annotations

import os

import django
from django.core.management import call_command


def open_workspace() -> None:
    """Starts Django for a process that is no web server, and brings the tables up to date."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiru_web.settings")
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)


def collect_static_files() -> None:
    """Only before serving: it writes files anew that a running server may be sending."""
    call_command("collectstatic", interactive=False, verbosity=0)
