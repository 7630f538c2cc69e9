"""What a region lives from, as Ibis expressions: one formula, computed wherever the cells are.

They are the measures of `tiru.profile` and equal to them; there the cells are in memory and richer measures
exist, here they stay on the engine. Written for all engines at once: booleans are counted through numbers,
every division is one of doubles, and no divisor and no logarithm is ever taken of zero, which PostgreSQL
refuses.
"""

from __future__ import annotations

from tiru.errors import InvalidParameter
from tiru.registers._amounts import whole_sum
from tiru.registers._ibis import Table, Value, load_ibis

_KEYS = ("region", "activity", "period")


def location_quotients(cells: Table) -> Table:
    """Shares and location quotients of every cell.

    Parameters
    ----------
    cells : ibis.Table
        `region`, `activity`, `period`, `value` >= 0; null or NaN where it is unknown. A cell without a row
        is zero. `RegisterAggregate.known` gives such a table.

    Returns
    -------
    ibis.Table
        An expression: `region`, `activity`, `period`, `value`, `share` (of the region, 0 to 1), `lq`, `slq`
        (symmetric, -1 to 1) and `complete`, 1 where every sum behind the quotient is known in full, else 0.
        Null for an unknown cell.

    Notes
    -----
    As `tiru.profile.location_quotients`: lq = (x_rp / x_r) / (x_p / x), slq = (lq - 1) / (lq + 1), with the
    sums of the known cells.

    Examples
    --------
    >>> import polars as pl
    >>> from tiru.registers import connect, location_quotients
    >>> rows = [("a", "x", "2024", 6.0), ("a", "y", "2024", 2.0), ("b", "y", "2024", 8.0)]
    >>> frame = pl.DataFrame(rows, ["region", "activity", "period", "value"], orient="row")
    >>> with connect("duckdb") as engine:
    ...     found = engine.collect(location_quotients(engine.upload(frame)))
    >>> found.sort("region", "activity")["lq"].round(3).to_list()
    [2.0, 0.4, 1.6]
    """
    summed = _with_sums(_cells(cells))
    measured = summed.mutate(share=_ratio(summed.value, summed.of_region), lq=_quotient(summed))
    return measured.select(
        *_KEYS,
        "value",
        "share",
        "lq",
        slq=(measured.lq - 1) / (measured.lq + 1),
        complete=((measured.unknown_of_period == 0) & measured.value.notnull()).ifelse(1, 0),
    )


def region_specialisation(cells: Table, threshold: float = 1.0) -> Table:
    """Concentration and diversity of each region's activities.

    Parameters
    ----------
    cells : ibis.Table
        As for `location_quotients`.
    threshold : float
        Location quotient from which an activity counts towards `diversity`, > 0.

    Returns
    -------
    ibis.Table
        An expression, one row per region and period with a cell: `hhi` (1/P to 1), `shannon` (natural
        logarithm), `evenness` (0 to 1), `krugman` (0 to 2), `hoover` (0 to 1), `gini` (0 to 1), `diversity`.
        Null for a region with an unknown cell, and for one of nothing but zeros.

    Raises
    ------
    InvalidParameter
        If the threshold is not above 0.

    Notes
    -----
    As `tiru.profile.region_specialisation`. P counts the activities of all periods. Cells without a row add
    to `krugman` what all regions have of their activity, and stand first in the order of `gini`.
    """
    return _concentration(_cells(cells), threshold).rename(diversity="count")


def activity_concentration(cells: Table, threshold: float = 1.0) -> Table:
    """How each activity is spread over the regions: `region_specialisation` with the sides turned.

    Returns
    -------
    ibis.Table
        An expression, one row per activity and period with a cell: `hhi`, `shannon`, `evenness`, `krugman`,
        `hoover`, `gini`, `ubiquity`.
    """
    turned = _cells(cells).rename(region="activity", activity="region")
    return _concentration(turned, threshold).rename(activity="region", ubiquity="count")


def shift_share(cells: Table, base: str, end: str) -> Table:
    """Growth of every cell between two periods as the sum of its parts.

    Parameters
    ----------
    cells : ibis.Table
        As for `location_quotients`.
    base, end : str
        Two of its periods.

    Returns
    -------
    ibis.Table
        An expression: `region`, `activity`, `base`, `end`, `growth`, `national`, `mix`, `local`,
        `competitive`, `allocation`; the last two add up to `local`. Null where one of the two cells is
        unknown; `competitive` and `allocation` also where the base is 0. Without a row where both are 0, and
        without parts where the base period is empty.

    Notes
    -----
    As `tiru.profile.shift_share` with Esteban-Marquillas; rates are those of the cells known in both periods.
    """
    ibis = load_ibis()
    pairs = _pairs(_cells(cells), base, end)
    of_activity, everywhere = ibis.window(group_by="activity"), ibis.window()
    sums = pairs.mutate(
        of_region=pairs.base.sum().over(ibis.window(group_by="region")),
        of_activity=pairs.base.sum().over(of_activity),
        total=pairs.base.sum().over(everywhere),
        rate=_ratio(pairs.end.sum().over(everywhere), pairs.base.sum().over(everywhere)) - 1,
        own_rate=_ratio(pairs.end.sum().over(of_activity), pairs.base.sum().over(of_activity)) - 1,
    )
    # An activity that is new everywhere counts as local growth.
    rated = sums.mutate(own_rate=sums.own_rate.fill_null(sums.rate))
    parts = rated.mutate(
        growth=rated.end - rated.base,
        national=rated.base * rated.rate,
        mix=rated.base * (rated.own_rate - rated.rate),
        local=rated.end - rated.base * (1 + rated.own_rate),
        expected=_ratio(rated.of_region * rated.of_activity, rated.total),
    )
    split = parts.mutate(competitive=parts.expected * _ratio(parts.local, parts.base))
    return split.filter(split.base.isnull() | (split.base > 0) | (split.end > 0)).select(
        "region",
        "activity",
        "base",
        "end",
        "growth",
        "national",
        "mix",
        "local",
        "competitive",
        allocation=split.local - split.competitive,
    )


def _cells(cells: Table) -> Table:
    """The columns the measures use, with nothing but numbers and nulls as values."""
    number = cells.value.cast("float64")
    value = number.isnan().ifelse(load_ibis().null("float64"), number)
    return cells.select("region", "activity", value=value, period=cells.period.cast("string"))


def _ratio(part: Value, whole: Value) -> Value:
    """Null where there is nothing to be a part of."""
    return part / whole.nullif(0.0)


def _with_sums(cells: Table) -> Table:
    """Each cell with the sums of the known cells around it, and how many are unknown."""
    ibis = load_ibis()
    of_region = ibis.window(group_by=("period", "region"))
    of_activity = ibis.window(group_by=("period", "activity"))
    of_period = ibis.window(group_by="period")
    unknown = cells.value.isnull().ifelse(1, 0)
    return cells.mutate(
        of_region=cells.value.sum().over(of_region),
        of_activity=cells.value.sum().over(of_activity),
        of_period=cells.value.sum().over(of_period),
        unknown_of_region=whole_sum(unknown).over(of_region),
        unknown_of_period=whole_sum(unknown).over(of_period),
    )


def _quotient(summed: Table) -> Value:
    """A known cell of a region or an activity of nothing but zeros has a quotient of zero."""
    expected = summed.of_region * summed.of_activity
    quotient = summed.value * _ratio(summed.of_period, expected)
    return summed.value.notnull().ifelse(quotient.fill_null(0.0), load_ibis().null("float64"))


def _concentration(cells: Table, threshold: float) -> Table:
    """Measures of each row of the table, whichever side its rows are."""
    if not threshold > 0:
        raise InvalidParameter("threshold", threshold, "> 0")
    ibis = load_ibis()
    measured = _ranked(_with_sums(cells))
    rows = measured.group_by("region", "period").agg(
        hhi=(measured.share * measured.share).sum(),
        shannon=-(measured.share * measured.share.nullif(0.0).log()).sum().fill_null(0.0),
        # The shares of all regions add up to 1, those of absent cells included.
        krugman=1 + ((measured.share - measured.mean_share).abs() - measured.mean_share).sum(),
        count=whole_sum((measured.lq >= threshold).fill_null(False).ifelse(1, 0)),
        sum_of_quotients=measured.lq.sum(),
        ranked=(measured.rank * measured.lq).sum(),
        # Absent cells have the lowest ranks, and the quotient 0.
        quotients=measured.lq.count(),
        unknown=measured.unknown_of_region.max(),
        total=measured.of_region.max(),
    )
    kinds = cells.agg(kinds=cells.activity.nunique())
    present = measured.filter(measured.of_activity > 0)
    present = present.group_by("period").agg(n=present.activity.nunique()).rename(period_of="period")
    joined = rows.cross_join(kinds).left_join(present, [("period", "period_of")])
    joined = joined.mutate(n=joined.n.cast("float64"), kinds=joined.kinds.cast("float64"))
    ranks = joined.ranked + (joined.n - joined.quotients) * joined.sum_of_quotients
    gini = _ratio(2 * ranks, joined.n * joined.sum_of_quotients) - (joined.n + 1) / joined.n.nullif(0.0)
    found = joined.select(
        "region",
        "period",
        "hhi",
        "shannon",
        "krugman",
        "count",
        evenness=_ratio(joined.shannon, joined.kinds.log()),
        hoover=joined.krugman / 2,
        gini=gini,
        is_known=(joined.unknown == 0) & (joined.total > 0),
    )
    names = [name for name in found.columns if name not in {"region", "period", "is_known"}]
    blank = {name: found.is_known.ifelse(found[name], ibis.null(found[name].type())) for name in names}
    return found.select("region", "period", **blank)


def _ranked(summed: Table) -> Table:
    """Known cells with their share, that of all regions, quotient and its rank among those of the region."""
    ibis = load_ibis()
    some = summed.mutate(
        share=_ratio(summed.value, summed.of_region),
        mean_share=_ratio(summed.of_activity, summed.of_period).fill_null(0.0),
        # Of an activity of nothing but zeros no quotient exists.
        lq=(summed.of_activity > 0).ifelse(_quotient(summed), ibis.null("float64")),
    )
    order = ibis.window(group_by=("period", "region"), order_by=some.lq.asc(nulls_first=True))
    lacking = some.lq.isnull().ifelse(1, 0)
    place = ibis.row_number().over(order) + 1
    nulls = whole_sum(lacking).over(ibis.window(group_by=("period", "region")))
    return some.mutate(rank=(place - nulls).cast("float64"))


def _pairs(cells: Table, base: str, end: str) -> Table:
    """Both values of each cell that has one, 0 where there is no row and null where either is unknown."""
    chosen = cells.filter(cells.period.isin([base, end]))
    is_base, is_end = chosen.period == base, chosen.period == end
    pairs = chosen.group_by("region", "activity").agg(
        base=is_base.ifelse(chosen.value, 0.0).sum(),
        end=is_end.ifelse(chosen.value, 0.0).sum(),
        unknown=whole_sum(chosen.value.isnull().ifelse(1, 0)),
    )
    null = load_ibis().null("float64")
    is_known = pairs.unknown == 0
    return pairs.select(
        "region",
        "activity",
        base=is_known.ifelse(pairs.base, null),
        end=is_known.ifelse(pairs.end, null),
    )
