"""What a table does not say, asked once."""

from __future__ import annotations

from collections.abc import Sequence

from tiru.datasets.reading._report import CellStatus, Observation, QuestionAbout
from tiru.datasets.reading.meaning import PRICE_BASES, is_domestic_product
from tiru.datasets.reading.meaning import lacks_price_basis as words_lack_price_basis
from tiru.datasets.reading.tables._setting import Setting
from tiru.datasets.reading.values._numbers import NumberForm

_INDEX_WORDS = ("indeks", "index", "ipm", "rasio", "ratio", "gini", "ihk")
_SHARE_WORDS = (
    "laju", "persen", "distribusi", "pertumbuhan", "y-on-y", "q-to-q", "c-to-c", "tpt", "tpak", "tingkat",
)  # fmt: skip
_MONEY = ("Juta Rupiah", "Miliar Rupiah", "Ribu Rupiah", "Rupiah")
_RUPIAH = "Rupiah"
_PERSON_WORDS = ("penduduk", "pekerja", "tenaga kerja", "pengangguran", "wisatawan")


def ask_open_questions(setting: Setting, observations: Sequence[Observation]) -> None:
    """Ask for the year, indicator, unit, region, price basis and number form as far as they are not said."""
    if not observations:
        return
    asking = setting.asking
    if (
        any(o.period is None and not o.reason.startswith("period") for o in observations)
        and not asking.period()
    ):
        asking.ask(QuestionAbout.YEAR, setting.said.years or setting.said.proposed_years)
    if any(not o.indicator for o in observations):
        asking.ask(QuestionAbout.INDICATOR, ("PDRB",) if setting.naming.sectors else ())
    _ask_units(setting, observations)
    if _is_placeless(setting, observations):
        proposed = dict.fromkeys([*setting.said.proposed_regions, *setting.source.hints])
        asking.ask(QuestionAbout.REGION, tuple(region.label for region in proposed))
    _ask_price_basis(setting, observations)
    if any(o.reason.startswith("number_form") for o in observations):
        asking.ask(QuestionAbout.NUMBER_FORM, tuple(NumberForm))


def _is_placeless(setting: Setting, observations: Sequence[Observation]) -> bool:
    named = any(o.region_label for o in observations)
    return not named and setting.said.region is None and setting.source.region is None


def _ask_units(setting: Setting, observations: Sequence[Observation]) -> None:
    """Once for a table of one indicator, and once for each indicator that lacks one otherwise."""
    lacking = dict.fromkeys(o.indicator for o in observations if o.unit is None and _has_figure(o))
    if not lacking:
        return
    if not setting.has_many_indicators or len({o.indicator for o in observations}) == 1:
        setting.asking.ask(QuestionAbout.UNIT, _unit_options(setting, next(iter(lacking))))
        return
    for indicator in lacking:
        setting.asking.ask(QuestionAbout.UNIT, _unit_options(setting, indicator), indicator)


def _has_figure(observation: Observation) -> bool:
    return observation.status is not CellStatus.MISSING


def _unit_options(setting: Setting, indicator: str) -> tuple[str, ...]:
    words = indicator.casefold()
    if any(word in words for word in _INDEX_WORDS):
        return ("Indeks", "Persen")
    if any(word in words for word in _SHARE_WORDS):
        return ("Persen",)
    if is_domestic_product(words) or setting.naming.sectors:
        return _MONEY
    return ("Orang", "Ribu Orang") if any(word in words for word in _PERSON_WORDS) else ()


def _ask_price_basis(setting: Setting, observations: Sequence[Observation]) -> None:
    if setting.asking.text(QuestionAbout.PRICE_BASIS):
        return
    figures = [o for o in observations if _has_figure(o)]
    named = {(o.indicator, o.breakdown) for o in figures if o.indicator}
    lacking = any(lacks_price_basis(setting, indicator, breakdown) for indicator, breakdown in named)
    # Figures by lapangan usaha of an unsaid kind are most often PDRB; the answer is not used for others.
    unnamed = setting.naming.sectors and any(
        not o.indicator and (o.unit is None or _RUPIAH in o.unit) for o in figures
    )
    if lacking or unnamed:
        setting.asking.ask(QuestionAbout.PRICE_BASIS, PRICE_BASES)


def lacks_price_basis(setting: Setting, indicator: str, breakdown: Sequence[str]) -> bool:
    """Whether a figure of domestic product says neither current nor constant prices."""
    return words_lack_price_basis(" ".join([indicator, setting.said.title, *breakdown]))
