"""What a person is told after texts were handed in, and where they go from there."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tiru_web.reports.intake import Intake
from tiru_web.reports.services import AddedText
from tiru_web.reports.text_form import SourceTextForm
from tiru_web.shared.formats import format_date
from tiru_web.visits.models import Visit


def tell_intake(
    request: HttpRequest, visit: Visit, form: SourceTextForm, intake: Intake
) -> HttpResponse | None:
    """Says of every text what became of it; None while the form must be shown again.

    A single text leads to its own page, several to the list of them.
    """
    refused = [*form.refused, *intake.refused]
    if not intake.added and not intake.unread:
        form.add_error("file" if form.files_read else "text", refused)
        return None
    several = len(intake.added) + len(intake.unread) + len(refused) > 1
    for added in intake.added:
        _tell(request, added, f"“{added.source.title}”: " if several else "")
    for sentence in refused:
        messages.error(request, _("Tidak disimpan: %(sentence)s") % {"sentence": sentence})
    if intake.unread:
        return None
    if several:
        return redirect("reports:index", visit.pk)
    return redirect("reports:source", visit.pk, intake.added[0].source.pk)


def _tell(request: HttpRequest, added: AddedText, opening: str) -> None:
    source = added.source
    if source.is_withdrawn:
        sentence = _(
            "Teks ini sudah ada, tetapi ditarik. Bila benar tentang kunjungan ini, pakailah lagi di sini."
        )
        messages.warning(request, opening + sentence)
        return
    if not added.is_new:
        words = {"name": source.added_by.full_name, "date": format_date(timezone.localdate(source.added_at))}
        sentence = _(
            "Teks ini sudah ada, ditambahkan oleh %(name)s pada %(date)s. Tidak ada yang ditambahkan."
        )
        messages.info(request, opening + sentence % words)
        return
    count = source.claims.count()
    if count:
        sentence = ngettext(
            "%(count)s klaim terbaca dan masih berupa usulan. Periksa satu per satu.",
            "%(count)s klaim terbaca dan masih berupa usulan. Periksa satu per satu.",
            count,
        )
        messages.success(request, opening + sentence % {"count": count})
    else:
        sentence = _("Teks tersimpan, tetapi tidak ada klaim yang terbaca darinya.")
        messages.warning(request, opening + sentence)
