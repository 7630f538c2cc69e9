"""The rules of the checks: thresholds and words as data, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import yaml


@dataclass(frozen=True)
class Rule:
    """One check.

    Attributes
    ----------
    key : str
        Machine word of the problem and of the cells it hits.
    label, reason : str
        Indonesian, as shown.
    makes_doubtful : bool
        Whether cells it hits become doubtful; otherwise they are only pointed at.
    thresholds : mapping of str to float
    why : mapping of str to str
        Reason of each threshold.
    """

    key: str
    label: str
    reason: str
    makes_doubtful: bool
    thresholds: Mapping[str, float]
    why: Mapping[str, str]


@dataclass(frozen=True)
class Rules:
    """All checks, the words they look for, sizes of units.

    `units` gives for a unit in small letters its family and how many of the family's own unit it holds;
    `known_shocks` are years in which events moved all regions.
    """

    rules: Mapping[str, Rule]
    words: Mapping[str, tuple[str, ...]]
    units: Mapping[str, tuple[str, float]]
    known_shocks: frozenset[int]

    def limit(self, key: str, name: str) -> float:
        return self.rules[key].thresholds[name]


@cache
def load_rules() -> Rules:
    """The rules that come with the library, in the order in which they are applied."""
    text = (resources.files("tiru.datasets.reading") / "data" / "checks.yaml").read_text(encoding="utf-8")
    raw = yaml.safe_load(text)
    return Rules(
        rules={key: _rule(key, entry) for key, entry in raw["rules"].items()},
        words={key: tuple(words) for key, words in raw["words"].items()},
        known_shocks=frozenset(entry["year"] for entry in raw["known_shocks"]),
        units={
            name: (family, float(size))
            for family, sizes in raw["units"].items()
            for name, size in sizes.items()
        },
    )


def _rule(key: str, entry: Mapping[str, object]) -> Rule:
    thresholds = entry["thresholds"]
    assert isinstance(thresholds, dict)  # noqa: S101 -- narrows the type; the file is tested
    return Rule(
        key=key,
        label=str(entry["label"]),
        reason=str(entry["reason"]),
        makes_doubtful=entry["cells"] == "doubtful",
        thresholds={name: float(limit["value"]) for name, limit in thresholds.items()},
        why={name: str(limit["why"]) for name, limit in thresholds.items()},
    )
