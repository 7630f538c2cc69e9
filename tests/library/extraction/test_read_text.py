"""Files of text: what is read, and what is refused with which facts."""

import pytest

from tiru.errors import DataFileError, EmptyText, TextTooLong, WrongEncoding
from tiru.extraction import MAX_CHARACTERS, draft_visit, read_text, seed_article
from tiru.extraction._published import published_line


def test_utf8_is_read_as_it_stands(tmp_path):
    file = tmp_path / "berita.txt"
    file.write_bytes("Jum’at\r\nRombongan\n".encode())

    assert read_text(file) == "Jum’at\r\nRombongan\n"


def test_byte_order_mark_is_left_out(tmp_path):
    file = tmp_path / "berita.txt"
    file.write_bytes(b"\xef\xbb\xbfRombongan")

    assert read_text(file) == "Rombongan"


@pytest.mark.parametrize(
    ("content", "position"),
    [
        ("Jum’at".encode("cp1252"), 3),
        ("Rombongan".encode("utf-16"), 0),
        ("Rombongan tiba".encode("utf-16-le"), 1),
        ("Rombongan tiba".encode("utf-16-be"), 0),
    ],
)
def test_other_encodings_are_refused_with_the_position(tmp_path, content, position):
    file = tmp_path / "berita.txt"
    file.write_bytes(content)

    with pytest.raises(WrongEncoding) as refused:
        read_text(file)

    assert (refused.value.name, refused.value.position) == (str(file), position)


@pytest.mark.parametrize("content", ["", " \n\t ", "\ufeff\n", "\x00\x07\n"])
def test_file_without_text_is_refused(tmp_path, content):
    file = tmp_path / "kosong.txt"
    file.write_text(content, encoding="utf-8")

    with pytest.raises((EmptyText, WrongEncoding)):
        read_text(file)


def test_blank_text_is_empty():
    with pytest.raises(EmptyText) as refused:
        draft_visit(" \n ", name="tempelan")

    assert refused.value.name == "tempelan"


def test_missing_file_and_folder_are_told_apart(tmp_path):
    with pytest.raises(DataFileError) as missing:
        read_text(tmp_path / "tidak-ada.txt")
    with pytest.raises(DataFileError) as folder:
        read_text(tmp_path)

    assert (missing.value.reason, folder.value.reason) == ("missing_file", "not_a_file")


def test_more_than_a_report_can_have_is_refused(tmp_path):
    file = tmp_path / "panjang.txt"
    file.write_text("a " * (MAX_CHARACTERS // 2 + 1))

    with pytest.raises(TextTooLong) as refused:
        read_text(file)
    assert refused.value.limit == MAX_CHARACTERS

    file.write_text("a" * 5_000_000)
    with pytest.raises(TextTooLong):
        read_text(file)


def test_longest_text_allowed_is_read(tmp_path):
    file = tmp_path / "panjang.txt"
    file.write_text("a" * MAX_CHARACTERS)

    assert len(read_text(file)) == MAX_CHARACTERS


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Terbit: 2024-07-09\nIsi", "2024-07-09"),
        ("Terbit: 2024-07-09", "2024-07-09"),
        ("Terbit: 2024-02-31\nIsi", None),
        ("Isi\nTerbit: 2024-07-09", None),
        ("Terbit: kemarin\nIsi", None),
    ],
)
def test_line_of_publication(text, day):
    published, _ = published_line(text)

    assert (published.isoformat() if published else None) == day


def test_seed_article_is_carried_whole(shared_data):
    original = (shared_data / "visit_reports" / "seed.txt").read_bytes()

    assert seed_article().text.encode() == original
