"""The checks one after another, and what they found written into the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from tiru.datasets.reading._report import CellStatus, Observation, ReadingReport
from tiru.datasets.reading.checks._cells import Cells, cells_of
from tiru.datasets.reading.checks._codes import find_wrong_codes
from tiru.datasets.reading.checks._contrary import (
    find_current_below_constant,
    find_leaps_of_stock,
    find_years_out_of_row,
)
from tiru.datasets.reading.checks._division import find_older_divisions
from tiru.datasets.reading.checks._duplicates import find_duplicates
from tiru.datasets.reading.checks._finding import Finding
from tiru.datasets.reading.checks._impossible import find_impossible, find_years_as_values
from tiru.datasets.reading.checks._moves import find_breaks, find_jumps
from tiru.datasets.reading.checks._price_basis import find_marked_breaks, find_mixed_price_bases
from tiru.datasets.reading.checks._repeated_rows import find_repeated_rows
from tiru.datasets.reading.checks._rules import Rules, load_rules
from tiru.datasets.reading.checks._totals import find_wrong_quarters, find_wrong_totals
from tiru.datasets.reading.checks._zeros import find_zero_rows, find_zeros_in_series

Check = Callable[[Cells, Rules], Iterator[Finding]]

# In order: a cell already spoken against is no evidence for the checks after.
_CHECKS: tuple[Check, ...] = (
    find_wrong_codes,
    find_duplicates,
    find_years_as_values,
    find_impossible,
    find_years_out_of_row,
    find_leaps_of_stock,
    find_current_below_constant,
    find_repeated_rows,
    find_zero_rows,
    find_zeros_in_series,
    find_wrong_totals,
    find_wrong_quarters,
    find_breaks,
    find_jumps,
    find_older_divisions,
)


def check_report(report: ReadingReport) -> ReadingReport:
    """Weigh the figures of a report against each other.

    Parameters
    ----------
    report : ReadingReport
        As a reader gives it. It is not changed.

    Returns
    -------
    ReadingReport
        Accepted cells that something speaks against are doubtful, with the key of the rule as reason; values
        stay as they were. A check that only points at cells leaves them accepted and gives them a reason.
        What was found is added to the problems.

    Notes
    -----
    Rules and thresholds, each with its reason, are in `data/checks.yaml`. Cells that a reader did not accept
    are left alone and are no evidence for or against others. Missing cells and zeros never count as equal.
    """
    if not report.observations:
        return report
    rules = load_rules()
    cells = cells_of(report)
    findings: list[Finding] = []
    for check in _CHECKS:
        found = list(check(cells, rules))
        findings.extend(found)
        doubted = [index for finding in found if _doubts(finding, rules) for index in finding.cells]
        if doubted:
            cells = cells.without(doubted)
    findings.extend(find_mixed_price_bases(cells, rules, report))
    findings.extend(find_marked_breaks(cells, rules, report))
    return _apply(report, findings, rules)


def _doubts(finding: Finding, rules: Rules) -> bool:
    return rules.rules[finding.rule].makes_doubtful


def _apply(report: ReadingReport, findings: list[Finding], rules: Rules) -> ReadingReport:
    if not findings:
        return report
    observations = list(report.observations)
    for finding in findings:
        doubts = _doubts(finding, rules)
        for index in finding.cells:
            observations[index] = _judged(observations[index], finding, doubts=doubts)
    problems = (*report.problems, *(finding.problem for finding in findings))
    return replace(report, observations=observations, problems=problems)


def _judged(cell: Observation, finding: Finding, *, doubts: bool) -> Observation:
    """A cell keeps its first reason; only one that was accepted can become doubtful."""
    if cell.status is not CellStatus.ACCEPTED:
        return cell
    if not doubts:
        return cell if cell.reason else replace(cell, reason=finding.rule)
    code = None if finding.loses_region else cell.region_code
    return replace(cell, status=CellStatus.DOUBTFUL, reason=finding.rule, region_code=code)
