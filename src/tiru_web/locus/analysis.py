"""The seam to the library: one decision for one region and one focus."""

from __future__ import annotations

from functools import lru_cache

from tiru.datasets import load_facts
from tiru.errors import TiruError
from tiru.locus import ChoiceReview, LocusDecision, choose_locus, review_choice
from tiru.parameters import Focus, get_focus, load_focuses
from tiru.regions import Region, load_registry
from tiru_web.shared.wording import error_sentence


def decide(region_code: str, focus_key: str) -> LocusDecision:
    return _decide(region_code, focus_key, load_facts().version)


# The version of the facts is part of the key, so a changed figure is never answered from before the change.
@lru_cache(maxsize=64)
def _decide(region_code: str, focus_key: str, data_version: str) -> LocusDecision:
    return choose_locus(load_registry().get(region_code), get_focus(focus_key))


def review(decision: LocusDecision, region_code: str) -> ChoiceReview:
    return review_choice(decision, load_registry().get(region_code))


def region_refusal(region_code: str) -> str:
    """Why no choice can be made for a region, as a sentence with the way out; empty where one can."""
    try:
        decide(region_code, focuses()[0].key)
    except TiruError as error:
        return error_sentence(error)
    return ""


def choice_refusal(region_code: str, focus_key: str, chosen_code: str) -> str:
    """Why a place cannot be tested as a choice, as a sentence with the way out; empty where it can."""
    try:
        review(decide(region_code, focus_key), chosen_code)
    except TiruError as error:
        return error_sentence(error)
    return ""


def regions_with_figures() -> list[Region]:
    registry = load_registry()
    return sorted((registry.get(code) for code in load_facts().region_codes), key=lambda region: region.name)


def focuses() -> list[Focus]:
    return list(load_focuses().values())
