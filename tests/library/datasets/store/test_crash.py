"""Killed at any moment, on a full disk, without the right to write: as before or as after, never between."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.library.datasets.store.made import Importer, cell, tree

from tiru.datasets.store import Store
from tiru.errors import StoreUnwritable

SCRIPT = Path(__file__).with_name("crashing.py")


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def state(store: Store) -> tuple[str, list[tuple[object, ...]]]:
    return store.catalogue().entries, store.observations().rows()


def rounds(folder: Path, start: Path, action: str, most: int) -> Iterator[tuple[Path, str]]:
    """One folder for each of the first calls to the system, and how the process killed at it ended."""
    whole = folder / "whole"
    shutil.copytree(start, whole)
    done = run(whole, action, 0)
    assert done.returncode == 0, done.stderr

    def one(last: int) -> tuple[Path, str]:
        copy = folder / f"round-{last}"
        shutil.copytree(start, copy)
        ended = run(copy, action, last)
        return copy, "killed" if ended.returncode == -signal.SIGKILL else ended.stderr or "whole"

    with ThreadPoolExecutor(2) as pool:
        yield from pool.map(one, range(1, min(int(done.stdout), most) + 1))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("start_with", "action", "most", "at_least"),
    [("nothing", "import", 24, 24), ("an import", "import", 99, 35), ("an import", "undo", 99, 10)],
    ids=["the first import", "an import", "an undoing"],
)
def test_a_process_killed_at_any_call_leaves_the_store_before_or_after(
    tmp_path, start_with, action, most, at_least
):
    start = tmp_path / "start"
    start.mkdir()
    if start_with == "an import":
        Importer(start).add(cell(value=1.0), cell("00.02", 5.0))
    before = state(Store(start / "store"))
    is_before = []

    for folder, ended in rounds(tmp_path, start, action, most):
        assert ended == "killed"
        store = Store(folder / "store")
        found = state(store)
        is_before.append(found == before)
        if found != before:
            assert len(found[0]) == len(before[0]) + 1
            assert found[1] == state(Store(tmp_path / "whole/store"))[1]
        assert store.check() == ()
        store.tidy()
        assert state(Store(folder / "store")) == found
        assert store.tidy() == ()
        Importer(folder).add(cell("00.04", 4.0), dataset="sesudah")
        assert len(Store(folder / "store").catalogue().entries) == len(found[0]) + 1

    assert len(is_before) >= at_least
    # Before at first, after at last, and one moment between the two.
    assert is_before == sorted(is_before, reverse=True)
    assert is_before[0]
    assert is_before[-1] is (start_with == "nothing")


WORK = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.library.datasets.store.made import Importer, cell
importer = Importer(Path({folder!r}))
print("ready", flush=True)
for number in range(10_000):
    importer.add(*(cell(f"00.{{i:02d}}", float(number)) for i in range(1, 100)))
"""


@pytest.mark.slow
def test_a_process_killed_at_any_time_leaves_whole_imports_only(tmp_path):
    """Every import gives all regions one number; two numbers at once would be a half import."""
    root = str(Path(__file__).parents[4])
    known = 0
    for milliseconds in (0, 3, 7, 12, 20, 31, 45, 60, 90, 130):
        process = subprocess.Popen(
            [sys.executable, "-c", WORK.format(root=root, folder=str(tmp_path))], stdout=subprocess.PIPE
        )
        with process:
            assert process.stdout.readline() == b"ready\n"
            time.sleep(milliseconds / 1000)
            process.kill()
        store = Store(tmp_path / "store")
        figures = store.observations()
        count = len(store.catalogue().entries)
        assert figures["value"].n_unique() == min(count, 1)
        assert figures.height == (99 if count else 0)
        assert count >= known
        assert store.check() == ()
        known = count
    assert known > 0


def test_leftovers_are_ignored_and_tidied(importer, tmp_path):
    importer.add(cell())
    folder = tmp_path / "store"
    left = ["data/contoh/0002.parquet", "data/lain/0003.parquet", "sources/" + "0" * 64, "waiting/x.1"]
    for name in left:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"setengah")
    (folder / "catatan saya.txt").write_text("bukan milik gudang", encoding="utf-8")
    before = state(importer.store)

    assert state(Store(folder)) == before
    assert sorted(importer.store.tidy()) == sorted(left)
    assert not any((folder / name).exists() for name in left)
    assert (folder / "catatan saya.txt").exists()
    assert state(importer.store) == before


def test_tidying_where_nothing_is_stored_makes_nothing(tmp_path):
    assert Store(tmp_path / "store").tidy() == ()
    assert not (tmp_path / "store").exists()


def test_figures_are_on_the_disk_before_the_catalogue_names_them(importer, monkeypatch):
    """A power cut keeps what was brought to the disk; the catalogue must come last."""
    importer.add(cell())
    preview = importer.preview(cell(value=2.0), dataset="baru", mapping=importer.file("jawaban"))
    trace = watch(monkeypatch)

    entry = importer.store.commit(preview, by="Penguji")

    folder = importer.files.parent / "store"
    named = trace.index(("named", folder / "catalogue.jsonl"))
    for path in (folder / entry.part, *(folder / "sources" / f.sha256 for f in (entry.file, entry.mapping))):
        synced = [trace.index(("synced", place)) for place in (path, path.parent)]
        assert trace.index(("named", path)) < named
        assert max(synced) < named
    assert trace.index(("synced", folder / "catalogue.jsonl")) < named
    assert ("synced", folder) in trace[named:]
    assert trace.index(("synced", folder / "data")) < named


def watch(monkeypatch) -> list[tuple[str, Path]]:
    """Which file or folder is brought to the disk and which gets its name, in order; files by that name."""
    trace: list[tuple[str, Path]] = []
    real_fsync, real_replace = os.fsync, os.replace

    def fsync(handle):
        real_fsync(handle)
        trace.append(("synced", Path(f"/proc/self/fd/{handle}").readlink()))

    def replace(source, target):
        real_replace(source, target)
        trace[:] = [(what, Path(target) if path == Path(source) else path) for what, path in trace]
        trace.append(("named", Path(target)))

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    return trace


def failing(real, code, at):
    """The same call, which fails when it is made for the nth time."""
    left = [at]

    def call(*arguments, **named):
        left[0] -= 1
        if left[0] == 0:
            raise OSError(code, os.strerror(code))
        return real(*arguments, **named)

    return call


@pytest.mark.parametrize("at", [1, 2, 3], ids=["the kept file", "the figures", "the catalogue"])
@pytest.mark.parametrize("call", ["write", "fsync", "replace"])
def test_a_full_disk_is_said_and_changes_nothing(importer, monkeypatch, tmp_path, call, at):
    importer.add(cell(value=1.0))
    before = state(importer.store)
    preview = importer.preview(cell(value=2.0))
    # Folders are brought to the disk too: two calls for each file.
    nth = 2 * at - 1 if call == "fsync" else at

    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing(getattr(os, call), errno.ENOSPC, nth))
        with pytest.raises(StoreUnwritable) as refused:
            importer.store.commit(preview, by="Penguji")

    assert refused.value.reason == "disk_full"
    assert state(Store(tmp_path / "store")) == before
    assert list((tmp_path / "store/waiting").iterdir()) == []
    assert importer.store.commit(preview, by="Penguji").id == "0002"


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EDQUOT, "disk_full"),
        (errno.EIO, "unwritable"),
    ],
)
def test_what_hinders_writing_is_told_apart(importer, monkeypatch, code, reason):
    preview = importer.preview(cell())
    monkeypatch.setattr(os, "open", failing(os.open, code, 3))

    with pytest.raises(StoreUnwritable) as refused:
        importer.store.commit(preview, by="Penguji")

    assert refused.value.reason == reason


def test_a_disk_that_does_not_confirm_the_catalogue_is_said_for_what_it_is(importer, monkeypatch):
    importer.add(cell(value=1.0))
    preview = importer.preview(cell(value=2.0))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", failing(os.fsync, errno.EIO, 6))
        with pytest.raises(StoreUnwritable) as refused:
            importer.store.commit(preview, by="Penguji")

    assert refused.value.reason == "unconfirmed"
    assert importer.values() == {("contoh", "00.01", "2024"): 2.0}


LIMITED = """
import resource, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.library.datasets.store.made import Importer, cell
from tiru.errors import StoreUnwritable
importer = Importer(Path({folder!r}))
preview = importer.preview(*(cell(f"00.{{i:02d}}", i * 1.37, raw=str(i * 7919)) for i in range(1, 100)))
resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))
try:
    importer.store.commit(preview, by="Penguji")
except StoreUnwritable as error:
    print(error.reason)
"""


def test_a_limit_of_the_system_on_file_size_is_a_full_disk(tmp_path):
    script = LIMITED.format(root=str(Path(__file__).parents[4]), folder=str(tmp_path))

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert (done.stdout, done.returncode) == ("disk_full\n", 0), done.stderr
    assert Store(tmp_path / "store").observations().is_empty()


FORBIDDEN = """
import os, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.library.datasets.store.made import Importer, cell
from tiru.errors import StoreUnwritable
importer = Importer(Path({folder!r}))
preview = importer.preview(cell(value=2.0))
if os.getuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for action in (
    lambda: importer.store.commit(preview, by="Penguji"),
    lambda: importer.store.undo("1", by="Penguji"),
    lambda: importer.store.tidy(),
):
    try:
        action()
    except StoreUnwritable as error:
        print(error.reason)
print(importer.store.observations()["value"].to_list())
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine can reach, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_folder_that_may_only_be_read_is_said_and_can_be_read(open_folder):
    """As root nothing is forbidden, so the process becomes another user first."""
    Importer(open_folder).add(cell(value=1.0))
    store = open_folder / "store"
    before = tree(store)
    for path in (store, *store.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    script = FORBIDDEN.format(root=str(Path(__file__).parents[4]), folder=str(open_folder))

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    for path in (store, *store.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)

    assert (done.stdout, done.returncode) == ("read_only\n" * 3 + "[1.0]\n", 0), done.stderr
    assert tree(store) == before
