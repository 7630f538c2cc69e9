"""Whether a practice can work elsewhere: each condition met, not met or unknown, with its figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from tiru.datasets import Facts, get_indicator
from tiru.practices._evidence import MissingFigure
from tiru.practices._grading import EvidenceMarks, grade_evidence
from tiru.practices._liveness import Liveness, LivenessState, check_liveness
from tiru.practices._practice import Practice
from tiru.practices._text_figures import read_figures
from tiru.practices._transfer_figures import TransferFigure, industry_figures, primary_figure
from tiru.practices._vocabulary import load_rules, read_data_rows
from tiru.regions import Region, RegionKind, load_registry

if TYPE_CHECKING:
    from tiru.peers import DistancePart, StructuralDistances
    from tiru.profile import ActivityTable


class TransferState(StrEnum):
    """What the carried figures say of a condition."""

    MET = "terpenuhi"
    NOT_MET = "belum terpenuhi"
    UNKNOWN = "tidak diketahui"


class TransferKind(StrEnum):
    """What a condition or a question is about; worded in `data/transfer_items.csv`."""

    LIKENESS = "likeness"
    AUTHORITY = "authority"
    SCALE = "scale"
    INDUSTRY = "industry"
    LIVENESS = "liveness"
    PRECONDITION = "precondition"
    EVIDENCE = "evidence"
    COST = "cost"
    ORDERED_DEMAND = "ordered_demand"

    @property
    def label(self) -> str:
        """Indonesian, a few words."""
        return _words()[self]["label"]

    @property
    def question(self) -> str:
        """Question to the host, with the places {subject}, {origin} and {own}."""
        return _words()[self]["question"]

    def sentence(self, state: TransferState) -> str:
        """What a state means, with the places {subject}, {origin} and {own}; empty for mere questions."""
        column = {
            TransferState.MET: "met",
            TransferState.NOT_MET: "not_met",
            TransferState.UNKNOWN: "unknown",
        }
        return _words()[self][column[state]]


@dataclass(frozen=True)
class TransferItem:
    """One condition of the practice held against the reader's region.

    Attributes
    ----------
    kind : TransferKind
    state : TransferState
    subject : str
        The precondition as recorded; empty for the others.
    figures : tuple of TransferFigure
        The figures behind the state, or those that are known where it stays unknown; may be empty.
    limit : float or None
        The threshold they were held against.
    parts : tuple of DistancePart
        Of the likeness the parts that set the two regions furthest apart, largest first; else empty.
    """

    kind: TransferKind
    state: TransferState
    subject: str = ""
    figures: tuple[TransferFigure, ...] = ()
    limit: float | None = None
    parts: tuple[DistancePart, ...] = ()


@dataclass(frozen=True)
class HostQuestion:
    """One question to the host.

    Attributes
    ----------
    kind : TransferKind
        What it is about.
    subject : str
        The precondition it asks about; empty for the others.
    missing : MissingFigure or None
        Of the kind `EVIDENCE` the figure to ask for.
    """

    kind: TransferKind
    subject: str = ""
    missing: MissingFigure | None = None


@dataclass(frozen=True)
class TransferAssessment:
    """All that the carried data tell of a practice in another region.

    Attributes
    ----------
    practice : Practice
    own, origin : Region
    items : tuple of TransferItem
        Context first, then the preconditions in record order.
    questions : tuple of HostQuestion
        A short checklist, the most telling first.
    liveness : Liveness
        Whether the practice runs, as far as is known.
    marks : EvidenceMarks
        How well it is known to work where it came from.
    """

    practice: Practice
    own: Region
    origin: Region
    items: tuple[TransferItem, ...]
    questions: tuple[HostQuestion, ...]
    liveness: Liveness
    marks: EvidenceMarks

    def count(self, state: TransferState) -> int:
        """Conditions in that state."""
        return sum(item.state is state for item in self.items)


def assess_transfer(
    practice: Practice,
    own: Region,
    facts: Facts,
    *,
    today: date,
    distances: StructuralDistances | None = None,
    tables: Sequence[ActivityTable] = (),
) -> TransferAssessment:
    """Hold what a practice needs, and where it comes from, against the reader's region.

    Parameters
    ----------
    practice : Practice
    own : Region
        The reader's region.
    facts : Facts
        Figures of regions; only primary ones are used.
    today : date
        Day to count ages to.
    distances : StructuralDistances, optional
        Of the reader's region, as `measure_distances` gives them; without them likeness stays unknown.
    tables : sequence of ActivityTable, optional
        Figures by activity; the first that knows the practice's divisions in the reader's region is used.

    Returns
    -------
    TransferAssessment
        Nothing is guessed: a precondition in words, or a figure nobody carries, stays unknown, with what is
        known beside it. A practice without preconditions has context items only; one for no industry in
        particular has no industry item.

    Examples
    --------
    >>> from tiru.datasets import load_facts
    >>> from tiru.practices import load_catalogue
    >>> practice = load_catalogue().get("malang-creative-center")
    >>> own = load_registry().get("51.03")
    >>> assessment = assess_transfer(practice, own, load_facts(), today=date(2026, 11, 24))
    >>> [(item.kind.value, item.state.value) for item in assessment.items][1:3]
    [('authority', 'terpenuhi'), ('scale', 'terpenuhi')]
    """
    origin = load_registry().get(practice.origin_region_code)
    marks = grade_evidence(practice, today=today)
    liveness = check_liveness(practice, today=today)
    items = (
        _likeness(origin, distances),
        _authority(own, origin),
        _scale(own, origin, facts),
        *_industry(practice, own, origin, facts, tables),
        TransferItem(TransferKind.LIVENESS, _LIVE[liveness.state]),
        *(_precondition(text, own, facts) for text in practice.preconditions),
    )
    questions = tuple(_questions(practice, items, marks))[: load_rules().transfer.questions]
    return TransferAssessment(practice, own, origin, items, questions, liveness, marks)


_LIVE = {
    LivenessState.RUNNING: TransferState.MET,
    LivenessState.UNCHECKED: TransferState.UNKNOWN,
    LivenessState.UNKNOWN: TransferState.UNKNOWN,
    LivenessState.STOPPED: TransferState.NOT_MET,
}
_PARTS_SHOWN = 3


def _likeness(origin: Region, distances: StructuralDistances | None) -> TransferItem:
    ranked = distances.ranked if distances else ()
    places = {each.region.code: place for place, each in enumerate(ranked, start=1)}
    if distances is not None and origin.code == distances.region.code:
        return TransferItem(TransferKind.LIKENESS, TransferState.MET)
    place = places.get(origin.code)
    if place is None:
        return TransferItem(TransferKind.LIKENESS, TransferState.UNKNOWN)
    limit = load_rules().transfer.likeness_share
    state = TransferState.MET if place <= limit * len(ranked) else TransferState.NOT_MET
    known = [part for part in ranked[place - 1].parts if part.part is not None]
    widest = sorted(known, key=lambda part: -(part.part or 0.0))[:_PARTS_SHOWN]
    figures = (
        TransferFigure("rank", "", float(place), "", None, ()),
        TransferFigure("ranked", "", float(len(ranked)), "", None, ()),
    )
    return TransferItem(TransferKind.LIKENESS, state, figures=figures, limit=limit, parts=tuple(widest))


def _authority(own: Region, origin: Region) -> TransferItem:
    same = (own.kind is RegionKind.PROVINSI) == (origin.kind is RegionKind.PROVINSI)
    return TransferItem(TransferKind.AUTHORITY, TransferState.MET if same else TransferState.NOT_MET)


def _scale(own: Region, origin: Region, facts: Facts) -> TransferItem:
    limit = load_rules().transfer.population_ratio
    figures = [primary_figure(facts, "population_civil_registry", region.code) for region in (own, origin)]
    known = tuple(figure for figure in figures if figure is not None)
    if len(known) < 2 or min(figure.value for figure in known) <= 0:
        return TransferItem(TransferKind.SCALE, TransferState.UNKNOWN, figures=known, limit=limit)
    low, high = sorted(figure.value for figure in known)
    state = TransferState.MET if high <= limit * low else TransferState.NOT_MET
    return TransferItem(TransferKind.SCALE, state, figures=known, limit=limit)


def _industry(
    practice: Practice, own: Region, origin: Region, facts: Facts, tables: Sequence[ActivityTable]
) -> Iterator[TransferItem]:
    if not practice.kbli_divisions:
        return
    found = industry_figures(practice.key, practice.kbli_divisions, own.code, origin.code, facts, tables)
    is_quotient = bool(found) and found[0].indicator == "location_quotient"
    limit = load_rules().transfer.industry_quotient if is_quotient else None
    state = TransferState.UNKNOWN
    if found:
        present = found[0].value >= limit if limit is not None else any(each.value > 0 for each in found)
        state = TransferState.MET if present else TransferState.NOT_MET
    yield TransferItem(TransferKind.INDUSTRY, state, figures=found, limit=limit)


def _precondition(text: str, own: Region, facts: Facts) -> TransferItem:
    """Met or not only where it names a figure whose like is carried of the reader's region."""
    for figure in read_figures(text):
        indicator = _indicator_by_unit().get(figure.unit)
        known = primary_figure(facts, indicator, own.code) if indicator else None
        if known is not None:
            state = TransferState.MET if known.value >= figure.value else TransferState.NOT_MET
            return TransferItem(TransferKind.PRECONDITION, state, text, (known,), figure.value)
    return TransferItem(TransferKind.PRECONDITION, TransferState.UNKNOWN, text)


def _questions(
    practice: Practice, items: Sequence[TransferItem], marks: EvidenceMarks
) -> Iterator[HostQuestion]:
    """Evidence first, then what is not met, what is unknown, and what nobody wrote down."""
    if marks.missing is not None:
        yield HostQuestion(TransferKind.EVIDENCE, missing=marks.missing)
    if marks.ordered_demand:
        yield HostQuestion(TransferKind.ORDERED_DEMAND)
    live = [
        item for item in items if item.kind is TransferKind.LIVENESS and item.state is not TransferState.MET
    ]
    preconditions = [item for item in items if item.kind is TransferKind.PRECONDITION]
    for item in [*live, *sorted(preconditions, key=lambda item: item.state is not TransferState.NOT_MET)]:
        if item.state is not TransferState.MET:
            yield HostQuestion(item.kind, item.subject)
    if practice.resources is None:
        yield HostQuestion(TransferKind.COST)
    for item in items:
        is_context = item.kind not in {TransferKind.PRECONDITION, TransferKind.LIVENESS}
        if is_context and item.state is TransferState.NOT_MET:
            yield HostQuestion(item.kind)


@cache
def _indicator_by_unit() -> dict[str, str]:
    rows = read_data_rows("precondition_figures.csv")
    return {row["unit"]: get_indicator(row["indicator"]).key for row in rows}


@cache
def _words() -> dict[str, dict[str, str]]:
    return {row["kind"]: row for row in read_data_rows("transfer_items.csv")}
