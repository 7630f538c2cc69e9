"""`tiru demo`: the demonstration workspace, the decision for Badung, and the way in."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console

from tiru.locus import choose_locus, review_choice
from tiru.parameters import get_focus
from tiru.regions import load_registry
from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.locus import TABLE_LIMIT, print_choice, print_decision
from tiru_cli.output import OutputFormat, print_heading, print_text
from tiru_cli.serve import ADDRESS, DEFAULT_PORT, PortOption, refuse_taken_port, run_server
from tiru_cli.workspace import database_in_words, start_workspace, workspace_folder

OWN_REGION = "51.03"
VISITED_REGION = "73.71"
FOCUS = "pangan"
OWN_WORKSPACE = (
    "Ruang kerja di {folder} sudah dipakai orang lain, dan contoh tidak ditambahkan ke dalamnya. Layani "
    "ruang kerja itu dengan tiru serve, atau buat contohnya di tempat lain: "
    "TIRU_HOME=/letak/contoh tiru demo."
)


def demo(
    once: Annotated[
        bool, typer.Option("--once", help="Siapkan dan cetak keputusan, tanpa melayani.")
    ] = False,
    port: PortOption = DEFAULT_PORT,
) -> None:
    """Siapkan ruang kerja contoh, cetak keputusan lokus Kabupaten Badung, lalu layani aplikasi web."""
    if not once:
        refuse_taken_port(port)
    with database_in_words():
        sign_in_path = _build_workspace(with_link=not once)
    _print_badung()
    print_heading("Aplikasi web")
    print_text(f"Ruang kerja contoh: {workspace_folder()}")
    if once:
        print_text("Layani aplikasi webnya dengan: ./run demo")
        return
    print_text("Buka tautan ini untuk masuk. Tautan hanya dapat dipakai sekali, dalam 24 jam:")
    # Written as it is: a folded link cannot be opened from the terminal.
    sys.stdout.write(f"http://{ADDRESS}:{port}{sign_in_path}\n\n")
    run_server(port)


def _build_workspace(*, with_link: bool) -> str:
    """The workspace with its demonstration; answers the path of a fresh sign-in link when one is wanted."""
    with _step("Menyiapkan ruang kerja …"):
        start_workspace(new=True)
        # Loaded here: Django is slow to import, and no other command of the library needs it.
        from tiru_web.shared.workspace import prepare_workspace

        prepare_workspace()
    with _step("Membaca berita contoh dan menyusun kunjungannya …"):
        from tiru_web.accounts.services import create_sign_in_link
        from tiru_web.demonstration import build_demonstration, is_of_others

        if is_of_others():
            refuse(OWN_WORKSPACE.format(folder=workspace_folder()), ExitCode.WORKSPACE)
        planner = build_demonstration().planner
        return create_sign_in_link(user=planner, by=None).path if with_link else ""


@contextmanager
def _step(words: str) -> Iterator[None]:
    """A moving sign on a terminal, one line elsewhere."""
    terminal = Console(file=sys.stderr)
    if not terminal.is_terminal:
        sys.stderr.write(f"{words}\n")
        yield
        return
    with terminal.status(words):
        yield


def _print_badung() -> None:
    registry = load_registry()
    decision = choose_locus(registry.get(OWN_REGION), get_focus(FOCUS))
    print_decision(decision, OutputFormat.TABLE, TABLE_LIMIT)
    print_choice(review_choice(decision, registry.get(VISITED_REGION)), OutputFormat.TABLE)
