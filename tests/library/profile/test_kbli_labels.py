"""Labels as offices write them, and the activity each one means."""

import csv
import gzip

import pytest

from tiru.profile import recognise_activity


@pytest.mark.parametrize(
    ("label", "key"),
    [
        ("Industri Makanan", "10"),
        ("10 Industri Makanan", "10"),
        ("10. Makanan", "10"),
        ("[13] Tekstil", "13"),
        ("KBLI 14", "14"),
        ("ISIC Rev. 4: 31", "31"),
        ("2. Industri Makanan dan Minuman", "10-11"),
        ("Manufacture of food products", "10"),
        ("Manufacture of Textiles and Wearing Apparel", "13-14"),
        ("C. Industri Pengolahan", "10-33"),
        ("C Industri Pengolahan/Manufacturing", "10-33"),
        ("A. Pertanian, Kehutanan, dan Perikanan/Agriculture, Forestry and Fishing", "01-03"),
        ("M,N. Jasa Perusahaan/Business Activities", "69-82"),
        ("R,S,T,U Jasa lainnya", "90-99"),
        ("Industri Batu Bara dan Pengilangan Migas", "19"),
        ("INDUSTRI KULIT, BARANG DARI KULIT & ALAS KAKI", "15"),
        ("Tanaman Pangan", "01:tanaman pangan"),
        ("Ketenagalistrikan/Electricity", "35:ketenagalistrikan"),
    ],
)
def test_label_is_recognised(label, key):
    assert recognise_activity(label).key == key


@pytest.mark.parametrize(
    "label", ["15 - 19 tahun", "15-19", "10", "C", "25 tahun ke atas", "Jumlah", "Laki-laki", "2023", ""]
)
def test_what_is_no_activity_is_not_guessed(label):
    assert recognise_activity(label) is None


def test_counter_before_a_title_is_no_code():
    """Tables of seventeen sectors number construction 6 or 10, whatever its divisions are."""
    assert recognise_activity("10. Konstruksi").key == "41-43"


def test_bare_code_counts_only_where_the_table_names_its_classification():
    assert recognise_activity("13", is_classified=True).key == "13"
    assert recognise_activity("04", is_classified=True) is None


def test_group_is_a_part_of_its_division():
    group = recognise_activity("101 Pengolahan dan pengawetan daging", is_classified=True)

    assert (group.key, group.divisions, group.is_part) == ("10:101", {"10"}, True)


def test_labels_of_one_activity_share_their_key():
    labels = ("Industri Makanan", "10 Makanan", "Manufacture of Food Products", "KBLI 10")
    assert {recognise_activity(label).key for label in labels} == {"10"}


def test_every_division_and_group_of_the_classification(shared_data):
    with gzip.open(shared_data / "id" / "kbli2020_titles.csv.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in csv.DictReader(lines) if row["level"] in {"2", "3"}]
    unknown = [
        row["code"]
        for row in rows
        for label in (f"{row['code']} {row['title']}", f"{row['code']}. {row['title'].title()}")
        if row["code"][:2]
        not in getattr(recognise_activity(label, is_classified=True), "divisions", frozenset())
    ]

    assert len(rows) == 88 + 238
    assert unknown == []
