"""Text and tables on terminals of every width: nothing a reader may copy is broken or cut."""

import re

import pytest

from tiru.datasets import load_facts, load_indicators
from tiru.practices import load_catalogue
from tiru_cli.output import Column, print_command, print_items, print_json, print_rows, print_text

KEY = "surabaya-seragam-penjahit-umkm"
ADDRESS = "https://contoh.go.id/" + "panjang/" * 20
WIDTHS = (40, 60, 80, 120, 200)


@pytest.fixture
def at(monkeypatch):
    return lambda width: monkeypatch.setenv("COLUMNS", str(width))


@pytest.mark.parametrize("width", WIDTHS)
def test_words_are_never_parted(at, capsys, width):
    at(width)
    columns = [Column("Kunci"), Column("Isi"), Column("Angka", "right"), Column("Sumber")]
    print_rows(columns, [[KEY, "seragam siswa dijahit penjahit " * 5, "1.234,5", f"Berita\n{ADDRESS}"]])
    print_text(f"Lihat {KEY} di {ADDRESS} atau {KEY}.")
    print_items([f"Lihat {KEY} di {ADDRESS}."])

    out = capsys.readouterr().out

    assert out.count(KEY) == 4
    assert out.count(ADDRESS) == 3
    assert out.count("penjahit") == 5 + 4
    assert all(len(line) <= width for line in out.splitlines() if ADDRESS not in line)
    assert not re.search(r" $", out, re.MULTILINE)


def test_table_where_there_is_room_and_blocks_where_there_is_none(at, capsys):
    columns = [Column("Kunci"), Column("Praktik"), Column("Catatan")]
    rows = [[KEY, "Seragam siswa kurang mampu dijahit penjahit rumahan lewat koperasi", ""]]

    at(100)
    print_rows(columns, rows)
    wide = capsys.readouterr().out
    at(50)
    print_rows(columns, rows)
    narrow = capsys.readouterr().out

    head, rule, *body = wide.splitlines()[1:]
    assert head.split() == ["Kunci", "Praktik", "Catatan"]
    assert rule == "─" * 100
    assert body == [
        f"{KEY}  Seragam siswa kurang mampu dijahit penjahit rumahan lewat",
        f"{' ' * len(KEY)}  koperasi",
        "",
    ]
    assert narrow == (
        "\n"
        "Kunci    surabaya-seragam-penjahit-umkm\n"
        "Praktik  Seragam siswa kurang mampu dijahit\n"
        "         penjahit rumahan lewat koperasi\n"
        "\n"
    )


def test_table_that_would_be_a_ladder_is_written_in_blocks(at, capsys):
    at(80)
    columns = [Column("Nama"), Column("Isi"), Column("Sumber")]
    print_rows(columns, [["nama", "kata " * 30, "https://contoh.go.id/" + "x" * 35]])

    assert capsys.readouterr().out.startswith("\nNama    nama\nIsi     kata kata kata")


def test_numbers_stand_under_each_other(at, capsys):
    at(60)
    print_rows([Column("Nama"), Column("Angka", "right")], [["a", "1,5"], ["b", "1.234,0"]], title="Judul")

    assert capsys.readouterr().out == (
        "Judul\n\nNama    Angka\n─────────────\na         1,5\nb     1.234,0\n\n"
    )


def test_steps_are_numbered_and_hang(at, capsys):
    at(40)
    print_items(
        ["Lorong dipetakan lebih dahulu.", "Lorong ditata menurut ciri masing-masing."], are_steps=True
    )

    assert capsys.readouterr().out == (
        "1. Lorong dipetakan lebih dahulu.\n2. Lorong ditata menurut ciri\n   masing-masing.\n"
    )


def test_command_to_copy_is_one_line(at, capsys):
    at(40)
    command = "tiru accounts link seseorang.dengan.nama.panjang@contoh.go.id"
    print_command(command)

    assert capsys.readouterr().out == f"  {command}\n"


def test_signs_that_steer_a_terminal_are_not_passed_on(at, capsys):
    at(80)
    print_rows([Column("Nama")], [["\x1b[31mmerah\x1b[0m"]])

    assert "\x1b" not in capsys.readouterr().out


def test_what_json_cannot_hold_is_refused(capsys):
    with pytest.raises(ValueError, match="not JSON compliant"):
        print_json({"value": float("nan")})
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("columns", [60, 80, 160])
def test_keys_codes_and_versions_of_every_list_are_whole(tiru, columns):
    _, practices, _ = tiru("practices", "list", columns=columns)
    _, indicators, _ = tiru("facts", "indicators", columns=columns)
    _, figures, _ = tiru("facts", "show", "51.03", columns=columns)
    _, ranking, _ = tiru("locus", "51.03", columns=columns)

    assert all(practice.key in practices.split() for practice in load_catalogue().practices)
    assert all(key in indicators.split() for key in load_indicators())
    assert load_facts().version in figures
    shown = {fact.source.url for fact in load_facts().for_region("51.03") if fact.verdict.value != "ditolak"}
    assert shown <= set(figures.split())
    assert "Kabupaten Gianyar (51.04)" in " ".join(ranking.split())


def test_pipe_without_a_width_holds_whole_lines(tiru):
    _, wide, _ = tiru("practices", "list", columns=160)
    _, piped, _ = tiru("practices", "list", columns=None)

    assert piped == wide
