"""Values of an answer: numbers as JSON gives them, and what stands there instead of one."""

from __future__ import annotations

import math
import re
from typing import Any

from tiru.datasets.reading._report import CellStatus

_MISSING_MARKS = frozenset({"", "-", "–", "—", "...", "…", "n/a", "na", "null", "none", "x", "nan", "*)"})
# Answers to the question of the number form: sign before thousands, sign before decimals.
NUMBER_FORMS = {"1.234,5": (".", ","), "1,234.5": (",", ".")}
_PLAIN = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?")
# "1.592" may be one thousand five hundred or one and a half; "12.345.678" has only one reading, but is
# not how JSON writes a number, so the question is asked for the whole file.
_GROUPED = re.compile(r"[-+]?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|[-+]?\d+,\d+")

Judged = tuple[float | None, CellStatus, str]


def judge_value(raw: Any, number_form: str = "") -> Judged:
    """Value, verdict and reason of what stands behind one key; `number_form` is one of `NUMBER_FORMS`."""
    kind = type(raw)
    if kind is float or kind is int:
        return _number(raw)
    if raw is None:
        return None, CellStatus.MISSING, "no_value"
    if kind is str:
        return _text(raw.strip(), number_form)
    return None, CellStatus.AMBIGUOUS, "not_a_number"


def _number(raw: float) -> Judged:
    try:
        value = float(raw)
    except OverflowError:
        return None, CellStatus.AMBIGUOUS, "not_a_number"
    if not math.isfinite(value):
        return None, CellStatus.AMBIGUOUS, "not_a_number"
    return value, CellStatus.ACCEPTED, ""


def _text(text: str, number_form: str) -> Judged:
    if text.lower() in _MISSING_MARKS:
        return None, CellStatus.MISSING, "missing_mark" if text else "no_value"
    if _GROUPED.fullmatch(text):
        if number_form not in NUMBER_FORMS:
            return None, CellStatus.AMBIGUOUS, "number_form"
        thousands, decimals = NUMBER_FORMS[number_form]
        text = text.replace(thousands, "").replace(decimals, ".")
    if _PLAIN.fullmatch(text):
        return _number(float(text))
    return None, CellStatus.AMBIGUOUS, "not_a_number"
