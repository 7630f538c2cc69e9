"""Several reports of one visit: whose claim is whose, what differs between them, what is no contradiction."""

import datetime as dt

import pytest

from tiru.extraction import draft_visit, join_reports

VISIT = "Pemkab Badung melakukan studi tiru ke Pemkot Makassar, Selasa (9/7/2024). "


def joined(*texts, published=None):
    return join_reports(
        [draft_visit(text, published=published, name=f"teks-{number}") for number, text in enumerate(texts)]
    )


def between(record):
    return [(item.kind, item.values, item.sources) for item in record.contradictions if len(item.sources) > 1]


def values(record, field):
    return [(item.value, item.sources) for item in record.values if item.field == field]


def test_one_value_told_twice_has_two_sources():
    record = joined(VISIT + "Rombongan berjumlah 24 orang.", VISIT + "Rombongan terdiri dari 24 orang.")

    assert values(record, "headcount") == [("24", (0, 1))]
    assert values(record, "date") == [("2024-07-09", (0, 1))]
    assert record.contradictions == ()


def test_every_claim_names_its_source_and_reads_in_its_text():
    texts = (VISIT, VISIT + "Rombongan dipimpin Kepala Dinas Perindustrian Made Misal.")

    record = joined(*texts)

    for item in record.claims:
        span = item.claim.span
        assert texts[item.source][span.start : span.end] == span.text
    for value in record.values:
        assert {record.claims[place].source for place in value.claims} == set(value.sources)
        assert {record.claims[place].claim.field for place in value.claims} == {value.field}


def test_two_sizes_of_the_party_contradict_each_other():
    record = joined(VISIT + "Rombongan berjumlah 24 orang.", VISIT + "Rombongan berjumlah 26 orang.")

    assert between(record) == [("jumlah", ("24", "26"), (0, 1))]
    (conflict,) = record.contradictions
    assert [record.claims[place].claim.value for place in conflict.claims] == ["24", "26"]


def test_number_that_a_text_explains_contradicts_nothing():
    first = VISIT + "Rombongan berjumlah 24 orang."
    second = VISIT + "Rombongan tinggal 23 orang karena seorang sakit."

    assert between(joined(first, second)) == []


def test_contradiction_within_one_text_is_kept_and_not_told_again():
    first = (
        VISIT + "Rombongan berjumlah 90 orang. Rombongan yang berjumlah 94 orang itu diterima di Makassar."
    )
    second = VISIT + "Rombongan berjumlah 94 orang."

    record = joined(first, second)

    assert [(item.kind, item.sources) for item in record.contradictions] == [("jumlah", (0,))]


def test_days_that_do_not_meet_contradict_each_other():
    later = "Pemkab Badung melakukan studi tiru ke Pemkot Makassar, Rabu (10/7/2024)."

    assert between(joined(VISIT, later)) == [("tanggal", ("2024-07-09", "2024-07-10"), (0, 1))]


def test_day_within_the_days_of_another_report_fits():
    longer = "Pemkab Badung melakukan studi tiru ke Pemkot Makassar, 8-10 Juli 2024."

    assert between(joined(VISIT, longer)) == []


def test_plan_and_outcome_are_not_compared():
    plan = (
        "Terbit: 2024-07-01\nPemkab Badung akan melakukan studi tiru ke Pemkot Makassar, Senin (8/7/2024). "
        "Rombongan berjumlah 30 orang."
    )
    done = VISIT + "Rombongan berjumlah 24 orang."

    assert between(joined(plan, done)) == []


def test_two_spellings_of_a_name_contradict_and_stay_two_values():
    first = VISIT + "Rombongan dipimpin Kepala Dinas Perindustrian Made Misalwardani."
    second = VISIT + "Rombongan dipimpin Kepala Dinas Perindustrian Made Misalwardhani."

    record = joined(first, second)

    assert between(record) == [("nama", ("Made Misalwardani", "Made Misalwardhani"), (0, 1))]
    assert len(values(record, "leader")) == 2


def test_short_and_full_name_are_one_value_with_its_wordings():
    first = VISIT + "Rombongan dipimpin Kepala Dinas Perindustrian Made Misal."
    second = VISIT + "Rombongan dipimpin Kepala Dinas Perindustrian Made Misal Umpama."

    leader = next(item for item in joined(first, second).values if item.field == "leader")

    assert (leader.value, leader.wordings, leader.sources) == ("Made Misal Umpama", ("Made Misal",), (0, 1))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Dinas Perindustrian Kabupaten Badung menggelar pelatihan menjahit, Selasa (9/7/2024).", "no_visit"),
        ("Pemkab Gianyar melakukan studi tiru ke Pemkot Makassar, Selasa (9/7/2024).", "other_visit"),
        ("Pemkab Badung melakukan studi tiru ke Pemkot Bandung, Selasa (9/7/2024).", "other_visit"),
        ("Pemkab Badung melakukan studi tiru ke Pemkot Makassar, Senin (9/9/2024).", "other_visit"),
    ],
)
def test_text_of_another_matter_is_left_out_with_the_reason(text, reason):
    record = joined(VISIT, text)

    assert [(item.source, item.reason) for item in record.left_out] == [(1, reason)]
    assert {item.source for item in record.claims} == {0}


def test_nothing_and_one_text_join_to_nothing_and_itself():
    assert join_reports([]).claims == ()
    draft = draft_visit(VISIT)
    alone = join_reports([draft])

    assert [item.claim for item in alone.claims] == [*draft.claims, *draft.content_claims]


def test_order_of_texts_does_not_change_what_is_found():
    texts = (VISIT + "Rombongan berjumlah 24 orang.", VISIT + "Rombongan berjumlah 26 orang.")

    there, back = joined(*texts), joined(*reversed(texts))

    assert {(item.field, item.value) for item in there.values} == {
        (item.field, item.value) for item in back.values
    }
    assert {frozenset(item.values) for item in there.contradictions} == {
        frozenset(item.values) for item in back.contradictions
    }


def test_date_without_a_year_is_settled_by_the_day_of_publication_of_its_text():
    bare = "Pemkab Badung melakukan studi tiru ke Pemkot Makassar, Selasa (9/7)."

    record = joined(bare, VISIT, published=dt.date(2024, 7, 10))

    assert values(record, "date") == [("2024-07-09", (0, 1))]
