"""A kept question: what it asks, what it was answered, and what it is answered today."""

from __future__ import annotations

from dataclasses import dataclass

from tiru.errors import TiruError
from tiru_web.locus import analysis
from tiru_web.locus.models import Scenario
from tiru_web.locus.presenters.addresses import Addresses
from tiru_web.locus.question import Question
from tiru_web.locus.wording import first_changed, nearest_changed
from tiru_web.shared.wording import error_sentence


@dataclass(frozen=True)
class QuestionLine:
    """A question in words: whose, what about, and what of it is not at its default."""

    region_name: str
    focus_label: str
    asked: tuple[str, ...]


@dataclass(frozen=True)
class ScenarioView:
    """`changes` is empty where today's figures answer the same; `refusal` says why they cannot answer."""

    question: QuestionLine
    then_first: str
    then_nearest: tuple[str, ...]
    version_now: str
    changes: tuple[str, ...]
    refusal: str
    url: str
    freeze_url: str


def question_line(question: Question) -> QuestionLine:
    focus = next((each.label for each in analysis.focuses() if each.key == question.focus_key), "")
    return QuestionLine(
        region_name=analysis.region_name(question.region_code),
        focus_label=focus or question.focus_key,
        asked=tuple(analysis.question_words(question)),
    )


def scenario_view(scenario: Scenario) -> ScenarioView:
    question = scenario.asked
    then = analysis.Outcome(scenario.outcome["first"], tuple(scenario.outcome["nearest"]))
    changes, refusal = (), ""
    try:
        changes = outcome_changes(then, analysis.outcome(analysis.decide(question)))
    except TiruError as error:
        refusal = error_sentence(error)
    addresses = Addresses(question)
    return ScenarioView(
        question=question_line(question),
        then_first=name_or_nobody(then.first),
        then_nearest=tuple(map(analysis.region_name, then.nearest)),
        version_now=analysis.data_version(),
        changes=changes,
        refusal=refusal,
        url=addresses.decision(),
        freeze_url=f"{addresses.freeze()}&skenario={scenario.pk}",
    )


def outcome_changes(then: analysis.Outcome, now: analysis.Outcome) -> tuple[str, ...]:
    """What is answered otherwise, one sentence each; empty where nothing is."""
    name = analysis.region_name
    sentences = (
        first_changed(name_or_nobody(then.first), name_or_nobody(now.first)),
        nearest_changed([name(code) for code in then.nearest], [name(code) for code in now.nearest]),
    )
    return tuple(filter(None, sentences))


def name_or_nobody(region_code: str) -> str:
    return analysis.region_name(region_code) if region_code else ""
