"""Single cells and labels: numbers, times, units, regions, as offices write them."""

from tiru.datasets.reading.values._numbers import NumberForm, NumberText, missing_mark, read_number
from tiru.datasets.reading.values._periods import PeriodReading, read_period
from tiru.datasets.reading.values._places import PlaceReading, read_place
from tiru.datasets.reading.values._units import Unit, read_unit, split_unit

__all__ = [
    "NumberForm",
    "NumberText",
    "PeriodReading",
    "PlaceReading",
    "Unit",
    "missing_mark",
    "read_number",
    "read_period",
    "read_place",
    "read_unit",
    "split_unit",
]
