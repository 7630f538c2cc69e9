"""Engines opened by name, bounded in memory, and missed with a sentence that names what to install."""

import subprocess
import sys

import polars as pl
import pytest

from tiru.errors import DataFileError, EngineError, InvalidParameter, MissingExtra
from tiru.regions import CodeSystem
from tiru.registers import RegisterColumns, aggregate_register, connect

COLUMNS = RegisterColumns("kab", CodeSystem.BPS, "kbli", 2023, firm="id", workers="kerja")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"name": "oracle"}, "engine is oracle"),
        ({"memory_limit": "banyak"}, "memory_limit is banyak"),
        ({"memory_limit": "0MB"}, "memory_limit is 0MB"),
        ({"threads": -1}, "threads is -1"),
    ],
)
def test_what_cannot_be_understood_is_refused(arguments, message):
    with pytest.raises(InvalidParameter, match=message):
        connect(**arguments)


def test_folder_for_what_is_spilled_must_be_writable(tmp_path):
    with pytest.raises(DataFileError, match="not_writable: ENOENT"):
        connect("duckdb", temp_folder=tmp_path / "tidak ada")


def test_server_that_does_not_answer_is_named_without_its_password():
    with pytest.raises(EngineError, match="postgres: unreachable") as caught:
        connect("postgres://made:rahasia@127.0.0.1:1/x")
    assert "rahasia" not in str(caught.value)


def test_table_that_is_not_there(engine):
    with pytest.raises(EngineError, match="no_table: tidak_ada"):
        aggregate_register("tidak_ada", COLUMNS, engine=engine)


def test_csv_is_read_past_its_codes_and_not_kept_to_look_them_up(duckdb, tmp_path):
    path = tmp_path / "daftar.csv"
    path.write_text("kbli\n13912\n", "utf-8")
    rows = duckdb.read_csv([path], ",", ["kbli"])
    codes = duckdb.upload(pl.DataFrame({"raw": [str(number) for number in range(10_000, 12_000)]}))

    [(_, plan)] = duckdb.backend.con.execute(
        f"explain {duckdb.sql(rows.left_join(codes, [('kbli', 'raw')]))}"
    ).fetchall()

    assert "Join Type: LEFT" in plan


LIMIT = "85MB"
COUNT = 600_000


@pytest.fixture(scope="module")
def large_csv(tmp_path_factory):
    """Larger than the memory it is given below; each firm is a group of its own."""
    path = tmp_path_factory.mktemp("besar") / "daftar.csv"
    numbers = pl.int_range(COUNT)
    pl.select(
        id=pl.lit("usaha-nomor-") + numbers.cast(pl.String).str.zfill(12),
        kab=pl.lit("5103"),
        kbli=(numbers % 3).replace_strict({0: "13912", 1: "56101", 2: "01411"}),
        kerja=numbers % 7,
        alamat=pl.lit("Jalan Raya " * 12),
    ).write_csv(path)
    assert path.stat().st_size > 85 * 2**20
    return path


@pytest.mark.slow
def test_file_larger_than_the_memory_is_spilled_and_what_was_spilled_goes(large_csv, tmp_path):
    with connect("duckdb", memory_limit=LIMIT, threads=1, temp_folder=tmp_path) as engine:
        cells = aggregate_register(large_csv, COLUMNS, engine=engine).frame()

    assert cells["firms"].to_list() == [200_000, 200_000, 200_000]
    assert cells["workers"].sum() == sum(number % 7 for number in range(COUNT))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_without_room_to_spill_the_same_file_does_not_fit(large_csv, tmp_path):
    with connect("duckdb", memory_limit=LIMIT, threads=1, temp_folder=tmp_path) as engine:
        engine.backend.raw_sql("set max_temp_directory_size = '0B'")
        with pytest.raises(EngineError) as caught:
            aggregate_register(large_csv, COLUMNS, engine=engine)

    assert caught.value.reason in {"out_of_memory", "disk_full"}


def test_memory_that_is_too_little_ends_in_a_reason_and_leaves_nothing(large_csv, tmp_path):
    with connect("duckdb", memory_limit="1MB", threads=1, temp_folder=tmp_path) as engine:
        with pytest.raises(EngineError) as caught:
            aggregate_register(large_csv, COLUMNS, engine=engine)
        assert caught.value.reason == "out_of_memory"

    assert list(tmp_path.iterdir()) == []


def test_engine_named_by_word_is_closed_with_the_answer(tmp_path):
    (tmp_path / "a.csv").write_text("kab,kbli,id,kerja\n5103,13912,a,4\n", "utf-8")

    with aggregate_register(tmp_path / "a.csv", COLUMNS) as found:
        assert found.frame().height == 1
        engine = found.engine

    with pytest.raises(EngineError, match="connection_lost"):
        engine.collect(found.cells)


def without(*modules: str) -> str:
    return f"import sys; sys.modules.update(dict.fromkeys({modules!r}))\n"


@pytest.mark.parametrize(
    ("modules", "engine", "extra", "module"),
    [
        (("ibis", "duckdb", "pyspark"), "duckdb", "ibis", "ibis"),
        (("pyspark",), "spark", "spark", "pyspark"),
        (("psycopg",), "postgres://x", "postgres", "psycopg"),
        (("ibis",), "postgres://x", "ibis", "ibis"),
    ],
)
def test_without_its_extra_the_library_loads_and_says_what_to_install(modules, engine, extra, module):
    script = without(*modules) + (
        "import tiru.registers as registers\n"
        "from tiru.errors import MissingExtra\n"
        f"try: registers.connect({engine!r})\n"
        "except MissingExtra as error: print(error.extra, error.module)\n"
    )

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.split() == [extra, module]


def test_spark_without_java_says_so(monkeypatch, tmp_path):
    script = (
        "import tiru.registers as registers\n"
        "from tiru.errors import EngineError\n"
        "try: registers.connect('spark')\n"
        "except EngineError as error: print(error.engine, error.reason)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PATH": str(tmp_path)},
    )

    assert done.stdout.split() == ["spark", "no_java"]


def test_message_names_what_to_install():
    assert "pip install 'tiru[spark]'" in str(MissingExtra("spark", "pyspark"))
