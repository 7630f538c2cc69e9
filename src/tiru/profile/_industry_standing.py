"""What the imported tables say of one place as a teacher of a field: from the best table that can say it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tiru.parameters import Focus
from tiru.profile._focus_standing import FocusStanding, StandingReason, focus_standing
from tiru.profile._reference import Reference
from tiru.profile._region_profile import UsableTable, usable_tables
from tiru.profile._standings import why_no_quotients
from tiru.profile._tables import ActivityTable, ActivityTables
from tiru.regions import Region, RegionKind, Registry, load_registry


@dataclass(frozen=True, slots=True)
class IndustryStanding:
    """One place held against another in a field, with the table it rests on.

    Attributes
    ----------
    region, other : Region
        The two asked about.
    shown, other_shown : Region
        Whose figures they are: the provinces where the table is one of provinces.
    table : ActivityTable
    standing : FocusStanding
    """

    region: Region
    other: Region
    shown: Region
    other_shown: Region
    table: ActivityTable
    standing: FocusStanding

    @property
    def period(self) -> str:
        return self.standing.period

    @property
    def reference(self) -> Reference:
        return self.table.references[self.period]

    @property
    def is_of_province_only(self) -> bool:
        """Whether the figures are of provinces, while regencies or cities were asked about."""
        return (self.shown.code, self.other_shown.code) != (self.region.code, self.other.code)


def industry_standing(
    tables: ActivityTables, focus: Focus, region: Region, other: Region, *, registry: Registry | None = None
) -> IndustryStanding | None:
    """Whether another region is a sensible teacher in a field, by the best table that can say it.

    Parameters
    ----------
    tables : ActivityTables
    focus : Focus
    region, other : Region
        The one that would learn, and the one it would learn from.
    registry : Registry, optional
        The one carried in the product when left out.

    Returns
    -------
    IndustryStanding or None
        None where no table has the region with others and more than one activity, or the field has no
        divisions of industry. Where no table settles the question, what the best of them says.

    Notes
    -----
    Tables are tried in the order of `usable_tables`, each in the latest year that has both regions, or else
    the region's own latest. The first with a reason for yes, for no, or for telling the activities apart is
    taken. Figures of different levels are never brought together.
    """
    if not focus.kbli_divisions:
        return None
    registry = registry or load_registry()
    found = list(_standings(tables, focus, region, other, registry))
    settled = (each for each in found if _is_settled(each.standing))
    return next(settled, found[0] if found else None)


def _standings(
    tables: ActivityTables, focus: Focus, region: Region, other: Region, registry: Registry
) -> Iterator[IndustryStanding]:
    for usable in usable_tables(tables, region, registry):
        shown = _at_level_of(usable, other, registry)
        there = usable.table.periods_of(shown.code)
        both = [period for period in usable.periods if period in there]
        period = (both or usable.periods)[-1]
        if why_no_quotients(usable.table, period) is None:
            standing = focus_standing(usable.table, focus, usable.shown.code, shown.code, period=period)
            yield IndustryStanding(region, other, usable.shown, shown, usable.table, standing)


def _at_level_of(usable: UsableTable, other: Region, registry: Registry) -> Region:
    """The other region as the table has it."""
    return registry.province_of(other) if usable.shown.kind is RegionKind.PROVINSI else other


def _is_settled(standing: FocusStanding) -> bool:
    return standing.reason.is_sensible is not None or standing.reason is StandingReason.UNEVEN
