"""`tiru registers`: a register summed from a terminal, with everything said that was not counted."""

import json
import re
from pathlib import Path

import polars as pl
import pytest
from tests.cli.test_json_shapes import answers, differences

from tiru import registers
from tiru.registers import AmountGap, LeftOutReason
from tiru.registers._failures import _SIGNS
from tiru_cli.registers_output import GAPS, REASONS
from tiru_web.shared.reasons import ENGINE_REASONS, FILE_REASONS

REGISTER = """kab,kbli,thn,kerja,nilai,id
5103,13912,2023,10,1.5,a
5103,13121,2023,20,x,b
5103,13121,2023,,1.234,c
7371,01411,2024,4,7,d
7371,01411,2024,4,7,d
9999,13912,2023,1,1,e
"""
CALL = ("--region", "kab", "--kbli", "kbli", "--year", "thn", "--code-system", "bps")
AMOUNTS = ("--workers", "kerja", "--amount", "output=nilai:juta rupiah", "--suppressed", "x")


@pytest.fixture
def register(tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text(REGISTER, "utf-8")
    return path


def test_table_says_what_was_counted_and_what_was_not(tiru, register):
    code, out, err = tiru("registers", "aggregate", str(register), *CALL, *AMOUNTS)

    assert (code, err) == (0, "")
    assert "6 baris dibaca: 5 usaha terhitung dalam 2 sel" in out
    assert "1 baris tidak terhitung" in out
    assert "kode daerah tidak dikenal" in out
    assert "1 dirahasiakan" in out
    assert "1 dapat berarti dua bilangan" in out
    assert "51.03" in out


def test_result_is_written_whole(tiru, register, tmp_path):
    target = tmp_path / "hasil.parquet"

    code, out, _ = tiru(
        "registers", "aggregate", str(register), *CALL, *AMOUNTS, "--firm", "id", "--out", str(target)
    )

    assert code == 0
    assert f"Seluruh hasil ditulis ke {target}." in out
    assert pl.read_parquet(target).select("region_code", "activity", "year", "firms", "workers").rows() == [
        ("51.03", "13", 2023, 3, 30.0),
        ("73.71", "01", 2024, 1, 4.0),
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["daftar.csv", "hasil.parquet"]


@pytest.mark.parametrize(
    ("digits", "labels"),
    [
        ("2", ["01 Pertanian Tanaman, Peternakan, Perburuan dan Kegiatan ybdi", "13 Industri Tekstil"]),
        ("5", ["KBLI 01411", "KBLI 13121", "KBLI 13912"]),
    ],
)
def test_table_is_imported_and_read_as_activities(tiru, workspace, register, tmp_path, digits, labels):
    table = tmp_path / "tabel.csv"
    tiru("registers", "aggregate", str(register), *CALL, *AMOUNTS, "--digits", digits, "--table", str(table))
    source = ("--dataset", "usaha", "--publisher", "Kantor Contoh", "--title", "Daftar", "--by", "Uji")

    code, _, err = tiru("data", "import", str(table), *source, "--yes")
    _, out, _ = tiru("profile", "51.03", "--imports", "--format", "json")

    written = pl.read_csv(table, schema_overrides={"Kode Kemendagri": pl.String})
    assert (code, err) == (0, "")
    assert written["KBLI"].unique().sort().to_list() == labels
    assert "Banyaknya usaha" in {each["measure"] for each in json.loads(out)["tables"]}


def test_table_leaves_a_sum_blank_that_lacks_a_firm(tiru, register, tmp_path):
    table = tmp_path / "tabel.csv"

    _, out, _ = tiru("registers", "aggregate", str(register), *CALL, *AMOUNTS, "--table", str(table))

    assert f"tiru data import {table}" in " ".join(out.split())
    cells = pl.read_csv(table).filter(pl.col("KBLI") == "13 Industri Tekstil")
    assert cells.select("Indikator", "Nilai", "Satuan").rows() == [
        ("Banyaknya usaha", 3.0, "usaha"),
        ("Banyaknya pekerja", None, "orang"),
        ("output", None, "juta rupiah"),
    ]


def test_table_of_another_ending_is_refused(tiru, register, tmp_path):
    code, _, err = tiru(
        "registers", "aggregate", str(register), *CALL, "--table", str(tmp_path / "tabel.xlsx")
    )

    assert code == 2
    assert ".csv" in err


def test_json_is_the_same_with_fixed_words(tiru, register):
    code, out, err = tiru(
        "registers", "aggregate", str(register), *CALL, *AMOUNTS, "--rows", "1", "--format", "json"
    )

    answer = json.loads(out)
    assert (code, err) == (0, "")
    assert (answer["rows"], answer["firms"], answer["cell_count"]) == (6, 5, 2)
    assert answer["years"] == [2023, 2024]
    assert answer["left_out"] == [{"reason": "region_unknown", "rows": 1, "example": "9999"}]
    assert answer["amounts"][1]["gaps"] == [
        {"reason": "suppressed", "firms": 1},
        {"reason": "ambiguous", "firms": 1},
    ]
    assert [cell["region_code"] for cell in answer["cells"]] == ["51.03"]


def test_page_names_the_keys(tiru, register):
    keys = answers(tiru, ("registers", "aggregate", str(register), *CALL, *AMOUNTS))

    assert differences("tiru registers aggregate", keys) == (set(), set())


def test_markdown_has_its_tables(tiru, register):
    _, out, _ = tiru("registers", "aggregate", str(register), *CALL, *AMOUNTS, "--format", "md")

    assert "### Baris yang tidak terhitung" in out
    assert "| 51.03 | 13 | 2023 | 3 |" in out


def test_one_year_and_provinces_and_decimal_commas(tiru, tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text("kab;kbli;nilai\n51.03;13912;1.234,5\n51.71;13912;0,5\n", "utf-8")
    call = ("--region", "kab", "--kbli", "kbli", "--year", "2023", "--amount", "output=nilai")

    _, out, _ = tiru(
        *("registers", "aggregate", str(path), *call, "--decimal", "koma", "--level", "provinsi"),
        *("--digits", "5", "--format", "json"),
    )

    [cell] = json.loads(out)["cells"]
    assert (cell["region_code"], cell["activity"], cell["year"], cell["output"]) == (
        "51",
        "13912",
        2023,
        1235,
    )


def test_without_a_code_system_bare_digits_are_left_out_and_the_way_out_is_named(tiru, register):
    code, out, err = tiru(
        "registers", "aggregate", str(register), "--region", "kab", "--kbli", "kbli", "--year", "thn"
    )

    assert code == 7
    assert "sebutkan --code-system" in out
    assert err == "Tidak ada satu usaha pun yang dapat dihitung.\n"


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        (("--amount", "nilai"), 2, "Contoh: output=nilai_output:juta rupiah"),
        (("--out", "hasil.csv"), 2, "harus berakhir dengan .parquet"),
        (("--workers", "pegawai"), 5, "kolom wajib tidak ada: pegawai"),
        (("--engine", "oracle"), 4, "Mesin hitung “oracle” tidak dapat dipakai"),
        (("--memory", "banyak"), 4, "Batas memori “banyak” tidak dapat dipakai"),
        (("--amount", "firms=nilai"), 4, "Nama jumlah “firms” tidak dapat dipakai"),
        (
            ("--engine", "postgres://tiru:rahasia@127.0.0.1:1/x"),
            12,
            "Mesin hitung postgres tidak dapat dihubungi",
        ),
    ],
)
def test_a_mistake_has_its_sentence_and_code(tiru, register, change, code, words):
    found, out, err = tiru("registers", "aggregate", str(register), *CALL, *change)

    assert (found, out) == (code, "")
    assert words in err
    assert "rahasia" not in err


def test_folder_that_cannot_be_written_to_leaves_nothing(tiru, register, tmp_path):
    code, _, err = tiru(
        "registers", "aggregate", str(register), *CALL, "--out", str(tmp_path / "tiada" / "h.parquet")
    )

    assert code == 5
    assert "tidak dapat ditulis di sana (foldernya tidak ada)" in err


def test_earlier_result_stays_when_a_later_one_fails(tiru, register, tmp_path):
    target = tmp_path / "hasil.parquet"
    target.write_bytes(b"hasil lama")

    code, _, _ = tiru(
        "registers", "aggregate", str(register), *CALL, "--workers", "pegawai", "--out", str(target)
    )

    assert code == 5
    assert target.read_bytes() == b"hasil lama"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["daftar.csv", "hasil.parquet"]


def test_missing_extra_is_named_with_the_way_to_install_it(tiru, register, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "ibis", None)

    code, _, err = tiru("registers", "aggregate", str(register), *CALL)

    assert code == 12
    assert (
        err
        == "Bagian tambahan “ibis” belum terpasang. Pasang dengan: pip install 'tiru[ibis]', lalu ulangi.\n"
    )


def test_every_refusal_has_words():
    sources = [path.read_text("utf-8") for path in Path(registers.__file__).parent.glob("*.py")]
    files = {word for text in sources for word in re.findall(r'DataFileError\([\w.]+, "(\w+)"', text)}
    engines = {word for text in sources for word in re.findall(r'EngineError\([\w.]+, "(\w+)"', text)}

    assert len(files) > 12
    assert files <= FILE_REASONS.keys()
    assert engines | {reason for reason, _ in _SIGNS} == ENGINE_REASONS.keys()


def test_every_reason_has_words():
    assert set(REASONS) == set(LeftOutReason)
    assert set(GAPS) == set(AmountGap)
