"""A workspace is made only by who asks for one; a database that cannot be used is told in one sentence."""

import os
import socket
import subprocess
import sys

import pytest
import typer

from tiru_cli.workspace import require_workspace, workspace_folder

START = "from tiru_cli.main import main; main()"
# As where the extra is not installed.
WITHOUT_DRIVER = "import sys; sys.modules.update(psycopg=None, psycopg2=None); " + START
CREATE = ["accounts", "create", "made@contoh.go.id", "--name", "Made", "--region", "51.03"]
CREATE += ["--office", "Bappeda", "--role", "perencana"]


def call(folder, *arguments, start=START, **environment):
    inherited = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    inherited.pop("DATABASE_URL", None)
    inherited.pop("TIRU_HOME", None)
    return subprocess.run(
        [sys.executable, "-c", start, *arguments],
        env={**inherited, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def closed_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.mark.parametrize(
    "arguments",
    [
        ["accounts", "list"],
        ["accounts", "link", "made@contoh.go.id"],
        CREATE,
        ["serve"],
        ["locus", "51.03", "--imports"],
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_another_folder_is_left_as_it_is(tmp_path, arguments):
    done = call(tmp_path, *arguments)

    assert (done.returncode, done.stdout) == (8, "")
    assert done.stderr.startswith(f"Belum ada ruang kerja di {tmp_path / 'var'}.")
    assert "TIRU_HOME=" in done.stderr
    assert "tiru demo" in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_folder_of_something_else_is_no_workspace(tmp_path):
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "catatan.txt").write_text("milik orang lain")

    assert call(tmp_path, "accounts", "list").returncode == 8
    assert [path.name for path in (tmp_path / "var").iterdir()] == ["catatan.txt"]


def test_new_workspace_is_made_when_asked_for_and_found_again(tmp_path):
    made = call(tmp_path, *CREATE, "--new")
    listed = call(tmp_path, "accounts", "list", "--format", "json")

    assert (made.returncode, made.stderr) == (0, "")
    assert (tmp_path / "var" / "tiru.sqlite3").is_file()
    assert "made@contoh.go.id" in listed.stdout


def test_demo_makes_a_workspace_and_says_where(tmp_path):
    done = call(tmp_path, "demo", "--once", TIRU_HOME=str(tmp_path / "ruang"))

    assert done.returncode == 0, done.stderr
    # A long path may stand on a line of its own.
    assert f"Ruang kerja contoh: {tmp_path / 'ruang'}" in " ".join(done.stdout.split())
    assert (tmp_path / "ruang" / "tiru.sqlite3").is_file()


def test_demo_stays_out_of_a_workspace_of_others(tmp_path):
    home = {"TIRU_HOME": str(tmp_path / "ruang")}
    assert call(tmp_path, *CREATE, "--new", **home).returncode == 0

    done = call(tmp_path, "demo", "--once", **home)

    assert done.returncode == 8
    assert "sudah dipakai orang lain" in done.stderr
    listed = call(tmp_path, "accounts", "list", "--format", "json", **home).stdout
    assert "made@contoh.go.id" in listed
    assert "perencana@badung.example" not in listed


@pytest.mark.parametrize("mark", ["secret_key", "tiru.sqlite3", "data/catalogue.jsonl"])
def test_each_thing_a_workspace_keeps_tells_it(tmp_path, monkeypatch, mark):
    monkeypatch.setenv("TIRU_HOME", str(tmp_path))
    kept = tmp_path / mark
    kept.parent.mkdir(exist_ok=True)
    kept.touch()

    assert require_workspace() == tmp_path


def test_nothing_is_asked_of_the_folder_where_all_is_kept_elsewhere(tmp_path, monkeypatch):
    monkeypatch.setenv("TIRU_HOME", str(tmp_path / "kosong"))
    monkeypatch.setenv("DATABASE_URL", "postgres://tiru@127.0.0.1/tiru")
    monkeypatch.setenv("TIRU_SECRET_KEY", "k" * 40)

    assert require_workspace() == tmp_path / "kosong"


def test_file_for_a_folder_is_a_wrong_setting(tmp_path, monkeypatch, capsys):
    (tmp_path / "berkas").touch()
    monkeypatch.setenv("TIRU_HOME", str(tmp_path / "berkas"))

    with pytest.raises(typer.Exit) as stopped:
        workspace_folder()

    assert stopped.value.exit_code == 2
    assert "Setelan TIRU_HOME" in capsys.readouterr().err


def test_setting_that_cannot_be_used_is_one_sentence(tmp_path):
    done = call(tmp_path, *CREATE, "--new", TIRU_HTTPS="mungkin")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Setelan TIRU_HTTPS “mungkin” tidak dapat dipakai")


@pytest.mark.parametrize("arguments", [["demo", "--once"], ["serve", "--new"], [*CREATE, "--new"]])
def test_database_server_that_is_down(tmp_path, closed_port, arguments):
    more = ["--port", str(closed_port)] if arguments[0] == "serve" else []
    address = f"postgres://tiru@127.0.0.1:{closed_port}/tiru"
    done = call(tmp_path, *arguments, *more, DATABASE_URL=address)

    assert done.returncode == 8
    assert "Periksa DATABASE_URL" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("arguments", [["demo", "--once"], ["serve", "--new"], [*CREATE, "--new"]])
def test_driver_that_is_not_installed(tmp_path, arguments, closed_port):
    more = ["--port", str(closed_port)] if arguments[0] == "serve" else []
    database = "postgres://tiru@127.0.0.1:1/tiru"
    done = call(tmp_path, *arguments, *more, start=WITHOUT_DRIVER, DATABASE_URL=database)

    assert done.returncode == 8
    assert "[postgres]" in done.stderr
    assert "Traceback" not in done.stderr
