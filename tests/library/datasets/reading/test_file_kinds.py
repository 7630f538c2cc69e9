"""What a file is read as is told from its content, never from its name."""

import polars as pl
import pytest
import xlsxwriter
from tests.library.datasets.reading.answers import make_text
from tests.library.datasets.reading.sdmx import messages

from tiru.datasets.reading import FileKind, kind_of_file, read_file
from tiru.errors import DataFileError

FIGURE = {"TIME_PERIOD": "2018", "OBS_VALUE": "12", "UNIT_MEASURE": "UN"}
TIDY = "wilayah,tahun,kursi\nKabupaten Badung,2018,1\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (make_text(), FileKind.WEBAPI),
        (messages.sdmx_csv(FIGURE), FileKind.SDMX),
        (messages.sdmx_json([1]), FileKind.SDMX),
        (TIDY, FileKind.TIDY),
        ("\ufeff" + TIDY, FileKind.TIDY),
        ("Tabel 1. Kursi karangan,,\n" + TIDY, FileKind.TABLE),
        (
            "<table><tr><td>Wilayah</td><td>2018</td></tr><tr><td>Badung</td><td>1</td></tr></table>",
            FileKind.TABLE,
        ),
    ],
)
@pytest.mark.parametrize("name", ["data.csv", "data.parquet", "data.bin"])
def test_kind_is_told_from_the_content(tmp_path, text, kind, name):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")

    assert kind_of_file(file) is kind
    assert read_file(file).observations


def test_parquet_is_tidy_whatever_its_name(tmp_path):
    file = tmp_path / "data.csv"
    pl.DataFrame({"wilayah": ["Kabupaten Badung"], "tahun": [2018], "kursi": [1]}).write_parquet(file)

    assert kind_of_file(file) is FileKind.TIDY


@pytest.mark.parametrize(("hidden", "kind"), [(True, FileKind.TABLE), (False, FileKind.TIDY)])
def test_sheet_with_hidden_rows_is_not_tidy(tmp_path, hidden, kind):
    file = tmp_path / "data.xlsx"
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("data")
        for row, cells in enumerate(
            (["wilayah", "tahun", "kursi"], ["Kota Ambon", 2018, 1], ["Kota Tual", 2018, 2])
        ):
            sheet.write_row(row, 0, cells)
        if hidden:
            sheet.set_row(2, None, None, {"hidden": True})

    assert kind_of_file(file) is kind
    assert [o.value for o in read_file(file).observations] == ([1.0] if hidden else [1.0, 2.0])


def test_structure_specific_message_is_sdmx(tmp_path):
    pytest.importorskip("sdmx")
    file = tmp_path / "data.xls"
    file.write_text(messages.specific(FIGURE))

    assert kind_of_file(file) is FileKind.SDMX


@pytest.mark.parametrize(("data", "reason"), [(b"", "empty"), (b"\x1f\x8b\x08\x00", "broken_gzip")])
def test_file_of_no_kind_is_refused(tmp_path, data, reason):
    file = tmp_path / "data"
    file.write_bytes(data)
    with pytest.raises(DataFileError) as refused:
        kind_of_file(file)

    assert refused.value.reason == reason
