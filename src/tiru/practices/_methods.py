"""The method of a record: the strongest rule of the Maryland scale that any of its figures meets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from tiru.practices._evidence import EvidenceKind
from tiru.practices._figure_roles import FigureRole, figure_role, states_change, states_tested_change
from tiru.practices._results import ComparisonDesign, PracticeResult
from tiru.practices._vocabulary import read_data_rows


class MethodRule(StrEnum):
    """The rule that gave a method; its sentence and method stand in `data/method_rules.csv`."""

    NO_FIGURE = "no_figure"
    PLANS_ONLY = "plans_only"
    OUTPUTS_ONLY = "outputs_only"
    BEFORE_START = "before_start"
    REGION_WIDE = "region_wide"
    NO_BASELINE = "no_baseline"
    STATED_CHANGE = "stated_change"
    TESTED_CHANGE = "tested_change"
    BEFORE_AFTER = "before_after"
    UNADJUSTED_COMPARISON = "unadjusted_comparison"
    ADJUSTED_COMPARISON = "adjusted_comparison"
    COMPARED_CHANGE = "compared_change"
    NEAR_EXPERIMENT = "near_experiment"
    LOTTERY = "lottery"

    @property
    def method(self) -> int:
        """Method of the Maryland scale, 0 (no evidence of impact) to 5 (random assignment)."""
        return _method_rules()[self][0]

    @property
    def sentence(self) -> str:
        """Why, in Indonesian, with the place {indicator} for the figure that decided."""
        return _method_rules()[self][1]


@dataclass(frozen=True)
class Method:
    """Method with the rule that gave it.

    Attributes
    ----------
    rule : MethodRule
        The strongest rule that any figure of the record meets.
    result : PracticeResult or None
        The figure that met it; None where the rule speaks of the record as a whole.
    """

    rule: MethodRule
    result: PracticeResult | None

    @property
    def level(self) -> int:
        """0 (no evidence of impact) to 5 (random assignment)."""
        return self.rule.method

    @property
    def reason(self) -> str:
        """The rule in one Indonesian sentence."""
        return self.rule.sentence.format(indicator=self.result.indicator if self.result else "")


def find_method(results: Sequence[PracticeResult], started_year: int | None) -> Method:
    """The strongest rule that any figure meets; the first figure among equals."""
    rules = [Method(_rule(result, started_year), result) for result in results]
    best = max(rules, key=lambda each: (each.level, _PRECEDENCE[each.rule]), default=None)
    if best is None:
        return Method(MethodRule.NO_FIGURE, None)
    names_figure = "{indicator}" in best.rule.sentence
    return best if names_figure else Method(best.rule, None)


def find_kind(method: Method, results: Sequence[PracticeResult], started_year: int | None) -> EvidenceKind:
    """What the figures are: a comparison, a change, a count, or nothing but claims."""
    if method.rule in _COMPARISONS:
        return EvidenceKind.COMPARISON
    if method.level > 0:
        return EvidenceKind.BEFORE_AFTER
    roles = {figure_role(result, started_year) for result in results if result.has_number}
    counted = roles & {FigureRole.OUTCOME, FigureRole.OUTPUT}
    return EvidenceKind.COUNTED_OUTPUT if counted else EvidenceKind.CLAIM


# Of rules of method 0 the one that tells most about why.
_PRECEDENCE = {rule: number for number, rule in enumerate(MethodRule)}
_COMPARISONS = frozenset(
    {
        MethodRule.UNADJUSTED_COMPARISON,
        MethodRule.ADJUSTED_COMPARISON,
        MethodRule.COMPARED_CHANGE,
        MethodRule.NEAR_EXPERIMENT,
        MethodRule.LOTTERY,
    }
)
_BY_DESIGN = {
    ComparisonDesign.LOTTERY: MethodRule.LOTTERY,
    ComparisonDesign.ELIGIBILITY_LIMIT: MethodRule.NEAR_EXPERIMENT,
}
_BY_ROLE = {
    FigureRole.PLAN: MethodRule.PLANS_ONLY,
    FigureRole.INPUT: MethodRule.PLANS_ONLY,
    FigureRole.OUTPUT: MethodRule.OUTPUTS_ONLY,
    FigureRole.REGION_WIDE: MethodRule.REGION_WIDE,
    FigureRole.BEFORE_START: MethodRule.BEFORE_START,
}


def _rule(result: PracticeResult, started_year: int | None) -> MethodRule:
    role = figure_role(result, started_year)
    if role is not FigureRole.OUTCOME:
        return _BY_ROLE[role]
    if result.value is None:
        return MethodRule.TESTED_CHANGE if states_tested_change(result) else MethodRule.NO_BASELINE
    if result.comparison_value is not None:
        return _comparison_rule(result)
    if result.has_baseline:
        return MethodRule.BEFORE_AFTER
    return MethodRule.STATED_CHANGE if states_change(result) else MethodRule.NO_BASELINE


def _comparison_rule(result: PracticeResult) -> MethodRule:
    if result.comparison_design in _BY_DESIGN:
        return _BY_DESIGN[result.comparison_design]
    if result.baseline_value is not None and result.comparison_baseline_value is not None:
        return MethodRule.COMPARED_CHANGE
    if result.comparison_design is ComparisonDesign.ADJUSTED:
        return MethodRule.ADJUSTED_COMPARISON
    return MethodRule.UNADJUSTED_COMPARISON


@cache
def _method_rules() -> dict[str, tuple[int, str]]:
    return {row["rule"]: (int(row["method"]), row["sentence"]) for row in read_data_rows("method_rules.csv")}
