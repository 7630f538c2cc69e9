"""The cells of a register as the long table that `tiru data import` reads."""

from __future__ import annotations

import polars as pl

from tiru.parameters import load_activity_divisions
from tiru.registers import RegisterAggregate

_NAMES = {"firms": ("Banyaknya usaha", "usaha"), "workers": ("Banyaknya pekerja", "orang")}


def import_table(found: RegisterAggregate) -> pl.DataFrame:
    """One row per cell and figure; a sum that lacks a firm is blank, since nobody knows the whole."""
    titles = {code: f"{code} {division.title}" for code, division in load_activity_divisions().items()}
    # A column of bare digits would be read as figures.
    label = pl.col("activity").replace_strict(titles, default="KBLI " + pl.col("activity"))
    parts = []
    for name, unit in [("firms", ""), *((each.amount.key, each.amount.unit) for each in found.amounts)]:
        title, usual_unit = _NAMES.get(name, (name, ""))
        cells = found.engine.collect(found.known(name)).sort("region", "activity", "period")
        parts.append(
            cells.select(
                pl.col("region").alias("Kode Kemendagri"),
                pl.col("period").alias("Tahun"),
                label.alias("KBLI"),
                pl.lit(title).alias("Indikator"),
                pl.col("value").alias("Nilai"),
                pl.lit(unit or usual_unit).alias("Satuan"),
            )
        )
    return pl.concat(parts)
