"""What must not slip into the tree: machine paths, package indexes, data files nobody accounts for."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_locks_hold_hashes_and_no_addresses():
    for lock in (ROOT / "requirements").glob("*.lock"):
        text = lock.read_text("utf-8")
        assert "--hash=sha256:" in text, lock.name
        assert not re.search(r"https?://", text), lock.name


def test_no_path_of_a_machine():
    pattern = re.compile(r"(?:^|[^A-Za-z0-9_.])/(?:root|work|home/\w+)/")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in tracked()
        if path.suffix in {".py", ".md", ".html", ".css", ".js", ".toml", ".yaml", ".csv", ".sh", ""}
        and path.name not in {"test_tree.py"}
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("path", tracked("src/tiru/*/data/*"), ids=lambda path: path.name)
def test_every_carried_data_file_is_accounted_for(path):
    notice = (ROOT / "DATA.md").read_text("utf-8")
    assert f"`{path.relative_to(ROOT)}`" in notice


def test_no_large_files():
    assert [path.name for path in tracked() if path.stat().st_size > 1_048_576] == []


def test_every_todo_names_an_issue():
    loose = re.compile(r"#\s*(?:TODO|FIXME|XXX)(?!\(#\d+\))")
    assert [p.name for p in tracked("src/*.py", "tests/*.py") if loose.search(p.read_text("utf-8"))] == []
