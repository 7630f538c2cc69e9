"""Mistakes of a caller: one Indonesian sentence, the way out, an exit code of its class, no traceback."""

import pytest


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["locus", "99.99"], 3, "tidak ditemukan"),
        (["locus", "Bandung"], 3, "Kabupaten Bandung (32.04) atau Kota Bandung (32.73)"),
        (["locus", "7308"], 3, "sebagai kode BPS berarti Kabupaten Maros"),
        (["locus", "51.03", "--focus", "panggan"], 4, "Mungkin maksud Anda: pangan"),
        (
            ["locus", "51.03", "--facts", "tidak-ada.csv"],
            5,
            "Periksa nama dan letaknya.",
        ),
        (["locus", "11.01"], 7, "Belum ada angka tentang Kabupaten Aceh Selatan"),
        (["locus", "51.03", "--choice", "51.03"], 3, "Pilih daerah lain sebagai lokus"),
        (["locus", "51.03", "--choice", "11.01"], 3, "tidak ada di antara calon"),
        (["locus", "51.03", "--choice", "51"], 3, "yang diperingkat kabupaten dan kota"),
        (["locus"], 2, "Isian REGION belum diberikan"),
        (["locus", "51.03", "--benar"], 2, "Pilihan --benar tidak dikenal"),
        (["locus", "51.03", "--format", "xml"], 2, "Yang diterima: table, json, md"),
        (["locus", "51.03", "lebih"], 2, "Isian berlebih: lebih"),
        (["lokus", "51.03"], 2, "Mungkin maksud Anda locus"),
        (["locus", "51.03", "--limit", "0"], 2, "--limit"),
        (["locus", "51.03", "--focus"], 2, "--focus"),
        (["practices", "show", "makassar-lorong"], 4, "makassar-lorong-wisata"),
        (["extract", "tidak-ada.txt"], 5, "tidak ada"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistake_is_told_in_one_sentence(tiru, arguments, code, words):
    found, out, err = tiru(*arguments)

    assert found == code
    assert words in err
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert out == ""


def test_help_is_indonesian(tiru):
    code, out, _ = tiru("locus", "--help")

    assert code == 0
    assert "Tampilkan bantuan ini." in out
    for english in ("Options", "Arguments", "Show this message", "[required]", "[default"):
        assert english not in out


def test_called_alone_it_shows_what_it_can_do(tiru):
    _, out, err = tiru()
    assert "locus" in out + err
    assert "practices" in out + err
