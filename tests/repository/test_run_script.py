"""`./run` on machines that lack something: one sentence that says what to do, and nothing left behind."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("bash", "cat", "cksum", "dirname", "df", "awk", "du", "cut", "rm", "env")


@pytest.fixture
def bare_machine(tmp_path):
    """A folder with the script and its locks, and a path that holds only the plainest tools."""
    shutil.copy(ROOT / "run", tmp_path / "run")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    tools = tmp_path / "alat"
    tools.mkdir()
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found, tool
        (tools / tool).symlink_to(found)
    return tmp_path


def stub(machine: Path, name: str, script: str) -> None:
    path = machine / "alat" / name
    path.unlink(missing_ok=True)
    path.write_text(f"#!/usr/bin/env bash\n{script}\n", "utf-8")
    path.chmod(0o755)


def run(machine: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": str(machine / "alat"), "HOME": str(machine), "LANG": os.environ.get("LANG", "C")}
    return subprocess.run(
        [machine / "run", *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


# Answers like Python 3.11.9 for the questions the script asks; the last case decides about venv.
PYTHON_WITHOUT_VENV = """
case "$2" in
  *"version_info < (3, 11)"*) exit 0 ;;
  *"%d.%d.%d"*) echo 3.11.9 ;;
  *"import venv"*) exit 1 ;;
esac
"""


def test_no_python_at_all(bare_machine):
    result = run(bare_machine, "demo")

    assert result.returncode == 1
    assert "Python 3.11 atau lebih baru tidak ditemukan" in result.stderr
    assert result.stderr.count("\n") == 1


def test_python_that_is_too_old_does_not_count(bare_machine):
    stub(bare_machine, "python3", "exit 1")
    assert "Python 3.11 atau lebih baru tidak ditemukan" in run(bare_machine, "demo").stderr


def test_no_venv_module(bare_machine):
    stub(bare_machine, "python3", PYTHON_WITHOUT_VENV)
    result = run(bare_machine, "demo")

    assert result.returncode == 1
    assert "modul venv tidak ada" in result.stderr
    assert "apt install python3-venv" in result.stderr
    assert not (bare_machine / ".venv").exists()


def test_no_disk_space(bare_machine):
    stub(bare_machine, "python3", PYTHON_WITHOUT_VENV.replace("exit 1", "exit 0"))
    stub(
        bare_machine,
        "df",
        'echo "Filesystem 1M-blocks Used Available Capacity Mounted"; echo "disk 9 9 12 99% /"',
    )
    result = run(bare_machine, "demo")

    assert result.returncode == 1
    assert "ruang disk tersisa 12 MB" in result.stderr
    assert not (bare_machine / ".venv").exists()


def test_unknown_verb_shows_the_help(bare_machine):
    result = run(bare_machine, "tes")

    assert result.returncode == 1
    assert "perintah 'tes' tidak dikenal" in result.stderr
    assert "demo [--once]" in result.stderr


def test_help_needs_nothing(bare_machine):
    result = run(bare_machine)
    assert result.returncode == 0
    assert "Pemakaian: ./run PERINTAH" in result.stdout


def test_works_from_any_folder(bare_machine):
    elsewhere = bare_machine / "lain"
    elsewhere.mkdir()
    result = subprocess.run(
        ["../run", "help"], cwd=elsewhere, capture_output=True, text=True, check=False, timeout=60
    )
    assert result.returncode == 0
