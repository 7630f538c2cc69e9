"""One shape for every measure of a profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import polars as pl

Level = Literal["cell", "region", "activity", "pair"]
LeftOutReason = Literal["empty", "never_present", "disconnected", "constant"]


@dataclass(frozen=True)
class LeftOut:
    """A region or activity that a measure does not exist for, and why.

    Attributes
    ----------
    kind : {"region", "activity"}
    label, period : str
    reason : {"empty", "never_present", "disconnected", "constant"}
        `empty`: nothing in it. `never_present`: nowhere at or above the threshold. `disconnected`: it shares
        nothing with the largest group of regions and activities. `constant`: no difference to measure.
    """

    kind: Literal["region", "activity"]
    label: str
    period: str
    reason: LeftOutReason


@dataclass(frozen=True, eq=False)
class ProfileResult:
    """A measure or a family of them.

    Attributes
    ----------
    level : {"cell", "region", "activity", "pair"}
        What one row speaks of.
    frame : polars.DataFrame
        Key columns (`region`, `activity`, `period` as the level needs; `other` for pairs), then one column
        per measure. Null where the measure does not exist or cannot be known.
    conventions : mapping from str to str
        Each choice that another program may make otherwise, by name.
    left_out : tuple of LeftOut
    """

    level: Level
    frame: pl.DataFrame
    conventions: Mapping[str, str]
    left_out: tuple[LeftOut, ...]
