"""The command `tiru`: everything the library does, from a terminal."""

from __future__ import annotations

import typer

app = typer.Typer(name="tiru", no_args_is_help=True, add_completion=False)


def main() -> None:
    app()
