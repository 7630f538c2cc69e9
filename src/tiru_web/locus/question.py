"""What the locus page is asked: all that decides who is ranked, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WEIGHT_PREFIX = "bobot_"


@dataclass(frozen=True)
class Question:
    """A question as it stands in an address, and as it is kept in a scenario.

    `theme_key` is empty for the theme that weighs all blocks the same; `weights` holds the blocks whose
    weight the user moved away from the theme's, in the order of the recipe.
    """

    region_code: str
    focus_key: str
    theme_key: str = ""
    weights: tuple[tuple[str, float], ...] = ()
    same_kind: bool = False
    other_province: bool = False
    within_km: float | None = None
    population_ratio: float | None = None

    @property
    def has_filter(self) -> bool:
        return self.same_kind or self.other_province or bool(self.within_km or self.population_ratio)

    def address(self) -> dict[str, str]:
        """The fields of the form that ask this question; what is at its default is left out."""
        fields = {"daerah": self.region_code, "fokus": self.focus_key, "tema": self.theme_key}
        fields |= {"sejenis": "on" if self.same_kind else "", "luar": "on" if self.other_province else ""}
        fields |= {"jarak": number_text(self.within_km), "penduduk": number_text(self.population_ratio)}
        fields |= {f"{WEIGHT_PREFIX}{block}": number_text(weight) for block, weight in self.weights}
        return {name: text for name, text in fields.items() if text}

    def record(self) -> dict[str, Any]:
        """The same as plain values, to be kept."""
        return {
            "region_code": self.region_code,
            "focus_key": self.focus_key,
            "theme_key": self.theme_key,
            "weights": dict(self.weights),
            "same_kind": self.same_kind,
            "other_province": self.other_province,
            "within_km": self.within_km,
            "population_ratio": self.population_ratio,
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> Question:
        return cls(**{**record, "weights": tuple(record["weights"].items())})


def number_text(value: float | None) -> str:
    """`2` and `1.5`, as a number field of a browser wants them; empty for None."""
    return "" if value is None else f"{value:g}"
