"""The tables of a grid: where each begins, its header, its body and its footers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tiru.datasets.reading.grids import (
    CellKind,
    Grid,
    RowProfile,
    continues_table,
    is_column_numbers,
    is_footer,
    is_number_beside_title,
    is_period_header,
    is_table_number,
    profile_row,
    text_of,
)
from tiru.datasets.reading.tables._area import Area
from tiru.datasets.reading.tables._footers import time_below
from tiru.datasets.reading.tables._new_headers import (
    are_figures_like_years,
    is_new_header,
    repeats_header,
    starts_again,
)
from tiru.datasets.reading.tables._side_by_side import split_side_by_side
from tiru.datasets.reading.tables._titles import is_running_head, only_title
from tiru.datasets.reading.values._texts import clean_text, is_english

_PAGE_HEADERS = re.compile(r"(?:halaman|hal\.?|page)(?:\s*/\s*(?:page|halaman))?")
_GOES_ON = re.compile(r"\b(?:lanjutan|sambungan|continued)\b", re.I)


def find_areas(grid: Grid) -> tuple[list[Area], list[RowProfile]]:
    """Tables of a grid from top to bottom, those side by side from left to right."""
    profiles = [profile_row(row) for row in grid.rows]
    areas: list[Area] = []
    row = 0
    while row < len(grid.rows):
        area, row = _read_area(grid, profiles, row)
        if area.body or area.headers or area.titles:
            areas.append(area)
    areas = _join_titles(grid, areas)
    return [part for area in areas for part in split_side_by_side(grid, profiles, area)], profiles


def _lists_tables(grid: Grid, area: Area) -> bool:
    """A list of tables with the pages they stand on."""
    firsts = [next((text for value in grid.rows[row] if (text := text_of(value))), "") for row in area.body]
    heads = [
        clean_text(text_of(value)).casefold()
        for row in area.headers
        for value in grid.rows[row]
        if value != ""
    ]
    by_page = bool(heads) and bool(_PAGE_HEADERS.fullmatch(heads[-1]))
    return bool(firsts) and (by_page or sum(map(is_table_number, firsts)) >= 0.8 * len(firsts))


def _only_continues(grid: Grid, row: int) -> bool:
    """ "Lanjutan Tabel 3.1/Continued Table 3.1" or "Tabel 3.1 (Lanjutan)", without a title of its own."""
    text = clean_text(" ".join(text_of(value) for value in grid.rows[row] if value != ""))
    return (continues_table(text) or bool(_GOES_ON.search(text))) and not only_title(text)


def _join_titles(grid: Grid, areas: Sequence[Area]) -> list[Area]:
    """Lines without a table of their own are the title of the table below them.

    A table headed as the continuation of the one above has that one's title.
    """
    joined: list[Area] = []
    waiting: list[int] = []
    for area in areas:
        if _lists_tables(grid, area):
            continue
        if not area.body:
            waiting += sorted([*area.titles, *area.headers])
            continue
        area.titles = [*waiting, *area.titles]
        waiting = []
        if joined and area.titles and all(_only_continues(grid, row) for row in area.titles):
            area.continued = joined[-1].continued or joined[-1].titles
        joined.append(area)
    if waiting and joined:
        joined[-1].footers += waiting
    return joined


def _read_area(grid: Grid, profiles: Sequence[RowProfile], start: int) -> tuple[Area, int]:
    area = Area()
    row = _read_head(grid, profiles, start, area)
    _return_leading_labels(grid, profiles, area, row)
    row = _read_body(grid, profiles, row, area)
    row = _read_footers(grid, profiles, row, area)
    _return_trailing_labels(grid, profiles, area)
    return area, max(row, start + 1)


def _first_text(grid: Grid, row: int, profile: RowProfile) -> str:
    return text_of(grid.rows[row][profile.filled[0]]) if profile.filled else ""


def _read_head(grid: Grid, profiles: Sequence[RowProfile], start: int, area: Area) -> int:
    """Titles, header rows and column numbers, up to the first row of figures."""
    for row in range(start, len(profiles)):
        profile = profiles[row]
        if not profile.filled:
            continue
        if is_column_numbers(grid, row, profile) and area.headers:
            area.column_numbers.append(row)
            continue
        if _is_data(grid, profiles, row, area):
            return row
        if profile.numbers and not profile.texts and not profile.periods and len(profile.filled) == 1:
            area.strays.append(row)
        elif _is_title(grid, row, profile, area):
            area.titles.append(row)
        else:
            area.headers.append(row)
    return len(profiles)


def _is_title(grid: Grid, row: int, profile: RowProfile, area: Area) -> bool:
    """One text alone, or a pair such as "Satuan :" and "Orang", above all header rows."""
    first = _first_text(grid, row, profile).strip()
    if area.headers and not is_table_number(first):
        return False
    if len(profile.filled) == 1:
        return True
    return _is_pair(grid, row, profile) or _is_numbered_title(grid, row, profile)


def _is_pair(grid: Grid, row: int, profile: RowProfile) -> bool:
    """ "Satuan :" and "Orang", or "Satuan" and ": Orang"."""
    if len(profile.filled) != 2:
        return False
    first, second = (text_of(grid.rows[row][column]).strip() for column in profile.filled)
    return first.endswith(":") or second.startswith(":")


def _is_numbered_title(grid: Grid, row: int, profile: RowProfile) -> bool:
    """ "Tabel 3.1 | Jumlah Penduduk …": the number of a table, or of a page, in cells before its words."""
    if not 2 <= len(profile.filled) <= 3:
        return False
    *before, title = (text_of(grid.rows[row][column]).strip() for column in profile.filled)
    if len(before) == 1 and before[0].isdecimal() and is_running_head(title):
        return True
    numbered = all(is_number_beside_title(text) or is_table_number(text) for text in before)
    return numbered and len(title.split()) >= 3


def _is_data(grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area) -> bool:
    profile = profiles[row]
    if len(profile.filled) < 2 or is_footer(_first_text(grid, row, profile)):
        return False
    if _is_pair(grid, row, profile) or (not area.headers and _is_numbered_title(grid, row, profile)):
        return False
    if profile.numbers:
        return True
    if profile.missing:
        return bool(area.headers)
    if _counts_like_years(grid, profiles, row, area):
        return True
    if _stands_under_years(grid, profiles, row, area):
        return True
    return bool(profile.periods and area.headers) and _stands_under_period_header(grid, profile, row, area)


def _counts_like_years(grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area) -> bool:
    """A first row such as "Aceh | 2050" under "Daerah | Jumlah IKM", with figures in its columns below."""
    profile = profiles[row]
    if not area.headers or not profile.filled or profile.kinds[profile.filled[0]] is CellKind.BLANK:
        return False
    header, (first, *others) = profiles[area.headers[-1]], profile.filled
    named = all(header.kinds[column] is CellKind.TEXT for column in others)
    if not others or not named or is_english(_first_text(grid, row, profile)):
        return False
    if any(is_period_header(grid.text(area.headers[-1], column)) for column in others):
        return False
    below = next((at for at in range(row + 1, len(profiles)) if profiles[at].filled), None)
    if below is None or any(profiles[below].kinds[column] is CellKind.TEXT for column in others):
        return False
    return profile.kinds[first] is not CellKind.NUMBER and are_figures_like_years(grid, row, others)


def _stands_under_years(grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area) -> bool:
    """Texts in place of figures: a labelled row whose other cells all stand right under years."""
    if not area.headers or not profiles[row].texts:
        return False
    header = profiles[area.headers[-1]]
    first, *others = profiles[row].filled
    if (
        header.kinds[first] is CellKind.PERIOD
        or first >= min(header.filled) + 1
        or is_english(_first_text(grid, row, profiles[row]))
    ):
        return False
    return all(header.kinds[column] is CellKind.PERIOD for column in others)


def _stands_under_period_header(grid: Grid, profile: RowProfile, row: int, area: Area) -> bool:
    """A year under "Tahun", or a second row of bare years, is a figure's year and no header."""
    if any(area_row == row - 1 for area_row in area.headers) is False and not area.headers:
        return False
    header = area.headers[-1]
    header_texts = {
        column: grid.text(header, column) for column in range(grid.width) if grid.rows[header][column] != ""
    }
    for column in profile.filled:
        if profile.kinds[column] is not CellKind.PERIOD:
            continue
        above = header_texts.get(column, "")
        if is_period_header(above) and grid.width_of(header, column) == 1 and len(header_texts) > 1:
            others = [text for at, text in header_texts.items() if at != column]
            right_is_blank = (
                column + 1 < grid.width
                and grid.rows[header][column + 1] == ""
                and (column + 1 in profile.filled)
            )
            if others and not right_is_blank and profile.texts:
                return True
            if column == profile.filled[0] and not right_is_blank:
                return True
    return False


def _read_body(grid: Grid, profiles: Sequence[RowProfile], start: int, area: Area) -> int:
    columns: set[int] = set()
    row = start
    while row < len(profiles):
        profile = profiles[row]
        if not profile.filled:
            row += 1
            continue
        first = _first_text(grid, row, profile)
        if not profile.numbers and is_footer(first):
            return row
        if is_column_numbers(grid, row, profile) and _is_numbering(profile, columns):
            area.column_numbers.append(row)
        elif len(profile.filled) == 1 and profile.numbers:
            area.strays.append(row)
        elif len(profile.filled) == 1 and (is_table_number(first) or _is_signature(profile, columns)):
            return row
        elif is_new_header(grid, profiles, row, area, columns):
            if not repeats_header(grid, row, area) or starts_again(grid, profiles, row, area):
                return _start_of_next(grid, profiles, row, area)
            area.headers.append(row)
        else:
            area.body.append(row)
            columns.update(
                column
                for column in profile.filled
                if profile.kinds[column] in {CellKind.NUMBER, CellKind.CLOCK}
            )
        row += 1
    return row


def _is_signature(profile: RowProfile, columns: set[int]) -> bool:
    """One text below the figures and under no label, such as place, date and signature of an office."""
    return bool(profile.texts) and profile.filled[0] in columns


def _is_numbering(profile: RowProfile, columns: set[int]) -> bool:
    """Numbers over all columns of figures and the labels too, as only a row of column numbers has."""
    return (
        bool(columns)
        and min(profile.filled) < min(columns)
        and profile.kinds[profile.filled[0]] is CellKind.NUMBER
    )


def _start_of_next(grid: Grid, profiles: Sequence[RowProfile], row: int, area: Area) -> int:
    """The title lines right above a new header belong to the next table."""
    first = row
    while (
        first > 0 and len(profiles[first - 1].filled) <= 1 and first - 1 > (area.body[0] if area.body else 0)
    ):
        first -= 1
        if profiles[first].filled and is_footer(_first_text(grid, first, profiles[first])):
            first += 1
            break
    area.body = [body for body in area.body if body < first]
    area.strays = [stray for stray in area.strays if stray < first]
    return first


def _read_footers(grid: Grid, profiles: Sequence[RowProfile], start: int, area: Area) -> int:
    """Lines of text from the first footer on; ends where figures, a header or a numbered table follows."""
    row = start
    while row < len(profiles):
        profile = profiles[row]
        first = _first_text(grid, row, profile)
        if profile.filled:
            if (
                is_table_number(first)
                or continues_table(first)
                or (len(profile.filled) >= 3 and not is_footer(first))
            ):
                return row
            if not area.footers and not is_footer(first):
                return row
            if _opens_next(grid, profiles, row):
                return row
            if len(profile.filled) == 1 and profile.numbers and not profile.texts:
                area.strays.append(row)
            else:
                area.footers.append(row)
        row += 1
    return row


def _opens_next(grid: Grid, profiles: Sequence[RowProfile], row: int) -> bool:
    """After a blank row, a line that is no footer and stands above a header opens the next table."""
    if row == 0 or profiles[row - 1].filled or is_footer(_first_text(grid, row, profiles[row])):
        return False
    for below in range(row + 1, min(row + 6, len(profiles))):
        if len(profiles[below].filled) >= 2:
            return not is_footer(_first_text(grid, below, profiles[below]))
    return False


def _return_leading_labels(grid: Grid, profiles: Sequence[RowProfile], area: Area, first_data: int) -> None:
    """Header rows that fill only columns of labels are the first labels of the body, such as a section."""
    if first_data >= len(profiles):
        return
    figures = [
        column
        for column in profiles[first_data].filled
        if profiles[first_data].kinds[column] in {CellKind.NUMBER, CellKind.MISSING, CellKind.CLOCK}
    ]
    if not figures:
        return
    labels: list[int] = []
    while len(area.headers) > 1:
        last = area.headers[-1]
        above = [any(grid.value(row, column) != "" for row in area.headers[:-1]) for column in figures]
        fills_figures = any(_begins_over_figures(grid, last, column, figures[0]) for column in figures)
        text = _first_text(grid, last, profiles[last])
        if fills_figures or not any(above) or is_english(text):
            break
        labels.insert(0, area.headers.pop())
    area.body = labels


def _begins_over_figures(grid: Grid, row: int, column: int, first_figures: int) -> bool:
    """Whether a header cell over a column begins over figures, and not over the labels as a section does."""
    owner = grid.owners.get((row, column), (row, column))
    return owner[1] >= first_figures and grid.value(row, column) != ""


def _return_trailing_labels(grid: Grid, profiles: Sequence[RowProfile], area: Area) -> None:
    """Lines of text after the last figures and a blank row are notes, not labels without figures.

    A line that says of what time the figures are needs no blank row above it.
    """
    while area.body:
        last = area.body[-1]
        if len(profiles[last].filled) != 1 or profiles[last].numbers:
            return
        text = _first_text(grid, last, profiles[last])
        blank_above = (last > 0 and not profiles[last - 1].filled) or time_below([text]) is not None
        if not (blank_above or len(text) > 60 or area.footers):
            return
        if not blank_above and len(text) <= 60:
            return
        area.body.pop()
        area.footers.insert(0, last)
