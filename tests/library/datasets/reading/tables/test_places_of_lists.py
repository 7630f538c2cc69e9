"""The nation in a title, the region of an office, several regions in a title, and sums of a province."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tiru.datasets.reading import ReadingReport

Read = Callable[..., ReadingReport]
_ROWS = "\nBarang;2021;2022\nKopi;12;13\nTeh;14;15\n"


def _places(report: ReadingReport) -> set[tuple[str | None, str]]:
    return {(o.region_code, o.region_label) for o in report.observations}


def _options(report: ReadingReport) -> tuple[str, ...]:
    return next((q.options for q in report.questions if q.key == "tabel1.region"), ())


@pytest.mark.parametrize("title", ["Panen Kopi Indonesia (ton)", "Impor Nasional, 2021-2022 (ton)"])
def test_nation_in_a_title_is_the_region(title: str, read_csv: Read) -> None:
    report = read_csv(title + _ROWS)
    assert (_places(report), report.questions) == ({(None, "Indonesia")}, ())


@pytest.mark.parametrize(
    "title",
    [
        "Simpanan Bank Indonesia (ton)",
        "Inflasi Denpasar dan Nasional (persen)",
        "Pelaut Republik Indonesia (orang)",
    ],
)
def test_word_of_the_nation_inside_a_name_is_no_region(title: str, read_csv: Read) -> None:
    report = read_csv(title + _ROWS)
    assert _places(report) == {(None, "")}


def test_office_of_a_city_over_a_title_without_a_place(read_csv: Read) -> None:
    report = read_csv("DINAS PERDAGANGAN KOTA CIREBON\nStok Pangan di Pasar (ton)" + _ROWS)
    assert _places(report) == {("32.74", "Kota Cirebon")}


def test_office_of_a_province_is_only_an_option(read_csv: Read) -> None:
    report = read_csv("DINAS PERDAGANGAN PROVINSI JAWA BARAT\nStok Pangan (ton)" + _ROWS)
    assert (_places(report), _options(report)) == ({(None, "")}, ("Provinsi Jawa Barat (32)",))


def test_office_is_only_an_option_where_the_title_names_another_place(read_csv: Read) -> None:
    report = read_csv("DINAS PERDAGANGAN KOTA CIREBON\nStok Pangan Kuningan (ton)" + _ROWS)
    assert (_places(report), _options(report)) == ({(None, "")}, ("Kota Cirebon (32.74)",))


def test_two_regions_of_a_title_are_both_offered(read_csv: Read) -> None:
    report = read_csv("Stok Pangan Kabupaten Kuningan dan Kabupaten Majalengka (ton)" + _ROWS)
    assert (_places(report), _options(report)) == (
        {(None, "")},
        ("Kabupaten Kuningan (32.08)", "Kabupaten Majalengka (32.10)"),
    )


@pytest.mark.parametrize(
    ("title", "last", "code"),
    [
        ("Panen Provinsi Jawa Barat 2022 (ton)", "Jumlah", None),
        ("Panen 2022 (ton)", "Jumlah Provinsi Jawa Barat", "32"),
        ("Panen 2022 (ton)", "Jumlah", None),
        ("Panen Provinsi Banten 2022 (ton)", "Jumlah", None),
        ("Panen Provinsi Jawa Barat 2022 (ton)", "Rata-rata", None),
    ],
)
def test_sum_of_the_regions_of_a_province(title: str, last: str, code: str | None, read_csv: Read) -> None:
    report = read_csv(f"{title}\nKabupaten/Kota;Padi\nKuningan;12\nMajalengka;13\n{last};25\n")
    assert report.observations[-1].region_code == code


def test_sum_of_all_regions_of_a_province_is_the_provinces(read_csv: Read) -> None:
    rows = "Kulon Progo;1\nBantul;2\nGunungkidul;3\nSleman;4\nKota Yogyakarta;5\n"
    report = read_csv(f"Panen Provinsi DI Yogyakarta 2022 (ton)\nKabupaten/Kota;Padi\n{rows}Jumlah;15\n")
    assert report.observations[-1].region_code == "34"


def test_sums_of_groups_are_of_no_region(read_csv: Read) -> None:
    report = read_csv(
        "Panen Provinsi Jawa Barat 2022 (ton)\nKabupaten/Kota;Padi\nKuningan;12\nMajalengka;13\nJumlah;25\n"
        "Kota Bandung;2\nKota Cirebon;3\nJumlah;5\n"
    )
    assert [o.region_code for o in report.observations if o.region_label == "Jumlah"] == [None, None]
