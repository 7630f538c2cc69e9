"""Parts of a practice record: its figures, its sources, its copies elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ComparisonDesign(StrEnum):
    """How those who did not take part were chosen for a comparison; worded in "comparison_design"."""

    UNADJUSTED = "tanpa_penyesuaian"
    ADJUSTED = "dengan_penyesuaian"
    ELIGIBILITY_LIMIT = "batas_kelayakan"
    LOTTERY = "undian"


class ReplicationKind(StrEnum):
    """How a practice came to another place; worded in "replication_kind"."""

    VISIT = "kunjungan"
    PERSON = "orang"
    BANK = "bank"
    RULE = "aturan"
    UNKNOWN = "tidak diketahui"


@dataclass(frozen=True)
class PracticeResult:
    """One figure claimed for a practice.

    Attributes
    ----------
    indicator : str
        What was counted or measured, in Indonesian.
    value : float or None
        In `unit`; None where the source gives words only, then `value_text` says them.
    value_text : str or None
        The source's own range or wording, beside or instead of a number.
    unit : str or None
        Unit of `value` and `baseline_value`; None only where there is no number.
    year : int or None
        Year the value is of; None where the source does not say.
    baseline_value : float or None
        The same figure before the practice, in `unit`.
    baseline_text : str or None
        The baseline as a range or in words.
    baseline_year : int or None
        Year of the baseline, where the source says it.
    claimed_by : str
        Who says so.
    source_url : str
        Page the figure was read on; http or https.
    comparison_value, comparison_baseline_value : float or None
        The same figure, after and before, of those who did not take part, in `unit`.
    comparison_design : ComparisonDesign or None
        How those were chosen; None where there is no comparison or the source does not say.
    """

    indicator: str
    value: float | None
    value_text: str | None
    unit: str | None
    year: int | None
    baseline_value: float | None
    baseline_text: str | None
    baseline_year: int | None
    claimed_by: str
    source_url: str
    comparison_value: float | None = None
    comparison_baseline_value: float | None = None
    comparison_design: ComparisonDesign | None = None

    @property
    def has_number(self) -> bool:
        """Whether the source gives a number at all."""
        return self.value is not None

    @property
    def has_baseline(self) -> bool:
        """Whether the state before is known, as a number or as a range."""
        return self.baseline_value is not None or self.baseline_text is not None


@dataclass(frozen=True)
class PracticeSource:
    """A page a practice was read from.

    Attributes
    ----------
    title : str
        What it is, in our words.
    url : str
        http or https.
    day : date or None
        Day of publication; None where the page shows none.
    """

    title: str
    url: str
    day: date | None


@dataclass(frozen=True)
class Replication:
    """A place that took a practice over.

    Attributes
    ----------
    region : str
        As the source names it.
    region_code : str or None
        Kemendagri code where the name stands for exactly one region, else None.
    year : int or None
        When.
    source_url : str
        Page that says so.
    kind : ReplicationKind
        How it came there.
    from_region : str or None
        Place it came from where that is not the origin of the record, as the source names it.
    result : str or None
        What became of it, in words; None where that is not known.
    practice_key : str or None
        The copy's own record in the same catalogue.
    """

    region: str
    region_code: str | None
    year: int | None
    source_url: str
    kind: ReplicationKind = ReplicationKind.UNKNOWN
    from_region: str | None = None
    result: str | None = None
    practice_key: str | None = None
