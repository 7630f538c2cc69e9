"""The flows through the pages, as a browser without script walks them."""

from __future__ import annotations

import datetime as dt
import hashlib
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import QuerySet
from django.urls import reverse

from tiru_web.reports.models import AliasState, ClaimState, ConflictState, SourceText

ARTICLE = (
    "Rombongan Pemerintah Kabupaten Badung sebanyak 90 orang berkunjung studi tiru ke Kota Makassar.\n"
    "Rombongan diterima Selasa (09/07/2024)."
)

FOREIGN = (
    "The delegation was received by the mayor and it has been told that they will learn from this city. " * 3
)


@pytest.fixture
def client(client_for, planner):
    return client_for(planner)


def text_of(response):
    """Words of a page, tags and runs of spaces removed."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.content.decode()).split())


def summary(visit):
    return reverse("visits:detail", args=[visit.pk])


def source_url(source):
    return reverse("reports:source", args=[source.visit_id, source.pk])


def claim_url(claim):
    return reverse("reports:decide_claim", args=[claim.source.visit_id, claim.source_id, claim.pk])


def conflict_url(conflict):
    return reverse("reports:conflict", args=[conflict.visit_id, conflict.pk])


def add(client, visit, **data):
    return client.post(
        reverse("reports:add", args=[visit.pk]), {"text": "", "publisher": "Kabar", **data}, follow=True
    )


def test_pasted_text_is_read_and_its_page_shown(client, visit):
    response = add(client, visit, text=ARTICLE, url="https://contoh.id/berita", title="Kunjungan")

    source = SourceText.objects.get()
    assert response.redirect_chain == [(source_url(source), 302)]
    assert source.text == ARTICLE
    assert "klaim terbaca dan masih berupa usulan" in text_of(response)


def test_uploaded_text_is_read(client, visit):
    file = SimpleUploadedFile("berita.txt", f"👋 {ARTICLE}".encode())
    add(client, visit, file=file)

    assert SourceText.objects.get().text == f"👋 {ARTICLE}"


def test_text_without_claims_is_asked_about_and_kept_when_wanted(client, visit):
    data = {"text": "Harga cabai naik di pasar.", "title": "Pasar"}
    response = add(client, visit, **data)

    assert not SourceText.objects.exists()
    assert "Tidak ada yang terbaca dari teks ini. Simpan juga?" in text_of(response)
    assert "Harga cabai naik di pasar.</textarea>" in response.content.decode()
    assert 'value="Pasar"' in response.content.decode()

    response = add(client, visit, **data, keep_anyway="1")
    assert SourceText.objects.count() == 1
    assert "tidak ada klaim yang terbaca" in text_of(response)


def held_of(response):
    return re.search(r'name="held" value="([^"]*)"', response.content.decode())[1]


def test_uploaded_text_without_claims_is_asked_about_and_need_not_be_chosen_again(client, visit):
    response = add(client, visit, file=SimpleUploadedFile("kabar.txt", b"Harga cabai naik."))

    assert not SourceText.objects.exists()
    assert "Tidak ada yang terbaca dari kabar.txt. Simpan juga?" in text_of(response)

    add(client, visit, held=held_of(response), keep_anyway="1")
    source = SourceText.objects.get()
    assert (source.text, source.file_name) == ("Harga cabai naik.", "kabar.txt")


def test_of_several_files_each_is_told_and_the_good_ones_are_kept(client, visit):
    files = [
        SimpleUploadedFile("satu.txt", ARTICLE.encode()),
        SimpleUploadedFile("foto.jpg", b"x"),
        SimpleUploadedFile("asing.txt", FOREIGN.encode()),
        SimpleUploadedFile("dua.html", f"<article><p>{ARTICLE} Lagi.</p></article>".encode()),
    ]
    response = add(client, visit, file=files)

    assert response.redirect_chain == [(reverse("reports:index", args=[visit.pk]), 302)]
    assert [source.file_name for source in SourceText.objects.all()] == ["satu.txt", "dua.html"]
    words = text_of(response)
    assert "Tidak disimpan: foto.jpg: jenis berkas ini belum dapat dibaca" in words
    assert "Tidak disimpan: asing.txt: teksnya bukan bahasa Indonesia" in words


def test_page_of_a_text_names_its_file_and_the_files_own_fingerprint(client, visit):
    content = f"<article><p>{ARTICLE}</p><script>alert(1)</script></article>".encode()
    response = add(client, visit, file=SimpleUploadedFile("berita.html", content))

    words = text_of(response)
    assert "Teks utama diambil dari berkas berita.html" in words
    assert hashlib.sha256(content).hexdigest() in words
    assert "alert(1)" not in SourceText.objects.get().text


def test_same_text_again_is_told(client, visit):
    add(client, visit, text=ARTICLE)
    response = add(client, visit, text=ARTICLE)

    assert SourceText.objects.count() == 1
    assert "Teks ini sudah ada, ditambahkan oleh Ni Made Contoh" in text_of(response)


def test_refused_text_keeps_what_was_entered(client, visit):
    response = add(client, visit, text="isi berita", publisher="", url="bukan alamat", title="Judul saya")

    assert not SourceText.objects.exists()
    page = response.content.decode()
    assert "isi berita</textarea>" in page
    assert 'value="Judul saya"' in page
    assert "Ada yang perlu diperbaiki" in page
    assert 'aria-invalid="true"' in page


def test_refused_upload_says_so_beside_its_field(client, visit):
    response = add(client, visit, file=SimpleUploadedFile("kabar.txt", "é".encode("latin-1")))

    assert "kabar.txt: tulisannya tidak tersimpan sebagai UTF-8" in text_of(response)


def test_text_page_shows_the_words_of_every_claim_as_a_link(client, demo_visit):
    source = demo_visit.sources.get()
    page = client.get(source_url(source)).content.decode()

    for claim in source.claims.all():
        assert f'id="klaim-{claim.pk}"' in page
        assert f'id="teks-klaim-{claim.pk}"' in page
        assert f'href="?klaim={claim.pk}#klaim-{claim.pk}"' in page
        assert f'href="#teks-klaim-{claim.pk}"' in page


def test_text_page_keeps_the_article_word_for_word(client, demo_visit):
    source = demo_visit.sources.get()
    page = client.get(source_url(source)).content.decode()

    article = page[page.index('class="reading article"') :]
    article = article[article.index(">") + 1 : article.index("</div>")]
    bare = re.sub(r"<sup.*?</sup>", "", article, flags=re.DOTALL)
    lines = re.findall(r"<p>(.*?)</p>", bare, flags=re.DOTALL)
    assert "\n".join(re.sub(r"<[^>]*>", "", line) for line in lines) == source.text


def test_html_in_a_text_is_shown_and_not_obeyed(client, visit, add_text):
    hostile = '<script>alert("1")</script> <img src=x onerror=y> & "90 orang"'
    source = add_text(hostile, ("headcount", "90", "90 orang"), ("topic", "<b>tebal</b>", "<script>"))
    for address in (source_url(source), summary(visit), reverse("reports:index", args=[visit.pk])):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<b>tebal</b>" not in page
    page = client.get(source_url(source)).content.decode()
    assert "&lt;script&gt;" in page


def test_script_address_as_source_is_never_a_link(client, visit):
    add(client, visit, text=ARTICLE, url="javascript:alert(1)")
    assert not SourceText.objects.exists()


def test_only_the_claim_that_was_asked_for_stands_open(client, demo_visit):
    source = demo_visit.sources.get()
    claim = source.claims.get(field="venue")
    closed = client.get(source_url(source)).content.decode()
    page = client.get(source_url(source), {"klaim": claim.pk}).content.decode()

    assert "Simpan koreksi" not in closed
    assert page.count("Simpan koreksi") == 1
    assert re.search(rf'class="klaim-item is-open"\s+id="klaim-{claim.pk}"', page)


@pytest.mark.parametrize("asked", ["", "0", "999999999999999999999", "satu", "-1"])
def test_claim_that_is_not_there_opens_nothing(client, demo_visit, asked):
    page = client.get(
        source_url(demo_visit.sources.get()), {"klaim": asked, "tersimpan": asked}
    ).content.decode()
    assert "Simpan koreksi" not in page


def test_accepting_a_claim_opens_the_next_one(client, demo_visit):
    claims = list(demo_visit.sources.get().claims.filter(field="headcount"))
    response = client.post(claim_url(claims[0]), {"state": "diterima"})

    assert response.url == f"{source_url(claims[0].source)}?tersimpan={claims[0].pk}#klaim-{claims[0].pk}"
    page = client.get(response.url).content.decode()
    assert "Putusan Anda tersimpan." in page
    assert re.search(rf'class="klaim-item is-open"\s+id="klaim-{claims[1].pk}"', page)


def test_correcting_a_claim_keeps_what_the_text_says_beside_it(client, two_counts):
    claim = two_counts.claims.first()
    data = {"state": "dikoreksi", "corrected_value": "92", "reason": "daftar hadir"}
    response = client.post(claim_url(claim), data, follow=True)

    words = text_of(response)
    assert "92 orang" in words
    assert "di teks: 90 orang" in words
    assert "Alasan: daftar hadir" in words


def test_refused_decision_stands_open_with_what_was_entered(client, two_counts):
    claim = two_counts.claims.first()
    data = {"state": "dikoreksi", "corrected_value": "banyak", "reason": "alasan saya"}
    page = client.post(claim_url(claim), data).content.decode()

    assert claim.decisions.count() == 0
    assert re.search(rf'class="klaim-item is-open"\s+id="klaim-{claim.pk}"', page)
    assert 'value="banyak"' in page
    assert "alasan saya</textarea>" in page
    assert "bilangan bulat" in page


def test_accepting_with_all_that_say_the_same(client, add_text):
    source = add_text(
        "Kota Makassar lalu Kota Makassar; Makassar.",
        ("host_region", "73.71", "Kota Makassar"),
        ("host_region", "73.71", "Kota"),
        ("host_region", "73.71", "Makassar"),
    )
    first, second, third = source.claims.all()
    client.post(claim_url(third), {"state": "ditolak", "reason": "bukan daerah"})
    page = client.get(source_url(source), {"klaim": first.pk}).content.decode()
    assert "Terima beserta 1 klaim lain yang sama" in page

    client.post(claim_url(first), {"state": "diterima", "also_same": "1"})

    states = [claim.state for claim in source.claims.all()]
    assert states == [ClaimState.ACCEPTED, ClaimState.ACCEPTED, ClaimState.REJECTED]
    assert second.decisions.get().by == client.get(source_url(source)).wsgi_request.user


def test_deciding_needs_a_post(client, two_counts):
    claim = two_counts.claims.first()
    assert client.get(claim_url(claim)).status_code == 405
    assert claim.decisions.count() == 0


def test_claim_of_another_visit_is_not_found_under_this_one(client, two_counts, demo_visit):
    claim = two_counts.claims.first()
    address = reverse("reports:decide_claim", args=[demo_visit.pk, claim.source_id, claim.pk])
    assert client.post(address, {"state": "diterima"}).status_code == 404


def test_summary_shows_both_numbers_as_contradicting(client, demo_visit):
    words = text_of(client.get(summary(demo_visit)))

    assert "Jumlah orang (rombongan): 90 orang atau 94 orang?" in words
    assert "Satu teks menyebut 90 orang dan 94 orang." in words
    assert "Dua angka dilaporkan: 90 orang dan 94 orang." in words
    assert (
        "tercatat" not in words.replace("belum tercatat", "").split("Catatan kunjungan")[1].split("Sumber")[0]
    )


def test_conflict_settled_with_a_reason_shows_in_the_summary_with_its_rival(client, demo_visit):
    conflict = demo_visit.conflicts.get()
    chosen = conflict.claims.get(value="94")
    response = client.post(
        conflict_url(conflict), {"choice": chosen.pk, "reason": "Daftar hadir memuat 94 nama."}, follow=True
    )

    words = text_of(response)
    assert response.redirect_chain[0][0] == (
        f"{summary(demo_visit)}?diputuskan={conflict.pk}#pertentangan-{conflict.pk}"
    )
    assert "Keputusan Anda tersimpan." in words
    assert "94 orang" in words
    assert "Alasan: Daftar hadir memuat 94 nama." in words
    assert "Dua angka dilaporkan: 90 orang dan 94 orang." in words
    assert "dilaporkan, tidak dipakai" in words


def test_conflict_left_open_stays_on_top_with_its_reason(client, conflict):
    data = {"choice": "biarkan_terbuka", "reason": "menunggu daftar hadir"}
    words = text_of(client.post(conflict_url(conflict), data, follow=True))

    assert "Perlu keputusan" in words
    assert "dibiarkan terbuka" in words
    assert "Alasan: menunggu daftar hadir" in words


def test_conflict_can_be_settled_with_another_value_and_opened_again(client, conflict):
    client.post(conflict_url(conflict), {"choice": "nilai_lain", "value": "92", "reason": "surat tugas"})
    words = text_of(
        client.post(conflict_url(conflict), {"choice": "biarkan_terbuka", "reason": "ragu"}, follow=True)
    )

    conflict.refresh_from_db()
    assert conflict.state == ConflictState.OPEN
    assert "Riwayat keputusan (2)" in words
    assert "Nilai lain dipakai: 92 orang" in words
    assert "surat tugas" in words


@pytest.mark.parametrize("reason", ["", "   \n"])
def test_conflict_is_not_settled_without_a_reason(client, conflict, reason):
    chosen = conflict.claims.first()
    page = client.post(conflict_url(conflict), {"choice": chosen.pk, "reason": reason}).content.decode()

    assert conflict.resolutions.count() == 0
    assert "Tulis alasannya" in page
    assert re.search(rf'value="{chosen.pk}"[^>]*checked', page)


def test_conflict_without_a_choice_says_so_and_keeps_the_reason(client, conflict):
    page = client.post(conflict_url(conflict), {"reason": "alasan saya"}).content.decode()

    assert "Pilih salah satu nilai" in page
    assert "alasan saya</textarea>" in page


def test_value_that_came_up_later_is_named(client, conflict, add_text):
    client.post(conflict_url(conflict), {"choice": "nilai_lain", "value": "92", "reason": "surat tugas"})
    add_text("Kabarnya 80 orang.", ("headcount", "80", "80 orang"))

    words = text_of(client.get(conflict_url(conflict)))
    assert "terbuka lagi" in words
    assert "Sesudah 92 orang diputuskan, muncul nilai baru: 80 orang (Kabar). Putuskan sekali lagi." in words


def test_lapsed_conflict_takes_no_more_decisions_on_its_page(client, two_counts, conflict):
    client.post(claim_url(two_counts.claims.first()), {"state": "ditolak", "reason": "salah baca"})
    response = client.get(conflict_url(conflict))

    assert "tidak berlaku lagi" in text_of(response)
    assert "Simpan keputusan" not in response.content.decode()


def test_weekday_conflict_speaks_of_days_in_words(client, add_text, visit):
    add_text(
        "Rabu (23/10/2025).",
        ("date", "2025-10-23", "Rabu (23/10/2025)"),
        contradictions=(("hari", (0,)),),
    )
    conflict = visit.conflicts.get()
    conflict.explanation = "2025-10-23 bukan hari Rabu."
    conflict.save()

    words = text_of(client.get(summary(visit)))
    assert "23 Oktober 2025 bukan hari Rabu." in words
    assert "2025-10-23" not in words


def test_text_about_another_place_is_doubted(client, add_text):
    source = add_text("Di Kota Bogor.", ("host_region", "32.71", "Kota Bogor"))
    words = text_of(client.get(source_url(source)))

    assert "Teks ini menyebut tuan rumah Kota Bogor, bukan Kota Makassar." in words


def test_alias_is_decided_on_the_text_page(client, demo_visit):
    source = demo_visit.sources.get()
    alias = source.aliases.first()
    address = reverse("reports:decide_alias", args=[demo_visit.pk, source.pk, alias.pk])
    assert "Sebutan yang mungkin sama" in text_of(client.get(source_url(source)))

    client.post(address, {"state": "sama"})
    assert alias.state == AliasState.SAME
    assert client.post(address, {"state": "hapus"}).status_code == 400


@pytest.mark.parametrize(("header", "target"), [("#baca", "baca"), ("#ringkasan-isi", "ringkasan-isi")])
def test_answer_for_htmx_is_the_part_of_a_fresh_page(client, demo_visit, header, target):
    address = source_url(demo_visit.sources.get()) if target == "baca" else summary(demo_visit)
    part = client.get(address, headers={"HX-Request": "true", "HX-Target": header}).content.decode()
    page = client.get(address).content.decode()

    def without_tokens(text):
        return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"| hx-swap-oob="true"', "", text).strip()

    own, head, thread = re.split(r'(?=<div class="visit-head"|<div id="kunjungan-benang")', part)
    assert f'<div id="{target}"' in own[:200]
    assert "<html" not in part
    assert 'hx-swap-oob="true"' in head
    assert 'hx-swap-oob="true"' in thread
    for piece in (own, head, thread):
        assert without_tokens(piece) in without_tokens(page)


def test_refused_resolution_for_htmx_is_the_summary_with_the_error(client, conflict):
    response = client.post(conflict_url(conflict), {"reason": ""}, headers={"HX-Request": "true"})
    part = response.content.decode()

    assert 'id="ringkasan-isi"' in part
    assert "Pilih salah satu nilai" in part


def test_pages_answer_for_a_visit_without_texts(client, visit):
    for address in (summary(visit), reverse("reports:index", args=[visit.pk])):
        words = text_of(client.get(address))
        assert "Belum ada teks" in words
        assert "Tambah teks" in words


LAPSED = "Pertentangan ini tidak berlaku lagi, jadi keputusan Anda tidak disimpan."


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}], ids=["page", "part"])
@pytest.mark.parametrize("choice", ["nilai_lain", "biarkan_terbuka"])
def test_resolution_of_a_lapsed_conflict_is_refused_in_a_sentence(
    client, two_counts, conflict, headers, choice
):
    client.post(claim_url(two_counts.claims.first()), {"state": "ditolak", "reason": "salah baca"})
    data = {"choice": choice, "value": "92", "reason": "surat tugas"}
    response = client.post(conflict_url(conflict), data, headers=headers)

    assert response.status_code == 200
    assert LAPSED in text_of(response)
    assert conflict.resolutions.count() == 0
    assert LAPSED not in text_of(client.get(summary(two_counts.visit)))


def test_doubt_about_the_place_ends_with_its_correction(client, add_text):
    source = add_text("Di Kota Bogor.", ("host_region", "32.71", "Kota Bogor"))
    data = {"state": "dikoreksi", "corrected_value": "Kota Makassar", "reason": "salah tulis"}
    client.post(claim_url(source.claims.get()), data)

    assert "Teks ini menyebut tuan rumah" not in text_of(client.get(source_url(source)))


def test_day_a_text_was_added_is_that_of_the_office(client, visit):
    add(client, visit, text=ARTICLE)
    # Late in the evening in London it is the next day in Makassar.
    evening = dt.datetime(2024, 7, 8, 20, 0, tzinfo=dt.UTC)
    QuerySet.update(SourceText.objects.all(), added_at=evening)

    assert "pada 9 Juli 2024. Tidak ada yang ditambahkan." in text_of(add(client, visit, text=ARTICLE))


def test_text_longer_than_a_form_of_django_may_be_is_refused_at_its_field(client, visit):
    response = add(client, visit, text="kata " * 600_000)

    assert response.status_code == 200
    assert "teksnya lebih dari 400.000 huruf" in text_of(response)[:20_000]
    assert not SourceText.objects.exists()


def groups_of(page):
    """Headings of the claims' groups and whether each stands unfolded."""
    found = re.findall(r'<details class="fold" ?(open)?>\s*<summary>\s*<h3>(.*?)</h3>', page)
    return {label: bool(state) for state, label in found}


def test_claims_are_folded_by_field_but_the_one_at_work(client, demo_visit):
    source = demo_visit.sources.get()
    venue = source.claims.get(field="venue")
    fresh = groups_of(client.get(source_url(source)).content.decode())
    at_work = groups_of(client.get(source_url(source), {"klaim": venue.pk}).content.decode())

    assert [label for label, is_open in fresh.items() if is_open] == ["Jumlah orang"]
    assert [label for label, is_open in at_work.items() if is_open] == ["Tempat"]


def test_bar_leads_to_the_next_unchecked_claim_and_begins_again_behind_the_last(client, add_text):
    source = add_text("Aula A, Aula B.", ("venue", "Aula A", "Aula A"), ("venue", "Aula B", "Aula B"))
    first, second = source.claims.all()

    def bar(**asked):
        page = client.get(source_url(source), asked).content.decode()
        found = re.search(r'class="klaim-bar.*?href="\?klaim=(\d+)', page, flags=re.DOTALL)
        return found and int(found[1])

    assert bar() == first.pk
    assert bar(klaim=first.pk) == second.pk
    assert bar(klaim=second.pk) == first.pk
    client.post(claim_url(second), {"state": "diterima"})
    assert bar(klaim=first.pk) is None
    client.post(claim_url(first), {"state": "diterima"})
    assert bar() is None
    assert "Semua klaim dalam teks ini sudah diperiksa." in text_of(client.get(source_url(source)))


def test_record_folds_what_nobody_checked_and_names_what_no_text_tells(client, demo_visit):
    page = client.get(summary(demo_visit)).content.decode()
    assert groups_of(page) == {
        "Siapa, kapan, dan di mana": True,
        "Yang dipelajari dan disepakati": False,
        "Bacaan lain dari teks": False,
    }
    for key in ("support_type", "practice_figure", "agreement"):
        assert re.search(
            rf'Belum disebut dalam teks mana pun:.*<span id="catatan-{key}"', page, flags=re.DOTALL
        )

    topic = demo_visit.sources.get().claims.filter(field="topic").first()
    client.post(claim_url(topic), {"state": "diterima"})
    assert groups_of(client.get(summary(demo_visit)).content.decode())["Yang dipelajari dan disepakati"]
