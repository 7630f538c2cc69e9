"""Evidence is computed from the record: who says it, how long ago, what is missing."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from tests.library.practices.catalogue_text import practice, result, write

from tiru.practices import Claimant, EvidenceKind, MissingKind, Practice, load_catalogue

ON = date(2026, 11, 24)


def read(folder: Path, **changes: Any) -> Practice:
    return load_catalogue(write(folder, practice(**changes))).practices[0]


def source(day: str | None) -> dict[str, str | None]:
    return {"title": "Berita", "url": "https://contoh.example", "date": day}


def test_marks_stand_side_by_side() -> None:
    marks = load_catalogue().get("pekalongan-ipal-batik").evidence(ON)

    assert (marks.method, marks.kind) == (0, EvidenceKind.COUNTED_OUTPUT)
    assert [claimant.name for claimant in marks.traceability.claimants] == [
        "artikel prosiding Universitas Muhammadiyah Surakarta",
        "Universitas Pekalongan",
    ]
    assert marks.traceability.outside_count == 2
    assert (marks.traceability.source_count, marks.traceability.dated_source_count) == (5, 2)
    assert marks.traceability.caveat_count == 3


@pytest.mark.parametrize(
    ("name", "is_outside"),
    [
        ("Dinas Koperasi dan UKM DIY", False),
        ("Disperintransnaker Kabupaten Tegal", False),
        ("Dinkopdag Kota Surabaya", False),
        ("Wakil Wali Kota Yogyakarta", False),
        ("DPRD Kota Surabaya", False),
        ("berita, mengutip pemerintah kota", False),
        ("pengelola MCC (tulisan mahasiswa)", False),
        ("BPR Kota Bandung", False),
        ("peneliti Universitas Diponegoro", True),
        ("Kementerian Perindustrian", True),
        ("petani (Tribun Sumsel)", True),
        ("berita Surya", True),
        ("pelaku usaha (Tenun Putri Ayu, Gianyar)", True),
    ],
)
def test_claimant_is_outside_unless_it_belongs_to_the_running_government(
    tmp_path: Path, name: str, is_outside: bool
) -> None:
    assert read(tmp_path, results=[result(claimed_by=name)]).claimants == (Claimant(name, is_outside),)


def test_claimant_who_says_two_figures_counts_once(tmp_path: Path) -> None:
    assert len(read(tmp_path, results=[result(), result(indicator="Lain")]).claimants) == 1


@pytest.mark.parametrize(
    ("as_of", "days", "on", "day", "months"),
    [
        (2024, ["2024-07-09", None], date(2026, 7, 8), date(2024, 7, 9), 23),
        (2024, ["2024-07-09", "2024-03-01"], date(2026, 7, 9), date(2024, 7, 9), 24),
        (2024, [None], date(2026, 11, 24), None, 22),
        (2024, ["2023-07-09"], date(2026, 11, 24), None, 22),
        # The page of 2025 speaks of a copy elsewhere: the status is still that of 2024.
        (2024, ["2024-07-09", "2025-05-23"], date(2026, 7, 9), date(2024, 7, 9), 24),
        (2026, ["2026-11-24"], date(2026, 11, 24), date(2026, 11, 24), 0),
        (2026, [None], date(2026, 11, 24), None, 0),
    ],
)
def test_age_counts_from_the_newest_source_of_the_status_year(
    tmp_path: Path, as_of: int, days: list[str | None], on: date, day: date | None, months: int
) -> None:
    age = read(tmp_path, as_of=as_of, sources=[source(each) for each in days]).checked_age(on)

    assert (age.year, age.day, age.months) == (as_of, day, months)
    assert age.years == months // 12


@pytest.mark.parametrize(("on", "needs_recheck"), [(date(2025, 7, 8), False), (date(2025, 7, 9), True)])
def test_status_is_due_for_a_new_check_after_a_budget_year(
    tmp_path: Path, on: date, needs_recheck: bool
) -> None:
    assert read(tmp_path, sources=[source("2024-07-09")]).checked_age(on).needs_recheck is needs_recheck


def test_latest_source_date_is_the_newest_of_all(tmp_path: Path) -> None:
    dated = read(tmp_path, sources=[source("2023-01-02"), source(None), source("2025-03-04")])
    undated = read(tmp_path, sources=[source(None)])

    assert dated.latest_source_date == date(2025, 3, 4)
    assert undated.latest_source_date is None


SALES = {"indicator": "Penjualan setahun", "unit": "rupiah"}


@pytest.mark.parametrize(
    ("results", "kind", "asked_of"),
    [
        ([], MissingKind.RESULT, None),
        ([result(value=None, unit=None, value_text="naik")], MissingKind.RESULT, None),
        ([result()], MissingKind.OUTCOME, "Peserta pelatihan"),
        ([result(), result(**SALES)], MissingKind.BASELINE, "Penjualan setahun"),
        ([result(indicator="Sasaran peserta")], MissingKind.RESULT, None),
        (
            [result(indicator="Penduduk miskin kota", baseline_value=40), result()],
            MissingKind.OUTCOME,
            "Peserta pelatihan",
        ),
    ],
)
def test_one_figure_to_ask_the_host_for(
    tmp_path: Path, results: list[dict[str, Any]], kind: MissingKind, asked_of: str | None
) -> None:
    missing = read(tmp_path, results=results).missing_for_impact

    assert missing is not None
    assert missing.kind is kind
    assert (missing.result.indicator if missing.result else None) == asked_of


def test_nothing_is_asked_where_impact_is_shown_or_the_practice_has_stopped(tmp_path: Path) -> None:
    shown = read(tmp_path, results=[result(**SALES, baseline_value=10)])
    stopped = read(tmp_path, status="berhenti")

    assert shown.missing_for_impact is None
    assert shown.has_impact_evidence
    assert stopped.missing_for_impact is None
    assert stopped.has_stopped


def test_baseline_counts_as_number_or_range(tmp_path: Path) -> None:
    assert not read(tmp_path).has_baseline
    assert read(tmp_path, results=[result(), result(baseline_value=0)]).has_baseline
    assert read(tmp_path, results=[result(baseline_text="200-300")]).has_baseline


def test_only_a_comparison_can_be_graded_above_one() -> None:
    assert {kind: kind.highest_grade for kind in EvidenceKind} == {
        EvidenceKind.CLAIM: 0,
        EvidenceKind.COUNTED_OUTPUT: 0,
        EvidenceKind.BEFORE_AFTER: 1,
        EvidenceKind.COMPARISON: 5,
    }
