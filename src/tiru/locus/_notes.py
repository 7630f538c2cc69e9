"""What a reader must know before using a ranking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tiru.datasets import FactStatus
from tiru.locus._candidate import LocusCandidate
from tiru.parameters import Focus, StructureBlock, StructureParameters, Theme
from tiru.peers import FilteredCandidates, StructuralDistances
from tiru.practices import EvidenceKind, FocusMatch
from tiru.regions import Region, Registry
from tiru.structure import StructureTable


class NoteKind(StrEnum):
    """What a note is about; `LocusNote.facts` has the figures of each."""

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
    FILTERED = "filtered"
    FILTER_LEFT_NOBODY = "filter_left_nobody"
    THEME_WITHOUT_FIGURES = "theme_without_figures"
    BLOCK_UNKNOWN = "block_unknown"
    YEARS_USED = "years_used"


@dataclass(frozen=True)
class LocusNote:
    """One caution with the figures it states."""

    kind: NoteKind
    facts: Mapping[str, object]


def filter_notes(filtered: FilteredCandidates) -> Iterator[LocusNote]:
    """Who was left out by which condition."""
    if not filtered.left_out:
        return
    rules = Counter(rule.value for _, rule in filtered.left_out)
    facts = {"kept": len(filtered.kept), "left_out": len(filtered.left_out), "rules": dict(rules)}
    yield LocusNote(NoteKind.FILTERED if filtered.kept else NoteKind.FILTER_LEFT_NOBODY, facts)


def theme_notes(theme: Theme | None, table: StructureTable) -> Iterator[LocusNote]:
    """Which variables a theme rests on have no figures to compare."""
    leading = [use for use in table.uses if theme and use.variable.block in theme.leading_blocks]
    if theme and (missing := tuple(use.variable.label for use in leading if use.status == "too_few")):
        known = tuple(use.variable.label for use in leading if use.status != "too_few")
        facts = {"theme": theme.label, "missing": missing, "known": known}
        yield LocusNote(NoteKind.THEME_WITHOUT_FIGURES, facts)


def unknown_blocks(
    candidates: tuple[LocusCandidate, ...], parameters: StructureParameters
) -> tuple[StructureBlock, ...]:
    """Blocks of some weight of which not one part could be compared with any candidate."""
    if not candidates:
        return ()
    parts = (part for candidate in candidates for part in candidate.peer.parts)
    compared = {part.block for part in parts if part.part is not None}
    return tuple(block for block in parameters.blocks if block.weight and block.key not in compared)


def block_notes(
    region: Region, candidates: tuple[LocusCandidate, ...], parameters: StructureParameters
) -> Iterator[LocusNote]:
    """Which sides of a region its likeness to others says nothing about."""
    if unknown := unknown_blocks(candidates, parameters):
        known = tuple(block.label for block in parameters.blocks if block.weight and block not in unknown)
        facts = {"region": region.name, "unknown": tuple(block.label for block in unknown), "known": known}
        yield LocusNote(NoteKind.BLOCK_UNKNOWN, facts)


def ranking_notes(
    table: StructureTable,
    candidates: tuple[LocusCandidate, ...],
    distances: StructuralDistances,
    registry: Registry,
) -> Iterator[LocusNote]:
    """How far the ranking by structure reaches."""
    yield LocusNote(NoteKind.RANKING_BY_STRUCTURE, {})
    others = sum(region.province_code != region.code for region in registry.regions()) - 1
    yield LocusNote(NoteKind.CANDIDATES_WITH_DATA, {"candidates": len(distances.ranked), "all": others})
    yield from _variable_notes(table)
    yield from _year_notes(table)
    for region, coverage in distances.left_out:
        yield LocusNote(NoteKind.LOW_COVERAGE, {"region": region.name, "coverage": coverage})
    if preliminary := _preliminary_variables(table):
        yield LocusNote(NoteKind.PRELIMINARY, {"variables": preliminary})
    if without_point := tuple(c.region.name for c in candidates if c.distance_km is None):
        yield LocusNote(NoteKind.NO_POINT, {"regions": without_point})


def focus_notes(
    region: Region,
    focus: Focus,
    candidates: tuple[LocusCandidate, ...],
    practices: Mapping[str, tuple[FocusMatch, ...]],
    registry: Registry,
) -> Iterator[LocusNote]:
    """What is and is not known about the focus itself; `practices` holds those of every region."""
    if not candidates:
        return
    if not any(_speaks_of_focus(candidate, focus) for candidate in candidates):
        yield LocusNote(NoteKind.NO_FOCUS_FIGURE, {"focus": focus.label, "candidates": len(candidates)})
    yield _evidence_note(focus, candidates)
    ranked = {region.code, *(candidate.region.code for candidate in candidates)}
    outside = {registry.get(code).name: len(found) for code, found in practices.items() if code not in ranked}
    if outside:
        facts = {"practices": sum(outside.values()), "regions": tuple(sorted(outside))}
        yield LocusNote(NoteKind.PRACTICES_ELSEWHERE, {"focus": focus.label, **facts})


def _variable_notes(table: StructureTable) -> Iterator[LocusNote]:
    kinds = {"too_few": NoteKind.VARIABLE_UNUSABLE, "constant": NoteKind.VARIABLE_CONSTANT}
    for use in table.uses:
        if use.status in kinds:
            facts = {"variable": use.variable.label, "regions": use.regions, "all": len(table.regions)}
            yield LocusNote(kinds[use.status], facts)


def _year_notes(table: StructureTable) -> Iterator[LocusNote]:
    """Of which year the figures of each variable are; it is one for all regions."""
    used = [use for use in table.uses if use.status == "used" and use.years]
    if used:
        years = tuple((use.variable.label, tuple(sorted(set(use.years)))) for use in used)
        yield LocusNote(NoteKind.YEARS_USED, {"years": years})


def _speaks_of_focus(candidate: LocusCandidate, focus: Focus) -> bool:
    return any(
        comparison.indicator.key in focus.indicators and comparison.comparison.is_comparable
        for comparison in candidate.comparisons
    )


def _evidence_note(focus: Focus, candidates: tuple[LocusCandidate, ...]) -> LocusNote:
    matches = [match for candidate in candidates for match in candidate.practices]
    if not matches:
        return LocusNote(NoteKind.NO_PRACTICE, {"focus": focus.label})
    kinds = {kind.value: sum(m.practice.evidence_kind is kind for m in matches) for kind in EvidenceKind}
    counts = {
        "practices": len(matches),
        "weak": sum(match.is_weak for match in matches),
        "stopped": sum(match.practice.has_stopped for match in matches),
    }
    return LocusNote(NoteKind.NO_IMPACT_EVIDENCE, {"focus": focus.label, **counts, **kinds})


def _preliminary_variables(table: StructureTable) -> tuple[str, ...]:
    labels = {use.variable.key: use.variable.label for use in table.uses}
    found = {
        key
        for (_, key), cell in table.cells.items()
        if any(fact.status is FactStatus.PRELIMINARY for fact in cell.facts)
    }
    return tuple(label for key, label in labels.items() if key in found)
