"""All 514 regencies and cities, imported as a user would: anybody can choose, and pages stay light."""

import datetime as dt
import time

import pytest

from tiru.datasets.reading import read_file
from tiru.datasets.store import Declaration, ImportOptions, ImportSource, Store
from tiru_web.locus import analysis

UNITS = {
    "population civil registry": "Jiwa",
    "poverty rate": "Persen",
    "mean years schooling 25plus": "Tahun",
    "hdi": "Indeks",
    "life expectancy": "Tahun",
    "unemployment rate": "Persen",
    "labour force participation": "Persen",
}
DECLARED = {
    "population civil registry": ("population_civil_registry", "dukcapil_semester_2"),
    "area": ("area_km2", "luas_kepmendagri_2025"),
    "poverty rate": ("poverty_rate", "p0_maret"),
    "mean years schooling 25plus": ("mean_years_schooling_25plus", "rls_25"),
    "hdi": ("hdi", "ipm_uhh_lama"),
    "unemployment rate": ("unemployment_rate", "tpt_agustus"),
    "labour force participation": ("labour_force_participation", "tpak_agustus"),
}
# Sheets, script and icon come on top of the document; the budget of a page is 400 KB.
DOCUMENT_BYTES = 300 * 1024


@pytest.fixture
def all_regions(home, shared_data):
    path = shared_data / "regions" / "id_regions_514_indicators.csv"
    mapping = home / "jawaban.yaml"
    answers = [f'  "tabel1.unit.{label}": "{unit}"' for label, unit in UNITS.items()]
    mapping.write_text("\n".join(["versi: 1", "jawaban:", *answers, ""]), "utf-8")
    declared = [Declaration(key, series, label=label) for label, (key, series) in DECLARED.items()]
    store = Store(home / "data")
    source = ImportSource("Indikator 514 daerah", "BPS", "", dt.date(2026, 3, 5))
    preview = store.preview(
        read_file(path, mapping=mapping),
        path,
        dataset="daerah-514",
        source=source,
        mapping=mapping,
        options=ImportOptions(declarations=tuple(declared)),
    )
    store.commit(preview, by="contoh")


def test_every_regency_and_city_can_choose(client, all_regions):
    assert len(analysis.regions_with_figures()) == 514
    for code in ("11.09", "51.03", "91.71"):
        view = client.get("/lokus/", {"daerah": code, "fokus": "pangan"}).context["decision"]
        assert len(view.rows) >= 5
        assert view.hidden > 400


def test_pages_stay_light_and_are_quick_once_worked_out(client, all_regions):
    question = {"daerah": "51.03", "fokus": "pangan", "pilihan": "73.71"}
    addresses = {
        "/lokus/": question,
        "/lokus/?semua=1&page=9": {**question, "semua": "1", "page": "9"},
        "/lokus/banding/": {**question, "calon": ["51.04", "33.11", "73.71", "35.78"]},
        "/lokus/calon/73.71/": question,
        "/lokus/keputusan/baru/": question,
    }
    for address, query in addresses.items():
        client.get(address.split("?")[0], query)
        begun = time.perf_counter()
        response = client.get(address.split("?")[0], query)
        elapsed = time.perf_counter() - begun

        assert response.status_code == 200
        assert len(response.content) < DOCUMENT_BYTES, address
        # Far above what is usual, so that only a lost cache fails it on a busy machine.
        assert elapsed < 1, address
