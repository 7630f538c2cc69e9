"""Method, kind, effect, cost, strength and flags, worked out by hand and then by the library."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.library.practices.catalogue_text import practice, result, write

from tiru.practices import (
    EvidenceKind,
    EvidenceMarks,
    FigureRole,
    MethodRule,
    MissingKind,
    figure_role,
    grade_evidence,
    load_catalogue,
    load_terms,
)

ON = date(2026, 11, 24)
SALES = {"indicator": "Penjualan setahun", "unit": "rupiah", "value": 150, "baseline_value": 100}


def marks_of(key: str) -> EvidenceMarks:
    return grade_evidence(load_catalogue().get(key), today=ON)


def marks(folder: Path, *results: dict[str, Any], **changes: Any) -> EvidenceMarks:
    path = write(folder, practice(results=list(results), **changes))
    return grade_evidence(load_catalogue(path).practices[0], today=ON)


# Read by a person from the figures of the record, before the library was asked.
BY_HAND = [
    # 8 weavers became 60; nobody was compared.
    ("bali-edaran-endek", 1, MethodRule.BEFORE_AFTER, EvidenceKind.BEFORE_AFTER, "lemah"),
    # 200-300 batik makers became 1,500.
    ("kulonprogo-bela-beli", 1, MethodRule.BEFORE_AFTER, EvidenceKind.BEFORE_AFTER, "lemah"),
    # 110 stalls, of which one or two were open.
    ("mojokerto-ppst-trowulan", 1, MethodRule.BEFORE_AFTER, EvidenceKind.BEFORE_AFTER, "lemah"),
    # Wilcoxon test in words, by a university.
    ("semarang-pinjaman-kelompok-mikro", 1, MethodRule.TESTED_CHANGE, EvidenceKind.BEFORE_AFTER, "lemah"),
    # Growth and poverty of the whole city; the lanes are counted.
    ("makassar-lorong-wisata", 0, MethodRule.REGION_WIDE, EvidenceKind.COUNTED_OUTPUT, "belum ada"),
    # Visitors of 2014 and 2016, the work began in 2017.
    ("sidoarjo-revitalisasi-tanggulangin", 0, MethodRule.BEFORE_START, EvidenceKind.CLAIM, "belum ada"),
    # Two targets.
    ("badung-sidi-kumbara", 0, MethodRule.PLANS_ONLY, EvidenceKind.CLAIM, "belum ada"),
    # Money that was not spent.
    ("banjar-rumah-kemasan-gagal", 0, MethodRule.PLANS_ONLY, EvidenceKind.CLAIM, "belum ada"),
    # No figure at all.
    ("makassar-inkubator-center", 0, MethodRule.NO_FIGURE, EvidenceKind.CLAIM, "belum ada"),
    # Sales were counted, those before were not.
    ("bali-ikm-bali-bangkit", 0, MethodRule.NO_BASELINE, EvidenceKind.COUNTED_OUTPUT, "belum ada"),
    # 89 groups became 9,000: groups taking part.
    ("surabaya-pahlawan-ekonomi", 0, MethodRule.NO_BASELINE, EvidenceKind.COUNTED_OUTPUT, "belum ada"),
    ("makassar-batik-lontara", 0, MethodRule.OUTPUTS_ONLY, EvidenceKind.COUNTED_OUTPUT, "belum ada"),
]


@pytest.mark.parametrize(
    ("key", "method", "rule", "kind", "strength"), BY_HAND, ids=[row[0] for row in BY_HAND]
)
def test_carried_practice_is_graded_as_by_hand(
    key: str, method: int, rule: MethodRule, kind: EvidenceKind, strength: str
) -> None:
    found = marks_of(key)

    assert (found.method, found.grading.rule, found.kind, found.strength) == (method, rule, kind, strength)


def test_grades_a_person_wrote_differ_on_three_practices_only() -> None:
    different = {
        each.key: (each.written_kind, each.written_grade)
        for each in load_catalogue().practices
        if (each.written_kind, each.written_grade) != (each.evidence_kind, each.evidence_grade)
    }

    assert different == {
        # Only the city's own indicators had a state before.
        "makassar-lorong-wisata": (EvidenceKind.BEFORE_AFTER, 0),
        # Thirteen activities were counted.
        "makassar-creative-hub": (EvidenceKind.CLAIM, 0),
        # The price of waste water rose from nothing.
        "muba-gambo-jumputan": (EvidenceKind.CLAIM, 0),
    }


@pytest.mark.parametrize(
    ("changes", "method", "rule"),
    [
        ({}, 1, MethodRule.BEFORE_AFTER),
        ({"comparison_value": 120}, 1, MethodRule.UNADJUSTED_COMPARISON),
        (
            {"comparison_value": 120, "comparison_design": "dengan_penyesuaian"},
            2,
            MethodRule.ADJUSTED_COMPARISON,
        ),
        ({"comparison_value": 120, "comparison_baseline_value": 110}, 3, MethodRule.COMPARED_CHANGE),
        ({"comparison_value": 120, "comparison_design": "batas_kelayakan"}, 4, MethodRule.NEAR_EXPERIMENT),
        ({"comparison_value": 120, "comparison_design": "undian"}, 5, MethodRule.LOTTERY),
    ],
)
def test_method_climbs_with_the_comparison(
    tmp_path: Path, changes: dict[str, Any], method: int, rule: MethodRule
) -> None:
    found = marks(tmp_path, result(**SALES, **changes))

    assert (found.method, found.grading.rule) == (method, rule)
    assert found.kind is (EvidenceKind.COMPARISON if changes else EvidenceKind.BEFORE_AFTER)
    assert found.strength == {1: "lemah", 2: "lemah", 3: "sedang", 4: "kuat", 5: "kuat"}[method]


@pytest.mark.parametrize(
    "indicator", ["Target penjualan", "Peserta pelatihan", "Penduduk miskin kota", "Anggaran program"]
)
def test_lottery_on_a_figure_that_is_no_outcome_raises_nothing(tmp_path: Path, indicator: str) -> None:
    figure = result(**SALES, comparison_value=1, comparison_design="undian") | {"indicator": indicator}

    assert marks(tmp_path, figure).method == 0


def test_best_figure_decides_and_is_named(tmp_path: Path) -> None:
    found = marks(tmp_path, result(), result(**SALES))

    assert found.grading.result is not None
    assert found.grading.result.indicator == "Penjualan setahun"
    assert found.grading.reason == "“Penjualan setahun” tercatat sebelum dan sesudah, tanpa pembanding."


def test_employment_of_participants_is_an_outcome_and_their_number_is_not(tmp_path: Path) -> None:
    employed = marks(tmp_path, result(indicator="Peserta yang bekerja", baseline_value=3))
    trained = marks(tmp_path, result(indicator="Peserta pelatihan pembatik", baseline_value=3))

    assert (employed.method, trained.method) == (1, 0)


@pytest.mark.parametrize(
    ("indicator", "role"),
    [
        ("Omzet rata-rata peserta per bulan", FigureRole.OUTCOME),
        ("Jumlah tenaga kerja terserap", FigureRole.OUTCOME),
        ("IKM yang naik kelas", FigureRole.OUTCOME),
        ("Usaha yang masih aktif setelah satu tahun", FigureRole.OUTCOME),
        ("Kadar COD air limbah", FigureRole.OUTCOME),
        ("Pendapatan keluarga miskin penerima", FigureRole.OUTCOME),
        ("Sertifikat halal diterbitkan", FigureRole.OUTPUT),
        ("UMKM terdaftar di aplikasi", FigureRole.OUTPUT),
        ("Pagu DAK", FigureRole.INPUT),
        ("Modal yang disalurkan", FigureRole.INPUT),
        ("Target UMKM naik kelas", FigureRole.PLAN),
        ("Kontribusi industri terhadap PDRB", FigureRole.REGION_WIDE),
        ("Tingkat pengangguran terbuka kabupaten", FigureRole.REGION_WIDE),
    ],
)
def test_indicator_tells_the_role_of_its_figure(indicator: str, role: FigureRole) -> None:
    figure = replace(load_catalogue().practices[0].results[0], indicator=indicator)

    assert figure_role(figure, None) is role


def test_effect_is_the_change_by_hand() -> None:
    weavers, stalls = marks_of("bali-edaran-endek").effect, marks_of("mojokerto-ppst-trowulan").effect

    assert weavers is not None
    assert (weavers.change, weavers.share) == (52, 6.5)
    assert stalls is not None
    assert (stalls.change, stalls.share) == (-108, pytest.approx(-108 / 110))
    assert stalls.compared_change is None
    assert marks_of("malang-creative-center").effect is None


def test_effect_against_a_comparison_is_change_less_change(tmp_path: Path) -> None:
    effect = marks(tmp_path, result(**SALES, comparison_value=120, comparison_baseline_value=110)).effect

    assert effect is not None
    assert (effect.change, effect.share, effect.compared_change) == (50, 0.5, 40)


def test_effect_from_nothing_has_no_share_and_a_stated_change_is_taken_as_stated(tmp_path: Path) -> None:
    from_nothing = marks(tmp_path, result(**SALES | {"baseline_value": 0})).effect
    stated = marks(tmp_path, result(indicator="Kenaikan penjualan", value=70, unit="persen")).effect

    assert from_nothing is not None
    assert (from_nothing.change, from_nothing.share) == (150, None)
    assert stated is not None
    assert (stated.change, stated.share) == (70, None)


def test_cost_is_what_the_sources_say_and_stands_apart() -> None:
    assert marks_of("malang-creative-center").cost.amounts_idr == (100e9, 6e9)
    assert marks_of("makassar-lorong-wisata").cost.amounts_idr == (1.4e9, 20e6)
    assert marks_of("badung-sidi-kumbara").cost.text is None
    assert marks_of("badung-sidi-kumbara").cost.amounts_idr == ()


def test_demand_made_by_ordering_staff_is_flagged_where_a_person_sees_it() -> None:
    flagged = {each.key for each in load_catalogue().practices if marks_of(each.key).ordered_demand}

    assert flagged == {
        "badung-endek-jepun-bebadungan",
        "bali-ikm-bali-bangkit",
        "bali-edaran-endek",
        "kulonprogo-bela-beli",
        "yogyakarta-segoro-amarto-reborn",
        "surabaya-e-peken",
    }
    assert marks_of("kulonprogo-bela-beli").ordered_demand == (
        "Pegawai, perangkat desa, dan siswa wajib memakai motif itu pada hari tertentu.",
    )


def test_sources_grow_old_after_two_budget_years(tmp_path: Path) -> None:
    def dated(day: str | None) -> EvidenceMarks:
        return marks(tmp_path, sources=[{"title": "Berita", "url": "https://contoh.example", "date": day}])

    assert (dated("2024-11-25").traceability.is_old, dated("2024-11-24").traceability.is_old) == (False, True)
    # Without a day the age counts from the end of the year the status is of.
    assert (dated(None).traceability.newest_source, dated(None).traceability.source_months) == (None, 22)


def test_contradictions_are_told_from_other_caveats() -> None:
    trace = marks_of("makassar-subsidi-halal").traceability

    assert len(trace.contradictions) == trace.caveat_count == 3
    assert marks_of("tegal-lik-takaru").traceability.contradictions == ()


def test_a_hint_asks_for_the_comparison_and_no_evidence_for_the_figure_before_that() -> None:
    hint, none = marks_of("bali-edaran-endek").missing, marks_of("bali-ikm-bali-bangkit").missing

    assert hint is not None
    assert hint.kind is MissingKind.COMPARISON
    assert none is not None
    assert none.kind is MissingKind.BASELINE
    assert none.result is not None
    assert none.result.indicator == "Penjualan selama tiga tahun pertama"
    assert marks_of("banjar-rumah-kemasan-gagal").missing is None


def test_every_rule_has_method_and_sentence_and_every_strength_its_words() -> None:
    assert [rule.method for rule in MethodRule] == sorted(rule.method for rule in MethodRule)
    assert {rule.method for rule in MethodRule} == set(range(6))
    assert all(rule.sentence.endswith(".") for rule in MethodRule)
    assert list(load_terms("evidence_strength")) == ["belum ada", "lemah", "sedang", "kuat"]
