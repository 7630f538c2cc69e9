"""A practice: what one local government did for small industry, with its evidence."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from tiru.practices._evidence import (
    CheckedAge,
    Claimant,
    EvidenceKind,
    MissingFigure,
    find_missing_figure,
    list_claimants,
    measure_age,
)
from tiru.practices._grading import EvidenceMarks, grade_evidence
from tiru.practices._innovation import InnovationRecord
from tiru.practices._results import PracticeResult, PracticeSource, Replication


class PracticeStatus(StrEnum):
    """Whether a practice runs, after the newest source read."""

    RUNNING = "berjalan"
    UNKNOWN = "tidak diketahui"
    STOPPED = "berhenti"


@dataclass(frozen=True)
class Practice:
    """One practice as recorded; what follows from the record is computed, never typed in.

    Attributes
    ----------
    key : str
        Small letters, digits and hyphens; unique in its catalogue.
    title : str
        One line, Indonesian like all texts of the record.
    origin_region_code, origin_region : str
        Kemendagri code (province or regency/city) and the name it carries there.
    owner_office : str
        Who runs it.
    started_year, ended_year : int or None
        First and last year; None where the sources do not say, `ended_year` also while it runs.
    status : PracticeStatus
        State after the newest source, not today's.
    as_of : int
        Year that status is of.
    focus, support_types, kbli_divisions, creative_subsectors : tuple of str
        Keys of the lists of this package; each may be empty.
    problem : str
        What it was meant to solve.
    how_it_works : tuple of str
        Steps, at least one.
    resources : str or None
        Money and means as the sources give them; None where they do not.
    preconditions : tuple of str
        What had to be there.
    results : tuple of PracticeResult
        Figures claimed; may be empty.
    evidence_kind : EvidenceKind
        What those figures are, worked out from them when the record is read.
    evidence_grade : int
        0 no evidence of impact, 1 to 5 method of the Maryland scale, worked out likewise.
    evidence_note : str
        What the person who wrote the record says of its figures.
    replicated_by : tuple of Replication
        Places that took it over.
    sources : tuple of PracticeSource
        Pages read, at least one.
    caveats : tuple of str
        Contradictions and limits of the record.
    core_parts, adaptable_parts : tuple of str
        What must be kept for it to work, and what another place may do its own way; empty where nobody said.
    government_affairs : tuple of str
        Functions of government it belongs to (urusan), as its office names them.
    innovation : InnovationRecord or None
        What a regional innovation record says beside this; None where it was never one.
    written_kind, written_grade : EvidenceKind, int or None
        What a person put into the file as kind and method; kept and compared by the linter, used for nothing.
    """

    key: str
    title: str
    origin_region_code: str
    origin_region: str
    owner_office: str
    started_year: int | None
    status: PracticeStatus
    as_of: int
    focus: tuple[str, ...]
    support_types: tuple[str, ...]
    kbli_divisions: tuple[str, ...]
    creative_subsectors: tuple[str, ...]
    problem: str
    how_it_works: tuple[str, ...]
    resources: str | None
    preconditions: tuple[str, ...]
    results: tuple[PracticeResult, ...]
    evidence_kind: EvidenceKind
    evidence_grade: int
    evidence_note: str
    replicated_by: tuple[Replication, ...]
    sources: tuple[PracticeSource, ...]
    caveats: tuple[str, ...]
    ended_year: int | None = None
    core_parts: tuple[str, ...] = ()
    adaptable_parts: tuple[str, ...] = ()
    government_affairs: tuple[str, ...] = ()
    innovation: InnovationRecord | None = None
    written_kind: EvidenceKind | None = None
    written_grade: int | None = None

    @property
    def has_stopped(self) -> bool:
        """Whether the newest source says it was given up."""
        return self.status is PracticeStatus.STOPPED

    @property
    def has_baseline(self) -> bool:
        """Whether any figure comes with the state before."""
        return any(result.has_baseline for result in self.results)

    @property
    def has_impact_evidence(self) -> bool:
        """Whether anything on record speaks of an effect, however weakly."""
        return self.evidence_grade > 0

    @property
    def latest_source_date(self) -> date | None:
        """Day of the newest dated source, whatever it speaks of; None where no source carries a day."""
        return max((source.day for source in self.sources if source.day is not None), default=None)

    @property
    def claimants(self) -> tuple[Claimant, ...]:
        """Everyone who says a figure, once each."""
        return list_claimants(self.results)

    @property
    def missing_for_impact(self) -> MissingFigure | None:
        """The one figure to ask the host for; None where impact is shown or the practice has stopped."""
        if self.has_impact_evidence or self.has_stopped:
            return None
        return find_missing_figure(self.results, self.started_year)

    def checked_age(self, on: date) -> CheckedAge:
        """How long before `on` a source last told the status.

        Parameters
        ----------
        on : date
            The day to count to; the library never reads the clock.

        Returns
        -------
        CheckedAge
            Counted from the newest dated source of the year `as_of`, or from the end of that year where
            none carries a day. Later sources may speak of copies elsewhere and do not count.
        """
        days = [source.day for source in self.sources if source.day is not None]
        return measure_age(self.as_of, days, on)

    def evidence(self, on: date) -> EvidenceMarks:
        """Its evidence on the day `on`; see `grade_evidence`."""
        return grade_evidence(self, today=on)

    def to_dict(self) -> dict[str, Any]:
        """The record as plain values ready for JSON: fields in file order, days as ISO text."""
        record = asdict(self)
        del record["written_kind"], record["written_grade"]
        for source in record["sources"]:
            day: date | None = source.pop("day")
            source["date"] = day.isoformat() if day else None
        return record
