"""Contrast by the formula of WCAG 2.2 (relative luminance), for both colour schemes of tokens.css."""

import re
from pathlib import Path

import pytest

import tiru_web

CSS = (Path(tiru_web.__file__).parent / "static" / "css" / "tokens.css").read_text("utf-8")
TEXT = 4.5
MARK = 3.0
INKS = ("ink", "soft-ink", "accent", "accent-strong", "warning", "danger", "good")
# foreground, background, least contrast
PAIRS = [
    *[(ink, paper, TEXT) for ink in INKS for paper in ("paper", "surface")],
    *[("ink", soft, TEXT) for soft in ("accent-soft", "warning-soft", "danger-soft", "good-soft")],
    ("soft-ink", "accent-soft", TEXT),
    ("danger", "danger-soft", TEXT),
    ("warning", "warning-soft", MARK),
    ("good", "good-soft", MARK),
    ("accent", "accent-soft", MARK),
    ("on-accent", "accent", TEXT),
    ("on-accent", "accent-strong", TEXT),
    *[(mark, paper, MARK) for mark in ("line-strong", "focus") for paper in ("paper", "surface")],
]  # fmt: skip


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", block))


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


LIGHT = tokens(CSS.split("@media")[0])
DARK = {**LIGHT, **tokens(CSS.split("@media")[1])}


def test_formula_gives_the_known_extremes():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
    # The usual example: the lightest grey that passes on white.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize(("front", "back", "least"), PAIRS, ids=lambda value: str(value))
@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_contrast_is_enough(scheme, front, back, least):
    assert contrast(scheme[front], scheme[back]) >= least


def test_light_scheme_has_the_agreed_colours():
    agreed = {
        "paper": "#fbfaf7",
        "surface": "#ffffff",
        "ink": "#1c2024",
        "soft-ink": "#5a636b",
        "line": "#dcd9d2",
        "accent": "#0f6b66",
        "warning": "#8a5a00",
        "danger": "#a3282e",
        "good": "#2a6b3c",
    }
    assert {name: LIGHT[name] for name in agreed} == agreed


def test_every_colour_has_a_dark_counterpart():
    dark = tokens(CSS.split("@media")[1])
    assert dark.keys() == LIGHT.keys()


def test_other_sheets_take_colours_from_the_tokens():
    folder = Path(tiru_web.__file__).parent / "static" / "css"
    known = set(re.findall(r"--([a-z0-9-]+):", CSS))
    for sheet in folder.rglob("*.css"):
        text = sheet.read_text("utf-8")
        if sheet.name not in ("tokens.css", "print.css"):
            assert re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(", text) == [], sheet.name
        unknown = set(re.findall(r"var\(--([a-z0-9-]+)", text)) - known
        assert unknown == set(), sheet.name
