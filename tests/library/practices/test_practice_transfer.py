"""A practice held against another region: what the figures decide, and what stays unknown."""

from dataclasses import replace
from datetime import date

import pytest
from tests.library.profile.observed import grid, observed

from tiru.datasets import Fact, Facts, FactStatus, Source, Verdict, load_facts
from tiru.parameters import load_structure_parameters
from tiru.peers import StructuralDistances, measure_distances
from tiru.practices import (
    Practice,
    TransferAssessment,
    TransferItem,
    TransferKind,
    TransferState,
    assess_transfer,
    load_catalogue,
)
from tiru.profile import activity_tables
from tiru.regions import Region, load_registry
from tiru.structure import build_structure

ON = date(2026, 11, 24)
NOTHING = Facts((), "")


def region(code: str) -> Region:
    return load_registry().get(code)


def fact(code: str, indicator: str, value: float, unit: str = "unit") -> Fact:
    """An invented figure, of a region only because a code must be one."""
    source = Source("Rekaan", "https://contoh.example")
    return Fact(
        code,
        indicator,
        value,
        unit,
        2024,
        "rekaan",
        Verdict.PRIMARY,
        FactStatus.FINAL,
        "rekaan",
        source,
        "",
        2,
    )


@pytest.fixture(scope="module")
def distances() -> StructuralDistances:
    table = build_structure(load_facts(), load_registry(), load_structure_parameters())
    return measure_distances(table, "51.03", load_structure_parameters())


def assess(
    practice: Practice | str, own: str = "51.03", facts: Facts = NOTHING, **options: object
) -> TransferAssessment:
    found = load_catalogue().get(practice) if isinstance(practice, str) else practice
    return assess_transfer(found, region(own), facts, today=ON, **options)  # type: ignore[arg-type]


def item(assessment: TransferAssessment, kind: TransferKind) -> TransferItem:
    return next(each for each in assessment.items if each.kind is kind)


def with_precondition(text: str) -> Practice:
    return replace(load_catalogue().get("malang-creative-center"), preconditions=(text,))


def test_without_figures_everything_they_would_tell_is_unknown() -> None:
    assessment = assess("payakumbuh-sentra-rendang")
    states = {each.kind: each.state for each in assessment.items}

    assert states == {
        TransferKind.LIKENESS: TransferState.UNKNOWN,
        TransferKind.AUTHORITY: TransferState.MET,
        TransferKind.SCALE: TransferState.UNKNOWN,
        TransferKind.INDUSTRY: TransferState.UNKNOWN,
        TransferKind.LIVENESS: TransferState.UNKNOWN,
        TransferKind.PRECONDITION: TransferState.UNKNOWN,
    }
    assert assessment.count(TransferState.NOT_MET) == 0


def test_every_precondition_of_the_record_stands_there_in_order() -> None:
    practice = load_catalogue().get("kulonprogo-bela-beli")
    found = [each.subject for each in assess(practice).items if each.kind is TransferKind.PRECONDITION]

    assert found == list(practice.preconditions)


def test_likeness_by_hand(distances: StructuralDistances) -> None:
    """Of 34 regions a third is 11: Malang is 13th, Makassar 26th."""
    codes = [each.region.code for each in distances.ranked]
    near = replace(load_catalogue().get("malang-creative-center"), origin_region_code=codes[10])
    beyond = replace(near, origin_region_code=codes[11])
    malang = item(assess("malang-creative-center", distances=distances), TransferKind.LIKENESS)

    assert item(assess(near, distances=distances), TransferKind.LIKENESS).state is TransferState.MET
    assert item(assess(beyond, distances=distances), TransferKind.LIKENESS).state is TransferState.NOT_MET
    assert malang.state is TransferState.NOT_MET
    assert [figure.value for figure in malang.figures] == [13, 34]
    # The widest parts first, each with the figures of both regions.
    assert [part.part for part in malang.parts] == sorted((part.part for part in malang.parts), reverse=True)
    assert len(malang.parts) == 3
    assert all(part.own is not None and part.other is not None for part in malang.parts)


def test_likeness_of_a_region_without_figures_is_unknown(distances: StructuralDistances) -> None:
    assert item(assess("tuban-sertifikasi-pembatik", distances=distances), TransferKind.LIKENESS).state is (
        TransferState.UNKNOWN
    )


def test_province_and_regency_have_other_powers() -> None:
    assert item(assess("ntb-jps-gemilang"), TransferKind.AUTHORITY).state is TransferState.NOT_MET
    assert item(assess("ntb-jps-gemilang", own="51"), TransferKind.AUTHORITY).state is TransferState.MET


@pytest.mark.parametrize(
    ("own", "origin", "state"),
    [
        (100, 300, TransferState.MET),
        (300, 100, TransferState.MET),
        (100, 301, TransferState.NOT_MET),
        (100, None, TransferState.UNKNOWN),
        (0, 100, TransferState.UNKNOWN),
    ],
)
def test_population_may_differ_threefold(own: float, origin: float | None, state: TransferState) -> None:
    figures = [fact("51.03", "population_civil_registry", own, "person")]
    if origin is not None:
        figures.append(fact("35.73", "population_civil_registry", origin, "person"))
    found = item(assess("malang-creative-center", facts=Facts(tuple(figures), "")), TransferKind.SCALE)

    assert found.state is state
    assert [figure.facts[0] for figure in found.figures] == figures
    assert found.limit == 3


def test_carried_figures_stand_behind_the_scale() -> None:
    found = item(assess("malang-creative-center", facts=load_facts()), TransferKind.SCALE)

    assert [(figure.region_code, figure.value, figure.year) for figure in found.figures] == [
        ("51.03", 537739, 2024),
        ("35.73", load_facts().primary("population_civil_registry")["35.73"].value, 2024),
    ]


def test_small_firms_of_the_group_tell_that_an_industry_is_there() -> None:
    some = Facts((fact("51.03", "ikm_units_clothing", 12),), "")
    none = Facts((fact("51.03", "ikm_units_clothing", 0),), "")
    of_another = Facts((fact("51.03", "ikm_units_food", 12),), "")

    states = [
        item(assess("tuban-sertifikasi-pembatik", facts=f), TransferKind.INDUSTRY).state
        for f in (some, none, of_another)
    ]

    assert states == [TransferState.MET, TransferState.NOT_MET, TransferState.UNKNOWN]


def test_practice_for_no_industry_in_particular_has_no_such_item() -> None:
    kinds = [each.kind for each in assess("malang-creative-center").items]

    assert TransferKind.INDUSTRY not in kinds


@pytest.mark.parametrize(
    ("text", "state", "value"),
    [
        ("Ada sedikitnya 20 IKM di satu tempat.", TransferState.MET, 30.0),
        ("Ada sedikitnya 31 IKM di satu tempat.", TransferState.NOT_MET, 30.0),
        ("Ada sedikitnya 20 sentra.", TransferState.UNKNOWN, None),
        ("Jumlah pegawai besar, sekitar 13.000 orang.", TransferState.UNKNOWN, None),
        ("Ada koperasi yang sanggup.", TransferState.UNKNOWN, None),
    ],
)
def test_precondition_is_decided_only_by_a_figure_on_both_sides(
    text: str, state: TransferState, value: float | None
) -> None:
    facts = Facts((fact("51.03", "ikm_units", 30),), "")
    found = item(assess(with_precondition(text), facts=facts), TransferKind.PRECONDITION)

    assert found.state is state
    assert [figure.value for figure in found.figures] == ([] if value is None else [value])


@pytest.mark.parametrize(
    ("key", "state"),
    [
        ("bali-ikm-bali-bangkit", TransferState.MET),
        ("malang-creative-center", TransferState.UNKNOWN),
        ("bandung-kredit-mesra", TransferState.UNKNOWN),
        ("mojokerto-ppst-trowulan", TransferState.NOT_MET),
    ],
)
def test_practice_must_still_run(key: str, state: TransferState) -> None:
    assert item(assess(key), TransferKind.LIVENESS).state is state


def test_checklist_is_short_and_begins_with_the_missing_figure() -> None:
    questions = assess("surabaya-e-peken", facts=load_facts()).questions

    assert [each.kind.value for each in questions] == [
        "evidence",
        "ordered_demand",
        "liveness",
        "precondition",
        "precondition",
        "cost",
        "scale",
    ]
    assert questions[0].missing is not None
    assert all(len(assess(each.key).questions) <= 7 for each in load_catalogue().practices)


def test_what_is_met_is_not_asked() -> None:
    facts = Facts((fact("51.03", "ikm_units", 30),), "")
    asked = [each.subject for each in assess(with_precondition("Ada 20 IKM."), facts=facts).questions]

    assert "Ada 20 IKM." not in asked


@pytest.mark.parametrize(
    ("own", "origin", "quotients", "state"),
    [
        # 20 of 200 are weavers, so 0.1 is the average share.
        (5, 15, [0.5, 1.5], TransferState.MET),
        (4, 16, [0.4, 1.6], TransferState.NOT_MET),
    ],
)
def test_location_quotient_tells_whether_an_industry_is_there(
    own: float, origin: float, quotients: list[float], state: TransferState
) -> None:
    cells = {
        code: {"13 Industri Tekstil": n, "Konstruksi": 100 - n}
        for code, n in [("51.03", own), ("35.23", origin)]
    }
    (table,) = activity_tables(observed(grid(cells))).tables
    found = item(assess("tuban-sertifikasi-pembatik", tables=[table]), TransferKind.INDUSTRY)

    assert found.state is state
    assert [figure.value for figure in found.figures] == pytest.approx(quotients)
    assert [(figure.region_code, figure.year) for figure in found.figures] == [
        ("51.03", 2024),
        ("35.23", 2024),
    ]
    assert found.limit == 0.5


def test_words_stand_for_every_kind_and_state() -> None:
    own, origin = "Kabupaten Contoh", "Kota Contoh"
    for kind in TransferKind:
        assert kind.label
        assert kind.question.format(subject="hal", own=own, origin=origin)
    asked_only = {TransferKind.EVIDENCE, TransferKind.COST, TransferKind.ORDERED_DEMAND}
    for kind in set(TransferKind) - asked_only:
        for state in TransferState:
            assert kind.sentence(state).format(subject="hal", own=own, origin=origin).endswith(".")
