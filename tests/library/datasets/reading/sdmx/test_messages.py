"""The formats of SDMX: one flow gives one report, whichever carried it."""

import pytest
from tests.library.datasets.reading.sdmx.messages import (
    LABELS,
    generic,
    sdmx_csv,
    sdmx_json,
    specific,
)

from tiru.datasets.reading import CellStatus, Release

FIGURES = (
    {"TIME_PERIOD": "2018", "OBS_VALUE": "12", "UNIT_MEASURE": "UN", "OBS_STATUS": "P"},
    {"TIME_PERIOD": "2019", "OBS_VALUE": "13", "UNIT_MEASURE": "UN"},
)


def figures(report):
    return [
        (o.region_code, o.period, o.indicator, o.breakdown, o.value, o.unit, o.status, o.release)
        for o in report.observations
    ]


EXPECTED = [
    ("51.03", year, "Kursi karangan", ("Jumlah",), value, "Unit", CellStatus.ACCEPTED, release)
    for year, value, release in (
        ("2018", 12.0, Release.PRELIMINARY),
        ("2019", 13.0, Release.UNMARKED),
    )
]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (generic(*FIGURES), "data.xml"),
        (specific(*FIGURES), "data.xml"),
        (sdmx_csv(*FIGURES), "data.csv"),
        (sdmx_csv(*FIGURES).replace(",", ";"), "data.csv"),
    ],
    ids=["generic", "structure-specific", "csv", "csv with semicolons"],
)
def test_message_with_its_structure_beside_it(read, text, name):
    report = read(text, name=name)

    assert figures(report) == EXPECTED
    assert report.questions == ()
    assert report.tables[0].title == "Kursi dan meja karangan"


def test_json_carries_its_own_code_lists(read):
    report = read(sdmx_json([12, None]), name="data.json", structure=None)

    assert [(o.region_code, o.period, o.value, o.unit) for o in report.observations] == [
        ("51.03", "2018", 12.0, "Unit"),
        ("51.03", "2019", None, None),
    ]
    assert (report.tables[0].title, report.questions) == ("Kursi dan meja karangan", ())


def test_csv_with_labels_beside_the_codes_needs_no_structure(read):
    rows = [
        {
            "REF_AREA": "W1: Kabupaten Badung",
            "INDICATOR": "KURSI: Kursi karangan",
            "SEX": "_T: Jumlah",
            "TIME_PERIOD": year,
            "OBS_VALUE": value,
            "UNIT_MEASURE": "UN: Unit",
        }
        for year, value in (("2018", "12"), ("2019", "13"))
    ]
    report = read(sdmx_csv(*rows), name="data.csv", structure=None)

    assert [figure[:6] for figure in figures(report)] == [figure[:6] for figure in EXPECTED]
    assert report.questions == ()


def test_version_two_of_csv_says_what_is_to_be_deleted(read):
    lines = [
        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE",
        "dataflow,KARANGAN:DF(1.0),Kursi karangan,I,W1: Kabupaten Badung,2018,12,UN: Unit",
        "dataflow,KARANGAN:DF(1.0),Kursi karangan,D,W1: Kabupaten Badung,2017,,",
    ]
    report = read("\n".join(lines), name="data.csv", structure=None)

    assert [(o.indicator, o.period, o.value) for o in report.observations] == [
        ("Kursi karangan", "2018", 12.0)
    ]
    assert [problem.kind for problem in report.problems] == ["deletion_ignored"]


@pytest.mark.parametrize("write", [generic, specific])
def test_message_without_its_structure_asks_what_codes_mean(read, write):
    report = read(write(*FIGURES), structure=None)

    assert [question.key for question in report.questions] == ["tabel1.region.W1", "tabel1.unit.UN"]
    assert {o.region_code for o in report.observations} == {None}
    answered = read(
        write(*FIGURES), structure=None, answers={"tabel1.region.W1": "51.03", "tabel1.unit.UN": "Unit"}
    )
    assert [(o.region_code, o.value, o.unit) for o in answered.observations] == [
        ("51.03", 12.0, "Unit"),
        ("51.03", 13.0, "Unit"),
    ]
    assert answered.questions == ()


def test_labels_are_indonesian_where_the_code_list_has_both(read):
    labels = {**LABELS, "INDICATOR": {"KURSI": "Kursi"}}
    report = read(sdmx_json([1], labels), name="data.json", structure=None)

    assert report.observations[0].indicator == "Kursi"


def test_address_of_a_figure_is_its_key(read):
    report = read(specific(*FIGURES))

    assert [o.where for o in report.observations] == ["A.W1.KURSI._T, 2018", "A.W1.KURSI._T, 2019"]
