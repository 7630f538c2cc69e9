"""Files of statistics on their way into the store; the figures themselves live in the store, not here."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from tiru_web.accounts.models import Government, Office


class ReadingState(models.TextChoices):
    OPEN = "terbuka", _("Belum disimpan")
    STORED = "disimpan", _("Disimpan")
    DISCARDED = "dibuang", _("Dibuang")


class Reading(models.Model):
    """One uploaded file and what people said of it.

    `folder` is the random name under which the file is kept; `answers` are those to the reader's questions by
    their key; `plan` is what was said of source and data set, as `forms.SourceForm` gives it.
    """

    government = models.ForeignKey(Government, on_delete=models.PROTECT, related_name="readings")
    office = models.ForeignKey(Office, on_delete=models.PROTECT, related_name="readings")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(_("nama berkas"), max_length=120)
    folder = models.CharField(_("letak"), max_length=40, unique=True)
    sha256 = models.CharField(_("sidik berkas (SHA-256)"), max_length=64)
    size = models.PositiveIntegerField(_("besar, bita"))
    region_code = models.CharField(_("kode daerah seluruh berkas"), max_length=5, blank=True)
    answers = models.JSONField(_("jawaban"), default=dict, blank=True)
    plan = models.JSONField(_("rencana simpan"), default=dict, blank=True)
    state = models.CharField(
        _("keadaan"), max_length=10, choices=ReadingState, default=ReadingState.OPEN, db_index=True
    )
    import_id = models.CharField(_("nomor impor"), max_length=12, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name = _("unggahan")
        verbose_name_plural = _("unggahan")
        constraints = [
            models.CheckConstraint(condition=~Q(file_name="") & ~Q(folder=""), name="reading_has_a_file"),
            models.CheckConstraint(
                condition=(Q(state=ReadingState.STORED) & ~Q(import_id=""))
                | (~Q(state=ReadingState.STORED) & Q(import_id="")),
                name="reading_stored_with_import",
            ),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def is_open(self) -> bool:
        return self.state == ReadingState.OPEN


class StoredImport(models.Model):
    """Who answers for an import of the store.

    One made on the command line gets its row when somebody undoes it here, and has no government.
    """

    import_id = models.CharField(_("nomor impor"), max_length=12, unique=True)
    dataset = models.CharField(_("kumpulan data"), max_length=64)
    government = models.ForeignKey(
        Government, on_delete=models.PROTECT, null=True, blank=True, related_name="stored_imports"
    )
    reading = models.ForeignKey(
        Reading, on_delete=models.PROTECT, null=True, blank=True, related_name="stored_imports"
    )

    class Meta:
        ordering = ["import_id"]
        verbose_name = _("impor")
        verbose_name_plural = _("impor")
        constraints = [
            models.CheckConstraint(condition=~Q(import_id="") & ~Q(dataset=""), name="stored_import_named")
        ]

    def __str__(self) -> str:
        return f"{self.dataset} {self.import_id}"
