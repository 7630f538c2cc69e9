"""From single figures to the table of structure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType
from typing import Literal

import numpy as np

from tiru.datasets import Fact, Facts
from tiru.parameters import StructureParameters, StructureVariable, Transform, load_structure_parameters
from tiru.regions import Region, RegionKind, Registry, load_registry
from tiru.structure._mix import widest_mix
from tiru.structure._table import StructureTable, StructureValue, VariableUse

# Values that differ by less than this share of themselves differ by rounding.
_ROUNDING = 1e-12

# A variable, its value in each region that has one, and the years and definitions it was taken of.
_Column = tuple[StructureVariable, dict[str, StructureValue], tuple[int, ...], tuple[str, ...]]


def build_structure(
    facts: Facts,
    registry: Registry | None = None,
    parameters: StructureParameters | None = None,
) -> StructureTable:
    """Table of structure of all regions that have figures.

    Parameters
    ----------
    facts : Facts
        Only primary figures enter; those marked as second, other or rejected never do.
    registry : Registry, optional
        The one carried in the product when left out.
    parameters : StructureParameters, optional
        The recipe carried in the product when left out.

    Returns
    -------
    StructureTable
        Of the regencies and cities that have figures; provinces are another kind of place. A value is missing
        where the region has no figure of the definition and year chosen for all; a value of 0 or below under
        a logarithm counts as missing. Nothing is filled in from another year.

    Notes
    -----
    For each indicator the definition and year with the most regions is taken, among equals the latest, so
    that every difference in the table is between figures of one definition and one year. So it is for the
    mix of industries, with one set of activities besides; see `widest_mix`.
    """
    registry = registry or load_registry()
    parameters = parameters or load_structure_parameters()
    known = (registry.get(code) for code in facts.region_codes)
    regions = tuple(region for region in known if region.kind is not RegionKind.PROVINSI)
    columns = [_column(variable, regions, facts) for variable in parameters.variables]
    values = np.full((len(regions), len(columns)), np.nan)
    cells: dict[tuple[str, str], StructureValue] = {}
    uses = []
    for index, (variable, filled, years, series) in enumerate(columns):
        for row, region in enumerate(regions):
            if region.code in filled:
                values[row, index] = filled[region.code].value
                cells[region.code, variable.key] = filled[region.code]
        least = int(parameters.minimum_regions.value)
        status = _status(list(filled.values()), least)
        uses.append(VariableUse(variable, years, series, len(filled), status))
    return StructureTable(regions, tuple(uses), values, cells)


def _status(known: Sequence[StructureValue], least: int) -> Literal["used", "too_few", "constant"]:
    if len(known) < least:
        return "too_few"
    cells = np.array([[cell.value, *cell.shares.values()] for cell in known])
    is_constant = np.allclose(cells, cells[0], rtol=_ROUNDING, atol=0)
    return "constant" if is_constant else "used"


def _column(variable: StructureVariable, regions: Sequence[Region], facts: Facts) -> _Column:
    if variable.transform is Transform.KIND:
        kinds = {r.code: StructureValue(float(r.kind is RegionKind.KOTA), ()) for r in regions}
        return variable, kinds, (), ()
    if variable.transform is Transform.HELLINGER:
        return _mix_column(variable, regions, facts)
    chosen = [_widest(indicator, facts) for indicator in variable.indicators]
    if any(choice is None for choice in chosen):
        return variable, {}, (), ()
    keys = [choice for choice in chosen if choice is not None]
    tables = [
        facts.primary(indicator, series=series, year=year)
        for indicator, (series, year) in zip(variable.indicators, keys, strict=True)
    ]
    shared = set.intersection(*(set(table) for table in tables))
    filled = {}
    for code in shared:
        value = _combine([table[code] for table in tables])
        if value is not None and (variable.transform is not Transform.LOG or value > 0):
            filled[code] = StructureValue(value, tuple(table[code] for table in tables))
    return variable, filled, tuple(year for _, year in keys), tuple(series for series, _ in keys)


def _mix_column(variable: StructureVariable, regions: Sequence[Region], facts: Facts) -> _Column:
    mix = widest_mix(facts, [region.code for region in regions])
    if mix is None:
        return variable, {}, (), ()
    filled = {}
    for code, figures in mix.facts.items():
        shares = mix.shares(code)
        filled[code] = StructureValue(100 * max(shares.values()), figures, MappingProxyType(shares))
    return variable, filled, (mix.year,), (mix.series,)


def _widest(indicator: str, facts: Facts) -> tuple[str, int] | None:
    """Definition and year that the most regions share; the latest year among equals."""
    counts = Counter(
        (fact.series, fact.year)
        for fact in facts.for_indicator(indicator)
        if fact.is_comparable and fact.year
    )
    if not counts:
        return None
    series, year = max(counts, key=lambda key: (counts[key], key[1] or 0, key[0]))
    return series, int(year or 0)


def _combine(parts: Sequence[Fact]) -> float | None:
    if len(parts) == 1:
        return parts[0].value
    numerator, denominator = parts
    return numerator.value / denominator.value if denominator.value else None
