"""Wordings that may mean the same, as pages show them."""

from __future__ import annotations

from django.urls import reverse

from tiru_web.reports.models import Alias, AliasState


class AliasPresenter:
    def __init__(self, alias: Alias) -> None:
        self.alias = alias
        self.pk = alias.pk
        self.left = alias.left
        self.right = alias.right
        self.subject = alias.get_subject_display()
        self.reason = alias.reason
        self.state_label = alias.state.label
        self.decision = alias.last_decision
        self.is_same = alias.state == AliasState.SAME
        self.is_different = alias.state == AliasState.DIFFERENT
        self.is_checked = alias.state != AliasState.UNCHECKED

    @property
    def anchor(self) -> str:
        return f"sebutan-{self.pk}"

    @property
    def url(self) -> str:
        source = self.alias.source
        return f"{reverse('reports:source', args=[source.visit_id, source.pk])}#{self.anchor}"

    @property
    def decide_url(self) -> str:
        source = self.alias.source
        return reverse("reports:decide_alias", args=[source.visit_id, source.pk, self.pk])
