"""Every published layout in this folder is read as its right reading, written down beforehand, says."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.datasets.reading.tables.published import (
    domestic_product,
    figures,
    further_layouts,
    layouts_of_sheets,
    local_offices,
    lookalikes,
    old_and_other_formats,
    pages,
    people_and_industry,
    surveys,
    times,
    yearbooks,
)
from tests.library.datasets.reading.tables.published.expected import Published, compare

from tiru.datasets.reading.tables import read_table_file

THEMES = (
    domestic_product,
    figures,
    further_layouts,
    layouts_of_sheets,
    local_offices,
    lookalikes,
    old_and_other_formats,
    pages,
    people_and_industry,
    surveys,
    times,
    yearbooks,
)

PAGE = Path(__file__).parents[6] / "docs" / "methods" / "membaca-tabel.md"
CASES = [case for theme in THEMES for case in theme.CASES]


@pytest.mark.parametrize("published", CASES, ids=lambda published: published.name)
def test_table_is_read_as_it_is_right(published: Published, tmp_path: Path) -> None:
    assert compare(read_table_file(published.write(tmp_path)), published) == []


def test_page_tells_how_many_tables_and_figures_these_are() -> None:
    tokens = [token for case in CASES for part in case.parts for token, _ in part.cells().values()]
    closed = sum(token[0] in "?!" or token == "-" for token in tokens)
    page = PAGE.read_text("utf-8")

    assert f"{len(CASES)} tabel buatan" in page
    assert f"{len(tokens) - closed:,} angka yang dapat dibaca".replace(",", ".") in page
    assert f"Dari {closed} sel yang tidak ada" in page
