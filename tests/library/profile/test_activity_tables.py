"""From observations to tables of activities: what is recognised, kept apart, left out and refused."""

import pytest
from tests.library.profile.observed import (
    REGISTRY,
    grid,
    observation,
    observed,
    provincial_industries,
    table_of,
)

from tiru.profile import LabelReason, Reference, RegionLevel, TableReason, activity_tables

FOOD, TEXTILES, MAKING = "10 Industri Makanan", "13 Industri Tekstil", "C. Industri Pengolahan"


def tables_of(rows):
    return activity_tables(observed(rows), registry=REGISTRY)


def left_out(table):
    return {one.label: one.reason for one in table.left_out}


def test_breakdown_of_divisions_becomes_a_table():
    table = table_of(grid({"97": {FOOD: 30, TEXTILES: 10}, "98": {FOOD: 20, TEXTILES: 40}}))

    assert (table.dataset, table.measure, table.unit) == ("contoh", "Tenaga kerja", "orang")
    assert table.level is RegionLevel.PROVINCE
    assert table.panel.activities == ("10", "13")
    assert table.panel.at("2024").dense().tolist() == [[30, 10], [20, 40]]
    assert table.activities["13"].label == TEXTILES
    assert table.left_out == ()


def test_other_breakdowns_are_no_table():
    found = tables_of(grid({"97": {"Laki-laki": 3, "Perempuan": 4}, "98": {"15 - 19 tahun": 5}}))
    assert (found.tables, found.refused) == ((), ())


def test_nothing_stored_is_no_table():
    found = tables_of([])
    assert (found.tables, found.refused) == ((), ())


def test_cell_without_a_figure_is_unknown_and_zero_is_zero():
    table = table_of(grid({"97": {FOOD: 30, TEXTILES: 0}, "98": {FOOD: 20}, "99": {FOOD: 1, TEXTILES: None}}))
    cells = table.panel.at("2024")

    assert cells.dense()[0].tolist() == [30, 0]
    assert [cells.regions[row] for row in cells.unknown_rows] == ["98", "99"]
    assert cells.incomplete_regions.tolist() == [False, True, True]


def test_region_without_any_figure_of_a_year_is_not_in_that_year():
    rows = grid({"97": {FOOD: 3, TEXTILES: 4}, "98": {FOOD: 5, TEXTILES: 6}}, period="2023")
    table = table_of([*rows, *grid({"97": {FOOD: 4, TEXTILES: 4}})])

    assert table.periods_of("98") == ("2023",)
    assert table.panel.at("2024").unknown_rows.size == 0


def test_labels_in_two_languages_are_one_activity():
    rows = [
        *grid({"97": {FOOD: 30, TEXTILES: 1}, "98": {"Manufacture of food products": 20, "13": 4}}),
        observation("99", "Manufacture of textiles", 2),
    ]
    table = table_of(rows)

    assert table.panel.activities == ("10", "13")
    assert left_out(table) == {"13": LabelReason.UNKNOWN}


def test_activities_as_columns_are_a_table_named_by_its_title():
    rows = [
        observation("97", (), 4, indicator=FOOD),
        observation("97", (), 6, indicator=TEXTILES),
        observation("97", (), 70, indicator="Indeks pembangunan manusia", unit="indeks"),
    ]
    table = table_of(rows)

    assert (table.measure, table.panel.activities) == ("Tabel contoh", ("10", "13"))
    assert table.left_out == ()


def test_each_table_keeps_its_own_labels():
    first = grid({"97": {FOOD: 1, TEXTILES: 2}})
    second = grid({"97": {"Industri Makanan": 1, "Tekstil": 2}}, dataset="lain")
    labels = [[one.label for one in table.activities.values()] for table in tables_of(first + second).tables]

    assert labels == [[FOOD, TEXTILES], ["Industri Makanan", "Tekstil"]]


def test_labels_said_at_import_are_parts_of_their_division():
    rows = [
        observation("97", "Olahan kering", 5, activity="10"),
        observation("97", "Olahan basah", 2, activity="10"),
        observation("97", TEXTILES, 3, activity="13"),
        observation("97", "Entah", 4, activity="04"),
    ]
    table = table_of(rows)

    assert table.panel.activities == ("10:olahan basah", "10:olahan kering", "13")
    assert {key: one.divisions for key, one in table.activities.items() if one.is_part} == {
        "10:olahan basah": {"10"},
        "10:olahan kering": {"10"},
    }
    assert left_out(table) == {"Entah": LabelReason.UNKNOWN}


def test_unknown_label_is_listed_and_not_counted():
    rows = grid({"97": {FOOD: 30, TEXTILES: 10, "Sesuatu yang lain": 5}, "98": {FOOD: 1, TEXTILES: 2}})
    table = table_of(rows)

    assert left_out(table) == {"Sesuatu yang lain": LabelReason.UNKNOWN}
    assert table.panel.at("2024").region_totals.tolist() == [40, 3]


def test_rest_of_a_table_counts_towards_the_total():
    table = table_of(grid({"97": {FOOD: 30, TEXTILES: 10, "Lainnya": 60}}))

    assert table.panel.at("2024").region_totals.tolist() == [100]
    assert table.activities["rest"].is_rest


@pytest.mark.parametrize("rest", [{}, {"Lain-lain": 5}])
def test_total_gives_way_to_parts_that_make_it_up(rest):
    parts = {"Industri Pangan": 30, "Industri Sandang": 20, **rest}
    table = table_of(grid({"97": {**parts, "Industri Pengolahan": sum(parts.values())}}))

    assert left_out(table) == {"Industri Pengolahan": LabelReason.TOTAL}
    assert table.panel.at("2024").total == sum(parts.values())


@pytest.mark.parametrize("total", [49, 200])
def test_parts_that_do_not_make_up_their_total_give_way_to_it(total):
    cells = {"Industri Pangan": 30, "10 Industri Makanan": 10, "11 Industri Minuman": 20, TEXTILES: 5}
    table = table_of(grid({"97": {**cells, "Industri Pengolahan": total}}))

    assert table.panel.activities == ("10-33",)
    assert left_out(table) == {
        "10 Industri Makanan": LabelReason.PARTS_UNKNOWN,
        "11 Industri Minuman": LabelReason.PARTS_UNKNOWN,
        TEXTILES: LabelReason.PARTS_UNKNOWN,
        "Industri Pangan": LabelReason.TOTAL,
    }


def test_rounded_parts_still_make_up_their_total():
    cells = {"Industri Pangan": 5001, "10 Industri Makanan": 2000, "11 Industri Minuman": 3000}
    assert table_of(grid({"97": cells})).panel.activities == ("10", "11")


def test_crossing_activities_are_not_counted_twice():
    cells = {"Industri Makanan dan Minuman": 5, "Industri Sandang": 9, "Industri Tekstil dan Pakaian Jadi": 6}
    table = table_of(grid({"97": {**cells, "14 Pakaian Jadi": 2}}))

    assert table.panel.activities == ("10-11", "13-15")
    assert left_out(table) == dict.fromkeys(
        ("Industri Tekstil dan Pakaian Jadi", "14 Pakaian Jadi"), LabelReason.PARTS_UNKNOWN
    )


def test_second_label_for_a_figure_is_named():
    table = table_of(grid({"97": {"F. Konstruksi": 9, "Konstruksi": 9, FOOD: 1}}))

    assert table.panel.at("2024").region_totals.tolist() == [10]
    assert left_out(table) == {"Konstruksi": LabelReason.SAME_ACTIVITY}


def test_total_row_is_told_as_such():
    rows = [*grid({"97": {FOOD: 1, TEXTILES: 2}}), observation("97", "Jumlah", 3, is_total=True)]
    assert left_out(table_of(rows)) == {"Jumlah": LabelReason.TOTAL}


def test_other_labels_keep_measures_apart():
    rows = [
        observation("97", (sex, label), value)
        for sex, values in {"Laki-laki": (1, 2), "Perempuan": (3, 4)}.items()
        for label, value in zip((FOOD, TEXTILES), values, strict=True)
    ]
    found = tables_of(rows).tables

    assert [table.measure for table in found] == ["Tenaga kerja › Laki-laki", "Tenaga kerja › Perempuan"]
    assert [table.panel.at("2024").total for table in found] == [3, 7]


def test_column_of_codes_beside_the_titles_keeps_nothing_apart():
    rows = [observation("97", (f"I-{n}", label), n) for n, label in ((13, FOOD), (15, TEXTILES))]
    assert table_of(rows).panel.activities == ("10", "13")


def test_sector_without_a_known_name_does_not_part_its_activities():
    rows = [
        observation("97", "Bagian olahan", 30),
        observation("97", ("Bagian olahan", FOOD), 10),
        observation("97", ("Bagian olahan", TEXTILES), 20),
        observation("97", "Konstruksi", 5),
    ]
    table = table_of(rows)

    assert table.panel.activities == ("10", "13", "41-43")
    assert left_out(table) == {"Bagian olahan": LabelReason.UNKNOWN}


def test_units_are_never_brought_together():
    rows = [*grid({"97": {FOOD: 1, TEXTILES: 2}}), *grid({"98": {FOOD: 3, TEXTILES: 4}}, unit="perusahaan")]
    found = tables_of(rows)

    assert [(table.unit, table.panel.regions) for table in found.tables] == [
        ("orang", ("97",)),
        ("perusahaan", ("98",)),
    ]
    assert found.other_units(found.tables[0]) == ("perusahaan",)


def test_levels_are_kept_apart():
    rows = grid(
        {"97": {FOOD: 9, TEXTILES: 1}, "97.01": {FOOD: 4, TEXTILES: 1}, "97.02": {FOOD: 5, TEXTILES: 0}}
    )
    found = tables_of(rows).tables

    assert {table.level: table.panel.regions for table in found} == {
        RegionLevel.PROVINCE: ("97",),
        RegionLevel.REGENCY: ("97.01", "97.02"),
    }


def test_years_with_other_labels_are_another_table():
    rows = [
        *grid({"97": {FOOD: 9, TEXTILES: 1}}, period="2022"),
        *grid({"97": {FOOD: 8, TEXTILES: 2}}, period="2023"),
        *grid({"97": {FOOD: 7, TEXTILES: 3, "31 Furnitur": 1}}, period="2024"),
    ]
    assert [table.periods for table in tables_of(rows).tables] == [("2022", "2023"), ("2024",)]


@pytest.mark.parametrize(
    ("changes", "value", "reason"),
    [
        ({"unit": "persen"}, 5, TableReason.NOT_ADDITIVE),
        ({"indicator": "Laju pertumbuhan"}, 5, TableReason.NOT_ADDITIVE),
        ({"period": "2024-Q1"}, 5, TableReason.NO_WHOLE_YEAR),
        ({}, -5, TableReason.NEGATIVE),
    ],
)
def test_figures_that_cannot_be_measured_are_refused_by_name(changes, value, reason):
    found = tables_of(grid({"97": {FOOD: 3, TEXTILES: value}}, **changes))

    assert found.tables == ()
    assert [(one.reason, one.figures) for one in found.refused] == [(reason, 2)]


def test_word_inside_another_refuses_nothing():
    """`ratio` stands in `operation`."""
    assert tables_of(grid({"97": {FOOD: 3, TEXTILES: 1}}, indicator="Firms in operation")).refused == ()


@pytest.mark.parametrize(
    ("codes", "reference"),
    [(("97", "98", "99"), Reference.ALL_REGIONS), (("97", "98"), Reference.SOME_REGIONS)],
)
def test_reference_is_the_nation_only_when_all_are_there(codes, reference):
    table = table_of(grid({code: {FOOD: 1, TEXTILES: 2} for code in codes}))
    assert table.references == {"2024": reference}


def test_row_of_the_nation_is_the_reference():
    rows = grid({"97": {FOOD: 10, TEXTILES: 10}, "00": {FOOD: 50, TEXTILES: 150}})
    table = table_of(rows)

    assert table.references == {"2024": Reference.NATION_ROW}
    assert table.panel.regions == ("97",)
    assert table.panel.at("2024").activity_totals.tolist() == [50, 150]


@pytest.mark.parametrize("nation", [{FOOD: 50}, {FOOD: 5, TEXTILES: 150}])
def test_row_of_the_nation_that_cannot_be_the_whole_is_not_used(nation):
    table = table_of(grid({"97": {FOOD: 10, TEXTILES: 10}, "00": nation}))

    assert table.references == {"2024": Reference.SOME_REGIONS}
    assert table.panel.at("2024").activity_totals.tolist() == [10, 10]


def with_totals(totals):
    """A suppressed cell in 97, a whole row in 98, the nation, and totals as the source gives them."""
    rows = grid(
        {"97": {FOOD: 30, TEXTILES: None}, "98": {FOOD: 10, TEXTILES: 20}, "00": {FOOD: 90, TEXTILES: 60}}
    )
    return table_of([*rows, *(observation(code, "Jumlah", n, is_total=True) for code, n in totals.items())])


def test_published_total_stands_in_for_a_suppressed_cell():
    table = with_totals({"97": 50, "98": 30, "00": 150})
    cells = table.panel.at("2024")

    assert table.references == {"2024": Reference.NATION_ROW}
    assert (cells.totals, cells.region_totals.tolist()) == ("published", [50, 30])
    assert not cells.incomplete_regions.any()
    assert cells.unknown_rows.tolist() == [0]


@pytest.mark.parametrize(
    "totals",
    [
        {"97": 50, "98": 30},
        {"97": 20, "98": 30, "00": 150},
        {"97": 50, "98": 44, "00": 150},
        {"97": 50, "98": 30, "00": 500},
    ],
)
def test_total_that_does_not_fit_the_figures_is_not_used(totals):
    """None for the nation; below the known cells; not the sum of a whole row; of more than these."""
    table = with_totals(totals)

    assert table.references == {"2024": Reference.SOME_REGIONS}
    assert table.panel.at("2024").incomplete_regions.tolist() == [True, False]


def test_sources_and_doubts_come_along():
    rows = [
        *grid({"97": {FOOD: 1, TEXTILES: 2}}, import_id="0001"),
        *grid({"98": {FOOD: 1, TEXTILES: 2}}, import_id="0002", source_title="Lain", status="doubtful"),
    ]
    table = table_of(rows)

    assert [source.title for source in table.sources] == ["Lain", "Tabel contoh"]
    assert table.doubtful == 2


def test_input_is_not_changed_and_order_does_not_matter():
    rows = grid({"97": {FOOD: 3, TEXTILES: 1}, "98": {FOOD: 2, TEXTILES: 5}})
    frame = observed(rows)
    before = frame.clone()
    table = activity_tables(frame, registry=REGISTRY).tables[0]

    assert frame.equals(before)
    assert table.panel.at("2024").dense().tolist() == table_of(rows[::-1]).panel.at("2024").dense().tolist()


def test_table_of_34_provinces_and_52_industries(shared_data):
    found = activity_tables(provincial_industries(shared_data))
    (table,) = found.tables
    cells = table.panel.at("2016")

    assert (table.measure, len(table.activities), len(cells.regions)) == ("nilai jt › PRODUKSI", 52, 34)
    assert (table.left_out, found.refused) == ((), ())
    assert table.references == {"2016": Reference.ALL_REGIONS}
    assert cells.total == pytest.approx(12_645.82e6, rel=1e-6)
    assert cells.unknown_rows.size == 0
    assert table.activities["10-11"].label == "Industri Makanan dan Minuman"
