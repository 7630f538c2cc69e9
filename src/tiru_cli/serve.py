"""`tiru serve`: the web application on this machine."""

from __future__ import annotations

import socket
import sys
from typing import Annotated

import typer

from tiru_cli.exit_codes import ExitCode, refuse
from tiru_cli.workspace import NewOption, database_in_words, require_workspace, start_workspace

ADDRESS = "127.0.0.1"
DEFAULT_PORT = 8000
WORKERS = 2
THREADS = 4

PortOption = Annotated[int, typer.Option("--port", min=1, max=65535, help="Nomor port yang dipakai.")]


def serve(port: PortOption = DEFAULT_PORT, new: NewOption = False) -> None:
    """Layani aplikasi web di 127.0.0.1 dengan ruang kerja yang ada."""
    require_workspace(new=new)
    refuse_taken_port(port)
    with database_in_words():
        folder = start_workspace(new=new)
        # Loaded here: Django is slow to import.
        from tiru_web.shared.workspace import prepare_workspace

        prepare_workspace()
    sys.stdout.write(f"Ruang kerja: {folder}\n")
    run_server(port)


def refuse_taken_port(port: int) -> None:
    """One sentence instead of a server that starts and dies."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except PermissionError:
            refuse(
                f"Port {port} hanya untuk administrator komputer. Pilih yang lain, misalnya --port 8080",
                ExitCode.WORKSPACE,
            )
        except OSError:
            other = port + 1 if port < 65535 else port - 1
            refuse(
                f"Port {port} sudah dipakai program lain. Hentikan program itu, "
                f"atau pilih yang lain: --port {other}",
                ExitCode.WORKSPACE,
            )


def run_server(port: int) -> None:
    """Serves until SIGINT or SIGTERM; open requests are finished first."""
    from granian.constants import Interfaces
    from granian.log import LogLevels
    from granian.server import Server

    sys.stdout.write(f"Tiru melayani di http://{ADDRESS}:{port}/. Hentikan dengan Ctrl+C.\n")
    sys.stdout.flush()
    Server(
        "tiru_web.wsgi:application",
        address=ADDRESS,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
        workers_kill_timeout=10,
    ).serve()
