"""Sentences that must not say more than the figures shown beside them."""

import dataclasses

import pytest

from tiru.locus import LocusNote, NoteKind
from tiru.parameters import get_theme
from tiru.peers import CandidateFilter, PerformanceVerdict
from tiru.peers._verdict import judge
from tiru_web.locus import analysis
from tiru_web.locus.question import Question
from tiru_web.locus.wording import (
    Standing,
    filter_words,
    first_changed,
    gap_sentence,
    gap_standing,
    gap_trend_words,
    nearest_changed,
    question_words,
    rank_changed,
    sentences_of,
    verdict_head,
    verdict_reasons,
)


@pytest.fixture
def gap():
    """Badung's human development index, of two decimals, against ten places like it."""
    return next(g for g in analysis.decide(Question("51.03", "pangan")).gaps if g.indicator.key == "hdi")


def own_at(gap, value):
    """The same gap with another own figure, judged as the library judges it."""
    fact = dataclasses.replace(gap.own, value=value)
    verdict = judge(gap.indicator, value, gap.median)
    is_level, is_behind = verdict is PerformanceVerdict.EQUAL, verdict is PerformanceVerdict.BETTER
    return dataclasses.replace(gap, own=fact, is_level=is_level, is_behind=is_behind)


@pytest.mark.parametrize(
    ("difference", "standing"),
    [
        (0.0, Standing.LEVEL),
        (0.001, Standing.LEVEL),
        (-0.001, Standing.LEVEL),
        (0.02, Standing.AHEAD),
        (-0.02, Standing.BEHIND),
    ],
)
def test_figures_written_alike_are_level(gap, difference, standing):
    median = round(gap.median, 2)
    assert gap_standing(own_at(dataclasses.replace(gap, median=median), median + difference)) is standing


def test_sentence_of_a_level_gap_names_no_winner(gap):
    level = own_at(dataclasses.replace(gap, median=82.134), 82.13)

    assert "82,13, setara dengan nilai tengah" in gap_sentence(level)
    assert "(82,13)" in gap_sentence(level)


def test_trend_stands_beside_the_level(gap):
    assert gap_trend_words(gap).startswith("2021–2022 naik 0,30, lebih buruk dari nilai tengah perubahan")
    assert gap_trend_words(dataclasses.replace(gap, trend=None)) == ""


def test_question_at_its_defaults_needs_no_words():
    assert question_words(None, CandidateFilter(), {}) == []


def test_question_in_words():
    words = question_words(
        get_theme("ikm"), CandidateFilter(True, True, 500.0, 1.5), {"Ekonomi": 2.5, "Wilayah": 0.0}
    )

    assert words == [
        "Tema IKM: ukuran daerah dan ekonomi berbobot dua kali kelompok lain",
        "Bobot sendiri: “Ekonomi” 2,5 dan “Wilayah” tidak dihitung",
        "Saringan: sejenis, di luar provinsi sendiri, paling jauh 500 km, dan penduduk berbeda paling banyak "
        "1,5 kali lipat",
    ]


def test_open_filter_has_no_words():
    assert filter_words(CandidateFilter()) == []


def test_same_answers_need_no_sentence():
    assert first_changed("A", "A") == ""
    assert nearest_changed(["A", "B"], ["A", "B"]) == ""
    assert rank_changed("A", {"rank": 1, "candidates": 3}, {"rank": 1, "candidates": 3}) == ""


def test_changed_answers_say_what_came_and_went():
    assert first_changed("", "B") == (
        "Yang patut diperiksa lebih dahulu: saat itu tidak ada yang dapat disarankan, sekarang B."
    )
    assert nearest_changed(["A", "B"], ["B", "C"]) == "Di antara 2 yang paling mirip: masuk C; keluar A."
    assert nearest_changed(["A", "B"], ["B", "A"]) == (
        "Yang paling mirip tetap sama, tetapi urutannya berubah: sekarang B dan A."
    )
    assert rank_changed("A", {"rank": 1, "candidates": 3}, None) == (
        "A: urutan 1 dari 3 calon saat itu, sekarang tidak lagi di antara calon."
    )


def low(name, coverage):
    return LocusNote(NoteKind.LOW_COVERAGE, {"region": name, "coverage": coverage})


def test_few_regions_of_which_little_is_known_are_told_one_by_one():
    assert sentences_of([low("A", 0.25), low("B", 0.5)]) == [
        "A tidak diperingkat: baru 25% dari ciri strukturnya yang diketahui.",
        "B tidak diperingkat: baru 50% dari ciri strukturnya yang diketahui.",
    ]


def test_many_regions_of_which_little_is_known_share_a_sentence():
    constant = LocusNote(NoteKind.VARIABLE_CONSTANT, {"variable": "Jenis daerah"})
    notes = [low("A", 0.25), low("B", 0.5), constant, low("C", 0.25), low("D", 0.25), low("E", 0.25)]

    assert sentences_of(notes) == [
        "5 daerah tidak diperingkat, karena baru 25% sampai 50% dari ciri strukturnya yang diketahui: A, B, "
        "C, dan 2 lainnya.",
        "Jenis daerah sama di semua daerah, jadi tidak membedakan siapa pun.",
    ]


def test_place_that_is_not_alike_is_a_lead_and_no_advice():
    decision = analysis.decide(Question("51.03", "pangan"))
    first = decision.first_to_check
    assert not decision.is_among_most_alike(first)

    assert verdict_head(decision).startswith("Belum ada yang mirip dan punya praktik")
    assert "belum tentu cocok di sini" in verdict_reasons(decision)[0]
    alike = dataclasses.replace(
        decision, candidates=(dataclasses.replace(first, rank=1), *decision.candidates[1:])
    )
    assert verdict_head(alike) == "Yang patut diperiksa lebih dahulu:"


def test_unknown_side_of_a_region_is_told_with_what_likeness_rests_on():
    facts = {"region": "Kabupaten Misal", "unknown": ("Ekonomi",), "known": ("Ukuran", "Penduduk")}
    sentence = " ".join(sentences_of([LocusNote(NoteKind.BLOCK_UNKNOWN, facts)]))

    assert sentence.startswith("Tidak satu pun ciri ekonomi Kabupaten Misal dapat dibandingkan.")
    assert "hanya mirip menurut ukuran dan penduduk" in sentence
