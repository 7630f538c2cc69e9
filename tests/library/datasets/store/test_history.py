"""Undoing, taking up again, and the store as it was on any earlier day."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.datasets.store.made import FIRST_MOMENT, Clock, Importer, cell

from tiru.errors import ImportRefused, NothingToReverse, UnknownImport, UnknownVersion

HOUR = dt.timedelta(hours=1)
CELL = ("contoh", "00.01", "2024")


def test_undo_restores_what_stood_before(importer):
    importer.add(cell(value=1.0))
    second = importer.add(cell(value=2.0), cell("00.02", 7.0))

    importer.store.undo(second.id, by="Penguji")

    assert importer.values() == {CELL: 1.0}


def test_undo_of_an_earlier_import_leaves_what_a_later_one_says(importer):
    first = importer.add(cell(value=1.0), cell("00.02", 7.0))
    importer.add(cell(value=2.0))

    importer.store.undo(first.id, by="Penguji")

    assert importer.values() == {CELL: 2.0}


def test_a_figure_confirmed_by_a_later_import_outlives_the_first(importer):
    first = importer.add(cell(value=1.0))
    importer.add(cell(value=1.0))

    importer.store.undo(first.id, by="Penguji")

    assert importer.values() == {CELL: 1.0}


def test_redo_takes_the_place_it_had(importer):
    first = importer.add(cell(value=1.0), cell("00.02", 7.0))
    importer.add(cell(value=2.0))
    importer.store.undo(first.id, by="Penguji")

    entry = importer.store.redo(first.id, by="Orang lain")

    assert importer.values() == {CELL: 2.0, ("contoh", "00.02", "2024"): 7.0}
    assert (entry.is_redo, entry.by, entry.import_id) == (True, "Orang lain", "0001")


def test_the_same_file_after_its_undoing_is_an_import_again(importer):
    file = importer.file()
    importer.store.undo(importer.add(cell(), file=file).id, by="Penguji")

    assert importer.preview(cell(), file=file).counts.new == 1
    assert importer.add(cell(), file=file).id == "0003"


def test_a_dataset_wholly_undone_is_not_listed_and_yet_known(importer):
    importer.store.undo(importer.add(cell()).id, by="Penguji")

    assert importer.store.datasets() == ()
    assert importer.store.observations("contoh").is_empty()


def test_undo_and_redo_are_refused_where_there_is_nothing_to_reverse(importer):
    entry = importer.add(cell())

    with pytest.raises(NothingToReverse) as not_undone:
        importer.store.redo(entry.id, by="Penguji")
    importer.store.undo(entry.id, by="Penguji")
    with pytest.raises(NothingToReverse) as undone:
        importer.store.undo(entry.id, by="Penguji")

    assert (not_undone.value.is_undone, undone.value.is_undone) == (False, True)


def test_undo_of_an_unknown_import_names_the_latest(importer):
    importer.add(cell())

    with pytest.raises(UnknownImport) as unknown:
        importer.store.undo("17", by="Penguji")

    assert unknown.value.latest == ("0001",)


def test_an_undoing_has_no_number_to_undo(importer):
    reversal = importer.store.undo(importer.add(cell()).id, by="Penguji")

    with pytest.raises(UnknownImport):
        importer.store.undo(reversal.id, by="Penguji")


def test_an_import_is_known_by_its_number_without_zeros(importer):
    importer.add(cell())

    assert importer.store.undo("1", by="Penguji").import_id == "0001"


def test_undo_by_nobody_is_refused(importer):
    with pytest.raises(ImportRefused, match="no_name"):
        importer.store.undo(importer.add(cell()).id, by="")


def test_figures_are_recalled_as_of_any_moment(importer):
    importer.add(cell(value=1.0))
    second = importer.add(cell(value=2.0))
    importer.store.undo(second.id, by="Penguji")
    importer.store.redo(second.id, by="Penguji")

    def at(hours):
        return importer.values(as_of=FIRST_MOMENT + hours * HOUR)

    assert at(-0.5) == {}
    assert [at(h)[CELL] for h in (0, 0.5, 1, 1.9, 2, 3, 30)] == [1.0, 1.0, 2.0, 2.0, 1.0, 2.0, 2.0]


def test_a_moment_may_be_given_in_any_time_zone(importer):
    importer.add(cell(value=1.0))
    importer.add(cell(value=2.0))
    makassar = dt.timezone(8 * HOUR)

    assert importer.values(as_of=dt.datetime(2026, 3, 5, 9, 30, tzinfo=makassar)) == {CELL: 1.0}


def test_a_moment_without_a_time_zone_is_refused(importer):
    with pytest.raises(ValueError, match="time zone"):
        importer.store.observations(as_of=dt.datetime(2026, 3, 5))  # noqa: DTZ001


def test_listing_is_that_of_the_moment(importer):
    importer.add(cell())
    importer.add(cell(), dataset="lain")

    assert [info.key for info in importer.store.datasets(FIRST_MOMENT)] == ["contoh"]


def test_version_changes_with_every_change_and_can_be_recalled(importer):
    store = importer.store
    versions = [store.version()]
    entry = importer.add(cell(value=1.0))
    versions.append(store.version())
    store.undo(entry.id, by="Penguji")
    versions.append(store.version())

    assert len(set(versions)) == 3
    assert [store.version(FIRST_MOMENT + h * HOUR) for h in (-1, 0, 1)] == versions
    assert importer.values(as_of=store.moment_of(versions[1])) == {CELL: 1.0}
    with pytest.raises(UnknownVersion):
        store.moment_of("000000000000")


def test_version_is_the_same_for_the_same_history(tmp_path):
    versions = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        importer = Importer(tmp_path / name)
        importer.add(cell())
        versions.append(importer.store.version())

    assert versions[0] == versions[1]


def test_version_depends_on_a_single_figure(tmp_path):
    versions = []
    for value in (1.0, 1.0000000000000002):
        folder = tmp_path / repr(value)
        folder.mkdir()
        importer = Importer(folder)
        importer.add(cell(value=value))
        versions.append(importer.store.version())

    assert versions[0] != versions[1]


def test_history_tells_every_value_with_its_import(importer):
    importer.add(cell(value=1.0), cell("00.02", 9.0))
    second = importer.add(cell(value=2.0))
    importer.store.undo(second.id, by="Penguji")
    importer.add(cell(value=5.0), dataset="lain")

    history = importer.store.history("00.01", "Pengangguran", "2024")

    assert history.select("dataset", "import_id", "value", "is_current").rows() == [
        ("contoh", "0001", 1.0, True),
        ("contoh", "0002", 2.0, False),
        ("lain", "0004", 5.0, True),
    ]
    assert history["time"].to_list()[:2] == [FIRST_MOMENT, FIRST_MOMENT + HOUR]
    assert history["undone_at"].to_list() == [None, FIRST_MOMENT + 2 * HOUR, None]
    assert importer.store.history("00.01", "Pengangguran", "2024", dataset="lain").height == 1


def test_history_of_a_moment_knows_nothing_later(importer):
    importer.add(cell(value=1.0))
    importer.add(cell(value=2.0))

    history = importer.store.history("00.01", "Pengangguran", "2024", as_of=FIRST_MOMENT)

    assert history.select("value", "is_current").rows() == [(1.0, True)]


def test_history_of_a_cell_never_stored_is_empty(importer):
    assert importer.store.history("00.01", "Pengangguran", "2024").is_empty()


def test_a_clock_set_back_does_not_disturb_the_order(tmp_path):
    clock = Clock()
    importer = Importer(tmp_path, clock)
    first = importer.add(cell(value=1.0))
    clock.now -= dt.timedelta(days=2)

    second = importer.add(cell(value=2.0))

    assert second.time == first.time + dt.timedelta(microseconds=1)
    assert importer.values(as_of=first.time) == {CELL: 1.0}
    assert importer.values(as_of=second.time) == {CELL: 2.0}


ACTIONS = st.lists(
    st.one_of(
        st.dictionaries(
            st.sampled_from(["00.01", "00.02", "00.03"]), st.sampled_from([1.0, 2.0]), min_size=1
        ),
        st.integers(1, 6),
    ),
    max_size=7,
)


@settings(max_examples=25, deadline=None)
@given(actions=ACTIONS)
def test_any_series_of_imports_and_reversals_gives_the_last_word_of_what_counts(tmp_path_factory, actions):
    """A dictionary of regions imports; a number undoes that import, or takes it up again."""
    importer = Importer(tmp_path_factory.mktemp("toko"))
    imports, undone, states = {}, set(), []
    for action in actions:
        number = f"{action:04d}" if isinstance(action, int) else ""
        if number and number not in imports:
            continue
        if not number:
            entry = importer.add(*(cell(region, value) for region, value in action.items()))
            imports[entry.id] = action
        elif number in undone:
            entry = importer.store.redo(number, by="Penguji")
            undone.remove(number)
        else:
            entry = importer.store.undo(number, by="Penguji")
            undone.add(number)
        expected = {}
        for key in sorted(imports.keys() - undone):
            expected |= imports[key]
        states.append((entry.time, expected))

    for moment, expected in states:
        found = {region: value for (_, region, _), value in importer.values(as_of=moment).items()}
        assert found == expected
