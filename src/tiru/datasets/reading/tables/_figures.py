"""The figures of one table as judged together: cells, units, and which of them are one series."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from tiru.datasets.reading._report import CellStatus, Release
from tiru.datasets.reading.grids import At, CellValue
from tiru.datasets.reading.values._numbers import NumberForm, NumberText
from tiru.datasets.reading.values._units import Unit

# More figures under one name than months of forty years are no series in time but a list of another kind.
LONGEST_SERIES = 480


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one cell.

    Attributes
    ----------
    value : float or None
    status : CellStatus
    reason : str
    release : Release
    unit : str
        Unit the cell itself writes, `%`, `Rp` or a word such as `Orang`; empty where none.
    """

    value: float | None
    status: CellStatus
    reason: str = ""
    release: Release = Release.UNMARKED
    unit: str = ""


Reading = float | NumberText | Verdict
"""A stored number, a written number, or a verdict where there is no number to weigh."""


@dataclass(frozen=True)
class Figures:
    """The figures of one table.

    Attributes
    ----------
    cells : sequence of rows
        Each a sequence over the columns of figures.
    units : sequence of rows
        The unit of each cell as far as known.
    series : sequence of rows
        What each cell is a figure of, apart from its time; None where no time is known.
    shares : frozenset
        Cells stored as hundredths and shown as per cent, by place in `cells`.
    form : NumberForm or None
        The user's answer.
    signed : frozenset
        Cells of what is often below nothing, such as growth, by place in `cells`.
    times : sequence of rows
        What tells the time of each cell from another of its series.
    areas : tuple of int
        Rows of regions, kecamatan or desa, by place in `cells`.
    is_count : bool
        Whether the table's name says that things are counted, whatever they are.
    zero_is_missing : bool
        Whether the table's own key says that 0 is no data.
    """

    cells: Sequence[Sequence[CellValue]]
    units: Sequence[Sequence[Unit | None]]
    series: Sequence[Sequence[Hashable]] = field(default_factory=tuple)
    shares: frozenset[At] = frozenset()
    form: NumberForm | None = None
    signed: frozenset[At] = frozenset()
    times: Sequence[Sequence[str]] = field(default_factory=tuple)
    areas: tuple[int, ...] = ()
    is_count: bool = False
    zero_is_missing: bool = False

    @cached_property
    def members(self) -> Mapping[Hashable, Sequence[At]]:
        """Places of the cells of each series; lists too long to be one are left out."""
        found: dict[Hashable, list[At]] = {}
        for row, line in enumerate(self.series):
            for column, key in enumerate(line):
                if key is not None:
                    found.setdefault(key, []).append((row, column))
        return {key: places for key, places in found.items() if len(places) <= LONGEST_SERIES}

    def may_be_negative(self, row: int, column: int) -> bool:
        return (row, column) in self.signed

    def series_of(self, row: int, column: int) -> Sequence[At]:
        """The cells of the series a cell is of, itself among them; empty where its time is not known."""
        if not self.series or self.series[row][column] is None:
            return ()
        return self.members.get(self.series[row][column], ())


def certain_number(reading: Reading) -> float | None:
    """The number of a reading that can mean but one."""
    if isinstance(reading, float):
        return reading
    if isinstance(reading, NumberText) and not reading.flaw:
        return reading.only_value
    return None
