"""From the BPS WebAPI to a reading, with the person's own key."""

from __future__ import annotations

from django.contrib import messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tiru.errors import SourceError, TiruError
from tiru_web.datasets import services
from tiru_web.datasets.analysis import bps as seam
from tiru_web.datasets.analysis.reading import TooLongForPage
from tiru_web.datasets.forms.bps import FetchForm, KeyForm, PlaceForm
from tiru_web.datasets.forms.upload import TOO_LONG
from tiru_web.datasets.permissions import can_import_data
from tiru_web.shared.permissions import requires
from tiru_web.shared.wording import error_sentence

# In the session alone: it goes when the person signs out.
KEY = "bps_key"


@requires(can_import_data)
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Place, then subject, then what is measured; each step stands in the address."""
    key = request.session.get(KEY, "")
    if not key:
        return _page(request, key_form=KeyForm())
    asked = request.GET if "wilayah" in request.GET else None
    form = PlaceForm(asked, initial={"wilayah": seam.COUNTRY_NAME})
    context: dict[str, object] = {"place_form": form}
    if not (form.is_bound and form.is_valid()):
        return _page(request, status=422 if form.errors else 200, **context)
    domain, context["place"] = form.cleaned_data["wilayah"]
    context["domain"] = domain
    subject = request.GET.get("subjek", "")
    try:
        context["subjects"] = seam.subjects(key, domain)
        if subject:
            context["subject"] = next((s for s in context["subjects"] if s.number == subject), None)
            context["variables"] = seam.variables(key, domain, subject)
    except SourceError as error:
        return _refused(request, error, **context)
    return _page(request, **context)


@requires(can_import_data)
@sensitive_post_parameters("key")
@require_POST
def use_key(request: HttpRequest) -> HttpResponse:
    form = KeyForm(request.POST)
    if not form.is_valid():
        return _page(request, status=422, key_form=form)
    request.session[KEY] = form.cleaned_data["key"]
    return redirect("datasets:bps")


@requires(can_import_data)
@require_POST
def forget_key(request: HttpRequest) -> HttpResponse:
    request.session.pop(KEY, None)
    messages.success(request, _("Kunci Anda dihapus dari aplikasi ini."))
    return redirect("datasets:bps")


@requires(can_import_data)
@require_http_methods(["GET", "HEAD", "POST"])
def variable(request: HttpRequest, domain: str, subject: int, number: int) -> HttpResponse:
    """One variable: which years, then its figures become a reading."""
    key = request.session.get(KEY, "")
    if not key:
        return redirect("datasets:bps")
    try:
        found = next((v for v in seam.variables(key, domain, str(subject)) if v.number == str(number)), None)
        years = seam.years(key, domain, str(number)) if found else []
    except SourceError as error:
        return _refused(request, error)
    if found is None:
        raise Http404(_("Yang diukur itu tidak ada dalam daftar BPS."))
    form = FetchForm(request.POST if request.method == "POST" else None, years=years)
    if form.is_bound and form.is_valid():
        try:
            return _fetched(request, key, domain, found, form)
        except TiruError as error:
            form.add_error(None, error_sentence(error))
        except TooLongForPage:
            form.add_error("years", TOO_LONG)
    context = {"form": form, "variable": found, "years": years, "domain": domain}
    return render(request, "datasets/bps_variable.html", context, status=422 if form.errors else 200)


def _fetched(
    request: HttpRequest, key: str, domain: str, variable: seam.Variable, form: FetchForm
) -> HttpResponse:
    years = form.cleaned_data["years"]
    text = seam.fetch(key, domain, variable.number, years, fresh=form.cleaned_data["fresh"])
    file = SimpleUploadedFile(f"BPS {variable.number} {variable.title}.json", text.encode())
    added = services.add_reading(file=file, region_code="", by=request.user)
    if added.is_new:
        messages.success(request, _("Diambil dari BPS. Periksa pembacaannya; belum ada yang disimpan."))
    else:
        messages.info(request, _("Jawaban yang sama sudah diambil dan belum disimpan."))
    return redirect("datasets:reading", added.reading.pk)


def _refused(request: HttpRequest, error: SourceError, **context: object) -> HttpResponse:
    """What the server would not do, in words; a key it refuses is asked for again."""
    sentence = error_sentence(error)
    if error.reason == "key_refused":
        request.session.pop(KEY, None)
        return _page(request, status=422, refusal=sentence, key_form=KeyForm())
    return _page(request, status=502, refusal=sentence, **context)


def _page(request: HttpRequest, status: int = 200, **context: object) -> HttpResponse:
    return render(request, "datasets/bps.html", {"has_key": KEY in request.session, **context}, status=status)
