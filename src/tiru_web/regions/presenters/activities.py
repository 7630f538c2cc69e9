"""What a region lives from: findings, charts with their tables, and what cannot be said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from tiru.profile import ActivityLine, ActivityProfile, ActivityTable, FocusStanding, GrowthParts, TableSource
from tiru_web.regions.wording import (
    STANDING_CAVEAT,
    average_words,
    complexity_sentence,
    diversity_sentences,
    doubtful_sentence,
    growth_sentences,
    leaders_sentence,
    left_out_sentences,
    level_sentence,
    near_words,
    not_said_sentence,
    other_units_sentence,
    quotient_words,
    reference_sentence,
    standing_notes,
    standing_sentence,
    standing_state,
    table_words,
    territory_sentence,
    unknown_sentence,
)
from tiru_web.shared.charts import Bar, BarChart, bar_chart
from tiru_web.shared.formats import format_number, format_percent

_CHARTED = 10


@dataclass(frozen=True)
class FocusView:
    """One field of learning: the finding, how it came about, and a chart of the quotients."""

    key: str
    label: str
    state: str
    tone: str
    sentence: str
    leaders: str
    notes: tuple[str, ...]
    chart: BarChart | None


@dataclass(frozen=True)
class ActivityRow:
    label: str
    value: str
    share: str
    quotient: str


@dataclass(frozen=True)
class GrowthRow:
    label: str
    growth: str
    national: str
    mix: str
    local: str


@dataclass(frozen=True)
class MeasureView:
    """Sentences, or the one that says why there are none; a chart where it helps."""

    key: str
    label: str
    sentences: tuple[str, ...]
    is_said: bool
    chart: BarChart | None = None
    growth_rows: tuple[GrowthRow, ...] = ()


@dataclass(frozen=True)
class ActivitiesView:
    """The part of the page on activities.

    level : said first where the figures are the province's; territory : after it, where the region was larger
    then; about : what was counted and against what
    caveat : what quotients cannot say, or why there are none
    chart : the most specialised activities; rows : all of them; unknown : how many have no figure
    notes : what of the table does not count, and other reservations
    """

    name: str
    level: str
    territory: str
    about: str
    reference: str
    dataset: str
    unit: str
    sources: tuple[TableSource, ...]
    focuses: tuple[FocusView, ...]
    caveat: str
    chart: BarChart | None
    rows: tuple[ActivityRow, ...]
    unknown: int
    measures: tuple[MeasureView, ...]
    notes: tuple[str, ...]


def activities_view(
    profile: ActivityProfile, names: Mapping[str, str], other_units: Sequence[str]
) -> ActivitiesView:
    """`names` are those of the table's regions by code; `other_units` as `ActivityTables` gives them."""
    table = profile.table
    notes = [
        unknown_sentence(profile),
        doubtful_sentence(table),
        other_units_sentence(other_units),
        *left_out_sentences(table.left_out),
    ]
    return ActivitiesView(
        name=profile.shown.name,
        level=level_sentence(profile),
        territory=territory_sentence(profile),
        about=f"{table_words(table, profile.period)}.",
        reference=reference_sentence(profile),
        dataset=table.dataset,
        unit=table.unit,
        sources=table.sources,
        focuses=tuple(_focus(one, profile, names) for one in profile.standings),
        caveat=STANDING_CAVEAT if profile.standings else _unsaid(profile, "quotients")[0],
        chart=_chart(profile),
        rows=tuple(_row(line) for line in profile.lines),
        unknown=sum(line.value is None for line in profile.lines),
        measures=(_diversity(profile), _growth(profile), _complexity(profile)),
        notes=tuple(note for note in notes if note),
    )


def choice_words(table: ActivityTable, period: str) -> str:
    """A table and year, for a list to choose from."""
    return f"{period}, {table.dataset}: {table.measure} ({table.unit})"


def _focus(standing: FocusStanding, profile: ActivityProfile, names: Mapping[str, str]) -> FocusView:
    state, tone = standing_state(standing)
    return FocusView(
        key=standing.focus.key,
        label=standing.focus.label,
        state=state,
        tone=tone,
        sentence=standing_sentence(standing, names, average_words(profile)),
        leaders=leaders_sentence(standing, names),
        notes=tuple(standing_notes(standing, names)),
        chart=_focus_chart(standing, profile, names),
    )


def _focus_chart(
    standing: FocusStanding, profile: ActivityProfile, names: Mapping[str, str]
) -> BarChart | None:
    """Own region, the other and the leaders on one scale, with the average as a bar of its own."""
    known = [standing.own, *([standing.other] if standing.other else []), *standing.leaders]
    shown = {each.region_code: each for each in known if each.lq is not None}
    if standing.own.region_code not in shown:
        return None
    own = standing.own.region_code
    bars = [
        Bar(
            names[code],
            each.lq or 0.0,
            format_number(each.lq or 0.0, 2),
            tone="" if code == own else "quiet",
            note=_("urutan %(rank)s dari %(ranked)s") % {"rank": each.rank, "ranked": standing.ranked},
        )
        for code, each in shown.items()
    ]
    average = _("Rata-rata %(of)s") % {"of": average_words(profile)}
    return bar_chart(
        _("Kuosien lokasi %(focus)s, %(period)s")
        % {"focus": standing.focus.label.lower(), "period": standing.period},
        _("1 berarti bagian yang sama dengan rata-rata."),
        [*bars, Bar(average, 1.0, "1,00", tone="quiet")],
        columns=(_("Daerah"), _("Kuosien lokasi"), _("Urutan")),
    )


def _chart(profile: ActivityProfile) -> BarChart | None:
    activities = profile.table.activities
    known = [line for line in profile.lines if (line.lq or 0.0) >= 1 and not activities[line.key].is_rest]
    if not known:
        return None
    return bar_chart(
        _("Kegiatan yang paling khas di %(name)s, %(period)s")
        % {"name": profile.shown.name, "period": profile.period},
        _("Kuosien lokasi: 1 berarti bagian yang sama dengan rata-rata %(of)s.")
        % {"of": average_words(profile)},
        [
            Bar(
                line.label,
                line.lq or 0.0,
                quotient_words(line),
                note=_("%(share)s dari jumlah daerah") % {"share": format_percent((line.share or 0.0) * 100)},
            )
            for line in known[:_CHARTED]
        ],
        columns=(_("Kegiatan"), _("Kuosien lokasi"), _("Bagian")),
    )


def _row(line: ActivityLine) -> ActivityRow:
    unknown = _("tidak diketahui")
    return ActivityRow(
        line.label,
        unknown if line.value is None else format_number(line.value),
        unknown if line.share is None else format_percent(line.share * 100),
        quotient_words(line),
    )


def _diversity(profile: ActivityProfile) -> MeasureView:
    said = profile.diversity
    sentences = diversity_sentences(said, profile) if said else _unsaid(profile, "diversity")
    return MeasureView("keragaman", _("Keragaman"), tuple(sentences), said is not None)


def _growth(profile: ActivityProfile) -> MeasureView:
    label = _("Uraian pertumbuhan")
    if profile.growth is None:
        return MeasureView("pertumbuhan", label, tuple(_unsaid(profile, "growth")), is_said=False)
    return MeasureView(
        "pertumbuhan",
        label,
        tuple(growth_sentences(profile.growth, profile)),
        is_said=True,
        chart=_growth_chart(profile.growth, profile.table.unit),
        growth_rows=_growth_rows(profile.growth),
    )


def _growth_chart(parts: GrowthParts, unit: str) -> BarChart:
    total = parts.total
    named = (
        (_("Pertumbuhan keseluruhan"), total.national),
        (_("Susunan kegiatan"), total.mix),
        (_("Tumbuh lain daripada di daerah lain"), total.local),
        (_("Jumlah ketiganya"), total.growth),
    )
    return bar_chart(
        _("Bagian pertumbuhan %(base)s sampai %(end)s") % {"base": parts.base, "end": parts.end},
        _("Dalam %(unit)s; tiga yang pertama berjumlah tepat yang terakhir.") % {"unit": unit},
        [Bar(label, value, format_number(value, 0)) for label, value in named],
        columns=(_("Bagian"), unit),
    )


def _growth_rows(parts: GrowthParts) -> tuple[GrowthRow, ...]:
    return tuple(
        GrowthRow(
            line.label or _("Jumlah"),
            *(format_number(value, 0) for value in (line.growth, line.national, line.mix, line.local)),
        )
        for line in (*parts.lines, parts.total)
    )


def _complexity(profile: ActivityProfile) -> MeasureView:
    label, said = _("Kerumitan dan keterkaitan"), profile.complexity
    if said is None:
        return MeasureView("kerumitan", label, tuple(_unsaid(profile, "complexity")), is_said=False)
    chart = bar_chart(
        _("Kegiatan lain yang paling dekat dengan yang sudah khas"),
        _("Bagian dari kegiatan yang biasa menyertainya yang sudah khas di daerah ini."),
        [
            Bar(near.label, near.density, format_percent(near.density * 100, 0), note=near_words(near))
            for near in said.nearest
        ],
        columns=(_("Kegiatan"), _("Keterkaitan"), _("Artinya")),
        scale_to=1.0,
    )
    return MeasureView("kerumitan", label, (complexity_sentence(said, profile),), is_said=True, chart=chart)


def _unsaid(profile: ActivityProfile, name: str) -> list[str]:
    return [not_said_sentence(profile.not_said[name])]
