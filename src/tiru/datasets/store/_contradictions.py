"""Cells in which two datasets do not agree; both are kept, and both are shown."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from tiru.datasets._contradictions import disagree
from tiru.datasets._indicators import get_indicator, load_indicators
from tiru.datasets.store._units import declared_power, scaled

_CELL = ("region_code", "measure", "label", "period", "measured_in")
_COLUMNS = (
    "dataset",
    "import_id",
    "region_code",
    "indicator",
    "breakdown",
    "listed_indicator",
    "series",
    "period",
    "unit",
    "price_basis",
    "value",
    "where",
    "source_title",
)


@dataclass(frozen=True, slots=True)
class DatasetValue:
    """What one dataset says.

    dataset, import_id : where it comes from
    value : in the unit of the cell, which for a listed indicator may be another power of ten than the file's
    series : key of the definition; empty where none was declared
    where : in the file
    source_title : of the import
    """

    dataset: str
    import_id: str
    value: float
    series: str
    where: str
    source_title: str


@dataclass(frozen=True, slots=True)
class CellContradiction:
    """One cell with values that cannot all be right, or do not measure the same.

    Attributes
    ----------
    region_code, period : str
    indicator : str
        Key of the listed indicator where one was declared, the words of the file otherwise.
    breakdown : tuple of str
        Empty for a listed indicator.
    unit : str
        Of the listed indicator, or as the first of the values has it.
    values : tuple of DatasetValue
        At least two, of at least two datasets, in order of dataset.
    """

    region_code: str
    indicator: str
    breakdown: tuple[str, ...]
    period: str
    unit: str
    values: tuple[DatasetValue, ...]

    @property
    def is_one_definition(self) -> bool:
        """Whether all of them claim to measure the same thing."""
        return len({value.series for value in self.values}) == 1


def find_contradictions(figures: pl.DataFrame) -> tuple[CellContradiction, ...]:
    """Cells of two or more datasets whose values differ by more than rounding.

    Parameters
    ----------
    figures : DataFrame
        Columns of a part, and `dataset` and `import_id`.

    Notes
    -----
    Two rows speak of one cell when region, period and listed indicator are the same; where none was declared,
    when indicator, breakdown, unit and price basis are written alike, capitals and outer blanks aside. The
    figures of a listed indicator are compared in its unit, whichever power of ten their files have. The rule
    of rounding is that of `tiru.datasets.contradictions`.
    """
    cells = with_cell(figures)
    # Near enough to leave aside the many cells whose values are the same; the others are taken exactly.
    in_one_unit = pl.col("value") * pl.lit(10.0).pow("power")
    several = (
        cells.group_by(_CELL)
        .agg(pl.col("dataset").n_unique().alias("datasets"), in_one_unit.n_unique().alias("values"))
        .filter((pl.col("datasets") > 1) & (pl.col("values") > 1))
    )
    doubted = (
        cells.join(several, on=list(_CELL), how="semi")
        .sort(*_CELL, "dataset", "import_id", maintain_order=True)
        .partition_by(_CELL, maintain_order=True)
    )
    found = (_contradiction(group) for group in doubted)
    return tuple(sorted((c for c in found if c), key=lambda c: (c.region_code, c.indicator, c.period)))


def with_cell(figures: pl.DataFrame) -> pl.DataFrame:
    """The columns needed here, those telling which cell a row speaks of, the power of ten to its unit."""
    is_listed = pl.col("listed_indicator") != ""
    # Declared figures were checked to have the unit of their indicator, however the file spells it.
    as_written = pl.concat_str(_plain("unit"), "price_basis", separator="\x1f")
    return _with_power(figures.select(_COLUMNS)).with_columns(
        measure=pl.when(is_listed).then("listed_indicator").otherwise(_plain("indicator")),
        label=pl.when(is_listed).then(pl.lit("\x1e")).otherwise(_joined_breakdown()),
        measured_in=pl.when(is_listed).then(pl.lit("")).otherwise(as_written),
    )


def _with_power(figures: pl.DataFrame) -> pl.DataFrame:
    listed = figures.select("listed_indicator", "unit").unique()
    powers = [declared_power(unit, get_indicator(key).unit) if key else 0 for key, unit in listed.iter_rows()]
    found = listed.with_columns(power=pl.Series(powers, dtype=pl.Int32))
    return figures.join(found, on=["listed_indicator", "unit"], maintain_order="left")


def _plain(column: str) -> pl.Expr:
    return pl.col(column).str.strip_chars().str.to_lowercase()


def _joined_breakdown() -> pl.Expr:
    return pl.col("breakdown").list.join("\x1f").str.to_lowercase()


def _contradiction(group: pl.DataFrame) -> CellContradiction | None:
    rows = list(group.iter_rows(named=True))
    values = [scaled(row["value"], row["power"]) for row in rows]
    if not disagree(values):
        return None
    first = rows[0]
    key = first["listed_indicator"]
    indicator = load_indicators().get(key)
    return CellContradiction(
        first["region_code"],
        key or first["indicator"],
        () if key else tuple(first["breakdown"]),
        first["period"],
        indicator.unit if indicator else first["unit"],
        tuple(
            DatasetValue(r["dataset"], r["import_id"], value, r["series"], r["where"], r["source_title"])
            for r, value in zip(rows, values, strict=True)
        ),
    )
