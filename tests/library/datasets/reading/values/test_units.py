"""Units as offices write them."""

import pytest

from tiru.datasets.reading.values import read_unit, split_unit


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("(Juta Rupiah)", "Juta Rupiah"),
        ("(Miliar Rp)", "Miliar Rupiah"),
        ("Rp Trilyun", "Triliun Rupiah"),
        ("(Rp. 000)", "Ribu Rupiah"),
        ("(Rp.000.000)", "Juta Rupiah"),
        ("(dlm ribu rupiah)", "Ribu Rupiah"),
        ("(Lbr)", "Lembar"),
        ("Orang", "Orang"),
        ("IZin", "Izin"),
        ("RUPIAH", "Rupiah"),
        ("Persen", "Persen"),
        ("%", "Persen"),
        ("Persen/Percent", "Persen"),
        ("(ton GKG)", "Ton GKG"),
        ("Ribu Ton CPO", "Ribu Ton CPO"),
        ("Ha", "Ha"),
        ("Kuintal", "Kuintal"),
        ("Ribu Ton", "Ribu Ton"),
        ("M3", "m3"),
        ("ku/ha", "Kuintal/Ha"),
        ("Ribu Rupiah/Orang/Tahun", "Ribu Rupiah/Orang/Tahun"),
    ],
)
def test_unit(text: str, name: str) -> None:
    unit = read_unit(text)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize(
    "text",
    ["JUMLAH IKM", "Orang ASN", "[2010=100]", "Pertanian", "2018", "Ribu Contoh", "Kabupaten/Kota", ""],
)
def test_what_is_no_unit(text: str) -> None:
    assert read_unit(text) is None


def test_things_counted_whole_and_thousands_of_them() -> None:
    persons, thousands = read_unit("Orang"), read_unit("Ribu Orang")
    assert persons is not None
    assert thousands is not None
    assert (persons.is_counted, thousands.is_counted) == (True, False)


@pytest.mark.parametrize(
    ("text", "rest", "unit"),
    [
        ("Produksi_Padi_(Ton)", "Produksi Padi", "Ton"),
        ("TPT (%)", "TPT", "Persen"),
        ("Jumlah Pulau (pulau)", "Jumlah Pulau", "Pulau"),
        ("Luas Pulau (pulau)", "Luas Pulau (pulau)", None),
        ("% Penduduk Miskin", "Penduduk Miskin", "Persen"),
        ("Luas Panen, Ha", "Luas Panen", "Ha"),
        ("PDRB Harga Konstan 2010 (miliar rupiah) (Miliar Rp)", "PDRB Harga Konstan 2010", "Miliar Rupiah"),
        ("IHK [2018=100]", "IHK [2018=100]", None),
        ("Tanda Daftar Industri (TDI)", "Tanda Daftar Industri (TDI)", None),
    ],
)
def test_text_parted_from_its_unit(text: str, rest: str, unit: str | None) -> None:
    parted = split_unit(text)
    assert parted.text == rest
    assert (parted.unit.name if parted.unit else None) == unit


def test_two_different_units_in_one_title_are_neither() -> None:
    parted = split_unit("Produksi (Ton) (Kuintal)")
    assert parted.unit is None
    assert parted.differs
