"""From a file to a figure that can be traced, and back: the way of a planner, on a phone and on a desk."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from playwright.sync_api import expect

# The file names neither its region nor its unit.
TABLE = "Jenis,Produksi,\n,2018,2019\nContoh A,1,2\nContoh B,3,-\n"


@pytest.fixture(autouse=True)
def _own_store(settings, tmp_path):
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path / "ruang")


@pytest.mark.parametrize("width", [360, 1280])
def test_upload_answer_preview_store_see_and_undo(open_page, planner, tmp_path, width):
    file = tmp_path / "produksi.csv"
    file.write_text(TABLE)
    page = open_page(planner, width=width)

    page.goto("/data/")
    page.get_by_role("link", name="Masukkan data", exact=True).first.click()
    page.get_by_label("Berkas statistik").set_input_files(file)
    page.get_by_role("button", name="Baca berkas").click()

    expect(page.get_by_role("heading", name="produksi.csv")).to_be_visible()
    expect(page.get_by_text("Jawab dahulu")).to_be_visible()
    answer_all(page)
    page.get_by_role("link", name=re.compile(r"^-\s*, tidak ada angka$")).click()
    expect(page.locator("#sel")).to_contain_text("Contoh B")

    page.get_by_role("link", name="Lanjut ke sumber").click()
    page.get_by_label("Nama kumpulan data baru").fill("contoh-produksi")
    page.get_by_label("Judul sumber").fill("Produksi contoh")
    page.get_by_label("Penerbit").fill("Dinas Contoh")
    page.get_by_label("Tabel ini tidak diterbitkan di web").check()
    page.get_by_label("Tanggal diambil").fill("2024-03-05")
    page.get_by_role("button", name="Lihat pratinjau").click()
    page.get_by_role("button", name="Simpan 3 angka").click()

    expect(page.get_by_text("Disimpan sebagai impor 0001.")).to_be_visible()
    page.get_by_role("link", name="Lihat angkanya").click()
    page.get_by_role("link", name=re.compile("^3 .*Contoh B")).click()
    expect(page.get_by_text("produksi.csv").first).to_be_visible()
    expect(page.get_by_role("heading", name="Kabupaten Badung (51.03), 2018")).to_be_visible()

    page.get_by_role("link", name="contoh-produksi").click()
    page.get_by_role("link", name="Batalkan impor 0001").click()
    page.get_by_label("Alasan").fill("Hanya contoh.")
    page.get_by_role("button", name="Batalkan impor ini").click()
    expect(page.get_by_text("Impor 0001 dibatalkan.")).to_be_visible()
    expect(page.get_by_text("Semua impor kumpulan data ini dibatalkan")).to_be_visible()


def answer_all(page):
    """Region and unit; whatever the answers open next is answered too."""
    answers = {"Daerah mana?": "Kabupaten Badung", "Apa satuan": "Ton", "Apa yang diukur": "Produksi"}
    for _ in range(3):
        if page.get_by_role("link", name="Lanjut ke sumber").count():
            return
        for question in page.locator(".question").all():
            text = question.inner_text()
            answer = next(answer for words, answer in answers.items() if words in text)
            if question.get_by_role("radio", name="Lainnya").count():
                question.get_by_role("radio", name="Lainnya").check()
                question.get_by_label("Jawaban lain").fill(answer)
            else:
                question.get_by_role("textbox").fill(answer)
        page.get_by_role("button", name="Simpan jawaban").click()
    expect(page.get_by_role("link", name="Lanjut ke sumber")).to_be_visible()


def test_file_that_is_too_large_is_told_before_it_is_sent(open_page, planner, tmp_path):
    file = tmp_path / "besar.csv"
    file.write_bytes(b"x" * (20 * 1024 * 1024 + 1))
    page = open_page(planner)
    page.goto("/data/impor/")
    page.get_by_label("Berkas statistik").set_input_files(file)

    message = page.get_by_label("Berkas statistik").evaluate("input => input.validationMessage")
    assert message.startswith("Berkas lebih besar dari 20 MB")


def test_sheet_is_scrolled_with_the_keyboard_and_its_head_stays(open_page, planner, tmp_path):
    file = tmp_path / "panjang.csv"
    rows = "".join(f"Contoh {number},{number},{number}\n" for number in range(60))
    file.write_text(f"Jenis,Produksi (Ton),\n,2018,2019\n{rows}")
    page = open_page(planner, width=360)
    page.goto("/data/impor/")
    page.get_by_label("Berkas statistik").set_input_files(file)
    page.get_by_label("Daerah").fill("51.03")
    page.get_by_role("button", name="Baca berkas").click()

    sheet = page.locator(".sheet")
    sheet.focus()
    page.keyboard.press("End")
    page.wait_for_timeout(500)
    assert sheet.evaluate("element => element.scrollTop") > 0
    head, box = page.locator(".sheet thead").bounding_box(), sheet.bounding_box()
    assert abs(head["y"] - box["y"]) < 3
