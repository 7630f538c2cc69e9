"""What a journey to a candidate costs before anybody has said who goes: by one small party for all."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from tiru.costs import CostComponent, CostEstimate, TariffBook, TripPlan, estimate_travel
from tiru.parameters import Threshold
from tiru.regions import Region


@dataclass(frozen=True)
class StandardParty:
    """The party that all candidates are estimated by, so that their costs can be held against each other.

    Attributes
    ----------
    days : Threshold
    eselon_iii, gol_iii : Threshold
        People of each class.
    """

    days: Threshold
    eselon_iii: Threshold
    gol_iii: Threshold

    @property
    def people(self) -> dict[str, int]:
        """By key of `load_traveller_kinds`."""
        return {"eselon_iii": int(self.eselon_iii.value), "gol_iii": int(self.gol_iii.value)}

    @property
    def head_count(self) -> int:
        return sum(self.people.values())


@cache
def load_standard_party() -> StandardParty:
    """The party carried in the product."""
    text = resources.files("tiru.locus").joinpath("data/standard_party.yaml").read_text("utf-8")
    return StandardParty(**{name: Threshold(**row) for name, row in yaml.safe_load(text).items()})


def estimate_standard_trip(
    origin: Region,
    destination: Region,
    *,
    party: StandardParty | None = None,
    tariffs: TariffBook | None = None,
) -> CostEstimate | None:
    """What the journey of the standard party costs, as far as its unit costs are known.

    Parameters
    ----------
    origin, destination : Region
        Two regions.
    party : StandardParty, optional
    tariffs : TariffBook, optional
        Those carried in the product when left out.

    Returns
    -------
    CostEstimate or None
        With what is still open, such as the fare. None where the daily allowance or the lodging of the place
        is not known: the rest alone is no estimate of the journey.

    Examples
    --------
    >>> from tiru.regions import load_registry
    >>> registry = load_registry()
    >>> badung = registry.get("51.03")
    >>> makassar = estimate_standard_trip(badung, registry.get("73.71"))
    >>> makassar.known_idr, [item.component.value for item in makassar.open_items]
    (14346000, ['transpor'])
    >>> estimate_standard_trip(badung, registry.get("35.78")) is None
    True
    """
    party = party or load_standard_party()
    estimate = estimate_travel(TripPlan(origin, destination, int(party.days.value), party.people), tariffs)
    needed = {CostComponent.DAILY_ALLOWANCE, CostComponent.LODGING}
    return None if any(item.component in needed for item in estimate.open_items) else estimate
