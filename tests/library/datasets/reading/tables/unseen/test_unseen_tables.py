"""Every table of this folder, written with its right reading before the reader saw it, is read so."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.library.datasets.reading.tables.published.expected import Published, compare
from tests.library.datasets.reading.tables.unseen import (
    closing_set,
    figures_and_gaps,
    files_of_offices,
    headers_and_totals,
    last_measured,
    late_hands,
    lists_of_regions,
    many_provinces,
    portals_and_bulletins,
    prices_and_classes,
    prices_and_texts,
    regions_of_rows,
    times_of_offices,
    titles_of_many_hands,
    yearbooks_of_kinds,
    years_that_are_none,
)

from tiru.datasets.reading.tables import read_table_file

THEMES = (
    regions_of_rows,
    times_of_offices,
    headers_and_totals,
    figures_and_gaps,
    files_of_offices,
    years_that_are_none,
    lists_of_regions,
    prices_and_texts,
    prices_and_classes,
    titles_of_many_hands,
    portals_and_bulletins,
    yearbooks_of_kinds,
    many_provinces,
    last_measured,
    late_hands,
    closing_set,
)
CASES = [case for theme in THEMES for case in theme.CASES]


@pytest.mark.parametrize("published", CASES, ids=lambda published: published.name)
def test_unseen_table_is_read_as_it_is_right(published: Published, tmp_path: Path) -> None:
    assert compare(read_table_file(published.write(tmp_path)), published) == []
