"""The workspace as a server finds it: made in a process of its own, since Django starts once a process."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import tiru_web

CSS = Path(tiru_web.__file__).parent / "static" / "css"

PREPARE = """
from tiru_web.shared.workspace import open_workspace, prepare_workspace
open_workspace()
prepare_workspace()
"""
OPEN = "import django; django.setup()"
FETCH = """
import re
from django.test import Client
page = Client(SERVER_NAME="localhost").get("/masuk/").text
for address in re.findall(r'href="(/static/[^"]+)"', page):
    answer = Client(SERVER_NAME="localhost").get(address)
    print(address, answer.status_code, answer["Cache-Control"])
"""


def run(home, script=PREPARE + FETCH):
    environ = {**os.environ, "TIRU_HOME": str(home), "DJANGO_SETTINGS_MODULE": "tiru_web.settings"}
    environ.pop("DATABASE_URL", None)
    return subprocess.run(
        [sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=True
    )


def contents(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return tmp_path_factory.mktemp("ruang")


def test_prepared_workspace_serves_hashed_files_that_may_be_kept(home):
    lines = run(home).stdout.split("\n")[:-1]

    assert len(lines) == 2  # the icon and one sheet
    for line in lines:
        address, status, cache = line.split(" ", 2)
        assert status == "200"
        assert "immutable" in cache, address
    assert (home / "tiru.sqlite3").exists()


def test_preparing_again_changes_nothing(home):
    run(home)
    before = contents(home / "static")

    run(home)

    assert contents(home / "static") == before


def joined_sheet(home):
    names = json.loads((home / "static" / "staticfiles.json").read_text("utf-8"))["paths"]
    return (home / "static" / names["css/tiru.css"]).read_text("utf-8")


def test_prepared_workspace_serves_the_common_sheets_as_one(home):
    run(home)
    sheet = joined_sheet(home)

    assert "@import" not in sheet
    for part in (CSS / "tokens.css", *sorted((CSS / "components").glob("*.css"))):
        assert part.read_text("utf-8") in sheet, part.name
    assert f"@media print {{\n{(CSS / 'print.css').read_text('utf-8')}}}" in sheet


def test_file_that_was_not_collected_is_served_all_the_same(home):
    run(home)
    (home / "static" / "staticfiles.json").unlink()

    lines = run(home, OPEN + FETCH).stdout

    assert "/static/css/tiru.css 200" in lines
