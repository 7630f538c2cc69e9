"""Bytes that are not those once written are told and never read."""

import json

import pytest
from tests.library.datasets.store.made import FIRST_MOMENT, Importer, cell, tree

from tiru.datasets.store import Damage, Store
from tiru.errors import DamagedStore, StoreUnwritable


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "store"


def flip_a_byte(path, at=100):
    raw = bytearray(path.read_bytes())
    raw[at] ^= 1
    path.write_bytes(raw)


def fresh(importer: Importer) -> Store:
    """The same store as another process would open it."""
    return Store(importer.files.parent / "store")


def test_a_changed_part_is_told_and_not_read(importer, folder):
    importer.add(cell(), dataset="rusak")
    importer.add(cell(), dataset="utuh")
    flip_a_byte(folder / "data/rusak/0001.parquet")
    store = fresh(importer)

    with pytest.raises(DamagedStore) as told:
        store.observations("rusak")
    with pytest.raises(DamagedStore):
        store.observations()

    assert (told.value.reason, told.value.import_id, told.value.dataset) == ("changed_bytes", "0001", "rusak")
    assert store.observations("utuh").height == 1
    assert [(info.key, info.is_damaged) for info in store.datasets()] == [("rusak", True), ("utuh", False)]


def test_a_part_changed_while_the_store_is_open_is_told(importer, folder):
    importer.add(cell())
    assert importer.store.observations().height == 1

    flip_a_byte(folder / "data/contoh/0001.parquet")

    with pytest.raises(DamagedStore):
        importer.store.observations()


def test_a_lost_part_is_told(importer, folder):
    importer.add(cell())
    (folder / "data/contoh/0001.parquet").unlink()

    with pytest.raises(DamagedStore) as told:
        importer.store.observations()

    assert told.value.reason == "missing"


def test_figures_before_the_damage_can_still_be_recalled(importer, folder):
    importer.add(cell(value=1.0))
    importer.add(cell(value=2.0))
    flip_a_byte(folder / "data/contoh/0002.parquet")

    assert fresh(importer).observations(as_of=FIRST_MOMENT)["value"].to_list() == [1.0]


def test_undoing_the_damaged_import_and_importing_its_kept_file_heals(importer, folder):
    file = importer.file()
    entry = importer.add(cell(), file=file)
    flip_a_byte(folder / entry.part)

    importer.store.undo(entry.id, by="Penguji")
    importer.add(cell(), file=importer.store.kept_file(entry.file.sha256))

    assert importer.store.observations().height == 1


def test_a_damaged_dataset_does_not_hinder_another_and_is_named(importer, folder):
    importer.add(cell(), dataset="rusak")
    flip_a_byte(folder / "data/rusak/0001.parquet")

    preview = importer.preview(cell(value=9.0), dataset="utuh")

    assert preview.unread_datasets == ("rusak",)
    assert importer.store.commit(preview, by="Penguji").id == "0002"


def test_check_finds_every_file_that_is_not_what_was_written(importer, folder):
    assert importer.store.check() == ()
    entry = importer.add(cell(), mapping=importer.file("jawaban"))
    assert importer.store.check() == ()

    flip_a_byte(folder / entry.part)
    (folder / "sources" / entry.mapping.sha256).unlink()

    assert importer.store.check() == (
        Damage("data/contoh/0001.parquet", "changed_bytes", "0001", "contoh"),
        Damage(f"sources/{entry.mapping.sha256}", "missing", "0001", "contoh"),
    )


def test_a_kept_file_that_was_damaged_is_kept_anew(importer, folder):
    file = importer.file("isi tabel")
    entry = importer.add(cell(value=1.0), file=file)
    kept = folder / "sources" / entry.file.sha256
    kept.write_text("rusak", encoding="utf-8")

    importer.add(cell(value=2.0), file=file)

    assert kept.read_text("utf-8") == "isi tabel"


@pytest.mark.parametrize("line", [1, 2], ids=["first line", "last line"])
def test_a_catalogue_with_another_word_in_it_is_told_by_its_line(importer, folder, line):
    importer.add(cell())
    importer.add(cell(value=2.0))
    path = folder / "catalogue.jsonl"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[line - 1] = lines[line - 1].replace("Penguji", "Pengubah")
    path.write_text("".join(lines), encoding="utf-8")

    with pytest.raises(DamagedStore) as told:
        fresh(importer).observations()

    assert (told.value.reason, told.value.line) == ("changed_bytes", line)


def test_a_catalogue_without_a_line_in_the_middle_is_told(importer, folder):
    for value in (1.0, 2.0, 3.0):
        importer.add(cell(value=value))
    path = folder / "catalogue.jsonl"
    first, _, third = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text(first + third, encoding="utf-8")

    with pytest.raises(DamagedStore) as told:
        fresh(importer).version()

    assert told.value.line == 2


@pytest.mark.parametrize("cut", [1, 2, 40, 400], ids=lambda count: f"{count} bytes short")
def test_a_catalogue_cut_off_is_told(importer, folder, cut):
    importer.add(cell())
    path = folder / "catalogue.jsonl"
    path.write_bytes(path.read_bytes()[:-cut])

    with pytest.raises(DamagedStore):
        fresh(importer).version()


@pytest.mark.parametrize("raw", [b"\xff\xfe\n", b"[]\n", b"{}\n", b"null\n", b'{"format":1}\n'])
def test_a_catalogue_that_is_something_else_is_told(importer, folder, raw):
    importer.add(cell())
    (folder / "catalogue.jsonl").write_bytes(raw)

    with pytest.raises(DamagedStore) as told:
        fresh(importer).version()

    assert told.value.reason == "broken_line"


def test_a_catalogue_of_a_later_form_is_not_misread(importer, folder):
    importer.add(cell())
    path = folder / "catalogue.jsonl"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"format": 2}) + "\n", encoding="utf-8")

    with pytest.raises(DamagedStore) as told:
        fresh(importer).version()

    assert told.value.reason == "newer_format"


def test_a_lost_catalogue_is_told_and_its_figures_are_not_tidied_away(importer, folder):
    importer.add(cell())
    (folder / "catalogue.jsonl").unlink()
    before = tree(folder)
    store = fresh(importer)

    for action in (store.observations, store.tidy, lambda: store.undo("1", by="Penguji")):
        with pytest.raises(DamagedStore) as told:
            action()
        assert told.value.reason == "missing"
    assert tree(folder) == before


def test_a_file_in_the_place_of_the_store_is_told(tmp_path):
    (tmp_path / "store").write_text("bukan folder", encoding="utf-8")
    importer = Importer(tmp_path)

    with pytest.raises(StoreUnwritable) as told:
        importer.store.observations()

    assert told.value.reason == "not_a_folder"
