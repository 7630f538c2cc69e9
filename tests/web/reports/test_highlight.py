"""Marks in a text: overlapping, nested, across line ends, in code points; nothing of the text is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiru_web.reports.highlight import Mark, Piece, cut_text


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(st.text(alphabet=st.sampled_from("ab \n😍é<&\r"), min_size=1, max_size=40))
    spans = draw(
        st.lists(
            st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text))).filter(lambda s: s[0] < s[1]),
            max_size=8,
        )
    )
    return text, [Mark(key, start, end) for key, (start, end) in enumerate(spans)]


@given(marked_texts())
def test_cut_text_joined_again_is_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert "\n".join("".join(piece.text for piece in line) for line in cut_text(text, marks)) == text


@given(marked_texts())
def test_cut_text_covers_each_claim_exactly(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    lines = cut_text(text, marks)
    for mark in marks:
        words = [
            "".join(piece.text for piece in line if mark.key in piece.keys)
            for line in lines
            if any(mark.key in piece.keys for piece in line)
        ]
        assert "".join(words) == text[mark.start : mark.end].replace("\n", "")


@given(marked_texts())
def test_cut_text_opens_and_closes_each_claim_once(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    pieces = [piece for line in cut_text(text, marks) for piece in line]
    keys = sorted(mark.key for mark in marks)
    assert sorted(key for piece in pieces for key in piece.opens) == keys
    assert sorted(key for piece in pieces for key in piece.closes) == keys


def test_cut_text_nested_claim_belongs_to_the_narrowest() -> None:
    [line] = cut_text("Gedung TP. PKK Kota", [Mark(1, 0, 19), Mark(2, 15, 19)])
    assert line == [
        Piece("Gedung TP. PKK ", (1,), (1,), ()),
        Piece("Kota", (1, 2), (2,), (1, 2)),
    ]
    assert line[1].innermost == 2


def test_cut_text_partial_overlap_names_both() -> None:
    [line] = cut_text("abcdef", [Mark(1, 0, 4), Mark(2, 2, 6)])
    assert [(piece.text, piece.keys) for piece in line] == [("ab", (1,)), ("cd", (1, 2)), ("ef", (2,))]


def test_cut_text_counts_an_emoji_as_one() -> None:
    text = "👋😍 25 peserta"
    [line] = cut_text(text, [Mark(1, 3, 13)])
    assert [piece.text for piece in line] == ["👋😍 ", "25 peserta"]


def test_cut_text_without_marks_keeps_blank_lines() -> None:
    assert [[piece.text for piece in line] for line in cut_text("a\n\n b", [])] == [["a"], [], [" b"]]


def test_cut_text_mark_outside_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match=r"mark 7 \(1, 9\)"):
        cut_text("abc", [Mark(7, 1, 9)])
