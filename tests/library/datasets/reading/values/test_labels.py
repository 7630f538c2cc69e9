"""Enumerators, second languages and names of regions in labels."""

import pytest

from tiru.datasets.reading.values import read_place
from tiru.datasets.reading.values._places import choose_by_context
from tiru.datasets.reading.values._texts import first_language, split_enumerator


@pytest.mark.parametrize(
    ("label", "style", "order", "rest"),
    [
        ("A. Pertanian", "upper", 1, "Pertanian"),
        ("APertanian, Kehutanan", "upper", 1, "Pertanian, Kehutanan"),
        ("C Industri Pengolahan", "upper", 3, "Industri Pengolahan"),
        ("M,N. Jasa Perusahaan", "upper", 13, "Jasa Perusahaan"),
        ("1Pertanian", "digit", 1, "Pertanian"),
        ("10Industri", "digit", 10, "Industri"),
        ("a. Tanaman Pangan", "lower", 1, "Tanaman Pangan"),
        ("1.1 Padi", "digit.digit", 1, "Padi"),
        ("II. Sarana", "roman", 2, "Sarana"),
    ],
)
def test_enumerator(label: str, style: str, order: int, rest: str) -> None:
    enumerator, name = split_enumerator(label)
    assert enumerator is not None
    assert (enumerator.style, enumerator.order, name) == (style, order, rest)


@pytest.mark.parametrize(
    "label", ["Industri Pengolahan", "DKI Jakarta", "L P E", "PDRB LU", "IPM", "UKM Binaan", "A"]
)
def test_label_without_enumerator(label: str) -> None:
    assert split_enumerator(label) == (None, label)


@pytest.mark.parametrize(
    ("label", "indonesian"),
    [
        ("C Industri Pengolahan / Manufacturing", "C Industri Pengolahan"),
        ("a. Tanaman Pangan/Food Crops", "a. Tanaman Pangan"),
        ("Laki-laki\nMale", "Laki-laki"),
        (
            "Industri Kimia,\ndan Obat Tradisional\nManufacture of Chemicals",
            "Industri Kimia, dan Obat Tradisional",
        ),
        ("Hotel/Penginapan", "Hotel/Penginapan"),
        ("Kabupaten/Kota", "Kabupaten/Kota"),
        ("Itik/Itik_Manila", "Itik/Itik Manila"),
    ],
)
def test_second_language_is_cut_only_where_it_is_one(label: str, indonesian: str) -> None:
    assert first_language(label) == indonesian


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("01. Simeulue", "Kabupaten Simeulue"),
        ("Ogan_Komering_Ulu", "Kabupaten Ogan Komering Ulu"),
        ("KAB. SIAK", "Kabupaten Siak"),
        ("KEP, RIAU", "Kepulauan Riau"),
        ("Pali", "Kabupaten Penukal Abab Lematang Ilir"),
        ("71. Denpasar *)", "Kota Denpasar"),
    ],
)
def test_name_of_one_region(label: str, name: str) -> None:
    region = read_place(label).region
    assert region is not None
    assert region.name == name


def test_name_of_regency_and_city_is_open() -> None:
    assert [region.name for region in read_place("Bandung").candidates] == [
        "Kabupaten Bandung",
        "Kota Bandung",
    ]


@pytest.mark.parametrize(
    "label", ["3204", "32.04", "Kota Utara", "Kota Barat", "Dungingi", "Kabupaten", "Jumlah"]
)
def test_what_names_no_region(label: str) -> None:
    assert not read_place(label).is_place


def test_whole_country_is_no_region() -> None:
    reading = read_place("INDONESIA")
    assert reading.is_nation
    assert reading.region is None


def names_in(labels: list[str]) -> list[str]:
    chosen = choose_by_context([read_place(label) for label in labels])
    return [regions[0].name if len(regions) == 1 else "?" for regions in chosen]


def test_namesake_beside_its_city_is_the_regency() -> None:
    labels = ["Pacitan", "Blitar", "Kota Blitar"]
    assert names_in(labels) == ["Kabupaten Pacitan", "Kabupaten Blitar", "Kota Blitar"]


def test_namesakes_by_their_place_in_the_official_order() -> None:
    labels = ["Cianjur", "Bandung", "Garut", "Pangandaran", "Depok", "Cimahi"]
    assert names_in(labels)[1] == "Kabupaten Bandung"


def test_namesake_in_a_list_out_of_order_stays_open() -> None:
    assert names_in(["Garut", "Bandung", "Cianjur", "Depok"])[1] == "?"


def test_province_among_provinces() -> None:
    assert names_in(["SULAWESI UTARA", "SULAWESI TENGAH", "GORONTALO", "BALI"])[2] == "Gorontalo"


def test_namesake_under_its_province() -> None:
    # Kabupaten Banjar lies in Kalimantan Selatan, Kota Banjar in Jawa Barat.
    assert names_in(["JAWA BARAT", "Ciamis", "Banjar", "BALI", "Badung"])[2] == "Kota Banjar"
    assert names_in(["Ciamis", "Banjar"])[1] == "?"
