"""Files that cannot be read, or only in part: a word that says why, and nothing crashes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tiru.datasets.reading.grids import _csv, _files, _workbook
from tiru.datasets.reading.tables import read_table_file
from tiru.errors import DataFileError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Lembar1"><table:table-row>
<table:table-cell office:value-type="string"><text:p>Jenis</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="2019"><text:p>2019</text:p></table:table-cell>
</table:table-row><table:table-row>
<table:table-cell office:value-type="string"><text:p>Contoh A</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""
MANIFEST = """<?xml version="1.0"?><manifest:manifest
xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry
manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</manifest:manifest>"""


def packed(parts: dict[str, bytes | str], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("kosong.xlsx", b"", "empty"),
        ("kosong.csv", b" \n\n ", "empty"),
        ("koma.csv", b",,,\n,,,\n", "empty"),
        ("gambar.xlsx", b"\x89PNG\r\n\x1a\n" + b"x" * 50, "picture"),
        ("gambar.csv", b"\xff\xd8\xff\xe0" + b"x" * 50, "picture"),
        ("surat.xls", b"%PDF-1.4 ...", "not_a_table_file"),
        ("lain.xlsx", packed({"surat.txt": "x"}), "not_a_table_file"),
        ("rusak.xlsx", b"PK\x03\x04" + b"junk" * 50, "broken_workbook"),
        ("rusak2.xlsx", packed({"xl/workbook.xml": "bukan xml"}), "broken_workbook"),
        ("rusak.xls", OLE + "Workbook".encode("utf-16-le"), "broken_workbook"),
        ("sandi.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        ("surat.doc", OLE + "WordDocument".encode("utf-16-le"), "not_a_table_file"),
        ("bom.xlsx", packed({"xl/workbook.xml": "x", "xl/a.xml": b"0" * (30 * 2**20)}), "zip_bomb"),
        ("biner.csv", bytes(range(1, 256)) * 4, "not_text"),
        ("kendali.csv", b"a,b\x01\n1,2\n", "not_text"),
        ("prosa.txt", b"hanya kalimat\ndan kalimat lagi\n", "no_table"),
        ("halaman.html", b"<html><body><p>tanpa tabel</p></body></html>", "no_table"),
    ],
)
def test_refused_with_a_reason(tmp_path: Path, name: str, content: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DataFileError) as caught:
        read_table_file(path)
    assert caught.value.reason == reason
    assert caught.value.path == str(path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as caught:
        read_table_file(tmp_path / "tidak-ada.xlsx")
    assert caught.value.reason == "missing_file"


def test_file_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "besar.csv"
    with path.open("wb") as file:
        file.truncate(_files.LARGEST_FILE + 1)
    with pytest.raises(DataFileError) as caught:
        read_table_file(path)
    assert caught.value.reason == "too_large"
    assert caught.value.details == ("100 MB",)


def test_archive_that_unpacks_to_too_much_is_refused_by_its_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_files, "LARGEST_UNPACKED", 1000)
    path = tmp_path / "banyak.xlsx"
    path.write_bytes(packed({"xl/workbook.xml": b"0123456789" * 200}, zipfile.ZIP_STORED))
    with pytest.raises(DataFileError) as caught:
        read_table_file(path)
    assert caught.value.reason == "zip_bomb"


def test_panic_of_the_workbook_reader_is_a_broken_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        pass

    class Panicking:
        @staticmethod
        def from_path(path: str) -> None:
            raise PanicException(path)

    monkeypatch.setattr(_workbook, "CalamineWorkbook", Panicking)
    path = tmp_path / "panik.xlsx"
    path.write_bytes(packed({"xl/workbook.xml": "x"}))
    with pytest.raises(DataFileError) as caught:
        read_table_file(path)
    assert caught.value.reason == "broken_workbook"


def test_csv_of_too_many_cells_is_refused(
    write_csv: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_csv, "_MOST_CELLS", 10)
    with pytest.raises(DataFileError) as caught:
        read_table_file(write_csv("Jenis,2019\n" + "Contoh A,1\n" * 20))
    assert (caught.value.reason, caught.value.details) == ("too_many_cells", ("10",))


def test_sheet_of_too_many_cells_is_refused(
    write_workbook: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_workbook, "LARGEST_SHEET_CELLS", 10)
    path = write_workbook(lambda book: book.add_worksheet("Data").write_column(0, 9, range(9)))
    with pytest.raises(DataFileError) as caught:
        read_table_file(path)
    assert (caught.value.reason, caught.value.details) == ("too_many_cells", ("10",))


TABLE = "Jenis,Produksi – contoh (Ton)\nContoh A,1\nContoh B,2\n"


@pytest.mark.parametrize(
    ("encoding", "kinds"),
    [("utf-8", []), ("utf-8-sig", []), ("utf-16", []), ("cp1252", ["encoding_windows_1252"])],
)
def test_encodings(write_csv: Callable[..., Path], encoding: str, kinds: list[str]) -> None:
    report = read_table_file(write_csv(TABLE, encoding))
    assert {o.indicator for o in report.observations} == {"Produksi – contoh"}
    assert [problem.kind for problem in report.problems] == kinds


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiter_by_evidence(write_csv: Callable[..., Path], delimiter: str) -> None:
    figures = '"1,5"' if delimiter == "," else "1,5"
    rows = [["Jenis", "2019", "2020"], ["Contoh A", figures, "2"], ["Contoh B", "3", "4"]]
    report = read_table_file(write_csv("\n".join(delimiter.join(row) for row in rows)))
    assert [o.value for o in report.observations] == [1.5, 2.0, 3.0, 4.0]


def test_quotation_mark_never_closed(write_csv: Callable[..., Path]) -> None:
    report = read_table_file(write_csv('Jenis,2019\n"Contoh A,1\nContoh B,2\n'))
    assert [o.value for o in report.observations] == [1.0, 2.0]
    assert [problem.kind for problem in report.problems] == ["quote_not_closed"]


def test_rows_of_different_lengths(write_csv: Callable[..., Path]) -> None:
    report = read_table_file(write_csv("Jenis,2019\nContoh A\nContoh B,2,3\n"))
    assert [(o.value, o.status.value) for o in report.observations] == [(None, "missing"), (2.0, "accepted")]
    assert [problem.kind for problem in report.problems] == ["stray_number"]


def test_page_named_as_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "tabel.xls"
    path.write_bytes(
        b"<table><tr><td>Jenis</td><td>2019</td></tr><tr><td>Contoh A</td><td>1</td></tr></table>"
    )
    assert [o.value for o in read_table_file(path).observations] == [1.0]


def test_scripts_are_named_and_their_text_is_not_read(write_html: Callable[[str], Path]) -> None:
    report = read_table_file(
        write_html(
            "<script>var x = '9999';</script><table><tr><th>Jenis</th><th>2019</th></tr>"
            "<tr><td onclick='x()'>Contoh A<script>7</script></td><td>1<script>2</script></td></tr></table>"
        )
    )
    assert [(o.value, o.breakdown) for o in report.observations] == [(1.0, ("Contoh A",))]
    assert [problem.kind for problem in report.problems] == ["scripts_ignored"]


def test_open_document(tmp_path: Path) -> None:
    path = tmp_path / "buku.ods"
    mimetype = "application/vnd.oasis.opendocument.spreadsheet"
    path.write_bytes(
        packed(
            {
                "mimetype": mimetype,
                "content.xml": ODS.replace("\n", " ").replace("> <", "><"),
                "META-INF/manifest.xml": MANIFEST,
            }
        )
    )
    report = read_table_file(path)
    assert [(o.where, o.period, o.value) for o in report.observations] == [("Lembar1!B2", "2019", 1.5)]


CELLS = st.one_of(
    st.sampled_from(
        [
            "",
            "-",
            "2019",
            "2020",
            "Jumlah",
            "Badung",
            "Bandung",
            "Triwulan I",
            "1.592",
            "12,5",
            "(1)",
            "=cmd",
            "Sumber: x",
            "I",
            "Ha",
            "A. Pertanian",
            "%",
        ]
    ),
    st.text(max_size=6),
    st.integers(-5, 5000).map(str),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=1, max_size=8))
def test_any_text_table_is_read_or_refused(tmp_path: Path, rows: list[list[str]]) -> None:
    path = tmp_path / "acak.csv"
    text = "\n".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    refusal, observations = "", ()
    try:
        observations = read_table_file(path).observations
    except DataFileError as error:
        refusal = error.reason
    assert refusal in {"", "empty", "no_table", "not_text"}
    for observation in observations:
        is_accepted = observation.status.value == "accepted"
        assert is_accepted or observation.reason
        assert not is_accepted or observation.value is not None


def test_cells_without_an_address_of_their_own(write_workbook: Callable[..., Path]) -> None:
    def build(book: Any) -> None:
        sheet = book.add_worksheet("Data")
        sheet.write_row(0, 0, ["Jenis", 2019])
        sheet.write(1, 0, "Contoh A", book.add_format({"indent": 1}))
        sheet.write(1, 1, 5)

    path = write_workbook(build)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = "xl/worksheets/sheet1.xml"
    parts[part] = re.sub(rb' r="[A-Z]+\d+"', b"", parts[part])
    path.write_bytes(packed(parts))
    assert [o.value for o in read_table_file(path).observations] == [5.0]
