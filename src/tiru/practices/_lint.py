"""A record looked over for what does not add up, is told as more than it is, or is missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from tiru.practices._findings import FindingKind, LintFinding, passages
from tiru.practices._lint_acronyms import lint_acronyms
from tiru.practices._lint_arithmetic import lint_arithmetic
from tiru.practices._lint_dates import lint_dates
from tiru.practices._lint_record import lint_record
from tiru.practices._lint_values import lint_values

if TYPE_CHECKING:
    from tiru.practices._practice import Practice


def lint_practice(practice: Practice, *, today: date | None = None) -> tuple[LintFinding, ...]:
    """What a writer should look at before anyone else reads the record.

    Parameters
    ----------
    practice : Practice
        A finished record or a draft: units, years and addresses may be wrong, that is what is told.
    today : date, optional
        Years and days after it have not come; without it that check is left out.

    Returns
    -------
    tuple of LintFinding
        In the order of the kinds of `FindingKind`, within a kind in record order; empty where nothing is
        amiss. Figures that do not add up are not told once more as two values. A finding is a question to a
        person, never a verdict: two values may both be right.

    Examples
    --------
    >>> from tiru.practices import load_catalogue
    >>> found = lint_practice(load_catalogue().get("makassar-lorong-wisata"))
    >>> found[0].kind.value, found[0].place, found[0].expected
    ('sum', 'resources', LintFigure(value=21900000000.0, unit='rupiah'))
    """
    order = list(FindingKind)
    findings = dict.fromkeys(_findings(practice, today))
    worked_out = {each.place for each in findings if each.kind in {FindingKind.SUM, FindingKind.DIRECTION}}
    told = (
        each for each in findings if each.kind is not FindingKind.TWO_VALUES or each.place not in worked_out
    )
    return tuple(sorted(told, key=lambda each: order.index(each.kind)))


def _findings(practice: Practice, today: date | None) -> Iterator[LintFinding]:
    yield from lint_record(practice)
    for passage in passages(practice):
        yield from lint_arithmetic(passage)
    yield from lint_values(practice)
    yield from lint_dates(practice, today)
    yield from lint_acronyms(practice)
