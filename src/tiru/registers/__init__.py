"""Firm registers larger than memory: sums and measures that are the same on DuckDB, PostgreSQL and Spark."""

from tiru.registers._aggregate import AmountSummary, LeftOut, RegisterAggregate, Step, aggregate_register
from tiru.registers._columns import Amount, Decimal, RegionLevel, RegisterColumns
from tiru.registers._connect import connect
from tiru.registers._engine import Engine, EngineName
from tiru.registers._measures import (
    activity_concentration,
    location_quotients,
    region_specialisation,
    shift_share,
)
from tiru.registers._reasons import AmountGap, LeftOutReason

__all__ = [
    "Amount",
    "AmountGap",
    "AmountSummary",
    "Decimal",
    "Engine",
    "EngineName",
    "LeftOut",
    "LeftOutReason",
    "RegionLevel",
    "RegisterAggregate",
    "RegisterColumns",
    "Step",
    "activity_concentration",
    "aggregate_register",
    "connect",
    "location_quotients",
    "region_specialisation",
    "shift_share",
]
