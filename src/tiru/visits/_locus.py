"""Where to go to learn: every candidate with what speaks for it, never one opaque number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets import Facts, FactStatus, load_facts
from tiru.errors import InsufficientData
from tiru.parameters import Focus, StructureParameters, load_structure_parameters
from tiru.peers import (
    PerformanceComparison,
    PerformanceGap,
    PerformanceVerdict,
    RegionDistance,
    compare_performance,
    gap_to_peers,
    measure_distances,
)
from tiru.practices import Catalogue, EvidenceKind, FocusMatch, load_catalogue
from tiru.regions import Region, Registry, great_circle_km, load_registry
from tiru.structure import StructureTable, build_structure


class NoteKind(StrEnum):
    """What a reader must know before using the ranking; `LocusNote.facts` has the figures of each."""

    CANDIDATES_WITH_DATA = "candidates_with_data"
    NO_FOCUS_FIGURE = "no_focus_figure"
    VARIABLE_UNUSABLE = "variable_unusable"
    VARIABLE_CONSTANT = "variable_constant"
    LOW_COVERAGE = "low_coverage"
    PRELIMINARY = "preliminary"
    NO_POINT = "no_point"
    NO_IMPACT_EVIDENCE = "no_impact_evidence"
    NO_PRACTICE = "no_practice"
    PRACTICES_ELSEWHERE = "practices_elsewhere"
    RANKING_BY_STRUCTURE = "ranking_by_structure"


@dataclass(frozen=True)
class LocusNote:
    """One caution with the figures it states."""

    kind: NoteKind
    facts: Mapping[str, object]


@dataclass(frozen=True)
class LocusCandidate:
    """One place to go.

    Attributes
    ----------
    rank : int
        Place by structural distance, from 1.
    peer : RegionDistance
        Distance with its parts and coverage.
    comparisons : tuple of PerformanceComparison
        Indicators both regions publish; see `advantages`, `disadvantages`, `not_comparable`.
    practices : tuple of FocusMatch
        Practices of the candidate that fit the focus, with the reasons.
    distance_km : float or None
        Great circle; None where a point is not known.
    """

    rank: int
    peer: RegionDistance
    comparisons: tuple[PerformanceComparison, ...]
    practices: tuple[FocusMatch, ...]
    distance_km: float | None

    @property
    def region(self) -> Region:
        return self.peer.region

    def _with(self, verdict: PerformanceVerdict) -> tuple[PerformanceComparison, ...]:
        return tuple(comparison for comparison in self.comparisons if comparison.verdict is verdict)

    @property
    def advantages(self) -> tuple[PerformanceComparison, ...]:
        """Indicators in which the candidate does better."""
        return self._with(PerformanceVerdict.BETTER)

    @property
    def disadvantages(self) -> tuple[PerformanceComparison, ...]:
        return self._with(PerformanceVerdict.WORSE)

    @property
    def not_comparable(self) -> tuple[PerformanceComparison, ...]:
        return self._with(PerformanceVerdict.NOT_COMPARABLE)

    @property
    def best_evidence_grade(self) -> int | None:
        """Highest method grade (0 to 5) among the fitting practices; None without any."""
        return max((match.practice.evidence_grade for match in self.practices), default=None)


@dataclass(frozen=True)
class LocusDecision:
    """All candidates for one region and one focus.

    Attributes
    ----------
    region : Region
    focus : Focus
    data_version : str
        Version of the facts; with it the same decision can be computed again.
    structure : StructureTable
        What was compared.
    parameters : StructureParameters
        Blocks, weights and thresholds it was compared by.
    gaps : tuple of PerformanceGap
        Where the region stands against its nearest peers.
    candidates : tuple of LocusCandidate
        Nearest in structure first.
    notes : tuple of LocusNote
    """

    region: Region
    focus: Focus
    data_version: str
    structure: StructureTable
    parameters: StructureParameters
    gaps: tuple[PerformanceGap, ...]
    candidates: tuple[LocusCandidate, ...]
    notes: tuple[LocusNote, ...]

    @property
    def first_to_check(self) -> LocusCandidate | None:
        """The most alike of those that hold a fitting practice; None when nobody holds one."""
        return next((candidate for candidate in self.candidates if candidate.practices), None)

    def candidate(self, region_code: str) -> LocusCandidate | None:
        return next((c for c in self.candidates if c.region.code == region_code), None)


def choose_locus(
    region: Region,
    focus: Focus,
    *,
    facts: Facts | None = None,
    catalogue: Catalogue | None = None,
    registry: Registry | None = None,
    parameters: StructureParameters | None = None,
) -> LocusDecision:
    """Rank the places a region could learn from.

    Parameters
    ----------
    region : Region
        Who wants to learn.
    focus : Focus
        What about.
    facts, catalogue, registry, parameters : optional
        Those carried in the product when left out.

    Returns
    -------
    LocusDecision
        The order is by likeness of structure alone; who does better, which practices are held and how far it
        is stand beside it and never move it, so that nothing is hidden in one number.

    Raises
    ------
    InsufficientData
        If too little of the region's own structure is known.
    """
    facts = facts or load_facts()
    catalogue = catalogue or load_catalogue()
    registry = registry or load_registry()
    parameters = parameters or load_structure_parameters()
    table = build_structure(facts, registry, parameters)
    if table.row(region.code) is None:
        least = parameters.minimum_coverage.value
        raise InsufficientData(region.label, 0.0, least, [v.label for v in parameters.variables])
    distances = measure_distances(table, region.code, parameters)
    practices = _practices_by_region(catalogue, focus)
    asked = (*focus.indicators, *focus.related_indicators)
    candidates = tuple(
        LocusCandidate(
            rank=rank,
            peer=peer,
            comparisons=compare_performance(facts, region.code, peer.region.code, asked),
            practices=practices.get(peer.region.code, ()),
            distance_km=great_circle_km(region, peer.region),
        )
        for rank, peer in enumerate(distances.ranked, start=1)
    )
    nearest = [candidate.region.code for candidate in candidates[: int(parameters.nearest_peers.value)]]
    return LocusDecision(
        region=region,
        focus=focus,
        data_version=facts.version,
        structure=table,
        parameters=parameters,
        gaps=gap_to_peers(facts, region.code, nearest, int(parameters.minimum_peers.value)),
        candidates=candidates,
        notes=(
            *_notes(table, focus, candidates, distances.left_out, registry),
            *_practices_elsewhere(practices, candidates, region, focus, registry),
        ),
    )


def _practices_by_region(catalogue: Catalogue, focus: Focus) -> dict[str, tuple[FocusMatch, ...]]:
    by_region: dict[str, list[FocusMatch]] = {}
    for match in catalogue.matching(focus):
        by_region.setdefault(match.practice.origin_region_code, []).append(match)
    return {code: tuple(matches) for code, matches in by_region.items()}


def _notes(
    table: StructureTable,
    focus: Focus,
    candidates: tuple[LocusCandidate, ...],
    left_out: tuple[tuple[Region, float], ...],
    registry: Registry,
) -> tuple[LocusNote, ...]:
    notes = [LocusNote(NoteKind.RANKING_BY_STRUCTURE, {})]
    if not any(_speaks_of_focus(candidate, focus) for candidate in candidates):
        notes.append(
            LocusNote(NoteKind.NO_FOCUS_FIGURE, {"focus": focus.label, "candidates": len(candidates)})
        )
    notes.append(_evidence_note(focus, candidates))
    notes.append(
        LocusNote(
            NoteKind.CANDIDATES_WITH_DATA,
            {
                "candidates": len(candidates),
                "all": sum(r.province_code != r.code for r in registry.regions()) - 1,
            },
        )
    )
    for use in table.uses:
        facts = {"variable": use.variable.label, "regions": use.regions, "all": len(table.regions)}
        if use.status == "too_few":
            notes.append(LocusNote(NoteKind.VARIABLE_UNUSABLE, facts))
        elif use.status == "constant":
            notes.append(LocusNote(NoteKind.VARIABLE_CONSTANT, facts))
    for region, coverage in left_out:
        notes.append(LocusNote(NoteKind.LOW_COVERAGE, {"region": region.name, "coverage": coverage}))
    preliminary = _preliminary_variables(table)
    if preliminary:
        notes.append(LocusNote(NoteKind.PRELIMINARY, {"variables": preliminary}))
    without_point = tuple(c.region.name for c in candidates if c.distance_km is None)
    if without_point:
        notes.append(LocusNote(NoteKind.NO_POINT, {"regions": without_point}))
    return tuple(notes)


def _practices_elsewhere(
    practices: Mapping[str, tuple[FocusMatch, ...]],
    candidates: tuple[LocusCandidate, ...],
    region: Region,
    focus: Focus,
    registry: Registry,
) -> tuple[LocusNote, ...]:
    """Fitting practices of places that are not ranked: provinces, and regions without figures."""
    ranked = {region.code, *(candidate.region.code for candidate in candidates)}
    outside = {registry.get(code).name: len(found) for code, found in practices.items() if code not in ranked}
    if not outside:
        return ()
    facts = {"focus": focus.label, "practices": sum(outside.values()), "regions": tuple(sorted(outside))}
    return (LocusNote(NoteKind.PRACTICES_ELSEWHERE, facts),)


def _speaks_of_focus(candidate: LocusCandidate, focus: Focus) -> bool:
    return any(
        comparison.indicator.key in focus.indicators and comparison.comparison.is_comparable
        for comparison in candidate.comparisons
    )


def _evidence_note(focus: Focus, candidates: tuple[LocusCandidate, ...]) -> LocusNote:
    practices = [match.practice for candidate in candidates for match in candidate.practices]
    if not practices:
        return LocusNote(NoteKind.NO_PRACTICE, {"focus": focus.label})
    kinds = {
        kind.value: sum(practice.evidence_kind is kind for practice in practices) for kind in EvidenceKind
    }
    return LocusNote(
        NoteKind.NO_IMPACT_EVIDENCE, {"focus": focus.label, "practices": len(practices), **kinds}
    )


def _preliminary_variables(table: StructureTable) -> tuple[str, ...]:
    labels = {use.variable.key: use.variable.label for use in table.uses}
    found = {
        key
        for (_, key), cell in table.cells.items()
        if any(fact.status is FactStatus.PRELIMINARY for fact in cell.facts)
    }
    return tuple(label for key, label in labels.items() if key in found)
