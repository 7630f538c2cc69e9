"""Files as offices publish them, read and stored: whole, or refused with their questions."""

import datetime as dt
from pathlib import Path

import pytest

from tiru.datasets.reading import CellStatus, read_file
from tiru.datasets.store import Declaration, ImportOptions, ImportSource, Store
from tiru.errors import ImportRefused, OpenQuestions

SOURCE = ImportSource("Tabel", "Badan Pusat Statistik", "", dt.date(2026, 3, 4))


def store_file(store: Store, path: Path, dataset: str, options: ImportOptions | None = None):
    preview = store.preview(read_file(path), path, dataset=dataset, source=SOURCE, options=options)
    return store.commit(preview, by="Penguji")


def test_every_file_is_stored_as_it_was_read_or_refused_with_its_questions(shared_data, tmp_path):
    store = Store(tmp_path / "store")
    stored = 0
    for path in sorted((shared_data / "bps_tables").glob("s*")):
        report = read_file(path)
        dataset = path.name.split("_")[0]
        if report.questions:
            with pytest.raises(OpenQuestions) as refused:
                store.preview(report, path, dataset=dataset, source=SOURCE)
            assert {key for key, _, _ in refused.value.questions} == {q.key for q in report.questions}
            continue
        entry = store_file(store, path, dataset)
        stored += 1
        found = store.observations(dataset)
        kept = {
            (o.where, o.region_code, o.value) for o in report.observations if o.status is CellStatus.ACCEPTED
        }
        assert set(found.select("where", "region_code", "value").rows()) <= kept
        assert found.height + entry.counts.repeated == entry.counts.accepted
    assert stored > 5


def test_an_answer_of_the_statistics_office_twice_changes_nothing(shared_data, tmp_path):
    path = shared_data / "webapi" / "pdrb_perkapita_prov.json.gz"
    store = Store(tmp_path / "store")
    declared = Declaration("grdp_per_capita", "pdrb_per_kapita_berlaku", breakdown=("Harga Berlaku",))
    options = ImportOptions((declared,))

    first = store_file(store, path, "bps-pdrb-per-kapita", options)
    again = store_file(store, path, "bps-pdrb-per-kapita", options)

    assert again == first
    assert len(store.catalogue().entries) == 1
    # Key 51002885301150 of the answer: Bali, 2015, current prices.
    (bali,) = [found for found in store.facts().for_region("51") if found.year == 2015]
    assert (bali.value, bali.unit, bali.seen_note) == (42480.08, "thousand IDR", "impor 0001, 51002885301150")


def test_a_table_in_other_prices_cannot_be_declared_to_be_in_current_ones(shared_data, tmp_path):
    path = shared_data / "webapi" / "pdrb_perkapita_prov.json.gz"
    declared = Declaration("grdp_per_capita", "pdrb_per_kapita_berlaku", breakdown=("Harga Konstan 2010",))

    with pytest.raises(ImportRefused) as refused:
        store_file(Store(tmp_path / "store"), path, "bps", ImportOptions((declared,)))

    assert refused.value.reason == "two_price_bases"
