"""Variables of the structural distance with their blocks, transformations and thresholds."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any

import yaml

from tiru.errors import InvalidParameter


class Transform(StrEnum):
    """How a value enters the distance; `HELLINGER` is that of a mix of industries, by its shares."""

    LOG = "log"
    NONE = "none"
    KIND = "kind"
    HELLINGER = "hellinger"


@dataclass(frozen=True)
class StructureVariable:
    """One thing a region cannot change soon.

    Attributes
    ----------
    key, label, unit_label : str
        Key, and the Indonesian words for its name and unit.
    decimals : int
        Decimals to show.
    block : str
        Key of the block it belongs to.
    transform : Transform
    indicators : tuple of str
        One indicator; or numerator and denominator; empty for the kind of region and the mix of industries.
    weight : float
        Weight inside its block before the block is made to add up, >= 0.
    uncertainty : float
        Relative standard error that the stability of a ranking reckons with, >= 0.
    reason : str
        Why it counts as structure, in Indonesian.
    """

    key: str
    label: str
    unit_label: str
    decimals: int
    block: str
    transform: Transform
    indicators: tuple[str, ...]
    weight: float
    uncertainty: float
    reason: str


@dataclass(frozen=True)
class StructureBlock:
    """A group of variables that counts as one; `weight` is relative to the other blocks."""

    key: str
    label: str
    weight: float
    variables: tuple[StructureVariable, ...]


@dataclass(frozen=True)
class Threshold:
    """A dated number with the reason for it."""

    value: float
    unit: str
    reason: str
    source: str


@dataclass(frozen=True)
class StructureParameters:
    """The whole recipe of the structural distance as valid from a day.

    Attributes
    ----------
    valid_from : date
    minimum_coverage : Threshold
        Least share of the weights that must be known for both regions.
    minimum_regions : Threshold
        Least number of regions with a comparable value, for a variable to be used.
    least_robust_share : Threshold
        Below this share of the standard deviation the quartiles do not set the scale.
    nearest_peers, minimum_peers : Threshold
        How many of the nearest make the yardstick of a gap, and how many of them must have a figure.
    minimum_deviance_regions : Threshold
        Least number of regions with a comparable figure, for a figure to be expected of a structure.
    most_alike_share : Threshold
        Share of the candidates that words may call most alike.
    blocks : tuple of StructureBlock
    """

    valid_from: dt.date
    minimum_coverage: Threshold
    minimum_regions: Threshold
    least_robust_share: Threshold
    nearest_peers: Threshold
    minimum_peers: Threshold
    minimum_deviance_regions: Threshold
    most_alike_share: Threshold
    blocks: tuple[StructureBlock, ...]

    @property
    def variables(self) -> tuple[StructureVariable, ...]:
        """All variables in the order of their blocks."""
        return tuple(variable for block in self.blocks for variable in block.variables)

    def block(self, key: str) -> StructureBlock:
        return next(block for block in self.blocks if block.key == key)

    def with_block_weights(self, weights: Mapping[str, float]) -> StructureParameters:
        """The same recipe with other weights between the blocks.

        Parameters
        ----------
        weights : mapping from block key to float
            Relative to each other, >= 0; blocks that are not named keep their weight.

        Raises
        ------
        InvalidParameter
            If a block is unknown, a weight negative or not finite, or no weight is above 0.
        """
        known = [block.key for block in self.blocks]
        for key, weight in weights.items():
            if key not in known:
                raise InvalidParameter("block", key, ", ".join(known))
            if not (math.isfinite(weight) and weight >= 0):
                raise InvalidParameter("block_weight", weight, ">= 0")
        blocks = tuple(replace(b, weight=float(weights.get(b.key, b.weight))) for b in self.blocks)
        if not any(block.weight > 0 for block in blocks):
            raise InvalidParameter("block_weights", 0, "one weight > 0")
        return replace(self, blocks=blocks)

    def weights(self) -> dict[str, float]:
        """Weight of each variable: equal shares inside a block and between blocks, adding up to 1."""
        blocks_total = sum(block.weight for block in self.blocks)
        return {
            variable.key: block.weight
            / blocks_total
            * variable.weight
            / sum(v.weight for v in block.variables)
            for block in self.blocks
            for variable in block.variables
        }


_THRESHOLDS = (
    "minimum_coverage",
    "minimum_regions",
    "least_robust_share",
    "nearest_peers",
    "minimum_peers",
    "minimum_deviance_regions",
    "most_alike_share",
)


@cache
def load_structure_parameters() -> StructureParameters:
    """The recipe carried in the product."""
    text = resources.files("tiru.parameters").joinpath("data/structure.yaml").read_text("utf-8")
    raw = yaml.safe_load(text)
    return StructureParameters(
        valid_from=raw["valid_from"],
        **{name: Threshold(**raw[name]) for name in _THRESHOLDS},
        blocks=tuple(_block(block) for block in raw["blocks"]),
    )


def _block(raw: dict[str, Any]) -> StructureBlock:
    variables = tuple(_variable(raw["key"], variable) for variable in raw["variables"])
    return StructureBlock(raw["key"], raw["label"], float(raw["weight"]), variables)


def _variable(block: str, raw: dict[str, Any]) -> StructureVariable:
    indicators = [raw[name] for name in ("indicator", "numerator", "denominator") if name in raw]
    return StructureVariable(
        key=raw["key"],
        label=raw["label"],
        unit_label=raw["unit_label"],
        decimals=raw["decimals"],
        block=block,
        transform=Transform(raw["transform"]),
        indicators=tuple(indicators),
        weight=float(raw.get("weight", 1)),
        uncertainty=float(raw.get("uncertainty", 0)),
        reason=raw["reason"],
    )
