"""Columns of figures: numbers as they are, texts by the one form that all of them can have."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from tiru.datasets.reading._report import CellStatus, QuestionAbout
from tiru.datasets.reading.meaning import Asking
from tiru.datasets.reading.tidy._sheet import texts_of
from tiru.datasets.reading.values import NumberForm, NumberText, missing_mark, read_number

_PLAIN = r"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"
# Three digits after the only point may be thousands; anything else after it is a decimal part.
_DECIMAL = r"^[+-]?([0-9]*\.([0-9]{1,2}|[0-9]{4,})|[0-9]{4,}\.[0-9]+|0[0-9]*\.[0-9]+)$"


@dataclass(frozen=True, slots=True)
class Figure:
    """One cell.

    value : None where it is missing or cannot be read
    raw : as written
    """

    value: float | None
    status: CellStatus
    reason: str
    raw: str


@dataclass(frozen=True)
class FigureColumn:
    """All cells of a column.

    is_plain : no cell has a mark or a unit of its own, and none can be read in two ways
    """

    figures: Sequence[Figure]
    is_plain: bool = True


def read_figures(column: pl.Series, asking: Asking) -> FigureColumn:
    """Every cell of a column of figures with its verdict; equal cells are judged once."""
    if column.dtype.is_numeric():
        return FigureColumn(_read_numbers(column))
    texts = texts_of(column)
    distinct = texts.unique()
    filled = distinct.filter(distinct != "")
    marks = [text for text in filled if missing_mark(text)]
    numbers = filled.filter(~filled.is_in(marks)) if marks else filled
    judged = {"": Figure(None, CellStatus.MISSING, "blank", "")}
    judged |= {text: Figure(None, CellStatus.MISSING, missing_mark(text), text) for text in marks}
    if bool(numbers.str.contains(_PLAIN).all()) and _has_point_decimals(numbers):
        values = numbers.cast(pl.Float64)
        judged |= {
            text: _judged(value, text)
            for text, value in zip(numbers.to_list(), values.to_list(), strict=True)
        }
        return FigureColumn([judged[text] for text in texts])
    form, readings = _form_of(numbers.to_list(), asking)
    judged |= {text: _read_text(text, reading, form) for text, reading in readings.items()}
    is_open = any(figure.reason.startswith("number_form") for figure in judged.values())
    if is_open:
        asking.ask(QuestionAbout.NUMBER_FORM, tuple(NumberForm))
    has_marks = any(reading and (reading.mark or reading.unit) for reading in readings.values())
    return FigureColumn([judged[text] for text in texts], not is_open and not has_marks)


def _has_point_decimals(numbers: pl.Series) -> bool:
    """Whether no text has a point, or one has it where it can only part decimals."""
    has_point = numbers.str.contains(".", literal=True)
    return not bool(has_point.any()) or bool(numbers.str.contains(_DECIMAL).any())


def _form_of(texts: Sequence[str], asking: Asking) -> tuple[NumberForm | None, dict[str, NumberText | None]]:
    """The answered form, or the only one that the texts of the column can have."""
    readings = {text: read_number(text) for text in texts}
    found = {reading.evidence for reading in readings.values() if reading and reading.evidence}
    return asking.number_form() or (found.pop() if len(found) == 1 else None), readings


def _read_numbers(column: pl.Series) -> list[Figure]:
    raws = texts_of(column).to_list()
    values = column.cast(pl.Float64).to_list()
    return [_judged(value, raw) for value, raw in zip(values, raws, strict=True)]


def _judged(value: float | None, raw: str) -> Figure:
    if value is None:
        return Figure(None, CellStatus.MISSING, "blank", raw)
    if math.isnan(value):
        return Figure(None, CellStatus.MISSING, "not_available", raw)
    if math.isinf(value):
        return Figure(None, CellStatus.DOUBTFUL, "not_finite", raw)
    return Figure(value, CellStatus.ACCEPTED, "", raw)


def _read_text(text: str, reading: NumberText | None, form: NumberForm | None) -> Figure:
    if reading is None:
        return Figure(None, CellStatus.DOUBTFUL, "not_a_number", text)
    if reading.flaw:
        status = CellStatus.AMBIGUOUS if reading.flaw == "range" else CellStatus.DOUBTFUL
        return Figure(reading.only_value, status, reading.flaw, text)
    if reading.unit == "%":
        return Figure(reading.only_value, CellStatus.DOUBTFUL, "percent_among_other_unit", text)
    if not reading.is_open:
        mark = f"mark:{reading.mark}" if reading.mark else ""
        return Figure(reading.only_value, CellStatus.ACCEPTED, mark, text)
    value = reading.value_in(form) if form else None
    if value is None:
        readings = f"{reading.point_thousands:.15g}|{reading.point_decimal:.15g}"
        return Figure(None, CellStatus.AMBIGUOUS, f"number_form:{readings}", text)
    return Figure(value, CellStatus.ACCEPTED, "form_by_table", text)
