"""Parts of HTML tables that mislead: hidden cells, feet written first, heads in a table of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml import html

from tiru.datasets.reading._report import Problem
from tiru.datasets.reading.grids._grid import At, Grid
from tiru.datasets.reading.grids._rows import profile_row

_NOT_SHOWN = re.compile(r"(?<![-\w])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.I)
_RULE = re.compile(r"\.([\w-]+)\s*\{([^}]*)\}")
# Class names by which the common page frameworks hide what stands in a cell.
_HIDING = frozenset({"d-none", "hidden", "hide", "visually-hidden", "sr-only"})


def drop_hidden(root: html.HtmlElement, tables: Sequence[html.HtmlElement]) -> list[Problem]:
    """Take out what a page hides inside its tables, such as sort keys; a table hidden whole is read.

    A page that opens its tables one by one hides all but one, so only parts of tables are taken out.
    """
    hiding = _HIDING | {
        name
        for style in root.iter("style")
        for name, body in _RULE.findall(style.text or "")
        if _NOT_SHOWN.search(body)
    }
    count = 0
    for table in tables:
        for element in list(table.iterdescendants()):
            if (
                isinstance(element.tag, str)
                and _is_hidden(element, hiding)
                and element.getparent() is not None
            ):
                count += bool(element.text_content().strip())
                element.drop_tree()
    if not count:
        return []
    return [
        Problem(
            "halaman", "hidden_cells", f"Tabel memuat {count} bagian tersembunyi. Bagian itu tidak dibaca."
        )
    ]


def _is_hidden(element: html.HtmlElement, hiding: frozenset[str]) -> bool:
    if element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or ""):
        return True
    return not hiding.isdisjoint((element.get("class") or "").split())


def rows_in_order(table: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """Rows from top to bottom as shown: those of a foot last, wherever it is written."""
    feet = {row for foot in table.iter("tfoot") for row in foot.iter("tr")}
    yield from (row for row in table.iter("tr") if row not in feet)
    yield from (row for row in table.iter("tr") if row in feet)


def join_heads(grids: Sequence[Grid]) -> list[Grid]:
    """Heads that stand in a table of their own, so that the body can scroll below them, joined to it."""
    joined: list[Grid] = []
    for grid in grids:
        if joined and _is_head_of(joined[-1], grid):
            head = joined.pop()
            joined.append(_joined(head, grid))
        else:
            joined.append(grid)
    return joined


def _is_head_of(head: Grid, body: Grid) -> bool:
    """Whether a grid without figures, right above another as wide, is its header or a copy of it."""
    if head.width != body.width or head.width < 2 or body.before or not body.rows:
        return False
    profiles = [profile_row(row) for row in head.rows]
    if (
        any(profile.numbers or profile.missing for profile in profiles)
        or max(len(p.filled) for p in profiles) < 2
    ):
        return False
    return _repeats(head, body) or bool(profile_row(body.rows[0]).numbers)


def _repeats(head: Grid, body: Grid) -> bool:
    return [list(row) for row in body.rows[: len(head.rows)]] == [list(row) for row in head.rows]


def _joined(head: Grid, body: Grid) -> Grid:
    if _repeats(head, body):
        return replace(body, before=head.before)
    down = len(head.rows)

    def moved(at: At) -> At:
        return at[0] + down, at[1]

    return replace(
        body,
        rows=[*head.rows, *body.rows],
        spans={**head.spans, **{moved(at): span for at, span in body.spans.items()}},
        owners={**head.owners, **{moved(at): moved(owner) for at, owner in body.owners.items()}},
        indents={**head.indents, **{moved(at): indent for at, indent in body.indents.items()}},
        releases={**head.releases, **{moved(at): release for at, release in body.releases.items()}},
        before=head.before,
    )
