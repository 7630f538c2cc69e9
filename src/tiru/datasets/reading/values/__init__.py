"""Single cells and labels: numbers, times, units, regions, as offices write them."""

from tiru.datasets.reading.values._numbers import NumberForm, NumberText, missing_mark, read_number
from tiru.datasets.reading.values._periods import PeriodReading, join_period, read_part_of_year, read_period
from tiru.datasets.reading.values._places import PlaceReading, choose_by_context, read_place
from tiru.datasets.reading.values._texts import plain_heading
from tiru.datasets.reading.values._units import Unit, read_unit, split_unit
from tiru.datasets.reading.values._years import mask_base_years, split_year

__all__ = [
    "NumberForm",
    "NumberText",
    "PeriodReading",
    "PlaceReading",
    "Unit",
    "choose_by_context",
    "join_period",
    "mask_base_years",
    "missing_mark",
    "plain_heading",
    "read_number",
    "read_part_of_year",
    "read_period",
    "read_place",
    "read_unit",
    "split_unit",
    "split_year",
]
