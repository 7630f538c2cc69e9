"""Changes and listed codes, looked up by region, code and year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from tiru.regions._change import ChangeKind, ChangeSource, ListedCode, RegionChange, RegionHistory
from tiru.regions._region import CodeSystem, Region


@dataclass(frozen=True)
class Records:
    """What the data files tell of changes; all in the order of the files."""

    changes: tuple[RegionChange, ...] = ()
    codes: tuple[ListedCode, ...] = ()
    sources: Mapping[str, ChangeSource] = field(default_factory=lambda: MappingProxyType({}))


class Chronicle:
    def __init__(self, records: Records) -> None:
        self._formed: dict[str, RegionChange] = {}
        self._lost: dict[str, list[RegionChange]] = defaultdict(list)
        self._renamed: dict[str, list[RegionChange]] = defaultdict(list)
        self._codes: dict[tuple[CodeSystem, str], list[ListedCode]] = defaultdict(list)
        self._codes_of: dict[str, list[ListedCode]] = defaultdict(list)
        for change in records.changes:
            self._add_change(change)
        self._of_territory = self._changes_of_territory()
        for listed in records.codes:
            self._codes[listed.system, listed.code].append(listed)
            self._codes_of[listed.region.code].append(listed)

    def _add_change(self, change: RegionChange) -> None:
        if change.kind is ChangeKind.RENAMED:
            self._renamed[change.region.code].append(change)
            return
        self._formed[change.region.code] = change
        for origin in change.origins:
            self._lost[origin.code].append(change)

    def history(self, region: Region) -> RegionHistory:
        return RegionHistory(
            region=region,
            formed=self._formed.get(region.code),
            lost=_oldest_first(self._lost.get(region.code, ())),
            renamed=_oldest_first(self._renamed.get(region.code, ())),
            codes=tuple(self._codes_of.get(region.code, ())),
            province_formed=self._province_formed(region),
        )

    def _province_formed(self, region: Region) -> RegionChange | None:
        province = self._formed.get(region.province_code)
        own = self._formed.get(region.code)
        if province is None or province is own or (own is not None and own.latest > province.earliest):
            return None
        return province

    def renamings(self, region: Region) -> tuple[RegionChange, ...]:
        return _oldest_first(self._renamed.get(region.code, ()))

    def existed_in(self, region: Region, year: int) -> bool | None:
        formed = self._formed.get(region.code)
        if formed is None or year > formed.latest:
            return True
        return False if year < formed.earliest else None

    def territory_changes(self, region: Region, first: int, second: int) -> tuple[RegionChange, ...]:
        changes = self._of_territory.get(region.code, ())
        return tuple(change for change in changes if change.may_lie_between(first, second))

    def _changes_of_territory(self) -> dict[str, tuple[RegionChange, ...]]:
        """What was cut out of each region, and its forming out of one that is no more; oldest first."""
        changes = {code: list(lost) for code, lost in self._lost.items()}
        for code, formed in self._formed.items():
            if formed.old_name:
                changes.setdefault(code, []).append(formed)
        return {code: _oldest_first(found) for code, found in changes.items()}

    def listed(self, code: str, system: CodeSystem) -> tuple[ListedCode, ...]:
        return tuple(self._codes.get((system, code), ()))

    def has_code_in(self, region: Region, system: CodeSystem, year: int) -> bool:
        """Whether the code the registry follows stood in the list of a year already.

        It did not while the region stood in such lists under another code; the year of change is of both.
        """
        older = [
            listed.last_year
            for listed in self._codes_of.get(region.code, ())
            if listed.system is system and listed.last_year is not None
        ]
        return year >= max(older, default=year)


def _oldest_first(changes: Iterable[RegionChange]) -> tuple[RegionChange, ...]:
    return tuple(sorted(changes, key=lambda change: (change.earliest, change.latest, change.region.code)))
