"""Years, quarters, half years and months, and what marks and notes say of their age."""

import pytest

from tiru.datasets.reading import CellStatus, PeriodKind, QuestionAbout, Release

QUARTERS = (
    (31, "Triwulan I"),
    (32, "Triwulan II"),
    (33, "Triwulan III"),
    (34, "Triwulan IV"),
    (35, "Tahunan"),
)


def periods_of(report):
    return list(dict.fromkeys(observation.period for observation in report.observations))


def test_quarters_and_the_year_are_kept_apart(read):
    report = read(rows=((5103, "Badung"),), years=((118, "2018"),), parts=QUARTERS)

    assert periods_of(report) == ["2018-Q1", "2018-Q2", "2018-Q3", "2018-Q4", "2018"]
    assert [table.period_kind for table in report.tables] == [PeriodKind.QUARTER, PeriodKind.YEAR]
    assert [o.table for o in report.observations] == [0, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("label", "period", "kind"),
    [
        ("Tahun", "2018", PeriodKind.YEAR),
        ("Tahunan", "2018", PeriodKind.YEAR),
        ("Januari", "2018-01", PeriodKind.MONTH),
        ("Februari", "2018-02", PeriodKind.MONTH),
        ("Nopember", "2018-11", PeriodKind.MONTH),
        ("Desember", "2018-12", PeriodKind.MONTH),
        ("Semester I", "2018-S1", PeriodKind.HALF_YEAR),
        ("Semester 2", "2018-S2", PeriodKind.HALF_YEAR),
        ("TW. III", "2018-Q3", PeriodKind.QUARTER),
        ("Catur wulan I", None, None),
        ("Januari-Maret", None, None),
    ],
)
def test_part_of_year_is_read_from_its_label(read, label, period, kind):
    report = read(rows=((5103, "Badung"),), years=((118, "2018"),), parts=((9, label),))

    assert (report.observations[0].period, report.tables[0].period_kind) == (period, kind)


def test_part_of_year_nobody_can_read_is_asked(read):
    lists = {"rows": ((5103, "Badung"),), "years": ((118, "2018"),), "parts": ((9, "Catur wulan I"),)}
    report = read(**lists)
    (question,) = report.questions

    assert (question.key, question.about) == ("turtahun.9.period", QuestionAbout.PERIOD)
    assert report.observations[0].status is CellStatus.AMBIGUOUS
    answered = read(**lists, answers={"turtahun.9.period": "triwulan 1"})
    assert (answered.observations[0].period, answered.questions) == ("2018-Q1", ())


def test_season_over_two_years_is_asked_with_both(read):
    report = read(rows=((5103, "Badung"),), years=((114, "2014/2015"),))
    (question,) = report.questions

    assert (question.key, question.options) == ("tahun.114.year", ("2014", "2015"))
    assert (report.observations[0].period, report.observations[0].reason) == (None, "period_unclear")
    answered = read(rows=((5103, "Badung"),), years=((114, "2014/2015"),), answers={question.key: "2015"})
    assert answered.observations[0].period == "2015"


def test_year_whose_number_says_another_year_is_doubtful(read, kinds):
    report = read(rows=((5103, "Badung"),), years=((118, "2019"),))

    assert kinds(report) == ["period_code_mismatch"]
    assert report.observations[0].status is CellStatus.DOUBTFUL


def test_quarter_whose_number_says_another_quarter_is_doubtful(read, kinds):
    report = read(rows=((5103, "Badung"),), years=((118, "2018"),), parts=((31, "Triwulan II"),))

    assert kinds(report) == ["period_code_mismatch"]
    assert report.observations[0].status is CellStatus.DOUBTFUL


@pytest.mark.parametrize(
    ("label", "release"),
    [
        ("2023", Release.UNMARKED),
        ("2023*", Release.PRELIMINARY),
        ("2023**", Release.VERY_PRELIMINARY),
        ("2023***", Release.VERY_PRELIMINARY),
        ("2023 (Angka Sementara)", Release.PRELIMINARY),
        ("2023 (sangat sementara)", Release.VERY_PRELIMINARY),
    ],
)
def test_mark_at_the_year_tells_the_age_of_its_figures(read, label, release):
    first = read(rows=((5103, "Badung"),), years=((123, label),)).observations[0]

    assert (first.period, first.release) == ("2023", release)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Tahun 2022: Angka sementara", {2022: Release.PRELIMINARY}),
        (
            "&lt;ul&gt;&lt;li&gt;Data 2022: Angka sementara&lt;/li&gt;"
            "&lt;li&gt;Data 2023: Angka sangat sementara"
            "&lt;/li&gt;&lt;/ul&gt;",
            {2022: Release.PRELIMINARY, 2023: Release.VERY_PRELIMINARY},
        ),
        (
            "2022 angka sementara; 2023 angka sangat sementara",
            {2022: Release.PRELIMINARY, 2023: Release.VERY_PRELIMINARY},
        ),
        ("Angka sementara: 2021 dan 2022", {2021: Release.PRELIMINARY, 2022: Release.PRELIMINARY}),
        ("Angka 2021-2023 sementara", dict.fromkeys((2021, 2022, 2023), Release.PRELIMINARY)),
        ("PDRB atas dasar harga konstan 2010; 2023 angka sementara", {2023: Release.PRELIMINARY}),
        ("* Angka sementara", {}),
        ("Sumber: BPS", {}),
    ],
)
def test_note_names_the_years_that_are_preliminary(read, note, expected):
    years = tuple((year - 1900, str(year)) for year in range(2010, 2025))
    report = read(rows=((5103, "Badung"),), years=years, note=note)
    found = {int(o.period): o.release for o in report.observations if o.release is not Release.UNMARKED}

    assert found == expected
    assert report.problems == ()


def test_note_that_names_no_year_is_pointed_out(read, kinds):
    report = read(note="Data merupakan angka sementara")

    assert kinds(report) == ["unclear_note"]
    assert {o.release for o in report.observations} == {Release.UNMARKED}
