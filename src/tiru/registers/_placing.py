"""From groups as they stand in a register to cells of regions and years that exist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tiru.registers._amounts import amount_sums, example_column, gap_column, known_column, whole_sum
from tiru.registers._columns import Amount
from tiru.registers._ibis import Table, Value, load_ibis
from tiru.registers._reasons import KEPT, AmountGap, LeftOutReason

CELL = ["region_code", "activity", "year"]
FIRMS = "firms"
_UNREADABLE = (AmountGap.NOT_A_NUMBER, AmountGap.AMBIGUOUS, AmountGap.NEGATIVE)


@dataclass(frozen=True)
class Gap:
    """A reason for which firms of a register may lack an amount; one that occurs, since each costs a sum."""

    amount: Amount
    reason: AmountGap

    @property
    def column(self) -> str:
        """Column that counts these firms."""
        return f"{self.amount.key}_{self.reason.value}"


def place(
    groups: Table,
    years: Table,
    regions: Table,
    amounts: Sequence[Amount],
    gaps: Sequence[Gap],
    *,
    share_cells: bool,
) -> Table:
    """Groups by what their region and year mean, the rest under the first reason.

    Parameters
    ----------
    groups : ibis.Table
        As `tally` gives them.
    years, regions : ibis.Table
        `raw`, `year` or `region_code`, and `reason` of every code but a missing one.
    amounts : sequence of Amount
    gaps : sequence of Gap
        Those that occur.
    share_cells : bool
        Whether several groups may fall in one cell. Where none do, they are not summed once more, which
        takes as long as half the pass over the register when there are millions of them.

    Returns
    -------
    ibis.Table
        `reason` and the columns of `CELL`, which are null where there is a reason, with the columns of
        `sum_groups`. One row per cell; per reason there may be several.
    """
    ibis = load_ibis()
    joined = groups.left_join(
        years.rename(year_raw="raw", year_reason="reason", year_code="year"), [("year", "year_raw")]
    )
    joined = joined.left_join(
        regions.rename(region_raw="raw", region_reason="reason"), [("region", "region_raw")]
    )
    tests = [
        joined.reason,
        ibis.coalesce(joined.year_reason, LeftOutReason.YEAR_MISSING.number),
        ibis.coalesce(joined.region_reason, LeftOutReason.REGION_MISSING.number),
    ]
    judged = joined.mutate(reason=ibis.cases(*[(test != KEPT, test) for test in tests], else_=KEPT))
    is_kept = judged.reason == KEPT
    counts = {gap.column: _firms_with(judged, gap) for gap in gaps}
    placed = judged.mutate(
        region_code=is_kept.ifelse(judged.region_code, ibis.null("string")),
        activity=is_kept.ifelse(judged.activity, ibis.null("string")),
        year=is_kept.ifelse(judged.year_code, ibis.null("int64")),
        **counts,
    )
    if share_cells:
        return sum_groups(placed, ["reason", *CELL], amounts, gaps)
    return placed.select("reason", *CELL, *_counts(placed, gaps), *_figures(placed, amounts))


def _firms_with(groups: Table, gap: Gap) -> Value:
    found = groups[gap_column(gap.amount)]
    if gap.reason is AmountGap.MISSING:
        return (found == KEPT).ifelse(groups[FIRMS] - groups[known_column(gap.amount)], 0)
    return (found == gap.reason.number).ifelse(groups[FIRMS], 0)


def sum_groups(groups: Table, keys: Sequence[str], amounts: Sequence[Amount], gaps: Sequence[Gap]) -> Table:
    """Groups of groups: firms, sums of the amounts, firms with each gap, and what `tally` knows of firms."""
    sums = {name: whole_sum(groups[name]) for name in _counts(groups, gaps)}
    if "example" in groups.columns:
        sums["example"] = groups.example.min()
    return groups.group_by(keys).agg(**sums, **amount_sums(groups, amounts))


def _counts(groups: Table, gaps: Sequence[Gap]) -> list[str]:
    return [name for name in (FIRMS, "copies", *(gap.column for gap in gaps)) if name in groups.columns]


def _figures(groups: Table, amounts: Sequence[Amount]) -> list[str]:
    """Amounts and the texts shown as examples."""
    names = ["example", *(name for each in amounts for name in (each.key, example_column(each)))]
    return [name for name in names if name in groups.columns]


def cells_of(settled: Table, amounts: Sequence[Amount], gaps: Sequence[Gap]) -> Table:
    """What `place` put in a cell, with the firms that lack an amount under three reasons."""
    kept = settled.filter(settled.reason == KEPT)
    sums: dict[str, Value] = {}
    for amount in amounts:
        sums[amount.key] = kept[amount.key]
        named = ((AmountGap.MISSING,), (AmountGap.SUPPRESSED,), _UNREADABLE)
        for column, reasons in zip(gap_columns(amount.key), named, strict=True):
            counted = [gap.column for gap in gaps if gap.amount == amount and gap.reason in reasons]
            sums[column] = sum((kept[name] for name in counted), load_ibis().literal(0, "int64"))
    return kept.select(*CELL, FIRMS, **sums)


def gap_columns(key: str) -> list[str]:
    """Columns of the cells that count the firms without an amount."""
    return [f"{key}_missing", f"{key}_suppressed", f"{key}_unreadable"]
