"""A database that cannot be used is told in one sentence, whichever command opens it."""

import os
import socket
import subprocess
import sys

import pytest

START = "from tiru_cli.main import main; main()"
# As where the extra is not installed.
WITHOUT_DRIVER = "import sys; sys.modules.update(psycopg=None, psycopg2=None); " + START


def call(tmp_path, *arguments, database, start=START):
    environment = {**os.environ, "TIRU_HOME": str(tmp_path), "DATABASE_URL": database}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    command = [sys.executable, "-c", start, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize("arguments", [["demo", "--once"], ["accounts", "link", "siapa@contoh.go.id"]])
def test_database_server_that_is_down(tmp_path, closed_port, arguments):
    done = call(tmp_path, *arguments, database=f"postgres://tiru@127.0.0.1:{closed_port}/tiru")

    assert done.returncode == 8
    assert "Periksa DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["serve"], ["demo", "--once"], ["accounts", "list"]])
def test_driver_that_is_not_installed(tmp_path, arguments, closed_port):
    more = ["--port", str(closed_port)] if arguments == ["serve"] else []
    database = "postgres://tiru@127.0.0.1:1/tiru"
    done = call(tmp_path, *arguments, *more, database=database, start=WITHOUT_DRIVER)

    assert done.returncode == 8
    assert "[postgres]" in done.stderr
    assert "Traceback" not in done.stderr
