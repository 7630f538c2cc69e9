"""What a data file is refused for, in Indonesian alone: no English, no code, no claim about storing."""

import re
from pathlib import Path

import pytest

import tiru
from tiru.datasets import load_facts
from tiru.datasets.reading import load_mapping, read_file
from tiru.errors import BrokenRow, DataFileError, WrongEncoding
from tiru.practices import load_catalogue
from tiru_web.shared.reasons import DETAIL_WORDS, FILE_DETAILS, FILE_REASONS
from tiru_web.shared.wording import error_sentence

LIBRARY = Path(tiru.__file__).parent
REFUSALS = re.compile(r'DataFileError\(\s*[\w.]+,\s*"([a-z0-9_]+)"')
REFUSED_FILES = [
    ("utf16.csv", "kolom,lain\n".encode("utf-16"), load_facts, "UTF-8 (mulai baris 1). Simpan ulang"),
    ("kolom.csv", b"region_code,indicator\n", load_facts, "kolom wajib tidak ada: region_name, value, "),
    ("sandi.yaml", b"- key: \xff\n", load_catalogue, "UTF-8 (mulai baris 1). Simpan ulang"),
    ("susun.yaml", b"- key: a\n\tb: c\n", load_catalogue, "susunan YAML-nya rusak (baris 2)."),
    ("susun.yaml", b"versi: 1\n\tb: c\n", load_mapping, "susunan YAML-nya rusak (baris 2)."),
    ("versi.yaml", b"versi: 9\n", load_mapping, "tidak dikenal (yang dikenal: 1)."),
    ("isian.yaml", b"- a\n", load_mapping, "(isian yang harus ada: versi dan jawaban)."),
    ("besar.yaml", b" " * 300_000, load_mapping, "terlalu besar (paling besar 256 KB). Pecah"),
    ("dua.yaml", b"versi: 1\njawaban:\n  a: b\n  a: c\n", load_mapping, "dijawab dua kali: a (baris 4)."),
    ("prosa.csv", b"hanya kalimat\ndan lagi\n", read_file, "tidak ada tabel di dalamnya."),
    ("rusak.xlsx", b"PK\x03\x04" + b"junk" * 50, read_file, "buku kerjanya rusak. Buka dan simpan ulang"),
    ("surat.pdf", b"%PDF-1.4", read_file, "html) (itu PDF)."),
    ("kendali.csv", b"a,b\x01\n1,2\n", read_file, "dapat dibaca (memuat tanda kendali). Simpan ulang"),
    ("putus.json", b'{"status": "OK", "data', read_file, "terpotong (baris 1, huruf ke-18). Unduh ulang"),
]


@pytest.mark.parametrize(("name", "content", "read", "words"), REFUSED_FILES)
def test_a_file_is_refused_in_indonesian_and_nothing_is_said_of_storing(tmp_path, name, content, read, words):
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(DataFileError) as caught:
        read(path)
    sentence = error_sentence(caught.value)

    assert sentence.startswith(f"Berkas {caught.value.path} tidak dapat dipakai: ")
    assert words in sentence
    assert sentence.endswith(".")
    assert not re.search(r"disimpan|\b(line|byte|with|the|BadZipFile|Error)\b", sentence)


@pytest.mark.parametrize(
    ("reason", "details", "words"),
    [
        ("unreadable", ["EACCES"], "tidak dapat dibuka (tidak diizinkan). Periksa"),
        ("unreadable", ["EBADF"], "tidak dapat dibuka. Periksa"),
        ("not_writable", ["No such file or directory"], "tidak dapat ditulis di sana. Periksa"),
        ("broken_workbook", ["the reader gave up"], "buku kerjanya rusak. Buka"),
        ("too_many_cells", ["5000000"], "terlalu banyak (paling banyak 5.000.000). Pecah"),
        ("unknown_answer", ["var.8.unit", ""], "tidak diajukan: var.8.unit (yang ditanyakan: tidak ada)."),
        (
            "answer_does_not_fit",
            ["3", "var.7.year", "pdf", "not_a_year"],
            "pertanyaannya: var.7.year dijawab “pdf” (baris 3; harus tahun empat angka).",
        ),
        ("wrong_lists", ["missing ['a']"], "tidak dapat dipakai: isinya tidak dapat diterima."),
    ],
)
def test_codes_have_words_and_what_has_none_is_left_out(reason, details, words):
    assert words in error_sentence(DataFileError("berkas.csv", reason, details))


def test_a_broken_row_says_that_the_file_is_left_unused():
    sentence = error_sentence(BrokenRow("fakta.csv", 3, "year", "x", "reason_of_tomorrow"))

    assert sentence == (
        "Berkas fakta.csv, baris 3, kolom year: “x” tidak dapat diterima (tidak sesuai dengan ketentuan). "
        "Perbaiki baris itu, lalu ulangi. Tidak ada yang dipakai dari berkas itu."
    )


def test_every_refusal_of_a_data_file_has_its_words():
    # The gazetteer reads only what is packed with the library.
    sources = [
        path for part in ("datasets", "practices", "extraction") for path in (LIBRARY / part).rglob("*.py")
    ]
    reasons = {reason for path in sources for reason in REFUSALS.findall(path.read_text("utf-8"))}

    assert len(reasons) > 30
    assert reasons <= FILE_REASONS.keys()
    assert FILE_DETAILS.keys() <= FILE_REASONS.keys()
    assert not DETAIL_WORDS.keys() & FILE_REASONS.keys() - {"not_a_year"}


def test_byte_that_is_not_utf8_is_counted_from_one():
    """The first byte of a file is its first, not its zeroth."""
    assert "mulai bita ke-1)" in error_sentence(WrongEncoding("berita.txt", 0))
