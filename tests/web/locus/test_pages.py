"""The decision page and one candidate, as a planner opens them."""

import re

import pytest

from tiru.datasets import load_facts
from tiru.locus import choose_locus
from tiru.parameters import get_focus
from tiru.practices import Catalogue, load_catalogue
from tiru.regions import load_registry
from tiru_web.accounts.models import Role
from tiru_web.locus import analysis

DECISION = {"daerah": "51.03", "fokus": "pangan", "pilihan": "73.71"}


def rows_of_all(client, **changes):
    """The rows of one page of the whole list."""
    response = client.get("/lokus/", {**DECISION, "semua": "1", **changes})
    return response.context["decision"].rows


def test_first_opening_asks_and_answers_nothing(client, text_of):
    response = client.get("/lokus/")

    assert response.status_code == 200
    assert "Belum ada yang dibandingkan" in text_of(response)


def test_own_region_and_first_focus_stand_ready(client):
    html = client.get("/lokus/").content.decode()

    assert '<option value="51.03" selected>' in html
    assert '<option value="pangan" selected>' in html


def test_reader_whose_region_has_no_figures_is_told_before_choosing(user_in, client_for, text_of):
    reader = user_in(Role.PLANNER, region_code="11.01", government="Pemerintah Kabupaten Aceh Selatan")

    page = text_of(client_for(reader).get("/lokus/"))

    assert "Belum ada angka tentang Kabupaten Aceh Selatan" in page
    assert "Ada yang perlu diperbaiki" not in page


@pytest.mark.parametrize(
    "query", [{}, {"pilihan": ""}, {"daerah": "", "fokus": ""}, {"daerah": "51.03"}, {"pilihan": "73.71"}]
)
def test_what_was_not_asked_is_no_mistake(client, query, text_of):
    response = client.get("/lokus/", query)

    assert response.context["decision"] is None
    assert not response.context["form"].errors
    assert "Belum ada yang dibandingkan" in text_of(response)


def test_choice_in_the_address_stays_chosen_until_the_question_is_whole(client):
    html = client.get("/lokus/", {"pilihan": "73.71"}).content.decode()

    assert '<option value="73.71" selected>' in html


@pytest.mark.parametrize("query", [{"daerah": "11.01"}, {"daerah": "11.01", "fokus": "pangan"}])
def test_region_without_figures_is_refused_in_a_sentence_with_the_way_out(client, query):
    response = client.get("/lokus/", query)
    form = response.context["form"]

    assert list(form.errors) == ["daerah"]
    assert form.errors["daerah"] == [
        "Belum ada angka tentang Kabupaten Aceh Selatan (11.01) yang dapat dibandingkan dengan cukup banyak "
        "daerah lain. Pilih daerah lain dari daftar."
    ]


def test_decision_ranks_five_and_below_them_the_place_named_and_the_choice(client, text_of):
    response = client.get("/lokus/", DECISION)
    rows = response.context["decision"].rows

    assert [row.rank for row in rows] == [1, 2, 3, 4, 5, 20, 26]
    assert [row.name for row in rows if row.is_first] == ["Kota Surabaya"]
    assert [row.name for row in rows if row.is_choice] == ["Kota Makassar"]
    assert "Tampilkan 27 calon lainnya" in text_of(response)


def test_list_tells_how_well_a_practice_fits_why_and_its_state(client):
    malang = next(row for row in rows_of_all(client) if row.name == "Kota Malang")
    makassar = next(row for row in rows_of_all(client, page="2") if row.is_choice)

    (only,) = malang.practices
    assert (only.strength, only.reason, only.state) == (
        "cocok lemah",
        "hanya subsektor kuliner",
        "berjalan (2024)",
    )
    assert [line.strength for line in makassar.practices] == ["cocok kuat"] * 3 + ["cocok lemah"] * 2
    assert makassar.practices[-1].state == "berhenti (2023)"


def test_verdict_that_rests_on_a_weak_match_says_so(client, monkeypatch, text_of):
    catalogue = load_catalogue()
    weak = [m.practice for m in catalogue.matching(get_focus("pangan")) if m.is_weak]
    decision = choose_locus(load_registry().get("51.03"), get_focus("pangan"), catalogue=Catalogue(weak))
    monkeypatch.setattr(analysis, "decide", lambda *_: decision)

    response = client.get("/lokus/", {"daerah": "51.03", "fokus": "pangan"})
    page = text_of(response)

    assert "Hanya ada petunjuk lemah: Kota Malang" in page
    assert "cocok lemah (hanya subsektor kuliner)" in page
    assert "Tidak ada calon dengan praktik pangan yang cocok menurut golongan industri atau bidang." in page
    assert [row.name for row in response.context["decision"].rows if row.is_weak_hint] == ["Kota Malang"]
    assert not any(row.is_first for row in response.context["decision"].rows)


def test_what_the_data_cannot_say_stands_before_the_ranking(client, text_of):
    page = text_of(client.get("/lokus/", DECISION))

    assert page.index("Yang belum dapat dikatakan data") < page.index("Calon lokus menurut")
    assert "Di antaranya 4 cocok lemah dan 1 sudah berhenti." in page
    assert "Tidak ada satu pun angka tentang pangan yang sebanding" in page


def test_choice_of_makassar_is_tested_on_the_page(client, text_of):
    page = text_of(client.get("/lokus/", DECISION))

    assert "Pilihan Kota Makassar diuji" in page
    assert "Lebih buruk dalam Tingkat pengangguran terbuka 11,82 lawan 6,87 persen (2022)." in page
    assert "Strukturnya kurang mirip: urutan 26 dari 34 calon." in page


def test_every_compared_figure_has_its_source_one_press_away(client):
    response = client.get("/lokus/", {**DECISION, "semua": "1"})
    html = response.content.decode()
    urls = {fact.source.url.replace("&", "&amp;") for fact in load_facts().all}

    for row in response.context["decision"].rows:
        for compared in row.compared:
            assert compared.sources
            for figure in compared.sources:
                assert figure.source_url.replace("&", "&amp;") in urls
                assert figure.source_url.replace("&", "&amp;") in html


def test_all_candidates_and_only_those_with_practice(client):
    everyone = [row for page in "12" for row in rows_of_all(client, page=page)]
    holders = rows_of_all(client, praktik="on")

    assert [row.rank for row in everyone] == list(range(1, 35))
    assert [row.code for row in holders] == [row.code for row in everyone if row.practices]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"daerah": "99.99"}, "Daerah “99.99” tidak ditemukan. Cari namanya di halaman Data."),
        ({"daerah": "5103"}, "sistem kodenya"),
        ({"fokus": "panggan"}, "“panggan” tidak ada dalam daftar. Pilih satu dari daftar."),
        ({"pilihan": "51.03"}, "adalah daerah yang ingin belajar. Pilih daerah lain sebagai lokus."),
        ({"pilihan": "51"}, "yang diperingkat kabupaten dan kota"),
        ({"pilihan": "11.01"}, "karena angkanya belum cukup"),
        ({"daerah": "<script>alert(1)</script>"}, "tidak ditemukan"),
    ],
)
def test_bad_question_keeps_the_entries_and_says_what_is_wrong(client, changes, words, text_of):
    response = client.get("/lokus/", {**DECISION, **changes})

    assert response.context["decision"] is None
    assert words in text_of(response)
    assert "<script>alert(1)" not in response.content.decode()


def test_candidate_page_takes_the_distance_apart(client, text_of):
    response = client.get("/lokus/calon/73.71/", {"daerah": "51.03", "fokus": "pangan"})
    view = response.context["candidate"]

    assert view.total == "1,584"
    assert [line.state for line in view.row.practices if line.state.startswith("berhenti")] == [
        "berhenti (2023)"
    ]
    unknown = [part.label for part in view.parts if part.part == "tidak diketahui"]
    assert unknown == ["Pangsa industri pengolahan dalam PDRB", "Bauran industri"]
    assert "Dihitung dari" in text_of(response)
    assert "Belum ada angka sebanding." in text_of(response)


def test_planner_of_the_own_region_is_led_on_to_a_visit(client):
    own = client.get("/lokus/calon/73.71/", {"daerah": "51.03", "fokus": "pangan"})
    other = client.get("/lokus/calon/73.71/", {"daerah": "51.04", "fokus": "pangan"})

    assert "/kunjungan/baru/?lokus=73.71&amp;fokus=pangan" in own.content.decode()
    assert "/kunjungan/baru/" not in other.content.decode()


def test_figures_refer_by_number_to_one_list_of_sources(client):
    for address, name in (("/lokus/", "decision"), ("/lokus/calon/73.71/", "candidate")):
        response = client.get(address, DECISION)
        listed = response.context[name].sources
        html = response.content.decode()

        assert [figure.number for figure in listed] == list(range(1, len(listed) + 1))
        assert {int(number) for number in re.findall(r"angka__number num\">\[(\d+)\]", html)} == {
            figure.number for figure in listed
        }


def test_reason_why_figures_do_not_compare_ends_with_one_full_stop(client, text_of):
    pages = [client.get(f"/lokus/calon/{code}/", DECISION) for code in ("33.75", "73.71", "51.04", "34.71")]
    outcomes = [outcome for page in pages for outcome in page.context["candidate"].comparisons]
    reasons = [outcome.comparison.not_comparable for outcome in outcomes]

    assert any("tidak sebanding" in reason for reason in reasons)
    for page in pages:
        assert not re.search(r"\.[;.)]", text_of(page).replace("…", ""))


def test_bars_are_on_one_scale(client):
    rows = client.get("/lokus/", DECISION).context["decision"].rows
    widths = [float(row.bar_width.rstrip("%")) for row in rows]

    assert widths == sorted(widths)
    assert widths[-1] == 100


def test_candidate_that_was_not_ranked_is_not_found(client):
    assert client.get("/lokus/calon/11.01/", {"daerah": "51.03", "fokus": "pangan"}).status_code == 404


def test_candidate_page_without_a_question_asks_it(client, text_of):
    response = client.get("/lokus/calon/73.71/")
    assert response.status_code == 400
    assert "Bandingkan" in text_of(response)


def test_pages_read_the_database_only_for_the_user(client, django_assert_max_num_queries):
    client.get("/lokus/", DECISION)
    with django_assert_max_num_queries(4):
        client.get("/lokus/", {**DECISION, "semua": "1"})
