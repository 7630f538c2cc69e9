"""The command as a user calls it: its own exit codes and sentences, in this process."""

import sys

import pytest

from tiru_cli.main import main


@pytest.fixture
def tiru(monkeypatch, capsys):
    """`tiru("locus", "51.03")` answers with exit code, output, and what was said of a mistake.

    Without `columns` the output goes to a pipe that has no width.
    """

    def call(*arguments: str, columns: int | None = 200) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["tiru", *arguments])
        if columns is None:
            monkeypatch.delenv("COLUMNS", raising=False)
        else:
            monkeypatch.setenv("COLUMNS", str(columns))
        with pytest.raises(SystemExit) as stopped:
            main()
        captured = capsys.readouterr()
        return stopped.value.code, captured.out, captured.err

    return call


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    """The folder of a workspace that nothing was stored in yet, with TIRU_HOME pointing at it."""
    folder = tmp_path / "rumah"
    folder.mkdir()
    (folder / "secret_key").write_text("k" * 50, "utf-8")
    monkeypatch.setenv("TIRU_HOME", str(folder))
    return folder
