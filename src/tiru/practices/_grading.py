"""How well a practice is known to work: worked out from its figures, its sources and its caveats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tiru.practices._evidence import (
    EvidenceKind,
    MissingFigure,
    MissingKind,
    Traceability,
    find_missing_figure,
    months_between,
)
from tiru.practices._figure_roles import states_change
from tiru.practices._findings import Passage, cut
from tiru.practices._lint_arithmetic import lint_arithmetic
from tiru.practices._lint_values import lint_text_values
from tiru.practices._methods import Method, MethodRule, find_kind, find_method
from tiru.practices._phrases import holds_phrase
from tiru.practices._results import PracticeResult
from tiru.practices._text_figures import read_figures
from tiru.practices._vocabulary import load_rules

if TYPE_CHECKING:
    from tiru.practices._practice import Practice


@dataclass(frozen=True)
class Effect:
    """The change that the best figure of a record tells, whatever its cause.

    Attributes
    ----------
    result : PracticeResult
        The figure.
    change : float or None
        After less before, in the figure's unit, or the change as stated; None where one of the two is a
        range or words.
    share : float or None
        `change` as a share of the state before; None where that is 0 or not a number.
    compared_change : float or None
        `change` less the change of those who did not take part; None without figures of both.
    """

    result: PracticeResult
    change: float | None
    share: float | None
    compared_change: float | None


@dataclass(frozen=True)
class StatedCost:
    """What the sources say it took.

    Attributes
    ----------
    text : str or None
        In the words of the record; None where the sources say nothing.
    amounts_idr : tuple of float
        Amounts of rupiah in it, in text order, the low end of a range; they overlap and are never summed.
    """

    text: str | None
    amounts_idr: tuple[float, ...]


@dataclass(frozen=True)
class EvidenceMarks:
    """Marks to be shown side by side, never as one rating; effect, cost and strength apart.

    Attributes
    ----------
    grading : Method
        Method with its rule.
    kind : EvidenceKind
        What the figures are.
    traceability : Traceability
        Who says it, how long ago, with which contradictions.
    effect : Effect or None
        None where no figure tells a change at the businesses.
    cost : StatedCost
        What it took.
    strength : str
        Key of the list "evidence_strength": how far the change can be laid to the practice.
    missing : MissingFigure or None
        The one figure to ask the host for: what is missing for any evidence of impact or, where there is a
        hint, what would compare it; None where that is known or the practice has stopped.
    ordered_demand : tuple of str
        Sentences of the record that tell of staff being ordered or steered to buy; empty where none does.
    """

    grading: Method
    kind: EvidenceKind
    traceability: Traceability
    effect: Effect | None
    cost: StatedCost
    strength: str
    missing: MissingFigure | None
    ordered_demand: tuple[str, ...]

    @property
    def method(self) -> int:
        """0 (no evidence of impact) to 5 (random assignment)."""
        return self.grading.level


def grade_evidence(practice: Practice, *, today: date) -> EvidenceMarks:
    """How well a practice is known to work, on a day.

    Parameters
    ----------
    practice : Practice
        As recorded; nothing in it states a grade.
    today : date
        Day to count ages to; the library never reads the clock.

    Returns
    -------
    EvidenceMarks
        A record without figures has method 0, kind `CLAIM` and no effect.

    Notes
    -----
    Method after the Maryland Scientific Methods Scale (Sherman et al. 1997), as used for local growth
    programmes: 1 before and after, or an unadjusted comparison; 2 an adjusted comparison; 3 change against
    change; 4 a comparison close to chance; 5 lottery. Only figures that speak of a change at the businesses
    enter: not plans, budgets, participants, indicators of the whole region, nor years before the start.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> marks = grade_evidence(load_catalogue().get("kulonprogo-bela-beli"), today=date(2026, 11, 24))
    >>> marks.method, marks.grading.rule.value, marks.kind.value, marks.strength
    (1, 'before_after', 'sebelum_sesudah', 'lemah')
    >>> len(marks.ordered_demand) > 0
    True
    """
    grading = find_method(practice.results, practice.started_year)
    return EvidenceMarks(
        grading=grading,
        kind=find_kind(grading, practice.results, practice.started_year),
        traceability=_trace(practice, today),
        effect=_effect(grading),
        cost=_cost(practice.resources),
        strength=_strength(grading.level),
        missing=_missing(practice, grading),
        ordered_demand=_ordered_demand(practice),
    )


def _effect(method: Method) -> Effect | None:
    result = method.result
    if method.level == 0 or result is None:
        return None
    if result.value is None or result.baseline_value is None:
        return Effect(result, result.value if states_change(result) else None, None, None)
    change = result.value - result.baseline_value
    share = change / result.baseline_value if result.baseline_value else None
    compared = None
    if result.comparison_value is not None and result.comparison_baseline_value is not None:
        compared = change - (result.comparison_value - result.comparison_baseline_value)
    return Effect(result, change, share, compared)


def _missing(practice: Practice, grading: Method) -> MissingFigure | None:
    if practice.has_stopped or grading.level >= MethodRule.COMPARED_CHANGE.method:
        return None
    if grading.level > 0:
        return MissingFigure(MissingKind.COMPARISON, grading.result)
    return find_missing_figure(practice.results, practice.started_year)


def _cost(text: str | None) -> StatedCost:
    amounts = [figure.value for figure in read_figures(text or "") if figure.unit == "rupiah"]
    return StatedCost(text, tuple(amounts))


def _strength(method: int) -> str:
    reached = [name for name, least in load_rules().evidence.strength_from.items() if method >= least]
    return reached[-1] if reached else "belum ada"


def _trace(practice: Practice, today: date) -> Traceability:
    newest = practice.latest_source_date
    months = months_between(newest or date(practice.as_of, 12, 31), today)
    return Traceability(
        claimants=practice.claimants,
        source_count=len(practice.sources),
        dated_source_count=sum(source.day is not None for source in practice.sources),
        age=practice.checked_age(today),
        caveat_count=len(practice.caveats),
        contradictions=tuple(filter(_is_contradiction, practice.caveats)),
        newest_source=newest,
        source_months=months,
        is_old=months >= load_rules().evidence.old_source_after_months,
    )


def _is_contradiction(caveat: str) -> bool:
    """Whether a caveat sets one statement against another, by its words or by its figures."""
    return holds_phrase("contradiction", caveat) or any(
        any(lint_arithmetic(piece)) or any(lint_text_values(piece))
        for piece in cut(Passage("caveats", caveat))
    )


def _ordered_demand(practice: Practice) -> tuple[str, ...]:
    return tuple(
        text
        for text in _sentences_about_demand(practice)
        if all(holds_phrase(name, text) for name in ("staff", "order", "purchase"))
    )


def _sentences_about_demand(practice: Practice) -> Iterator[str]:
    yield practice.title
    yield from practice.how_it_works
    yield from practice.preconditions
    # A page is often named after the order itself.
    yield from (source.title for source in practice.sources)
