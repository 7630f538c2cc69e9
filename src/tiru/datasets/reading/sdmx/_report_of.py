"""A flow brought to the report of a reading: regions asked, never guessed from codes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tiru.datasets.reading._period_kinds import finest_kind
from tiru.datasets.reading._report import (
    CellStatus,
    Observation,
    Problem,
    QuestionAbout,
    ReadingReport,
    Release,
    TableInfo,
)
from tiru.datasets.reading._words import count_words
from tiru.datasets.reading.meaning import (
    PRICE_BASES,
    Asking,
    Place,
    lacks_price_basis,
    unit_options,
    with_said_basis,
)
from tiru.datasets.reading.sdmx._codes import (
    AREA_NAMES,
    INDICATOR_NAMES,
    MISSING_STATUS,
    MULTIPLIER_NAME,
    NOT_APPLICABLE,
    OBS_STATUS,
    SECRET_CONF_STATUS,
    TOTAL,
    UNIT_NAME,
    UNUSED_NAMES,
    flow_time,
    multiplied,
)
from tiru.datasets.reading.sdmx._flow import TIME, VALUE, Flow, FlowRow
from tiru.datasets.reading.sdmx._places import FlowPlaces
from tiru.datasets.reading.values import Unit, read_unit
from tiru.regions import Region

_WHERE = "pesan SDMX"
_Verdict = tuple[float | None, CellStatus, str, Release]


def report_of(flow: Flow, name: str, answers: Mapping[str, str], region: Region | None) -> ReadingReport:
    """The report of a flow with the answers given so far."""
    asking = Asking("tabel1", flow.title or _WHERE, answers)
    reading = _FlowReading(flow, asking, region)
    observations = tuple(reading.observe())
    units = {o.unit for o in observations if o.status is not CellStatus.MISSING}
    first = reading.places.of_flow if reading.area is None else None
    info = TableInfo(
        title=flow.title,
        unit=next(iter(units)) if len(units) == 1 else None,
        period_kind=finest_kind({o.period for o in observations if o.period}),
        region_scope=(first.code or first.label or None) if first else None,
        where=_WHERE,
    )
    problems = (*reading.problems(), *asking.problems)
    return ReadingReport(name, (info,), observations, tuple(asking.questions.values()), problems)


@dataclass
class _FlowReading:
    """Works out once what each code means, then goes through the observations."""

    flow: Flow
    asking: Asking
    region: Region | None
    _units: dict[tuple[str, str, str], Unit | None] = field(default_factory=dict)
    _names: dict[tuple[str, ...], tuple[str, tuple[str, ...], bool]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = self.flow.dimensions
        self.area = next((name for name in AREA_NAMES if name in names), None)
        self.indicator = next((name for name in INDICATOR_NAMES if name in names), None)
        used = {self.area, self.indicator, *UNUSED_NAMES}
        self.parts = tuple(name for name in names if name not in used)
        codes = {row.codes.get(self.area, "") for row in self.flow.rows} if self.area else set()
        self.places = FlowPlaces(self.flow, self.area or "", sorted(codes), self.asking, self.region)
        self._lost = 0

    def observe(self) -> Iterator[Observation]:
        for row in self.flow.rows:
            place = self.places.of(row.codes.get(self.area, "")) if self.area else self.places.of_flow
            time = flow_time(row.codes.get(TIME, ""))
            self._lost += bool(time.flaw)
            indicator, breakdown, is_total = self._name(row)
            value, status, reason, release = _judge(row)
            unit = self._unit(row, indicator) if status is not CellStatus.MISSING else None
            status, reason = _weighed(value, status, reason, unit, place, time.flaw)
            yield Observation(
                table=0,
                region_code=place.code,
                region_label=place.label,
                period=time.period,
                indicator=indicator,
                breakdown=breakdown,
                value=value,
                unit=unit.name if unit else None,
                status=status,
                reason=reason,
                where=row.where,
                raw=row.codes.get(VALUE, ""),
                release=release,
                is_total=is_total,
            )

    def problems(self) -> Iterator[Problem]:
        if self._lost:
            reason = f"{count_words(self._lost)} angka bukan tahunan, semesteran, triwulanan, atau bulanan."
            yield Problem(TIME, "period_not_kept", reason)
        if self.flow.deleted:
            reason = (
                f"Pesan meminta {count_words(self.flow.deleted)} angka dihapus. Permintaan itu diabaikan."
            )
            yield Problem(_WHERE, "deletion_ignored", reason)

    def _name(self, row: FlowRow) -> tuple[str, tuple[str, ...], bool]:
        names = (self.indicator, *self.parts) if self.indicator else self.parts
        key = tuple(row.codes.get(name, "") for name in names)
        if key not in self._names:
            self._names[key] = self._new_name(row)
        return self._names[key]

    def _new_name(self, row: FlowRow) -> tuple[str, tuple[str, ...], bool]:
        codes = {name: row.codes.get(name, "") for name in self.parts}
        breakdown = tuple(
            self.flow.label(name, code) or code
            for name, code in codes.items()
            if code not in ("", NOT_APPLICABLE)
        )
        code = row.codes.get(self.indicator, "") if self.indicator else ""
        label = self.flow.label(self.indicator, code) or code if self.indicator else self.flow.title
        indicator = with_said_basis(label) or self.asking.text(QuestionAbout.INDICATOR)
        if not indicator:
            self.asking.ask(QuestionAbout.INDICATOR)
        if lacks_price_basis(" ".join([indicator, *breakdown])):
            basis = self.asking.text(QuestionAbout.PRICE_BASIS, indicator)
            if basis:
                indicator = f"{indicator}, {basis}"
            else:
                self.asking.ask(QuestionAbout.PRICE_BASIS, PRICE_BASES, indicator)
        return indicator, breakdown, TOTAL in codes.values()

    def _unit(self, row: FlowRow, indicator: str) -> Unit | None:
        code, multiplier = row.codes.get(UNIT_NAME, ""), row.codes.get(MULTIPLIER_NAME, "")
        key = (code, multiplier, "" if code else indicator)
        if key not in self._units:
            self._units[key] = self._new_unit(code, multiplier, indicator)
        return self._units[key]

    def _new_unit(self, code: str, multiplier: str, indicator: str) -> Unit | None:
        """From the code list; asked where it has no label, or the multiplier no word."""
        label = self.flow.label(UNIT_NAME, code)
        known = read_unit(label or code) or (Unit(label, is_counted=False) if label else None)
        unit = multiplied(known, multiplier) if known else None
        if unit is not None:
            return unit
        detail = (f"{code} x 10^{multiplier}" if multiplier not in ("", "0") else code) or indicator
        answered = self.asking.unit(detail)
        if answered is None:
            where = f"{UNIT_NAME} {code}" if code else _WHERE
            self.asking.ask(QuestionAbout.UNIT, unit_options(indicator), detail, where)
        return answered


def _judge(row: FlowRow) -> _Verdict:
    """The value and what the publisher says of it."""
    text, status = row.codes.get(VALUE, ""), row.codes.get("OBS_STATUS", "")
    try:
        value = float(text) if text else math.nan
    except ValueError:
        return None, CellStatus.DOUBTFUL, "not_a_number", Release.UNMARKED
    if math.isnan(value):
        secret = row.codes.get("CONF_STATUS", "") in SECRET_CONF_STATUS
        reason = "suppressed" if secret else MISSING_STATUS.get(status, "no_value")
        return None, CellStatus.MISSING, reason, Release.UNMARKED
    if math.isinf(value):
        return None, CellStatus.DOUBTFUL, "not_finite", Release.UNMARKED
    if status in MISSING_STATUS:
        return value, CellStatus.DOUBTFUL, "value_marked_missing", Release.UNMARKED
    verdict, reason, release = OBS_STATUS.get(status, (CellStatus.ACCEPTED, "", Release.UNMARKED))
    return value, verdict, reason, release


def _weighed(
    value: float | None, status: CellStatus, reason: str, unit: Unit | None, place: Place, flaw: str
) -> tuple[CellStatus, str]:
    if status is not CellStatus.ACCEPTED:
        return status, reason
    if unit is not None and unit.is_counted and value is not None and value < 0:
        return CellStatus.DOUBTFUL, "fewer_than_none"
    if unit is not None and unit.is_counted and value is not None and not value.is_integer():
        return CellStatus.DOUBTFUL, "part_of_counted_thing"
    if place.flaw and place.status is not CellStatus.ACCEPTED:
        return place.status, place.flaw
    if flaw:
        return CellStatus.DOUBTFUL, flaw
    return CellStatus.ACCEPTED, reason or place.flaw
