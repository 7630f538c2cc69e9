"""What is counted, what is left out and why: the same on every engine."""

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from tiru.errors import DataFileError, InvalidParameter
from tiru.regions import CodeSystem
from tiru.registers import (
    Amount,
    AmountGap,
    Decimal,
    LeftOut,
    LeftOutReason,
    RegionLevel,
    RegisterColumns,
    Step,
    aggregate_register,
)

NAMES = ["kab", "kbli", "thn", "kerja", "nilai"]
COLUMNS = RegisterColumns(
    "kab",
    CodeSystem.BPS,
    "kbli",
    "thn",
    workers="kerja",
    amounts=(Amount("output", "nilai", "juta rupiah"),),
    suppressed=("x",),
)
ROWS = [
    ("5103", "13912", "2023", "10", "1.5"),
    (" 5103", "13121 ", "2023", "20", "x"),
    ("5103", "C13121", "2023", "", "-3"),
    ("5103", "01411", "2023", "1.234", None),
    ("5103.0", "13912", "2024.0", "7", "2,5"),
    ("7371", "13", "2023", "x", "1e2"),
    ("7371", "13912", "2023", "4", "0"),
    ("9999", "13912", "2023", "1", "1"),
    ("51.03", "13912", "2023", "1", "1"),
    (None, "13912", "2023", "1", "1"),
    ("5100", "13912", "2023", "1", "1"),
    ("5103", "", "2023", "1", "1"),
    ("5103", "04000", "2023", "1", "1"),
    ("5103", "kue", "2023", "1", "1"),
    ("5103", "A13912", "2023", "1", "1"),
    ("5103", "1", "2023", "1", "1"),
    ("5103", "13912", " ", "1", "1"),
    ("5103", "13912", "23", "1", "1"),
    # Wrong in two ways: counted once, under the first.
    ("9999", "kue", "23", "1", "1"),
]


def register(engine, rows=ROWS, names=NAMES):
    return engine.upload(pl.DataFrame(rows, names, orient="row"))


def left_out(found) -> dict[LeftOutReason, tuple[int, str]]:
    return {each.reason: (each.rows, each.example) for each in found.left_out}


@pytest.fixture(scope="module")
def found(engine):
    return aggregate_register(register(engine), COLUMNS, engine=engine)


def test_cells_have_sums_of_what_is_known(found):
    shown = found.frame().select("region_code", "activity", "year", "firms", "workers", "output")

    assert shown.rows() == [
        ("51.03", "01", 2023, 1, None, None),
        ("51.03", "13", 2023, 3, 30.0, 1.5),
        ("51.03", "13", 2024, 1, 7.0, None),
        ("73.71", "13", 2023, 2, 4.0, 100.0),
    ]


def test_cells_count_what_is_not_known(found):
    gaps = found.frame().select(pl.col("^(workers|output)_.*$"))

    assert gaps.columns == [
        "workers_missing",
        "workers_suppressed",
        "workers_unreadable",
        "output_missing",
        "output_suppressed",
        "output_unreadable",
    ]
    assert gaps.rows() == [(0, 0, 1, 1, 0, 0), (1, 0, 0, 0, 1, 1), (0, 0, 0, 0, 0, 1), (0, 1, 0, 0, 0, 0)]


def test_every_row_is_counted_once(found):
    assert left_out(found) == {
        LeftOutReason.ACTIVITY_MISSING: (1, ""),
        LeftOutReason.ACTIVITY_NOT_VALID: (3, "04000"),
        LeftOutReason.ACTIVITY_LOST_ZERO: (1, "1"),
        LeftOutReason.ACTIVITY_OF_OTHER_CATEGORY: (1, "A13912"),
        LeftOutReason.YEAR_MISSING: (1, ""),
        LeftOutReason.YEAR_NOT_VALID: (1, "23"),
        LeftOutReason.REGION_MISSING: (1, ""),
        LeftOutReason.REGION_UNKNOWN: (2, "51.03"),
        LeftOutReason.REGION_TOO_COARSE: (1, "5100"),
    }
    assert (found.rows, found.firms) == (len(ROWS), 7)
    assert found.rows == found.firms + sum(each.rows for each in found.left_out)


def test_amounts_say_what_is_lacking(found):
    workers, output = found.amounts

    assert (workers.total, output.total) == (41.0, 101.5)
    assert workers.gaps == {AmountGap.MISSING: 1, AmountGap.SUPPRESSED: 1, AmountGap.AMBIGUOUS: 1}
    assert workers.example == "1.234"
    assert output.gaps == {
        AmountGap.MISSING: 1,
        AmountGap.SUPPRESSED: 1,
        AmountGap.NOT_A_NUMBER: 1,
        AmountGap.NEGATIVE: 1,
    }
    assert output.example == "-3"


@pytest.mark.parametrize("level", RegionLevel)
def test_codes_written_in_several_ways_give_the_cells_of_codes_written_in_one(engine, level):
    """Groups that are cells already are taken as they are; those that share a cell are summed."""
    rows = [
        ("5103", "13912", "2023", "10", "1.5"),
        ("5103", "13912", "2023", None, "2"),
        ("5103", "13912", "2024", "3", "4"),
        ("7371", "14111", "2023", "5", "6"),
        ("9999", "14111", "2023", "5", "6"),
    ]
    written_twice = [*rows[:1], (" 5103", "13912", "2023 ", None, "2"), *rows[2:]]

    plain = aggregate_register(register(engine, rows), COLUMNS, engine=engine, level=level)
    mixed = aggregate_register(register(engine, written_twice), COLUMNS, engine=engine, level=level)

    assert plain.frame().height == 3
    assert plain.frame().select("firms", "workers", "workers_missing", "output").row(0) == (2, 10, 1, 3.5)
    assert_frame_equal(plain.frame(), mixed.frame())
    assert (plain.rows, plain.left_out) == (mixed.rows, mixed.left_out)
    assert left_out(plain) == {LeftOutReason.REGION_UNKNOWN: (1, "9999")}


def test_panel_takes_a_sum_that_lacks_a_firm_as_unknown(found):
    cells = found.panel("workers")
    [of_2023, of_2024] = cells.slices

    assert (cells.regions, cells.activities) == (("51.03", "73.71"), ("01", "13"))
    assert of_2023.values.tolist() == []
    assert len(of_2023.unknown_rows) == 3
    assert of_2024.values.tolist() == [7.0]
    assert found.panel().at("2023").total == 6


def test_panel_of_no_such_amount_is_refused(found):
    with pytest.raises(InvalidParameter, match="must be firms, workers, output"):
        found.known("laba")


NUMBERS = pl.DataFrame(
    {
        "kab": [5103, 5103, 7371, None, 9999],
        "kbli": [1411, 13912, 13912, 13912, 13912],
        "tgl": pl.Series(["2023-05-01", "2023-07-09", None, "2023-01-01", "2024-01-01"]),
        "kerja": [3, None, 5, 1, 1],
        "nilai": [1.5, float("nan"), float("inf"), 1.0, -2.0],
    }
)


def test_numbers_are_read_as_what_they_are(engine):
    columns = RegisterColumns(
        "kab", CodeSystem.BPS, "kbli", 2023, "", "kerja", (Amount("output", "nilai"),), activity_digits=5
    )

    found = aggregate_register(engine.upload(NUMBERS.drop("tgl")), columns, engine=engine, depth=4)

    assert found.frame().rows() == [
        ("51.03", "0141", 2023, 1, 3.0, 0, 0, 0, 1.5, 0, 0, 0),
        ("51.03", "1391", 2023, 1, None, 1, 0, 0, None, 1, 0, 0),
        ("73.71", "1391", 2023, 1, 5.0, 0, 0, 0, None, 0, 0, 1),
    ]
    assert found.left_out == (
        LeftOut(LeftOutReason.REGION_MISSING, 1, ""),
        LeftOut(LeftOutReason.REGION_UNKNOWN, 1, "9999"),
    )


FIRMS = [
    ("a1", "5103", "13912", "2023", "10"),
    (" a1", "5103 ", "13912", " 2023", "10"),
    ("a1", "5103", "13912", "2024", "12"),
    ("b2", "5103", "13912", "2023", "5"),
    ("b2", "7371", "13912", "2023", "5"),
    ("c3", "5103", "13912", "2023", "6"),
    ("c3", "5103", "13912", "2023", None),
    (" ", "5103", "13912", "2023", "1"),
    ("d4", "5103", "kue", "2023", "1"),
    ("d4", "5103", "kue", "2023", "1"),
]


def test_firm_listed_twice_counts_once_and_one_that_contradicts_itself_not_at_all(engine):
    columns = RegisterColumns("kab", CodeSystem.BPS, "kbli", "thn", "id", "kerja")

    found = aggregate_register(
        register(engine, FIRMS, ["id", "kab", "kbli", "thn", "kerja"]), columns, engine=engine
    )

    shown = found.frame().select("region_code", "year", "firms", "workers")
    assert shown.rows() == [("51.03", 2023, 1, 10.0), ("51.03", 2024, 1, 12.0)]
    assert left_out(found) == {
        LeftOutReason.ACTIVITY_NOT_VALID: (2, "kue"),
        LeftOutReason.FIRM_MISSING: (1, ""),
        LeftOutReason.FIRM_CONTRADICTS: (4, "b2"),
        LeftOutReason.FIRM_REPEATED: (1, ""),
    }
    assert found.rows == len(FIRMS)


def test_firms_of_a_regency_count_for_its_province(duckdb):
    found = aggregate_register(register(duckdb), COLUMNS, engine=duckdb, level=RegionLevel.PROVINCE)

    counts = found.frame().group_by("region_code").agg(pl.col("firms").sum()).sort("region_code")
    assert counts.rows() == [("51", 6), ("73", 2)]
    assert LeftOutReason.REGION_TOO_COARSE not in left_out(found)


def of_codes(duckdb, codes, system, **more):
    table = register(duckdb, [(code, "13912") for code in codes], ["kab", "kbli"])
    return aggregate_register(table, RegisterColumns("kab", system, "kbli", 2023, **more), engine=duckdb)


def test_bare_digits_of_no_named_system_are_left_out(duckdb):
    found = of_codes(duckdb, ["5103", "51.03", "91", "7308"], None)

    assert found.frame()["region_code"].to_list() == ["51.03"]
    assert left_out(found) == {LeftOutReason.REGION_OF_NO_SYSTEM: (3, "5103")}


def test_the_same_digits_are_another_region_in_the_other_system(duckdb):
    assert of_codes(duckdb, ["7308"], CodeSystem.BPS).frame()["region_code"].to_list() == ["73.09"]
    assert of_codes(duckdb, ["73.08"], CodeSystem.KEMENDAGRI).frame()["region_code"].to_list() == ["73.08"]
    assert left_out(of_codes(duckdb, ["7308"], CodeSystem.KEMENDAGRI)) == {
        LeftOutReason.REGION_OF_NO_SYSTEM: (1, "7308")
    }


def test_outdated_code_counts_only_where_its_year_is_named(duckdb):
    # Merauke before Papua Selatan was formed.
    now = of_codes(duckdb, ["91.01"], CodeSystem.KEMENDAGRI)
    then = of_codes(duckdb, ["91.01"], CodeSystem.KEMENDAGRI, codes_year=2020)

    assert left_out(now) == {LeftOutReason.REGION_OF_OTHER_YEAR: (1, "91.01")}
    assert then.frame()["region_code"].to_list() == ["93.01"]


@pytest.mark.parametrize(
    ("decimal", "texts", "total"),
    [
        (Decimal.COMMA, ["1.234", "2.500.000,5", "7"], 2501241.5),
        (Decimal.POINT, ["1.234", "7"], 8.234),
        (Decimal.UNSAID, ["1234", "7.5", "0.125", "12.3456"], 1253.9706),
    ],
)
def test_numbers_in_texts(duckdb, decimal, texts, total):
    table = register(duckdb, [("5103", "13912", text) for text in texts], ["kab", "kbli", "nilai"])
    columns = RegisterColumns(
        "kab", CodeSystem.BPS, "kbli", 2023, amounts=(Amount("output", "nilai"),), decimal=decimal
    )

    [output] = aggregate_register(table, columns, engine=duckdb).amounts

    assert output.total == pytest.approx(total)
    assert output.gaps == {}


def test_register_of_nothing_that_counts(duckdb):
    found = aggregate_register(register(duckdb, ROWS[-1:]), COLUMNS, engine=duckdb)

    assert found.frame().rows() == []
    assert (found.rows, found.firms) == (1, 0)
    assert [(each.total, each.gaps) for each in found.amounts] == [(None, {}), (None, {})]


def test_steps_are_told_before_they_begin(duckdb):
    steps = []

    aggregate_register(register(duckdb), COLUMNS, engine=duckdb, on_step=steps.append)

    assert steps == list(Step)


def test_what_cannot_be_a_column_of_codes_is_refused(duckdb, monkeypatch):
    monkeypatch.setattr("tiru.registers._aggregate.MOST_CODES", 3)

    with pytest.raises(DataFileError, match="too_many_codes: kab, 3"):
        of_codes(duckdb, ["5101", "5102", "5103", "5104"], CodeSystem.BPS)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"year": 20230}, "year is 20230"),
        ({"activity_digits": 7}, "activity_digits is 7"),
        ({"amounts": (Amount("workers", "nilai"),)}, "amount is workers"),
        ({"amounts": (Amount("a", "nilai"), Amount("a_missing", "nilai"))}, "amount is a_missing"),
        ({"amounts": (Amount("Nilai Output", "nilai"),)}, "amount is Nilai Output"),
    ],
)
def test_columns_that_cannot_be(change, message):
    given = {"region": "kab", "code_system": CodeSystem.BPS, "activity": "kbli", "year": "thn"}

    with pytest.raises(InvalidParameter, match=message):
        RegisterColumns(**given | change)


@pytest.mark.parametrize("depth", [1, 6])
def test_depth_is_of_two_to_five_digits(duckdb, depth):
    with pytest.raises(InvalidParameter, match="depth"):
        aggregate_register(register(duckdb), COLUMNS, engine=duckdb, depth=depth)


def test_nothing_given_is_changed(duckdb):
    table = register(duckdb)
    before = duckdb.collect(table)

    aggregate_register(table, COLUMNS, engine=duckdb)

    assert_frame_equal(duckdb.collect(table), before)
