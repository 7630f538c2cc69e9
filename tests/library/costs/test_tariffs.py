"""Unit costs: those carried, those of a user's file, and every way a file can be wrong."""

import datetime as dt
from pathlib import Path

import pytest

from tiru.costs import (
    CostComponent,
    LodgingSeries,
    SourceMark,
    TariffUnit,
    TemplateFormat,
    TravelKind,
    find_traveller_kind,
    load_tariffs,
    load_traveller_kinds,
    tariff_template,
)
from tiru.errors import BrokenRow, DataFileError
from tiru.regions import load_registry

REGISTRY = load_registry()
BADUNG, MAKASSAR = REGISTRY.get("51.03"), REGISTRY.get("73.71")
HEAD = (
    "component,travel,traveller,origin_code,destination_code,amount_idr,unit,"
    "valid_from,valid_until,legal_basis"
)
ROW = "transpor,,,51.03,73.71,1800000,orang_perjalanan,2026-01-01,2026-12-31,Perbup contoh"


def file_of(tmp_path: Path, *rows: str, name: str = "tarif.csv") -> Path:
    path = tmp_path / name
    path.write_text("\n".join(rows) + "\n", "utf-8")
    return path


def carried(component, **wanted):
    found = [
        tariff
        for tariff in load_tariffs().tariffs
        if tariff.component is component
        and all(getattr(tariff, name) == value for name, value in wanted.items())
    ]
    return [tariff.amount_idr for tariff in found]


@pytest.mark.parametrize(
    ("province", "travel", "amount"),
    [
        ("51", TravelKind.OUT_OF_TOWN, 480_000),
        ("51", TravelKind.IN_TOWN, 190_000),
        ("51", TravelKind.TRAINING, 140_000),
        ("73", TravelKind.OUT_OF_TOWN, 430_000),
        ("73", TravelKind.IN_TOWN, 170_000),
        ("73", TravelKind.TRAINING, 130_000),
    ],
)
def test_daily_allowances_are_those_of_the_list(province, travel, amount):
    assert carried(CostComponent.DAILY_ALLOWANCE, destination_code=province, travel=travel) == [amount]


@pytest.mark.parametrize(
    ("travellers", "bali", "sulawesi_selatan"),
    [
        (("kepala_daerah", "ketua_dprd", "eselon_i"), 4_890_000, 4_820_000),
        (("anggota_dprd", "eselon_ii"), 1_946_000, 1_550_000),
        (("eselon_iii", "gol_iv"), 990_000, 1_020_000),
        (("eselon_iv", "gol_iii"), 910_000, 732_000),
        (("gol_1_2",), 910_000, 732_000),
    ],
)
def test_lodging_ceilings_are_those_of_the_list(travellers, bali, sulawesi_selatan):
    for traveller in travellers:
        wanted = {"traveller": traveller, "series": LodgingSeries.FIRST}
        assert carried(CostComponent.LODGING, destination_code="51", **wanted) == [bali]
        assert carried(CostComponent.LODGING, destination_code="73", **wanted) == [sulawesi_selatan]


def test_second_series_is_carried_beside_the_first():
    second = {"series": LodgingSeries.SECOND, "traveller": "eselon_ii"}
    assert carried(CostComponent.LODGING, destination_code="51", **second) == [2_433_000]
    assert carried(CostComponent.LODGING, destination_code="73", **second) == [1_938_000]
    assert len(carried(CostComponent.LODGING, series=LodgingSeries.SECOND)) == 2


def test_nothing_else_is_carried():
    tariffs = load_tariffs().tariffs

    assert {tariff.destination_code for tariff in tariffs} == {"", "51", "73"}
    assert {tariff.component for tariff in tariffs} == {
        CostComponent.DAILY_ALLOWANCE,
        CostComponent.REPRESENTATION,
        CostComponent.LODGING,
    }
    assert all(tariff.legal_basis and tariff.source and tariff.valid_until for tariff in tariffs)


def test_daily_allowances_stay_marked_as_not_verified():
    marks = {tariff.component: tariff.mark for tariff in load_tariffs().tariffs}

    assert marks[CostComponent.DAILY_ALLOWANCE] is SourceMark.UNVERIFIED
    assert SourceMark.OWN not in marks.values()


def test_no_two_carried_tariffs_are_of_the_same_thing():
    scopes = [tariff.scope for tariff in load_tariffs().tariffs]
    assert len(scopes) == len(set(scopes))


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("eselon II", "eselon_ii"),
        ("Eselon IIb", "eselon_ii"),
        ("ESELON-III", "eselon_iii"),
        ("gol. III", "gol_iii"),
        ("gol III", "gol_iii"),
        ("gol_iii", "gol_iii"),
        ("golongan 4", "gol_iv"),
        ("gol. I/II", "gol_1_2"),
        ("gol. II", "gol_1_2"),
        ("Wali Kota", "kepala_daerah"),
        ("walikota", "kepala_daerah"),
        ("pihak lain", "pihak_lain"),
        ("TP PKK", "pihak_lain"),
    ],
)
def test_kind_of_people_is_found_by_its_words(words, key):
    assert find_traveller_kind(words).key == key


def test_every_kind_is_found_by_its_own_label_and_key():
    for key, kind in load_traveller_kinds().items():
        assert find_traveller_kind(kind.label) is kind
        assert find_traveller_kind(key) is kind
        assert all(find_traveller_kind(alias) is kind for alias in kind.aliases)
    assert find_traveller_kind("menteri") is None


def test_own_file_is_read_with_every_field(tmp_path):
    (tariff,) = load_tariffs(file_of(tmp_path, HEAD, ROW)).own

    assert (tariff.component, tariff.amount_idr, tariff.mark) == (
        CostComponent.FARE,
        1_800_000,
        SourceMark.OWN,
    )
    assert (tariff.origin_code, tariff.destination_code) == ("51.03", "73.71")
    assert (tariff.valid_from, tariff.valid_until) == (dt.date(2026, 1, 1), dt.date(2026, 12, 31))
    assert (tariff.legal_basis, tariff.source) == ("Perbup contoh", "tarif.csv")


def test_yaml_says_the_same_as_csv_and_keeps_codes_as_written(tmp_path):
    text = """\
- component: transpor
  travel:
  traveller: null
  origin_code: 51.03
  destination_code: 73.10
  amount_idr: 1800000
  unit: orang_perjalanan
  valid_from: 2026-01-01
  valid_until: ''
  legal_basis: Perbup contoh
"""
    (tariff,) = load_tariffs(file_of(tmp_path, text, name="tarif.yaml")).own

    # Read as a number the code would be 73.1.
    assert (tariff.origin_code, tariff.destination_code) == ("51.03", "73.10")
    assert (tariff.traveller, tariff.travel, tariff.valid_until) == (None, None, None)


def test_rows_left_open_say_nothing_and_are_counted(tmp_path):
    book = load_tariffs(file_of(tmp_path, HEAD, ROW, "penginapan,,pihak lain,,73,,orang_malam,,,"))
    assert (len(book.own), book.unfilled) == (1, 1)


@pytest.mark.parametrize(
    ("changes", "column", "reason"),
    [
        ({"component": "pesawat"}, "component", "unknown_component"),
        ({"travel": "bulan"}, "travel", "unknown_travel"),
        ({"traveller": "menteri"}, "traveller", "unknown_traveller"),
        ({"origin_code": "99.99"}, "origin_code", "unknown_region"),
        ({"destination_code": "7308"}, "destination_code", "wrong_code_system"),
        ({"amount_idr": "1.800.000"}, "amount_idr", "not_rupiah"),
        ({"amount_idr": "Rp1800000"}, "amount_idr", "not_rupiah"),
        ({"amount_idr": "-5"}, "amount_idr", "not_rupiah"),
        ({"amount_idr": "1800000000"}, "amount_idr", "amount_too_high"),
        ({"unit": "orang_hari"}, "unit", "unit_of_component"),
        ({"valid_from": "1/1/2026"}, "valid_from", "not_a_date"),
        ({"valid_until": "2025-12-31"}, "valid_until", "ends_before_start"),
        ({"legal_basis": ""}, "legal_basis", "no_legal_basis"),
    ],
)
def test_broken_row_is_named_and_nothing_is_taken(tmp_path, changes, column, reason):
    cells = dict(zip(HEAD.split(","), ROW.split(","), strict=True)) | changes

    with pytest.raises(BrokenRow) as caught:
        load_tariffs(
            file_of(tmp_path, HEAD, ROW.replace("transpor,,", "transpor,diklat,"), ",".join(cells.values()))
        )

    assert (caught.value.line, caught.value.column, caught.value.reason) == (3, column, reason)


def test_two_amounts_for_one_thing_on_one_day_are_refused(tmp_path):
    later = ROW.replace("2026-01-01,2026-12-31", "2026-12-31,")

    with pytest.raises(BrokenRow) as caught:
        load_tariffs(file_of(tmp_path, HEAD, ROW, later))

    assert (caught.value.line, caught.value.reason) == (3, "tariff_twice")


def test_amounts_that_follow_each_other_are_two(tmp_path):
    later = ROW.replace("2026-01-01,2026-12-31", "2027-01-01,")
    assert len(load_tariffs(file_of(tmp_path, HEAD, ROW, later)).own) == 2


@pytest.mark.parametrize(
    ("rows", "name", "reason"),
    [
        (["  "], "a.csv", "empty"),
        ([HEAD], "a.csv", "no_rows"),
        ([HEAD, "penginapan,,pihak lain,,73,,orang_malam,,,"], "a.csv", "nothing_filled"),
        ([HEAD.replace(",unit", "")], "a.csv", "missing_columns"),
        ([HEAD + ",unit"], "a.csv", "repeated_columns"),
        ([HEAD + ",warna"], "a.csv", "unknown_columns"),
        ([HEAD.replace(",", ";")], "a.csv", "semicolons"),
        ([HEAD, ROW + "\0"], "a.csv", "not_csv"),
        (["# kosong"], "a.yaml", "empty"),
        (["component: transpor"], "a.yaml", "not_a_tariff_list"),
        (["- {component: transpor"], "a.yaml", "not_yaml"),
    ],
)
def test_file_that_cannot_be_taken_is_refused_whole(tmp_path, rows, name, reason):
    with pytest.raises(DataFileError) as caught:
        load_tariffs(file_of(tmp_path, *rows, name=name))
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("rows", "name", "reason"),
    [
        ([HEAD, "transpor,1"], "a.csv", "field_count"),
        ([HEAD, ROW.replace("Perbup", '"Perbup')], "a.csv", "broken_quotes"),
        (["- transpor"], "a.yaml", "not_a_row"),
        (["- {warna: merah}"], "a.yaml", "unknown_column"),
        (["- {unit: a, unit: b}"], "a.yaml", "column_twice"),
        (["- {unit: [a]}"], "a.yaml", "not_a_single_value"),
        (["- {component: transpor}"], "a.yaml", "column_missing"),
    ],
)
def test_row_that_cannot_be_read_is_named(tmp_path, rows, name, reason):
    with pytest.raises(BrokenRow) as caught:
        load_tariffs(file_of(tmp_path, *rows, name=name))
    assert caught.value.reason == reason


def test_missing_file_and_other_encodings_are_told(tmp_path):
    with pytest.raises(DataFileError) as caught:
        load_tariffs(tmp_path / "tidak-ada.csv")
    assert caught.value.reason == "missing_file"

    path = tmp_path / "latin.csv"
    path.write_bytes(f"{HEAD}\n{ROW}".encode() + "é".encode("latin-1"))
    with pytest.raises(DataFileError) as caught:
        load_tariffs(path)
    assert (caught.value.reason, caught.value.details) == ("not_utf8", ("2",))


@pytest.mark.parametrize("kind", TemplateFormat)
def test_template_is_taken_once_one_amount_is_filled_in(tmp_path, kind):
    text = tariff_template(BADUNG, MAKASSAR, kind)
    path = tmp_path / f"tarif.{kind.value}"
    path.write_text(text, "utf-8")
    with pytest.raises(DataFileError) as caught:
        load_tariffs(path)
    assert caught.value.reason == "nothing_filled"

    if kind is TemplateFormat.CSV:
        empty = "transpor,,,51.03,73.71,,orang_perjalanan,,,"
        filled = "transpor,,,51.03,73.71,1800000,orang_perjalanan,,,Perbup contoh"
    else:
        empty = "destination_code: '73.71'\n  amount_idr: ''\n  unit: orang_perjalanan\n  valid_from: ''\n"
        empty += "  valid_until: ''\n  legal_basis: ''"
        filled = empty.replace("amount_idr: ''", "amount_idr: 1800000")
        filled = filled.replace("legal_basis: ''", "legal_basis: Perbup contoh")
    assert empty in text
    path.write_text(text.replace(empty, filled), "utf-8")

    book = load_tariffs(path)
    assert [tariff.amount_idr for tariff in book.own] == [1_800_000]
    assert book.unfilled == text.count("orang_") + text.count("kendaraan_hari") - 1


def test_template_fills_in_no_amount_that_would_pass_for_the_users_own():
    assert "430000" not in tariff_template(BADUNG, MAKASSAR)


def test_every_component_has_its_unit():
    assert {component.unit for component in CostComponent} == set(TariffUnit)
