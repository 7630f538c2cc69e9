"""The page of one practice: what it is, how well it is known, what to ask."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape

from tiru.datasets.reading import read_file
from tiru.datasets.store import Declaration, ImportOptions, ImportSource, Store
from tiru.practices import load_catalogue, load_terms
from tiru_web.accounts.models import Role
from tiru_web.practices.analysis import transfer
from tiru_web.practices.presenters import PracticePresenter
from tiru_web.practices.wording import begin_sentence, cost_words, effect_words, host_question, strength_words


@pytest.fixture
def client(client_for, planner) -> Client:
    return client_for(planner)


def page(client: Client, key: str) -> str:
    response = client.get(f"/praktik/{key}/")
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


@pytest.mark.parametrize("key", [practice.key for practice in load_catalogue().practices])
def test_every_practice_has_a_page_with_all_of_its_record(client, key):
    html = page(client, key)
    practice = load_catalogue().get(key)

    def shown(text: str) -> bool:
        return text.replace("&", "&amp;").replace("'", "&#x27;") in html

    assert all(map(shown, (practice.title, practice.problem, practice.owner_office, practice.evidence_note)))
    assert all(map(shown, (*practice.how_it_works, *practice.caveats)))
    assert all(shown(precondition.rstrip(".")) for precondition in practice.preconditions)
    assert all(shown(result.indicator) and shown(result.claimed_by) for result in practice.results)
    assert all(shown(source.url) and shown(source.title) for source in practice.sources)


def test_figure_stands_with_unit_year_baseline_claimant_and_source(client):
    html = page(client, "makassar-lorong-wisata")

    assert '<div class="angka__value"> 5,4 <span class="angka__unit">persen</span> </div>' in html
    assert "Semula: 4,47 persen (2021)" in html
    assert "Dinyatakan oleh: Bappeda Kota Makassar" in html
    assert "Nilai awal tidak disebut" in html
    assert 'href="https://sulselsatu.com/2023/04/20/ekonomi/' in html


def test_amount_is_written_as_rupiah(client):
    assert "Rp17.409.281.450" in page(client, "bali-ikm-bali-bangkit")


def test_result_in_words_is_told_without_a_number_and_with_its_source(client):
    html = page(client, "semarang-pinjaman-kelompok-mikro")

    assert "Tanpa angka" in html
    assert "Menurut sumber: ketiganya meningkat menurut uji" in html
    assert html.count('href="https://adoc.pub/') == 3


def test_three_marks_stand_side_by_side_with_their_words(client):
    html = page(client, "tegal-lik-takaru")

    for words in (
        "<dt>Metode</dt> <dd> 0 dari 5",
        "<dt>Jenis</dt> <dd> Keluaran terhitung",
        "<dt>Ketertelusuran</dt> <dd> 3 pihak menyebut angka, 1 di luar pemerintah daerah pelaksana",
        "5 sumber, 3 bertanggal; 2 catatan kejujuran",
    ):
        assert words in html


def test_no_evidence_of_impact_names_the_one_figure_to_ask_for(client):
    html = page(client, "bali-ikm-bali-bangkit")

    assert "Belum ada bukti dampak." in html
    assert "Satu angka untuk ditanyakan kepada pelaksananya" in html
    assert "<strong>Nilai awal sebelum program.</strong> “Penjualan selama tiga tahun pertama”" in html


def test_weak_evidence_is_called_weak_and_asks_for_a_comparison(client):
    html = page(client, "kulonprogo-bela-beli")

    assert "Petunjuk lemah" in html
    assert f"<strong>{load_terms('missing_figure')['comparison'].label}.</strong>" in html


def test_strength_effect_and_cost_stand_apart(client):
    html = page(client, "muba-gambo-jumputan")
    practice = load_catalogue().get("muba-gambo-jumputan")
    marks = practice.evidence(timezone.localdate())

    assert f"<dt>Kekuatan bukti</dt> <dd>{strength_words(marks)}</dd>" in html
    assert f"<dt>Dampak yang terbaca</dt> <dd>{effect_words(marks.effect)}.</dd>" in html
    assert f"<dt>Biaya</dt> <dd>{begin_sentence(cost_words(marks.cost))}.</dd>" in html


def test_amounts_of_a_cost_are_named_and_never_summed(client):
    html = page(client, "makassar-lorong-wisata")

    assert "Disebut Rp1.400.000.000 dan Rp20.000.000; tidak dijumlahkan" in html


def test_demand_made_by_order_is_flagged_with_its_sentences(client):
    html = page(client, "surabaya-e-peken")
    marks = load_catalogue().get("surabaya-e-peken").evidence(timezone.localdate())

    assert "<strong>Pembeli diperintah.</strong>" in html
    assert all(escape(sentence) in html for sentence in marks.ordered_demand)
    assert "Pembeli diperintah" not in page(client, "makassar-creative-hub")


def test_contradictions_come_first_among_the_caveats(client):
    practice = load_catalogue().get("makassar-lorong-wisata")
    (contradiction,) = practice.evidence(timezone.localdate()).traceability.contradictions
    caveats = page(client, practice.key).split('id="catatan"')[1].split("</section>")[0]

    assert caveats.count("Bertentangan:") == 1
    assert f"<strong>Bertentangan:</strong> {escape(contradiction)}" in caveats
    assert caveats.index(escape(contradiction)) == min(
        caveats.index(escape(each)) for each in practice.caveats
    )


def test_conditions_for_the_readers_region_stand_by_state_with_their_figures(client):
    html = page(client, "malang-creative-center")
    part = html.split('id="tiru"')[1].split("</section>")[0]

    assert "Dapat ditiru di Kabupaten Badung?" in part
    assert "2 terpenuhi, 1 belum terpenuhi, dan 3 tidak diketahui." in part
    assert "Angkanya: urutan ke-13 dari 34 daerah." in part
    assert "Penduduk menurut administrasi kependudukan Kabupaten Badung 537.739 jiwa (2024)" in part
    assert part.index("Belum terpenuhi") < part.index("Tidak diketahui")
    assert part.count("<details") == 3
    assert part.count("open>") == 2


def test_questions_for_the_host_are_those_of_the_library(client):
    practice = load_catalogue().get("surabaya-e-peken")
    assessment = transfer(practice, "51.03", timezone.localdate())
    part = page(client, practice.key).split("Pertanyaan bagi tuan rumah")[1].split("</section>")[0]

    assert part.count("<li>") == len(assessment.questions) == 7
    assert all(escape(host_question(assessment, each)) in part for each in assessment.questions)


@pytest.mark.parametrize("key", ["surabaya-e-peken", "badung-sidi-kumbara"])
def test_contents_lead_to_every_part_of_the_page(client, key):
    html = page(client, key)
    nav = html.split('aria-label="Isi halaman"')[1].split("</nav>")[0]
    anchors = re.findall(r'href="#([a-z-]+)"', nav)

    assert len(anchors) == 7
    assert [html.count(f'id="{anchor}"') for anchor in anchors] == [1] * 7


def test_core_parts_stand_apart_from_what_may_be_changed(client, monkeypatch):
    bare = load_catalogue().get("tegal-lik-takaru")
    told = replace(
        bare,
        core_parts=("Satu pengelola kawasan.",),
        adaptable_parts=("Letak kawasannya.",),
        government_affairs=("perindustrian",),
        ended_year=2025,
    )
    assert "belum membedakan bagian inti" in page(client, bare.key)

    monkeypatch.setattr("tiru_web.practices.analysis.practice", lambda key: told)
    html = page(client, bare.key)

    assert "<h3>Bagian inti</h3> <ul> <li>Satu pengelola kawasan.</li> </ul>" in html
    assert "<h3>Bagian yang boleh diubah</h3> <ul> <li>Letak kawasannya.</li> </ul>" in html
    assert "<dt>Urusan</dt> <dd>perindustrian</dd>" in html
    assert '<dt>Selesai</dt> <dd class="num">2025</dd>' in html
    assert "belum membedakan bagian inti" not in html


def test_own_practice_is_not_weighed_for_oneself_and_shows_its_preconditions(client):
    html = page(client, "badung-sidi-kumbara")

    assert "Dapat ditiru" not in html
    assert 'id="prasyarat"' in html


def test_reader_without_a_region_sees_the_preconditions(client_for, user_in):
    html = page(client_for(user_in()), "surabaya-e-peken")

    assert "Dapat ditiru" not in html
    assert 'id="prasyarat"' in html


def test_findings_of_the_check_are_folded_with_place_and_action(client):
    practice = load_catalogue().get("makassar-lorong-wisata")
    part = page(client, practice.key).split('id="pemeriksaan"')[1].split("</section>")[0]

    assert "5 hal yang perlu dilihat" in part
    assert "Betulkan: Hitungan tidak cocok" in part
    assert "Rp1.400.000.000 dan 1.095 lorong tidak cocok; hitungannya Rp21.900.000.000." in part
    assert "Letaknya: biaya dan sumber daya" in part
    assert "<details" in part
    assert "Tidak ada yang perlu dilihat" in page(client, "banjar-rumah-kemasan-gagal")


def test_state_last_check_and_sources_stand_on_top(client):
    html = page(client, "makassar-creative-hub")
    top = html[: html.index('id="sekilas"')]
    practice = load_catalogue().get("makassar-creative-hub")

    assert "Berjalan (2025)" in top
    assert "Terakhir diperiksa: 15 Oktober 2025" in top
    assert f'<a href="#sumber-judul">{len(practice.sources)} sumber</a>' in top


def test_breadcrumb_ends_with_the_title(client):
    html = page(client, "makassar-creative-hub")

    assert f'<li aria-current="page">{load_catalogue().get("makassar-creative-hub").title}</li>' in html


def test_stopped_practice_says_so_first(client):
    html = page(client, "mojokerto-ppst-trowulan")

    assert "<strong>Berhenti.</strong>" in html
    assert "Berhenti (2013)" in html


@pytest.mark.parametrize(
    ("key", "on", "title"),
    [
        ("makassar-creative-hub", dt.date(2026, 10, 14), None),
        ("makassar-creative-hub", dt.date(2026, 10, 15), "Masih berjalan?"),
        ("makassar-lorong-wisata", dt.date(2026, 11, 24), "Keadaannya tidak diketahui."),
        ("banjar-rumah-kemasan-gagal", dt.date(2021, 12, 1), "Berhenti."),
    ],
)
def test_notice_asks_again_after_a_year(key, on, title):
    notice = PracticePresenter(load_catalogue().get(key), on).notice

    assert (notice.title if notice else None) == title


def test_notice_says_until_when_the_last_sight_held():
    shown = PracticePresenter(load_catalogue().get("makassar-creative-hub"), dt.date(2026, 11, 24))

    assert (
        shown.notice.text == "Belum dicek lagi; berlaku sampai 15 Oktober 2026. Tanyakan kepada pelaksananya."
    )


def test_last_check_is_told_with_its_age():
    shown = PracticePresenter(load_catalogue().get("makassar-creative-hub"), dt.date(2026, 11, 24))
    undated = PracticePresenter(load_catalogue().get("bali-edaran-endek"), dt.date(2026, 11, 24))

    assert shown.checked == "15 Oktober 2025, 13 bulan lalu"
    assert undated.checked == "tahun 2022, sedikitnya 3 tahun lalu"


def test_copies_elsewhere_lead_to_their_region_and_source(client):
    html = page(client, "bandung-kredit-mesra")

    assert '<a href="/daerah/32/">Jawa Barat</a>' in html
    assert '<a href="/daerah/51/">Bali</a>' in html
    assert "Kota Bandung →" in html
    assert "Mengikuti orang: Dibawa orang yang pindah tugas" in html
    assert "Hasil belum diketahui." in html
    assert "saldo Rp29,9 miliar" in html


def test_step_that_led_to_a_practice_links_to_the_record_it_came_from(client):
    html = page(client, "yogyakarta-segoro-amarto-reborn")
    part = html.split('id="replikasi"')[1].split("</section>")[0]

    assert "Kabupaten Kulon Progo →" in part
    assert 'href="/praktik/kulonprogo-bela-beli/"' in part


def test_page_leads_to_region_focus_and_neighbouring_practices(client):
    html = page(client, "makassar-subsidi-halal")

    assert '<a href="/daerah/73.71/">Kota Makassar</a>' in html
    assert '<a href="/praktik/?fokus=pangan">Pangan</a>' in html
    assert "bidang pangan; golongan industri 10 dan 11; subsektor kuliner" in html
    assert '<a href="/praktik/makassar-kanrerong-karebosi/">' in html


def test_page_leads_to_the_locus_question_of_the_readers_own_region(client):
    html = page(client, "makassar-subsidi-halal")

    assert 'href="/lokus/?daerah=51.03&amp;fokus=pangan&amp;pilihan=73.71"' in html


def test_own_practice_is_not_offered_as_a_locus(client):
    assert "Timbang sebagai lokus" not in page(client, "badung-endek-jepun-bebadungan")


def test_locus_is_not_offered_to_a_reader_whose_region_has_no_figures(client_for, user_in):
    reader = user_in(Role.PLANNER, region_code="93.01", government="Pemerintah Kabupaten Merauke")

    assert "Timbang sebagai lokus" not in page(client_for(reader), "makassar-subsidi-halal")


def test_imported_figures_make_a_region_ask_too(client_for, user_in, settings, tmp_path):
    settings.CONFIG = replace(settings.CONFIG, home=tmp_path)
    path = tmp_path / "penduduk.csv"
    path.write_text("Jumlah Penduduk (Jiwa)\nKabupaten/Kota,2024\nKabupaten Merauke,240000\n", "utf-8")
    store = Store(tmp_path / "data")
    declared = ImportOptions(declarations=(Declaration("population_civil_registry", "dukcapil_semester_2"),))
    source = ImportSource("Angka contoh", "Dinas Contoh", "", dt.date(2024, 3, 5))
    preview = store.preview(read_file(path), path, dataset="penduduk", source=source, options=declared)
    store.commit(preview, by="contoh")
    reader = user_in(Role.PLANNER, region_code="93.01", government="Pemerintah Kabupaten Merauke")

    html = page(client_for(reader), "makassar-subsidi-halal")

    assert 'href="/lokus/?daerah=93.01&amp;fokus=pangan&amp;pilihan=73.71"' in html


def test_reader_without_an_office_can_read_too(client_for, user_in):
    assert "Subsidi sertifikat halal" in page(client_for(user_in()), "makassar-subsidi-halal")


def test_unknown_key_gives_the_nearest_practices(client):
    response = client.get("/praktik/surabaya-e-pekan/")
    html = response.content.decode()

    assert response.status_code == 404
    assert "“surabaya-e-pekan”" in html
    assert '<a href="/praktik/surabaya-e-peken/">' in html


def test_unknown_key_near_nothing_offers_the_search(client):
    response = client.get("/praktik/%3Cscript%3Ealert(1)/")
    html = response.content.decode()

    assert response.status_code == 404
    assert "Mungkin maksud Anda" not in html
    assert "<script>alert" not in html
    assert 'name="q"' in html


def test_page_asks_the_database_as_often_for_much_as_for_little(client):
    page(client, "makassar-lorong-wisata")
    counts = []
    for key in ("makassar-lorong-wisata", "badung-sidi-kumbara"):
        with CaptureQueriesContext(connection) as queries:
            page(client, key)
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 5


def test_signed_out_reader_is_sent_to_sign_in():
    assert Client().get("/praktik/surabaya-e-peken/").status_code == 302


@pytest.mark.parametrize("practice", load_catalogue().practices, ids=lambda practice: practice.key)
def test_reason_of_the_method_is_the_rule_that_gave_it(client, practice):
    html = page(client, practice.key)
    reason = html.split("Alasannya")[1].split("</dd>")[0]
    told = " ".join(practice.evidence(timezone.localdate()).grading.reason.split())

    assert escape(told) in reason
    assert escape(practice.evidence_note) not in reason
