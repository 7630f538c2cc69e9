"""One figure a row: region, time, indicator, unit and value each in a column."""

import time
import tracemalloc
from datetime import date

import pytest
import xlsxwriter

from tiru.datasets.reading import CellStatus, PeriodKind, QuestionAbout, Release, read_file
from tiru.datasets.reading.tidy import open_tidy_file

BADUNG = {"kode_wilayah": ["51.03"], "tahun": [2018], "indikator": ["Kursi karangan"], "satuan": ["Unit"]}


def cells(report):
    return [(o.region_code, o.period, o.indicator, o.breakdown, o.value, o.unit) for o in report.observations]


def test_indonesian_and_english_headings_read_alike(read):
    indonesian = read(kode_wilayah=["51.03"], tahun=[2018], indikator=["Kursi"], nilai=[12.5], satuan=["Ton"])
    english = read(region_code=["51.03"], year=[2018], indicator=["Kursi"], value=[12.5], unit=["Ton"])

    assert cells(indonesian) == cells(english) == [("51.03", "2018", "Kursi", (), 12.5, "Ton")]
    assert indonesian.questions == ()


def test_parquet_csv_and_workbook_of_one_table_read_alike(parquet, csv, tmp_path):
    rows = [("Kabupaten Badung", 2018, 12.5), ("Kota Denpasar", 2019, 7)]
    header = ("nama_daerah", "tahun", "Berat kursi (Ton)")
    book = xlsxwriter.Workbook(tmp_path / "data.xlsx")
    sheet = book.add_worksheet("Data")
    for at, row in enumerate((header, *rows)):
        sheet.write_row(at, 0, row)
    book.close()
    columns = {name: [row[at] for row in rows] for at, name in enumerate(header)}

    readings = [
        read_file(file)
        for file in (
            parquet(**columns),
            csv(",".join(header), *(",".join(map(str, row)) for row in rows)),
            tmp_path / "data.xlsx",
        )
    ]

    assert cells(readings[0]) == cells(readings[1]) == cells(readings[2])
    assert cells(readings[0])[1] == ("51.71", "2019", "Berat kursi", (), 7.0, "Ton")
    assert [reading.observations[1].where for reading in readings] == [
        "baris 2, kolom Berat kursi (Ton)",
        "baris 3, kolom 3",
        "Data!C3",
    ]


def test_breakdowns_keep_the_order_of_the_columns(read):
    report = read(**BADUNG, jenis_kelamin=["Perempuan"], umur=["15-19"], nilai=[3])

    assert report.observations[0].breakdown == ("Perempuan", "15-19")


def test_code_beside_its_name_is_no_breakdown_of_its_own(read):
    report = read(
        wilayah=["Kabupaten Badung"] * 2,
        tahun=[2018] * 2,
        kode=["A", "B"],
        jenis=["Kursi", "Meja"],
        jumlah_barang=[1, 2],
        satuan=["Unit"] * 2,
    )

    assert [o.breakdown for o in report.observations] == [("Kursi",), ("Meja",)]


@pytest.mark.parametrize(
    ("written", "period", "kind"),
    [
        (2018, "2018", PeriodKind.YEAR),
        (2018.0, "2018", PeriodKind.YEAR),
        ("2018-Q2", "2018-Q2", PeriodKind.QUARTER),
        ("Triwulan II 2018", "2018-Q2", PeriodKind.QUARTER),
        ("2018-06", "2018-06", PeriodKind.MONTH),
        (201806, "2018-06", PeriodKind.MONTH),
        ("2018-S1", "2018-S1", PeriodKind.HALF_YEAR),
    ],
)
def test_times_are_read_in_every_form(read, written, period, kind):
    report = read(**BADUNG | {"tahun": [written]}, nilai=[1])

    assert (report.observations[0].period, report.tables[0].period_kind) == (period, kind)


def test_year_and_quarter_in_two_columns_are_one_time(read):
    report = read(**BADUNG, triwulan=["II"], nilai=[1])

    assert report.observations[0].period == "2018-Q2"


def test_marked_year_and_status_column_say_that_a_figure_is_preliminary(read):
    marked = read(**BADUNG | {"tahun": ["2018*"]}, nilai=[1])
    told = read(**BADUNG, status=["sangat sementara"], nilai=[1])

    assert marked.observations[0].release is Release.PRELIMINARY
    assert told.observations[0].release is Release.VERY_PRELIMINARY


def test_status_of_another_kind_is_a_breakdown(read):
    report = read(**BADUNG, status=["Negeri"], nilai=[1])

    assert (report.observations[0].breakdown, report.observations[0].release) == (
        ("Negeri",),
        Release.UNMARKED,
    )


def test_dates_are_asked_about_and_stand_for_what_is_answered(read):
    columns = BADUNG | {"tahun": [date(2018, 12, 31)]}
    report = read(**columns, nilai=[1])

    assert [(q.key, q.about, q.options[0]) for q in report.questions] == [
        ("tabel1.period", QuestionAbout.PERIOD, "tahun")
    ]
    assert (report.observations[0].status, report.observations[0].period) == (CellStatus.AMBIGUOUS, None)
    for answer, period in (("tahun", "2018"), ("triwulan", "2018-Q4"), ("bulan", "2018-12")):
        assert read(**columns, nilai=[1], answers={"tabel1.period": answer}).observations[0].period == period


def test_span_of_years_is_asked_about(read):
    report = read(**BADUNG | {"tahun": ["2018/2019"]}, nilai=[1])

    assert [(q.key, q.options) for q in report.questions] == [("tabel1.year.2018/2019", ("2018", "2019"))]
    assert report.observations[0].status is CellStatus.AMBIGUOUS


def test_figures_added_up_from_january_are_of_no_month(read):
    report = read(**BADUNG | {"tahun": ["2018-03"]}, nilai_kumulatif=[1])

    assert [(o.status, o.reason) for o in report.observations] == [(CellStatus.AMBIGUOUS, "period_range")]


def test_year_that_no_column_says_is_asked_once(read):
    columns = {
        "wilayah": ["Kabupaten Badung", "Kota Denpasar"],
        "jumlah_kursi": [1, 2],
        "satuan": ["Unit", "Unit"],
    }
    report = read(**columns)

    assert [question.key for question in report.questions] == ["tabel1.year"]
    assert {o.period for o in report.observations} == {None}
    assert {o.period for o in read(**columns, answers={"tabel1.year": "2018"}).observations} == {"2018"}


def test_unit_that_no_column_says_is_asked_once_for_one_indicator(read):
    columns = {key: value for key, value in BADUNG.items() if key != "satuan"}
    report = read(**columns, nilai=[1])

    assert [question.key for question in report.questions] == ["tabel1.unit"]
    assert read(**columns, nilai=[1], answers={"tabel1.unit": "Unit"}).observations[0].unit == "Unit"


def test_indicator_that_nothing_names_is_asked(read):
    columns = {"kode_wilayah": ["51.03"], "tahun": [2018], "satuan": ["Unit"], "nilai": [1]}
    report = read(**columns)

    assert [question.key for question in report.questions] == ["tabel1.indicator"]
    answered = read(**columns, answers={"tabel1.indicator": "Kursi"})
    assert (answered.questions, answered.observations[0].indicator) == ((), "Kursi")


def test_column_that_may_be_anything_is_asked_and_answered(read):
    """A second column of numbers beside "nilai" may be a measure, a group of ages, or a coordinate."""
    report = read(**BADUNG, umur=[15], nilai=[3])

    assert [(q.key, q.about) for q in report.questions] == [("tabel1.column.umur", QuestionAbout.COLUMN)]
    answered = read(**BADUNG, umur=[15], nilai=[3], answers={"tabel1.column.umur": "rincian"})
    assert [(o.breakdown, o.value) for o in answered.observations] == [(("15",), 3.0)]
    left_out = read(**BADUNG, umur=[15], nilai=[3], answers={"tabel1.column.umur": "bukan bagian data"})
    assert [(o.breakdown, o.value) for o in left_out.observations] == [((), 3.0)]


def test_numbers_that_are_years_under_an_unknown_heading_are_asked_about(read):
    report = read(wilayah=["Kabupaten Badung"] * 2, th_data=[2018, 2019], kursi=[1, 2], satuan=["Unit"] * 2)

    assert "tabel1.column.th_data" in [question.key for question in report.questions]


def test_file_without_regions_asks_for_its_region_once(read):
    columns = {"tahun": [2018], "indikator": ["Kursi"], "satuan": ["Unit"], "nilai": [1]}
    report = read(**columns)

    assert [question.key for question in report.questions] == ["tabel1.region"]
    assert report.observations[0].status is CellStatus.DOUBTFUL
    assert read(**columns, region="Kabupaten Badung").observations[0].region_code == "51.03"
    nation = read(**columns, region="Indonesia")
    assert (nation.questions, nation.observations[0].region_label) == ((), "Indonesia")


def test_domestic_product_without_a_price_basis_is_asked_about(read):
    columns = BADUNG | {"indikator": ["PDRB"], "satuan": ["Juta Rupiah"]}
    report = read(**columns, nilai=[1])

    assert [question.key for question in report.questions] == ["tabel1.price_basis"]
    answered = read(**columns, nilai=[1], answers={"tabel1.price_basis": "harga berlaku"})
    assert answered.observations[0].indicator == "PDRB, harga berlaku"


def test_half_a_million_rows_read_in_seconds(parquet):
    """The limit is far above what it takes, and far below what a reader cell by cell would need."""
    count = 500_000
    file = parquet(
        kode_wilayah=["51.03", "51.71"] * (count // 2),
        tahun=[2000 + at % 20 for at in range(count)],
        indikator=[f"Kursi karangan {at // 40}" for at in range(count)],
        satuan=["Unit"] * count,
        nilai=range(count),
    )
    began = time.process_time()
    report = open_tidy_file(file).read({})

    assert (len(report.observations), report.questions) == (count, ())
    assert time.process_time() - began < 30


def test_memory_for_a_figure_is_bounded(parquet):
    count = 50_000
    file = parquet(
        kode_wilayah=["51.03"] * count,
        tahun=[2018] * count,
        indikator=[f"Kursi karangan {at}" for at in range(count)],
        satuan=["Unit"] * count,
        nilai=range(count),
    )
    tracemalloc.start()
    report = open_tidy_file(file).read({})
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert len(report.observations) == count
    assert peak / count < 2_000
