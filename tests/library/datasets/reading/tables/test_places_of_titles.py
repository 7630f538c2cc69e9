"""Regions that titles name, and kecamatan and desa in titles, whose figures are no regency's."""

from __future__ import annotations

import pytest

from tiru.datasets.reading.tables._titles import read_surroundings

REGIONS = {
    "Jumlah IKM di Kota Bandung, 2023": "32.73",
    "Jumlah IKM Kab Badung 2023": "51.03",
    "Jumlah IKM Kab. Kepulauan Sangihe 2023": "71.03",
    "Jumlah IKM Kabupaten Bandung Barat 2023": "32.17",
    "Jumlah IKM di Bali 2023": None,
    "Jumlah IKM Provinsi D.I. Yogyakarta 2023": "34",
    "Jumlah IKM Provinsi DI Yogyakarta 2023": "34",
    "Jumlah IKM Kota Administrasi Jakarta Selatan 2023": "31.74",
    "Jumlah IKM Kota Makassar dan Kabupaten Gowa 2023": None,
    "Jumlah Desa Menurut Kecamatan Kabupaten Gianyar 2023": "51.04",
    "Jumlah Desa Tertinggal Kabupaten Gianyar 2023": "51.04",
    "Jumlah Kecamatan dan Desa Kabupaten Gianyar 2023": "51.04",
    "Kecamatan Terluas di Kabupaten Gianyar 2023": "51.04",
    "JUMLAH DESA PER KECAMATAN KABUPATEN GIANYAR TAHUN 2023": "51.04",
    "DATA DESA KABUPATEN GIANYAR 2023": "51.04",
    "JUMLAH KECAMATAN DESA DAN KELURAHAN KABUPATEN GIANYAR 2023": "51.04",
    "LUAS KECAMATAN MENURUT KABUPATEN 2023": None,
    "Jumlah Aparat Desa Laki-laki Kabupaten Gianyar 2023": "51.04",
    "Dana Desa Kabupaten Gianyar 2023": "51.04",
    "Anggaran Dana Desa Tahap I Kabupaten Gianyar 2023": "51.04",
    "Indeks Desa Membangun Kabupaten Gianyar 2023": "51.04",
    "Status Desa Mandiri, Maju, dan Berkembang Kabupaten Gianyar": "51.04",
    "Jumlah Kantor Desa Kabupaten Gianyar": "51.04",
    "Jumlah Badan Usaha Milik Desa Kabupaten Gianyar": "51.04",
    "Badan Usaha Milik Desa (BUMDes) Aktif Kabupaten Gianyar": "51.04",
    "Jumlah Pasar Desa Menurut Kecamatan Kabupaten Gianyar": "51.04",
    "Nilai Produksi IKM Kota Banjarmasin": "63.71",
    "Jumlah Kelurahan Siaga Kota Denpasar": "51.71",
    "Puskesmas Kecamatan di Kota Denpasar": "51.71",
    "BPS Kabupaten Gianyar: Jumlah IKM": "51.04",
}
SMALL_AREAS = {
    "Jumlah IKM di Kecamatan Kota Kudus Kabupaten Kudus 2023": "Kecamatan Kota Kudus",
    "Jumlah Penduduk Kecamatan Mengwi Kabupaten Badung 2023": "Kecamatan Mengwi",
    "Jumlah IKM Kecamatan Tamalate Kota Makassar 2023": "Kecamatan Tamalate",
    "IKM Desa Celuk, Kecamatan Sukawati, Kabupaten Gianyar 2023": "Desa Celuk",
    "JUMLAH PENDUDUK KECAMATAN UBUD KABUPATEN GIANYAR TAHUN 2023": "KECAMATAN UBUD",
    "JUMLAH PENDUDUK MENURUT DUSUN DI DESA BAHA KECAMATAN MENGWI": "DESA BAHA",
    "Kecamatan : Kuta Utara": "Kecamatan Kuta Utara",
    "KECAMATAN GIANYAR DALAM ANGKA 2023": "KECAMATAN GIANYAR",
}


@pytest.mark.parametrize(("title", "code"), REGIONS.items())
def test_title_names_its_region_or_none(title: str, code: str | None) -> None:
    said = read_surroundings([title])

    assert (said.region.code if said.region else None, said.small_area) == (code, "")


@pytest.mark.parametrize(("title", "area"), SMALL_AREAS.items())
def test_one_kecamatan_or_desa_of_a_title_is_below_all_regions(title: str, area: str) -> None:
    assert read_surroundings([title]).small_area == area
