"""Distances of one region to all others as far as carried figures tell them."""

from __future__ import annotations

from tiru.datasets import Facts
from tiru.errors import InsufficientData
from tiru.parameters import load_structure_parameters
from tiru.peers._distance import StructuralDistances, measure_distances
from tiru.regions import load_registry
from tiru.structure import build_structure


def measure_likeness(region_code: str, facts: Facts) -> StructuralDistances | None:
    """Structural distances from a region, by the carried recipe; None where they cannot be told.

    Parameters
    ----------
    region_code : str
        Kemendagri code of the own region.
    facts : Facts
        Figures of regions.

    Returns
    -------
    StructuralDistances or None
        None for a region without figures, or with too few of them for `measure_distances`.

    Examples
    --------
    >>> from tiru.datasets import load_facts
    >>> len(measure_likeness("51.03", load_facts()).ranked)
    34
    >>> measure_likeness("93.04", load_facts()) is None
    True
    """
    recipe = load_structure_parameters()
    table = build_structure(facts, load_registry(), recipe)
    if table.row(region_code) is None:
        return None
    try:
        return measure_distances(table, region_code, recipe)
    except InsufficientData:
        return None
