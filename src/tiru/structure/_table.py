"""From single figures to one table of structure, every cell with the figures it was made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from tiru.datasets import Fact, Facts
from tiru.parameters import StructureParameters, StructureVariable, Transform, load_structure_parameters
from tiru.regions import Region, RegionKind, Registry, load_registry


@dataclass(frozen=True)
class StructureValue:
    """One value of one region with the figures behind it; none for the kind of region."""

    value: float
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class VariableUse:
    """How a variable was filled.

    Attributes
    ----------
    variable : StructureVariable
    years : tuple of int
        Year of each indicator behind it: the one with the most regions, the latest among equals.
    series : tuple of str
        Definition of each indicator behind it; one for all regions.
    regions : int
        Regions with a value.
    status : {"used", "too_few", "constant"}
        `too_few`: comparable for fewer regions than the threshold, counted as missing everywhere.
        `constant`: the same everywhere, so it tells no two regions apart.
    """

    variable: StructureVariable
    years: tuple[int, ...]
    series: tuple[str, ...]
    regions: int
    status: Literal["used", "too_few", "constant"]


@dataclass(frozen=True, eq=False)
class StructureTable:
    """Structure of many regions.

    Attributes
    ----------
    regions : tuple of Region, length n
    uses : tuple of VariableUse, length p
    values : array (n, p)
        Raw values in the variable's unit; NaN where missing.
    cells : mapping from (region_code, variable key) to StructureValue
        The same values with the figures behind them.
    """

    regions: tuple[Region, ...]
    uses: tuple[VariableUse, ...]
    values: NDArray[np.float64]
    cells: dict[tuple[str, str], StructureValue]

    def row(self, region_code: str) -> int | None:
        """Row of a region, None when the table has no figure of it."""
        return next((i for i, region in enumerate(self.regions) if region.code == region_code), None)

    def cell(self, region_code: str, variable: str) -> StructureValue | None:
        return self.cells.get((region_code, variable))

    def transformed(self) -> NDArray[np.float64]:
        """Values as they enter the distance: logarithms where declared, NaN where unusable.

        Returns
        -------
        array (n, p)
        """
        out = np.full_like(self.values, np.nan)
        for column, use in enumerate(self.uses):
            if use.status == "too_few":
                continue
            raw = self.values[:, column]
            out[:, column] = np.log(raw) if use.variable.transform is Transform.LOG else raw
        return out


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
        A value is missing where the region has no figure of the definition and year chosen for all; a value
        of 0 or below under a logarithm counts as missing. Nothing is filled in from another year.

    Notes
    -----
    For each indicator the definition and year with the most regions is taken, among equals the latest, so
    that every difference in the table is between figures of one definition and one year.
    """
    registry = registry or load_registry()
    parameters = parameters or load_structure_parameters()
    regions = tuple(registry.get(code) for code in sorted(facts.region_codes))
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
        uses.append(VariableUse(variable, years, series, len(filled), _status(values[:, index], least)))
    return StructureTable(regions, tuple(uses), values, cells)


def _status(column: NDArray[np.float64], least: int) -> Literal["used", "too_few", "constant"]:
    known = column[~np.isnan(column)]
    if known.size < least:
        return "too_few"
    return "constant" if np.ptp(known) == 0 else "used"


def _column(
    variable: StructureVariable, regions: Sequence[Region], facts: Facts
) -> tuple[StructureVariable, dict[str, StructureValue], tuple[int, ...], tuple[str, ...]]:
    if variable.transform is Transform.KIND:
        kinds = {r.code: StructureValue(float(r.kind is RegionKind.KOTA), ()) for r in regions}
        return variable, kinds, (), ()
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
