"""Records of practices and innovations from tables, hand-written in the shapes offices give them."""

import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter
from tests.library.practices.catalogue_text import practice, write

from tiru.errors import BrokenRow, DataFileError
from tiru.practices import load_catalogue
from tiru.practices.importing import (
    ChangeKind,
    RecordMapping,
    dump_catalogue,
    load_record_mapping,
    plan_import,
    practice_to_record,
    read_records,
    write_record_mapping,
)

TODAY = dt.date(2026, 3, 5)
HEADERS = "Nama Inovasi;Daerah;Tahun Data"


def read(folder: Path, text: str, mapping: RecordMapping | None = None):
    file = folder / "inovasi.csv"
    file.write_text(text, encoding="utf-8")
    return read_records(file, mapping, on=TODAY)


def reasons(reading) -> list[tuple[str, str]]:
    return [(problem.field, problem.reason) for record in reading.records for problem in record.problems]


def test_innovation_record_keeps_every_field_in_its_place(tmp_path):
    reading = read(
        tmp_path,
        "DAFTAR INOVASI;;;;;;;;\n"
        "No;Nama Inovasi;Pemda;Tahapan;Waktu Penerapan;Rancang Bangun;Anggaran;Tujuan;Tahun Data\n"
        "(1);(2);(3);(4);(5);(6);(7);(8);(9)\n"
        "1;Rumah Kemasan;Kab. Badung;Penerapan;12 Januari 2021;"
        "1. Sewa mesin 2. Latih perajin;APBD;Kemasan;2023\n",
    )

    (record,) = reading.records
    assert record.problems == ()
    assert record.fields == {
        "key": "badung-rumah-kemasan",
        "title": "Rumah Kemasan",
        "origin_region_code": "51.03",
        "origin_region": "Kabupaten Badung",
        "started_year": 2021,
        "as_of": 2023,
        "how_it_works": ["Sewa mesin", "Latih perajin"],
        "resources": "APBD",
        "innovation": {"stage": "Penerapan", "applied_on": "12 Januari 2021", "goals": "Kemasan"},
    }


@pytest.mark.parametrize(
    ("header", "cell", "field", "reason"),
    [
        ("Daerah", "Bandung", "origin_region", "ambiguous_region"),
        ("Daerah", "5103", "origin_region", "region_code_system"),
        ("Daerah", "Wakanda", "origin_region", "unknown_region"),
        ("Tahun Mulai", "2031", "started_year", "future_year"),
        ("Tahun Mulai", "2020-2021", "started_year", "not_a_year"),
        ("Nilai", "1.592", "results.value", "ambiguous_number"),
        ("Nilai", "banyak", "results.value", "not_a_number"),
        ("Tautan", "contoh", "sources.url", "bad_address"),
        ("Tanggal Sumber", "31/02/2024", "sources.date", "not_a_day"),
        ("Tanggal Sumber", "05/04/2026", "sources.date", "future_day"),
        ("Keadaan", "entah", "status", "unknown_value"),
        ("KBLI", "64", "kbli_divisions", "unknown_value"),
        ("Kunci", "Kunci Saya", "key", "bad_key"),
    ],
)
def test_cell_that_cannot_be_taken_is_told_and_left_out(tmp_path, header, cell, field, reason):
    columns = {"Nama Inovasi": "Tenun", "Daerah": "51.03", "Tahun Data": "2023", header: cell}
    reading = read(tmp_path, ";".join(columns) + "\n" + ";".join(columns.values()) + "\n")

    (record,) = reading.records
    (problem,) = record.problems
    assert (problem.field, problem.reason, problem.value) == (field, reason, cell)
    assert cell not in str(record.fields)


def test_other_rows_are_read_beside_a_broken_one(tmp_path):
    reading = read(tmp_path, f"{HEADERS}\nTenun;Wakanda;2023\nBatik;Kota Makassar;2023\n")

    assert [record.key for record in reading.records] == ["", "makassar-batik"]
    assert [record.title for record in reading.blocked] == ["Tenun"]


def test_what_a_draft_needs_is_asked_and_never_guessed(tmp_path):
    reading = read(tmp_path, "Nama Inovasi;Anggaran\nTenun;APBD\n")

    assert reasons(reading) == [("origin_region", "missing_field"), ("as_of", "missing_field")]
    assert reading.records[0].is_blocked


def test_mapping_says_what_the_file_does_not(tmp_path):
    mapping = RecordMapping({"nama kegiatan": "title"}, {"origin_region": "Kab. Badung", "as_of": "2024"})

    reading = read(tmp_path, "Nama Kegiatan;Catatan Lain\nTenun;x\n", mapping)

    assert reading.records[0].fields["origin_region_code"] == "51.03"
    assert [column.header for column in reading.unread_columns] == ["Catatan Lain"]


def test_value_for_the_whole_file_does_not_paper_over_a_broken_cell(tmp_path):
    reading = read(
        tmp_path, f"{HEADERS}\nTenun;Bandung;2023\n", RecordMapping({}, {"origin_region": "51.03"})
    )

    assert reasons(reading) == [("origin_region", "ambiguous_region")]


def test_near_header_is_proposed_and_not_taken(tmp_path):
    reading = read(tmp_path, f"{HEADERS};Angaran\nTenun;51.03;2023;Rp1 miliar\n")

    (column,) = reading.unread_columns
    assert (column.header, column.nearest) == ("Angaran", "resources")
    assert "resources" not in reading.records[0].fields


def test_rows_of_one_practice_are_one_record_with_all_its_figures(tmp_path):
    reading = read(
        tmp_path,
        f"{HEADERS};Indikator;Nilai;Satuan;Tahun Hasil\n"
        "Tenun;51.03;2023;Penenun;35 Orang;;2022\n"
        "TENUN ;Kab. Badung;2023;Alat tenun;12;unit;2023\n"
        "Tenun;51.03;2024;;;;\n",
    )

    (record,) = reading.records
    assert record.fields["results"] == [
        {"indicator": "Penenun", "value": 35, "unit": "Orang", "year": 2022},
        {"indicator": "Alat tenun", "value": 12, "unit": "unit", "year": 2023},
    ]
    assert reasons(reading) == [("as_of", "two_values")]


def test_workbook_with_merged_cells_and_dates(tmp_path):
    file = tmp_path / "inovasi.xlsx"
    with xlsxwriter.Workbook(file) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("IID 2023")
        sheet.merge_range(0, 0, 0, 4, "Rekap inovasi daerah")
        for column, header in enumerate(
            ["Nama Inovasi", "Daerah", "Tahun Data", "Waktu Penerapan", "Catatan"]
        ):
            sheet.write(2, column, header)
        sheet.merge_range(3, 0, 4, 0, "Rumah Kemasan")
        for row, note in ((3, "Belum dievaluasi"), (4, "Data satu dinas")):
            sheet.write_row(row, 1, ["Kota Surabaya", 2023])
            sheet.write_datetime(row, 3, dt.date(2021, 5, 17), day)
            sheet.write(row, 4, note)

    reading = read_records(file, on=TODAY)

    (record,) = reading.records
    assert record.where == "IID 2023!A4"
    assert record.fields["started_year"] == 2021
    assert record.fields["innovation"] == {"applied_on": "2021-05-17"}
    assert record.fields["caveats"] == ["Belum dievaluasi", "Data satu dinas"]


def test_titles_that_make_one_key_stay_two_practices(tmp_path):
    long = "Pemberdayaan perajin tenun ikat tradisional melalui koperasi produsen bersama"
    reading = read(tmp_path, f"{HEADERS}\n{long} satu;51.03;2023\n{long} dua;51.03;2023\n")

    first, second = (record.key for record in reading.records)
    assert second == f"{first}-2"


def test_table_without_a_title_column_is_refused_with_what_was_found(tmp_path):
    with pytest.raises(DataFileError) as refused:
        read(tmp_path, "Sesuatu;Lain\n1;2\n")

    assert refused.value.reason == "no_title_column"
    assert refused.value.details == ("Sesuatu", "Lain")


def test_carried_catalogue_survives_being_written_and_read(tmp_path):
    file = tmp_path / "katalog.yaml"
    file.write_text(dump_catalogue(map(practice_to_record, load_catalogue().practices)), encoding="utf-8")

    assert load_catalogue(file).practices == load_catalogue().practices


def test_import_of_new_records_makes_drafts_the_catalogue_reads(tmp_path):
    reading = read(tmp_path, f"{HEADERS};Tujuan\nTenun;51.03;2023;Pasar\n")
    (plan,) = plan_import(reading)
    file = tmp_path / "katalog.yaml"
    file.write_text(dump_catalogue([plan.record]), encoding="utf-8")

    (drafted,) = load_catalogue(file, are_drafts=True).practices

    assert plan.kind is ChangeKind.NEW
    assert (drafted.key, drafted.innovation.goals, drafted.status.value) == (
        "badung-tenun",
        "Pasar",
        "tidak diketahui",
    )


def test_same_file_again_changes_nothing_and_blank_cells_take_nothing_away(tmp_path):
    known = load_catalogue(write(tmp_path, practice())).practices
    title = known[0].title
    reading = read(tmp_path, f"{HEADERS};Anggaran\n{title};51.03;2024;\n")

    (plan,) = plan_import(reading, known)

    assert (plan.kind, plan.key, plan.changes) == (ChangeKind.SAME, "contoh-praktik", ())
    assert plan.record == practice_to_record(known[0])


def test_newer_figure_of_one_indicator_and_year_replaces_others_are_added(tmp_path):
    known = load_catalogue(write(tmp_path, practice())).practices
    columns = "Kunci;Nama Inovasi;Daerah;Tahun Data;Indikator;Nilai;Satuan;Tahun Hasil"
    row = f"contoh-praktik;{known[0].title};51.03;2025"
    reading = read(tmp_path, f"{columns}\n{row};Peserta pelatihan;32;orang;2024\n{row};Alat;5;unit;2025\n")

    (plan,) = plan_import(reading, known)

    assert [change.field for change in plan.changes] == ["as_of", "results"]
    assert [(each["indicator"], each["value"]) for each in plan.record["results"]] == [
        ("Peserta pelatihan", 32),
        ("Alat", 5),
    ]
    assert plan.record["results"][0]["claimed_by"] == "Dinas Perindustrian Kabupaten Badung"


def test_key_made_from_words_never_overwrites_another_practice(tmp_path):
    known = load_catalogue(write(tmp_path, practice(key="badung-tenun"))).practices

    (plan,) = plan_import(read(tmp_path, f"{HEADERS}\nTenun;51.03;2023\n"), known)

    assert (plan.kind, plan.key) == (ChangeKind.NEW, "badung-tenun-2")


def test_mapping_file_has_a_place_for_what_is_open_and_is_read_again(tmp_path):
    reading = read(tmp_path, "Nama Inovasi;Angaran;Unsur 'lain'\nTenun;x;y\n")
    file = tmp_path / "keterangan.yaml"
    write_record_mapping(file, reading, RecordMapping({}, {"as_of": "2023"}))

    text = file.read_text("utf-8")
    assert "'Angaran': ''  # mungkin resources" in text
    assert load_record_mapping(file) == RecordMapping({"angaran": "", "unsur lain": ""}, {"as_of": "2023"})


@pytest.mark.parametrize(
    ("text", "error", "reason"),
    [
        ("kolom: [a]\n", DataFileError, "not_a_mapping"),
        ("lain: 1\n", DataFileError, "not_a_mapping"),
        ("kolom: {a: [b]}\n", BrokenRow, "not_a_single_value"),
        ("kolom: {a: judulnya}\n", BrokenRow, "unknown_field"),
        ("kolom: {a: 'b\n", DataFileError, "not_yaml"),
    ],
)
def test_broken_mapping_file_is_refused(tmp_path, text, error, reason):
    file = tmp_path / "keterangan.yaml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(error) as refused:
        load_record_mapping(file)

    assert refused.value.reason == reason


def test_fields_beside_the_practice_are_read_from_a_catalogue_file(tmp_path):
    told = {"stage": "penerapan", "decree": "188/1/2021"}
    file = write(
        tmp_path,
        practice(
            ended_year=2024,
            core_parts=["Alat bersama"],
            government_affairs=["Perindustrian"],
            innovation=told,
        ),
    )

    (read_back,) = load_catalogue(file).practices

    assert (read_back.ended_year, read_back.core_parts, read_back.adaptable_parts) == (
        2024,
        ("Alat bersama",),
        (),
    )
    assert (read_back.innovation.stage, read_back.innovation.goals) == ("penerapan", None)
