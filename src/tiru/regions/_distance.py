"""Distance between two regions as the crow flies."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from tiru.regions._region import Region

MEAN_EARTH_RADIUS_KM = 6371.0088


def great_circle_km(a: Region, b: Region) -> float | None:
    """Great-circle distance between the points of two regions.

    Parameters
    ----------
    a, b : Region
        In any order.

    Returns
    -------
    float or None
        Kilometres, >= 0; None when either region has no point. It is no travel distance.

    Notes
    -----
    Haversine formula (Sinnott 1984, Sky and Telescope 68(2):159) on a sphere with the mean radius
    R1 = 6371.0088 km of the ellipsoid GRS 80 (Moritz 2000, Journal of Geodesy 74:128-133).
    The sphere departs from the ellipsoid by at most about half a per cent.

    Examples
    --------
    A quarter of the equator is a quarter of the circumference:

    >>> from tiru.regions import Point, Region, RegionKind
    >>> def at(latitude, longitude):
    ...     place = Point(latitude, longitude)
    ...     return Region("99.01", None, "Kota Contoh", "Contoh", RegionKind.KOTA, "99", (), place)
    >>> round(great_circle_km(at(0, 0), at(0, 90)), 3)
    10007.557
    """
    if a.point is None or b.point is None:
        return None
    latitude_a, latitude_b = radians(a.point.latitude), radians(b.point.latitude)
    half_latitude = (latitude_b - latitude_a) / 2
    half_longitude = radians(b.point.longitude - a.point.longitude) / 2
    h = sin(half_latitude) ** 2 + cos(latitude_a) * cos(latitude_b) * sin(half_longitude) ** 2
    return 2 * MEAN_EARTH_RADIUS_KM * asin(sqrt(min(1.0, h)))
