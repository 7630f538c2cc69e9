"""What counts of several imports of one dataset, and what a further one would change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from tiru.datasets.store._figures import CONTENT, KEY, SCHEMA


@dataclass(frozen=True, eq=False)
class Differences:
    """A file's figures against those of its dataset.

    Attributes
    ----------
    new : DataFrame
        Rows whose key was not stored; columns of a part.
    changed : DataFrame
        Rows stored with another content: columns of a part, `old_` and the name for each column of `CONTENT`,
        and `differs`, the list of those that differ.
    unchanged : int
    absent : DataFrame
        Stored rows of an indicator and period the file has, that the file no longer has; they stay stored.
    """

    new: pl.DataFrame
    changed: pl.DataFrame
    unchanged: int
    absent: pl.DataFrame


def fold(parts: Sequence[pl.LazyFrame]) -> pl.LazyFrame:
    """Of each key the row of the last part that has it."""
    if not parts:
        return pl.LazyFrame(schema=SCHEMA)
    if len(parts) == 1:
        return parts[0]
    return pl.concat(parts).unique(subset=list(KEY), keep="last", maintain_order=True)


def compare(rows: pl.DataFrame, stored: pl.DataFrame) -> Differences:
    """Sort a file's rows into new, changed and unchanged ones, and find what is absent from it."""
    old = stored.select(
        *KEY, *(pl.col(name).alias(f"old_{name}") for name in CONTENT), is_stored=pl.lit(True)
    )
    joined = rows.join(old, on=list(KEY), how="left", maintain_order="left")
    differs = pl.concat_list(
        pl.when(pl.col(name) != pl.col(f"old_{name}")).then(pl.lit(name)) for name in CONTENT
    ).list.drop_nulls()
    known = joined.filter("is_stored").with_columns(differs.alias("differs"))
    changed = known.filter(pl.col("differs").list.len() > 0).drop("is_stored")
    scope = rows.select("indicator", "period").unique()
    absent = stored.join(scope, on=["indicator", "period"], how="semi").join(rows, on=list(KEY), how="anti")
    return Differences(
        joined.filter(pl.col("is_stored").is_null()).select(*SCHEMA),
        changed,
        known.height - changed.height,
        absent.select(*SCHEMA),
    )


def coverage_of(rows: pl.DataFrame) -> Mapping[str, int]:
    """Period to number of regions with a figure, earliest period first."""
    counted = rows.group_by("period").agg(pl.col("region_code").n_unique()).sort("period")
    return dict(counted.iter_rows())
