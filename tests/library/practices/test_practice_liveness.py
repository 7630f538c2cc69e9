"""Whether a practice runs today as far as its sources tell, and where it went from its origin."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.library.practices.catalogue_text import practice, write

from tiru.errors import BrokenPractice
from tiru.practices import (
    Catalogue,
    Liveness,
    LivenessState,
    ReplicationChain,
    ReplicationKind,
    check_liveness,
    load_catalogue,
    load_terms,
    trace_replication,
)


def live(folder: Path, today: date, **changes: Any) -> Liveness:
    return check_liveness(load_catalogue(write(folder, practice(**changes))).practices[0], today=today)


def sources(day: str | None) -> list[dict[str, str | None]]:
    return [{"title": "Berita", "url": "https://contoh.example", "date": day}]


@pytest.mark.parametrize(
    ("today", "state", "asks"),
    [
        (date(2025, 7, 8), LivenessState.RUNNING, False),
        (date(2025, 7, 9), LivenessState.UNCHECKED, True),
    ],
)
def test_running_practice_expires_a_year_after_it_was_last_seen(
    tmp_path: Path, today: date, state: LivenessState, asks: bool
) -> None:
    found = live(tmp_path, today)

    assert (found.state, found.asks_owner, found.expires_on) == (state, asks, date(2025, 7, 9))
    assert found.last_checked.day == date(2024, 7, 9)


@pytest.mark.parametrize(
    ("day", "expires_on"),
    [("2024-02-29", date(2025, 3, 1)), (None, date(2025, 12, 31)), ("2024-12-31", date(2025, 12, 31))],
)
def test_expiry_is_the_first_day_the_age_counts_as_a_year(
    tmp_path: Path, day: str | None, expires_on: date
) -> None:
    before = live(tmp_path, expires_on - timedelta(days=1), sources=sources(day))
    on = live(tmp_path, expires_on, sources=sources(day))

    assert on.expires_on == expires_on
    assert (before.state, on.state) == (LivenessState.RUNNING, LivenessState.UNCHECKED)


def test_unknown_is_asked_for_and_stopped_stays_stopped(tmp_path: Path) -> None:
    unknown = live(tmp_path, date(2024, 8, 1), status="tidak diketahui")
    stopped = live(tmp_path, date(2044, 8, 1), status="berhenti")

    assert (unknown.state, unknown.expires_on, unknown.asks_owner) == (LivenessState.UNKNOWN, None, True)
    assert (stopped.state, stopped.expires_on, stopped.asks_owner) == (LivenessState.STOPPED, None, False)
    assert set(load_terms("liveness")) == set(LivenessState)


def chain(key: str) -> ReplicationChain:
    return trace_replication(load_catalogue().get(key), load_catalogue())


def test_chain_of_a_credit_that_followed_a_person_and_then_a_bank() -> None:
    found = chain("bandung-kredit-mesra")

    assert [(each.from_region, each.to_region, each.kind, each.year) for each in found.copies] == [
        ("Kota Bandung", "Jawa Barat", ReplicationKind.PERSON, 2018),
        ("Jawa Barat", "Bali", ReplicationKind.BANK, 2022),
    ]
    assert [each.result is None for each in found.copies] == [False, True]
    assert (found.known_results, found.origins) == (1, ())


def test_copy_with_a_record_of_its_own_leads_back_to_its_origin() -> None:
    (link,) = chain("yogyakarta-segoro-amarto-reborn").origins

    assert (link.from_practice, link.to_practice) == (
        "kulonprogo-bela-beli",
        "yogyakarta-segoro-amarto-reborn",
    )
    assert (link.from_region, link.kind, link.result) == (
        "Kabupaten Kulon Progo",
        ReplicationKind.PERSON,
        None,
    )
    assert chain("kulonprogo-bela-beli").copies == (link,)


def copy(key: str | None, year: int, **changes: Any) -> dict[str, Any]:
    return (
        {"region": "Kabupaten Gianyar", "year": year, "source_url": "https://contoh.example"}
        | ({"practice_key": key} if key else {})
        | changes
    )


def linked(folder: Path) -> Catalogue:
    return load_catalogue(
        write(
            folder,
            practice(key="satu", replicated_by=[copy("dua", 2023, kind="kunjungan")]),
            practice(key="dua", replicated_by=[copy("tiga", 2024, kind="aturan"), copy("satu", 2024)]),
            practice(key="tiga"),
        )
    )


def test_chain_goes_on_through_the_copies_and_never_round_for_ever(tmp_path: Path) -> None:
    catalogue = linked(tmp_path)
    onward = trace_replication(catalogue.get("satu"), catalogue)
    back = trace_replication(catalogue.get("tiga"), catalogue)

    assert [(each.from_practice, each.to_practice) for each in onward.copies] == [
        ("satu", "dua"),
        ("dua", "tiga"),
        ("dua", "satu"),
    ]
    assert [(each.from_practice, each.to_practice) for each in back.origins] == [
        ("satu", "dua"),
        ("dua", "tiga"),
    ]


def test_link_without_a_kind_is_unknown(tmp_path: Path) -> None:
    record = practice(replicated_by=[copy(None, 2024)])
    (link,) = load_catalogue(write(tmp_path, record)).practices[0].replicated_by

    assert (link.kind, link.result, link.from_region) == (ReplicationKind.UNKNOWN, None, None)
    assert set(load_terms("replication_kind")) == set(ReplicationKind)


@pytest.mark.parametrize(
    ("changes", "column"),
    [
        ({"kind": "mimpi"}, "replicated_by[1].kind"),
        ({"result": ""}, "replicated_by[1].result"),
        ({"practice_key": "tidak-ada"}, "replicated_by"),
    ],
)
def test_link_that_cannot_be_is_refused(tmp_path: Path, changes: dict[str, Any], column: str) -> None:
    with pytest.raises(BrokenPractice) as caught:
        load_catalogue(write(tmp_path, practice(replicated_by=[copy(None, 2024, **changes)])))

    assert caught.value.column == column
