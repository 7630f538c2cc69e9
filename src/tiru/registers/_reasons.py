"""Why a row of a register is in no cell, and why a firm in a cell has no amount."""

from __future__ import annotations

from enum import StrEnum


class LeftOutReason(StrEnum):
    """In the order they are looked for: a row with several counts under the first.

    `ACTIVITY_LOST_ZERO` is a code such as `1411` in a column that keeps no zeros in front, so that it may be
    the class 1411 or what is left of 01411. `REGION_OF_NO_SYSTEM` is bare digits where no code system is
    named, or digits of BPS where Kemendagri codes are due; `REGION_OF_OTHER_YEAR` a code that only other
    lists have. `FIRM_REPEATED` counts the further copies of a row that is itself in a cell;
    `FIRM_CONTRADICTS` counts all rows of a firm that differ within a year.
    """

    ACTIVITY_MISSING = "activity_missing"
    ACTIVITY_NOT_VALID = "activity_not_valid"
    ACTIVITY_LOST_ZERO = "activity_lost_zero"
    ACTIVITY_OF_OTHER_CATEGORY = "activity_of_other_category"
    ACTIVITY_TOO_COARSE = "activity_too_coarse"
    FIRM_MISSING = "firm_missing"
    FIRM_CONTRADICTS = "firm_contradicts"
    YEAR_MISSING = "year_missing"
    YEAR_NOT_VALID = "year_not_valid"
    REGION_MISSING = "region_missing"
    REGION_OF_NO_SYSTEM = "region_of_no_system"
    REGION_OF_OTHER_YEAR = "region_of_other_year"
    REGION_UNKNOWN = "region_unknown"
    REGION_TOO_COARSE = "region_too_coarse"
    FIRM_REPEATED = "firm_repeated"

    @property
    def number(self) -> int:
        """Its place from 1 on, by which the engines know it: they group numbers faster than words."""
        return list(LeftOutReason).index(self) + 1


class AmountGap(StrEnum):
    """Why an amount of a firm is in no sum; the firm itself is counted.

    `AMBIGUOUS` is a text such as `1.234` that may be a thousand or one and a bit.
    """

    MISSING = "missing"
    SUPPRESSED = "suppressed"
    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS = "ambiguous"
    NEGATIVE = "negative"

    @property
    def number(self) -> int:
        return list(AmountGap).index(self) + 1


# What the engines have in place of a reason where there is none.
KEPT = 0


def reason_of(number: int) -> LeftOutReason:
    return list(LeftOutReason)[number - 1]
