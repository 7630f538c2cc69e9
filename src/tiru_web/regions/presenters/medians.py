"""A region's structure and performance beside the medians, each with a small bar."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from tiru.datasets import Direction, get_indicator
from tiru.profile import Medians, PerformanceStanding, StructureStanding
from tiru.regions import Region
from tiru_web.locus.wording import Standing
from tiru_web.regions.wording import level_words
from tiru_web.shared.charts import percent_text
from tiru_web.shared.figures import Figure, figure_of
from tiru_web.shared.formats import format_number

# Of the width, so that neither bar nor mark ends at the very edge.
_FULL = 0.92
_TONES = {Standing.BEHIND: "warning", Standing.AHEAD: "good", Standing.LEVEL: ""}


@dataclass(frozen=True)
class MedianLine:
    """One figure with the median of others; without a median there is no bar.

    figure : of the region; sources : figures it was worked out from, where there are several
    note : the median and whose it is, or why there is none; width, mark : lengths for SVG
    standing, tone : better, worse or level in words; empty where more is neither
    """

    label: str
    figure: Figure
    sources: tuple[Figure, ...]
    note: str
    width: str
    mark: str
    standing: str = ""
    tone: str = ""


def structure_lines(medians: Medians, region: Region) -> list[MedianLine]:
    """All variables, unknown ones too; none where nothing is known."""
    return [_structure_line(one, region) for one in medians.structure] if medians.known else []


def _structure_line(one: StructureStanding, region: Region) -> MedianLine:
    variable = one.variable
    facts = one.value.facts if one.value else ()
    sources = [figure_of(fact, get_indicator(fact.indicator)) for fact in facts]
    if one.value is None:
        figure = Figure(variable.label, None, missing=_("Belum ada angka yang sebanding."))
    else:
        shown = format_number(one.value.value, variable.decimals)
        whole = sources[0] if len(sources) == 1 else Figure(variable.label, None)
        figure = replace(whole, label=variable.label, value=shown, unit=variable.unit_label)
    value = one.value.value if one.value else None
    width, mark = _bar(value, one.median)
    return MedianLine(
        label=variable.label,
        figure=figure,
        sources=tuple(sources) if len(sources) > 1 else (),
        note=_note(one, region, variable.decimals),
        width=width,
        mark=mark,
    )


def performance_lines(medians: Medians, region: Region) -> list[MedianLine]:
    return [_performance_line(one, region) for one in medians.performance]


def _performance_line(one: PerformanceStanding, region: Region) -> MedianLine:
    indicator = one.indicator
    figure = figure_of(one.fact, indicator, indicator.decimals)
    median = "" if one.median is None else format_number(one.median, indicator.decimals)
    standing = _standing(one, figure.value, median)
    width, mark = _bar(one.fact.value, one.median)
    return MedianLine(
        label=indicator.label,
        figure=figure,
        sources=(),
        note=_note(one, region, indicator.decimals),
        width=width,
        mark=mark,
        standing=standing or "",
        tone=_TONES[standing] if standing else "",
    )


def _standing(one: PerformanceStanding, shown: str | None, median: str) -> Standing | None:
    """What a reader can see: figures that are written alike are level."""
    if one.median is None or one.indicator.direction is Direction.NONE:
        return None
    if shown == median:
        return Standing.LEVEL
    is_higher = one.fact.value > one.median
    is_ahead = is_higher == (one.indicator.direction is Direction.HIGHER)
    return Standing.AHEAD if is_ahead else Standing.BEHIND


def _note(one: StructureStanding | PerformanceStanding, region: Region, decimals: int) -> str:
    level = level_words(region.kind)
    if one.median is not None:
        return _("Nilai tengah %(n)s %(level)s: %(median)s") % {
            "n": format_number(one.regions),
            "level": level,
            "median": format_number(one.median, decimals),
        }
    if isinstance(one, StructureStanding) and one.value is None and one.regions:
        return _("Yang sebanding ada pada %(n)s %(level)s lain.") % {"n": one.regions, "level": level}
    return _("Belum ada %(level)s lain dengan definisi dan tahun yang sama.") % {"level": level}


def _bar(value: float | None, median: float | None) -> tuple[str, str]:
    """Length of the bar and place of the median on one scale from zero; empty where there is none."""
    if value is None or median is None or min(value, median) < 0:
        return "", ""
    longest = max(value, median) or 1.0
    return percent_text(_FULL * value / longest), percent_text(_FULL * median / longest)
