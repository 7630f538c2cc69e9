"""`tiru locus`: where a region should go to learn, with every figure behind it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tiru.datasets import Facts, load_facts
from tiru.locus import (
    ChoiceReview,
    LocusDecision,
    assess_deviance,
    assess_stability,
    choose_locus,
    decision_record,
    industry_record,
    review_choice,
    with_activities,
)
from tiru.parameters import get_focus, get_theme
from tiru.peers import CandidateFilter
from tiru.practices import load_catalogue
from tiru.regions import load_registry
from tiru_cli.locus_output import Assessments, print_choice, print_decision, print_detail
from tiru_cli.output import FormatOption, OutputFormat, print_json
from tiru_cli.workspace import require_workspace
from tiru_web.locus.wording import (
    choice_sentences,
    choice_summary,
    note_sentences,
    stability_sentence,
    verdict_change,
    verdict_rule,
    verdict_sentence,
)

if TYPE_CHECKING:
    from tiru.profile import ActivityTables

TABLE_LIMIT = 10

RegionArgument = Annotated[str, typer.Argument(help="Daerah yang ingin belajar: kode Kemendagri atau nama.")]
FocusOption = Annotated[
    str, typer.Option(help="Yang dipelajari: pangan, sandang, kriya, industri-kreatif, tenaga-kerja.")
]
ThemeOption = Annotated[
    str,
    typer.Option(
        help="Sudut kemiripan: semua, bauran-industri, ikm, tenaga-kerja, geografi.", show_default=False
    ),
]
WeightOption = Annotated[
    list[str] | None,
    typer.Option(
        "--weight",
        help="Bobot sendiri bagi size, economy, people, atau geography, misalnya size=2; boleh diulang.",
        show_default=False,
    ),
]
SameKindOption = Annotated[
    bool, typer.Option("--same-kind", help="Hanya kabupaten bagi kabupaten, hanya kota bagi kota.")
]
OtherProvinceOption = Annotated[
    bool, typer.Option("--other-province", help="Hanya calon di luar provinsi sendiri.")
]
WithinOption = Annotated[
    float | None,
    typer.Option("--within-km", help="Paling jauh sekian kilometer garis lurus.", show_default=False),
]
PopulationOption = Annotated[
    float | None,
    typer.Option(
        "--population-ratio",
        help="Penduduknya berbeda paling banyak sekian kali lipat, misalnya 2.",
        show_default=False,
    ),
]
StabilityOption = Annotated[
    bool, typer.Option("--stability", help="Hitung juga seberapa tetap tempat tiap calon.")
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
    theme: ThemeOption = "",
    weight: WeightOption = None,
    same_kind: SameKindOption = False,
    other_province: OtherProvinceOption = False,
    within_km: WithinOption = None,
    population_ratio: PopulationOption = None,
    stability: StabilityOption = False,
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
    facts, tables = figures_of(facts_file, imports, as_of)
    decision = choose_locus(
        registry.resolve(region),
        get_focus(focus),
        theme=get_theme(theme) if theme else None,
        block_weights=_weights(weight or []),
        candidate_filter=CandidateFilter(same_kind, other_province, within_km, population_ratio),
        facts=facts,
        catalogue=load_catalogue(practices_file),
    )
    review = review_choice(decision, registry.resolve(choice), tables=tables) if choice else None
    detailed = review_choice(decision, registry.resolve(detail)).chosen if detail else None
    beside = _assess(decision, stability, limit if fmt is OutputFormat.JSON else limit or TABLE_LIMIT)
    if fmt is OutputFormat.JSON:
        print_json(_record(decision, review, limit, beside))
        return
    print_decision(decision, fmt, limit or TABLE_LIMIT, beside)
    if detailed:
        print_detail(decision, detailed, fmt, beside)
    if review:
        print_choice(review, fmt)


def _weights(texts: list[str]) -> dict[str, float]:
    """`size=2` as weight of a block; what the recipe does not know it refuses itself."""
    weights = {}
    for text in texts:
        block, _, number = text.partition("=")
        try:
            weights[block.strip()] = float(number.replace(",", "."))
        except ValueError:
            raise typer.BadParameter(
                f"“{text}”. Tulis kelompok ciri, tanda sama dengan, dan bilangannya, misalnya size=2.",
                param_hint="--weight",
            ) from None
    return weights


def _assess(decision: LocusDecision, stability: bool, shown: int | None) -> Assessments:
    """What stands beside the candidates that are shown; all of them where no number was given."""
    firmness = assess_stability(decision, limit=shown or len(decision.candidates) or 1) if stability else None
    return Assessments(assess_deviance(decision), firmness)


def _record(
    decision: LocusDecision, review: ChoiceReview | None, limit: int | None, beside: Assessments
) -> dict[str, Any]:
    """The decision as data, with its answer in words."""
    first = decision.first_to_check
    record = decision_record(
        decision, note_sentences(decision), limit, stability=beside.stability, deviance=beside.deviance
    )
    for candidate in record["candidates"]:
        if beside.stability and candidate["stability"]:
            sentence = stability_sentence(beside.stability, candidate["region_code"])
            candidate["stability"]["sentence"] = sentence
    record["verdict"] = {
        "region_code": first.region.code if first else None,
        "is_weak": decision.has_only_weak_support,
        "sentence": verdict_sentence(decision),
        "rule": verdict_rule(decision),
        "change": verdict_change(decision),
    }
    if review:
        tested = {"region_code": review.chosen.region.code, "summary": choice_summary(review)}
        industry = industry_record(review.industry) if review.industry else None
        record["choice"] = {**tested, **choice_sentences(review), "industry": industry}
    return record


def figures_of(facts_file: Path | None, imports: bool, as_of: str) -> tuple[Facts, ActivityTables | None]:
    """The figures carried or given; where asked, those of the workspace beside them, and its tables."""
    facts = load_facts(facts_file)
    if not (imports or as_of):
        return facts, None
    # Loaded here: both are slow to load, and most decisions do without them.
    from tiru.profile import activity_tables
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
    observations = store.observations(as_of=moment)
    return with_activities(store.facts(facts, moment), observations), activity_tables(observations)
