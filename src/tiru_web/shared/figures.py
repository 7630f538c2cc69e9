"""What the component Angka shows: a number is never bare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tiru.datasets import SourceKind, load_series
from tiru_web.shared.charts import percent_text
from tiru_web.shared.formats import format_number

if TYPE_CHECKING:
    import datetime as dt

    from tiru.datasets import Fact, Indicator

# Who first published a figure, as far as the kind of its source tells.
PUBLISHERS = {
    SourceKind.BPS: "Badan Pusat Statistik (BPS)",
    SourceKind.ECONOMIC_CENSUS: "Badan Pusat Statistik (BPS), Sensus Ekonomi",
    SourceKind.CIVIL_REGISTRY: "Kementerian Dalam Negeri, administrasi kependudukan (Dukcapil)",
    SourceKind.DECREE: "Kementerian Dalam Negeri",
    SourceKind.MINISTRY: "Kementerian (tidak disebut yang mana)",
    SourceKind.MINIMUM_WAGE: "Gubernur, dalam penetapan upah minimum",
    SourceKind.INDUSTRY_REGISTER: "Dinas perindustrian atau perdagangan",
    SourceKind.COOPERATIVES_REGISTER: "Dinas koperasi",
    SourceKind.LOCAL_GOVERNMENT: "Pemerintah daerah",
    SourceKind.RECOMPUTED: "Bukan terbitan resmi: dihitung ulang pihak lain",
    SourceKind.THESIS: "Penulis karya ilmiah",
    SourceKind.NEWS: "Tidak disebut (dikutip berita)",
}
UNKNOWN_PUBLISHER = "Tidak tercatat"


def publisher_of(fact: Fact) -> str:
    """Who first published it; a figure whose definition is not on the list has no known publisher."""
    series = load_series().get(fact.series)
    return PUBLISHERS[series.source_kind] if series else UNKNOWN_PUBLISHER


def source_words(fact: Fact) -> str:
    """`Badan Pusat Statistik (BPS); disalin dari …`, for the lists of the command line."""
    return f"{publisher_of(fact)}; disalin dari {fact.source.title}. {fact.source.url}".rstrip()


@dataclass(frozen=True)
class Figure:
    """A value with all that makes it readable.

    `value` is formatted text, or None when the figure is missing; then `missing` says why.
    `publisher` is who first published it and `source_title` the copy it was read from on the day `read_on`,
    None where nobody wrote the day down. `place` is where on that page or in that table it stands.
    `number` is that of its source in a list of sources, 0 where there is none.
    """

    label: str
    value: str | None
    unit: str = ""
    year: int | None = None
    status: str = ""
    definition: str = ""
    publisher: str = ""
    source_title: str = ""
    source_url: str = ""
    read_on: dt.date | None = None
    place: str = ""
    missing: str = ""
    number: int = 0


def figure_of(fact: Fact, indicator: Indicator, decimals: int | None = None) -> Figure:
    """The figure of a carried fact."""
    return Figure(
        label=indicator.label,
        value=format_number(fact.value, decimals),
        unit=indicator.unit_label,
        year=fact.year,
        status=str(fact.status.value),
        definition=fact.definition,
        publisher=publisher_of(fact),
        source_title=fact.source.title,
        source_url=fact.source.url,
        place=fact.seen_note,
    )


class NumberedSources:
    """The sources of a page in the order they are first named; a figure refers to its own by number."""

    def __init__(self) -> None:
        self._figures: dict[tuple[str, str, str], Figure] = {}

    def refer(self, figure: Figure) -> Figure:
        """The figure with the number of its source; a figure without a source stays as it is."""
        if not figure.source_title:
            return figure
        key = (figure.publisher, figure.source_title, figure.source_url)
        known = self._figures.setdefault(key, replace(figure, number=len(self._figures) + 1))
        return replace(figure, number=known.number)

    @property
    def listed(self) -> tuple[Figure, ...]:
        """One figure for each source, by number."""
        return tuple(self._figures.values())


@dataclass(frozen=True)
class ComparedFigure:
    """One row of a comparison: whose figure it is, and how long its bar is on the common scale."""

    name: str
    figure: Figure
    width_percent: str
    is_own: bool


@dataclass(frozen=True)
class Comparison:
    """What the component Banding shows: bars, or the reason why the figures cannot be compared."""

    title: str
    rows: tuple[ComparedFigure, ...]
    not_comparable: str = ""


def compare_figures(
    title: str, named: Sequence[tuple[str, Figure, float | None]], *, own: str = "", not_comparable: str = ""
) -> Comparison:
    """Figures side by side on one scale from zero.

    `named` holds name, figure and bare value; a missing value has no bar. `own` is the name of the region the
    reader acts for. A reason in `not_comparable` takes the bars away and is shown instead.
    """
    longest = max((abs(value) for _, _, value in named if value is not None), default=0.0) or 1.0
    rows = [
        ComparedFigure(name, figure, percent_text(abs(value or 0.0) / longest), is_own=name == own)
        for name, figure, value in named
    ]
    return Comparison(title, tuple(rows), not_comparable)
