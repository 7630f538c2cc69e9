"""Two datasets that do not agree in a cell: both are kept, and both are told."""

import pytest
from tests.library.datasets.store.made import FIRST_MOMENT, cell

from tiru.datasets.store import Declaration, ImportOptions

DECLARED = ImportOptions(declarations=(Declaration("unemployment_rate", series="tpt_agustus"),))


def test_two_datasets_with_other_values_are_both_kept_and_told(importer):
    importer.add(cell(value=6.87), dataset="satu")
    importer.add(cell(value=7.1), cell("00.02", 3.0), dataset="dua")

    (found,) = importer.store.contradictions()

    assert (found.region_code, found.indicator, found.period, found.unit) == (
        "00.01",
        "Pengangguran",
        "2024",
        "persen",
    )
    assert [(v.dataset, v.import_id, v.value) for v in found.values] == [
        ("dua", "0002", 7.1),
        ("satu", "0001", 6.87),
    ]
    assert importer.store.observations().height == 3


def test_a_preview_tells_contradictions_before_anything_is_stored(importer):
    importer.add(cell(value=6.87), cell("00.02", 1.0), dataset="satu")
    importer.add(cell("00.02", 2.0), dataset="dua")

    preview = importer.preview(cell(value=7.1), dataset="tiga")

    assert [[v.value for v in c.values] for c in preview.contradictions] == [[6.87, 7.1]]


def test_values_that_differ_by_rounding_alone_agree(importer):
    importer.add(cell(value=6.8), dataset="satu")
    importer.add(cell(value=6.84), dataset="dua")

    assert importer.store.contradictions() == ()


def test_one_dataset_does_not_contradict_its_own_past(importer):
    importer.add(cell(value=1.0))
    importer.add(cell(value=9.0))

    assert importer.store.contradictions() == ()


@pytest.mark.parametrize(
    "change",
    [{"unit": "orang"}, {"period": "2023"}, {"breakdown": ("Laki-laki",)}, {"indicator": "PDRB ADHB"}],
    ids=lambda change: next(iter(change)),
)
def test_figures_of_different_cells_do_not_contradict(importer, change):
    importer.add(cell(value=1.0), dataset="satu")
    importer.add(cell(value=9.0, **change), dataset="dua")

    assert importer.store.contradictions() == ()


def test_capitals_and_blanks_do_not_hide_a_contradiction(importer):
    importer.add(cell(value=1.0), dataset="satu")
    importer.add(cell(value=9.0, indicator=" PENGANGGURAN", unit="Persen"), dataset="dua")

    assert len(importer.store.contradictions()) == 1


def test_a_listed_indicator_is_one_whatever_the_files_call_it(importer):
    importer.add(cell(value=6.0, indicator="TPT"), dataset="satu", options=DECLARED)
    importer.add(cell(value=9.0, indicator="Pengangguran terbuka", unit="%"), dataset="dua", options=DECLARED)

    (found,) = importer.store.contradictions()

    assert (found.indicator, found.unit, found.is_one_definition) == ("unemployment_rate", "percent", True)


def _product(value, unit):
    return cell(value=value, indicator="PDRB", unit=unit)


PRODUCT = ImportOptions(declarations=(Declaration("grdp_current", series="pdrb_berlaku"),))


def test_one_value_in_two_powers_of_ten_is_no_contradiction(importer):
    importer.add(_product(1213592.15, "Juta Rupiah"), dataset="satu", options=PRODUCT)
    importer.add(_product(1213.59215, "Miliar Rupiah"), dataset="dua", options=PRODUCT)

    assert importer.store.contradictions() == ()


def test_values_in_two_powers_of_ten_are_told_in_the_unit_of_the_indicator(importer):
    importer.add(_product(1213592.15, "Juta Rupiah"), dataset="satu", options=PRODUCT)
    importer.add(_product(1300.5, "Miliar Rupiah"), dataset="dua", options=PRODUCT)

    (found,) = importer.store.contradictions()

    assert (found.unit, [v.value for v in found.values]) == ("billion IDR", [1300.5, 1213.59215])


def test_the_same_digits_in_two_powers_of_ten_are_a_contradiction(importer):
    importer.add(_product(1300.5, "Juta Rupiah"), dataset="satu", options=PRODUCT)

    preview = importer.preview(_product(1300.5, "Miliar Rupiah"), dataset="dua", options=PRODUCT)

    assert [[v.value for v in c.values] for c in preview.contradictions] == [[1300.5, 1.3005]]


def test_contradictions_of_one_dataset_and_of_one_moment(importer):
    importer.add(cell(value=1.0), dataset="satu")
    importer.add(cell(value=9.0), dataset="dua")
    importer.add(cell("00.02"), dataset="tiga")

    assert len(importer.store.contradictions("satu")) == 1
    assert importer.store.contradictions("tiga") == ()
    assert importer.store.contradictions(as_of=FIRST_MOMENT) == ()


def test_an_undone_import_contradicts_nothing(importer):
    importer.add(cell(value=1.0), dataset="satu")
    importer.store.undo(importer.add(cell(value=9.0), dataset="dua").id, by="Penguji")

    assert importer.store.contradictions() == ()
