"""Thresholds of the test whether to travel, as data with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from tiru.parameters import Threshold


@dataclass(frozen=True)
class TravelRule:
    """Thresholds of the test whether to travel.

    Attributes
    ----------
    shown_effect_grade : Threshold
        Least method grade of a practice whose effect counts as shown.
    least_worse_indicators : Threshold
        How many comparable indicators must be worse, and none better, for a place without any practice to be
        advised against.
    small_group_people : Threshold
        Most people who should go where no effect is shown.
    nearer_share : Threshold
        A place counts as nearer up to this share of the distance.
    cheaper_share : Threshold
        An invited expert counts as much cheaper up to this share of the cost of the journey.
    invited_people, invited_days : Threshold
        How many are invited, and for how long at most.
    nearer_places : Threshold
        Most nearer places to show.
    """

    shown_effect_grade: Threshold
    least_worse_indicators: Threshold
    small_group_people: Threshold
    nearer_share: Threshold
    cheaper_share: Threshold
    invited_people: Threshold
    invited_days: Threshold
    nearer_places: Threshold


@cache
def load_travel_rule() -> TravelRule:
    """The thresholds carried in the product."""
    text = resources.files("tiru.locus").joinpath("data/travel_test.yaml").read_text("utf-8")
    return TravelRule(**{name: Threshold(**row) for name, row in yaml.safe_load(text).items()})
