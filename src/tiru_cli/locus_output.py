"""A locus decision on the terminal or in a document: the ranking, one candidate taken apart, a choice."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.datasets import Fact
from tiru.locus import (
    ChoiceReview,
    DevianceAssessment,
    LocusCandidate,
    LocusDecision,
    estimate_standard_trip,
    load_standard_party,
)
from tiru.parameters import load_structure_parameters
from tiru.peers import DevianceTable, PerformanceTrend, RankStability
from tiru.practices import FocusMatch
from tiru.regions import Region
from tiru.structure import StructureValue
from tiru_cli.output import (
    Column,
    OutputFormat,
    console,
    print_heading,
    print_items,
    print_rows,
    print_text,
)
from tiru_web.locus.wording import (
    CHOICE_HEADS,
    DEVIANCE_VERDICTS,
    VERDICTS,
    choice_sentences,
    choice_summary,
    comparison_words,
    cost_words,
    deviance_rule,
    deviance_sentence,
    deviance_words,
    gap_peers_sentence,
    gap_sentence,
    gap_trend_sentence,
    match_reason,
    match_state,
    note_sentences,
    party_sentence,
    question_words,
    reason_words,
    stability_sentence,
    strength_label,
    trend_words,
    verdict_change,
    verdict_rule,
    verdict_sentence,
)
from tiru_web.shared.figures import source_words
from tiru_web.shared.formats import format_number, format_percent

READING_DATES = (
    "Tanggal pembacaan sumber bawaan tidak dicatat. Tanggal pembacaan angka impor ada pada catatan impornya."
)


@dataclass(frozen=True)
class Assessments:
    """What stands beside a decision; `stability` only where it was asked for."""

    deviance: DevianceAssessment
    stability: RankStability | None = None


def print_decision(
    decision: LocusDecision, fmt: OutputFormat, limit: int, beside: Assessments | None = None
) -> None:
    """The ranking, the gaps and what a reader must know before using it."""
    title = (
        f"Calon lokus {decision.region.name} ({decision.region.code}), fokus {decision.focus.label.lower()}"
    )
    _print_ranking(decision, fmt, limit, beside, title)
    print_heading("Putusan", fmt)
    print_text(verdict_sentence(decision), fmt)
    rule = verdict_rule(decision)
    rules = [f"Aturannya: {rule}"] if rule else []
    print_items([*rules, f"Yang akan mengubahnya: {verdict_change(decision)}"], fmt)
    if decision.gaps:
        print_heading(f"Celah {decision.region.name}", fmt)
        print_items(
            [" ".join(filter(None, [gap_sentence(g), gap_trend_sentence(g)])) for g in decision.gaps], fmt
        )
        print_text(gap_peers_sentence(decision.gaps), fmt)
    print_heading("Catatan", fmt)
    source = f"Versi data {decision.data_version}. Sumber tiap angka: --detail KODE, atau --format json."
    print_items([*note_sentences(decision), party_sentence(load_standard_party()), source], fmt)


def _print_ranking(
    decision: LocusDecision, fmt: OutputFormat, limit: int, beside: Assessments | None, title: str
) -> None:
    asked = question_words(decision.theme, decision.candidate_filter, _own_weights(decision))
    if not decision.candidates:
        print_heading(title, fmt)
    else:
        wide = fmt is OutputFormat.MARKDOWN or console().width >= WIDE_ENOUGH
        columns, row = (WIDE_COLUMNS, _wide_row) if wide else (NARROW_COLUMNS, _narrow_row)
        rows = [row(decision.region, c, beside) for c in decision.candidates[:limit]]
        print_rows(columns, rows, fmt, title=title)
    if asked:
        print_text(f"{'. '.join(asked)}.", fmt)


def _own_weights(decision: LocusDecision) -> dict[str, float]:
    """Weights by the label of their block, where the user moved them away from those of the theme."""
    theme = decision.theme.block_weights if decision.theme else {}
    before = {block.key: theme.get(block.key, block.weight) for block in load_structure_parameters().blocks}
    return {b.label: b.weight for b in decision.parameters.blocks if b.weight != before[b.key]}


WIDE_ENOUGH = 110
WIDE_COLUMNS = (
    Column("No.", "right"),
    Column("Daerah"),
    Column("Jarak struktur", "right"),
    Column("Cakupan", "right"),
    Column("Jarak (km)", "right"),
    Column("Lebih baik dalam"),
    Column("Praktik sesuai fokus"),
)
NARROW_COLUMNS = (Column("No.", "right"), Column("Daerah"), Column("Lebih baik dalam; praktik sesuai fokus"))


def _wide_row(own: Region, candidate: LocusCandidate, beside: Assessments | None) -> list[str]:
    return [
        str(candidate.rank),
        "\n".join(
            [_name(candidate), _cost(own, candidate).replace(", ", ",\n"), *_firmness(candidate, beside)]
        ),
        format_number(candidate.peer.distance, 2),
        format_percent(candidate.peer.coverage * 100, 0),
        _kilometres(candidate),
        "\n".join(_better(candidate, beside)) or "–",
        "\n".join(_practice(match) for match in candidate.practices) or "–",
    ]


def _narrow_row(own: Region, candidate: LocusCandidate, beside: Assessments | None) -> list[str]:
    distance = format_number(candidate.peer.distance, 2)
    coverage = format_percent(candidate.peer.coverage * 100, 0)
    reach = f"jarak {distance}, cakupan {coverage}, {_kilometres(candidate)} km"
    offers = [*_better(candidate, beside), *(f"praktik {_practice(match)}" for match in candidate.practices)]
    return [
        str(candidate.rank),
        "\n".join([_name(candidate), reach, _cost(own, candidate), *_firmness(candidate, beside)]),
        "\n".join(offers) or "–",
    ]


def _name(candidate: LocusCandidate) -> str:
    return f"{candidate.region.name} ({candidate.region.code})"


def _firmness(candidate: LocusCandidate, beside: Assessments | None) -> list[str]:
    if beside is None or beside.stability is None:
        return []
    return [stability_sentence(beside.stability, candidate.region.code)]


def _better(candidate: LocusCandidate, beside: Assessments | None) -> list[str]:
    better = [comparison_words(comparison) for comparison in candidate.advantages]
    exceeding = deviance_sentence(beside.deviance, candidate.region.code) if beside else ""
    return [*better, *filter(None, [exceeding])]


def _practice(match: FocusMatch) -> str:
    """`surabaya-e-peken: cocok kuat, golongan industri 10; tidak diketahui (2023)`."""
    return f"{match.practice.key}: {strength_label(match)}, {match_reason(match)}; {match_state(match)}"


def _kilometres(candidate: LocusCandidate) -> str:
    return "–" if candidate.distance_km is None else format_number(candidate.distance_km, 0)


def _cost(own: Region, candidate: LocusCandidate) -> str:
    return f"biaya {cost_words(estimate_standard_trip(own, candidate.region))}"


class SourceList:
    """Sources in the order they are first named; a figure refers to them by number."""

    def __init__(self) -> None:
        self._sources: dict[str, int] = {}

    def refer(self, *facts: Fact) -> str:
        numbers = [self._sources.setdefault(source_words(fact), len(self._sources) + 1) for fact in facts]
        return ", ".join(f"[{number}]" for number in dict.fromkeys(numbers))

    def rows(self) -> list[str]:
        return [f"[{number}] {source}" for source, number in self._sources.items()]


def print_detail(
    decision: LocusDecision, candidate: LocusCandidate, fmt: OutputFormat, beside: Assessments
) -> None:
    """The distance taken apart, then the compared indicators, each figure with its source."""
    sources = SourceList()
    _print_parts(decision, candidate, sources, fmt)
    _print_comparisons(decision, candidate, sources, fmt, beside)
    if beside.deviance.tables:
        print_text(deviance_rule(beside.deviance.tables), fmt)
    print_heading("Sumber", fmt)
    print_items(sources.rows(), fmt)
    print_text(READING_DATES, fmt)


def _print_parts(
    decision: LocusDecision, candidate: LocusCandidate, sources: SourceList, fmt: OutputFormat
) -> None:
    variables = {use.variable.key: use.variable for use in decision.structure.uses}
    rows = [
        [
            f"{variable.label} ({variable.unit_label})",
            _value(part.own, variable.decimals),
            _value(part.other, variable.decimals),
            "tidak diketahui" if part.part is None else format_number(part.part, 3),
            _referred(sources, part.own, part.other),
        ]
        for part in candidate.peer.parts
        for variable in (variables[part.variable],)
    ]
    rows.append(["Jarak struktur: jumlah bagian", "", "", format_number(candidate.peer.distance, 3), ""])
    columns = [
        Column("Ciri"),
        Column(decision.region.short_name, "right"),
        Column(candidate.region.short_name, "right"),
        Column("Bagian", "right"),
        Column("Sumber"),
    ]
    print_rows(columns, rows, fmt, title=f"Kemiripan {decision.region.name} dan {candidate.region.name}")


def _print_comparisons(
    decision: LocusDecision,
    candidate: LocusCandidate,
    sources: SourceList,
    fmt: OutputFormat,
    beside: Assessments,
) -> None:
    expected = {table.indicator.key: table for table in beside.deviance.tables}
    rows = [
        [
            f"{comparison.indicator.label} ({comparison.indicator.unit_label})",
            _figure(pair.own, comparison.indicator.decimals),
            _figure(pair.other, comparison.indicator.decimals),
            VERDICTS[comparison.verdict] + (f": {reason_words(pair)}" if pair.reason else ""),
            _expectation(candidate, expected.get(comparison.indicator.key)),
            trend_words(comparison.trend, comparison.indicator) if comparison.trend else "–",
            sources.refer(pair.own, pair.other, *_earlier_and_later(comparison.trend)),
        ]
        for comparison in candidate.comparisons
        for pair in (comparison.comparison,)
    ]
    columns = [
        Column("Indikator"),
        Column(decision.region.short_name, "right"),
        Column(candidate.region.short_name, "right"),
        Column(f"{candidate.region.short_name} dibanding {decision.region.short_name}"),
        Column("Menurut strukturnya"),
        Column("Perubahan"),
        Column("Sumber"),
    ]
    print_rows(columns, rows, fmt, title="Kinerja, terpisah dari kemiripan")


def _earlier_and_later(trend: PerformanceTrend | None) -> tuple[Fact, ...]:
    return (trend.own.own, trend.own.other, trend.other.own, trend.other.other) if trend else ()


def _expectation(candidate: LocusCandidate, table: DevianceTable | None) -> str:
    """`sesuai dugaan (diduga 4,65 sampai 10,97; 2022)`."""
    deviance = table.of(candidate.region.code) if table else None
    if table is None or deviance is None:
        return "–"
    return f"{DEVIANCE_VERDICTS[deviance.verdict]} ({deviance_words(table, deviance)}; {table.year})"


def _figure(fact: Fact, decimals: int) -> str:
    return f"{format_number(fact.value, decimals)} ({fact.year or 'tanpa tahun'})"


def _value(value: StructureValue | None, decimals: int) -> str:
    if value is None:
        return "belum ada"
    years = "/".join(dict.fromkeys(str(fact.year) for fact in value.facts))
    return format_number(value.value, decimals) + (f" ({years})" if years else "")


def _referred(sources: SourceList, *values: StructureValue | None) -> str:
    known = [value for value in values if value]
    facts = [fact for value in known for fact in value.facts]
    return sources.refer(*facts) or ("registri daerah" if known else "–")


def print_choice(review: ChoiceReview, fmt: OutputFormat) -> None:
    """What speaks for the place chosen, what does not, and what the data cannot say."""
    print_heading(f"Pilihan {review.chosen.region.name} diuji", fmt)
    print_text(choice_summary(review), fmt)
    for key, sentences in choice_sentences(review).items():
        print_heading(CHOICE_HEADS[key], fmt)
        print_items(sentences, fmt)
