"""One indicator a column, and the tables of open-data portals."""

import pytest

from tiru.datasets.reading import CellStatus, read_file
from tiru.datasets.reading.tidy import open_tidy_file


def series(report):
    return [(o.indicator, o.period, o.unit, o.value) for o in report.observations]


def test_each_column_of_figures_is_a_series_with_what_its_heading_says(read):
    report = read(
        region_code=["51.03"],
        kind=["kabupaten"],
        area_km2_2025=[10.5],
        grdp_current_million_idr_2022=[7.0],
        grdp_constant_2010_million_idr_2021=[6.0],
        sanitation_access_pct_2021=[99.0],
    )

    assert series(report) == [
        ("area", "2025", "km2", 10.5),
        ("grdp current, harga berlaku", "2022", "Juta Rupiah", 7.0),
        ("grdp constant 2010, harga konstan 2010", "2021", "Juta Rupiah", 6.0),
        ("sanitation access", "2021", "Persen", 99.0),
    ]
    assert report.questions == ()
    assert {o.breakdown for o in report.observations} == {()}


def test_indonesian_heading_with_its_unit_in_brackets(read):
    report = read(wilayah=["Kabupaten Badung"], tahun=[2018], **{"PDRB ADHB (Rp Trilyun)": [1.5]})

    assert series(report) == [("PDRB ADHB", "2018", "Triliun Rupiah", 1.5)]


def test_unit_of_each_series_is_asked_under_its_name(read):
    columns = {"wilayah": ["Kabupaten Badung"], "tahun": [2018], "kursi": [1], "meja": [2]}
    report = read(**columns)

    assert [question.key for question in report.questions] == ["tabel1.unit.kursi", "tabel1.unit.meja"]
    answered = read(**columns, answers={"tabel1.unit.*": "Unit"})
    assert [o.unit for o in answered.observations] == ["Unit", "Unit"]


def test_unit_of_a_listed_indicator_is_offered_and_not_taken(read):
    report = read(wilayah=["Kabupaten Badung"], tahun=[2018], poverty_rate=[2.0], hdi=[80.0])

    assert [question.options[0] for question in report.questions] == ["Persen", "Indeks"]
    assert {o.unit for o in report.observations} == {None}


def test_trait_of_a_region_is_left_out_and_told(read):
    report = read(
        wilayah=["Kabupaten Badung"] * 2,
        tahun=[2018, 2019],
        kawasan=["Sarbagita", "Lain"],
        lat=[-8.5, -8.6],
        kursi=[1, 2],
        satuan=["Unit"] * 2,
    )

    assert {o.breakdown for o in report.observations} == {()}
    assert [(p.kind, p.reason) for p in report.problems] == [
        ("column_left_out", "Tidak ikut dibaca sebagai angka atau rincian: “kawasan” dan “lat”.")
    ]


def test_note_that_tells_two_rows_apart_is_a_breakdown(read):
    report = read(
        wilayah=["Kabupaten Badung"] * 2,
        tahun=[2018] * 2,
        keterangan=["Laki-laki", "Perempuan"],
        kursi=[1, 2],
        satuan=["Unit"] * 2,
    )

    assert [o.breakdown for o in report.observations] == [("Laki-laki",), ("Perempuan",)]


def test_source_that_all_rows_share_is_a_note_of_the_table(read):
    report = read(wilayah=["Kabupaten Badung"], tahun=[2018], kursi=[1], satuan=["Unit"], sumber=["Karangan"])

    assert report.tables[0].notes == ("sumber: Karangan",)
    assert report.problems == ()


def test_total_among_the_breakdowns_is_marked(read):
    report = read(
        wilayah=["Kabupaten Badung"] * 3,
        tahun=[2018] * 3,
        jenis=["Kursi", "Meja", "Jumlah"],
        jumlah_barang=[1, 2, 3],
        satuan=["Unit"] * 3,
    )

    assert [o.is_total for o in report.observations] == [False, False, True]


def test_table_of_an_open_data_portal(csv):
    file = csv(
        "id,kode_provinsi,nama_provinsi,bps_kode_kabupaten_kota,bps_nama_kabupaten_kota,jenis,jumlah_kursi,satuan,tahun",
        "1,51,BALI,5103,KABUPATEN BADUNG,KAYU,12,UNIT,2018",
        "2,51,BALI,5171,KOTA DENPASAR,KAYU,7,UNIT,2018",
    )
    report = read_file(file)

    assert [
        (o.region_code, o.region_label, o.period, o.indicator, o.breakdown, o.value, o.unit)
        for o in report.observations
    ] == [
        ("51.03", "KABUPATEN BADUNG", "2018", "jumlah kursi", ("KAYU",), 12.0, "Unit"),
        ("51.71", "KOTA DENPASAR", "2018", "jumlah kursi", ("KAYU",), 7.0, "Unit"),
    ]
    assert (report.questions, report.problems) == ((), ())


def test_district_below_the_regency_is_a_breakdown(csv):
    file = csv(
        "nama_kabupaten_kota,kode_kecamatan,nama_kecamatan,jumlah_kursi,satuan,tahun",
        "KABUPATEN BADUNG,510301,KUTA,3,UNIT,2018",
        "KABUPATEN BADUNG,510302,MENGWI,4,UNIT,2018",
    )

    assert [o.breakdown for o in read_file(file).observations] == [("KUTA",), ("MENGWI",)]


@pytest.mark.parametrize(
    "lines",
    [
        ("Tabel 1. Kursi karangan,,", "Wilayah,2018,2019", "Badung,1,2"),
        ("Wilayah,2018,2019", "Badung,1,2", "Sumber: karangan,,"),
        ("Lapangan Usaha,tahun,nilai", "Pertanian,2018,1"),
        ("wilayah,tahun,kursi", "Kabupaten Badung,2018,1.592"),
        ("wilayah,tahun,kursi", "Kabupaten Badung,2018,5*"),
        ("wilayah,tahun,nilai,umur", "Kabupaten Badung,2018,1,15"),
        ("wilayah,tahun,kursi,kursi", "Kabupaten Badung,2018,1,2"),
        ("wilayah,tahun,kursi", "Kabupaten Badung,2018,1", "", "Kota Denpasar,2018,2"),
    ],
)
def test_table_that_is_not_plainly_tidy_is_left_to_the_reader_of_wild_tables(csv, lines):
    assert open_tidy_file(csv(*lines)) is None


def test_every_region_and_indicator_of_the_full_scale_file(shared_data):
    """514 regions, 17 columns of figures; what their headings do not say is asked, seven units in all."""
    report = read_file(shared_data / "regions" / "id_regions_514_indicators.csv")

    assert len({o.region_code for o in report.observations}) == 514
    assert report.count(CellStatus.ACCEPTED) == 8_736
    assert report.count(CellStatus.MISSING) == 2
    assert len({(o.indicator, o.period) for o in report.observations}) == 17
    assert {o.breakdown for o in report.observations} == {()}
    assert [question.about for question in report.questions] == ["unit"] * 7
    badung = [o for o in report.observations if o.region_code == "51.03" and o.indicator == "hdi"]
    assert [(o.period, o.value) for o in badung] == [("2021", 81.83), ("2022", 82.13)]


def test_minimum_wages_of_an_open_data_portal(shared_data):
    report = read_file(shared_data / "id" / "jabar_upah_minimum_kabkota.csv")

    assert (len(report.observations), report.questions) == (216, ())
    assert {o.period for o in report.observations} == {str(year) for year in range(2017, 2025)}
    assert {(o.indicator, o.unit) for o in report.observations} == {("upah minimum", "Rupiah")}
    first = report.observations[0]
    assert (first.region_code, first.period, first.value) == ("32.01", "2017", 3_204_551.0)


def test_panel_in_a_workbook(shared_data):
    """27 regencies and the province by years; bare names settled by the list they stand in."""
    report = read_file(shared_data / "id" / "jabar_indikator_kabkota.xlsx")
    found = {(o.region_code, o.period): o.value for o in report.observations if o.indicator == "PDRB ADHB"}

    assert found["32.01", "2022"] == 267.74369
    assert len({code for code, _ in found}) == 28
    assert {o.unit for o in report.observations if o.indicator == "PDRB ADHB"} == {"Triliun Rupiah"}
