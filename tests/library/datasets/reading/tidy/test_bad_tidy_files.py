"""Broken, nested, oversized and contradicting files: refused or told, never taken in part."""

import math

import numpy as np
import polars as pl
import pytest

from tiru.datasets.reading import CellStatus, read_file
from tiru.datasets.reading.tidy import _parquet, _read
from tiru.errors import DataFileError

ROW = {"kode_wilayah": ["51.03"], "tahun": [2018], "indikator": ["Kursi karangan"], "satuan": ["Unit"]}


def refusal(file):
    with pytest.raises(DataFileError) as refused:
        read_file(file)
    return refused.value


def judged(report):
    return [(o.value, o.status, o.reason) for o in report.observations]


def test_cut_file_is_refused(parquet):
    file = parquet(**ROW, nilai=[1])
    file.write_bytes(file.read_bytes()[:-20])

    assert refusal(file).reason == "broken_parquet"


def test_only_the_mark_of_the_format_is_refused(tmp_path):
    file = tmp_path / "data.parquet"
    file.write_bytes(b"PAR1" + b"\x00" * 50 + b"PAR1")

    assert refusal(file).reason == "broken_parquet"


def test_no_damage_ends_in_anything_but_a_refusal_or_a_reading(parquet):
    """Three bytes changed at a time, 200 times over."""
    file = parquet(**{name: values * 50 for name, values in ROW.items()}, nilai=range(50))
    sound = file.read_bytes()
    chance = np.random.default_rng(3)
    reasons = set()
    for _ in range(200):
        damaged = bytearray(sound)
        for _ in range(3):
            damaged[chance.integers(4, len(damaged))] = chance.integers(256)
        file.write_bytes(damaged)
        try:
            report = read_file(file)
        except DataFileError as error:
            reasons.add(error.reason)
        else:
            assert len(report.observations) <= 50 * 5
    assert reasons <= {"broken_parquet", "no_table", "nested_columns", "too_many_cells"}
    assert "broken_parquet" in reasons


def test_nested_columns_are_named(parquet):
    error = refusal(parquet(**ROW, nilai=[[1, 2]], sub=[{"a": 1}]))

    assert (error.reason, error.details) == ("nested_columns", ("nilai", "sub"))


def test_file_above_the_limit_is_refused_by_its_size_alone(tmp_path):
    file = tmp_path / "besar.parquet"
    with file.open("wb") as stream:
        stream.write(b"PAR1")
        stream.truncate(300 * 2**20)

    assert (refusal(file).reason, refusal(file).details) == ("too_large", ("100 MB",))


def test_more_cells_than_the_limit_are_refused_before_they_are_unpacked(parquet, monkeypatch):
    file = parquet(**{name: values * 100 for name, values in ROW.items()}, nilai=range(100))
    monkeypatch.setattr(_parquet, "MOST_CELLS", 499)
    monkeypatch.setattr(pl, "read_parquet", None)

    assert (refusal(file).reason, refusal(file).details) == ("too_many_cells", ("499",))


def test_more_figures_than_a_report_can_hold_are_refused(parquet, monkeypatch):
    monkeypatch.setattr(_read, "MOST_FIGURES", 1)

    assert refusal(parquet(**{k: v * 2 for k, v in ROW.items()}, nilai=[1, 2])).reason == "too_many_cells"


@pytest.mark.parametrize("columns", [{}, {"nilai": []}, {"wilayah": ["Kabupaten Badung"], "jenis": ["Kayu"]}])
def test_file_without_figures_is_refused(parquet, columns):
    assert refusal(parquet(**columns)).reason == "no_table"


def test_nan_is_missing_and_infinity_is_doubted(read):
    report = read(
        **{k: v * 4 for k, v in ROW.items()}, umur=["a", "b", "c", "d"], nilai=[math.nan, math.inf, None, 1.0]
    )

    assert judged(report) == [
        (None, CellStatus.MISSING, "not_available"),
        (None, CellStatus.DOUBTFUL, "not_finite"),
        (None, CellStatus.MISSING, "blank"),
        (1.0, CellStatus.ACCEPTED, ""),
    ]


def test_column_of_mixed_types_is_judged_cell_by_cell(read):
    report = read(
        **{k: v * 4 for k, v in ROW.items()}, umur=["a", "b", "c", "d"], nilai=["12", "n/a", "banyak", "7.5"]
    )

    assert judged(report) == [
        (12.0, CellStatus.ACCEPTED, ""),
        (None, CellStatus.MISSING, "not_available"),
        (None, CellStatus.DOUBTFUL, "not_a_number"),
        (7.5, CellStatus.DOUBTFUL, "part_of_counted_thing"),
    ]


def test_text_that_is_a_number_in_two_ways_is_asked_about(read):
    columns = ROW | {"satuan": ["Ton"], "nilai": ["1.592"]}
    report = read(**columns)

    assert judged(report) == [(None, CellStatus.AMBIGUOUS, "number_form:1592|1.592")]
    assert [question.key for question in report.questions] == ["tabel1.number_form"]
    for answer, value in (("1.234,5", 1592.0), ("1,234.5", 1.592)):
        assert read(**columns, answers={"tabel1.number_form": answer}).observations[0].value == value


def test_one_cell_with_one_reading_tells_the_form_of_its_column(read):
    columns = {k: v * 2 for k, v in (ROW | {"satuan": ["Ton"]}).items()}
    comma = read(**columns, umur=["a", "b"], nilai=["1.592", "12,5"])
    point = read(**columns, umur=["a", "b"], nilai=["1.592", "12.5"])

    assert [o.value for o in comma.observations] == [1592.0, 12.5]
    assert [o.value for o in point.observations] == [1.592, 12.5]


def test_negative_count_is_doubted(read):
    assert judged(read(**ROW, nilai=[-3])) == [(-3.0, CellStatus.DOUBTFUL, "fewer_than_none")]


def test_percentage_in_a_cell_of_another_unit_is_doubted(read):
    assert judged(read(**ROW, nilai=["5%"])) == [(5.0, CellStatus.DOUBTFUL, "percent_among_other_unit")]


def test_one_figure_with_two_values_is_told_with_both(read):
    report = read(**{k: v * 2 for k, v in ROW.items()}, nilai=[1, 2])

    assert {(o.status, o.reason) for o in report.observations} == {(CellStatus.DOUBTFUL, "duplicate")}
    (problem,) = report.problems
    assert problem.kind == "duplicate"
    assert "tertulis 1 dan 2" in problem.reason
    assert "baris 1, kolom nilai" in problem.where
    assert "baris 2, kolom nilai" in problem.where


def test_formula_as_text_is_no_number_and_is_never_run(read):
    report = read(
        **{k: v * 3 for k, v in ROW.items()}, umur=["a", "b", "c"], nilai=["=cmd|' /C calc'!A0", "1", "2"]
    )

    assert report.observations[0].value is None
    assert report.observations[0].status is CellStatus.DOUBTFUL


def test_empty_columns_do_no_harm(read):
    report = read(**ROW, nilai=[1], kosong=[None], catatan=[""])

    assert judged(report) == [(1.0, CellStatus.ACCEPTED, "")]
    assert report.observations[0].breakdown == ()


def test_rows_without_a_region_are_doubted_and_get_none(read):
    report = read(wilayah=["Kabupaten Badung", None], tahun=[2018] * 2, kursi=[1, 2], satuan=["Unit"] * 2)

    assert [o.reason for o in report.observations] == ["", "region_unknown"]
    assert report.questions == ()
