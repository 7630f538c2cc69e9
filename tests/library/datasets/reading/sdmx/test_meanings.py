"""What codes of areas, times, units and status mean for a figure; nothing is guessed from a code."""

import pytest
from tests.library.datasets.reading.sdmx.messages import LABELS, sdmx_csv, structure

from tiru.datasets.reading import CellStatus, Release
from tiru.regions import CodeSystem, load_registry

UNIT = {"UNIT_MEASURE": "UN"}
FIGURE = {"TIME_PERIOD": "2018", "OBS_VALUE": "12"} | UNIT


@pytest.fixture
def one(read):
    """Reads one observation of SDMX-CSV with the structure beside it: `one(OBS_STATUS="P")`."""
    pytest.importorskip("sdmx")

    def call(*, labels=LABELS, answers=None, region=None, **codes):
        report = read(
            sdmx_csv({**FIGURE, **codes}),
            name="data.csv",
            structure=structure(labels),
            answers=answers,
            region=region,
        )
        return report.observations[0], report

    return call


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2018", "2018"),
        ("2018-A1", "2018"),
        ("2018-S1", "2018-S1"),
        ("2018-Q2", "2018-Q2"),
        ("2018-06", "2018-06"),
        ("2018-M06", "2018-06"),
    ],
)
def test_times_that_figures_are_kept_by(one, text, period):
    cell, _ = one(TIME_PERIOD=text)

    assert (cell.period, cell.status) == (period, CellStatus.ACCEPTED)


@pytest.mark.parametrize("text", ["2018-W05", "2018-06-30", "2018-T1", "2018-01-01/P5Y", ""])
def test_other_times_are_doubted_and_told(one, text):
    cell, report = one(TIME_PERIOD=text)

    assert (cell.period, cell.status, cell.reason) == (None, CellStatus.DOUBTFUL, "period_not_kept")
    assert "period_not_kept" in [problem.kind for problem in report.problems]


def test_area_is_asked_even_where_its_label_is_the_name_of_two(one):
    cell, report = one(REF_AREA="W2")

    assert (cell.region_code, cell.status) == (None, CellStatus.AMBIGUOUS)
    assert [(q.key, q.options, q.where) for q in report.questions] == [
        ("tabel1.region.W2", ("Kabupaten Bandung (32.04)", "Kota Bandung (32.73)"), "REF_AREA W2: Bandung")
    ]
    answered, report = one(REF_AREA="W2", answers={"tabel1.region.W2": "Kota Bandung"})
    assert (answered.region_code, report.questions) == ("32.73", ())


def test_area_without_a_label_is_asked(one):
    cell, report = one(REF_AREA="XYZ")

    assert (cell.region_code, cell.reason) == (None, "region_unknown")
    assert [question.key for question in report.questions] == ["tabel1.region.XYZ"]


def test_name_without_its_kind_is_asked_though_only_one_region_has_it(one):
    """An invented list may call anything Badung; with its kind, or a province in full, it is a name."""
    labels = LABELS | {"REF_AREA": {"W1": "Badung", "P1": "Jawa Barat"}}

    assert one(labels=labels)[1].questions[0].options == ("Kabupaten Badung (51.03)",)
    assert one(labels=labels, REF_AREA="P1")[0].region_code == "32"


def test_digits_without_labels_ask_for_their_system(one):
    maros = load_registry().from_code("7308", CodeSystem.BPS)
    cell, report = one(REF_AREA="7308")

    assert (cell.region_code, cell.status) == (None, CellStatus.AMBIGUOUS)
    assert [question.key for question in report.questions] == ["tabel1.region.sistem_kode"]
    answered, report = one(REF_AREA="7308", answers={"tabel1.region.sistem_kode": "bps"})
    assert (answered.region_code, report.questions) == (maros.code, ())


def test_nation_is_known_by_its_name_or_by_answer(one):
    named, _ = one(REF_AREA="ID")
    answered, report = one(REF_AREA="XYZ", answers={"tabel1.region.XYZ": "Indonesia"})

    assert (named.region_code, named.region_label, named.reason) == (None, "Indonesia", "national_total")
    assert (answered.region_label, report.questions) == ("Indonesia", ())


@pytest.mark.parametrize(
    ("multiplier", "unit"),
    [
        ("0", "Rupiah"),
        ("3", "Ribu Rupiah"),
        ("6", "Juta Rupiah"),
        ("9", "Miliar Rupiah"),
        ("12", "Triliun Rupiah"),
    ],
)
def test_multiplier_is_part_of_the_unit_and_leaves_the_value(one, multiplier, unit):
    cell, _ = one(UNIT_MEASURE="IDR", UNIT_MULT=multiplier)

    assert (cell.value, cell.unit) == (12.0, unit)


def test_multiplier_without_a_word_is_asked_about(one):
    cell, report = one(UNIT_MEASURE="IDR", UNIT_MULT="5")

    assert cell.unit is None
    assert [question.key for question in report.questions] == ["tabel1.unit.IDR x 10^5"]


@pytest.mark.parametrize(
    ("status", "verdict", "reason", "release"),
    [
        ("A", CellStatus.ACCEPTED, "region_by_name", Release.UNMARKED),
        ("P", CellStatus.ACCEPTED, "region_by_name", Release.PRELIMINARY),
        ("F", CellStatus.DOUBTFUL, "forecast", Release.UNMARKED),
        ("U", CellStatus.DOUBTFUL, "low_reliability", Release.UNMARKED),
        ("M", CellStatus.DOUBTFUL, "value_marked_missing", Release.UNMARKED),
    ],
)
def test_status_of_a_value(one, status, verdict, reason, release):
    cell, _ = one(OBS_STATUS=status)

    assert (cell.status, cell.reason, cell.release) == (verdict, reason, release)


@pytest.mark.parametrize("status", ["E", "B", "D"])
def test_status_that_qualifies_a_value_stays_with_it(one, status):
    reasons = {"E": "estimated_by_publisher", "B": "break_of_series", "D": "definition_differs"}
    cell, _ = one(OBS_STATUS=status)

    assert (cell.status, cell.reason) == (CellStatus.ACCEPTED, reasons[status])


@pytest.mark.parametrize(
    ("codes", "reason"),
    [
        ({}, "no_value"),
        ({"OBS_STATUS": "M"}, "not_available"),
        ({"OBS_STATUS": "L"}, "not_available"),
        ({"OBS_STATUS": "Q"}, "suppressed"),
        ({"CONF_STATUS": "C"}, "suppressed"),
    ],
)
@pytest.mark.parametrize("text", ["", "NaN"])
def test_kinds_of_missing(one, codes, reason, text):
    cell, _ = one(OBS_VALUE=text, **codes)

    assert (cell.value, cell.status, cell.reason) == (None, CellStatus.MISSING, reason)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("banyak", "not_a_number"),
        ("INF", "not_finite"),
        ("-3", "fewer_than_none"),
        ("1.5", "part_of_counted_thing"),
    ],
)
def test_values_that_cannot_be_are_doubted(one, text, reason):
    cell, _ = one(OBS_VALUE=text)

    assert (cell.status, cell.reason) == (CellStatus.DOUBTFUL, reason)


def test_breakdown_without_meaning_is_left_out_and_a_total_is_marked(one):
    assert one(SEX="_Z")[0].breakdown == ()
    assert (one(SEX="F")[0].breakdown, one(SEX="F")[0].is_total) == (("Perempuan",), False)
    assert one(SEX="_T")[0].is_total


def test_flow_without_areas_asks_for_its_region(read):
    text = "DATAFLOW,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE\nDF,KURSI: Kursi,2018,1,UN: Unit\n"
    report = read(text, name="data.csv", structure=None)

    assert [question.key for question in report.questions] == ["tabel1.region"]
    given = read(text, name="data.csv", structure=None, region="51.03")
    nation = read(text, name="data.csv", structure=None, region="Indonesia")
    assert (given.observations[0].region_code, given.tables[0].region_scope) == ("51.03", "51.03")
    assert (nation.observations[0].region_label, nation.questions) == ("Indonesia", ())
