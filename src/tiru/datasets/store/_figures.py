"""From a reading report to rows that may be stored: all of them sound, or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from tiru.datasets._series import PriceBasis
from tiru.datasets.reading import CellStatus, Observation, Question, QuestionAbout, ReadingReport
from tiru.datasets.store._declarations import declare
from tiru.datasets.store._request import ImportOptions, ImportSource, stored_price_basis
from tiru.errors import ImportRefused, OpenQuestions

# What makes a figure the same figure in two files.
KEY = ("region_code", "indicator", "breakdown", "period", "unit", "price_basis")

# What may differ between two readings of the same figure and is then a change.
CONTENT = ("value", "release", "status", "activity", "listed_indicator", "series", "definition")

SCHEMA: Mapping[str, pl.DataType] = {
    "region_code": pl.String(),
    "region_label": pl.String(),
    "indicator": pl.String(),
    "breakdown": pl.List(pl.String()),
    "activity": pl.String(),
    "period": pl.String(),
    "value": pl.Float64(),
    "unit": pl.String(),
    "price_basis": pl.String(),
    "status": pl.String(),
    "reason": pl.String(),
    "release": pl.String(),
    "is_total": pl.Boolean(),
    "listed_indicator": pl.String(),
    "series": pl.String(),
    "definition": pl.String(),
    "where": pl.String(),
    "raw": pl.String(),
    "source_title": pl.String(),
    "publisher": pl.String(),
    "source_url": pl.String(),
    "read_on": pl.Date(),
}

# The whole country; no region has this code.
NATION_CODE = "00"

# Reasons the readers give with a row that is no region.
_NATIONAL_TOTAL = "national_total"
_TOTAL_OF_REGIONS = "total_of_regions"

_REGION_CODE = r"^[0-9]{2}(\.[0-9]{2})?$"
_FORESEEN = r"(?i)proyeksi|projection|perkiraan|prakiraan|target|rencana|sasaran|rpjm|estimasi|prognosis"
_PERIOD = r"^[0-9]{4}(-S[12]|-Q[1-4]|-(0[1-9]|1[0-2])(/[0-9]{4}-(0[1-9]|1[0-2]))?)?$"
_CURRENT = r"harga\s+berlaku|\badhb\b"
_CONSTANT = r"harga\s+konstan|\badhk\b"
_OF_2010 = r"konstan\s+(tahun\s+)?2010\b|\badhk\s+2010\b|\bseri\s+2010\b"
_OF_OTHER_YEAR = r"konstan\s+(tahun\s+)?(19[0-9]{2}|200[0-9]|201[1-9]|202[0-9])\b"
_SHOWN = 3
_NEEDED = (
    ("region_code", QuestionAbout.REGION),
    ("period", QuestionAbout.YEAR),
    ("unit", QuestionAbout.UNIT),
)


@dataclass(frozen=True, eq=False)
class Figures:
    """What of a report may be stored.

    Attributes
    ----------
    rows : DataFrame
        Columns of `SCHEMA`, in the order of the file, one row for each key.
    repeated : int
        Cells left out because another one says the same.
    totals : int
        Cells left out because they are totals of several regions that together are none.
    verdicts : mapping from CellStatus to int
        Cells of the file by verdict.
    """

    rows: pl.DataFrame
    repeated: int
    totals: int
    verdicts: Mapping[CellStatus, int]


def figures_of(report: ReadingReport, source: ImportSource, options: ImportOptions) -> Figures:
    """Rows to store of a report.

    Raises
    ------
    OpenQuestions
        The report has a question, or a cell to store has no period, unit or region.
    ImportRefused
        `no_figures`, `no_value`, `not_finite`, `not_a_region_code`, `not_a_period`, `future_period`,
        `two_values` (one key has two in one file), and what `declare` refuses.
    """
    wanted = {CellStatus.ACCEPTED} | ({CellStatus.DOUBTFUL} if options.include_doubtful else set())
    readable = [
        o
        for o in report.observations
        if o.status in wanted and not (o.value is None and o.status is CellStatus.DOUBTFUL)
    ]
    chosen = [o for o in readable if o.region_code is not None or o.reason != _TOTAL_OF_REGIONS]
    rows = _table(report, chosen, source, options)
    _refuse_open(report, rows, options)
    if not chosen:
        raise ImportRefused(report.name, "no_figures")
    _refuse_unsound(report.name, rows)
    rows = declare(report.name, rows, source, options)
    _refuse_price_questions(report, rows, options)
    unique = _without_repeats(report.name, rows)
    verdicts = Counter(o.status for o in report.observations)
    return Figures(
        unique,
        repeated=rows.height - unique.height,
        totals=len(readable) - len(chosen),
        verdicts={status: verdicts[status] for status in CellStatus},
    )


def _table(
    report: ReadingReport, chosen: Sequence[Observation], source: ImportSource, options: ImportOptions
) -> pl.DataFrame:
    columns: dict[str, list[object]] = {
        "region_code": [NATION_CODE if _is_nation(o) else o.region_code for o in chosen],
        "region_label": [o.region_label for o in chosen],
        "period": [o.period for o in chosen],
        "value": [o.value for o in chosen],
        "unit": [o.unit for o in chosen],
        "status": [o.status.value for o in chosen],
        "reason": [o.reason for o in chosen],
        "release": [o.release.value for o in chosen],
        "is_total": [o.is_total for o in chosen],
        "where": [o.where for o in chosen],
        "raw": [o.raw for o in chosen],
    }
    frame = pl.DataFrame(columns, schema={name: SCHEMA[name] for name in columns})
    return (
        frame.hstack(_headings(report, chosen, options))
        .with_columns(
            pl.lit("").alias("listed_indicator"),
            pl.lit("").alias("series"),
            pl.lit(source.title).alias("source_title"),
            pl.lit(source.publisher).alias("publisher"),
            pl.lit(source.url).alias("source_url"),
            pl.lit(source.read_on).alias("read_on"),
        )
        .select(*SCHEMA)
    )


def _headings(report: ReadingReport, chosen: Sequence[Observation], options: ImportOptions) -> pl.DataFrame:
    """What whole columns or rows of a table share, worked out once and laid beside each cell."""
    places: dict[tuple[int, str, tuple[str, ...]], int] = {}
    of_cell = [places.setdefault((o.table, o.indicator, o.breakdown), len(places)) for o in chosen]
    titles = {index: table.title for index, table in enumerate(report.tables)}
    columns: dict[str, list[object]] = {
        "indicator": [indicator for _, indicator, _ in places],
        "breakdown": [list(breakdown) for _, _, breakdown in places],
        "activity": [_activity(breakdown, options.activities) for _, _, breakdown in places],
        "definition": [titles.get(table, "") for table, _, _ in places],
    }
    headings = pl.DataFrame(columns, schema={name: SCHEMA[name] for name in columns})
    return headings.with_columns(_price_basis(options).alias("price_basis"))[of_cell]


def _activity(breakdown: tuple[str, ...], divisions: Mapping[str, str]) -> str:
    """The division of KBLI of the narrowest label that has one."""
    return next((divisions[label] for label in reversed(breakdown) if label in divisions), "")


def _is_nation(observation: Observation) -> bool:
    """A cell of the whole country has no region, and nothing is open about it."""
    return observation.region_code is None and (
        observation.reason == _NATIONAL_TOTAL or observation.region_label.strip().casefold() == "indonesia"
    )


def _price_basis(options: ImportOptions) -> pl.Expr:
    """As the words of the row say, else those of the title, else the user; words that name two say none."""
    of_row = pl.concat_str("indicator", pl.col("breakdown").list.join(" "), separator=" ")
    return pl.coalesce(
        _basis_in(of_row), _basis_in(pl.col("definition")), pl.lit(stored_price_basis(options.price_basis))
    )


def _basis_in(text: pl.Expr) -> pl.Expr:
    words = text.str.to_lowercase()
    is_current = words.str.contains(_CURRENT)
    is_constant = words.str.contains(_CONSTANT)
    is_2010 = words.str.contains(_OF_2010) & ~words.str.contains(_OF_OTHER_YEAR)
    return (
        pl.when(is_current & ~is_constant)
        .then(pl.lit(PriceBasis.CURRENT.value))
        .when(is_constant & ~is_current & is_2010)
        .then(pl.lit(PriceBasis.CONSTANT_2010.value))
    )


def _refuse_open(report: ReadingReport, rows: pl.DataFrame, options: ImportOptions) -> None:
    can_answer_prices = options.price_basis is not None or options.declarations
    asked = [
        _named(question)
        for question in report.questions
        if question.about is not QuestionAbout.PRICE_BASIS or not can_answer_prices
    ]
    if not asked:
        asked = [
            ("", about.value, where)
            for column, about in _NEEDED
            for where in rows.filter(pl.col(column).is_null())["where"].head(_SHOWN)
        ]
    if asked:
        raise OpenQuestions(report.name, asked)


def _refuse_price_questions(report: ReadingReport, rows: pl.DataFrame, options: ImportOptions) -> None:
    """A declared series may answer for its own figures; the others still need a price basis."""
    asked = [_named(q) for q in report.questions if q.about is QuestionAbout.PRICE_BASIS]
    if asked and options.price_basis is None and "" in rows["listed_indicator"]:
        raise OpenQuestions(report.name, asked)


def _named(question: Question) -> tuple[str, str, str]:
    return question.key, question.about.value, question.where


def _refuse_unsound(name: str, rows: pl.DataFrame) -> None:
    checks: Iterable[tuple[str, pl.Expr]] = (
        ("no_value", pl.col("value").is_null()),
        ("not_finite", ~pl.col("value").is_finite()),
        ("not_a_region_code", ~pl.col("region_code").str.contains(_REGION_CODE)),
        ("not_a_period", ~pl.col("period").str.contains(_PERIOD)),
        ("future_period", _is_told_too_early()),
    )
    for reason, is_bad in checks:
        bad = rows.filter(is_bad)
        if bad.height:
            raise ImportRefused(name, reason, bad["where"].head(_SHOWN).to_list())


def _is_told_too_early() -> pl.Expr:
    """Figures of a year after the day the source was read on, unless they are said to be foreseen."""
    words = pl.concat_str("indicator", pl.col("breakdown").list.join(" "), "definition", separator=" ")
    year = pl.col("period").str.slice(0, 4).cast(pl.Int32, strict=False)
    return (year > pl.col("read_on").dt.year()) & ~words.str.contains(_FORESEEN)


def _without_repeats(name: str, rows: pl.DataFrame) -> pl.DataFrame:
    unique = rows.unique(subset=list(KEY), keep="first", maintain_order=True)
    if unique.height == rows.height:
        return rows
    twice = rows.join(unique.select(*KEY, pl.col("value").alias("first"), first_where="where"), on=list(KEY))
    against = twice.filter(pl.col("value") != pl.col("first"))
    if against.height:
        places = [f"{first} | {where}" for first, where in against.select("first_where", "where").iter_rows()]
        raise ImportRefused(name, "two_values", places[:_SHOWN])
    return unique
