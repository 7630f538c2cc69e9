"""When claims contradict each other, worked by hand on small sets."""

from __future__ import annotations

import pytest

from tiru_web.reports.conflict_rules import (
    Matter,
    StandingClaim,
    distinct_values,
    is_part,
    matters_between_texts,
    still_contradict,
)


def count(id_, source, value, group="rombongan", **changes):
    return StandingClaim(id_, source, "headcount", group, value, **changes)


def date(id_, source, value, **changes):
    return StandingClaim(id_, source, "date", "", value, **changes)


def test_two_texts_with_different_counts_disagree():
    claims = [count(1, 1, "90"), count(2, 2, "94")]
    assert matters_between_texts(claims) == {Matter("headcount", "rombongan"): claims}


def test_two_texts_that_share_a_count_agree():
    assert matters_between_texts([count(1, 1, "90"), count(2, 1, "94"), count(3, 2, "94")]) == {}


def test_different_counts_inside_one_text_are_left_to_the_library():
    assert matters_between_texts([count(1, 1, "17"), count(2, 1, "16")]) == {}


def test_counts_of_other_people_are_not_compared():
    assert matters_between_texts([count(1, 1, "90"), count(2, 2, "12", "tuan rumah")]) == {}


@pytest.mark.parametrize("group", ["rencana: rombongan", "bagian: pelaku IKM", "hadir: kedua pihak"])
def test_plans_parts_and_attendance_are_not_compared(group):
    assert matters_between_texts([count(1, 1, "90", group), count(2, 2, "94", group)]) == {}


def test_rejected_claims_do_not_speak():
    assert matters_between_texts([count(1, 1, "90", is_rejected=True), count(2, 2, "94")]) == {}


def test_third_text_joins_the_matter_it_agrees_with():
    claims = [count(1, 1, "90"), count(2, 2, "94"), count(3, 3, "94")]
    assert matters_between_texts(claims) == {Matter("headcount", "rombongan"): claims}


def test_dates_disagree_when_no_day_is_shared():
    claims = [date(1, 1, "2024-07-09"), date(2, 2, "2024-07-10")]
    assert matters_between_texts(claims) == {Matter("date", ""): claims}


@pytest.mark.parametrize("other", ["2024-07-08/2024-07-10", "--07-09", "2024-07-09"])
def test_dates_agree_when_a_day_is_shared(other):
    assert matters_between_texts([date(1, 1, "2024-07-09"), date(2, 2, other)]) == {}


def test_counts_found_together_contradict_until_one_value_is_left():
    assert still_contradict("jumlah", [count(1, 1, "90"), count(2, 1, "94")])
    assert not still_contradict("jumlah", [count(1, 1, "90", is_rejected=True), count(2, 1, "94")])
    assert not still_contradict("jumlah", [count(1, 1, "94", is_corrected=True), count(2, 1, "94")])


def test_parts_are_added_up_again_after_a_correction():
    parts = [count(1, 1, "18", "bagian: a"), count(2, 1, "30", "bagian: b")]
    assert still_contradict("rincian", [*parts, count(3, 1, "52")])
    assert not still_contradict("rincian", [*parts, count(3, 1, "48", is_corrected=True)])
    assert not still_contradict(
        "rincian", [parts[0], count(2, 1, "30", "bagian: b", is_rejected=True), count(3, 1, "52")]
    )


def test_weekday_is_settled_by_correcting_or_rejecting_the_date():
    assert still_contradict("hari", [date(1, 1, "2025-10-23")])
    assert not still_contradict("hari", [date(1, 1, "2025-10-22", is_corrected=True)])
    assert not still_contradict("hari", [date(1, 1, "2025-10-23", is_rejected=True)])


def test_names_contradict_while_two_spellings_stand():
    names = [
        StandingClaim(1, 1, "leader", "", "Sukmawardani"),
        StandingClaim(2, 1, "leader", "", "Sukmawardhini"),
    ]
    assert still_contradict("nama", names)


def test_distinct_values_keep_the_order_of_first_mention():
    assert distinct_values([count(1, 1, "90"), count(2, 1, "94"), count(3, 2, "90")]) == ["90", "94"]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("rombongan", False),
        ("bagian: perajin", True),
        ("rencana: bagian: perajin", True),
        ("rencana: rombongan", False),
    ],
)
def test_part_of_a_planned_count_is_a_part(group, expected):
    assert is_part(group) is expected
