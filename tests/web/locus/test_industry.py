"""What imported industry figures say of a place stands wherever the place is weighed, and in what is kept."""

from dataclasses import replace

import pytest
from tests.web.locus.test_memo import READERS
from tests.web.regions.conftest import cell, store_cells

LABELS = ("10 Industri Makanan", "13 Industri Tekstil", "31 Industri Furnitur")
ASKED = {"daerah": "51.03", "fokus": "pangan"}
FINDING = "Sulawesi Selatan tempat belajar pangan yang masuk akal"


@pytest.fixture
def provinces(settings, tmp_path):
    """Invented workers of two provinces."""
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path)
    figures = {"51": (10, 30, 60), "73": (60, 10, 30)}
    cells = [
        cell(region, "2023", label, value)
        for region, values in figures.items()
        for label, value in zip(LABELS, values, strict=True)
    ]
    store_cells(tmp_path, cells, "tenaga-kerja")


@pytest.mark.parametrize("address", ["/lokus/", "/lokus/calon/73.71/", "/lokus/berangkat/73.71/"])
def test_finding_stands_on_each_page(client, provinces, text_of, address):
    text = text_of(client.get(address, ASKED | {"pilihan": "73.71"}))

    assert f"Angka provinsi, bukan kabupaten atau kota. {FINDING}" in text
    assert "Sumber: Kantor Contoh, Tenaga kerja industri" in text


def test_changed_figures_are_not_answered_from_before(client, provinces, text_of, tmp_path):
    address = "/lokus/calon/73.71/"
    assert FINDING in text_of(client.get(address, ASKED))

    later = [cell(region, "2024", label, 10) for region in ("51", "73") for label in LABELS]
    store_cells(tmp_path, later, "tenaga-kerja-baru")

    assert "Sulawesi Selatan bukan tempat belajar pangan yang masuk akal" in text_of(
        client.get(address, ASKED)
    )


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_memo_keeps_it_as_it_was(client, planner, provinces, write_ruling, kind, tmp_path):
    ruling = write_ruling(planner, chosen_code="73.71")
    later = [cell(region, "2024", label, 10) for region in ("51", "73") for label in LABELS]
    store_cells(tmp_path, later, "tenaga-kerja-baru")
    text = READERS[kind](client.get(f"/lokus/keputusan/{ruling.pk}/kertas-kerja.{kind}"))

    assert FINDING in text
    assert "https://contoh.example/tabel" in text
