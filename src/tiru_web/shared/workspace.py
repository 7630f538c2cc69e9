"""The workspace: the folder that holds one installation's database, key and collected static files."""

from __future__ import annotations

import os

import django
from django.core.management import call_command


def open_workspace() -> None:
    """Starts Django for a process that is no web server, such as a command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tiru_web.settings")
    django.setup()


def prepare_workspace() -> None:
    """Brings tables and static files up to date; the second time there is nothing to do."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
