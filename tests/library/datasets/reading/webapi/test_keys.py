"""Keys are built from the lists and looked up; nothing is read out of their digits."""

import json

import pytest
from tests.library.datasets.reading.answers import make_answer, make_text

from tiru.datasets.reading import CellStatus
from tiru.datasets.reading.webapi import read_webapi_text
from tiru.errors import DataFileError


def test_key_with_value_gives_the_cell_of_its_combination(read):
    (first, *_) = read({"5103701180": 12.5}).observations

    assert (first.region_code, first.region_label, first.period) == ("51.03", "Badung", "2018")
    assert (first.value, first.unit, first.raw, first.where) == (12.5, "Unit", "12.5", "5103701180")
    assert (first.status, first.reason) == (CellStatus.ACCEPTED, "")


def test_combination_without_key_is_missing(read):
    report = read({"5103701180": 12})

    assert [o.status for o in report.observations] == [CellStatus.ACCEPTED, *[CellStatus.MISSING] * 3]


def test_key_of_no_combination_is_a_problem_and_no_cell(read):
    report = read({"5103701180": 12, "5104701180": 13, "510370118031": 14})
    (problem,) = report.problems

    assert (problem.kind, problem.where) == ("unlisted_key", "datacontent")
    assert problem.reason.startswith("2 dari 3 kunci")
    assert [o.value for o in report.observations if o.value is not None] == [12.0]


def test_key_that_two_combinations_build_is_ambiguous(read, kinds):
    """Row 5, column 11 and row 51, column 1 both make 5 1 11 … and 51 1 1 …: the figure is of either."""
    report = read(
        {"51111180": 5.0, "5111180": 6.0},
        rows=((5, "Jagung"), (51, "Padi")),
        columns=((1, "Luas"), (11, "Hasil")),
        years=((118, "2018"),),
        heading="Komoditas",
        region="Kabupaten Badung",
        var=1,
    )
    found = {(o.breakdown, o.where): (o.status, o.reason) for o in report.observations}

    assert found[("Jagung", "Luas"), "5111180"] == (CellStatus.ACCEPTED, "")
    assert found[("Jagung", "Hasil"), "51111180"] == (CellStatus.AMBIGUOUS, "key_of_several")
    assert found[("Padi", "Luas"), "51111180"] == (CellStatus.AMBIGUOUS, "key_of_several")
    assert kinds(report) == ["key_of_several"]


def test_key_written_twice_with_two_values_is_ambiguous(kinds):
    text = make_text({"5103701180": 12}).replace('"5103701180": 12', '"5103701180": 12, "5103701180": 13')
    report = read_webapi_text(text, "jawaban.json")
    first = report.observations[0]

    assert (first.status, first.reason, first.value) == (CellStatus.AMBIGUOUS, "key_repeated", None)
    assert kinds(report) == ["key_repeated"]


def test_key_written_twice_with_one_value_is_accepted(kinds):
    text = make_text({"5103701180": 12}).replace('"5103701180": 12', '"5103701180": 12, "5103701180": 12')
    report = read_webapi_text(text, "jawaban.json")

    assert (report.observations[0].value, kinds(report)) == (12.0, [])


@pytest.mark.parametrize(
    ("raw", "value", "status", "reason"),
    [
        (12, 12.0, CellStatus.ACCEPTED, ""),
        (-0.5, -0.5, CellStatus.ACCEPTED, ""),
        ("12.5", 12.5, CellStatus.ACCEPTED, ""),
        (None, None, CellStatus.MISSING, "no_value"),
        ("", None, CellStatus.MISSING, "no_value"),
        ("-", None, CellStatus.MISSING, "missing_mark"),
        ("…", None, CellStatus.MISSING, "missing_mark"),
        ("n/a", None, CellStatus.MISSING, "missing_mark"),
        ("1.592", None, CellStatus.AMBIGUOUS, "number_form"),
        ("1.234,5", None, CellStatus.AMBIGUOUS, "number_form"),
        ("12,5", None, CellStatus.AMBIGUOUS, "number_form"),
        ("dua belas", None, CellStatus.AMBIGUOUS, "not_a_number"),
        (True, None, CellStatus.AMBIGUOUS, "not_a_number"),
        ({"a": 1}, None, CellStatus.AMBIGUOUS, "not_a_number"),
        ("=cmd|' /C calc'!A0", None, CellStatus.AMBIGUOUS, "not_a_number"),
    ],
)
def test_value_is_judged_by_what_stands_there(read, raw, value, status, reason):
    first = read({"5103701180": raw}).observations[0]

    assert (first.value, first.status, first.reason) == (value, status, reason)


@pytest.mark.parametrize("raw", ["NaN", "Infinity", "1e999"])
def test_value_beyond_numbers_is_no_number(raw):
    text = make_text({"5103701180": 12}).replace(": 12}", f": {raw}}}")
    first = read_webapi_text(text, "jawaban.json").observations[0]

    assert (first.value, first.reason) == (None, "not_a_number")


def test_number_form_is_asked_once_and_the_answer_reads_the_figures(read):
    content = {"5103701180": "1.592", "5103701190": "2.100,5"}
    asked = read(content)
    (question,) = asked.questions

    assert (question.key, question.options) == ("number_form", ("1.234,5", "1,234.5"))
    report = read(content, answers={"number_form": "1.234,5"})
    assert [o.value for o in report.observations[:2]] == [1592.0, 2100.5]
    assert report.questions == ()


def test_number_of_combinations_beyond_reason_is_refused():
    answer = make_answer({})
    answer["vervar"] = [{"val": number, "label": "x"} for number in range(1001)]
    answer["turvar"] = [{"val": number, "label": "x"} for number in range(1000)]

    with pytest.raises(DataFileError) as refused:
        read_webapi_text(json.dumps(answer), "jawaban.json")
    assert refused.value.reason == "too_many_cells"
