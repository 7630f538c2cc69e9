"""What must hold before something is said of a table of activities, read as data."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from tiru.parameters import Threshold

_THRESHOLDS = (
    "least_recognised_share",
    "sum_tolerance",
    "least_teacher_quotient",
    "quotient_decimals",
    "least_regions_for_diversity",
    "least_regions_for_complexity",
    "least_activities_for_complexity",
)


@dataclass(frozen=True)
class ProfileRules:
    """Dated thresholds, each with unit, reason and source.

    Attributes
    ----------
    valid_from : date
    least_recognised_share : Threshold
        Share of the labels of a breakdown that must be known activities.
    sum_tolerance : Threshold
        How far the sum of parts may be off their total, as a share of it.
    least_teacher_quotient : Threshold
        Location quotient below which no region is called a teacher.
    quotient_decimals : Threshold
        Decimals to which two quotients must differ to be told apart.
    least_regions_for_diversity : Threshold
        Regions with a full row, for a median of diversity to be given.
    least_regions_for_complexity, least_activities_for_complexity : Threshold
        How wide a table must be for relatedness and complexity.
    not_additive : tuple of str
        Words of a unit or measure whose figures cannot be added up.
    classification_words : tuple of str
        Words near a table that tell a bare number to be a code.
    rest_words : tuple of str
        Labels for all that a table does not name one by one.
    """

    valid_from: dt.date
    least_recognised_share: Threshold
    sum_tolerance: Threshold
    least_teacher_quotient: Threshold
    quotient_decimals: Threshold
    least_regions_for_diversity: Threshold
    least_regions_for_complexity: Threshold
    least_activities_for_complexity: Threshold
    not_additive: tuple[str, ...]
    classification_words: tuple[str, ...]
    rest_words: tuple[str, ...]


@cache
def load_profile_rules() -> ProfileRules:
    """The rules carried in the product."""
    raw = yaml.safe_load(resources.files("tiru.profile").joinpath("data/rules.yaml").read_text("utf-8"))
    return ProfileRules(
        valid_from=raw["valid_from"],
        **{name: Threshold(**raw[name]) for name in _THRESHOLDS},
        not_additive=tuple(raw["not_additive"]),
        classification_words=tuple(raw["classification_words"]),
        rest_words=tuple(raw["rest_words"]),
    )
