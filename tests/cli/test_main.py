"""Mistakes of a caller: one Indonesian sentence, the way out, an exit code of its class, no traceback."""

import json
import os
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import tiru.datasets
from tiru_cli.exit_codes import ExitCode

START = "from tiru_cli.main import main; main()"
CARRIED = Path(tiru.datasets.__file__).parent / "data" / "region_facts.csv"
PANDUAN = Path(__file__).parents[2] / "docs" / "panduan"


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
        (["locus"], 2, "Isian DAERAH belum diberikan"),
        (["locus", "51.03", "--benar"], 2, "Pilihan --benar tidak dikenal"),
        (["locus", "51.03", "--format", "xml"], 2, "Yang diterima: table, json, atau md"),
        (["locus", "51.03", "lebih"], 2, "Isian berlebih: lebih"),
        (["lokus", "51.03"], 2, "Mungkin maksud Anda locus"),
        (["locus", "51.03", "--limit", "0"], 2, "Nilai “0” untuk --limit tidak dapat diterima. Isi dengan"),
        (["locus", "51.03", "--limit", "dua"], 2, "bilangan bulat, paling sedikit 1"),
        (["serve", "--port", "99999"], 2, "Nilai “99999” untuk --port"),
        (["serve", "--port", "99999"], 2, "bilangan bulat dari 1 sampai 65535"),
        (["locus", "51.03", "--imports", "--as-of", "besok"], 2, "--as-of tidak dapat diterima: “besok”"),
        (
            ["locus", "Kota", "Makassar"],
            2,
            "Isian berlebih: Makassar. Isian yang memuat spasi ditulis di antara",
        ),
        (["locus", "51.03", "--format", "jsn"], 2, "Mungkin maksud Anda json"),
        (["extract", "a.txt", "--published", "9/7/2024"], 2, "Nilai “9/7/2024” untuk --published"),
        (["extract", "a.txt", "--published", "9/7/2024"], 2, "tahun-bulan-hari, misalnya 2024-07-09"),
        (["practices", "list", "--status", "it's"], 2, "Nilai “it's” untuk --status tidak dapat diterima."),
        (["practices", "search", " "], 2, "Kata yang dicari kosong."),
        (["practices", "search", "yang"], 4, "Tidak ada praktik yang menjawab “yang”."),
        (["practices", "list", "--origin", "11.01"], 4, "Lepaskan salah satu saringan."),
        (["practices", "lits"], 2, "Perintah “lits” tidak ada. Mungkin maksud Anda list atau lint."),
        (["praktik"], 2, "Mungkin maksud Anda practices."),
        (["it's"], 2, "Perintah “it's” tidak ada. Yang ada: demo, serve,"),
        (["demo", "--once=1"], 2, "Pilihan --once tidak memerlukan isian."),
        (["facts", "compare", "51.03"], 2, "Isian DAERAH_2 belum diberikan."),
        (
            ["facts", "show", "11.01"],
            7,
            "Tidak ada angka yang dapat ditampilkan untuk Kabupaten Aceh Selatan",
        ),
        (
            ["facts", "compare", "11.01", "51.03"],
            7,
            "Tidak ada indikator yang angkanya ada pada kedua daerah",
        ),
        (["facts", "conflicts", "11.01"], 7, "Belum ada angka tentang Kabupaten Aceh Selatan (11.01)."),
        (["locus", "51.03", "--focus"], 2, "--focus"),
        (["practices", "show", "makassar-lorong"], 4, "makassar-lorong-wisata"),
        (["extract", "tidak-ada.txt"], 5, "tidak ada"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistake_is_told_in_one_sentence(tiru, arguments, code, words, tmp_path, monkeypatch):
    monkeypatch.setenv("TIRU_HOME", str(tmp_path))
    (tmp_path / "secret_key").touch()

    found, out, err = tiru(*arguments)

    assert found == code
    assert words in err
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert out == ""


def test_every_command_loads_where_no_web_application_is_set_up():
    """Tests have one at hand; a person who only reads a file has none."""
    load = "from tiru_cli.main import COMMANDS, load_command\nfor name in COMMANDS: load_command(name)"
    bare = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}

    outcome = subprocess.run(
        [sys.executable, "-c", load], env=bare, capture_output=True, text=True, check=False
    )

    assert (outcome.returncode, outcome.stderr) == (0, "")


def test_version_is_told(tiru):
    assert tiru("--version") == (0, f"Tiru {version('tiru')}\n", "")


def test_row_with_too_few_columns_is_told_in_words(tiru, tmp_path):
    head, *rows = CARRIED.read_text("utf-8").splitlines()
    own = tmp_path / "angka.csv"
    own.write_text(f"{head}\n51.03,Kabupaten Badung\n{rows[0]}\n", "utf-8")

    code, _, err = tiru("locus", "51.03", "--facts", str(own))

    assert code == 5
    assert f"baris 2: barisnya berisi 2 kolom, sedangkan kepala tabel {len(head.split(','))}." in err


def test_json_of_no_answer_is_json_and_the_sentence_stands_apart(tiru):
    code, out, err = tiru("facts", "show", "11.01", "--format", "json")

    assert code == 7
    assert json.loads(out)["facts"] == []
    assert err.startswith("Tidak ada angka yang dapat ditampilkan")


def test_json_is_utf8_whatever_the_terminal_is_set_to():
    done = subprocess.run(
        [sys.executable, "-c", START, "practices", "show", "makassar-lorong-wisata", "--format", "json"],
        env={**os.environ, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"},
        capture_output=True,
        check=True,
    )

    assert "”" in done.stdout.decode("utf-8")
    assert json.loads(done.stdout)["key"] == "makassar-lorong-wisata"


def test_documents_name_every_exit_code():
    documented = re.findall(r"^\| (\d+) \| ", (PANDUAN / "keluaran-json.md").read_text("utf-8"), re.MULTILINE)

    assert [int(code) for code in documented] == [0, *ExitCode]


def test_called_alone_it_shows_what_it_can_do(tiru):
    _, out, err = tiru()
    assert "locus" in out + err
    assert "practices" in out + err
