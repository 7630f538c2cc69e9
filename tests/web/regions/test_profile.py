"""The profile of a region: what is known first, findings in words, and reasons where nothing is said."""

import re

import pytest
from tests.web.regions.conftest import cell

FINDING = (
    "Kota Makassar tempat belajar pangan yang masuk akal: bagian pangannya 1,45 kali rata-rata 2 "
    "kabupaten/kota dalam tabel, di Kabupaten Badung 0,55 kali (2023)."
)


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_coverage_is_the_first_thing_said(client):
    page = text_of(client.get("/daerah/51.03/"))

    assert "44 angka; 7 dari 8 ciri struktur diketahui. Belum ada tabel menurut kegiatan." in page
    assert page.index("44 angka;") < page.index("Kode Kemendagri")


def test_structure_stands_beside_the_median_of_regions_that_have_it(client):
    response = client.get("/daerah/51.03/")
    population = response.context["structure"][0]

    assert population.figure.value == "537.739"
    assert population.note == "Nilai tengah 35 kabupaten/kota: 770.839"
    assert population.width.endswith("%")
    assert population.figure.source_title


def test_province_without_figures_has_no_list_of_blanks(client, stored):
    stored([cell("35", "2023", label, 5) for label in ("Konstruksi", "Perikanan")])
    page = text_of(client.get("/daerah/35/"))

    assert "Belum ada ciri struktur yang diketahui" in page
    assert "Datanya tipis" in page


def test_performance_says_better_or_worse(client):
    lines = {line.label: line for line in client.get("/daerah/51.03/").context["performance"]}

    assert lines["Persentase penduduk miskin"].standing == "lebih baik"
    assert lines["Tingkat pengangguran terbuka"].standing == "lebih buruk"


def test_without_tables_the_page_says_what_to_import(client):
    page = text_of(client.get("/daerah/51.03/"))

    assert "Tidak dapat dikatakan: belum ada angka menurut kegiatan." in page
    assert "Masukkan data" in page


def test_imported_table_gives_findings_in_words(client, workers):
    response = client.get("/daerah/51.03/", {"banding": "73.71"})
    page = text_of(response)

    assert FINDING in page
    assert "1 tabel kegiatan memuat daerah ini." in page
    assert "Pembandingnya jumlah 2 kabupaten/kota dalam tabel, bukan seluruh Indonesia." in page
    assert 'href="/data/kumpulan/tenaga-kerja/"' in response.text
    assert "Kantor Contoh" in page
    assert response.context["activities"].level == ""


def test_findings_have_a_chart_with_its_table(client, workers):
    response = client.get("/daerah/51.03/", {"banding": "73.71"})
    food = response.context["activities"].focuses[0]

    assert [(drawn.bar.label, drawn.bar.text) for drawn in food.chart.bars] == [
        ("Kabupaten Badung", "0,55"),
        ("Kota Makassar", "1,45"),
        ("Rata-rata 2 kabupaten/kota dalam tabel", "1,00"),
    ]
    assert '<svg class="grafik__plot"' in response.text


def test_growth_parts_add_up_on_the_page(client, workers):
    growth = client.get("/daerah/51.03/").context["activities"].measures[1]
    *parts, total = [drawn.bar.value for drawn in growth.chart.bars]

    assert sum(parts) == pytest.approx(total)
    assert total == 20
    assert growth.growth_rows[-1].label == "Jumlah"


def test_narrow_table_says_why_complexity_is_missing(client, workers):
    page = text_of(client.get("/daerah/51.03/"))
    assert "Tidak dapat dikatakan: daerah dalam tabel terlalu sedikit untuk dibandingkan." in page


def test_year_and_table_stand_in_the_address(client, workers):
    response = client.get("/daerah/51.03/", {"tabel": "tenaga-kerja.1.2022"})

    assert "“Tenaga kerja”, Orang, 2022, menurut 3 kegiatan" in text_of(response)
    assert '<option value="tenaga-kerja.1.2022" selected>' in response.text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"tabel": "lain.1.1999"}, "Tabel itu tidak memuat daerah ini. Pilih yang lain."),
        ({"banding": "99.99"}, "Daerah itu tidak dapat dibandingkan di sini. Pilih yang lain."),
        ({"banding": "51.03"}, "Daerah itu tidak dapat dibandingkan di sini. Pilih yang lain."),
    ],
)
def test_choice_that_cannot_be_used_is_told_beside_its_field(client, workers, query, sentence):
    response = client.get("/daerah/51.03/", query)

    assert response.status_code == 200
    assert sentence in text_of(response)
    assert response.context["activities"].focuses[0].state == ""


def test_province_stands_in_and_that_is_said_first(client, stored):
    labels = ("Industri Makanan", "Konstruksi")
    stored([cell(code, "2016", label, n) for code in ("51", "73") for n, label in enumerate(labels, 1)])
    response = client.get("/daerah/51.03/", {"banding": "73.71"})
    page = text_of(response)

    level = (
        "Angka provinsi, bukan kabupaten: tabel ini hanya memuat Provinsi Bali, tidak Kabupaten Badung "
        "sendiri."
    )
    assert page.index(level) < page.index("Menurut bidang belajar")
    assert "1 tabel kegiatan, hanya tentang provinsinya." in page
    assert response.context["form"]["banding"].value() == "73"


def test_region_only_in_an_activity_table_is_listed_and_has_a_page(client, workers, stored):
    stored([cell("11.01", "2023", "Konstruksi", 5), cell("11.01", "2023", "Perikanan", 7)], "lain")

    assert ("11.01", 2) in [(region.code, n) for region, n in client.get("/daerah/").context["regions"]]
    page = text_of(client.get("/daerah/11.01/"))
    assert "Tidak dapat dikatakan: tabelnya hanya memuat satu daerah, jadi tidak ada pembandingnya." in page
    assert "Belum ada angka tentang daerah ini" not in page


def test_table_that_cannot_be_used_is_named_with_its_reason(client, stored):
    stored([cell("51.03", "2023", label, 50, "Persen") for label in ("Konstruksi", "Perikanan")], "bagian")
    page = text_of(client.get("/daerah/51.03/"))

    assert "Kumpulan data bagian, “Tenaga kerja” (2 angka, Persen): tidak dipakai" in page


def test_new_import_is_seen_at_once(client, workers, stored):
    assert "1 tabel kegiatan memuat daerah ini." in text_of(client.get("/daerah/51.03/"))
    stored([cell("51.03", "2024", label, 9) for label in ("Konstruksi", "Perikanan")], "baru")

    assert "2 tabel kegiatan memuat daerah ini." in text_of(client.get("/daerah/51.03/"))


def test_tables_ask_nothing_of_the_database(client, workers, django_assert_max_num_queries):
    client.get("/daerah/51.03/")
    with django_assert_max_num_queries(6):
        client.get("/daerah/51.03/", {"banding": "73.71"})
