"""Regions of the rows of a tidy table, from their names, and from codes only of a system that is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from tiru.datasets.reading._report import CellStatus, Problem, QuestionAbout
from tiru.datasets.reading._total_labels import is_total_label
from tiru.datasets.reading.meaning import (
    CODE_DETAIL,
    Asking,
    Place,
    digits_of,
    readings_of_code,
    region_of_code,
)
from tiru.datasets.reading.tidy._contents import kind_of_text
from tiru.datasets.reading.values import PlaceReading, choose_by_context, read_place
from tiru.regions import CodeSystem, Region

NATION = "Indonesia"
_NOWHERE = Place(None, "", "region_unknown", CellStatus.DOUBTFUL)
NATIONAL_TOTAL, TOTAL_OF_REGIONS = "national_total", "total_of_regions"


@dataclass(frozen=True, slots=True)
class PlaceTexts:
    """What one row says of its region; texts are empty where no column says it.

    codes : one for each column of codes
    """

    name: str = ""
    kind: str = ""
    province: str = ""
    codes: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return self.name or next(filter(None, self.codes), "")


@dataclass(frozen=True, slots=True)
class RowPlace:
    """The region of a row.

    note : reason for an accepted cell: the whole country, or the sum of several regions
    """

    place: Place
    note: str = ""

    @property
    def is_total(self) -> bool:
        return self.note != ""


@dataclass
class Places:
    """Finds the regions of all distinct rows of one table; asks where a label is not certain.

    Attributes
    ----------
    systems : sequence
        Of each column of codes, as its heading names it; None where it does not.
    first_rows : mapping
        Address of the first row of each.
    """

    asking: Asking
    systems: Sequence[CodeSystem | None]
    first_rows: Mapping[PlaceTexts, str]
    problems: list[Problem] = field(default_factory=list)

    def find(self) -> Mapping[PlaceTexts, RowPlace]:
        texts = list(self.first_rows)
        if any(text.name for text in texts):
            readings = [_narrowed(read_place(text.name), text) for text in texts]
            chosen = choose_by_context(readings)
            return {
                text: self._of_name(text, reading, regions)
                for text, reading, regions in zip(texts, readings, chosen, strict=True)
            }
        systems = self._systems(texts)
        return {text: self._of_codes(text, systems) for text in texts}

    def _of_name(self, text: PlaceTexts, reading: PlaceReading, regions: tuple[Region, ...]) -> RowPlace:
        if not text.label:
            return RowPlace(_NOWHERE)
        if reading.is_nation:
            return RowPlace(Place(None, NATION), NATIONAL_TOTAL)
        if is_total_label(text.name):
            return RowPlace(Place(None, text.name), TOTAL_OF_REGIONS)
        if len(regions) > 1:
            regions = _fitting(regions, text) or regions
        asking = self.asking
        if len(regions) == 1:
            return RowPlace(self._checked(text, regions[0]))
        if (answered := asking.region(text.label)) is not None:
            return RowPlace(Place(answered.code, text.label))
        if asking.is_nation(text.label):
            return RowPlace(Place(None, NATION), NATIONAL_TOTAL)
        options = regions or _meant_by_codes(text)
        self._ask(text, options)
        if regions:
            names = "|".join(region.name for region in regions)
            return RowPlace(Place(None, text.label, f"region_ambiguous:{names}", CellStatus.AMBIGUOUS))
        return RowPlace(Place(None, text.label, "region_unknown", CellStatus.DOUBTFUL))

    def _checked(self, text: PlaceTexts, region: Region) -> Place:
        """A name beside a code that is its own in neither system is not certain."""
        for code, system in zip(text.codes, self.systems, strict=True):
            if not code or region in _regions_of(code, system):
                continue
            if (answered := self.asking.region(text.label)) is not None:
                return Place(answered.code, text.label)
            self._ask(text, tuple(dict.fromkeys((region, *_regions_of(code, system)))))
            reason = f"Kode {code} bukan kode {text.name}{_of_system(system)}."
            self.problems.append(Problem(self.first_rows[text], "code_differs", reason))
            return Place(None, text.label, "code_label_mismatch", CellStatus.DOUBTFUL)
        return Place(region.code, text.label)

    def _systems(self, texts: Sequence[PlaceTexts]) -> list[CodeSystem | None]:
        """Named by the heading or by the dot, or answered; asked where the two systems differ on a code."""
        systems = list(self.systems)
        for at, system in enumerate(systems):
            codes = [text.codes[at] for text in texts if text.codes[at]]
            if system is not None or not codes:
                continue
            if any("." in code for code in codes):
                systems[at] = CodeSystem.KEMENDAGRI
                continue
            answer = self.asking.text(QuestionAbout.REGION, CODE_DETAIL).casefold()
            systems[at] = next((known for known in CodeSystem if known == answer), None)
            if systems[at] is None and any(len(readings_of_code(code)) != 1 for code in codes):
                self.asking.ask(QuestionAbout.REGION, _by_fit(codes), CODE_DETAIL)
        return systems

    def _of_codes(self, text: PlaceTexts, systems: Sequence[CodeSystem | None]) -> RowPlace:
        if not text.label:
            return RowPlace(_NOWHERE)
        found: list[Region] = []
        for code, system in zip(text.codes, systems, strict=True):
            meant = _regions_of(code, system) if code else ()
            if len(meant) > 1:
                names = "|".join(region.name for region in meant)
                flaw = f"code_of_unnamed_system:{names}"
                return RowPlace(Place(None, text.label, flaw, CellStatus.AMBIGUOUS))
            found += meant
        if len(set(found)) == 1:
            return RowPlace(Place(found[0].code, found[0].name))
        answered = self.asking.region(text.label)
        if answered is not None:
            return RowPlace(Place(answered.code, text.label))
        if self.asking.is_nation(text.label):
            return RowPlace(Place(None, NATION), NATIONAL_TOTAL)
        self._ask(text, tuple(dict.fromkeys(found)))
        flaw = "code_label_mismatch" if found else "region_unknown"
        return RowPlace(Place(None, text.label, flaw, CellStatus.DOUBTFUL))

    def _ask(self, text: PlaceTexts, options: Sequence[Region]) -> None:
        labels = tuple(region.label for region in options)
        self.asking.ask(QuestionAbout.REGION, labels, text.label, self.first_rows[text])


def _by_fit(codes: Sequence[str]) -> tuple[CodeSystem, ...]:
    """The systems, first the one that knows more of the codes."""
    unknown = {system: sum(region_of_code(code, system) is None for code in codes) for system in CodeSystem}
    return tuple(sorted(CodeSystem, key=lambda system: unknown[system]))


def _narrowed(reading: PlaceReading, text: PlaceTexts) -> PlaceReading:
    """Candidates of the kind and the province that other columns say."""
    kind = kind_of_text(text.kind)
    kept = tuple(region for region in reading.candidates if kind in (None, region.kind))
    provinces = {region.code for region in read_place(text.province).candidates} if text.province else set()
    if provinces and any(region.province_code in provinces for region in kept):
        kept = tuple(region for region in kept if region.province_code in provinces)
    return replace(reading, candidates=kept) if kept else reading


def _fitting(regions: Sequence[Region], text: PlaceTexts) -> tuple[Region, ...]:
    """Of several candidates the one whose code stands beside it, in whichever system."""
    meant = _meant_by_codes(text)
    kept = tuple(region for region in regions if region in meant)
    return kept if len(kept) == 1 else ()


def _meant_by_codes(text: PlaceTexts) -> tuple[Region, ...]:
    return tuple(dict.fromkeys(region for code in text.codes for region in _regions_of(code, None)))


def _regions_of(code: str, system: CodeSystem | None) -> tuple[Region, ...]:
    """What a code means in its system, or in each where none is named; a lost last zero is put back."""
    whole = digits_of(f"{code}0" if len(code) == 4 and code[2:3] == "." else code)
    if not whole:
        return ()
    if system is None:
        return readings_of_code(whole)
    region = region_of_code(whole, system)
    return (region,) if region is not None else ()


def _of_system(system: CodeSystem | None) -> str:
    if system is None:
        return ", baik menurut Kemendagri maupun BPS"
    return " menurut BPS" if system is CodeSystem.BPS else " menurut Kemendagri"
