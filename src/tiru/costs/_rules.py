"""Numbers of the estimate that are rules, with reason and source."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml

from tiru.parameters import Threshold


@dataclass(frozen=True)
class CostRules:
    """Rules of the estimate.

    Attributes
    ----------
    lodging_without_bill_percent : Threshold
        Part of the hotel rate for those who lodge without a bill, in per cent.
    """

    lodging_without_bill_percent: Threshold


@cache
def load_cost_rules() -> CostRules:
    """The rules carried in the product."""
    text = resources.files("tiru.costs").joinpath("data/rules.yaml").read_text("utf-8")
    return CostRules(**{name: Threshold(**row) for name, row in yaml.safe_load(text).items()})
