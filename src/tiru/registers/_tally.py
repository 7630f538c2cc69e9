"""From rows to groups: one pass over the register, however large it is."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.registers._amounts import (
    amount_sums,
    example_column,
    gap_column,
    gap_of,
    known_counts,
    known_only,
    number_of,
    numbers_only,
    whole_sum,
    written_amount,
)
from tiru.registers._columns import Amount
from tiru.registers._files import ColumnKind
from tiru.registers._ibis import Table, Value, load_ibis
from tiru.registers._reasons import KEPT, LeftOutReason
from tiru.registers._register import Register

_GROUP = ["region", "year", "activity", "reason"]


def tally(register: Register, activities: Table) -> Table:
    """Groups of firms.

    Parameters
    ----------
    register : Register
    activities : ibis.Table
        `raw`, `activity` and `reason` (number of a `LeftOutReason`, or `KEPT`) of every code that is
        not missing.

    Returns
    -------
    ibis.Table
        `region` and `year` as written; `activity`, `reason`; `firms` (rows that are one firm each); per
        amount what `known_counts` and `amount_sums` give, and its gap, which all firms of a group have in
        common: a key costs the engines less than a count for each kind of gap, as few firms have one. Where
        the register names firms also `copies` (further rows of them) and `example` (of one that contradicts
        itself).
    """
    rows = _rows(register, activities)
    amounts = register.columns.summed
    if register.columns.firm:
        return _tally_firms(rows, amounts)
    return rows.group_by(_keys(amounts)).agg(
        firms=rows.count(), **known_counts(rows, amounts), **amount_sums(rows, amounts)
    )


def _keys(amounts: Sequence[Amount]) -> list[str]:
    return [*_GROUP, *map(gap_column, amounts)]


def _rows(register: Register, activities: Table) -> Table:
    """One row per firm as listed, with everything decided that one row tells by itself."""
    ibis, columns = load_ibis(), register.columns
    year = columns.year
    written = register.table.select(
        raw=raw_column(register, columns.activity),
        region=raw_column(register, columns.region),
        year=raw_column(register, year) if isinstance(year, str) else ibis.literal(year, "int64"),
        **({"firm": _firm(register)} if columns.firm else {}),
        **{f"{amount.key}_written": written_amount(register, amount) for amount in columns.summed},
    )
    rows = written.left_join(activities, "raw")
    reason = ibis.coalesce(rows.reason, LeftOutReason.ACTIVITY_MISSING.number)
    if columns.firm:
        missing = (reason == KEPT) & rows.firm.isnull()
        reason = missing.ifelse(LeftOutReason.FIRM_MISSING.number, reason)
    numbers = {a.key: number_of(rows[f"{a.key}_written"], columns.decimal) for a in columns.summed}
    rows = rows.mutate(reason=reason, **numbers)
    gaps = {gap_column(a): gap_of(rows[f"{a.key}_written"], rows[a.key], columns) for a in columns.summed}
    rows = rows.mutate(**gaps)
    return rows.mutate(**{name: value for a in columns.summed for name, value in known_only(rows, a).items()})


def raw_column(register: Register, name: str) -> Value:
    """A column of codes as the register has it; dates as their year."""
    column, kind = register.table[name], register.kinds[name]
    if kind is ColumnKind.DATE:
        return column.year().cast("int64")
    if kind is ColumnKind.WHOLE:
        return column.cast("int64")
    if kind is ColumnKind.DECIMAL:
        return numbers_only(column)
    # Blanks are left to whoever judges the codes, as texts that stay as they are group far faster; but rows
    # of one firm must not differ by them.
    return column.strip() if register.columns.firm else column


def _firm(register: Register) -> Value:
    """What tells a firm; null where nothing does."""
    raw = raw_column(register, register.columns.firm)
    return raw.nullif("") if raw.type().is_string() else raw


def _tally_firms(rows: Table, amounts: Sequence[Amount]) -> Table:
    """Groups of rows among which a firm may be listed several times a year.

    Copies of a row count once. Rows of one firm and year that differ contradict each other: which of them is
    right is not for us to say, so none counts.
    """
    ibis = load_ibis()
    is_kept = rows.reason == KEPT
    # Rows that are left out are counted, not compared: they fall together whatever their firm.
    rows = rows.mutate(firm=is_kept.ifelse(rows.firm, ibis.null(rows.firm.type())))
    of_amounts = [name for a in amounts for name in (a.key, gap_column(a), example_column(a))]
    compared = ["region", "activity", *(name for name in of_amounts if name in rows.columns)]
    firms = rows.group_by("reason", "firm", "year").agg(
        listed=rows.count(),
        differing=_differing(rows, compared),
        **{name: rows[name].min() for name in compared},
    )
    is_kept = firms.reason == KEPT
    contradicts = is_kept & (firms.differing > 0)
    counts = is_kept & ~contradicts
    settled = firms.mutate(
        reason=contradicts.ifelse(LeftOutReason.FIRM_CONTRADICTS.number, firms.reason),
        example=contradicts.ifelse(firms.firm.cast("string"), ibis.null("string")),
        firms=counts.ifelse(1, firms.listed),
        copies=counts.ifelse(firms.listed - 1, 0),
    )
    return settled.group_by(_keys(amounts)).agg(
        firms=whole_sum(settled.firms),
        copies=whole_sum(settled.copies),
        example=settled.example.min(),
        **known_counts(settled, amounts),
        **amount_sums(settled, amounts),
    )


def _differing(rows: Table, names: Sequence[str]) -> Value:
    """How many of the columns differ within a group; a value differs from none at all."""
    tests = []
    for name in names:
        known = rows[name].count()
        differs = (rows[name].min() != rows[name].max()) | ((known > 0) & (known < rows.count()))
        tests.append(differs.fill_null(False).ifelse(1, 0))
    return sum(tests[1:], tests[0])
