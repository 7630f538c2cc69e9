"""The region of each figure, and what keeps it from being certain."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from tiru.datasets.reading._report import CellStatus, Problem, QuestionAbout
from tiru.datasets.reading.meaning import CODE_DETAIL, Place, fits, readings_of_code, region_of_code
from tiru.datasets.reading.tables._meanings import ColumnMeaning
from tiru.datasets.reading.tables._row_labels import RowLabels
from tiru.datasets.reading.tables._setting import Setting
from tiru.datasets.reading.tables._whole_labels import is_average_label, is_total_label, names_total_of
from tiru.datasets.reading.values._places import region_in_title
from tiru.regions import CodeSystem, Region, RegionKind, load_registry

_NOWHERE = Place(None, "", "region_unknown", CellStatus.DOUBTFUL)


def _regions_of(province: Region) -> set[str]:
    regions = load_registry().regions()
    return {r.code for r in regions if r.province_code == province.code and r.code != province.code}


@dataclass
class Placing:
    """Places of the figures of one table; asks where a label is not certain."""

    setting: Setting
    problems: list[Problem] = field(default_factory=list)

    def of_table(self) -> Place:
        """The region of all figures that neither row nor column places."""
        setting = self.setting
        said, given = setting.said.region, setting.source.region
        if said is not None and given is not None and said.code != given.code:
            reason = f"Tabel menyebut {said.label}, sedangkan berkas dinyatakan tentang {given.label}."
            self.problems.append(Problem(setting.where, "region_differs", reason))
        if setting.names_places:
            return Place(None, "")
        if setting.said.small_area:
            return Place(None, setting.said.small_area)
        region = said or given or setting.asking.region()
        if region is not None:
            return Place(region.code, region.name)
        return Place(None, "Indonesia" if setting.asking.is_nation() else setting.said.place)

    def of_row(self, row: RowLabels) -> Place | None:
        if not row.place and row.code:
            return self._of_code(row)
        if not row.place:
            return _NOWHERE if self._lacks_label(row) else None
        if row.code and row.regions and not fits(row.code, row.regions):
            reason = f"Kode {row.code} bukan kode {row.place}, baik menurut Kemendagri maupun BPS."
            self.problems.append(Problem(self._where(row.row), "code_differs", reason))
        is_whole = row.is_nation or is_total_label(row.place) or is_average_label(row.place)
        is_whole = is_whole or names_total_of(row.place, row.names)
        if is_whole and not row.is_nation and (whole := self._whole(row)) is not None:
            return Place(whole.code, row.place)
        return self._of_label(row.place, row.regions, row.row, is_whole=is_whole)

    def _whole(self, row: RowLabels) -> Region | None:
        """The region a row that sums a list of regions is of: named in its label, or the title's province."""
        if is_average_label(row.place):
            return None
        named = region_in_title(row.place)
        if named:
            return named[0] if len(named) == 1 else None
        if not is_total_label(row.place) or self._province is None:
            return None
        key = (row.period, row.part, row.names, row.measure)
        return self._province if self._sums[key] == 1 else None

    @cached_property
    def _sums(self) -> Counter[tuple[object, ...]]:
        """How many rows of each time and name sum others: several are sums of groups, and of no region."""
        rows = [row for row in self.setting.rows if row.place and is_total_label(row.place)]
        return Counter((row.period, row.part, row.names, row.measure) for row in rows)

    @cached_property
    def _province(self) -> Region | None:
        """The province the title names, where the rows are all of its regions, no fewer."""
        said = self.setting.said
        province = said.province or said.region
        if province is None or province.kind is not RegionKind.PROVINSI:
            return None
        listed = [row for row in self.setting.rows if row.place and not is_total_label(row.place)]
        if any(len(row.regions) != 1 for row in listed):
            return None
        codes = {row.regions[0].code for row in listed}
        return province if codes == _regions_of(province) else None

    def _lacks_label(self, row: RowLabels) -> bool:
        """Whether a row says nothing at all where the others name regions, as sums without a word do."""
        return self._rows_name_places and not (row.names or row.measure or row.period or row.part)

    @cached_property
    def _rows_name_places(self) -> bool:
        return any(row.place for row in self.setting.all_rows)

    def of_column(self, meaning: ColumnMeaning) -> Place | None:
        if not meaning.place:
            return None
        is_nation = not meaning.regions
        return self._of_label(meaning.place, meaning.regions, self.setting.area.first_row, is_whole=is_nation)

    def _where(self, row: int) -> str:
        return self.setting.addresses.of(row, self.setting.area.columns.start)

    def _of_code(self, row: RowLabels) -> Place:
        """A row known by its code alone: dotted codes are Kemendagri's, bare digits are asked about."""
        asking = self.setting.asking
        answer = asking.text(QuestionAbout.REGION, CODE_DETAIL).casefold()
        system = next((system for system in CodeSystem if system == answer), None)
        if "." in row.code:
            system = CodeSystem.KEMENDAGRI
        if system is not None:
            region = region_of_code(row.code, system)
            if region is not None:
                return Place(region.code, row.code)
            return Place(None, row.code, "region_unknown", CellStatus.DOUBTFUL)
        asking.ask(QuestionAbout.REGION, tuple(CodeSystem), CODE_DETAIL)
        names = "|".join(region.name for region in readings_of_code(row.code))
        return Place(None, row.code, f"code_of_unnamed_system:{names}", CellStatus.AMBIGUOUS)

    def _of_label(self, label: str, regions: tuple[Region, ...], row: int, *, is_whole: bool) -> Place:
        if len(regions) == 1:
            return Place(regions[0].code, label)
        if is_whole:
            return Place(None, label)
        asking = self.setting.asking
        if (answered := asking.region(label)) is not None:
            return Place(answered.code, label)
        if asking.is_nation(label):
            return Place(None, label)
        asking.ask(QuestionAbout.REGION, tuple(region.label for region in regions), label, self._where(row))
        if regions:
            names = "|".join(region.name for region in regions)
            return Place(None, label, f"region_ambiguous:{names}", CellStatus.AMBIGUOUS)
        return Place(None, label, "region_unknown", CellStatus.DOUBTFUL)
