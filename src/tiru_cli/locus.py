"""`tiru locus`: where a region should go to learn, with every figure behind it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from tiru.datasets import Fact, Facts, load_facts
from tiru.locus import (
    ChoiceReview,
    LocusCandidate,
    LocusDecision,
    choose_locus,
    decision_record,
    review_choice,
)
from tiru.parameters import get_focus
from tiru.practices import FocusMatch, load_catalogue
from tiru.regions import load_registry
from tiru.structure import StructureValue
from tiru_cli.output import (
    Column,
    FormatOption,
    OutputFormat,
    console,
    print_heading,
    print_items,
    print_json,
    print_rows,
    print_text,
)
from tiru_cli.workspace import require_workspace
from tiru_web.locus.wording import (
    CHOICE_HEADS,
    VERDICTS,
    choice_sentences,
    choice_summary,
    comparison_words,
    gap_sentence,
    match_reason,
    match_state,
    note_sentences,
    reason_words,
    strength_label,
    verdict_change,
    verdict_rule,
    verdict_sentence,
)
from tiru_web.shared.figures import source_words
from tiru_web.shared.formats import format_number, format_percent

TABLE_LIMIT = 10
READING_DATES = (
    "Tanggal pembacaan sumber bawaan tidak dicatat. Tanggal pembacaan angka impor ada pada catatan impornya."
)

RegionArgument = Annotated[str, typer.Argument(help="Daerah yang ingin belajar: kode Kemendagri atau nama.")]
FocusOption = Annotated[
    str, typer.Option(help="Yang dipelajari: pangan, sandang, kriya, industri-kreatif, tenaga-kerja.")
]
ChoiceOption = Annotated[
    str, typer.Option(help="Lokus yang sudah dipilih; diuji terhadap calon lain.", show_default=False)
]
DetailOption = Annotated[
    str, typer.Option(help="Calon yang jaraknya diuraikan beserta sumbernya.", show_default=False)
]
LimitOption = Annotated[
    int | None, typer.Option(min=1, help="Banyaknya calon; tabel 10, JSON semua.", show_default=False)
]
FactsOption = Annotated[
    Path | None, typer.Option("--facts", help="Berkas angka sendiri (CSV).", show_default=False)
]
PracticesOption = Annotated[
    Path | None, typer.Option("--practices", help="Berkas praktik sendiri (YAML).", show_default=False)
]
ImportsOption = Annotated[
    bool, typer.Option("--imports", help="Pakai juga angka yang disimpan dengan tiru data import.")
]
AsOfOption = Annotated[
    str,
    typer.Option(
        "--as-of",
        help="Dengan --imports: angka pada hari, waktu, atau versi data ini.",
        show_default=False,
    ),
]


def locus(
    region: RegionArgument,
    focus: FocusOption = "pangan",
    choice: ChoiceOption = "",
    detail: DetailOption = "",
    limit: LimitOption = None,
    facts_file: FactsOption = None,
    practices_file: PracticesOption = None,
    imports: ImportsOption = False,
    as_of: AsOfOption = "",
    fmt: FormatOption = OutputFormat.TABLE,
) -> None:
    """Peringkat calon lokus menurut kemiripan struktur, dengan keunggulan, praktik, dan jaraknya."""
    registry = load_registry()
    facts = load_facts(facts_file)
    decision = choose_locus(
        registry.resolve(region),
        get_focus(focus),
        facts=_with_imports(facts, as_of) if imports or as_of else facts,
        catalogue=load_catalogue(practices_file),
    )
    review = review_choice(decision, registry.resolve(choice)) if choice else None
    detailed = review_choice(decision, registry.resolve(detail)).chosen if detail else None
    if fmt is OutputFormat.JSON:
        print_json(_record(decision, review, limit))
        return
    print_decision(decision, fmt, limit or TABLE_LIMIT)
    if detailed:
        print_detail(decision, detailed, fmt)
    if review:
        print_choice(review, fmt)


def _record(decision: LocusDecision, review: ChoiceReview | None, limit: int | None) -> dict[str, Any]:
    """The decision as data, with its answer in words."""
    first = decision.first_to_check
    record = decision_record(decision, note_sentences(decision), limit)
    record["verdict"] = {
        "region_code": first.region.code if first else None,
        "is_weak": decision.has_only_weak_support,
        "sentence": verdict_sentence(decision),
        "rule": verdict_rule(decision),
        "change": verdict_change(decision),
    }
    if review:
        tested = {"region_code": review.chosen.region.code, "summary": choice_summary(review)}
        record["choice"] = {**tested, **choice_sentences(review)}
    return record


def _with_imports(facts: Facts, as_of: str) -> Facts:
    """The figures carried or given, with those of the workspace's store beside them."""
    # Loaded here: the store is slow to load, and most decisions do without it.
    from tiru_cli.data_store import moment_of, open_store

    require_workspace()
    store = open_store()
    try:
        moment = moment_of(store, as_of)
    except ValueError as error:
        raise typer.BadParameter(
            f"“{as_of}”. Isi dengan hari (2026-03-05), waktu (2026-03-05T09:30), atau versi data.",
            param_hint="--as-of",
        ) from error
    return store.facts(facts, moment)


def print_decision(decision: LocusDecision, fmt: OutputFormat, limit: int) -> None:
    """The ranking, the gaps and what a reader must know before using it."""
    focus = decision.focus.label.lower()
    wide = fmt is OutputFormat.MARKDOWN or console().width >= WIDE_ENOUGH
    columns, row = (WIDE_COLUMNS, _wide_row) if wide else (NARROW_COLUMNS, _narrow_row)
    title = f"Calon lokus {decision.region.name} ({decision.region.code}), fokus {focus}"
    print_rows(columns, [row(candidate) for candidate in decision.candidates[:limit]], fmt, title=title)
    print_heading("Putusan", fmt)
    print_text(verdict_sentence(decision), fmt)
    reasons = [f"Aturannya: {verdict_rule(decision)}", f"Yang akan mengubahnya: {verdict_change(decision)}"]
    print_items(reasons, fmt)
    if decision.gaps:
        print_heading(f"Celah {decision.region.name}", fmt)
        print_items([gap_sentence(gap) for gap in decision.gaps], fmt)
    print_heading("Catatan", fmt)
    source = f"Versi data {decision.data_version}. Sumber tiap angka: --detail KODE, atau --format json."
    print_items([*note_sentences(decision), source], fmt)


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


def _wide_row(candidate: LocusCandidate) -> list[str]:
    return [
        str(candidate.rank),
        f"{candidate.region.name} ({candidate.region.code})",
        format_number(candidate.peer.distance, 2),
        format_percent(candidate.peer.coverage * 100, 0),
        _kilometres(candidate),
        "\n".join(comparison_words(comparison) for comparison in candidate.advantages) or "–",
        "\n".join(_practice(match) for match in candidate.practices) or "–",
    ]


def _narrow_row(candidate: LocusCandidate) -> list[str]:
    distance = format_number(candidate.peer.distance, 2)
    coverage = format_percent(candidate.peer.coverage * 100, 0)
    offers = [comparison_words(comparison) for comparison in candidate.advantages]
    offers += [f"praktik {_practice(match)}" for match in candidate.practices]
    return [
        str(candidate.rank),
        f"{candidate.region.name} ({candidate.region.code})\n"
        f"jarak {distance}, cakupan {coverage}, {_kilometres(candidate)} km",
        "\n".join(offers) or "–",
    ]


def _practice(match: FocusMatch) -> str:
    """`surabaya-e-peken: cocok kuat, golongan industri 10; tidak diketahui (2023)`."""
    return f"{match.practice.key}: {strength_label(match)}, {match_reason(match)}; {match_state(match)}"


def _kilometres(candidate: LocusCandidate) -> str:
    return "–" if candidate.distance_km is None else format_number(candidate.distance_km, 0)


class SourceList:
    """Sources in the order they are first named; a figure refers to them by number."""

    def __init__(self) -> None:
        self._sources: dict[str, int] = {}

    def refer(self, *facts: Fact) -> str:
        numbers = [self._sources.setdefault(source_words(fact), len(self._sources) + 1) for fact in facts]
        return ", ".join(f"[{number}]" for number in dict.fromkeys(numbers))

    def rows(self) -> list[str]:
        return [f"[{number}] {source}" for source, number in self._sources.items()]


def print_detail(decision: LocusDecision, candidate: LocusCandidate, fmt: OutputFormat) -> None:
    """The distance taken apart, then the compared indicators, each figure with its source."""
    sources = SourceList()
    _print_parts(decision, candidate, sources, fmt)
    _print_comparisons(decision, candidate, sources, fmt)
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
    decision: LocusDecision, candidate: LocusCandidate, sources: SourceList, fmt: OutputFormat
) -> None:
    rows = [
        [
            f"{comparison.indicator.label} ({comparison.indicator.unit_label})",
            _figure(pair.own, comparison.indicator.decimals),
            _figure(pair.other, comparison.indicator.decimals),
            VERDICTS[comparison.verdict] + (f": {reason_words(pair)}" if pair.reason else ""),
            sources.refer(pair.own, pair.other),
        ]
        for comparison in candidate.comparisons
        for pair in (comparison.comparison,)
    ]
    columns = [
        Column("Indikator"),
        Column(decision.region.short_name, "right"),
        Column(candidate.region.short_name, "right"),
        Column(f"{candidate.region.short_name} dibanding {decision.region.short_name}"),
        Column("Sumber"),
    ]
    print_rows(columns, rows, fmt, title="Kinerja, terpisah dari kemiripan")


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
