"""Imported figures that stand for a listed indicator, as facts a decision rests on."""

import datetime as dt

import pytest
from tests.library.datasets.store.made import FIRST_MOMENT, cell
from tests.library.invented import fact, facts

from tiru.datasets import FactStatus, PriceBasis, Verdict, load_facts
from tiru.datasets.reading import CellStatus, Release
from tiru.datasets.store import Declaration, ImportOptions, ImportSource
from tiru.errors import ImportRefused, UnknownIndicator
from tiru.locus import choose_locus
from tiru.parameters import get_focus
from tiru.regions import load_registry


def declared(indicator="unemployment_rate", series="tpt_agustus", **more):
    return ImportOptions(declarations=(Declaration(indicator, series, **more),))


def test_a_declared_figure_is_a_fact_with_all_that_makes_it_readable(importer):
    importer.add(cell(value=6.87, where="B7", release=Release.PRELIMINARY), options=declared())

    (found,) = importer.store.facts().all

    assert (found.region_code, found.indicator, found.value, found.unit, found.year) == (
        "00.01",
        "unemployment_rate",
        6.87,
        "percent",
        2024,
    )
    assert (found.series, found.verdict, found.status) == (
        "tpt_agustus",
        Verdict.PRIMARY,
        FactStatus.PRELIMINARY,
    )
    assert found.definition == "Tingkat pengangguran terbuka, Sakernas Agustus"
    assert found.source.title == "Kantor Contoh: Tabel contoh"
    assert found.source.url == "https://contoh.example/tabel"
    assert found.seen_note == "impor 0001, B7"
    assert found.is_comparable


def test_facts_carry_the_version_of_the_store(importer):
    importer.add(cell(), options=declared())

    assert importer.store.facts().version == importer.store.version()
    assert importer.store.facts(as_of=FIRST_MOMENT - dt.timedelta(1)).all == ()


def test_figures_not_declared_or_of_part_of_a_year_or_of_the_country_are_no_facts(importer):
    importer.add(
        cell("00.01", breakdown=("Laki-laki",)),
        cell("00.02", period="2024-Q1"),
        cell(None, region_label="Indonesia"),
        cell("00.03"),
        options=declared(),
    )

    assert [f.region_code for f in importer.store.facts().all] == ["00.03"]


def test_a_breakdown_can_be_declared_to_stand_for_the_region(importer):
    importer.add(
        cell(value=1.0, breakdown=("Laki-laki",)),
        cell(value=2.0, breakdown=("Jumlah",)),
        options=declared(breakdown=("Jumlah",)),
    )

    assert [f.value for f in importer.store.facts().all] == [2.0]


def test_one_of_several_indicators_is_declared_by_its_words(importer):
    importer.add(
        cell(value=1.0, indicator="TPAK"), cell(value=2.0, indicator="TPT"), options=declared(label="TPT")
    )

    assert [f.value for f in importer.store.facts().all] == [2.0]


@pytest.mark.parametrize(
    ("unit", "value", "fact_value"),
    [("Juta Rupiah", 1213592.15, 1213.59215), ("miliar rupiah", 12.5, 12.5), ("(Triliun Rp)", 0.07, 70.0)],
)
def test_rupiah_in_another_power_of_ten_are_exact_and_the_note_says_so(importer, unit, value, fact_value):
    importer.add(cell(value=value, unit=unit), options=declared("grdp_current", "pdrb_berlaku"))

    (found,) = importer.store.facts().all

    assert (found.value, found.unit) == (fact_value, "billion IDR")
    assert (f"tertulis {value} {unit}" in found.seen_note) is (value != fact_value)
    assert importer.store.observations()["value"].to_list() == [value]


def test_a_series_brings_its_price_basis(importer):
    importer.add(cell(unit="miliar rupiah"), options=declared("grdp_current", "pdrb_berlaku"))

    assert importer.store.observations()["price_basis"].to_list() == ["berlaku"]


def test_a_definition_in_words_finds_its_series_or_is_its_own(importer):
    importer.add(cell(), options=declared(series="", definition="TPT, Agustus 2024"))
    importer.add(cell("00.02"), options=declared(series="", definition="cara kantor kami"), dataset="lain")

    assert {f.region_code: f.series for f in importer.store.facts().all} == {
        "00.01": "tpt_agustus",
        "00.02": "cara kantor kami",
    }


def test_of_two_datasets_the_later_import_is_shown_and_the_other_kept(importer):
    importer.add(cell("00.01", 5.0), cell("00.02", 5.0), dataset="satu", options=declared())
    importer.add(cell("00.01", 5.0), cell("00.02", 8.0), dataset="dua", options=declared())

    verdicts = {(f.region_code, f.value, f.verdict) for f in importer.store.facts().all}

    assert verdicts == {
        ("00.01", 5.0, Verdict.PRIMARY),
        ("00.01", 5.0, Verdict.SECOND),
        ("00.02", 8.0, Verdict.PRIMARY),
        ("00.02", 5.0, Verdict.OTHER),
    }


def test_a_base_gives_way_only_where_an_imported_figure_stands_for_the_same(importer):
    importer.add(cell("00.01", 5.0), options=declared())
    base = facts(
        fact("00.01", "unemployment_rate", 9.0, series="tpt_agustus"),
        fact("00.01", "unemployment_rate", 7.0, 2019, series="tpt_agustus"),
        fact("00.01", "unemployment_rate", 1.0, series="tpt_agustus", verdict=Verdict.REJECTED),
    )

    merged = importer.store.facts(base)

    assert [(f.value, f.verdict) for f in merged.all] == [
        (5.0, Verdict.PRIMARY),
        (9.0, Verdict.OTHER),
        (7.0, Verdict.PRIMARY),
        (1.0, Verdict.REJECTED),
    ]
    assert merged.version == f"contoh+{importer.store.version()}"


def test_a_doubtful_figure_taken_on_the_users_word_says_so(importer):
    options = ImportOptions(declarations=declared().declarations, include_doubtful=True)
    importer.add(cell(status=CellStatus.DOUBTFUL, reason="jump"), options=options)

    (found,) = importer.store.facts().all

    assert found.seen_note.endswith("diragukan saat dibaca (jump)")


def test_a_decision_rests_on_imported_figures_and_is_the_same_again(importer):
    """Real regions; the figure is invented for this test only and changes nothing but the advantage."""
    base, own = load_facts(), load_registry().get("51.03")

    def own_values(found):
        decision = choose_locus(own, get_focus("tenaga-kerja"), facts=found)
        return {
            p.comparison.own.value
            for candidate in decision.candidates
            for p in candidate.comparisons
            if p.indicator.key == "unemployment_rate"
        }

    before = own_values(base)
    importer.add(cell("51.03", 1.25, period="2022"), options=declared())

    assert 1.25 not in before
    assert 1.25 in own_values(importer.store.facts(base))
    assert own_values(importer.store.facts(base, as_of=FIRST_MOMENT - dt.timedelta(1))) == before


@pytest.mark.parametrize(
    ("cells", "options", "reason"),
    [
        ([cell(indicator="A"), cell(indicator="B")], declared(), "which_indicator"),
        ([cell()], declared(label="Kemiskinan"), "declares_nothing"),
        ([cell()], declared(breakdown=("Jumlah",)), "declares_nothing"),
        ([cell(unit="orang")], declared(), "unit_of_indicator"),
        ([cell(value=101.0)], declared(), "out_of_range"),
        ([cell(value=-0.5)], declared(), "out_of_range"),
        ([cell(value=3.5, unit="jiwa")], declared("employed", "", definition="a"), "not_a_whole_number"),
        ([cell()], declared(series="tidak_ada"), "unknown_series"),
        ([cell()], declared(series="p0_maret"), "series_of_other_indicator"),
        ([cell()], declared(series=""), "no_definition"),
        (
            [cell(unit="miliar rupiah", indicator="PDRB harga konstan 2010")],
            declared("grdp_current", "pdrb_berlaku"),
            "two_price_bases",
        ),
        ([cell()], ImportOptions(activities={"Makanan": "C10"}), "not_a_division"),
    ],
)
def test_a_declaration_that_does_not_fit_is_refused(importer, cells, options, reason):
    with pytest.raises(ImportRefused) as refused:
        importer.preview(*cells, options=options)

    assert refused.value.reason == reason


def test_thousands_of_persons_may_have_decimals(importer):
    importer.add(cell(value=4.321, unit="ribu jiwa"), options=declared("employed", "", definition="bekerja"))

    assert [f.value for f in importer.store.facts().all] == [4321.0]


def test_an_indicator_that_is_not_listed_is_refused_with_the_nearest(importer):
    with pytest.raises(UnknownIndicator) as unknown:
        importer.preview(cell(), options=declared("unemployment_rat"))

    assert unknown.value.suggestion == "unemployment_rate"


def test_price_basis_given_by_the_user_is_kept_where_the_series_has_none(importer):
    options = ImportOptions(declared(series="", definition="x").declarations, PriceBasis.CURRENT)
    importer.add(cell(), options=options)

    assert importer.store.observations()["price_basis"].to_list() == ["berlaku"]


def test_source_title_stands_alone_without_a_note_of_publisher(importer):
    source = ImportSource("Judul", "Kantor", "", dt.date(2026, 1, 1))
    importer.add(cell(), options=declared(), source=source)

    (found,) = importer.store.facts().all

    assert (found.source.title, found.source.url) == ("Kantor: Judul", "")
