"""Values that cannot all be true, and how people resolved them."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tiru_web.reports.conflict_rules import is_part
from tiru_web.reports.models.texts import Claim, ClaimState
from tiru_web.reports.models.written_once import WrittenOnce
from tiru_web.visits.models import Visit


class ConflictKind(models.TextChoices):
    COUNT = "jumlah", _("Jumlah orang berbeda")
    PARTS = "rincian", _("Rincian tidak sama dengan jumlahnya")
    WEEKDAY = "hari", _("Hari tidak cocok dengan tanggal")
    DATE = "tanggal", _("Tanggal berbeda")
    NAME = "nama", _("Nama ditulis berbeda")
    NAMED = "sebutan", _("Disebut berbeda")


class ConflictState(models.TextChoices):
    OPEN = "terbuka", _("Terbuka")
    SETTLED = "selesai", _("Diputuskan")
    LAPSED = "gugur", _("Tidak berlaku lagi")


class Conflict(models.Model):
    """Values that cannot all be true.

    `field` and `group` say of what (head-count of the delegation, date, …); `scope` is empty when all
    texts of the visit are compared, or names the text the conflict lies in. `state` is kept in step
    with claims and resolutions by the services, so that open conflicts can be counted. `explanation` is
    what was found first; pages tell alternatives from the claims as they stand.
    """

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="conflicts")
    kind = models.CharField(_("jenis"), max_length=20, choices=ConflictKind)
    field = models.CharField(_("hal"), max_length=40)
    group = models.TextField(_("golongan"), blank=True)
    scope = models.CharField(_("lingkup"), max_length=40, blank=True)
    explanation = models.TextField(_("penjelasan"))
    state = models.CharField(_("keadaan"), max_length=20, choices=ConflictState, default=ConflictState.OPEN)
    claims = models.ManyToManyField(Claim, through="ConflictClaim", related_name="conflicts")
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pertentangan")
        verbose_name_plural = _("pertentangan")
        constraints = [
            models.UniqueConstraint(
                fields=["visit", "kind", "field", "group", "scope"], name="conflict_once_per_matter"
            ),
            models.CheckConstraint(condition=Q(kind__in=ConflictKind.values), name="conflict_kind_known"),
            models.CheckConstraint(condition=Q(state__in=ConflictState.values), name="conflict_state_known"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    def value_of(self, claim: Claim) -> str:
        """What the claim brings up: for names the spelling in the text, since their value is unified."""
        is_spelling = self.kind == ConflictKind.NAME and claim.state != ClaimState.CORRECTED
        return claim.quote if is_spelling else claim.current_value

    def decides(self, claim: Claim) -> bool:
        """Whether a resolution says something of the claim: not of the parts of a total, which it leaves."""
        return self.kind != ConflictKind.PARTS or not is_part(claim.group)

    def can_be_chosen(self, claim: Claim) -> bool:
        return claim.state != ClaimState.REJECTED and self.decides(claim)

    @property
    def last_resolution(self) -> ConflictResolution | None:
        resolutions = list(self.resolutions.all())
        return resolutions[-1] if resolutions else None


class ConflictClaim(models.Model):
    """A claim that takes part in a conflict; `from_text` when the reading of its own text found it."""

    conflict = models.ForeignKey(Conflict, on_delete=models.PROTECT, related_name="parts")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="conflict_parts")
    from_text = models.BooleanField()

    class Meta:
        ordering = ["pk"]
        verbose_name = _("klaim dalam pertentangan")
        verbose_name_plural = _("klaim dalam pertentangan")
        constraints = [models.UniqueConstraint(fields=["conflict", "claim"], name="conflict_claim_once")]

    def __str__(self) -> str:
        return f"{self.conflict_id}: {self.claim_id}"


class ResolutionOutcome(models.TextChoices):
    CLAIMED = "pilih_nilai", _("Pilih satu nilai")
    OTHER = "nilai_lain", _("Nilai lain")
    LEFT_OPEN = "biarkan_terbuka", _("Biarkan terbuka")


class ConflictResolution(WrittenOnce):
    """What a person decided on a conflict; `values_seen` are the values that were on the table then."""

    conflict = models.ForeignKey(Conflict, on_delete=models.PROTECT, related_name="resolutions")
    outcome = models.CharField(_("putusan"), max_length=20, choices=ResolutionOutcome)
    chosen = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    value = models.TextField(_("nilai"), blank=True)
    values_seen = models.JSONField(_("nilai saat diputuskan"), default=list)
    reason = models.TextField(_("alasan"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("putusan pertentangan")
        verbose_name_plural = _("putusan pertentangan")
        constraints = [
            models.CheckConstraint(
                condition=(Q(outcome=ResolutionOutcome.CLAIMED, chosen__isnull=False) & ~Q(value=""))
                | (Q(outcome=ResolutionOutcome.OTHER, chosen__isnull=True) & ~Q(value=""))
                | Q(outcome=ResolutionOutcome.LEFT_OPEN, chosen__isnull=True, value=""),
                name="conflict_resolution_value_fits_outcome",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="conflict_resolution_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()}: {self.value}"
