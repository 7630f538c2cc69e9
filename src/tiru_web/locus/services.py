"""Writes: a question kept, renamed or thrown away, and a decision written down for good."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from django.db import IntegrityError, transaction

from tiru_web.accounts.models import User
from tiru_web.locus import analysis, selectors
from tiru_web.locus.models import LocusRuling, Scenario
from tiru_web.locus.question import Question
from tiru_web.shared import audit


@dataclass(frozen=True)
class RulingPlan:
    """What is decided; `chosen_code` is empty where nobody travels, `alternatives` are those of the model."""

    question: Question
    chosen_code: str
    reason: str
    alternatives: Sequence[Mapping[str, str]] = ()
    scenario: Scenario | None = None
    supersedes: LocusRuling | None = None


class NameTaken(Exception):
    """The government keeps another scenario of that name."""


class AlreadySuperseded(Exception):
    """Somebody else wrote the decision that takes this one's place."""


@transaction.atomic
def save_scenario(*, name: str, note: str, question: Question, by: User) -> Scenario:
    """Keep a question for the user's government, with what it is answered today.

    Raises
    ------
    NameTaken
    """
    decision = analysis.decide(question)
    fields = {
        "name": name,
        "note": note,
        "question": question.record(),
        "data_version": decision.data_version,
        "outcome": asdict(analysis.outcome(decision)),
    }
    scenario = Scenario(government=by.government, created_by=by, **fields)
    _save_named(scenario)
    audit.record("locus.scenario_saved", scenario, by=by, after=fields)
    return scenario


@transaction.atomic
def rename_scenario(*, scenario: Scenario, name: str, note: str, by: User) -> Scenario:
    """Another name or note; the question stays, since another question is another scenario.

    Raises
    ------
    NameTaken
    """
    kept = Scenario.objects.select_for_update().get(pk=scenario.pk)
    wanted = {"name": name, "note": note}
    after = {field: value for field, value in wanted.items() if getattr(kept, field) != value}
    if not after:
        return kept
    before = {field: getattr(kept, field) for field in after}
    for field, value in after.items():
        setattr(kept, field, value)
    _save_named(kept)
    audit.record("locus.scenario_renamed", kept, by=by, before=before, after=after)
    return kept


def _save_named(scenario: Scenario) -> None:
    """Of two who choose the same name at the same moment, the database lets only one have it."""
    if selectors.is_name_taken(scenario.government, scenario.name, besides=scenario):
        raise NameTaken
    try:
        with transaction.atomic():
            scenario.save()
    except IntegrityError as error:
        raise NameTaken from error


@transaction.atomic
def delete_scenario(*, scenario: Scenario, by: User) -> None:
    """Throw a scenario away; one that a decision rests on is protected by the database.

    Raises
    ------
    ProtectedError
    """
    before = {"name": scenario.name, "note": scenario.note, "question": scenario.question}
    audit.record("locus.scenario_deleted", scenario, by=by, before=before)
    scenario.delete()


@transaction.atomic
def write_ruling(*, plan: RulingPlan, by: User) -> LocusRuling:
    """Write a decision down with all that is known today; it can be superseded, and never changed.

    Raises
    ------
    AlreadySuperseded
        The decision to be superseded has been already.
    """
    superseded = plan.supersedes
    if superseded:
        # Locked, so that of two who supersede the same decision only one can.
        LocusRuling.objects.select_for_update().get(pk=superseded.pk)
        if LocusRuling.objects.filter(supersedes=superseded).exists():
            raise AlreadySuperseded
    named = [each["region_code"] for each in plan.alternatives]
    record = analysis.kept_record(plan.question, [code for code in (plan.chosen_code, *named) if code])
    ruling = LocusRuling.objects.create(
        government=by.government,
        scenario=plan.scenario,
        supersedes=superseded,
        question=plan.question.record(),
        chosen_code=plan.chosen_code,
        reason=plan.reason,
        alternatives=[dict(each) for each in plan.alternatives],
        data_version=record["data_version"],
        record=record,
        decided_by=by,
    )
    after = {
        "chosen_code": plan.chosen_code,
        "question": ruling.question,
        "alternatives": ruling.alternatives,
        "data_version": ruling.data_version,
        "supersedes": superseded.pk if superseded else None,
    }
    audit.record("locus.ruling_written", ruling, by=by, after=after, reason=plan.reason)
    return ruling
