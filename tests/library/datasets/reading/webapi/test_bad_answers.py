"""What is no answer to be read: refused with a reason, nothing half done."""

import gzip
import json

import pytest
from tests.library.datasets.reading.answers import make_answer, make_text

from tiru.datasets.reading import read_file
from tiru.datasets.reading.webapi import read_webapi_file, read_webapi_text
from tiru.errors import DataFileError


def reason_of(text: str) -> str:
    with pytest.raises(DataFileError) as refused:
        read_webapi_text(text, "jawaban.json")
    return refused.value.reason


def without(name: str) -> str:
    answer = make_answer()
    del answer[name]
    return json.dumps(answer)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("  \n ", "empty"),
        ("<!DOCTYPE html><html><body>Service Unavailable</body></html>", "html_not_json"),
        (make_text()[:-30], "truncated_json"),
        ('{"status": "OK", "datacontent": {"51', "truncated_json"),
        ('{"status": "OK",,}', "not_json"),
        ("[" * 100_000, "not_json"),
        ('{"status":' + "9" * 5000 + "}", "not_json"),
        ("[1, 2]", "not_webapi"),
        ('{"nama": "lain"}', "not_webapi"),
        ('{"status": "ERROR", "message": "Invalid API Key"}', "answer_error"),
        ('{"status": "Error"}', "answer_error"),
        ('{"status": "OK", "data-availability": "list-not-available", "data": ""}', "list_not_available"),
        ('{"status": "OK", "data-availability": "sibuk"}', "not_available"),
        (
            '{"status": "OK", "data-availability": "available", "data": [{"page": 1}, [{"var_id": 1}]]}',
            "not_a_data_answer",
        ),
        (without("vervar"), "missing_lists"),
        (without("turtahun"), "missing_lists"),
        (json.dumps(make_answer() | {"tahun": "2018"}), "broken_lists"),
        (json.dumps(make_answer() | {"tahun": [{"val": "../x", "label": "2018"}]}), "broken_lists"),
        (json.dumps(make_answer() | {"tahun": [{"val": 118}, {"val": 118}]}), "broken_lists"),
        (json.dumps(make_answer() | {"datacontent": "kosong"}), "broken_lists"),
    ],
)
def test_text_that_is_no_answer_is_refused_with_its_reason(text, reason):
    assert reason_of(text) == reason


def test_error_message_is_shown_without_html():
    with pytest.raises(DataFileError) as refused:
        read_webapi_text(
            '{"status": "Error", "message": "&lt;b&gt;Variabel tidak ada&lt;/b&gt;"}', "jawaban.json"
        )
    assert refused.value.details == ("Variabel tidak ada",)


def test_answer_without_figures_is_all_missing():
    answer = make_answer() | {"datacontent": []}
    report = read_webapi_text(json.dumps(answer), "jawaban.json")

    assert {o.status.value for o in report.observations} == {"missing"}


def test_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(DataFileError, match="missing_file"):
        read_file(tmp_path / "tidak-ada.json")


def test_folder_is_refused(tmp_path):
    with pytest.raises(DataFileError, match="not_a_file"):
        read_file(tmp_path)


def test_gzip_cut_short_is_refused(tmp_path):
    file = tmp_path / "jawaban.json.gz"
    file.write_bytes(gzip.compress(make_text().encode())[:-20])

    with pytest.raises(DataFileError, match="broken_gzip"):
        read_webapi_file(file)


def test_gzip_that_grows_beyond_the_limit_is_refused(tmp_path):
    file = tmp_path / "bom.json.gz"
    file.write_bytes(gzip.compress(b"{" + b" " * (65 * 1024 * 1024)))

    with pytest.raises(DataFileError) as refused:
        read_file(file)
    assert refused.value.reason == "too_large"


def test_gzip_of_something_else_is_refused(tmp_path):
    file = tmp_path / "tabel.csv.gz"
    file.write_bytes(gzip.compress(b"nama,2018\nBadung,1\n"))

    with pytest.raises(DataFileError, match="gzip_of_other"):
        read_file(file)


def test_bytes_that_are_not_utf8_are_refused(tmp_path):
    file = tmp_path / "jawaban.json"
    file.write_bytes(b'{"status": "OK", "x": "\xff"}')

    with pytest.raises(DataFileError, match="not_utf8"):
        read_file(file)


@pytest.mark.parametrize("name", ["jawaban.json", "jawaban.json.gz", "tanpa-nama-jelas.txt"])
def test_answer_is_told_from_its_content(tmp_path, name):
    file = tmp_path / name
    data = "\ufeff".encode() + make_text().encode()
    file.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)

    assert len(read_file(file).observations) == 4


def test_html_saved_as_json_is_called_what_it_is(tmp_path):
    file = tmp_path / "jawaban.json"
    file.write_text("<html><body>502</body></html>")

    with pytest.raises(DataFileError, match="html_not_json"):
        read_file(file)
