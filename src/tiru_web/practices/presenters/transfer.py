"""Whether a practice can work in the reader's region, and where it went, as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from tiru.practices import ReplicationLink, TransferAssessment, TransferItem, TransferState
from tiru_web.practices import analysis
from tiru_web.practices.wording import (
    begin_sentence,
    condition_behind,
    condition_sentence,
    host_question,
    link_result,
    transfer_summary,
)

# The tone of a state's mark and whether its conditions are folded away: the many unknown ones are.
STATES = {
    TransferState.NOT_MET: ("warning", False),
    TransferState.MET: ("good", False),
    TransferState.UNKNOWN: ("", True),
}


@dataclass(frozen=True)
class ConditionView:
    """One condition: what it is about, what is said of it, and the pages its figures stand on."""

    label: str
    sentence: str
    behind: list[str]
    sources: list[tuple[str, str]]


@dataclass(frozen=True)
class ConditionGroup:
    """All conditions in one state."""

    label: str
    tone: str
    is_folded: bool
    conditions: list[ConditionView]


@dataclass(frozen=True)
class TransferView:
    """The answer for the reader's region, and what to ask the host."""

    own: str
    summary: str
    groups: list[ConditionGroup]
    questions: list[str]


@dataclass(frozen=True)
class LinkView:
    """One step of a practice from one place to another."""

    from_region: str
    to_region: str
    region_url: str
    record_url: str
    year: str
    kind: str
    kind_meaning: str
    result: str
    source_url: str


def transfer_view(assessment: TransferAssessment) -> TransferView:
    return TransferView(
        own=assessment.own.name,
        summary=transfer_summary(assessment),
        groups=[_group(assessment, state) for state in STATES if assessment.count(state)],
        questions=[host_question(assessment, each) for each in assessment.questions],
    )


def link_view(link: ReplicationLink, shown_key: str) -> LinkView:
    """`shown_key` is the practice whose page this is; a step to or from it needs no link to its record."""
    other = link.to_practice if link.from_practice == shown_key else link.from_practice
    kind = analysis.term("replication_kind", link.kind)
    return LinkView(
        from_region=link.from_region,
        to_region=link.to_region,
        region_url=reverse("regions:detail", args=[link.to_region_code]) if link.to_region_code else "",
        record_url=reverse("practices:detail", args=[other]) if other else "",
        year=str(link.year) if link.year else _("tahun tidak disebut"),
        kind=kind.label,
        kind_meaning=kind.meaning,
        result=begin_sentence(link_result(link)),
        source_url=link.source_url,
    )


def _group(assessment: TransferAssessment, state: TransferState) -> ConditionGroup:
    tone, is_folded = STATES[state]
    conditions = [_condition(assessment, item) for item in assessment.items if item.state is state]
    return ConditionGroup(state.value.capitalize(), tone, is_folded, conditions)


def _condition(assessment: TransferAssessment, item: TransferItem) -> ConditionView:
    sources = {fact.source.url: fact.source.title for figure in item.figures for fact in figure.facts}
    return ConditionView(
        label=item.kind.label,
        sentence=condition_sentence(assessment, item),
        behind=condition_behind(item),
        sources=[(title, url) for url, title in sources.items() if url],
    )
