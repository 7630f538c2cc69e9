"""KBLI codes judged by their form: digits, letter, and whether a zero in front may be lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tiru.errors import InvalidParameter
from tiru.parameters import load_activity_divisions
from tiru.registers._codes import Judged, plain_digits
from tiru.registers._reasons import LeftOutReason

_DEPTHS = (2, 3, 4, 5)
_CODE = re.compile(r"(?:([A-Z])\.?)?(\d{1,5})", re.ASCII)


@dataclass(frozen=True)
class _Spelt:
    """A code taken apart; `digits` is empty where it has no form of a code."""

    raw: object
    text: str
    letter: str = ""
    digits: str = ""

    @property
    def has_division(self) -> bool:
        return self.digits[:2] in load_activity_divisions()

    @property
    def may_lack_zero(self) -> bool:
        return not self.letter and len(self.digits) < 5 and f"0{self.digits}"[:2] in load_activity_divisions()


def check_depth(depth: int) -> None:
    if depth not in _DEPTHS:
        raise InvalidParameter("depth", depth, "2, 3, 4, 5")


def judge_activities(raws: Sequence[object], depth: int, written: int | None) -> list[Judged[str]]:
    """Every code of a column, cut to a depth.

    Parameters
    ----------
    raws : sequence
        All the codes of the column: whether one of them lacks a zero shows in the others.
    depth : int
    written : int or None
        Digits every code has as published, where the caller says so.
    """
    codes = [_spell(raw, written) for raw in raws]
    valid = [code for code in codes if code.has_division]
    keeps_zeros = any(code.digits.startswith("0") for code in valid)
    longest = max((len(code.digits) for code in valid), default=0)
    short = 0 if written or keeps_zeros else longest - 1
    judged = []
    for code in codes:
        reason = _reason(code, depth, written, short)
        judged.append(Judged(code.raw, None if reason else code.digits[:depth], reason))
    return judged


def _spell(raw: object, written: int | None) -> _Spelt:
    text = plain_digits(raw).upper()
    match = _CODE.fullmatch(text)
    if not match:
        return _Spelt(raw, text)
    letter, digits = match[1] or "", match[2]
    if written and len(digits) == written - 1 and not letter:
        digits = f"0{digits}"
    return _Spelt(raw, text, letter, digits)


def _reason(code: _Spelt, depth: int, written: int | None, short: int) -> LeftOutReason | None:
    if not code.text:
        return LeftOutReason.ACTIVITY_MISSING
    # A single digit is no code, but what is left of one when its zero is gone.
    if code.may_lack_zero and not written and len(code.digits) in {1, short}:
        return LeftOutReason.ACTIVITY_LOST_ZERO
    if not code.has_division or (written and len(code.digits) != written):
        return LeftOutReason.ACTIVITY_NOT_VALID
    # KBLI 2025 gives other letters from J on, so a letter is checked and never used as a key.
    if code.letter not in {"", load_activity_divisions()[code.digits[:2]].category}:
        return LeftOutReason.ACTIVITY_OF_OTHER_CATEGORY
    return LeftOutReason.ACTIVITY_TOO_COARSE if len(code.digits) < depth else None
