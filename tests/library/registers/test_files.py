"""Files of a register as offices have them, and those that are none."""

import gzip

import polars as pl
import pytest

from tiru.errors import DataFileError, EngineError
from tiru.regions import CodeSystem
from tiru.registers import Amount, Decimal, LeftOutReason, RegisterColumns, aggregate_register

COLUMNS = RegisterColumns(
    "Kode Kab",
    CodeSystem.BPS,
    "kbli",
    2023,
    workers="kerja",
    amounts=(Amount("output", "nilai"),),
    decimal=Decimal.COMMA,
)
HEADER = "Kode Kab;nama;kbli;kerja;nilai\n"
LINES = '5103;"Warung; ""Ibu""\nSari";56101;4;1.250,5\n7371;Toko;01411;;0\n9999;Gudang;13912;3;7\n'
CELLS = [("51.03", "56", 2023, 1, 4.0, 1250.5), ("73.71", "01", 2023, 1, None, 0.0)]
SUMS = ["region_code", "activity", "year", "firms", "workers", "output"]


@pytest.fixture(scope="module", params=["duckdb", "spark"])
def reader(request):
    return request.getfixturevalue(request.param)


def write(folder, name, content) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))


def sums(path, engine):
    return aggregate_register(path, COLUMNS, engine=engine).frame().select(SUMS).rows()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", HEADER + LINES),
        ("bom.csv", b"\xef\xbb\xbf" + (HEADER + LINES).encode()),
        ("packed.csv.gz", gzip.compress((HEADER + LINES).encode())),
        ("with {braces} and * .csv", HEADER + LINES),
        ("windows.csv", (HEADER + LINES).replace("\n", "\r\n")),
        ("ended.csv", "Kode Kab;kbli;kerja;nilai;\n5103;56101;4;1.250,5;\n7371;01411;;0;\n"),
        ("packed without saying so.csv", gzip.compress((HEADER + LINES).encode())),
    ],
)
def test_csv_is_read_as_text_with_its_own_delimiter(duckdb, tmp_path, name, content):
    write(tmp_path, name, content)

    assert sums(tmp_path / name, duckdb) == CELLS


def test_spark_reads_the_same(spark, tmp_path):
    name = "with {braces} and * .csv"
    write(tmp_path, name, b"\xef\xbb\xbf" + (HEADER + LINES).replace("\n7371", "\r\n7371").encode())

    assert sums(tmp_path / name, spark) == CELLS


def test_folder_of_parquet_files_is_one_register(reader, tmp_path):
    frame = pl.DataFrame(
        {"Kode Kab": [5103, 5103, 7371], "kbli": ["56101", "56102", "01411"], "kerja": [1, 3, None]}
    ).with_columns(nilai=pl.Series([1000.0, 250.5, 0.0]), nama=pl.lit("Toko"))
    for number in range(3):
        (tmp_path / "part").mkdir(exist_ok=True)
        frame[number : number + 1].write_parquet(tmp_path / "part" / f"{number}.parquet")
    write(tmp_path / "part", "_SUCCESS", "")

    found = aggregate_register(tmp_path / "part", COLUMNS, engine=reader)

    assert found.frame().select(SUMS).rows() == [("51.03", "56", 2023, 2, 4.0, 1250.5), CELLS[1]]
    assert (found.rows, found.left_out) == (3, ())


@pytest.mark.parametrize(
    "lines", ["5103;Toko;56101;4;1;9\n" + LINES, "5103;Toko;56101;4;1;9\n", "5103;Toko\n"]
)
def test_row_of_another_width_is_not_read_with_its_cells_moved(reader, tmp_path, lines):
    write(tmp_path, "a.csv", HEADER + lines)

    with pytest.raises(EngineError) as caught:
        sums(tmp_path / "a.csv", reader)

    assert caught.value.reason == "unreadable_data"


REFUSED = [
    ("empty", "a.csv", b"", []),
    ("no_rows", "a.csv", HEADER, []),
    ("not_csv", "a.csv", b"PK\x00\x01,\n1\n", []),
    ("not_utf8", "a.csv", b"kode,nam\xe9\n1,2\n", ["1"]),
    ("repeated_columns", "a.csv", "kbli,Kode Kab,KBLI\n1,2,3\n", ["kbli", "KBLI"]),
    ("missing_columns", "a.csv", "Kode Kab,kbli\n1,2\n", ["kerja", "nilai"]),
    ("broken_gzip", "a.csv.gz", b"\x1f\x8b\x08\x00rusak", []),
    ("broken_parquet", "a.parquet", b"PAR1rusak", []),
]


@pytest.mark.parametrize(("reason", "name", "content", "details"), REFUSED)
def test_file_that_is_none_is_refused(duckdb, tmp_path, reason, name, content, details):
    write(tmp_path, name, content)

    with pytest.raises(DataFileError) as caught:
        sums(tmp_path / name, duckdb)

    assert (caught.value.reason, list(caught.value.details)) == (reason, details)


def test_file_that_is_not_there(duckdb, tmp_path):
    with pytest.raises(DataFileError, match="missing_file"):
        sums(tmp_path / "tidak.csv", duckdb)


def test_folder_must_have_files_of_one_form(duckdb, tmp_path):
    with pytest.raises(DataFileError, match="folder_without_files"):
        sums(tmp_path, duckdb)
    write(tmp_path, "a.csv", HEADER + LINES)
    write(tmp_path, "b.csv", HEADER.replace("nama;", "") + "5103;56101;4;1\n")
    with pytest.raises(DataFileError, match=r"b\.csv: mixed_files: a\.csv"):
        sums(tmp_path, duckdb)


@pytest.mark.parametrize(
    ("change", "system", "reason"),
    [
        ({"Kode Kab": [51.03]}, CodeSystem.KEMENDAGRI, "region_code_is_a_number"),
        ({"Kode Kab": [5103]}, None, "region_code_is_a_number"),
        ({"kbli": [1411]}, CodeSystem.BPS, "activity_digits_needed"),
        ({"kerja": [True]}, CodeSystem.BPS, "column_type"),
    ],
)
def test_column_that_cannot_hold_what_it_is_named_for(duckdb, tmp_path, change, system, reason):
    plain = {"Kode Kab": ["51.03"], "kbli": ["01411"], "kerja": [1], "nilai": [1.0]}
    pl.DataFrame(plain | change).write_parquet(tmp_path / "a.parquet")
    columns = RegisterColumns("Kode Kab", system, "kbli", 2023, workers="kerja")

    with pytest.raises(DataFileError) as caught:
        aggregate_register(tmp_path / "a.parquet", columns, engine=duckdb)

    assert (caught.value.reason, caught.value.details) == (reason, (next(iter(change)),))


def test_codes_that_lost_their_zero_are_not_guessed(duckdb, tmp_path):
    write(tmp_path, "a.csv", "kab,kbli\n5103,1411\n5103,13912\n5103,9312\n")
    columns = RegisterColumns("kab", CodeSystem.BPS, "kbli", 2023)

    found = aggregate_register(tmp_path / "a.csv", columns, engine=duckdb, depth=4)
    told = RegisterColumns("kab", CodeSystem.BPS, "kbli", 2023, activity_digits=5)

    assert [(each.reason, each.rows) for each in found.left_out] == [(LeftOutReason.ACTIVITY_LOST_ZERO, 2)]
    cells = aggregate_register(tmp_path / "a.csv", told, engine=duckdb, depth=4).frame()
    assert cells["activity"].to_list() == ["0141", "0931", "1391"]


def test_files_are_not_for_a_server(postgres, tmp_path):
    write(tmp_path, "a.csv", HEADER + LINES)

    with pytest.raises(EngineError, match="no_files"):
        sums(tmp_path / "a.csv", postgres)
