"""What codes of the cross-domain lists of SDMX mean for a figure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tiru.datasets.reading._report import CellStatus, Release
from tiru.datasets.reading.values import Unit, read_period

# CL_OBS_STATUS: status, reason and release of a value; a code that is not here says nothing against it.
OBS_STATUS: Mapping[str, tuple[CellStatus, str, Release]] = {
    "P": (CellStatus.ACCEPTED, "", Release.PRELIMINARY),
    "E": (CellStatus.ACCEPTED, "estimated_by_publisher", Release.UNMARKED),
    "I": (CellStatus.ACCEPTED, "estimated_by_publisher", Release.UNMARKED),
    "B": (CellStatus.ACCEPTED, "break_of_series", Release.UNMARKED),
    "D": (CellStatus.ACCEPTED, "definition_differs", Release.UNMARKED),
    "F": (CellStatus.DOUBTFUL, "forecast", Release.UNMARKED),
    "U": (CellStatus.DOUBTFUL, "low_reliability", Release.UNMARKED),
    "V": (CellStatus.DOUBTFUL, "low_reliability", Release.UNMARKED),
    "S": (CellStatus.DOUBTFUL, "low_reliability", Release.UNMARKED),
}
MISSING_STATUS: Mapping[str, str] = {
    "M": "not_available",
    "O": "not_available",
    "L": "not_available",
    "H": "not_available",
    "K": "not_available",
    "Q": "suppressed",
    "N": "suppressed",
}
SECRET_CONF_STATUS = frozenset({"C", "D", "N", "S"})
TOTAL, NOT_APPLICABLE = "_T", "_Z"
AREA_NAMES = ("REF_AREA", "GEO", "GEOGRAPHY", "AREA", "LOCATION", "REGION")
INDICATOR_NAMES = ("INDICATOR", "SERIES", "MEASURE", "SUBJECT", "VARIABLE", "INDIKATOR")
UNIT_NAME, MULTIPLIER_NAME = "UNIT_MEASURE", "UNIT_MULT"
UNUSED_NAMES = frozenset({"FREQ", UNIT_NAME, MULTIPLIER_NAME})
_MULTIPLIERS = {"3": "Ribu", "6": "Juta", "9": "Miliar", "12": "Triliun"}
_ANNUAL = re.compile(r"((?:19|20)\d\d)-A1")
_MONTH = re.compile(r"((?:19|20)\d\d)-M(0[1-9]|1[0-2])")


@dataclass(frozen=True, slots=True)
class FlowTime:
    """A TIME_PERIOD; `flaw` where it is finer or longer than what figures are kept by."""

    period: str | None
    flaw: str = ""


def flow_time(text: str) -> FlowTime:
    """`2018`, `2018-A1`, `2018-S1`, `2018-Q2`, `2018-06`, `2018-M06`; weeks, days and thirds are not kept.

    Examples
    --------
    >>> flow_time("2018-M06").period, flow_time("2018-S1").period, flow_time("2018-W05").flaw
    ('2018-06', '2018-S1', 'period_not_kept')
    """
    if annual := _ANNUAL.fullmatch(text):
        return FlowTime(annual[1])
    if month := _MONTH.fullmatch(text):
        return FlowTime(f"{month[1]}-{month[2]}")
    reading = read_period(text) if re.fullmatch(r"[0-9QSqs-]+", text) else None
    if reading is not None and reading.period is not None:
        return FlowTime(reading.period)
    return FlowTime(None, "period_not_kept")


def multiplied(unit: Unit, multiplier: str) -> Unit | None:
    """The unit in thousands, millions and so on; None for a power that has no word."""
    if multiplier in ("", "0"):
        return unit
    word = _MULTIPLIERS.get(multiplier)
    return Unit(f"{word} {unit.name}", is_counted=False) if word else None
