"""Texts about a visit, what they claim, and what people found of it."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from tiru_web.reports.models.written_once import WrittenOnce
from tiru_web.visits.models import Visit


class SourceText(WrittenOnce):
    """A text exactly as given; of a page or document the main text, without menus, scripts and pictures.

    `fingerprint` is the SHA-256 of the text without the spaces around it and with every line end as a
    line feed, so that the same article pasted and uploaded is known again. `file_fingerprint` is that of the
    file itself, byte for byte; the file is not kept. Both file fields are empty for a pasted text.
    """

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="sources")
    title = models.CharField(_("judul"), max_length=200)
    publisher = models.CharField(_("penerbit"), max_length=200)
    url = models.URLField(_("alamat web"), max_length=500, blank=True)
    published = models.DateField(_("tanggal terbit"), null=True, blank=True)
    text = models.TextField(_("teks"))
    fingerprint = models.CharField(_("sidik teks (SHA-256)"), max_length=64)
    file_name = models.CharField(_("nama berkas"), max_length=255, blank=True)
    file_fingerprint = models.CharField(_("sidik berkas (SHA-256)"), max_length=64, blank=True)
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
            models.CheckConstraint(
                condition=Q(file_name="", file_fingerprint="") | (~Q(file_name="") & ~Q(file_fingerprint="")),
                name="source_text_file_named_with_fingerprint",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_taken_out(self) -> bool:
        """Whether the text was taken out of a page or document: a text file is kept as it stands."""
        return self.file_name.lower().endswith((".html", ".htm", ".xhtml", ".docx", ".pdf"))

    @property
    def last_decision(self) -> SourceTextDecision | None:
        decisions = list(self.decisions.all())
        return decisions[-1] if decisions else None

    @property
    def is_withdrawn(self) -> bool:
        """A withdrawn text stays readable; its claims and wordings count nowhere."""
        return self.last_decision is not None and self.last_decision.state == SourceTextState.WITHDRAWN


class SourceTextState(models.TextChoices):
    USED = "dipakai", _("Dipakai")
    WITHDRAWN = "ditarik", _("Ditarik")


class SourceTextDecision(WrittenOnce):
    """That a text was withdrawn, or is used again; a text without any is used."""

    source = models.ForeignKey(SourceText, on_delete=models.PROTECT, related_name="decisions")
    state = models.CharField(_("putusan"), max_length=20, choices=SourceTextState)
    reason = models.TextField(_("alasan"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("putusan sumber teks")
        verbose_name_plural = _("putusan sumber teks")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=SourceTextState.values), name="source_text_decision_state_known"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="source_text_decision_has_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.source_id}"


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
        """Who is counted, for a head-count; what is measured, for a figure; empty for other fields."""
        return self.details.get("counts_what", "") or self.details.get("what", "")

    @property
    def last_decision(self) -> ClaimDecision | None:
        # Set by `selectors.head_claims`: for a thousand claims at once the usual prefetching is too slow.
        decisions = self.__dict__.get("decisions_read")
        if decisions is None:
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


class AliasSubject(models.TextChoices):
    PERSON = "person", _("Orang")
    OFFICE = "office", _("Perangkat daerah")
    VENUE = "venue", _("Tempat")


class AliasState(models.TextChoices):
    UNCHECKED = "belum_diperiksa", _("Belum diperiksa")
    SAME = "sama", _("Sama")
    DIFFERENT = "berbeda", _("Berbeda")


class Alias(WrittenOnce):
    """Two wordings that may mean the same person, office or place; a person decides.

    Both stand in `source`, or `left` does and `right` stands in an earlier text of the visit.
    """

    source = models.ForeignKey(SourceText, on_delete=models.PROTECT, related_name="aliases")
    subject = models.CharField(_("jenis"), max_length=20, choices=AliasSubject)
    left = models.TextField(_("sebutan pertama"))
    right = models.TextField(_("sebutan kedua"))
    reason = models.TextField(_("dugaan"))

    class Meta:
        ordering = ["source", "pk"]
        verbose_name = _("sebutan")
        verbose_name_plural = _("sebutan")
        constraints = [
            models.UniqueConstraint(
                fields=["source", "subject", "left", "right"], name="alias_once_per_text"
            ),
            models.CheckConstraint(condition=Q(subject__in=AliasSubject.values), name="alias_subject_known"),
        ]

    def __str__(self) -> str:
        return f"{self.left} = {self.right}"

    @property
    def last_decision(self) -> AliasDecision | None:
        decisions = list(self.decisions.all())
        return decisions[-1] if decisions else None

    @property
    def state(self) -> AliasState:
        return AliasState(self.last_decision.state) if self.last_decision else AliasState.UNCHECKED


class AliasDecision(WrittenOnce):
    """What a person found of two wordings; without any they are two."""

    alias = models.ForeignKey(Alias, on_delete=models.PROTECT, related_name="decisions")
    state = models.CharField(_("putusan"), max_length=20, choices=AliasState)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("putusan sebutan")
        verbose_name_plural = _("putusan sebutan")
        constraints = [
            models.CheckConstraint(
                condition=Q(state__in=AliasState.values), name="alias_decision_state_known"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.alias_id}"
