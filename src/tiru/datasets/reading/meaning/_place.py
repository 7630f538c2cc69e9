"""The region of a figure as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.datasets.reading._report import CellStatus

# Under this detail the user is asked which system the codes of a column without names are of.
CODE_DETAIL = "sistem_kode"


@dataclass(frozen=True, slots=True)
class Place:
    """A region as far as it is known.

    Attributes
    ----------
    code : str or None
        Kemendagri code.
    label : str
        As written.
    flaw : str
        Reason word where it is not certain.
    status : CellStatus
        What a figure with this place is at best.
    """

    code: str | None
    label: str
    flaw: str = ""
    status: CellStatus = CellStatus.ACCEPTED
