"""Answers as different offices of the statistics bureau fill them; every figure is invented."""

import json

import pytest
from tests.library.datasets.reading.answers import make_answer, make_text

from tiru.datasets.reading import CellStatus, PeriodKind, Release, read_file
from tiru.datasets.reading.webapi import read_webapi_text

ACCEPTED, AMBIGUOUS, MISSING = CellStatus.ACCEPTED, CellStatus.AMBIGUOUS, CellStatus.MISSING
YEAR = ((120, "2020"),)


def keys_of(report):
    return [question.key for question in report.questions]


def test_region_numbers_of_seven_digits(read):
    report = read(
        rows=(
            (3200000, "Jawa Barat"),
            (3204000, "Bandung"),
            (3273000, "Bandung"),
            (3217000, "Bandung Barat"),
        ),
        years=YEAR,
    )

    assert [o.region_code for o in report.observations] == ["32", "32.04", "32.73", "32.17"]
    assert {o.status for o in report.observations} == {ACCEPTED}
    assert report.questions == ()


def test_seven_digits_beside_another_name_are_doubtful(read, kinds):
    report = read(rows=((3204000, "Badung"), (5104000, "Gianyar")), years=YEAR)

    assert [(o.region_code, o.status) for o in report.observations] == [
        (None, CellStatus.DOUBTFUL),
        ("51.04", ACCEPTED),
    ]
    assert kinds(report) == ["code_label_mismatch"]


def test_section_rows_without_figures_are_not_asked_about(read):
    rows = ((1, "Kabupaten"), (5103, "Badung"), (2, "Kota"), (5171, "Denpasar"))
    report = read({"5103701200": 1, "5171701200": 2}, rows=rows, years=YEAR)

    assert [(o.region_code, o.status) for o in report.observations] == [
        (None, MISSING),
        ("51.03", ACCEPTED),
        (None, MISSING),
        ("51.71", ACCEPTED),
    ]
    assert report.questions == ()


def test_sexes_and_their_total_across(read):
    columns = ((1, "Laki-laki"), (2, "Perempuan"), (3, "Jumlah"))
    report = read(rows=((5103, "Badung"),), columns=columns, years=YEAR)

    assert [(o.breakdown, o.is_total) for o in report.observations] == [
        (("Laki-laki",), False),
        (("Perempuan",), False),
        (("Jumlah",), True),
    ]


def test_months_with_their_year(read):
    parts = ((1, "Januari"), (2, "Pebruari"), (13, "Tahunan"))
    report = read(rows=((5171, "Kota Denpasar"),), years=YEAR, parts=parts)

    assert [o.period for o in report.observations] == ["2020-01", "2020-02", "2020"]
    assert [table.period_kind for table in report.tables] == [PeriodKind.MONTH, PeriodKind.YEAR]


@pytest.mark.parametrize(
    ("label", "period"),
    [
        ("January", "2020-01"),
        ("May", "2020-05"),
        ("October", "2020-10"),
        ("December", "2020-12"),
        ("Quarter I", "2020-Q1"),
        ("Quarter 4", "2020-Q4"),
        ("Annual", "2020"),
        ("Year", "2020"),
        ("Semester II", "2020-S2"),
        ("Triwulan 3", "2020-Q3"),
        ("Agst", None),
    ],
)
def test_parts_of_the_year_in_english_and_in_digits(read, label, period):
    report = read(rows=((5103, "Badung"),), years=YEAR, parts=((9, label),))

    assert report.observations[0].period == period


@pytest.mark.parametrize(
    ("label", "release"),
    [
        ("Tahun 2020", Release.UNMARKED),
        (" 2020 ", Release.UNMARKED),
        ("2020r", Release.UNMARKED),
        ("2020 x", Release.PRELIMINARY),
        ("2020xx", Release.VERY_PRELIMINARY),
        ("2020*)", Release.PRELIMINARY),
        ("<b>2020</b>**", Release.VERY_PRELIMINARY),
    ],
)
def test_year_labels_with_words_and_marks(read, label, release):
    first = read(rows=((5103, "Badung"),), years=((120, label),)).observations[0]

    assert (first.period, first.status, first.release) == ("2020", ACCEPTED, release)


@pytest.mark.parametrize("unit", ["", "-", "Tidak Ada Satuan", "Tanpa Satuan", "tidak ada", "<p>-</p>"])
def test_unit_that_is_none_is_asked(read, unit):
    report = read(rows=((5103, "Badung"),), years=YEAR, unit=unit)

    assert keys_of(report) == ["var.7.unit"]
    assert report.observations[0].status is AMBIGUOUS


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("Persen", "Persen"),
        ("Juta&nbsp;Rupiah", "Juta Rupiah"),
        ("<p>Ribu Ton</p>", "Ribu Ton"),
        ("&lt;i&gt;Orang&lt;/i&gt;", "Orang"),
    ],
)
def test_unit_wrapped_in_page_marks(read, unit, expected):
    report = read(rows=((5103, "Badung"),), years=YEAR, unit=unit)

    assert (report.observations[0].unit, report.questions) == (expected, ())


def test_rows_of_one_name_with_two_figures_are_doubted(tmp_path):
    file = tmp_path / "jawaban.json"
    rows = ((1, "Pangan"), (2, "Lainnya"), (3, "Lainnya"))
    file.write_text(make_text(rows=rows, years=YEAR, heading="Cabang Industri"))
    report = read_file(file, region="Kabupaten Badung")

    assert [(o.breakdown, o.status) for o in report.observations] == [
        (("Pangan",), ACCEPTED),
        (("Lainnya",), CellStatus.DOUBTFUL),
        (("Lainnya",), CellStatus.DOUBTFUL),
    ]


@pytest.mark.parametrize(
    "label",
    ["KABUPATEN BADUNG", "Kab. Badung", "Kab Badung", "Badung ", "<b>Badung</b>", "Kabupaten Badung *)"],
)
def test_spellings_of_a_region_beside_its_number(read, label):
    first = read(rows=((5103, label), (5171, "Kota Denpasar")), years=YEAR).observations[0]

    assert (first.region_code, first.status) == ("51.03", ACCEPTED)


@pytest.mark.parametrize(
    ("raw", "value", "status"),
    [
        ("1234", 1234.0, ACCEPTED),
        ("-1.5", -1.5, ACCEPTED),
        (" 12 ", 12.0, ACCEPTED),
        ("0", 0.0, ACCEPTED),
        ("–", None, MISSING),
        ("...", None, MISSING),
        ("NA", None, MISSING),
        ("1 234", None, AMBIGUOUS),
        ("(2.35)", None, AMBIGUOUS),
        ("12*", None, AMBIGUOUS),
        ("5,1 %", None, AMBIGUOUS),
        ([], None, AMBIGUOUS),
    ],
)
def test_values_as_texts(read, raw, value, status):
    first = read({"5103701180": raw}).observations[0]

    assert (first.value, first.status) == (value, status)


def test_numbers_as_texts_in_every_list():
    answer = make_answer({"5103701200": "12.5"}, rows=((5103, "Badung"),), years=YEAR)
    for name in ("vervar", "tahun", "turtahun", "turvar", "var"):
        answer[name] = [{**entry, "val": str(entry["val"])} for entry in answer[name]]
    answer |= {"related": [], "metadata": None, "subject": [{"val": "9", "label": "IKM"}]}
    first = read_webapi_text(json.dumps(answer), "jawaban.json").observations[0]

    assert (first.region_code, first.period, first.value, first.status) == ("51.03", "2020", 12.5, ACCEPTED)


def test_domestic_product_without_a_basis_is_asked_and_with_one_in_its_note_it_is_not(read):
    lists = {
        "rows": ((5103, "Badung"),),
        "years": YEAR,
        "label": "PDRB Menurut Lapangan Usaha",
        "unit": "Juta Rupiah",
    }
    assert keys_of(read(**lists)) == ["var.7.price_basis"]

    lists["label"] = "[Seri 2010] PDRB Atas Dasar Harga Konstan 2010 Menurut Lapangan Usaha"
    assert keys_of(read(**lists)) == []


@pytest.mark.parametrize(
    "label",
    ["Distribusi Persentase PDRB Menurut Lapangan Usaha", "Laju Pertumbuhan PDRB", "Indeks Implisit PDRB"],
)
def test_shares_and_rates_of_domestic_product_need_no_basis(read, label):
    report = read(rows=((5103, "Badung"),), years=YEAR, label=label, unit="Persen")

    assert report.questions == ()


def test_country_and_provinces(read):
    report = read(rows=((1100, "ACEH"), (9400, "PAPUA"), (9999, "INDONESIA")), years=YEAR, heading="Provinsi")

    assert [(o.region_code, o.is_total, o.status) for o in report.observations] == [
        ("11", False, ACCEPTED),
        ("91", False, ACCEPTED),
        (None, True, ACCEPTED),
    ]
