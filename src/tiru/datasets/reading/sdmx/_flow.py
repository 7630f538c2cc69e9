"""One flow of observations, whichever of the SDMX formats carried it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOST_OBSERVATIONS = 500_000
VALUE, TIME = "OBS_VALUE", "TIME_PERIOD"
# Attributes by the cross-domain concepts of SDMX, for messages that come without their structure.
KNOWN_ATTRIBUTES = frozenset(
    {
        "UNIT_MEASURE", "UNIT_MULT", "OBS_STATUS", "CONF_STATUS", "DECIMALS", "TIME_FORMAT", "TITLE",
        "TITLE_COMPL", "COMMENT", "COMMENT_OBS", "COMMENT_TS", "OBS_COMMENT", "OBS_CONF", "OBS_PRE_BREAK",
        "PRE_BREAK_VALUE", "BASE_PER", "REF_PERIOD", "REF_PERIOD_DETAIL", "COLLECTION", "SOURCE_AGENCY",
        "SOURCE_DETAIL", "COMPILING_ORG", "DATA_COMP", "METHODOLOGY", "ORGANISATION", "EMBARGO_TIME",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FlowRow:
    """One observation as written.

    codes : dimension or attribute to its code; `OBS_VALUE` is absent where there is none
    where : address a person can find
    """

    codes: Mapping[str, str]
    where: str


@dataclass(frozen=True)
class Flow:
    """All observations of a message.

    Attributes
    ----------
    title : str
        Of the flow; empty where the message does not say it.
    dimensions : tuple of str
        In the order of the key.
    rows : sequence of FlowRow
    labels : mapping
        Dimension or attribute to code to label, as far as code lists are at hand.
    deleted : int
        Observations that the message asks to delete; they are not read.
    """

    title: str
    dimensions: tuple[str, ...]
    rows: Sequence[FlowRow]
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    deleted: int = 0

    def label(self, name: str, code: str) -> str:
        """The label of a code; empty where no code list has it."""
        return self.labels.get(name, {}).get(code, "")


def dimensions_among(names: Sequence[str]) -> tuple[str, ...]:
    """What is a dimension where no structure says it."""
    return tuple(name for name in names if name not in KNOWN_ATTRIBUTES and name not in (VALUE, TIME))


def best_label(texts: Mapping[str, str]) -> str:
    """Indonesian before English before any other language."""
    for language in ("id", "en"):
        if texts.get(language, "").strip():
            return texts[language].strip()
    return next((text.strip() for text in texts.values() if text.strip()), "")
