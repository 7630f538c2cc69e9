"""Regions of the codes of an area dimension: answered, or named with their kind in the code list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tiru.datasets.reading._report import CellStatus, QuestionAbout
from tiru.datasets.reading.meaning import (
    CODE_DETAIL,
    Asking,
    Place,
    digits_of,
    readings_of_code,
    region_of_code,
)
from tiru.datasets.reading.sdmx._flow import Flow
from tiru.datasets.reading.values import read_place
from tiru.regions import CodeSystem, Region, RegionKind

NATION = "Indonesia"
_NATION_PLACE = Place(None, NATION, "national_total", CellStatus.ACCEPTED)


@dataclass
class FlowPlaces:
    """Places of the codes of one dimension, each worked out once; asks for those that nothing settles.

    Attributes
    ----------
    area : str
        The dimension; empty where the flow has none.
    codes : sequence of str
    region : Region or None
        What the caller says the whole flow is about.
    """

    flow: Flow
    area: str
    codes: Sequence[str]
    asking: Asking
    region: Region | None
    _found: dict[str, Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # Codes of several regions that have the form of region codes are one system's, to be named.
        self._are_digits = bool(self.codes) and all(digits_of(code) for code in self.codes)
        self.of_flow = Place(None, "") if self.area else self._of_flow()

    def of(self, code: str) -> Place:
        if code not in self._found:
            self._found[code] = self._new(code)
        return self._found[code]

    def _of_flow(self) -> Place:
        region = self.region or self.asking.region()
        if region is not None:
            return Place(region.code, region.name)
        if self.asking.is_nation():
            return _NATION_PLACE
        self.asking.ask(QuestionAbout.REGION)
        return Place(None, "", "region_unknown", CellStatus.DOUBTFUL)

    def _new(self, code: str) -> Place:
        label = self.flow.label(self.area, code)
        if (answered := self.asking.region(code)) is not None:
            return Place(answered.code, label or answered.name)
        reading = read_place(label) if label else None
        if self.asking.is_nation(code) or (reading and reading.is_nation):
            return _NATION_PLACE
        if reading and reading.region and (reading.says_kind or _is_province(reading.region, label)):
            return Place(reading.region.code, label, "region_by_name", CellStatus.ACCEPTED)
        if self._are_digits and not label:
            return self._of_digits(code)
        options = reading.candidates if reading else ()
        where = f"{self.area} {code}: {label}" if label else f"{self.area} {code}"
        self.asking.ask(QuestionAbout.REGION, tuple(region.label for region in options), code, where)
        if options:
            names = "|".join(region.name for region in options)
            return Place(None, label, f"region_ambiguous:{names}", CellStatus.AMBIGUOUS)
        return Place(None, label or code, "region_unknown", CellStatus.DOUBTFUL)

    def _of_digits(self, code: str) -> Place:
        answer = self.asking.text(QuestionAbout.REGION, CODE_DETAIL).casefold()
        system = next((known for known in CodeSystem if known == answer), None)
        if system is None:
            self.asking.ask(QuestionAbout.REGION, tuple(CodeSystem), CODE_DETAIL, self.area)
            names = "|".join(region.name for region in readings_of_code(code))
            return Place(None, code, f"code_of_unnamed_system:{names}", CellStatus.AMBIGUOUS)
        region = region_of_code(code, system)
        if region is None:
            self.asking.ask(QuestionAbout.REGION, (), code, f"{self.area} {code}")
            return Place(None, code, "region_unknown", CellStatus.DOUBTFUL)
        return Place(region.code, region.name)


def _is_province(region: Region, label: str) -> bool:
    """A province needs no word of its kind: its name is written out in full."""
    return region.kind is RegionKind.PROVINSI and label.casefold() == region.short_name.casefold()
