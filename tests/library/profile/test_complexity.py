"""Complexity against two independent computations, published outputs, and tables that are hard to take."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.library.profile.test_specialisation import slice_of

from tiru.errors import InvalidParameter
from tiru.profile import (
    Complexity,
    activity_complexity,
    activity_panel,
    cell_complexity,
    measure_complexity,
    proximity_pairs,
    region_complexity,
    region_fitness,
)


def nested(regions: int = 30, activities: int = 24, seed: int = 5) -> np.ndarray:
    """Invented table in which able regions do more, and more demanding, activities."""
    rng = np.random.default_rng(seed)
    score = rng.normal(size=(regions, 1)) - rng.normal(size=activities)
    return np.where(
        rng.random((regions, activities)) < 1 / (1 + np.exp(-score)),
        rng.exponential(size=(regions, activities)),
        0,
    )


def slow_complexity(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """From the definition: loops, and the whole non-symmetric eigenproblem."""
    quotient = matrix / matrix.sum(1, keepdims=True) / (matrix.sum(0) / matrix.sum())
    m = (quotient >= 1).astype(float)
    k, u = m.sum(1), m.sum(0)
    p = len(u)
    phi = np.array(
        [[0 if i == j else (m[:, i] @ m[:, j]) / max(u[i], u[j]) for j in range(p)] for i in range(p)]
    )
    density = np.array([[row @ phi[:, j] / phi[:, j].sum() for j in range(p)] for row in m])
    values, vectors = np.linalg.eig((m / k[:, None]) @ (m / u).T)
    eci = vectors[:, np.argsort(values.real)[-2]].real
    pci = (m.T @ eci) / u
    # PCI has ECI's scale times the root of the eigenvalue; bring both to the same side of the pair.
    eci_again = (m @ pci) / k
    sign = np.sign(np.corrcoef(k, eci_again)[0, 1])
    mean, deviation = eci_again.mean() * sign, eci_again.std()
    return phi, density, (eci_again * sign - mean) / deviation, (pci * sign - mean) / deviation


def reflections(matrix: np.ndarray, rounds: int = 4000) -> np.ndarray:
    """ECI by iterating averages (method of reflections) from diversity, standardised in every round."""
    quotient = matrix / matrix.sum(1, keepdims=True) / (matrix.sum(0) / matrix.sum())
    m = (quotient >= 1).astype(float)
    k, u = m.sum(1), m.sum(0)
    eci = k.copy()
    for _ in range(rounds):
        eci = (m @ ((m.T @ eci) / u)) / k
        eci = eci - (eci @ k) / k.sum()
        eci /= eci.std()
    eci = (eci - eci.mean()) / eci.std()
    return eci * np.sign(np.corrcoef(k, eci)[0, 1])


def test_two_independent_computations_agree():
    matrix = nested()
    ours = measure_complexity(slice_of(matrix))
    phi, density, eci, pci = slow_complexity(matrix)

    np.testing.assert_allclose(ours.proximity, phi, atol=1e-14)
    np.testing.assert_allclose(ours.density, density, atol=1e-14)
    np.testing.assert_allclose(ours.eci, eci, atol=1e-12)
    np.testing.assert_allclose(ours.pci, pci, atol=1e-12)
    np.testing.assert_allclose(ours.eci, reflections(matrix), atol=1e-12)


def test_more_activities_than_regions_takes_the_other_side():
    matrix = nested(20, 45, seed=8)
    ours = measure_complexity(slice_of(matrix))
    _, _, eci, pci = slow_complexity(matrix)

    np.testing.assert_allclose(ours.eci, eci, atol=1e-11)
    np.testing.assert_allclose(ours.pci, pci, atol=1e-11)


def test_one_degenerate_region_and_activity_are_named_and_the_others_stay_exact():
    matrix = nested()
    whole = measure_complexity(slice_of(matrix))
    # A region of nothing, and an activity that exists nowhere.
    holes = np.zeros((31, 25))
    holes[:30, :24] = matrix
    ours = measure_complexity(slice_of(holes))

    assert [(item.kind, item.label, item.reason) for item in ours.left_out] == [
        ("region", "r30", "empty"),
        ("activity", "a24", "empty"),
    ]
    assert np.isnan(ours.eci[30])
    assert np.isnan(ours.pci[24])
    np.testing.assert_allclose(ours.eci[:30], whole.eci, atol=1e-12)
    np.testing.assert_allclose(ours.pci[:24], whole.pci, atol=1e-12)
    np.testing.assert_allclose(ours.density[:30, :24], whole.density, atol=1e-12)


def test_region_below_the_threshold_everywhere_is_told_from_an_empty_one():
    # The unknown cell takes up the rest of the region's published total.
    rows = [("A", "x", 1.0), ("A", "y", None), ("A", "all", 100.0)]
    rows += [("B", "x", 50.0), ("B", "y", 20.0), ("B", "all", 70.0), ("C", "x", 9.0), ("C", "y", 50.0)]
    rows += [("C", "all", 59.0), ("all", "x", 60.0), ("all", "y", 169.0), ("all", "all", 229.0)]
    frame = pl.DataFrame(rows, schema=["region", "activity", "value"], orient="row")
    [only] = activity_panel(frame, period=None, total_region="all", total_activity="all").slices
    ours = measure_complexity(only)

    assert ("A", "never_present") in [(item.label, item.reason) for item in ours.left_out]
    cells = cell_complexity(ours).frame
    assert cells["lq"].null_count() == 1


def test_disconnected_groups_are_told_apart():
    big, small = nested(12, 10, seed=3), np.diag([5.0, 5.0])
    matrix = np.zeros((14, 12))
    matrix[:12, :10], matrix[12:, 10:] = big, small
    ours = measure_complexity(slice_of(matrix))

    apart = {item.label for item in ours.left_out if item.reason == "disconnected"}
    assert {"r12", "r13", "a10", "a11"} <= apart
    assert np.isfinite(ours.eci[:12]).sum() >= 9
    assert np.nanmean(ours.eci) == pytest.approx(0, abs=1e-12)
    assert np.nanstd(ours.eci) == pytest.approx(1)


@pytest.mark.parametrize("matrix", [np.ones((514, 1)), np.ones((514, 6)), np.ones((1, 6)), np.zeros((3, 3))])
def test_nothing_to_tell_apart_gives_no_complexity_and_no_noise(matrix):
    ours = measure_complexity(slice_of(matrix))

    assert np.isnan(ours.eci).all()
    assert ours.left_out or min(matrix.shape) == 1
    assert region_complexity(ours).frame["eci"].null_count() == len(matrix)


def test_tables_name_their_conventions():
    ours = measure_complexity(slice_of(nested()), pci_scale="own")

    assert np.nanmean(ours.pci) == pytest.approx(0, abs=1e-12)
    assert np.nanstd(ours.pci) == pytest.approx(1)
    result = activity_complexity(ours)
    assert result.conventions["pci_scale"] == "own mean and standard deviation"
    assert "diagonal excluded" in result.conventions["density"]
    pairs = proximity_pairs(ours).frame
    assert pairs["proximity"].is_sorted(descending=True)
    assert (pairs["activity"] != pairs["other"]).all()


def test_gain_by_the_definition():
    ours = measure_complexity(slice_of(nested()))
    cells = cell_complexity(ours).frame
    present = ours.density * 0
    present[ours.slice.rows[ours.present], ours.slice.columns[ours.present]] = 1
    sums = ours.proximity.sum(axis=0)
    for place in (0, 7, 100, 500):
        r, p = divmod(place, 24)
        near = sum((1 - present[r, q]) * ours.proximity[p, q] / sums[q] * ours.pci[q] for q in range(24))
        assert cells["gain"][place] is None if present[r, p] else cells["gain"][place] == pytest.approx(near)
    outlook = ((1 - present) * ours.density) @ ours.pci
    np.testing.assert_allclose(ours.outlook, outlook, atol=1e-12)


def test_threshold_must_be_positive():
    with pytest.raises(InvalidParameter):
        measure_complexity(slice_of(nested()), threshold=0)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10_000), st.integers(3, 40), st.integers(3, 40))
def test_order_of_rows_and_scale_of_regions_do_not_matter(seed, regions, activities):
    matrix = nested(regions, activities, seed)
    ours = measure_complexity(slice_of(matrix))
    turned = measure_complexity(slice_of(matrix[::-1] * 3.0))

    for name in ("eci", "outlook"):
        np.testing.assert_allclose(getattr(ours, name), getattr(turned, name)[::-1], atol=1e-7)
    np.testing.assert_allclose(ours.density, turned.density[::-1], atol=1e-12)
    assert (ours.density >= 0).all()
    assert (ours.density <= 1 + 1e-12).all()


@pytest.fixture(scope="module")
def trade(request) -> Complexity:
    shared = request.getfixturevalue("shared_data")
    frame = pl.read_csv(
        shared / "complexity" / "world_trade_1998_2000.csv.gz", schema_overrides={"product": pl.String}
    )
    panel = activity_panel(frame, region="country", activity="product", period=None)
    return measure_complexity(panel.slices[0])


def test_fitness_of_world_trade(trade, shared_data):
    # The published outputs count the starting values as the first of their 20 rounds.
    regions, products = region_fitness(trade, iterations=19)
    folder = shared_data / "complexity"
    for result, name, key, column in (
        (regions, "country", "region", "fitness"),
        (products, "product", "activity", "fitness_complexity"),
    ):
        expected = pl.read_csv(
            folder / f"expected_fitness_{name}.csv", schema_overrides={"product": pl.String}
        )
        ours = result.frame.with_columns(pl.col(key).cast(pl.String)).join(
            expected, left_on=key, right_on=name
        )
        published = "fitness_right" if name == "country" else "complexity"
        assert ours.height == expected.height
        np.testing.assert_allclose(ours[column], ours[published], rtol=1e-9)


def test_proximity_of_world_trade(trade, shared_data):
    sample = pl.read_csv(
        shared_data / "complexity" / "expected_proximity_product_sample.csv.gz",
        schema_overrides={"p1": pl.String, "p2": pl.String},
    )
    place = {label: i for i, label in enumerate(trade.slice.activities)}
    ours = trade.proximity[[place[label] for label in sample["p1"]], [place[label] for label in sample["p2"]]]
    np.testing.assert_allclose(ours, sample["proximity"], atol=1e-6)
