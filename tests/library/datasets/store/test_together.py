"""Several processes at one store: one change at a time, and readers always see a whole state."""

import fcntl
import itertools
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.library.datasets.store.made import cell

from tiru.datasets.store import Store
from tiru.errors import StoreBusy

ROOT = str(Path(__file__).parents[4])

WRITER = """
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.library.datasets.store.made import Importer, cell
from tiru.datasets.store import Store
from tiru.errors import CatalogueMoved
who = sys.argv[1]
importer = Importer(Path({folder!r}) / who)
importer.store = Store(Path({folder!r}) / "store", lock_wait_seconds=30)
moved = 0
for number in range({imports}):
    while True:
        preview = importer.preview(
            *(cell(f"00.{{i:02d}}", float(f"{{who}}{{number}}")) for i in range(1, 21))
        )
        try:
            importer.store.commit(preview, by=who)
            break
        except CatalogueMoved:
            moved += 1
print(moved)
"""


def start(folder: Path, who: str, imports: int) -> subprocess.Popen[str]:
    (folder / who).mkdir()
    script = WRITER.format(root=ROOT, folder=str(folder), imports=imports)
    return subprocess.Popen([sys.executable, "-c", script, who], stdout=subprocess.PIPE, text=True)


@pytest.mark.slow
def test_writers_never_commit_at_the_same_moment_and_readers_see_whole_imports(tmp_path):
    writers = [start(tmp_path, who, 15) for who in ("1", "2", "3")]
    store, looks = Store(tmp_path / "store"), set()

    while any(writer.poll() is None for writer in writers):
        figures = store.observations()
        assert figures["value"].n_unique() in (0, 1)
        looks.add(figures.height)
    moved = 0
    for writer in writers:
        output, _ = writer.communicate()
        assert writer.returncode == 0
        moved += int(output)

    entries = Store(tmp_path / "store").catalogue().entries
    assert len(entries) == 45
    assert sorted(entry.by for entry in entries) == ["1"] * 15 + ["2"] * 15 + ["3"] * 15
    assert all(a.time < b.time for a, b in itertools.pairwise(entries))
    assert moved > 0, "the writers never met, so nothing was tried"
    assert looks <= {0, 20}
    assert store.check() == ()
    assert store.tidy() == ()


def test_a_change_waits_for_another_and_then_says_the_store_is_busy(importer, tmp_path):
    importer.add(cell())
    preview = importer.preview(cell(value=2.0))
    handle = os.open(tmp_path / "store/.lock", os.O_RDWR)
    fcntl.flock(handle, fcntl.LOCK_EX)

    try:
        with pytest.raises(StoreBusy) as busy:
            importer.store.commit(preview, by="Penguji")
        assert importer.store.observations()["value"].to_list() == [1.0]
    finally:
        os.close(handle)

    assert busy.value.waited_seconds == 0.2
    assert importer.store.commit(preview, by="Penguji").id == "0002"


def test_the_lock_of_a_killed_process_is_no_hindrance(importer, tmp_path):
    importer.add(cell())
    script = (
        "import fcntl, os, signal, sys\n"
        "handle = os.open(sys.argv[1], os.O_RDWR)\n"
        "fcntl.flock(handle, fcntl.LOCK_EX)\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )

    subprocess.run([sys.executable, "-c", script, str(tmp_path / "store/.lock")], check=False)

    assert importer.add(cell(value=2.0)).id == "0002"


def test_another_process_sees_a_change_at_once(importer, tmp_path):
    reader = Store(tmp_path / "store")
    assert reader.observations().is_empty()

    importer.add(cell(value=1.0))
    assert reader.observations()["value"].to_list() == [1.0]
    importer.add(cell(value=2.0))
    assert reader.observations()["value"].to_list() == [2.0]
