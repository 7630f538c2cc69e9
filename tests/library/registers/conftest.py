"""Engines of the test run: DuckDB here, Spark where Java is, PostgreSQL where a server is given."""

import os
import shutil

import pytest

from tiru.registers import connect


@pytest.fixture(scope="module")
def duckdb():
    with connect("duckdb", threads=1) as engine:
        yield engine


@pytest.fixture(scope="session")
def spark():
    if not shutil.which("java"):
        if os.environ.get("TIRU_REQUIRE_SPARK") == "1":
            pytest.fail("Spark tidak dapat diuji: Java tidak ada (Debian: apt install default-jre-headless)")
        pytest.skip("Spark tidak diuji: Java tidak ada (Debian: apt install default-jre-headless)")
    with connect("spark", threads=2) as engine:
        # Compiling each query costs more than it saves on so few rows.
        engine.backend.raw_sql("set spark.sql.codegen.wholeStage = false")
        yield engine


@pytest.fixture(scope="module")
def postgres():
    url = os.environ.get("DATABASE_URL", "")
    if not url.startswith("postgres"):
        pytest.skip("PostgreSQL tidak diuji: DATABASE_URL tidak menunjuk ke peladennya")
    with connect(url) as engine:
        yield engine


@pytest.fixture(scope="module", params=["duckdb", "spark", "postgres"])
def engine(request):
    return request.getfixturevalue(request.param)
