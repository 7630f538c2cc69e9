"""Files chosen in a real browser: the visit they belong to is proposed, and they are chosen only once."""

from __future__ import annotations

import pytest

from tiru_web.demonstration import create_demo_visit
from tiru_web.reports.models import SourceText

REPORT = (
    "Rombongan Pemerintah Kabupaten Badung sebanyak 92 orang berkunjung studi tiru ke Kota Makassar, "
    "Selasa (9/7/2024)."
)


def file(name, text):
    return {"name": name, "mimeType": "application/octet-stream", "buffer": text.encode()}


@pytest.fixture
def visit(planner):
    return create_demo_visit(by=planner, office=planner.office)


@pytest.mark.parametrize("width", [360, 1280])
def test_files_are_chosen_once_and_added_to_the_visit_proposed(open_page, planner, visit, width):
    page = open_page(planner, width=width)
    page.goto("/kunjungan/")
    page.get_by_role("link", name="Tambah teks").click()
    page.get_by_label("Atau unggah berkas").set_input_files(
        [
            file("kabar.txt", REPORT),
            file("laman.html", f"<nav>Menu</nav><article><p>{REPORT} Lagi.</p></article>"),
            file("foto.jpg", "x"),
        ]
    )
    page.get_by_label("Penerbit").fill("Kabar")
    page.get_by_role("button", name="Cari kunjungannya").click()

    page.get_by_text("foto.jpg: jenis berkas ini belum dapat dibaca").wait_for()
    assert page.get_by_text("dan tanggal 9 Juli 2024.").is_visible()
    assert SourceText.objects.count() == 1
    page.get_by_role("button", name="Tambahkan ke kunjungan ini").click()

    page.get_by_role("heading", name="Teks tentang kunjungan ini").wait_for()
    assert [source.file_name for source in visit.sources.all()] == ["", "kabar.txt", "laman.html"]
    scroll_width, client_width = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert scroll_width <= client_width


def test_two_texts_that_differ_become_a_card_with_a_reason_to_choose(page, visit):
    page.goto("/kunjungan/teks/")
    page.get_by_label("Isi teks").fill(REPORT)
    page.get_by_label("Penerbit").fill("Kabar")
    page.get_by_role("button", name="Cari kunjungannya").click()
    page.get_by_role("button", name="Tambahkan ke kunjungan ini").click()
    page.get_by_role("heading", name="Klaim dalam teks").wait_for()

    page.goto(f"/kunjungan/{visit.pk}/")
    card = page.get_by_role("region", name="Jumlah orang (rombongan)")
    assert card.get_by_label("Pilih 92 orang").is_visible()
    card.get_by_label("Pilih 92 orang").check()
    card.get_by_label("Alasan").fill("Daftar hadir memuat 92 nama.")
    card.get_by_role("button", name="Simpan keputusan").click()
    page.get_by_text("Alasan: Daftar hadir memuat 92 nama.").first.wait_for()
