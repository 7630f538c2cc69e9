"""An import: what it would change, what it stores, and what it refuses."""

import datetime as dt
from dataclasses import replace

import pytest
from tests.library.datasets.store.made import SOURCE, Importer, cell, report, tree

from tiru.datasets import PriceBasis
from tiru.datasets.reading import CellStatus, Question, QuestionAbout, Release
from tiru.datasets.store import ImportOptions, ImportSource, Store
from tiru.errors import CatalogueMoved, DataFileError, ImportRefused, OpenQuestions, UnknownDataset


def keys(frame):
    return frame.select("region_code", "period").rows()


def test_preview_of_a_first_import_is_all_new_and_writes_nothing(importer):
    preview = importer.preview(cell("00.01", 1.5), cell("00.02", 2.5))

    assert preview.counts.new == 2
    assert (preview.counts.changed, preview.counts.unchanged, preview.counts.absent) == (0, 0, 0)
    assert preview.coverage == {"2024": 2}
    assert not preview.changes_nothing
    assert not (importer.files.parent / "store").exists()


def test_import_stores_every_field_of_a_figure(importer):
    importer.add(
        cell(
            "00.01",
            3.25,
            period="2024-Q2",
            indicator="Produksi",
            breakdown=("Industri", "Makanan"),
            unit="ton",
            release=Release.PRELIMINARY,
            is_total=True,
            where="Lembar1!C5",
            raw="3,25",
            region_label="Kab. Contoh",
        ),
        options=ImportOptions(activities={"Makanan": "10"}),
    )

    (row,) = importer.store.observations().iter_rows(named=True)

    assert row == {
        "dataset": "contoh",
        "import_id": "0001",
        "region_code": "00.01",
        "region_label": "Kab. Contoh",
        "indicator": "Produksi",
        "breakdown": ["Industri", "Makanan"],
        "activity": "10",
        "period": "2024-Q2",
        "value": 3.25,
        "unit": "ton",
        "price_basis": "",
        "status": "accepted",
        "reason": "",
        "release": "sementara",
        "is_total": True,
        "listed_indicator": "",
        "series": "",
        "definition": "Tabel 1",
        "where": "Lembar1!C5",
        "raw": "3,25",
        "source_title": "Tabel contoh",
        "publisher": "Kantor Contoh",
        "source_url": "https://contoh.example/tabel",
        "read_on": dt.date(2026, 3, 4),
    }


def test_entry_records_who_when_from_what_and_how_much(importer):
    file, mapping = importer.file("isi tabel"), importer.file("jawaban")

    entry = importer.add(
        cell("00.01"),
        cell("00.02", period="2023"),
        cell("00.03", None, status=CellStatus.MISSING),
        cell("00.04", None, status=CellStatus.AMBIGUOUS),
        cell("00.05", 9.0, status=CellStatus.DOUBTFUL, reason="jump"),
        file=file,
        mapping=mapping,
    )

    assert (entry.id, entry.by, entry.dataset, entry.source) == ("0001", "Penguji", "contoh", SOURCE)
    assert entry.time == dt.datetime(2026, 3, 5, 1, tzinfo=dt.UTC)
    assert entry.file.name == file.name
    assert entry.file.size == len("isi tabel")
    assert (entry.counts.new, entry.counts.accepted, entry.counts.doubtful) == (2, 2, 1)
    assert (entry.counts.missing, entry.counts.ambiguous) == (1, 1)
    assert entry.coverage == {"2023": 1, "2024": 1}
    assert importer.store.kept_file(entry.file.sha256).read_text("utf-8") == "isi tabel"
    assert importer.store.kept_file(entry.mapping.sha256).read_text("utf-8") == "jawaban"


def test_entry_is_read_back_as_it_was_written(importer, tmp_path):
    entry = importer.add(
        cell(), options=ImportOptions(price_basis=PriceBasis.CURRENT, activities={"a": "10"})
    )

    assert Store(tmp_path / "store").catalogue().entries == (entry,)


def test_a_later_import_overrides_equal_keys_and_keeps_the_others(importer):
    importer.add(cell("00.01", 1.0), cell("00.02", 2.0), cell("00.09", 9.0, period="2020"))

    preview = importer.preview(cell("00.01", 1.0), cell("00.02", 2.5), cell("00.03", 3.0))
    importer.store.commit(preview, by="Penguji")

    assert keys(preview.new) == [("00.03", "2024")]
    assert preview.changed.select("region_code", "old_value", "value", "differs").rows() == [
        ("00.02", 2.0, 2.5, ["value"])
    ]
    assert preview.counts.unchanged == 1
    assert preview.absent.is_empty()
    assert importer.values() == {
        ("contoh", "00.01", "2024"): 1.0,
        ("contoh", "00.02", "2024"): 2.5,
        ("contoh", "00.03", "2024"): 3.0,
        ("contoh", "00.09", "2020"): 9.0,
    }


def test_a_row_gone_from_its_own_period_is_told_and_stays(importer):
    importer.add(cell("00.01"), cell("00.02"), cell("00.02", period="2020"))

    preview = importer.preview(cell("00.01"))
    importer.store.commit(preview, by="Penguji")

    assert keys(preview.absent) == [("00.02", "2024")]
    assert importer.store.observations().height == 3


@pytest.mark.parametrize(
    "change",
    [
        {"region": "00.02"},
        {"indicator": "Kemiskinan"},
        {"breakdown": ("Laki-laki",)},
        {"period": "2023"},
        {"unit": "orang"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_each_part_of_the_key_makes_another_figure(importer, change):
    importer.add(cell())

    preview = importer.preview(cell(**{"value": 5.0, **change}))

    assert (preview.counts.new, preview.counts.changed) == (1, 0)


def test_price_basis_makes_another_figure(importer):
    importer.add(cell(), options=ImportOptions(price_basis=PriceBasis.CURRENT))

    preview = importer.preview(cell(), options=ImportOptions(price_basis=PriceBasis.CONSTANT_2010))

    assert (preview.counts.new, preview.counts.changed) == (1, 0)


def test_a_figure_that_becomes_final_is_a_change_without_another_value(importer):
    importer.add(cell(release=Release.PRELIMINARY))

    preview = importer.preview(cell(release=Release.UNMARKED))

    assert preview.changed.select("differs", "old_release", "release").rows() == [
        (["release"], "sementara", "tanpa_tanda")
    ]


def test_the_same_file_twice_changes_nothing(importer, tmp_path):
    file = importer.file()
    first = importer.add(cell(), file=file)
    before = tree(tmp_path / "store")

    preview = importer.preview(cell(), file=file)
    again = importer.store.commit(preview, by="Orang lain")

    assert preview.changes_nothing
    assert again == first
    assert tree(tmp_path / "store") == before


def test_the_same_file_read_on_another_day_changes_nothing(importer):
    file = importer.file()
    importer.add(cell(), file=file)

    later = replace(SOURCE, read_on=dt.date(2026, 8, 1))

    assert importer.preview(cell(), file=file, source=later).changes_nothing


@pytest.mark.parametrize("what", ["mapping", "source", "options"])
def test_the_same_file_in_another_way_is_recorded(importer, what):
    file = importer.file()
    importer.add(cell(), file=file)
    given = {
        "mapping": importer.file("jawaban"),
        "source": replace(SOURCE, title="Judul lain"),
        "options": ImportOptions(include_doubtful=True),
    }

    preview = importer.preview(cell(), file=file, **{what: given[what]})

    assert not preview.changes_nothing
    assert preview.counts.unchanged == 1
    assert importer.store.commit(preview, by="Penguji").id == "0002"


def test_an_old_file_again_after_a_newer_one_is_a_change(importer):
    old = importer.file()
    importer.add(cell(value=1.0), file=old)
    importer.add(cell(value=2.0))

    importer.add(cell(value=1.0), file=old)

    assert importer.values() == {("contoh", "00.01", "2024"): 1.0}
    assert len(importer.store.catalogue().entries) == 3


def test_only_accepted_cells_become_figures(importer):
    importer.add(
        cell("00.01"),
        cell("00.02", None, status=CellStatus.MISSING, reason="no_value"),
        cell("00.03", 3.0, status=CellStatus.AMBIGUOUS, reason="two_readings"),
        cell("00.04", 4.0, status=CellStatus.DOUBTFUL, reason="jump"),
    )

    assert importer.store.observations()["region_code"].to_list() == ["00.01"]


def test_doubtful_cells_are_stored_on_the_users_word_and_stay_marked(importer):
    doubtful = cell("00.04", 4.0, status=CellStatus.DOUBTFUL, reason="jump")

    entry = importer.add(
        cell("00.01"),
        doubtful,
        cell("00.05", None, status=CellStatus.DOUBTFUL),
        options=ImportOptions(include_doubtful=True),
    )

    rows = importer.store.observations().select("region_code", "status", "reason").rows()
    assert rows == [("00.01", "accepted", ""), ("00.04", "doubtful", "jump")]
    assert entry.options.include_doubtful
    assert importer.store.datasets()[0].contains_doubtful


def test_an_open_question_is_named_and_nothing_is_stored(importer, tmp_path):
    asked = Question("tabel1.year", QuestionAbout.YEAR, ("2018",), "Lembar1!A1")

    with pytest.raises(OpenQuestions) as refused:
        importer.store.preview(
            report(cell(period=None), questions=[asked]), importer.file(), dataset="contoh", source=SOURCE
        )

    assert refused.value.questions == (("tabel1.year", "year", "Lembar1!A1"),)
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(
    ("missing", "about"), [("period", "year"), ("unit", "unit"), ("region_code", "region")]
)
def test_a_cell_left_open_without_a_question_is_refused_too(importer, missing, about):
    with pytest.raises(OpenQuestions) as refused:
        importer.preview(cell("00.01"), cell("00.02", where="B7", **{missing: None}))

    assert refused.value.questions == (("", about, "B7"),)


def test_a_question_of_price_basis_is_answered_by_the_option(importer):
    asked = Question("tabel1.price_basis", QuestionAbout.PRICE_BASIS, (), "Lembar1!A1")
    open_report, file = report(cell(), questions=[asked]), importer.file()

    with pytest.raises(OpenQuestions):
        importer.store.preview(open_report, file, dataset="contoh", source=SOURCE)
    preview = importer.store.preview(
        open_report,
        file,
        dataset="contoh",
        source=SOURCE,
        options=ImportOptions(price_basis=PriceBasis.CONSTANT_2010),
    )

    assert preview.rows["price_basis"].to_list() == ["konstan_2010"]


@pytest.mark.parametrize(
    ("indicator", "breakdown", "title", "basis"),
    [
        ("PDRB atas dasar harga berlaku", (), "Tabel 1", "berlaku"),
        ("PDRB", ("Harga Konstan 2010",), "Tabel 1", "konstan_2010"),
        ("[SERI 2010] PDRB ADHK", (), "Tabel 1", "konstan_2010"),
        ("PDRB", (), "PDRB ADHB 2015", "berlaku"),
        ("PDRB", ("Harga Berlaku",), "PDRB harga berlaku dan harga konstan 2010", "berlaku"),
        ("PDRB", (), "PDRB harga berlaku dan harga konstan 2010", ""),
        ("PDRB harga konstan 2000", (), "Seri 2010", ""),
        ("PDRB harga konstan", (), "Tabel 1", ""),
        ("Pengangguran", (), "Tabel 1", ""),
    ],
)
def test_price_basis_is_what_the_words_say(importer, indicator, breakdown, title, basis):
    preview = importer.preview(cell(indicator=indicator, breakdown=breakdown), title=title)

    assert preview.rows["price_basis"].to_list() == [basis]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ((), "no_figures"),
        ((cell(value=None, status=CellStatus.MISSING),), "no_figures"),
        ((cell(value=None),), "no_value"),
        ((cell(value=float("inf")),), "not_finite"),
        ((cell(value=float("nan")),), "not_finite"),
        ((cell("5103"),), "not_a_region_code"),
        ((cell(period="tahun 2024"),), "not_a_period"),
        ((cell(period="2024-13"),), "not_a_period"),
        ((cell(period="2032"),), "future_period"),
        ((cell(period="2032-01/2032-06"),), "future_period"),
        ((cell(value=1.0), cell(value=2.0)), "two_values"),
    ],
)
def test_figures_that_cannot_be_stored_are_refused(importer, cells, reason):
    with pytest.raises(ImportRefused) as refused:
        importer.preview(*cells)

    assert refused.value.reason == reason


@pytest.mark.parametrize("period", ["2024", "2024-S1", "2024-Q4", "2024-01", "2024-12"])
def test_every_kind_of_period_is_stored(importer, period):
    importer.add(cell(period=period))

    assert importer.store.observations(period=period).height == 1


def test_two_values_of_one_cell_are_shown_with_both_addresses(importer):
    with pytest.raises(ImportRefused) as refused:
        importer.preview(cell(value=1.0, where="B2"), cell(value=2.0, where="B9"))

    assert refused.value.details == ("B2 | B9",)


def test_a_cell_said_twice_alike_is_stored_once_and_counted(importer):
    entry = importer.add(cell(where="B2"), cell(where="B9"))

    assert (entry.counts.new, entry.counts.repeated) == (1, 1)
    assert importer.store.observations()["where"].to_list() == ["B2"]


def test_a_total_of_the_country_has_the_code_of_no_region(importer):
    importer.add(
        cell(None, 5.0, region_label="INDONESIA", reason="national_total"),
        cell(None, 6.0, region_label="Indonesia", period="2023"),
    )

    assert importer.store.observations()["region_code"].to_list() == ["00", "00"]


def test_a_total_of_several_regions_is_left_out_and_counted(importer):
    entry = importer.add(
        cell("00.01"), cell(None, 9.0, region_label="Jumlah", reason="total_of_regions", is_total=True)
    )

    assert (entry.counts.new, entry.counts.totals, entry.counts.accepted) == (1, 1, 2)


@pytest.mark.parametrize("key", ["", "../luar", "BPS", "a b", "a--b", "-a", "a" * 65])
def test_dataset_key_that_could_not_be_a_folder_is_refused(importer, key):
    with pytest.raises(ImportRefused) as refused:
        importer.preview(cell(), dataset=key)

    assert refused.value.reason == "not_a_dataset_key"


@pytest.mark.parametrize(
    ("title", "publisher", "reason"), [(" ", "a", "no_title"), ("a", "", "no_publisher")]
)
def test_figures_without_a_source_are_refused(importer, title, publisher, reason):
    with pytest.raises(ImportRefused) as refused:
        importer.preview(cell(), source=ImportSource(title, publisher, "", dt.date(2026, 1, 1)))

    assert refused.value.reason == reason


def test_an_import_by_nobody_is_refused(importer):
    with pytest.raises(ImportRefused, match="no_name"):
        importer.store.commit(importer.preview(cell()), by="  ")


def test_a_file_that_is_not_there_is_refused(importer, tmp_path):
    with pytest.raises(DataFileError) as refused:
        importer.preview(cell(), file=tmp_path / "tidak-ada.csv")

    assert refused.value.reason == "missing_file"


def test_a_file_changed_after_the_preview_is_refused(importer):
    file = importer.file()
    preview = importer.preview(cell(), file=file)
    file.write_text("isi lain", encoding="utf-8")

    with pytest.raises(ImportRefused, match="file_changed"):
        importer.store.commit(preview, by="Penguji")

    assert importer.store.catalogue().entries == ()


def test_a_preview_that_the_store_has_left_behind_is_refused(importer):
    preview = importer.preview(cell(value=1.0))
    importer.add(cell(value=2.0))

    with pytest.raises(CatalogueMoved):
        importer.store.commit(preview, by="Penguji")

    assert importer.values() == {("contoh", "00.01", "2024"): 2.0}


def test_a_preview_cannot_be_committed_twice(importer):
    preview = importer.preview(cell())
    importer.store.commit(preview, by="Penguji")

    with pytest.raises(CatalogueMoved):
        importer.store.commit(preview, by="Penguji")


def test_observations_are_found_by_each_of_their_marks(importer):
    importer.add(cell("00.01"), cell("00.02"), cell("00.01", period="2023"), cell("00.01", indicator="Lain"))
    importer.add(cell("00.01"), dataset="lain")
    find = importer.store.observations

    assert find("contoh").height == 4
    assert find(region="00.01").height == 4
    assert find(indicator="Lain").height == 1
    assert find(period="2023").height == 1
    assert find("contoh", "00.01", "Pengangguran", "2024").height == 1
    assert find(region="00.77").is_empty()


def test_a_dataset_never_imported_is_unknown_and_the_nearest_named(importer):
    importer.add(cell(), dataset="bps-pdrb")

    with pytest.raises(UnknownDataset) as unknown:
        importer.store.observations("bps-pdrp")

    assert unknown.value.suggestions == ("bps-pdrb",)


def test_listing_tells_size_coverage_and_freshness(importer):
    importer.add(cell("00.01"), cell("00.02"), cell("00.01", period="2023", indicator="Kemiskinan"))
    importer.add(cell("00.03"), source=replace(SOURCE, read_on=dt.date(2026, 9, 9)))

    (info,) = importer.store.datasets()

    assert (info.key, info.figures, info.regions, info.imports) == ("contoh", 4, 3, 2)
    assert info.coverage == {"2023": 1, "2024": 3}
    assert info.indicators == ("Kemiskinan", "Pengangguran")
    assert info.source.read_on == dt.date(2026, 9, 9)
    assert info.last_import == importer.store.catalogue().entries[-1].time


def test_a_folder_with_signs_of_patterns_in_its_name_is_a_folder_like_any_other(tmp_path):
    folder = tmp_path / "data [2026] *?"
    folder.mkdir()
    importer = Importer(folder)

    importer.add(cell())

    assert importer.store.observations().height == 1
