"""The seed article, whole: every field of its record, every place, and the one contradiction."""

import datetime as dt

from tiru.extraction import AliasProposal, HeadCount, NamedPerson, seed_article

TEXT = seed_article().text


def quotes(draft, field: str) -> list[str]:
    return [TEXT[claim.span.start : claim.span.end] for claim in draft.claims if claim.field == field]


def test_record(seed_draft):
    assert seed_draft.is_visit is True
    assert seed_draft.visit_kind == "studi_tiru"
    assert seed_draft.status == "terlaksana"
    assert seed_draft.visitor_regions == ("51.03",)
    assert seed_draft.host_regions == ("73.71",)
    assert seed_draft.dates == (dt.date(2024, 7, 9),)
    assert seed_draft.weekday_fits is True
    assert seed_draft.venue == "Ruang Auditorium Gedung TP. PKK Kota Makassar"
    assert seed_draft.adoption_intent is True


def test_people(seed_draft):
    assert seed_draft.leader == NamedPerson(
        "Putu Eka Merthawan", "Kepala Dinas Perindustrian dan Tenaga Kerja"
    )
    assert seed_draft.companions == (NamedPerson("Seniasih Giri Prasta", ""),)
    assert seed_draft.receivers == (
        NamedPerson("Andi Muh Yasir", "Asisten Pemerintahan"),
        NamedPerson("Arin Ariesta", "Kadis Perdagangan dan Perindustrian"),
    )


def test_offices_of_both_sides(seed_draft):
    assert seed_draft.visitor_offices == (
        "Dinas Perindustrian dan tenaga Kerja",
        "Bappeda",
        "BPKAD",
        "Dekranasda",
        "TP. PKK",
    )
    assert seed_draft.host_offices == ("Dinas Perdagangan dan Perindustrian", "Dekranasda", "TP. PKK")


def test_three_topics(seed_draft):
    assert seed_draft.topics == (
        "pengembangan industri kreatif",
        "pengelolaan tenaga kerja",
        "pemanfaatan teknologi dalam proses produksi sandang dan pangan",
    )


def test_both_counts_with_their_exact_places(seed_draft):
    counts = [claim for claim in seed_draft.claims if claim.field == "headcount"]

    assert seed_draft.headcounts == (HeadCount(90, "rombongan"), HeadCount(94, "rombongan"))
    assert [(claim.value, claim.span.start, claim.span.end, claim.span.text) for claim in counts] == [
        ("90", 207, 215, "90 orang"),
        ("94", 394, 402, "94 orang"),
    ]


def test_counts_contradict_each_other_and_nothing_else_does(seed_draft):
    (contradiction,) = seed_draft.contradictions

    assert contradiction.summary == "jumlah: 90 & 94"
    assert [seed_draft.claims[place].value for place in contradiction.claims] == ["90", "94"]
    assert contradiction.explanation == "Jumlah rombongan disebut 90 orang, lalu 94 orang."


def test_places_of_the_other_claims(seed_draft):
    assert quotes(seed_draft, "date") == ["Selasa (09/07/2024)"]
    assert quotes(seed_draft, "leader") == ["Putu Eka Merthawan"] * 2
    assert quotes(seed_draft, "receiver") == ["Andi Muh Yasir", "Arin Ariesta", "Andi Muh Yasir"]
    assert quotes(seed_draft, "adoption_intent") == [
        "Dengan mengadopsi berbagai inovasi dan strategi yang telah terbukti berhasil di Makassar"
    ]


def test_every_claim_stands_in_its_sentence(seed_draft):
    for claim in seed_draft.claims:
        assert claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end
        assert TEXT[claim.sentence.start : claim.sentence.end] == claim.sentence.text


def test_aliases_are_proposed_not_merged(seed_draft):
    assert seed_draft.alias_proposals == (
        AliasProposal(
            "post",
            "Kadis Perinaker",
            "Kepala Dinas Perindustrian dan Tenaga Kerja",
            "Dua sebutan jabatan untuk Putu Eka Merthawan.",
        ),
        AliasProposal(
            "office", "Perinaker", "Dinas Perindustrian dan tenaga Kerja", "Kata-kata kepanjangannya sama."
        ),
    )
    assert "Perinaker" in quotes(seed_draft, "visitor_office")


def test_plain_form_has_the_published_shape(seed_draft):
    plain = seed_draft.to_dict()

    assert plain["headcounts"] == [
        {"value": 90, "counts_what": "rombongan"},
        {"value": 94, "counts_what": "rombongan"},
    ]
    assert plain["leader"] == {
        "name": "Putu Eka Merthawan",
        "post": "Kepala Dinas Perindustrian dan Tenaga Kerja",
    }
    assert plain["contradictions"] == ["jumlah: 90 & 94"]
    assert {"field": "headcount", "value": 90, "start": 207, "end": 215, "text": "90 orang"} in plain["spans"]
    assert {
        "field": "date",
        "value": "2024-07-09",
        "start": 773,
        "end": 792,
        "text": "Selasa (09/07/2024)",
    } in plain["spans"]
    assert set(plain["claims"][0]) == {
        "field",
        "value",
        "start",
        "end",
        "text",
        "sentence",
        "rule",
        "confidence",
        "details",
    }
    assert plain["contradiction_details"][0]["values"] == ["90", "94"]
