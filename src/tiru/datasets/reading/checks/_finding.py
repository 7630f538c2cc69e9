"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.datasets.reading._report import Problem


@dataclass(frozen=True)
class Finding:
    """One thing found.

    Attributes
    ----------
    rule : str
        Key of the rule.
    where, sentence : str
        Of the problem, as shown.
    cells : tuple of int
        Indices of the observations it speaks against; empty where no single cell is to blame.
    loses_region : bool
        Whether the region of these cells cannot be relied on either.
    """

    rule: str
    where: str
    sentence: str
    cells: tuple[int, ...] = ()
    loses_region: bool = False

    @property
    def problem(self) -> Problem:
        return Problem(self.where, self.rule, self.sentence)
