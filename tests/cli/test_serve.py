import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
import typer

from tiru_cli.serve import refuse_taken_port

RUN = "from tiru_cli.serve import serve; serve(int(__import__('sys').argv[1]), new=True)"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_taken_port_is_one_sentence_with_the_way_out(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(typer.Exit) as caught:
            refuse_taken_port(port)

    assert caught.value.exit_code == 8
    assert f"Port {port} sudah dipakai program lain." in capsys.readouterr().err


def test_free_port_is_left_free(capsys):
    port = free_port()

    refuse_taken_port(port)

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", port))
    assert capsys.readouterr().err == ""


@pytest.mark.slow
@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_server_answers_and_stops_when_told(tmp_path, stop):
    port = free_port()
    environ = {**os.environ, "TIRU_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "tiru_web.settings"}
    environ.pop("DATABASE_URL", None)
    # A file, since nobody empties a pipe while the server runs.
    with (tmp_path / "keluaran").open("w+") as output:
        server = subprocess.Popen(
            [sys.executable, "-c", RUN, str(port)], env=environ, stdout=output, stderr=output
        )
        try:
            assert "Masuk" in fetch(f"http://127.0.0.1:{port}/masuk/")
            server.send_signal(stop)
            assert server.wait(timeout=15) == 0
        finally:
            server.kill()
            server.wait()
        output.seek(0)
        lines = output.read().splitlines()
    assert lines == [
        f"Ruang kerja: {tmp_path}",
        f"Tiru melayani di http://127.0.0.1:{port}/. Hentikan dengan Ctrl+C.",
    ]


def fetch(address: str) -> str:
    """The workers need a moment; a broken server must not hang the test."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310  (of this test)
                return answer.read().decode()
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")
