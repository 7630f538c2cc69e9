"""Figures in Indonesian prose: amounts, percentages, counts and years, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tiru.practices._vocabulary import read_data_words

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_SCALES = {"ribu": 1e3, "juta": 1e6, "miliar": 1e9, "milyar": 1e9, "triliun": 1e12}
# Beginnings of words such as "20-an" or codes such as "F10" are no figures.
_FIGURE = re.compile(
    rf"(?<![\w.,/-])(?P<rupiah>Rp\s?)?(?P<low>{_NUMBER})(?:\s?[-–]\s?(?P<high>{_NUMBER}))?(?![\w.,-]*\d)"
    rf"(?P<scale>\s(?:{'|'.join(_SCALES)})\b)?(?P<percent>\s?(?:%|persen\b))?",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"\s([a-z]{2,})", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
# A word of grammar after a figure is no unit.
_NO_UNITS = read_data_words("words_without_unit.txt")


@dataclass(frozen=True)
class TextFigure:
    """One figure of a text.

    Attributes
    ----------
    value : float
        The figure, or the low end of a range.
    high : float
        The high end of a range; equal to `value` where there is no range.
    unit : str
        "rupiah", "persen", "tahun" for a year of the calendar, else the word after it in small letters;
        empty where no word of substance follows.
    start, end : int
        Place in the text, first letter to behind the last.
    text : str
        As written.
    """

    value: float
    high: float
    unit: str
    start: int
    end: int
    text: str


def read_figures(text: str) -> tuple[TextFigure, ...]:
    """Figures of a text in text order.

    Examples
    --------
    >>> [(each.value, each.unit) for each in read_figures("Rp1,4 miliar untuk 1.095 lorong pada 2021")]
    [(1400000000.0, 'rupiah'), (1095.0, 'lorong'), (2021.0, 'tahun')]
    """
    return tuple(_read(match, text) for match in _FIGURE.finditer(text))


def _read(match: re.Match[str], text: str) -> TextFigure:
    scale = _SCALES[match["scale"].strip().casefold()] if match["scale"] else 1.0
    low = _value(match["low"]) * scale
    high = _value(match["high"]) * scale if match["high"] else low
    return TextFigure(low, high, _unit(match, text), match.start(), match.end(), match.group())


def _value(written: str) -> float:
    return float(written.replace(".", "").replace(",", "."))


def _unit(match: re.Match[str], text: str) -> str:
    if match["rupiah"]:
        return "rupiah"
    if match["percent"]:
        return "persen"
    ends = [match["low"], match["high"] or match["low"]]
    if not match["scale"] and all(_YEAR.fullmatch(end) for end in ends):
        return "tahun"
    following = _NEXT_WORD.match(text, match.end())
    word = following[1].casefold() if following else ""
    return "" if word in _NO_UNITS else word
