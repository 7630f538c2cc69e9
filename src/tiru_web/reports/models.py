"""Texts about a visit, what they claim, and what people decided about it.

Nothing here is overwritten: a text and its claims stay as they were read; decisions and resolutions are
added below each other, and the last one counts.
"""

from __future__ import annotations

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tiru_web.visits.models import Visit


class RowChanged(Exception):
    """Someone tried to change or remove a row that is written once."""


class WrittenOnceQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise RowChanged("this is written once; add another row instead")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise RowChanged("this is written once; add another row instead")

    def delete(self) -> NoReturn:
        raise RowChanged("this is never removed")


class WrittenOnce(models.Model):
    """A row that is added and then left alone; a change of mind is another row."""

    objects = WrittenOnceQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise RowChanged("this is written once; add another row instead")
        super().save(*args, **{**kwargs, "force_insert": True})

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise RowChanged("this is never removed")


class SourceText(WrittenOnce):
    """A text exactly as given.

    `fingerprint` is the SHA-256 of the text without the spaces around it and with every line end as a
    line feed, so that the same article pasted and uploaded is known again.
    """

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="sources")
    title = models.CharField(_("judul"), max_length=200)
    publisher = models.CharField(_("penerbit"), max_length=200)
    url = models.URLField(_("alamat web"), max_length=500, blank=True)
    published = models.DateField(_("tanggal terbit"), null=True, blank=True)
    text = models.TextField(_("teks"))
    fingerprint = models.CharField(_("sidik teks (SHA-256)"), max_length=64)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["added_at", "pk"]
        verbose_name = _("sumber teks")
        verbose_name_plural = _("sumber teks")
        constraints = [
            models.UniqueConstraint(fields=["visit", "fingerprint"], name="source_text_once_per_visit"),
            models.CheckConstraint(
                condition=~Q(text="") & ~Q(title="") & ~Q(publisher=""), name="source_text_named"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ClaimState(models.TextChoices):
    UNCHECKED = "belum_diperiksa", _("Belum diperiksa")
    ACCEPTED = "diterima", _("Diterima")
    CORRECTED = "dikoreksi", _("Dikoreksi")
    REJECTED = "ditolak", _("Ditolak")


class Claim(WrittenOnce):
    """One value a text states, with its place; places are code points of the whole text, end excluded."""

    source = models.ForeignKey(SourceText, on_delete=models.PROTECT, related_name="claims")
    position = models.PositiveIntegerField(_("urutan dalam teks"))
    field = models.CharField(_("hal"), max_length=40)
    value = models.TextField(_("nilai"))
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    sentence_start = models.PositiveIntegerField()
    sentence_end = models.PositiveIntegerField()
    rule = models.CharField(_("aturan baca"), max_length=80)
    confidence = models.FloatField(_("keyakinan"))
    details = models.JSONField(_("rincian"), default=dict, blank=True)

    class Meta:
        ordering = ["source", "position"]
        verbose_name = _("klaim")
        verbose_name_plural = _("klaim")
        constraints = [
            models.UniqueConstraint(fields=["source", "position"], name="claim_position_once_per_text"),
            models.CheckConstraint(
                condition=Q(start__lt=F("end"), sentence_start__lt=F("sentence_end")),
                name="claim_places_in_order",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="claim_confidence_share"
            ),
            models.CheckConstraint(condition=~Q(field="") & ~Q(value=""), name="claim_states_something"),
        ]

    def __str__(self) -> str:
        return f"{self.field}: {self.value}"

    @property
    def quote(self) -> str:
        return self.source.text[self.start : self.end]

    @property
    def group(self) -> str:
        """Who is counted, for a head-count; empty for other fields."""
        return self.details.get("counts_what", "")

    @property
    def last_decision(self) -> ClaimDecision | None:
        decisions = list(self.decisions.all())
        return decisions[-1] if decisions else None

    @property
    def state(self) -> ClaimState:
        return ClaimState(self.last_decision.state) if self.last_decision else ClaimState.UNCHECKED

    @property
    def current_value(self) -> str:
        """The value after correction; what the text says stays in `value`."""
        return (self.last_decision.corrected_value or self.value) if self.last_decision else self.value


class ClaimDecision(WrittenOnce):
    """What a person found of a claim; without any it is unchecked. UNCHECKED takes a decision back."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    state = models.CharField(_("putusan"), max_length=20, choices=ClaimState)
    corrected_value = models.TextField(_("nilai koreksi"), blank=True)
    reason = models.TextField(_("alasan"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("putusan klaim")
        verbose_name_plural = _("putusan klaim")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=ClaimState.values), name="claim_decision_state_known"
            ),
            models.CheckConstraint(
                condition=(Q(state=ClaimState.CORRECTED) & ~Q(corrected_value=""))
                | (~Q(state=ClaimState.CORRECTED) & Q(corrected_value="")),
                name="claim_decision_value_when_corrected",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[ClaimState.CORRECTED, ClaimState.REJECTED]) | ~Q(reason=""),
                name="claim_decision_reason_when_changed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.claim_id}"


class ConflictKind(models.TextChoices):
    COUNT = "jumlah", _("Jumlah orang berbeda")
    PARTS = "rincian", _("Rincian tidak sama dengan jumlahnya")
    WEEKDAY = "hari", _("Hari tidak cocok dengan tanggal")
    DATE = "tanggal", _("Tanggal berbeda")
    NAME = "nama", _("Nama ditulis berbeda")


class ConflictState(models.TextChoices):
    OPEN = "terbuka", _("Terbuka")
    SETTLED = "selesai", _("Diputuskan")
    LAPSED = "gugur", _("Tidak berlaku lagi")


class Conflict(models.Model):
    """Values that cannot all be true.

    `field` and `group` say of what (head-count of the delegation, date, …); `scope` is empty when all
    texts of the visit are compared, or names the text the conflict lies in. `state` is kept in step
    with claims and resolutions by the services, so that open conflicts can be counted.
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
