"""A visit of one government to another, from idea to effect."""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class VisitKind(models.TextChoices):
    """What the visit is called; every kind ends with a decision on adoption."""

    STUDI_TIRU = "studi_tiru", _("Studi tiru")
    STUDI_BANDING = "studi_banding", _("Studi banding")
    KAJI_TIRU = "kaji_tiru", _("Kaji tiru")
    KAJI_BANDING = "kaji_banding", _("Kaji banding")
    KUNJUNGAN_KERJA = "kunjungan_kerja", _("Kunjungan kerja")
    STUDI_LAPANGAN = "studi_lapangan", _("Studi lapangan")
    BENCHMARKING = "benchmarking", _("Benchmarking")
    OTHER = "lainnya", _("Lainnya")


class VisitStage(models.TextChoices):
    """Where a visit stands, in the order it passes through; refused and rescheduled are side branches."""

    IDEA = "gagasan", _("Gagasan")
    REQUESTED = "permohonan", _("Permohonan")
    AGREED = "disetujui", _("Disetujui")
    REFUSED = "ditolak", _("Ditolak")
    RESCHEDULED = "dijadwal_ulang", _("Dijadwal ulang")
    ASSIGNED = "penugasan", _("Penugasan")
    HELD = "terlaksana", _("Terlaksana")
    REPORTED = "laporan", _("Laporan")
    FOLLOW_UP = "rtl", _("RTL")
    ADOPTED = "adopsi", _("Adopsi")
    EVALUATED = "evaluasi", _("Evaluasi")


class Visit(models.Model):
    """The frame of a visit, as a person entered it; what texts tell of it stands in the reports.

    `office` is the office that keeps this record; `visitor_government` is known when it uses Tiru too.
    `focus_key` is empty while nobody recorded what is mainly learned; the dates are those scheduled.
    """

    title = models.CharField(_("judul"), max_length=200)
    kind = models.CharField(_("jenis"), max_length=20, choices=VisitKind, default=VisitKind.STUDI_TIRU)
    stage = models.CharField(_("tahap"), max_length=20, choices=VisitStage, default=VisitStage.IDEA)
    office = models.ForeignKey("accounts.Office", on_delete=models.PROTECT, related_name="visits")
    visitor_government = models.ForeignKey(
        "accounts.Government", on_delete=models.PROTECT, null=True, blank=True, related_name="visits"
    )
    visitor_region_code = models.CharField(_("kode Kemendagri daerah tamu"), max_length=5)
    host_region_code = models.CharField(_("kode Kemendagri daerah tuan rumah"), max_length=5)
    focus_key = models.CharField(_("fokus"), max_length=40, blank=True)
    start_date = models.DateField(_("tanggal mulai"), null=True, blank=True)
    end_date = models.DateField(_("tanggal selesai"), null=True, blank=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        # Visits without a date yet come first, on both databases.
        ordering = [F("start_date").desc(nulls_first=True), "-pk"]
        verbose_name = _("kunjungan")
        verbose_name_plural = _("kunjungan")
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="visit_has_title"),
            models.CheckConstraint(
                condition=~Q(visitor_region_code=F("host_region_code")), name="visit_between_two_regions"
            ),
            models.CheckConstraint(
                condition=Q(start_date__isnull=True, end_date__isnull=True)
                | Q(start_date__isnull=False, end_date__isnull=False, end_date__gte=F("start_date")),
                name="visit_dates_in_pair_and_order",
            ),
            models.CheckConstraint(condition=Q(kind__in=VisitKind.values), name="visit_kind_known"),
            models.CheckConstraint(condition=Q(stage__in=VisitStage.values), name="visit_stage_known"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def days(self) -> tuple[dt.date, ...]:
        """Every day of the visit; empty while the date is open."""
        if self.start_date is None or self.end_date is None:
            return ()
        return tuple(
            self.start_date + dt.timedelta(days=number)
            for number in range((self.end_date - self.start_date).days + 1)
        )


class StageEntry(models.Model):
    """That a person recorded a stage; a stage without an entry is not recorded, wherever the visit stands."""

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="stage_entries")
    stage = models.CharField(_("tahap"), max_length=20, choices=VisitStage)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(_("dicatat pada"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("tahap tercatat")
        verbose_name_plural = _("tahap tercatat")
        constraints = [
            models.CheckConstraint(condition=Q(stage__in=VisitStage.values), name="stage_entry_stage_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_stage_display()}: {self.visit_id}"
