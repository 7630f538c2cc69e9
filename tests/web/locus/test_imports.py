"""The decision rests on all figures there are: those carried and those imported into the workspace."""

import pytest

from tiru.datasets import load_facts
from tiru.datasets.store import Store
from tiru_web.accounts.models import Role
from tiru_web.locus import analysis
from tiru_web.locus.question import Question

# Figures of Kabupaten Aceh Selatan, of which the product carries none; invented.
TABLES = {
    ("population_civil_registry", "dukcapil_semester_2"): "Jumlah Penduduk (Jiwa)\nKabupaten/Kota,2024\n{}",
    ("area_km2", "luas_kepmendagri_2025"): "Luas Wilayah (km2)\nKabupaten/Kota,2025\n{}",
    ("mean_years_schooling_25plus", "rls_25"): "Rata-rata Lama Sekolah (Tahun)\nKabupaten/Kota,2022\n{}",
    ("labour_force_participation", "tpak_agustus"): (
        "Tingkat Partisipasi Angkatan Kerja (Persen)\nKabupaten/Kota,2022\n{}"
    ),
}
VALUES = {
    "population_civil_registry": "240000",
    "area_km2": "4173",
    "mean_years_schooling_25plus": '"8,97"',
    "labour_force_participation": '"60,5"',
}


@pytest.fixture
def aceh_selatan(store_figures):
    for (indicator, series), table in TABLES.items():
        store_figures(table.format(f"Kabupaten Aceh Selatan,{VALUES[indicator]}\n"), indicator, series)


@pytest.fixture
def reader(user_in, client_for):
    return client_for(
        user_in(Role.PLANNER, region_code="11.01", government="Pemerintah Kabupaten Aceh Selatan")
    )


def test_without_imports_the_version_is_that_of_the_carried_figures(home):
    assert analysis.data_version() == load_facts().version


def test_region_whose_figures_were_imported_can_choose(reader, aceh_selatan, text_of):
    response = reader.get("/lokus/", {"daerah": "11.01", "fokus": "pangan"})
    view = response.context["decision"]

    assert view.rows[0].rank == 1
    assert view.data_version == analysis.data_version()
    assert view.data_version.startswith(f"{load_facts().version}+")
    assert f"Versi data {view.data_version}" in text_of(response)


def test_imported_region_stands_ready_and_among_those_to_choose_from(reader, aceh_selatan):
    html = reader.get("/lokus/").content.decode()

    assert '<option value="11.01" selected>' in html


def test_imported_figure_names_its_import_as_source(reader, aceh_selatan, text_of):
    page = text_of(reader.get("/lokus/calon/51.04/", {"daerah": "11.01", "fokus": "pangan"}))

    assert "Dinas Contoh: Angka contoh" in page


def test_answer_follows_the_store_at_once(reader, aceh_selatan, home):
    question = {"daerah": "11.01", "fokus": "pangan"}
    assert reader.get("/lokus/", question).context["decision"]

    for entry in list(Store(home / "data").catalogue().imports):
        Store(home / "data").undo(entry, by="contoh")
    response = reader.get("/lokus/", question)

    assert response.context["decision"] is None
    assert "Belum ada angka tentang Kabupaten Aceh Selatan" in response.context["form"].errors["daerah"][0]


def test_decision_is_worked_out_once_for_one_version_of_the_figures(home, store_figures):
    question = Question("51.03", "pangan")
    first = analysis.decide(question)
    assert analysis.decide(question) is first

    table = "Luas Wilayah (km2)\nKabupaten/Kota,2025\nKabupaten Badung,399\n"
    store_figures(table, "area_km2", "luas_kepmendagri_2025")

    assert analysis.decide(question) is not first
    assert analysis.decide(question).data_version != first.data_version
