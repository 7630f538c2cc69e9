"""From an answer of the BPS WebAPI to observations: keys are built and looked up, never taken apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tiru.datasets.reading._files import decode, read_limited
from tiru.datasets.reading._report import (
    CellStatus,
    Observation,
    PeriodKind,
    ReadingReport,
    Release,
    TableInfo,
)
from tiru.datasets.reading._total_labels import is_total_label
from tiru.datasets.reading.webapi._answer import Answer, Item, Variable, parse_answer
from tiru.datasets.reading.webapi._periods import PartOfYear, Year, period_of, read_part_of_year, read_year
from tiru.datasets.reading.webapi._problems import problems_of
from tiru.datasets.reading.webapi._questions import (
    NATION,
    Given,
    answered_part,
    answered_year,
    basis_key,
    lacks_price_basis,
    open_questions,
    row_key,
    unit_of,
)
from tiru.datasets.reading.webapi._releases import releases_in
from tiru.datasets.reading.webapi._rows import REFUSED, Row, RowReason, read_rows, rows_are_regions
from tiru.datasets.reading.webapi._values import judge_value
from tiru.errors import DataFileError
from tiru.regions import Region, Registry, load_registry

# More combinations than any real answer has; lists of that length are made to exhaust the memory.
MOST_COMBINATIONS = 1_000_000
_NO_COLUMN = frozenset({"", "tidak ada", "tidak ada turvar"})
_ROW_STATUS = {
    RowReason.MISMATCH: CellStatus.DOUBTFUL,
    RowReason.WRONG_SYSTEM: CellStatus.DOUBTFUL,
    RowReason.UNKNOWN: CellStatus.DOUBTFUL,
    RowReason.SEVERAL: CellStatus.AMBIGUOUS,
}

Verdict = tuple[CellStatus, str]
_FINE: Verdict = (CellStatus.ACCEPTED, "")


@dataclass(frozen=True, slots=True)
class _Line:
    """What all cells of one row share."""

    digits: str
    region_code: str | None
    region_label: str
    labels: tuple[str, ...]
    verdict: Verdict
    is_total: bool


@dataclass(frozen=True, slots=True)
class _Moment:
    """What all cells of one year and part of a year share."""

    digits: str
    period: str | None
    kind: PeriodKind | None
    verdict: Verdict
    release: Release


@dataclass(frozen=True, slots=True)
class _Measure:
    """What all cells of one variable share."""

    variable: Variable
    label: str
    unit: str | None
    verdict: Verdict
    releases: Mapping[int, Release]


@dataclass
class _Plan:
    """The lists of an answer, judged before any cell is looked at."""

    answer: Answer
    given: Given
    rows: tuple[Row, ...] | None
    years: tuple[Year, ...]
    parts: tuple[PartOfYear, ...]
    measures: tuple[_Measure, ...]
    unclear_notes: tuple[str, ...]
    tables: dict[tuple[str, PeriodKind | None], int] = field(default_factory=dict)


def read_webapi_file(
    path: Path | str, *, region: str | None = None, answers: Mapping[str, str] | None = None
) -> ReadingReport:
    """Read a saved answer of `list/model/data`, plain or gzipped.

    Parameters
    ----------
    path : Path or str
    region : str, optional
        What the whole file is about, where its rows are no regions: name, Kemendagri code, or "Indonesia".
    answers : mapping of str to str, optional
        Answers to the questions of an earlier reading, by their keys.

    Returns
    -------
    ReadingReport
        One table for each variable and kind of period. Every combination of the lists is an observation;
        one without a value is missing. The checks after reading are not made here.

    Raises
    ------
    DataFileError
        `missing_file`, `not_a_file`, `too_large`, `broken_gzip`, `not_utf8`, and what `parse_answer` raises.
    RegionError
        If `region` names no region, or several.
    """
    file = Path(path)
    return read_webapi_text(decode(read_limited(file), file), file.name, region=region, answers=answers)


def read_webapi_text(
    text: str, name: str, *, region: str | None = None, answers: Mapping[str, str] | None = None
) -> ReadingReport:
    """As `read_webapi_file`, for an answer at hand; `name` is what the report calls it."""
    registry = load_registry()
    answer = parse_answer(text, name)
    count = len(answer.rows) * len(answer.variables) * len(answer.columns)
    count *= len(answer.years) * len(answer.parts_of_year)
    if count > MOST_COMBINATIONS:
        raise DataFileError(name, "too_many_cells", [str(MOST_COMBINATIONS)])
    plan = _plan(answer, _given(region, answers or {}, registry), registry)
    observations = list(_observations(plan))
    asks_form = any(observation.reason == "number_form" for observation in observations)
    filled = frozenset(o.region_label for o in observations if o.status is not CellStatus.MISSING)
    return ReadingReport(
        name=name,
        tables=_tables(plan),
        observations=observations,
        questions=tuple(
            open_questions(
                answer,
                plan.rows,
                plan.years,
                plan.parts,
                plan.given,
                filled_rows=filled,
                asks_number_form=asks_form,
            )
        ),
        problems=tuple(
            problems_of(answer, plan.rows or (), plan.years, plan.parts, plan.unclear_notes, observations)
        ),
    )


def _given(region: str | None, answers: Mapping[str, str], registry: Registry) -> Given:
    scope = region or answers.get("region", "")
    is_nation = scope.strip().casefold() == NATION.casefold()
    named = registry.resolve(scope) if scope and not is_nation else None
    return Given(dict(answers), named, is_nation)


def _plan(answer: Answer, given: Given, registry: Registry) -> _Plan:
    rows: tuple[Row, ...] | None = None
    if rows_are_regions(answer, registry):
        named: dict[str, Region] = {
            item.digits: registry.resolve(text) for item in answer.rows if (text := given.of(row_key(item)))
        }
        rows = read_rows(answer.rows, registry, named)
    measures: list[_Measure] = []
    unclear: list[str] = []
    for variable in answer.variables:
        releases, notes = releases_in(variable.notes)
        unclear.extend(notes)
        measures.append(_measure(variable, answer, given, releases))
    return _Plan(
        answer=answer,
        given=given,
        rows=rows,
        years=tuple(answered_year(read_year(item), given) for item in answer.years),
        parts=tuple(answered_part(read_part_of_year(item), given) for item in answer.parts_of_year),
        measures=tuple(measures),
        unclear_notes=tuple(unclear),
    )


def _measure(variable: Variable, answer: Answer, given: Given, releases: Mapping[int, Release]) -> _Measure:
    unit = unit_of(variable, given)
    basis = given.of(basis_key(variable))
    verdict = _FINE
    if unit is None:
        verdict = (CellStatus.AMBIGUOUS, "unit_unknown")
    elif lacks_price_basis(variable, answer) and not basis:
        verdict = (CellStatus.AMBIGUOUS, "price_basis_unknown")
    label = f"{variable.label}, {basis}" if basis else variable.label
    return _Measure(variable, label, unit, verdict, releases)


def _observations(plan: _Plan) -> Iterator[Observation]:
    content, conflicting = plan.answer.content, plan.answer.conflicting_keys
    number_form = plan.given.of("number_form")
    built = _twice_built(plan.answer)
    columns = [_column(item) for item in plan.answer.columns]
    moments_of = {measure.variable.digits: _judged(plan, measure) for measure in plan.measures}
    for line in _lines(plan):
        line_status, line_reason = line.verdict
        for measure in plan.measures:
            moments = moments_of[measure.variable.digits]
            for digits, labels, column_is_total in columns:
                start = f"{line.digits}{measure.variable.digits}{digits}"
                breakdown = (*line.labels, *labels)
                is_total = line.is_total or column_is_total
                for moment, table, moment_status, moment_reason in moments:
                    key = start + moment.digits
                    raw = content.get(key)
                    value, status, reason = judge_value(raw, number_form)
                    if status is CellStatus.ACCEPTED:
                        if line_status is not CellStatus.ACCEPTED or moment_status is CellStatus.ACCEPTED:
                            status, reason = line_status, line_reason
                        else:
                            status, reason = moment_status, moment_reason
                        if key in conflicting:
                            value, status, reason = None, CellStatus.AMBIGUOUS, "key_repeated"
                        elif key in built:
                            status, reason = CellStatus.AMBIGUOUS, "key_of_several"
                    yield Observation(
                        table,
                        line.region_code,
                        line.region_label,
                        moment.period,
                        measure.label,
                        breakdown,
                        value,
                        measure.unit,
                        status,
                        reason,
                        key,
                        "" if raw is None else str(raw),
                        moment.release,
                        is_total,
                    )


def _judged(plan: _Plan, measure: _Measure) -> list[tuple[_Moment, int, CellStatus, str]]:
    """Every year and part of a year with its table and what speaks against its cells, period before unit."""
    judged = []
    for moment in _moments(plan, measure):
        table = plan.tables.setdefault((measure.variable.digits, moment.kind), len(plan.tables))
        verdict = measure.verdict if moment.verdict[0] is CellStatus.ACCEPTED else moment.verdict
        judged.append((moment, table, *verdict))
    return judged


def _lines(plan: _Plan) -> Iterator[_Line]:
    if plan.rows is not None:
        for row in plan.rows:
            verdict = (_ROW_STATUS.get(row.reason, CellStatus.ACCEPTED), row.reason.value)
            code = None if row.region is None or row.reason in REFUSED else row.region.code
            yield _Line(row.item.digits, code, row.item.label, (), verdict, row.is_total)
        return
    given = plan.given
    label = NATION if given.is_nation else given.region.name if given.region else ""
    code = given.region.code if given.region else None
    verdict = _FINE if label else (CellStatus.AMBIGUOUS, "region_unknown")
    for item in plan.answer.rows:
        yield _Line(item.digits, code, label, (item.label,), verdict, is_total_label(item.label))


def _column(item: Item) -> tuple[str, tuple[str, ...], bool]:
    labels = () if item.label.casefold() in _NO_COLUMN else (item.label,)
    return item.digits, labels, is_total_label(item.label)


def _moments(plan: _Plan, measure: _Measure) -> list[_Moment]:
    return [_moment(year, part, measure.releases) for year in plan.years for part in plan.parts]


def _moment(year: Year, part: PartOfYear, releases: Mapping[int, Release]) -> _Moment:
    period = period_of(year, part)
    if period is None:
        verdict: Verdict = (CellStatus.AMBIGUOUS, "period_unclear")
    elif year.contradicted or part.contradicted:
        verdict = (CellStatus.DOUBTFUL, "period_code_mismatch")
    else:
        verdict = _FINE
    release = year.release
    if release is Release.UNMARKED and year.number is not None:
        release = releases.get(year.number, Release.UNMARKED)
    return _Moment(f"{year.item.digits}{part.item.digits}", period, part.kind, verdict, release)


def _twice_built(answer: Answer) -> frozenset[str]:
    """Keys that two combinations of the lists build; only ids of unequal length can do that."""
    lists = (answer.rows, answer.variables, answer.columns, answer.years, answer.parts_of_year)
    if sum(len({len(entry.digits) for entry in entries}) > 1 for entries in lists) < 2:
        return frozenset()
    keys = [""]
    for entries in lists:
        keys = [key + entry.digits for key in keys for entry in entries]
    seen: set[str] = set()
    return frozenset(key for key in keys if key in seen or seen.add(key))  # type: ignore[func-returns-value]


def _tables(plan: _Plan) -> tuple[TableInfo, ...]:
    by_digits = {measure.variable.digits: measure for measure in plan.measures}
    scope = None
    if plan.rows is None:
        scope = NATION if plan.given.is_nation else plan.given.region.code if plan.given.region else None
    tables = []
    for digits, kind in plan.tables:
        measure = by_digits[digits]
        notes = list(measure.variable.notes)
        if measure.variable.subject:
            notes.append(f"Subjek: {measure.variable.subject}")
        if plan.answer.last_update:
            notes.append(f"Pemutakhiran terakhir: {plan.answer.last_update}")
        tables.append(TableInfo(measure.label, measure.unit, kind, scope, f"var {digits}", tuple(notes)))
    return tuple(tables)
