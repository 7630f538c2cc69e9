"""The seed visit in a real browser: both numbers, a decision with its reason, claims checked in the text."""

from __future__ import annotations

import pytest

from tiru_web.accounts import services as accounts
from tiru_web.demonstration import create_demo_visit
from tiru_web.reports.models import ClaimState, ConflictState

REASON = "Daftar hadir memuat 94 nama."


@pytest.fixture
def visit(planner):
    return create_demo_visit(by=planner, office=planner.office)


@pytest.mark.parametrize("width", [360, 1280])
def test_planner_signs_in_sees_both_numbers_and_settles_them_with_a_reason(open_page, planner, visit, width):
    page = open_page(width=width)
    page.goto(accounts.create_sign_in_link(user=planner, by=None).path)
    page.get_by_role("button", name="Masuk").click()
    page.goto("/kunjungan/")
    page.get_by_role("link", name="Studi tiru IKM Badung ke Makassar").click()

    card = page.get_by_role("region", name="Jumlah orang (rombongan): 90 orang atau 94 orang?")
    card.wait_for()
    assert card.get_by_text("sebanyak 90 orang.").is_visible()
    assert card.get_by_text("Rombongan yang berjumlah 94 orang").is_visible()

    card.get_by_label("Pilih 94 orang").check()
    card.get_by_label("Alasan").fill(REASON)
    card.get_by_role("button", name="Simpan keputusan").click()

    saved = page.get_by_text("Keputusan Anda tersimpan.")
    saved.wait_for()
    row = page.locator(".record__row", has_text="Jumlah orang")
    assert "Dua angka dilaporkan: 90 orang dan 94 orang." in row.inner_text()
    assert row.get_by_text(f"Alasan: {REASON}").is_visible()
    assert row.locator(".is-diputuskan").inner_text().startswith("94 orang")
    assert row.locator(".is-tidak_dipilih").inner_text().startswith("90 orang")
    assert page.get_by_role("heading", name="Perlu keputusan").count() == 0
    assert visit.conflicts.get().state == ConflictState.SETTLED
    scroll_width, client_width = page.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert scroll_width <= client_width


def test_decision_without_a_reason_is_asked_for_and_nothing_is_lost(page, visit):
    page.goto(f"/kunjungan/{visit.pk}/")
    page.get_by_label("Pilih 90 orang").check()
    page.get_by_role("button", name="Simpan keputusan").click()

    page.get_by_role("link", name="Alasan: Tulis alasannya").click()

    assert page.evaluate("document.activeElement.name") == "reason"
    assert page.get_by_label("Pilih 90 orang").is_checked()
    assert page.url.split("#")[0].endswith(f"/kunjungan/{visit.pk}/")


@pytest.mark.parametrize("width", [360, 1280])
def test_words_in_the_text_lead_to_their_claim_and_back(page, visit, width):
    page.set_viewport_size({"width": width, "height": 800})
    source = visit.sources.get()
    claim = source.claims.get(field="venue")
    page.goto(f"/kunjungan/{visit.pk}/laporan/{source.pk}/")
    item = page.locator(f"#klaim-{claim.pk}")
    assert item.get_by_role("button").count() == 0

    page.locator(f'.article a[href$="#klaim-{claim.pk}"]').first.click()
    item.get_by_role("button", name="Terima").first.wait_for()
    assert page.evaluate("document.activeElement.id") == f"klaim-{claim.pk}"
    assert item.evaluate(
        "e => { const r = e.getBoundingClientRect(); return r.top < innerHeight && r.bottom > 0 }"
    )

    item.get_by_role("link", name="Lihat di teks").click()
    place = page.locator(f"#teks-klaim-{claim.pk} + a")
    assert place.evaluate(
        "e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight }"
    )


def test_claims_are_checked_one_after_the_other_without_leaving_the_page(page, visit):
    source = visit.sources.get()
    leader, again = source.claims.filter(field="leader")
    page.goto(f"/kunjungan/{visit.pk}/laporan/{source.pk}/?klaim={leader.pk}#klaim-{leader.pk}")
    page.evaluate("window.isSamePage = true")

    page.locator(f"#klaim-{leader.pk}").get_by_role(
        "button", name="Terima Putu Eka Merthawan", exact=True
    ).click()
    page.get_by_text("Putusan Anda tersimpan.").wait_for()

    assert page.evaluate("window.isSamePage")
    assert page.evaluate("document.activeElement.id") == f"klaim-{again.pk}"
    following = page.locator(f"#klaim-{again.pk}")
    following.get_by_label("Alasan").fill("Penulisan lain")
    following.get_by_label("Nilai yang benar").fill("I Putu Eka Merthawan")
    following.get_by_role("button", name="Simpan koreksi").click()
    page.get_by_text("di teks: Putu Eka Merthawan", exact=True).wait_for()

    states = [claim.state for claim in source.claims.filter(field="leader")]
    assert states == [ClaimState.ACCEPTED, ClaimState.CORRECTED]


def test_claims_are_worked_through_from_the_bar_under_the_thumb(open_page, planner, visit):
    page = open_page(planner, width=360)
    source = visit.sources.get()
    page.goto(f"/kunjungan/{visit.pk}/laporan/{source.pk}/")
    first, second = source.claims.filter(field="headcount")

    for claim in (first, second):
        page.get_by_role("link", name="Berikutnya").click()
        item = page.locator(f"#klaim-{claim.pk}")
        item.get_by_role("button", name="Terima").first.wait_for()
        # The browser goes to the place after it has drawn it.
        page.wait_for_function(
            "id => { const r = document.getElementById(id).getBoundingClientRect();"
            " return r.top >= 0 && r.top < innerHeight / 2 }",
            arg=f"klaim-{claim.pk}",
        )
    bar = page.locator(".klaim-bar").bounding_box()
    assert bar["y"] + bar["height"] <= page.viewport_size["height"]

    page.get_by_role("button", name="Terima 94 orang").click()
    page.get_by_text("Putusan Anda tersimpan.").wait_for()
    assert page.locator(".klaim-bar").get_by_text("42 belum diperiksa").is_visible()


def test_text_stays_where_it_was_when_a_claim_is_opened(page, visit):
    source = visit.sources.get()
    claim = source.claims.filter(field="topic").last()
    page.goto(f"/kunjungan/{visit.pk}/laporan/{source.pk}/")
    page.get_by_role("heading", name="Yang dipelajari").click()
    page.locator("#teks").evaluate("e => { e.scrollTop = 120 }")

    page.locator(f"#klaim-{claim.pk}").get_by_role("link", name="Periksa").click()
    page.locator(f"#klaim-{claim.pk}").get_by_role("button", name="Terima").first.wait_for()

    assert page.locator("#teks").evaluate("e => e.scrollTop") == 120


def test_without_script_the_same_decisions_can_be_made(browser, live_server, planner, visit):
    from tests.browser.conftest import session_of

    context = browser.new_context(base_url=live_server.url, java_script_enabled=False)
    context.add_cookies([{"name": "sessionid", "value": session_of(planner), "url": live_server.url}])
    page = context.new_page()
    source = visit.sources.get()
    claim = source.claims.get(field="date")
    page.goto(f"/kunjungan/{visit.pk}/laporan/{source.pk}/")
    page.locator(f'.article a[href$="#klaim-{claim.pk}"]').first.click()
    page.get_by_role("button", name="Terima 9 Juli 2024").click()
    assert page.get_by_text("Putusan Anda tersimpan.").is_visible()

    page.goto(f"/kunjungan/{visit.pk}/")
    page.get_by_label("Pilih 94 orang").check()
    page.get_by_label("Alasan").fill(REASON)
    page.get_by_role("button", name="Simpan keputusan").click()
    assert page.get_by_text("Keputusan Anda tersimpan.").is_visible()

    assert source.claims.get(field="date").state == ClaimState.ACCEPTED
    assert visit.conflicts.get().state == ConflictState.SETTLED
    context.close()


def test_text_with_emoji_is_marked_at_the_right_words(page, visit):
    page.goto(f"/kunjungan/{visit.pk}/laporan/tambah/")
    page.get_by_label("Isi teks").fill(
        "👋😍 Rombongan Kabupaten Badung sebanyak 94 orang 🧵 berkunjung studi tiru ke Kota Makassar ✨."
    )
    page.get_by_label("Penerbit").fill("Kabar")
    page.get_by_role("button", name="Baca teks").click()

    words = page.locator(".article .klaim").all_inner_texts()
    assert "94 orang" in words
    assert "Kota Makassar" in words


def test_corrected_date_shows_in_the_head_at_once_and_in_the_list(page, visit):
    source = visit.sources.get()
    claim = source.claims.get(field="date")
    page.goto(f"/kunjungan/{visit.pk}/laporan/{source.pk}/?klaim={claim.pk}#klaim-{claim.pk}")
    item = page.locator(f"#klaim-{claim.pk}")
    item.get_by_label("Nilai yang benar").fill("10 Juli 2024")
    item.get_by_label("Alasan").fill("Undangan menyebut tanggal 10.")
    item.get_by_role("button", name="Simpan koreksi").click()

    head = page.locator("#kunjungan-kepala")
    head.get_by_text("Rabu, 10 Juli 2024").wait_for()
    assert head.get_by_text("dikoreksi").is_visible()
    assert "Rabu, 10 Juli 2024, dikoreksi" in page.locator("#kunjungan-benang").inner_text()
    page.goto("/kunjungan/")
    assert page.get_by_text("Rabu, 10 Juli 2024, dikoreksi").is_visible()


def test_two_browsers_that_settle_one_conflict_do_not_overrule_each_other(open_page, planner, visit):
    first, second = open_page(planner), open_page(planner)
    for each in (first, second):
        each.goto(f"/kunjungan/{visit.pk}/")
    for each, count, reason in ((first, 94, REASON), (second, 90, "Surat tugas memuat 90 nama.")):
        each.get_by_label(f"Pilih {count} orang").check()
        each.get_by_label("Alasan").fill(reason)
        each.get_by_role("button", name="Simpan keputusan").click()
        each.get_by_text("tersimpan").first.wait_for()

    assert second.get_by_text("Putusan lain tersimpan sesudah halaman ini Anda buka").is_visible()
    assert second.get_by_label("Alasan").input_value() == "Surat tugas memuat 90 nama."
    assert [resolution.value for resolution in visit.conflicts.get().resolutions.all()] == ["94"]


def test_text_in_which_nothing_is_found_is_asked_about_then_withdrawn(page, visit):
    page.goto(f"/kunjungan/{visit.pk}/laporan/tambah/")
    page.get_by_label("Isi teks").fill("Harga cabai naik di pasar.")
    page.get_by_label("Penerbit").fill("Kabar")
    page.get_by_role("button", name="Baca teks").click()
    page.get_by_role("alert").get_by_text("Simpan juga?").wait_for()
    assert visit.sources.count() == 1

    page.get_by_role("button", name="Simpan juga").click()
    page.get_by_role("link", name="Tarik teks ini").click()
    page.get_by_label("Alasan").fill("Bukan tentang kunjungan ini.")
    page.get_by_role("button", name="Tarik teks ini").click()

    page.get_by_text("Teks ini ditarik. Klaimnya tidak dihitung.").wait_for()
    assert [source.is_withdrawn for source in visit.sources.all()] == [False, True]
    assert page.get_by_role("link", name="Tarik teks ini").count() == 0
