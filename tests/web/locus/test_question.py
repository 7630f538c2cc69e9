"""The question: its side, filters and weights, kept in the address, with what is wrong beside the field."""

import re

import pytest

from tiru_web.locus import analysis
from tiru_web.locus.forms.widgets import LongSelect
from tiru_web.locus.question import Question

DECISION = {"daerah": "51.03", "fokus": "pangan"}
FULL = Question(
    "51.03",
    "pangan",
    theme_key="ikm",
    weights=(("size", 3.0), ("geography", 0.5)),
    same_kind=True,
    other_province=True,
    within_km=900.0,
    population_ratio=1.5,
)


def test_question_and_its_record_are_one():
    assert Question.from_record(FULL.record()) == FULL


def test_address_of_a_question_asks_it_again(client):
    response = client.get("/lokus/", FULL.address())

    assert response.context["form"].cleaned_data["question"] == FULL


def test_defaults_leave_no_trace_in_the_address():
    assert Question("51.03", "pangan").address() == {"daerah": "51.03", "fokus": "pangan"}


def test_theme_changes_the_order_and_says_so(client, text_of):
    usual = client.get("/lokus/", DECISION)
    response = client.get("/lokus/", {**DECISION, "tema": "geografi"})

    assert [r.code for r in response.context["decision"].rows] != [
        r.code for r in usual.context["decision"].rows
    ]
    assert "Tema Geografi: wilayah berbobot tiga kali" in text_of(response)


def test_weights_are_shown_where_they_stand(client):
    html = client.get("/lokus/", {**DECISION, "bobot_size": "2.5"}).content.decode()

    assert re.search(r'name="bobot_size" value="2.5"', html)
    assert re.search(r'name="bobot_economy" value="1"', html)
    assert re.search(r"<output[^>]*>2,5</output>", html)


def test_form_sends_all_its_fields_and_is_led_to_the_short_address(client):
    sent = {
        **DECISION,
        "pilihan": "73.71",
        "tema": "semua",
        "jarak": "",
        "penduduk": "",
        "praktik": "on",
        "bobot_tema": "semua",
        **{f"bobot_{block}": "1" for block in ("size", "economy", "people", "geography")},
        "bobot_size": "2",
    }
    response = client.get("/lokus/", sent)

    assert response.status_code == 302
    assert response.url == "/lokus/?daerah=51.03&fokus=pangan&bobot_size=2&pilihan=73.71&praktik=on"


def test_sliders_drawn_for_one_theme_do_not_outweigh_another(client):
    """Without a script the sliders still stand as the former theme put them when another one is chosen."""
    sliders = {f"bobot_{block}": "1" for block in ("size", "economy", "people", "geography")}
    response = client.get("/lokus/", {**DECISION, "tema": "ikm", "bobot_tema": "semua", **sliders})

    assert response.url == "/lokus/?daerah=51.03&fokus=pangan&tema=ikm"


def test_distance_is_read_as_people_write_it(client):
    response = client.get("/lokus/", {**DECISION, "jarak": "1.500"})

    assert response.context["form"].cleaned_data["question"].within_km == 1500


def test_filters_leave_out_and_tell_whom(client, text_of):
    response = client.get("/lokus/", {**DECISION, "sejenis": "on", "luar": "on"})
    rows = response.context["decision"].rows

    assert not any(row.name.startswith("Kota") or row.code.startswith("51.") for row in rows)
    assert "Saringan Anda menyisakan" in text_of(response)
    assert "Saringan: sejenis dan di luar provinsi sendiri." in text_of(response)


def test_filter_that_leaves_nobody_names_the_rules_and_the_way_out(client, text_of):
    response = client.get("/lokus/", {**DECISION, "jarak": "1"})
    page = text_of(response)

    assert response.context["decision"].rows == ()
    assert "Tidak ada calon yang lolos saringan." in page
    assert "Yang tersaring: 34 terlalu jauh. Longgarkan salah satu syaratnya." in page
    assert "Tetapkan keputusan" not in page
    assert response.context["decision"].verdict.rule == ""
    assert "Yang strukturnya paling mirip di antara calon" not in page


@pytest.mark.parametrize(
    ("changes", "field", "words"),
    [
        ({"jarak": "jauh"}, "jarak", "Tulis jarak dalam km bulat, misalnya 500."),
        ({"jarak": "-5"}, "jarak", "Tulis jarak dalam km bulat"),
        ({"jarak": "0"}, "jarak", "Jarak paling sedikit 1 km."),
        ({"jarak": "nan"}, "jarak", "Tulis jarak dalam km bulat"),
        ({"jarak": "1e9"}, "jarak", "Tulis jarak dalam km bulat"),
        ({"jarak": "12,5"}, "jarak", "Tulis jarak dalam km bulat"),
        ({"jarak": "9.000"}, "jarak", "Tulis paling banyak 6.000 km"),
        ({"penduduk": "7"}, "penduduk", "“7” tidak ada dalam daftar."),
        ({"tema": "geografis"}, "tema", "“geografis” tidak ada dalam daftar."),
        ({"bobot_size": "-1"}, "bobot_size", "Tulis bobot antara 0 dan 5."),
        ({"bobot_size": "banyak"}, "bobot_size", "Tulis bobot antara 0 dan 5."),
        ({"bobot_size": "6"}, "bobot_size", "Tulis bobot antara 0 dan 5."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_the_entries_stay(client, text_of, changes, field, words):
    response = client.get("/lokus/", {**DECISION, "pilihan": "73.71", **changes})
    form = response.context["form"]

    assert list(form.errors) == [field]
    assert words in text_of(response)
    assert form[field].value() == changes[field]
    assert '<option value="73.71" selected>' in response.content.decode()


def test_weights_that_are_all_nothing_are_no_fault_of_one_of_them(client, text_of):
    weights = {f"bobot_{block}": "0" for block in ("size", "economy", "people", "geography")}
    response = client.get("/lokus/", {**DECISION, **weights})

    assert list(response.context["form"].errors) == ["__all__"]
    assert "paling sedikit satu bobot di atas 0" in text_of(response)


def test_choice_the_filter_leaves_out_is_told_why(client):
    response = client.get("/lokus/", {**DECISION, "sejenis": "on", "pilihan": "73.71"})

    assert response.context["form"].errors["pilihan"] == [
        "Kota Makassar (73.71) tersaring oleh syarat Anda. Longgarkan syaratnya, atau pilih daerah lain."
    ]


def test_name_of_a_region_in_the_list_is_escaped():
    drawn = LongSelect(choices=[("a", "<b>A & B</b>"), ("b", "B")]).render("x", "b", {"id": "id_x"})

    assert drawn == (
        '<select id="id_x" name="x"><option value="a">&lt;b&gt;A &amp; B&lt;/b&gt;</option>'
        '<option value="b" selected>B</option></select>'
    )


def test_stability_is_one_plain_sentence_and_the_same_every_time(client, text_of):
    first = client.get("/lokus/", DECISION)
    analysis._stability.cache_clear()
    again = client.get("/lokus/", DECISION)

    assert first.context["decision"].rows[0].stability == "Tetap 5 besar pada 94% dari 10.000 susunan bobot."
    assert [r.stability for r in again.context["decision"].rows] == [
        r.stability for r in first.context["decision"].rows
    ]
    assert "Seberapa tetap urutan ini" in text_of(first)


def test_every_shown_candidate_is_in_the_table_behind_the_sentences(client):
    view = client.get("/lokus/", {**DECISION, "pilihan": "73.71"}).context["decision"]

    assert [row.name for row in view.stability.rows] == [row.name for row in view.rows]
    for row in view.stability.rows:
        assert [level for level, _ in row.by_level] == [1, 3, 5, 10]


def test_candidate_beyond_its_structure_says_so(client, text_of):
    """Kota Yogyakarta's index of 87,69 lies above the 86,91 its structure lets expect at most."""
    response = client.get("/lokus/calon/34.71/", DECISION)

    assert response.context["candidate"].row.exceeds == (
        "Lebih baik dari dugaan menurut strukturnya: Indeks pembangunan manusia."
    )
    assert "diduga 73,89 sampai 86,91" in text_of(response)
