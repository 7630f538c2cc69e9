"""What the linter finds, in words."""

from __future__ import annotations

import re

from tiru.practices import LintFigure, LintFinding, load_terms
from tiru_web.practices.wording.values import value_words
from tiru_web.shared.formats import join_words

_PLACE = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<number>\d+)\])?")


def lint_figure_words(figure: LintFigure) -> str:
    """`Rp1.200.000`, `5,4 persen`, `tahun 2021`, `30`."""
    if figure.unit == "tahun":
        return f"tahun {figure.value:.0f}"
    return value_words(figure.value, figure.unit)


def told_words(finding: LintFinding) -> str:
    """The finding with the words it was found in, where its own sentence does not hold them."""
    is_quoted = "{words}" in finding.kind.sentence or not finding.words
    sentence = finding_words(finding)
    return sentence if is_quoted else f"{sentence} Tertulis: “{finding.words.strip()}”"


def finding_words(finding: LintFinding) -> str:
    """The finding as one sentence."""
    return finding.kind.sentence.format(
        words=finding.words,
        figures=join_words([lint_figure_words(each) for each in finding.figures]),
        expected=lint_figure_words(finding.expected) if finding.expected else "",
    )


def place_words(place: str) -> str:
    """`results[2].year` as `hasil 2, tahun`."""
    labels = load_terms("practice_field")
    parts = [_PLACE.fullmatch(part) for part in place.split(".")]
    return ", ".join(
        f"{labels[part['name']].label} {part['number'] or ''}".rstrip() for part in parts if part is not None
    )
