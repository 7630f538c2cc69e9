"""Where to go to learn: every candidate with what speaks for it, never one opaque number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tiru.datasets import Facts, load_facts
from tiru.errors import InsufficientData
from tiru.locus._candidate import LocusCandidate, practices_by_region
from tiru.locus._notes import LocusNote, focus_notes, ranking_notes
from tiru.parameters import Focus, StructureParameters, load_structure_parameters
from tiru.peers import PerformanceGap, RegionDistance, compare_performance, gap_to_peers, measure_distances
from tiru.practices import Catalogue, FocusMatch, load_catalogue
from tiru.regions import Region, Registry, great_circle_km, load_registry
from tiru.structure import StructureTable, build_structure


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
        """The most alike of those with a supporting practice.

        Where nobody has one, the most alike with a weak match that has not stopped; `has_only_weak_support`
        then tells. None when there is no such place either.
        """
        supported = (candidate for candidate in self.candidates if candidate.supporting_practices)
        weakly = (candidate for candidate in self.candidates if candidate.weak_practices)
        return next(supported, None) or next(weakly, None)

    @property
    def has_only_weak_support(self) -> bool:
        """Whether practices are known, but none that supports a choice by more than a sub-sector."""
        first = self.first_to_check
        return first is not None and not first.supporting_practices

    def candidate(self, region_code: str) -> LocusCandidate | None:
        return next((c for c in self.candidates if c.region.code == region_code), None)

    def is_among_most_alike(self, candidate: LocusCandidate) -> bool:
        """Whether it ranks in the share of candidates that the recipe calls most alike."""
        return candidate.rank <= len(self.candidates) * self.parameters.most_alike_share.value


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
    registry = registry or load_registry()
    parameters = parameters or load_structure_parameters()
    table = build_structure(facts, registry, parameters)
    if table.row(region.code) is None:
        least = parameters.minimum_coverage.value
        raise InsufficientData(region.label, 0.0, least, [v.label for v in parameters.variables])
    distances = measure_distances(table, region.code, parameters)
    practices = practices_by_region(catalogue or load_catalogue(), focus)
    candidates = _candidates(region, focus, distances.ranked, facts, practices)
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
            *focus_notes(region, focus, candidates, practices, registry),
            *ranking_notes(table, candidates, distances.left_out, registry),
        ),
    )


def _candidates(
    region: Region,
    focus: Focus,
    ranked: tuple[RegionDistance, ...],
    facts: Facts,
    practices: Mapping[str, tuple[FocusMatch, ...]],
) -> tuple[LocusCandidate, ...]:
    asked = (*focus.indicators, *focus.related_indicators)
    return tuple(
        LocusCandidate(
            rank=rank,
            peer=peer,
            comparisons=compare_performance(facts, region.code, peer.region.code, asked),
            practices=practices.get(peer.region.code, ()),
            distance_km=great_circle_km(region, peer.region),
        )
        for rank, peer in enumerate(ranked, start=1)
    )
