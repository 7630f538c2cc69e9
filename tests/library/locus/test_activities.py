"""From imported tables of activities to the mix of industries in a decision."""

import pytest
from tests.library.datasets.store.made import Importer, cell
from tests.library.invented import fact, facts, invented_region, invented_registry

from tiru.datasets import FactStatus
from tiru.datasets.reading import Release
from tiru.locus import with_activities
from tiru.parameters import load_structure_parameters
from tiru.peers import measure_distances
from tiru.structure import build_structure

REGIONS = [invented_region(n) for n in range(1, 13)]
REGISTRY = invented_registry(REGIONS)
FOOD, TEXTILE, FURNITURE = "10 Industri makanan", "13 Industri tekstil", "31 Industri furnitur"


@pytest.fixture
def importer(tmp_path):
    return Importer(tmp_path)


def workers(region, label, value, **more):
    return cell(region, value, indicator="Tenaga kerja", unit="orang", breakdown=(label,), **more)


def mixes(*of_regions, **more):
    """Cells of food, textile and furniture for each region in turn."""
    return [
        workers(region.code, label, float(value), **more)
        for region, values in zip(REGIONS, of_regions, strict=False)
        for label, value in zip((FOOD, TEXTILE, FURNITURE), values, strict=False)
    ]


def brought(importer, base=None):
    store = importer.store
    return with_activities(base or facts(), store.observations(), REGISTRY)


def test_labels_of_an_imported_table_become_figures_of_activities(importer):
    importer.add(*mixes((30, 50, 20)))

    found = brought(importer)

    assert found.all == ()
    assert [(f.region_code, f.activity, f.value) for f in found.by_activity] == [
        ("00.01", "10", 30.0),
        ("00.01", "13", 50.0),
        ("00.01", "31", 20.0),
    ]
    first = found.by_activity[0]
    assert (first.unit, first.year, first.series) == ("orang", 2024, "contoh")
    assert first.source.title == "Kantor Contoh: Tabel contoh"
    assert first.status is FactStatus.FINAL


def test_region_with_an_unknown_cell_is_left_out(importer):
    importer.add(*mixes((30, 50, 20), (30, 50)))

    assert {f.region_code for f in brought(importer).by_activity} == {"00.01"}


def test_figures_of_a_province_say_nothing_of_its_regencies(importer):
    importer.add(*(workers("00", label, 5.0) for label in (FOOD, TEXTILE, FURNITURE)))

    assert brought(importer).by_activity == ()


def test_breakdown_that_is_no_activity_brings_nothing(importer):
    importer.add(*(workers("00.01", label, 5.0) for label in ("Laki-laki", "Perempuan")))

    assert brought(importer).by_activity == ()


def test_year_with_a_preliminary_figure_is_preliminary(importer):
    importer.add(*mixes((30, 50, 20)), *mixes((1, 2, 3), period="2023", release=Release.PRELIMINARY))

    statuses = {f.year: f.status for f in brought(importer).by_activity}
    assert statuses == {2024: FactStatus.FINAL, 2023: FactStatus.PRELIMINARY}


def test_version_stays_that_of_the_facts(importer):
    importer.add(*mixes((30, 50, 20)))
    base = importer.store.facts(facts())

    assert brought(importer, base).version == base.version


def test_mix_of_industries_enters_the_distance_with_its_source(importer):
    importer.add(*mixes(*[(10 + 5 * n, 50, 40 - 3 * n) for n in range(12)]))
    known = [fact(r, "population_civil_registry", 1000 + i) for i, r in enumerate(REGIONS)]
    known += [fact(r, "area_km2", 10 + i) for i, r in enumerate(REGIONS)]
    recipe = load_structure_parameters().with_block_weights({"people": 0, "economy": 0.5})

    table = build_structure(brought(importer, facts(*known)), REGISTRY, recipe)
    measured = measure_distances(table, "00.01", recipe)

    use = next(u for u in table.uses if u.variable.key == "industry_mix")
    assert (use.status, use.years, use.regions) == ("used", (2024,), 12)
    part = next(p for p in measured.ranked[0].parts if p.variable == "industry_mix")
    assert part.part > 0
    assert part.own.shares == {"10": 0.1, "13": 0.5, "31": 0.4}
    assert {f.source.title for f in part.own.facts} == {"Kantor Contoh: Tabel contoh"}
