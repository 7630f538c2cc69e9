"""The components page shows what the pages show: every part, and every class of its sheet."""

import re
from pathlib import Path

import pytest

import tiru_web
from tiru_web.shared.gallery import SPECIMENS

CSS = Path(tiru_web.__file__).parent / "static" / "css"
SHEETS = sorted((CSS / "components").glob("*.css"))


@pytest.fixture
def html(client):
    return client.get("/komponen/").text


def classes_of(sheet):
    rules = re.sub(r"/\*.*?\*/", "", sheet.read_text("utf-8"), flags=re.DOTALL)
    selectors = "".join(re.findall(r"([^{}]*)\{", rules))
    return set(re.findall(r"\.([a-z][\w-]*)", selectors))


def test_every_part_of_the_page_has_a_sheet_of_its_name():
    assert {sheet.stem for sheet in SHEETS} == {specimen.key for specimen in SPECIMENS}


def test_every_sheet_of_a_component_is_loaded_once():
    imports = re.findall(r'@import url\("components/([a-z]+)\.css"\)', (CSS / "tiru.css").read_text("utf-8"))
    assert sorted(imports) == [sheet.stem for sheet in SHEETS]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_every_class_of_a_component_is_shown(html, sheet):
    shown = {name for names in re.findall(r'class="([^"]*)"', html) for name in names.split()}
    assert classes_of(sheet) - shown == set()


def test_conflict_is_shown_open_settled_and_to_be_decided(html):
    for anchor in ("contoh-baca", "contoh-putus", "contoh-pilih"):
        assert f'id="{anchor}"' in html
    for words in ("Dipakai: <strong>24 orang</strong>", "Riwayat keputusan (1)", "Simpan keputusan"):
        assert words in html
