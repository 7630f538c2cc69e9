"""Where to go to learn: every candidate with what speaks for it, never one opaque number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from tiru.datasets import Facts, load_facts
from tiru.errors import InsufficientData, NotACandidate
from tiru.locus._candidate import LocusCandidate, practices_by_region
from tiru.locus._notes import (
    LocusNote,
    block_notes,
    filter_notes,
    focus_notes,
    ranking_notes,
    theme_notes,
    unknown_blocks,
)
from tiru.parameters import Focus, StructureBlock, StructureParameters, Theme, load_structure_parameters
from tiru.peers import (
    CandidateFilter,
    FilteredCandidates,
    PerformanceGap,
    RegionDistance,
    StructuralDistances,
    compare_performance,
    filter_candidates,
    gap_to_peers,
    measure_distances,
)
from tiru.practices import Catalogue, FocusMatch, load_catalogue
from tiru.regions import Region, RegionKind, Registry, great_circle_km, load_registry
from tiru.structure import StructureTable, build_structure


@dataclass(frozen=True)
class LocusDecision:
    """All candidates for one region and one focus.

    Attributes
    ----------
    region : Region
    focus : Focus
    theme : Theme or None
        The side from which regions were compared; None where none was named, and all blocks weigh the same.
    data_version : str
        Version of the facts; with it the same decision can be computed again.
    facts : Facts
        The figures themselves.
    structure : StructureTable
        What was compared.
    parameters : StructureParameters
        Blocks, weights and thresholds it was compared by, those of the theme and of the user included.
    distances : StructuralDistances
        Everyone who was ranked, whatever the filter.
    candidate_filter : CandidateFilter
        What was asked of a candidate; open where nothing was.
    filtered : FilteredCandidates
        Who met the conditions, and who was left out by which.
    gaps : tuple of PerformanceGap
        Where the region stands against its nearest peers, whatever the filter: against those of its own kind
        where enough of them are ranked.
    candidates : tuple of LocusCandidate
        Those the filter kept, nearest in structure first.
    notes : tuple of LocusNote
    """

    region: Region
    focus: Focus
    theme: Theme | None
    data_version: str
    facts: Facts
    structure: StructureTable
    parameters: StructureParameters
    distances: StructuralDistances
    candidate_filter: CandidateFilter
    filtered: FilteredCandidates
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

    @cached_property
    def unknown_blocks(self) -> tuple[StructureBlock, ...]:
        """Blocks of which nothing could be compared with any candidate: likeness is silent about them."""
        return unknown_blocks(self.candidates, self.parameters)

    def candidate(self, region_code: str) -> LocusCandidate | None:
        return next((c for c in self.candidates if c.region.code == region_code), None)

    def is_among_most_alike(self, candidate: LocusCandidate) -> bool:
        """Whether it ranks in the share of candidates that the recipe calls most alike."""
        return candidate.rank <= len(self.candidates) * self.parameters.most_alike_share.value


def choose_locus(
    region: Region,
    focus: Focus,
    *,
    theme: Theme | None = None,
    block_weights: Mapping[str, float] | None = None,
    candidate_filter: CandidateFilter | None = None,
    facts: Facts | None = None,
    catalogue: Catalogue | None = None,
    registry: Registry | None = None,
    parameters: StructureParameters | None = None,
    structure: StructureTable | None = None,
) -> LocusDecision:
    """Rank the places a region could learn from.

    Parameters
    ----------
    region : Region
        Who wants to learn.
    focus : Focus
        What about.
    theme : Theme, optional
        From which side regions are compared; its weights take the place of those of the recipe.
    block_weights : mapping from block key to float, optional
        The user's own weights, >= 0; they go before those of the theme.
    candidate_filter : CandidateFilter, optional
        Conditions on candidates. They leave out, and never change a distance.
    facts, catalogue, registry, parameters : optional
        Those carried in the product when left out.
    structure : StructureTable, optional
        `build_structure` of the same facts, registry and recipe, for whoever asks several questions of them;
        weights play no part in it. Built when left out.

    Returns
    -------
    LocusDecision
        The order is by likeness of structure alone; who does better, which practices are held and how far it
        is stand beside it and never move it, so that nothing is hidden in one number. A filter that nobody
        meets gives no candidates, and `filtered` tells which condition left out whom.

    Raises
    ------
    NotACandidate
        If the region is a province: regencies and cities are compared with each other.
    InsufficientData
        If too little of the region's own structure is known.
    InvalidParameter
        If a weight is of no block, negative or not finite, or no weight is above 0.
    """
    facts = facts or load_facts()
    registry = registry or load_registry()
    recipe = _weighted(parameters or load_structure_parameters(), theme, block_weights)
    wanted = candidate_filter or CandidateFilter()
    if region.kind is RegionKind.PROVINSI:
        raise NotACandidate(region.label, region.label, "province")
    table = structure or build_structure(facts, registry, recipe)
    if table.row(region.code) is None:
        least = recipe.minimum_coverage.value
        raise InsufficientData(region.label, 0.0, least, [v.label for v in recipe.variables])
    distances = measure_distances(table, region.code, recipe)
    filtered = filter_candidates(distances, wanted)
    practices = practices_by_region(catalogue or load_catalogue(), focus)
    candidates = _candidates(region, focus, filtered.kept, facts, practices, registry)
    return LocusDecision(
        region=region,
        focus=focus,
        theme=theme,
        data_version=facts.version,
        facts=facts,
        structure=table,
        parameters=recipe,
        distances=distances,
        candidate_filter=wanted,
        filtered=filtered,
        gaps=_gaps(facts, distances, recipe, registry),
        candidates=candidates,
        notes=(
            *filter_notes(filtered),
            *theme_notes(theme, table),
            *focus_notes(region, focus, candidates, practices, registry),
            *block_notes(region, candidates, recipe),
            *ranking_notes(table, candidates, distances, registry),
        ),
    )


def _weighted(
    recipe: StructureParameters, theme: Theme | None, block_weights: Mapping[str, float] | None
) -> StructureParameters:
    weights = {**(theme.block_weights if theme else {}), **(block_weights or {})}
    return recipe.with_block_weights(weights) if weights else recipe


def _gaps(
    facts: Facts, distances: StructuralDistances, recipe: StructureParameters, registry: Registry
) -> tuple[PerformanceGap, ...]:
    """Against peers of the same kind where there are as many as asked for, else against all."""
    own, asked, least = distances.region, int(recipe.nearest_peers.value), int(recipe.minimum_peers.value)
    ranked = [peer.region for peer in distances.ranked]
    nearest = [region.code for region in ranked[:asked]]
    same = [region.code for region in ranked if region.kind is own.kind][:asked]
    gaps = {gap.indicator.key: gap for gap in gap_to_peers(facts, own.code, nearest, least, registry)}
    if len(same) == asked:
        of_kind = gap_to_peers(facts, own.code, same, least, registry)
        gaps |= {gap.indicator.key: replace(gap, is_same_kind=True) for gap in of_kind}
    return tuple(gaps.values())


def _candidates(
    region: Region,
    focus: Focus,
    ranked: tuple[RegionDistance, ...],
    facts: Facts,
    practices: Mapping[str, tuple[FocusMatch, ...]],
    registry: Registry,
) -> tuple[LocusCandidate, ...]:
    asked = (*focus.indicators, *focus.related_indicators)
    return tuple(
        LocusCandidate(
            rank=rank,
            peer=peer,
            comparisons=compare_performance(facts, region.code, peer.region.code, asked, registry),
            practices=practices.get(peer.region.code, ()),
            distance_km=great_circle_km(region, peer.region),
        )
        for rank, peer in enumerate(ranked, start=1)
    )
