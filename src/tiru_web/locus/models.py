"""Questions a government keeps, and what it decided on them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from tiru_web.locus.question import Question
from tiru_web.reports.models.written_once import WrittenOnce


class Scenario(models.Model):
    """A question with a name, kept by the government of whoever asked it.

    `question` is that of `Question.record`; `outcome` what the figures answered when it was saved: `first`,
    the code of the place to check first (empty where nobody was named), and `nearest`, those of the five
    most alike.
    """

    government = models.ForeignKey(
        "accounts.Government", on_delete=models.PROTECT, related_name="locus_scenarios"
    )
    name = models.CharField(_("nama"), max_length=120)
    note = models.TextField(_("catatan"), blank=True)
    question = models.JSONField(_("pertanyaan"))
    data_version = models.CharField(_("versi data"), max_length=40)
    outcome = models.JSONField(_("jawaban saat disimpan"))
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(_("disimpan pada"), auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("skenario")
        verbose_name_plural = _("skenario")
        constraints = [
            models.CheckConstraint(condition=~Q(name="") & ~Q(data_version=""), name="scenario_named"),
            models.UniqueConstraint(
                "government", Lower("name"), name="scenario_name_once_per_government_in_any_case"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def asked(self) -> Question:
        return Question.from_record(self.question)


class LocusRuling(WrittenOnce):
    """What a government decided: where to go to learn, or not to travel; never changed, only superseded.

    `chosen_code` is empty for a decision not to travel. `alternatives` holds, in the order they were named,
    the `region_code` of each place weighed and the `reason` against it. `record` is the answer of that day as
    `analysis.kept_record` gives it, with all that was known of the places it names.
    """

    government = models.ForeignKey(
        "accounts.Government", on_delete=models.PROTECT, related_name="locus_rulings"
    )
    scenario = models.ForeignKey(
        Scenario, on_delete=models.PROTECT, null=True, blank=True, related_name="rulings"
    )
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    question = models.JSONField(_("pertanyaan"))
    chosen_code = models.CharField(_("lokus"), max_length=5, blank=True)
    reason = models.TextField(_("alasan"))
    alternatives = models.JSONField(_("pilihan lain"), default=list, blank=True)
    data_version = models.CharField(_("versi data"), max_length=40)
    record = models.JSONField(_("yang diketahui saat itu"))
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(_("ditetapkan pada"), auto_now_add=True)

    class Meta:
        ordering = ["-decided_at", "-pk"]
        verbose_name = _("keputusan lokus")
        verbose_name_plural = _("keputusan lokus")
        constraints = [
            models.CheckConstraint(condition=~Q(reason="") & ~Q(data_version=""), name="ruling_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.chosen_code or '–'}, {self.decided_at:%Y-%m-%d}"

    @property
    def asked(self) -> Question:
        return Question.from_record(self.question)

    @property
    def is_travel(self) -> bool:
        return bool(self.chosen_code)

    @property
    def is_superseded(self) -> bool:
        return hasattr(self, "superseded_by")
