"""Whether to travel at all: the verdict, the other ways, and the costs of a journey given in the address."""

import pytest

BADUNG = {"daerah": "51.03", "fokus": "pangan"}
ADDRESS = "/lokus/berangkat/73.71/"
TRIP = {"hari": "3", "orang_eselon_ii": "1", "orang_gol_iii": "4"}


def test_candidate_page_gives_the_verdict_and_leads_on(client, text_of):
    response = client.get("/lokus/calon/73.71/", BADUNG)

    assert "Boleh dipertimbangkan: Kota Makassar." in text_of(response)
    assert f'href="{ADDRESS}?daerah=51.03&amp;fokus=pangan"' in response.content.decode()


def test_candidate_and_comparison_say_who_beats_whom(client, text_of):
    sentence = "Tidak ada calon lain yang mengungguli Kota Makassar tanpa kalah dalam hal lain."

    assert sentence in text_of(client.get("/lokus/calon/73.71/", BADUNG))
    compared = text_of(client.get("/lokus/banding/", {**BADUNG, "calon": ["73.71", "51.04"]}))
    assert sentence in compared
    assert "Tidak dipakai: biaya" in compared


def test_without_a_journey_nothing_is_estimated(client, text_of):
    response = client.get(ADDRESS, BADUNG)
    page = text_of(response)

    assert response.context["travel"].estimate is None
    assert "Isi lamanya dan siapa yang berangkat, agar biayanya dihitung" in page
    assert "Ada yang perlu diperbaiki" not in page
    assert "Rapat daring" in page
    assert "Aturannya" in page


def test_journey_is_estimated_and_what_is_open_is_said(client, text_of):
    response = client.get(ADDRESS, {**BADUNG, **TRIP})
    estimate = response.context["travel"].estimate
    page = text_of(response)

    assert "Jumlah sebagian: Rp" in page
    assert "Belum diketahui: tiket atau transpor pulang-pergi Kabupaten Badung–Kota Makassar" in page
    assert estimate.lines
    assert all(line.basis for line in estimate.lines)


def test_fare_as_people_write_it_completes_the_sum(client, text_of):
    page = text_of(client.get(ADDRESS, {**BADUNG, **TRIP, "tiket": "Rp1.800.000"}))

    assert "Jumlah: Rp" in page
    assert "Belum diketahui: tiket" not in page


def test_large_group_without_a_shown_effect_is_told_to_think_again(client, text_of):
    response = client.get(ADDRESS, {**BADUNG, **TRIP, "orang_gol_iii": "40"})

    assert "Timbang cara lain dahulu: Kota Makassar." in text_of(response)
    suggested = [each.label for each in response.context["travel"].alternatives if each.is_suggested]
    assert suggested == ["Rombongan kecil: 1 eselon II dan 9 gol. III"]


def test_ceiling_that_is_exceeded_speaks_against_the_journey(client, text_of):
    page = text_of(client.get(ADDRESS, {**BADUNG, **TRIP, "pagu": "1.000.000"}))

    assert "Timbang cara lain dahulu" in page
    assert "pagu" in page


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"hari": "0"}, "hari", "Paling sedikit 1 hari."),
        ({"hari": "91"}, "hari", "Paling lama 90 hari."),
        ({"hari": "tiga"}, "hari", "Tulis banyaknya hari, misalnya 3."),
        ({"hari": ""}, "hari", "Isi lamanya"),
        ({"orang_eselon_ii": "", "orang_gol_iii": ""}, "orang_kepala_daerah", "paling sedikit satu orang"),
        ({"orang_gol_iii": "-1"}, "orang_gol_iii", "0 sampai 1.000"),
        ({"orang_gol_iii": "1000"}, "orang_kepala_daerah", "paling banyak 1.000 orang"),
        ({"tiket": "1,5 juta"}, "tiket", "Tulis rupiah tanpa sen"),
        ({"tiket": "1.80.000"}, "tiket", "Tulis rupiah tanpa sen"),
        ({"tiket": "9000000000"}, "tiket", "Paling banyak satu miliar rupiah seorang."),
        ({"pagu": "-5"}, "pagu", "Tulis rupiah tanpa sen"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_the_entries_stay(client, text_of, changes, field, words):
    sent = {**TRIP, **changes}
    response = client.get(ADDRESS, {**BADUNG, **sent})
    form = response.context["form"]

    assert list(form.errors) == [field]
    assert words in text_of(response)
    assert all((form[name].value() or "") == value for name, value in sent.items())
    assert response.context["travel"] is None
    assert "Boleh dipertimbangkan" not in text_of(response)


def test_place_that_is_no_candidate_is_not_found(client):
    assert client.get("/lokus/berangkat/11.01/", BADUNG).status_code == 404


def test_without_a_question_it_is_asked(client):
    assert client.get(ADDRESS).status_code == 400


def test_decision_keeps_the_verdict_on_the_places_it_names(planner, write_ruling):
    record = write_ruling(planner, alternatives=[{"region_code": "73.71", "reason": "Jauh."}]).record

    assert [each["region_code"] for each in record["travel"]] == ["35.78", "73.71"]
    assert record["travel"][1]["verdict"] == "travel"


def test_day_of_departure_is_reckoned_with(client, text_of):
    page = text_of(client.get(ADDRESS, {**BADUNG, **TRIP, "tanggal": "2030-07-08"}))

    assert "bulan sebelum berangkat. Tanyakan lagi sebelum memutuskan." in page
    assert "sedangkan berangkatnya 8 Juli 2030" in page


def test_day_that_is_none_is_refused_and_kept(client, text_of):
    response = client.get(ADDRESS, {**BADUNG, **TRIP, "tanggal": "besok"})

    assert "Hari berangkat: Tulis tanggalnya, misalnya 2026-07-08." in text_of(response)
    assert response.context["travel"] is None
    assert 'value="besok"' in response.content.decode()


def test_sum_says_whose_tariffs_it_uses_and_that_they_are_old(client, text_of):
    response = client.get(ADDRESS, {**BADUNG, **TRIP, "tanggal": "2026-07-08"})
    beside = " ".join(response.context["travel"].estimate.basis)
    page = text_of(response)

    assert "Pasangkayu" in beside
    assert "berlaku sepanjang 2024, sedangkan berangkatnya 8 Juli 2026." in beside
    assert page.index("Jumlah sebagian") < page.index("Pasangkayu") < page.index("Belum diketahui: ")


def test_form_stands_above_what_depends_on_it(client):
    html = client.get(ADDRESS, {**BADUNG, **TRIP}).content.decode()

    assert html.index('name="hari"') < html.index('id="putusan"') < html.index('id="biaya"')


def test_representation_alone_is_no_cost(client):
    """Of Yogyakarta no tariff is carried; the representation money holds everywhere."""
    response = client.get("/lokus/berangkat/34.71/", {**BADUNG, "hari": "3", "orang_eselon_ii": "1"})
    estimate = response.context["travel"].estimate

    assert [line.label for line in estimate.lines] == ["uang representasi eselon II"]
    assert estimate.total.startswith("Belum dapat dihitung: ")
    assert "paling sedikit" not in estimate.total
