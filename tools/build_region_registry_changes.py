"""Rebuild the changes of regions over time from the BPS lists of codes and what was read of the laws.

    python -m tools.build_region_registry_changes FOLDER_OF_BPS_LISTS

The folder holds `historic_kabupaten.csv` and `historic_provinsi.csv`: for every region of 2018 its BPS code
and name in the lists of the censuses and of each half-year since 2010. Uses no network. Writes `changes.csv`;
`changes_by_hand.csv` is kept by hand and overrules the lists, cell by cell. The recipe and its limits are in
`src/tiru/regions/data/README.md`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tools.build_region_registry import DATA, Row, read_rows, write_rows

COLUMNS = ("region_code", "kind", "origin_codes", "old_name", "earliest", "latest", "law", "sources")
LISTS_SOURCE = "bps_riwayat"
COUNT_SOURCE = {"20102": ";jumlah_2008"}
# Written by hand over a cell of the lists that is known to be wrong while the right one is not known.
UNKNOWN = "-"
# The lists from 1990 on with the year each is of; "20122" is the second half of 2012. That of 2010 holds the
# 497 regencies and cities of the end of 2008, so that what is new in it was formed by 2009.
LISTS = {
    "1990": 1990, "2000": 2000, "20102": 2009, "20111": 2011, "20112": 2011, "20121": 2012, "20122": 2012,
    "20131": 2013, "20132": 2013, "20141": 2014, "20142": 2014, "20151": 2015, "20181": 2018,
}  # fmt: skip
# Where a region was split and its older name ended: the region that goes on under another name, the others
# being those newly formed. By list and code: the code in the next list.
GOES_ON_AS = {
    ("1990", "1502"): "1509",  # Bungo Tebo: Bungo
    ("1990", "1503"): "1502",  # Sarolangun Bangko: Merangin
    ("1990", "1505"): "1507",  # Tanjung Jabung: Tanjung Jabung Barat
    ("1990", "6404"): "6407",  # Bulongan: Bulungan
    ("1990", "7204"): "7206",  # Buol Toli-Toli: Tolitoli
    ("2000", "1304"): "1304",  # Sawahlunto Sijunjung: Sijunjung
    ("2000", "1410"): "2102",  # Kepulauan Riau: Bintan
    ("2000", "6401"): "6401",  # Pasir: Paser
    ("2000", "7105"): "7103",  # Sangihe Talaud: Kepulauan Sangihe
    ("2000", "7319"): "7602",  # Polewali Mamasa: Polewali Mandar
    ("2000", "7403"): "7403",  # Kendari: Konawe
    ("2000", "9111"): "9408",  # Yapen Waropen: Kepulauan Yapen
}
# The list of 2000 holds three provinces in Papua, one of which never came to be; written by hand instead.
LEFT_TO_HAND = {"82", "91", "92", "93", "94"}


@dataclass
class Part:
    """One region of a later list that was inside a region of an earlier one."""

    code: str
    name: str
    now: list[str] = field(default_factory=list)


def letters(name: str) -> str:
    return re.sub(r"[^A-Z]", "", re.sub(r"\b(KODYA|KOTA|KAB)\b|\(.*\)", "", name.upper()))


def is_kota(code: str) -> bool:
    return len(code) == 4 and code[2] == "7"


def parts_of(rows: list[Row], older: str, newer: str) -> Iterator[tuple[str, str, list[Part]]]:
    """Every code and name of the older list with its parts in the newer one."""
    inside: dict[str, dict[str, Part]] = defaultdict(dict)
    names: dict[str, str] = {}
    for row in rows:
        code, later = row[f"kode_{older}"], row[f"kode_{newer}"]
        names.setdefault(code, row[f"nama_{older}"])
        part = inside[code].setdefault(later, Part(later, row[f"nama_{newer}"]))
        part.now.append(row["kode_20181"])
    for code, parts in inside.items():
        yield code, names[code], list(parts.values())


def rest_of(older: str, code: str, name: str, parts: list[Part]) -> Part | None:
    """The part that goes on as the region itself: named by hand, or the one of the same name and kind."""
    if chosen := GOES_ON_AS.get((older, code)):
        return next(part for part in parts if part.code == chosen)
    same = [
        part for part in parts if letters(part.name) == letters(name) and is_kota(part.code) == is_kota(code)
    ]
    return same[0] if len(same) == 1 else None


def changes_from_lists(rows: list[Row], current: dict[str, str]) -> Iterator[Row]:
    """Splits between one list and the next; `current` gives the code of today for a BPS code of 2018."""
    for older, newer in pairwise(LISTS):
        for code, name, parts in parts_of(rows, older, newer):
            if len(parts) == 1 or code in LEFT_TO_HAND:
                continue
            rest = rest_of(older, code, name, parts)
            origin = own_code(rest, rows, newer) if rest else ""
            for part in parts:
                formed = own_code(part, rows, newer)
                if part is not rest and formed:
                    yield dict(zip(COLUMNS, (
                        current[formed], "split", current.get(origin, ""), "" if origin else name.title(),
                        str(LISTS[older]), str(LISTS[newer]), "",
                        LISTS_SOURCE + COUNT_SOURCE.get(newer, ""),
                    ), strict=True))  # fmt: skip


def own_code(part: Part, rows: list[Row], listed: str) -> str:
    """The code of 2018 of a region of an older list, whatever was cut out of it; empty when it ended."""
    lists = [key for key in LISTS if key >= listed]
    inside, code, name = set(part.now), part.code, part.name
    for older, newer in pairwise(lists):
        ours = [row for row in rows if row["kode_20181"] in inside]
        parts = next(parts for c, _, parts in parts_of(ours, older, newer) if c == code)
        step = parts[0] if len(parts) == 1 else rest_of(older, code, name, parts)
        if step is None:
            return ""
        inside, code, name = set(step.now), step.code, step.name
    return code


def overrule(rows: Iterable[Row], by_hand: Iterable[Row]) -> list[Row]:
    """Rows of the lists with the cells written by hand put over them; rows only there are added."""
    merged = {key_of(row): dict(row) for row in rows}
    for row in by_hand:
        base = merged.setdefault(key_of(row), dict.fromkeys(COLUMNS, ""))
        sources = [key for key in (base["sources"], row["sources"]) if key]
        base |= {column: cell.strip(UNKNOWN) for column, cell in row.items() if cell}
        base["sources"] = ";".join(sources)
        if base["origin_codes"]:
            base["old_name"] = ""
    return sorted(merged.values(), key=lambda row: (row["region_code"], row["kind"], row["earliest"]))


def key_of(row: Row) -> tuple[str, str, str]:
    return row["region_code"], row["kind"], row["old_name"] if row["kind"] == "renamed" else ""


def read_list(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def build_changes(folder: Path) -> list[Row]:
    current = {row["bps_code"]: row["code"] for row in read_rows("regions.csv")}
    found = [
        row
        for name in ("historic_provinsi.csv", "historic_kabupaten.csv")
        for row in changes_from_lists(read_list(folder / name), current)
    ]
    return overrule(found, read_rows("changes_by_hand.csv"))


def main(arguments: list[str]) -> None:
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    changes = build_changes(Path(arguments[0]))
    write_rows("changes.csv", changes)
    print(f"{len(changes)} changes in {DATA / 'changes.csv'}")


if __name__ == "__main__":
    main(sys.argv[1:])
