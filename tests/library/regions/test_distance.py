"""Great-circle distance against cases that can be worked by hand and an independent formula."""

from math import acos, cos, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiru.regions import Point, Region, RegionKind, great_circle_km, load_registry

RADIUS_KM = 6371.0088
REGISTRY = load_registry()


def region_at(latitude: float, longitude: float) -> Region:
    point = Point(latitude, longitude)
    return Region("00.01", None, "Kabupaten Contoh", "Contoh", RegionKind.KABUPATEN, "00", (), point)


WITHOUT_POINT = Region("00.02", None, "Kabupaten Tanpa Letak", "Tanpa Letak", RegionKind.KABUPATEN, "00")

coordinates = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@pytest.mark.parametrize(
    ("a", "b", "share_of_circle"),
    [
        ((0, 0), (0, 90), 1 / 4),
        ((0, 0), (90, 0), 1 / 4),
        ((0, 0), (0, 180), 1 / 2),
        ((90, 0), (-90, 0), 1 / 2),
        ((-8, 115), (-9, 115), 1 / 360),
        ((0, 179.5), (0, -179.5), 1 / 360),
    ],
)
def test_distance_is_the_share_of_the_circle(a, b, share_of_circle):
    measured = great_circle_km(region_at(*a), region_at(*b))

    assert measured == pytest.approx(share_of_circle * 2 * pi * RADIUS_KM, rel=1e-12)


@pytest.mark.parametrize(("a", "b"), [("51.71", "73.71"), ("11.71", "93.01"), ("34.71", "33.72")])
def test_distance_equals_the_spherical_law_of_cosines(a, b):
    """Another formula for the same arc; exact enough at distances of tens of kilometres and more."""
    p, q = REGISTRY.get(a).point, REGISTRY.get(b).point
    latitude_p, latitude_q = radians(p.latitude), radians(q.latitude)
    turn = radians(q.longitude - p.longitude)
    arc = acos(sin(latitude_p) * sin(latitude_q) + cos(latitude_p) * cos(latitude_q) * cos(turn))

    assert great_circle_km(REGISTRY.get(a), REGISTRY.get(b)) == pytest.approx(RADIUS_KM * arc, rel=1e-9)


def test_distance_of_the_seed_visit():
    """Dalung (-8.62553, 115.17042) to Makassar (-5.14861, 119.43194), worked by the law of cosines."""
    assert great_circle_km(REGISTRY.get("51.03"), REGISTRY.get("73.71")) == pytest.approx(608.86, abs=0.01)


def test_distance_without_a_point_is_unknown():
    assert great_circle_km(WITHOUT_POINT, region_at(0, 0)) is None
    assert great_circle_km(region_at(0, 0), WITHOUT_POINT) is None
    assert great_circle_km(WITHOUT_POINT, WITHOUT_POINT) is None


@given(coordinates, coordinates)
def test_distance_is_symmetric_bounded_and_zero_to_itself(a, b):
    one, other = region_at(*a), region_at(*b)

    assert great_circle_km(one, one) == 0
    assert great_circle_km(one, other) == pytest.approx(great_circle_km(other, one), rel=1e-12)
    assert 0 <= great_circle_km(one, other) <= pi * RADIUS_KM * (1 + 1e-12)


@given(coordinates, coordinates, coordinates)
def test_a_detour_is_never_shorter(a, b, c):
    one, two, three = region_at(*a), region_at(*b), region_at(*c)

    direct = great_circle_km(one, three)
    assert direct <= great_circle_km(one, two) + great_circle_km(two, three) + 1e-6
