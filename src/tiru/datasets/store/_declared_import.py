"""The declarations of a mapping file, brought to what the store is asked."""

from __future__ import annotations

from collections.abc import Iterator

from tiru.datasets._series import load_series
from tiru.datasets.reading import AnswerFile, CellStatus, DeclaredFigures, ReadingReport
from tiru.datasets.reading.values import read_unit
from tiru.datasets.store._request import Declaration
from tiru.errors import ImportRefused


def declarations_of(report: ReadingReport, given: AnswerFile) -> tuple[Declaration, ...]:
    """What a mapping file declares of the figures of a report.

    Parameters
    ----------
    report : ReadingReport
        Read with `given`.
    given : AnswerFile

    Returns
    -------
    tuple of Declaration
        One for each indicator of the report that a declaration fits; declarations that fit none are told
        in the report's problems.

    Raises
    ------
    ImportRefused
        `declared_twice` (two declarations fit one indicator), `declared_unit` (the file has another unit than
        was declared), `source_kind_of_series` (the series is of another kind of source).
    """
    labels = dict.fromkeys(o.indicator for o in report.observations if o.status is CellStatus.ACCEPTED)
    return tuple(_declarations(report, given, list(labels)))


def _declarations(report: ReadingReport, given: AnswerFile, labels: list[str]) -> Iterator[Declaration]:
    for label in labels:
        fitting = [one for one in given.figures if one.fits(label)]
        if len(fitting) > 1:
            raise ImportRefused(report.name, "declared_twice", [label])
        if fitting:
            one = fitting[0]
            _refuse_other_unit(report, label, one)
            declaration = Declaration(
                one.indicator, one.series, _definition(report, one), label, one.breakdown, one.price_basis
            )
            if declaration != Declaration("", label=label):
                yield declaration


def _refuse_other_unit(report: ReadingReport, label: str, one: DeclaredFigures) -> None:
    if not one.unit:
        return
    for unit in sorted({o.unit for o in report.observations if o.indicator == label and o.unit}):
        if _name(unit) != _name(one.unit):
            raise ImportRefused(report.name, "declared_unit", [label, unit, one.unit])


def _name(unit: str) -> str:
    known = read_unit(unit)
    return (known.name if known else unit).casefold()


def _definition(report: ReadingReport, one: DeclaredFigures) -> str:
    """A kind of source is part of the definition: figures of two kinds are not comparable."""
    if one.source_kind is None:
        return one.definition
    series = load_series().get(one.series)
    if series is None:
        return f"{one.definition} (jenis sumber: {one.source_kind})" if one.definition else ""
    if series.source_kind is not one.source_kind:
        details = [series.key, series.source_kind, one.source_kind]
        raise ImportRefused(report.name, "source_kind_of_series", details)
    return one.definition
