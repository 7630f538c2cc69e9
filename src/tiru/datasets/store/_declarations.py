"""A declared indicator checked against its list and written on the rows it stands for."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from tiru.datasets._indicators import Indicator, get_indicator
from tiru.datasets._series import load_series, series_of_note
from tiru.datasets.store._request import Declaration, ImportOptions, ImportSource, stored_price_basis
from tiru.datasets.store._units import power_of_ten
from tiru.errors import ImportRefused

_SHOWN = 3
# Values in thousands are scaled in binary fractions.
_WHOLE_TO = 1e-6


def declare(name: str, rows: pl.DataFrame, source: ImportSource, options: ImportOptions) -> pl.DataFrame:
    """Rows with the listed indicator, series, definition and price basis that were declared for them.

    Raises
    ------
    ImportRefused
        `which_indicator` (the file has several, the declaration names none), `declares_nothing` (no row has
        that indicator and breakdown), `unit_of_indicator`, `out_of_range`, `not_a_whole_number`,
        `unknown_series`, `series_of_other_indicator`, `no_definition`, `two_price_bases` (the series has
        another one than was given for the file), `not_a_division` (an activity that is no two digits).
    UnknownIndicator
    """
    for label, division in options.activities.items():
        if len(division) != 2 or not division.isdecimal():
            raise ImportRefused(name, "not_a_division", [f"{label}: {division}"])
    for declaration in options.declarations:
        rows = _declare_one(name, rows, source, options, declaration)
    return rows


def _declare_one(
    name: str, rows: pl.DataFrame, source: ImportSource, options: ImportOptions, declaration: Declaration
) -> pl.DataFrame:
    label = declaration.label or _only_label(name, rows)
    if not declaration.indicator:
        return _describe(name, rows, declaration, label)
    indicator = get_indicator(declaration.indicator)
    stands_for = (pl.col("indicator") == label) & (
        pl.col("breakdown").list.join("\x1f") == "\x1f".join(declaration.breakdown)
    )
    meant = rows.filter(stands_for)
    if meant.is_empty():
        raise ImportRefused(name, "declares_nothing", [label, *declaration.breakdown])
    _check_values(name, meant, indicator)
    series, definition = _series_of(name, source, declaration)
    basis = _price_basis(name, meant, series, declaration)
    texts = {"listed_indicator": indicator.key, "series": series, "definition": definition}
    if basis is not None:
        texts["price_basis"] = basis
    return _written(rows, stands_for, texts)


def _describe(name: str, rows: pl.DataFrame, declaration: Declaration, label: str) -> pl.DataFrame:
    """Definition and price basis of figures that stand for no listed indicator."""
    is_meant = pl.col("indicator") == label
    meant = rows.filter(is_meant)
    if meant.is_empty():
        raise ImportRefused(name, "declares_nothing", [label])
    texts = {"definition": declaration.definition.strip()} if declaration.definition.strip() else {}
    basis = _price_basis(name, meant, "", declaration)
    if basis is not None:
        texts["price_basis"] = basis
    return _written(rows, is_meant, texts)


def _written(rows: pl.DataFrame, is_meant: pl.Expr, texts: Mapping[str, str]) -> pl.DataFrame:
    changes = [
        pl.when(is_meant).then(pl.lit(text)).otherwise(pl.col(column)).alias(column)
        for column, text in texts.items()
    ]
    return rows.with_columns(changes)


def _only_label(name: str, rows: pl.DataFrame) -> str:
    labels = rows["indicator"].unique(maintain_order=True).to_list()
    if len(labels) > 1:
        raise ImportRefused(name, "which_indicator", labels[:_SHOWN])
    return str(labels[0])


def _check_values(name: str, meant: pl.DataFrame, indicator: Indicator) -> None:
    powers = {unit: power_of_ten(unit, indicator.unit) for unit in meant["unit"].unique(maintain_order=True)}
    others = [unit for unit, power in powers.items() if power is None]
    if others:
        raise ImportRefused(name, "unit_of_indicator", [others[0], indicator.unit_label])
    factors = {unit: 10.0**power for unit, power in powers.items() if power is not None}
    value = pl.col("value") * pl.col("unit").replace_strict(factors, return_dtype=pl.Float64)
    low, high = indicator.minimum, indicator.maximum
    is_outside = pl.lit(False) if low is None else value < low
    is_outside = is_outside if high is None else is_outside | (value > high)
    checks = [("out_of_range", is_outside)]
    if indicator.is_count:
        checks.append(("not_a_whole_number", (value - value.round()).abs() > _WHOLE_TO))
    for reason, is_bad in checks:
        bad = meant.filter(is_bad)
        if bad.height:
            raise ImportRefused(name, reason, bad["where"].head(_SHOWN).to_list())


def _series_of(name: str, source: ImportSource, declaration: Declaration) -> tuple[str, str]:
    """Key of the series and the definition in words."""
    if not declaration.series:
        if not declaration.definition.strip():
            raise ImportRefused(name, "no_definition", [declaration.indicator])
        note = declaration.definition.strip()
        return series_of_note(declaration.indicator, note, source.url), note
    series = load_series().get(declaration.series)
    if series is None:
        raise ImportRefused(name, "unknown_series", [declaration.series])
    if series.indicator != declaration.indicator:
        raise ImportRefused(name, "series_of_other_indicator", [series.key, series.indicator])
    return series.key, declaration.definition.strip() or series.label


def _price_basis(name: str, meant: pl.DataFrame, series_key: str, declaration: Declaration) -> str | None:
    """Of the series, else as declared; None where neither says it. The table may not say another."""
    series = load_series().get(series_key)
    said = [one for one in (series.price_basis if series else None, declaration.price_basis) if one]
    if not said:
        return None
    basis = stored_price_basis(said[0])
    others = [stored_price_basis(one) for one in said[1:]] + meant["price_basis"].unique().to_list()
    if against := [other for other in others if other not in ("", basis)]:
        raise ImportRefused(name, "two_price_bases", [against[0], basis or "-"])
    return basis
