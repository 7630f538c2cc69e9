"""A firm register as region, activity and year; a row that is in no cell is counted under its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import polars as pl

from tiru.errors import DataFileError, InvalidParameter
from tiru.profile import ActivityPanel, activity_panel
from tiru.regions import Registry, load_registry
from tiru.registers._activity import check_depth, judge_activities
from tiru.registers._amounts import example_column, gap_column
from tiru.registers._codes import Judged, examples, judge_regions, judge_years
from tiru.registers._columns import Amount, RegionLevel, RegisterColumns
from tiru.registers._connect import connect
from tiru.registers._engine import Engine, EngineName
from tiru.registers._ibis import Table, load_ibis
from tiru.registers._placing import CELL, FIRMS, Gap, cells_of, gap_columns, place, sum_groups
from tiru.registers._reasons import KEPT, AmountGap, LeftOutReason, reason_of
from tiru.registers._register import Register, open_register
from tiru.registers._tally import raw_column, tally

# More than this many different codes are names, or numbers of firms, in a column named by mistake.
MOST_CODES = 200_000


class Step(StrEnum):
    """What an aggregation is at; of these only the first two take long."""

    READING_CODES = "reading_codes"
    SUMMING_ROWS = "summing_rows"
    PLACING_GROUPS = "placing_groups"


@dataclass(frozen=True)
class LeftOut:
    """Rows in no cell: why, how many, and one of the texts that are the reason; empty where none shows it."""

    reason: LeftOutReason
    rows: int
    example: str


@dataclass(frozen=True)
class AmountSummary:
    """What is known of one amount over all firms in the cells.

    Attributes
    ----------
    amount : Amount
    total : float or None
        Of the firms whose amount is known; None where it is known of none.
    gaps : mapping from AmountGap to int
        Firms without it, for each reason that occurs.
    example : str
        One of the texts that cannot be read; empty where there is none.
    """

    amount: Amount
    total: float | None
    gaps: dict[AmountGap, int]
    example: str


@dataclass(frozen=True, eq=False)
class RegisterAggregate:
    """A register as cells; the passes over its rows are done, and the engine keeps the answer.

    Used with `with`, it closes the engine where it was opened for it.

    Attributes
    ----------
    engine : Engine
        Must stay open as long as `cells` is used.
    cells : ibis.Table
        One row per region, activity and year with at least one firm. `region_code` (Kemendagri), `activity`
        (KBLI digits), `year`, `firms`; per amount, under its key, the sum over the firms whose amount is
        known (null where it is known of none), and under `<key>_missing`, `<key>_suppressed` and
        `<key>_unreadable` the firms without it.
    depth : int
        Digits of `activity`.
    level : RegionLevel
    rows, firms : int
        Rows of the register, and firms in the cells. `rows` is `firms` and all of `left_out`.
    left_out : tuple of LeftOut
        In the order of `LeftOutReason`; empty where every row is in a cell.
    amounts : tuple of AmountSummary
    """

    engine: Engine
    cells: Table
    depth: int
    level: RegionLevel
    rows: int
    firms: int
    left_out: tuple[LeftOut, ...]
    amounts: tuple[AmountSummary, ...]
    owns_engine: bool = False

    def frame(self) -> pl.DataFrame:
        """The cells in this process, in the order of their keys."""
        return self.engine.collect(self.cells).sort(CELL)

    def known(self, value: str = FIRMS) -> Table:
        """Cells for the measures: `region`, `activity`, `period`, `value`.

        Parameters
        ----------
        value : str
            `firms`, or the key of an amount; its sum is then null where one firm of the cell lacks it, since
            nobody knows the whole.

        Raises
        ------
        InvalidParameter
            If there is no such amount.
        """
        cells, keys = self.cells, [FIRMS, *(found.amount.key for found in self.amounts)]
        if value not in keys:
            raise InvalidParameter("value", value, ", ".join(keys))
        number = cells[value].cast("float64")
        if value != FIRMS:
            missing, suppressed, unreadable = (cells[name] for name in gap_columns(value))
            lacking = missing + suppressed + unreadable
            number = (lacking == 0).ifelse(number, load_ibis().null("float64"))
        return cells.select(
            region=cells.region_code, activity=cells.activity, period=cells.year.cast("string"), value=number
        )

    def panel(self, value: str = FIRMS) -> ActivityPanel:
        """The cells of `known` as a panel for the measures of `tiru.profile`."""
        return activity_panel(self.engine.collect(self.known(value)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.owns_engine:
            self.engine.close()


def aggregate_register(
    source: Path | Table | str,
    columns: RegisterColumns,
    *,
    engine: Engine | str = EngineName.DUCKDB,
    depth: int = 2,
    level: RegionLevel = RegionLevel.REGENCY,
    registry: Registry | None = None,
    on_step: Callable[[Step], None] | None = None,
) -> RegisterAggregate:
    """Sums of a firm register per region, activity and year.

    Parameters
    ----------
    source : Path, str or ibis.Table
        A Parquet or CSV file (also gzip) or a folder of such files with the same columns, on DuckDB and
        Spark; a text is the name of a table the engine has.
    columns : RegisterColumns
    engine : Engine or str
        An open engine, or what `connect` opens with its own settings.
    depth : int
        Digits of KBLI to keep, 2 to 5.
    level : RegionLevel
    registry : Registry or None
        The regions that exist; those carried in the package where None.
    on_step : callable, optional
        Told what is at work, before it is.

    Returns
    -------
    RegisterAggregate
        Nothing is left out without being counted: `rows` is the sum of the firms in the cells and of
        `left_out`. An amount that is blank, withheld or cannot be read is never zero: its firm is counted,
        and so is the gap.

    Raises
    ------
    InvalidParameter
        If the depth is none of 2 to 5, or the engine is none.
    DataFileError
        For a file: `missing_file`, `unreadable`, `folder_without_files`, `empty`, `no_rows`, `mixed_files`,
        `broken_parquet`, `broken_gzip`, `not_utf8`, `not_csv`, `repeated_columns`. For its columns:
        `missing_columns`; `column_type` for one that cannot hold what it is named for;
        `region_code_is_a_number` for Kemendagri codes stored as numbers, whose `51.10` is `51.1`;
        `activity_digits_needed` for KBLI codes stored as numbers, whose `01411` is `1411`, unless
        `columns.activity_digits` says their length; `too_many_codes` where a column of codes holds so many
        different ones that it cannot be one.
    MissingExtra
        If the engine is not installed.
    EngineError
        `no_files` or `no_table` for a source the engine does not have; `out_of_memory`, `disk_full`,
        `unreadable_data` or `connection_lost` on the way.

    Notes
    -----
    Codes of regions are looked up in the registry under the system the register names, never derived from
    their digits. Codes of activities are judged by form, division and letter; groups below the division are
    not looked up. Where no code of the register begins with a zero, a code one digit shorter than the
    longest that would be a code of divisions 01 to 09 with a zero in front is `ACTIVITY_LOST_ZERO`.

    Examples
    --------
    >>> import polars as pl
    >>> from tiru.regions import CodeSystem
    >>> from tiru.registers import RegisterColumns, aggregate_register, connect
    >>> rows = pl.DataFrame({"kab": ["5103", "5103", "9999"], "kbli": ["13912", "13121", "13121"]})
    >>> with connect("duckdb") as engine:
    ...     columns = RegisterColumns("kab", CodeSystem.BPS, "kbli", 2024)
    ...     found = aggregate_register(engine.upload(rows), columns, engine=engine)
    ...     print(found.frame().rows(), found.left_out[0].reason.value)
    [('51.03', '13', 2024, 2)] region_unknown
    """
    check_depth(depth)
    known = registry or load_registry()
    opened = connect(engine) if isinstance(engine, str) else engine
    try:
        register = open_register(opened, source, columns)
        settled = _settle(register, known, depth, level, on_step or (lambda step: None))
        rows, firms, left_out = _placed(settled.totals, settled.examples)
        kept = settled.totals.get(KEPT)
        return RegisterAggregate(
            opened,
            cells_of(settled.groups, columns.summed, settled.gaps),
            depth,
            level,
            rows,
            firms,
            left_out,
            tuple(_summary(kept, amount, settled.gaps) for amount in columns.summed),
            opened is not engine,
        )
    except BaseException:
        if opened is not engine:
            opened.close()
        raise


@dataclass(frozen=True, eq=False)
class _Settled:
    """Groups by reason and cell, held by the engine, and what was seen on the way.

    `totals` are the sums over each reason by its number, `examples` a text for each reason that codes give.
    """

    groups: Table
    gaps: tuple[Gap, ...]
    totals: dict[int, dict[str, Any]]
    examples: dict[LeftOutReason, str]


def _settle(
    register: Register, registry: Registry, depth: int, level: RegionLevel, tell: Callable[[Step], None]
) -> _Settled:
    engine, columns, amounts = register.engine, register.columns, register.columns.summed
    tell(Step.READING_CODES)
    raws = register.table.select(raw=raw_column(register, columns.activity))
    activities = judge_activities(_codes(register, raws, columns.activity), depth, columns.activity_digits)
    tell(Step.SUMMING_ROWS)
    groups = engine.hold(tally(register, _lookup(engine, activities, "activity")))
    tell(Step.PLACING_GROUPS)
    years = judge_years(_codes(register, groups.select(raw=groups.year), str(columns.year)))
    codes = _codes(register, groups.select(raw=groups.region), columns.region)
    regions = judge_regions(codes, registry, columns, level)
    gaps = _gaps(engine, groups, amounts)
    lookups = _lookup(engine, years, "year"), _lookup(engine, regions, "region_code")
    share_cells = not (_is_one_to_one(years) and _is_one_to_one(regions) and _are_missing(gaps))
    settled = engine.hold(place(groups, *lookups, amounts, gaps, share_cells=share_cells))
    engine.drop(groups)
    totals = engine.collect(sum_groups(settled, ["reason"], amounts, gaps)).to_dicts()
    shown = examples(activities) | examples(years) | examples(regions)
    return _Settled(settled, gaps, {row["reason"]: row for row in totals}, shown)


def _gaps(engine: Engine, groups: Table, amounts: Sequence[Amount]) -> tuple[Gap, ...]:
    """The gaps that occur; of those where nothing stands it is not known yet."""
    if not amounts:
        return ()
    found = engine.collect(groups.select(*map(gap_column, amounts)).distinct())
    numbers = {amount: {AmountGap.MISSING.number, *found[gap_column(amount)]} for amount in amounts}
    return tuple(
        Gap(amount, reason) for amount in amounts for reason in AmountGap if reason.number in numbers[amount]
    )


def _is_one_to_one(judged: Sequence[Judged[Any]]) -> bool:
    """Whether no two codes mean the same, as `5103` and `5103.0` do, or the regencies of a province."""
    meanings = [item.meaning for item in judged if item.reason is None]
    return len(meanings) == len(set(meanings))


def _are_missing(gaps: Sequence[Gap]) -> bool:
    """Whether nothing stands in place of an amount but a blank, by which groups are not told apart."""
    return all(gap.reason is AmountGap.MISSING for gap in gaps)


def _codes(register: Register, raws: Table, column: str) -> list[object]:
    """Every different code of a column, with None where a row has none."""
    found = register.engine.collect(raws.distinct().limit(MOST_CODES + 1))
    if found.height > MOST_CODES:
        raise DataFileError(register.name, "too_many_codes", [column, str(MOST_CODES)])
    return found["raw"].to_list()


def _lookup(engine: Engine, judged: Sequence[Judged[Any]], name: str) -> Table:
    """What every code but a missing one means, as a table to join."""
    found = [item for item in judged if item.raw is not None]
    reasons = [item.reason.number if item.reason else KEPT for item in found]
    meaning = pl.Int64 if name == "year" else pl.String
    frame = pl.DataFrame(
        {
            "raw": pl.Series([item.raw for item in found], dtype=None if found else pl.String),
            name: pl.Series([item.meaning for item in found], dtype=meaning),
            "reason": pl.Series(reasons, dtype=pl.Int64),
        }
    )
    return engine.upload(frame)


def _placed(
    totals: dict[int, dict[str, Any]], shown: dict[LeftOutReason, str]
) -> tuple[int, int, tuple[LeftOut, ...]]:
    """All rows, the firms in cells, and those in none."""
    found = [
        LeftOut(reason_of(number), row[FIRMS], row.get("example") or shown.get(reason_of(number), ""))
        for number, row in sorted(totals.items())
        if number != KEPT
    ]
    kept = totals.get(KEPT, {FIRMS: 0})
    if copies := kept.get("copies"):
        found.append(LeftOut(LeftOutReason.FIRM_REPEATED, copies, ""))
    return kept[FIRMS] + sum(each.rows for each in found), kept[FIRMS], tuple(found)


def _summary(kept: dict[str, Any] | None, amount: Amount, gaps: Sequence[Gap]) -> AmountSummary:
    if kept is None:
        return AmountSummary(amount, None, {}, "")
    counts = {gap.reason: kept[gap.column] for gap in gaps if gap.amount == amount and kept[gap.column]}
    example = kept.get(example_column(amount)) or ""
    return AmountSummary(amount, kept[amount.key], counts, example.strip())
