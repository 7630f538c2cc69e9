"""Prices of two kinds or two base years under one roof."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tiru.datasets.reading._report import ReadingReport
from tiru.datasets.reading._words import listing
from tiru.datasets.reading.checks._cells import Cells
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._rules import Rules
from tiru.datasets.reading.checks._wording import has_word

_KEY = "mixed_price_basis"
_BASIS = re.compile(
    r"\b(?:harga\s+)?(?P<current>berlaku)\b|\b(?P<adhb>adhb)\b"
    r"|\b(?:harga\s+)?(?:konstan|adhk)\b(?:\s*(?:tahun\s*)?\(?(?P<year>(?:19|20)\d{2})\)?)?",
    re.IGNORECASE,
)


def find_mixed_price_bases(cells: Cells, rules: Rules, report: ReadingReport) -> Iterator[Finding]:
    """Tables whose title and labels name different price bases, or whose series stand at several."""
    del rules  # the rule has no threshold
    for number, table in enumerate(report.tables):
        indices = (cells.table == number).nonzero()[0].tolist()
        by_series: dict[int, list[int]] = defaultdict(list)
        for index in indices:
            by_series[int(cells.series[index])].append(index)
        against: list[int] = []
        bases: set[str] = set()
        for series, members in by_series.items():
            one = cells.series_list[series]
            head = _bases(f"{table.title} {one.indicator}")
            own = _bases(" ".join(one.breakdown))
            bases |= own or head
            if (own and head and not _agree(own, head)) or (not own and len(head) > 1):
                against.extend(members)
        where = table.where or f"tabel {number + 1}"
        if against:
            words = "Judul dan label tabel ini menyebut dasar harga yang berbeda"
            yield Finding(_KEY, where, f"{words}: {listing(sorted(bases))}.", tuple(against))
        elif len(bases) > 1:
            yield Finding(
                _KEY,
                where,
                f"Tabel ini memuat {listing(sorted(bases))}. Jangan dijumlahkan atau dibandingkan.",
            )


def find_marked_breaks(cells: Cells, rules: Rules, report: ReadingReport) -> Iterator[Finding]:
    """Notes and titles that say themselves that the method changed."""
    del cells
    for number, table in enumerate(report.tables):
        for text in (table.title, *table.notes):
            if has_word(text.casefold(), rules.words["break_marks"]):
                where = table.where or f"tabel {number + 1}"
                yield Finding(
                    "break_of_series", where, f"Tabel menyebut pergantian cara menghitung: “{text}”."
                )


def _bases(text: str) -> set[str]:
    found = set()
    for match in _BASIS.finditer(text):
        if match["current"] or match["adhb"]:
            found.add("harga berlaku")
        else:
            found.add(f"harga konstan {match['year']}" if match["year"] else "harga konstan")
    if any(basis.startswith("harga konstan ") for basis in found):
        found.discard("harga konstan")
    return found


def _agree(own: set[str], head: set[str]) -> bool:
    """Whether what the label says is among what the title says; a base year may be named in one only."""
    return all(any(a == b or (a.startswith(b) or b.startswith(a)) for b in head) for a in own)
