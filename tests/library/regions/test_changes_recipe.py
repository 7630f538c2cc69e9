"""The recipe for changes, on invented lists small enough to follow by hand."""

import pytest
from tools.build_region_registry import read_rows
from tools.build_region_registry_changes import LISTS, changes_from_lists, overrule

COLUMNS = ("region_code", "kind", "origin_codes", "old_name", "earliest", "latest", "law", "sources")


def listed(now, *stages):
    """A row of the lists: code and name from each list on, the last code being that of 2018."""
    row, at = {}, dict(stages)
    code, name = stages[0][1]
    for key in LISTS:
        code, name = at.get(key, (code, name))
        row |= {f"kode_{key}": code, f"nama_{key}": name}
    assert row["kode_20181"] == now
    return row


def found(rows, codes):
    return [
        (
            change["region_code"],
            change["origin_codes"],
            change["old_name"],
            change["earliest"],
            change["latest"],
        )
        for change in changes_from_lists(rows, codes)
    ]


def test_part_of_another_name_is_cut_out_of_the_one_that_keeps_it():
    rows = [
        listed("0001", ("1990", ("0001", "INDUK"))),
        listed("0002", ("1990", ("0001", "INDUK")), ("20131", ("0002", "ANAK"))),
    ]

    assert found(rows, {"0001": "00.01", "0002": "00.02"}) == [("00.02", "00.01", "", "2012", "2013")]


def test_city_of_the_same_name_is_the_one_cut_out():
    rows = [
        listed("0001", ("1990", ("0001", "INDUK"))),
        listed("0071", ("1990", ("0001", "INDUK")), ("2000", ("0071", "KOTA INDUK"))),
    ]

    assert found(rows, {"0001": "00.01", "0071": "00.71"}) == [("00.71", "00.01", "", "1990", "2000")]


def test_new_number_alone_is_no_split():
    rows = [listed("0009", ("1990", ("0001", "INDUK")), ("20131", ("0009", "INDUK")))]

    assert found(rows, {"0009": "00.09"}) == []


def test_part_split_again_is_followed_to_its_code_of_today():
    rows = [
        listed("0001", ("1990", ("0001", "INDUK"))),
        listed("0003", ("1990", ("0001", "INDUK")), ("2000", ("0002", "ANAK")), ("20102", ("0003", "ANAK"))),
        listed("0004", ("1990", ("0001", "INDUK")), ("2000", ("0002", "ANAK")), ("20102", ("0004", "CUCU"))),
    ]

    assert found(rows, {"0001": "00.01", "0003": "00.03", "0004": "00.04"}) == [
        ("00.03", "00.01", "", "1990", "2000"),
        ("00.04", "00.03", "", "2000", "2009"),
    ]


def test_region_that_ended_leaves_its_name_and_no_origin():
    rows = [
        listed("0001", ("1990", ("0009", "LAMA")), ("2000", ("0001", "SATU"))),
        listed("0002", ("1990", ("0009", "LAMA")), ("2000", ("0002", "DUA"))),
    ]

    assert found(rows, {"0001": "00.01", "0002": "00.02"}) == [
        ("00.01", "", "Lama", "1990", "2000"),
        ("00.02", "", "Lama", "1990", "2000"),
    ]


def row(*cells):
    return dict(zip(COLUMNS, cells, strict=True))


LISTED = row("00.02", "split", "00.01", "", "2000", "2010", "", "daftar")


@pytest.mark.parametrize(
    ("by_hand", "merged"),
    [
        (
            row("00.02", "split", "", "", "2003", "2003", "UU 1/2003", "uu"),
            row("00.02", "split", "00.01", "", "2003", "2003", "UU 1/2003", "daftar;uu"),
        ),
        (
            row("00.02", "split", "00.07", "", "", "", "", "uu"),
            row("00.02", "split", "00.07", "", "2000", "2010", "", "daftar;uu"),
        ),
        (
            row("00.02", "split", "-", "", "", "", "", "uu"),
            row("00.02", "split", "", "", "2000", "2010", "", "daftar;uu"),
        ),
    ],
)
def test_hand_overrules_the_lists_cell_by_cell(by_hand, merged):
    assert overrule([LISTED], [by_hand]) == [merged]


def test_row_known_by_hand_alone_is_added():
    renamed = row("00.02", "renamed", "", "Lama", "2014", "2014", "", "uu")

    assert overrule([LISTED], [renamed]) == [renamed, LISTED]


def test_what_hand_says_stands_in_the_carried_file():
    carried = {(r["region_code"], r["kind"], r["old_name"]): r for r in read_rows("changes.csv")}

    for by_hand in read_rows("changes_by_hand.csv"):
        key = (by_hand["region_code"], by_hand["kind"], by_hand["old_name"])
        for column in ("earliest", "latest", "law"):
            assert by_hand[column] in {"", carried[key][column]}
        assert by_hand["origin_codes"] in {"", "-", carried[key]["origin_codes"]}


def test_carried_file_has_the_columns_of_the_recipe():
    rows = read_rows("changes.csv")

    assert tuple(rows[0]) == COLUMNS
    assert rows == sorted(rows, key=lambda r: (r["region_code"], r["kind"], r["earliest"]))
