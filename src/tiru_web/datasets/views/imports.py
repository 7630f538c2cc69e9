"""From an uploaded file to stored figures."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from tiru.errors import CatalogueMoved, TiruError
from tiru_web.datasets import selectors, services
from tiru_web.datasets.analysis import reading as reading_seam
from tiru_web.datasets.analysis import stored as store_seam
from tiru_web.datasets.analysis import storing as storing_seam
from tiru_web.datasets.forms.answers import AnswerForm
from tiru_web.datasets.forms.source import SourceForm, initial_of
from tiru_web.datasets.forms.upload import LARGEST_REQUEST, TOO_LARGE, TOO_LONG, AnswerFileForm, UploadForm
from tiru_web.datasets.models import Reading
from tiru_web.datasets.permissions import can_import_data
from tiru_web.datasets.plan import StoragePlan
from tiru_web.datasets.presenters import report as report_presenter
from tiru_web.datasets.presenters import stored as stored_presenter
from tiru_web.datasets.uploads import kept_path
from tiru_web.datasets.views.report import report_context
from tiru_web.shared.permissions import requires
from tiru_web.shared.wording import error_sentence


def _reading(request: HttpRequest, reading_id: int) -> Reading:
    return get_object_or_404(selectors.readings_of(request.user), pk=reading_id)


def _open_reading(request: HttpRequest, reading_id: int) -> Reading:
    return get_object_or_404(selectors.open_readings_of(request.user), pk=reading_id)


def _read(reading: Reading) -> reading_seam.FileReading:
    path = kept_path(reading.folder, reading.file_name)
    return reading_seam.read_upload(path, reading.sha256, reading.answers, reading.region_code)


@csrf_exempt
@requires(can_import_data)
@require_http_methods(["GET", "HEAD", "POST"])
def uploads(request: HttpRequest) -> HttpResponse:
    # Asked before anything looks into the request: that alone would take all of it in. What is small enough
    # is then held to the same protection as every other form.
    if int(request.META.get("CONTENT_LENGTH") or 0) > LARGEST_REQUEST:
        form = UploadForm()
        return _upload_page(request, form, status=413, refusal=str(TOO_LARGE))
    return _uploads(request)


@csrf_protect
def _uploads(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return _upload_page(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if form.is_valid():
        try:
            added = services.add_reading(
                file=form.cleaned_data["file"], region_code=form.cleaned_data["region"], by=request.user
            )
        except TiruError as error:
            form.add_error("file", error_sentence(error))
        except reading_seam.TooLongForPage:
            form.add_error("file", TOO_LONG)
        else:
            if not added.is_new:
                messages.info(request, _("Berkas yang sama sudah diunggah dan belum disimpan."))
            return redirect("datasets:reading", added.reading.pk)
    return _upload_page(request, form, status=422)


def _upload_page(
    request: HttpRequest, form: UploadForm, *, status: int = 200, refusal: str = ""
) -> HttpResponse:
    readings = list(selectors.open_readings_of(request.user))
    context = {"form": form, "readings": readings, "refusal": refusal}
    return render(request, "datasets/uploads.html", context, status=status)


@requires(can_import_data)
@require_safe
def reading(request: HttpRequest, reading_id: int) -> HttpResponse:
    return _report_page(request, _reading(request, reading_id))


def _report_page(
    request: HttpRequest,
    row: Reading,
    *,
    answers: AnswerForm | None = None,
    answer_file: AnswerFileForm | None = None,
) -> HttpResponse:
    read = _read(row)
    context = {
        **report_context(request.GET, read, is_open=row.is_open),
        "reading": row,
        "form": answers or AnswerForm(questions=read.report.questions),
        "answer_file_form": answer_file or AnswerFileForm(auto_id="berkas-%s"),
        "answered": report_presenter.answer_lines(row.answers),
    }
    status = 422 if answers or answer_file else 200
    return render(request, "datasets/reading.html", context, status=status)


@requires(can_import_data)
@require_POST
def answer(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _open_reading(request, reading_id)
    if key := request.POST.get("tarik"):
        services.withdraw_answer(reading=row, key=key, by=request.user)
        return redirect("datasets:reading", row.pk)
    before = _read(row).report.questions
    form = AnswerForm(request.POST, questions=before)
    if not form.is_valid():
        return _report_page(request, row, answers=form)
    services.answer_questions(reading=row, answers=form.answers, by=request.user)
    _tell_what_is_left(request, row, len(form.answers))
    return redirect("datasets:reading", row.pk)


def _tell_what_is_left(request: HttpRequest, row: Reading, given: int) -> None:
    questions = _read(row).report.questions
    if not given:
        messages.warning(request, _("Belum ada jawaban yang diisi."))
    elif questions:
        words = {"given": given, "names": report_presenter.question_names(questions)}
        messages.info(request, _("%(given)s jawaban dicatat. Masih terbuka: %(names)s.") % words)
    else:
        messages.success(request, _("Semua pertanyaan terjawab. Lanjutkan ke sumbernya."))


@requires(can_import_data)
@require_POST
def load_answers(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _open_reading(request, reading_id)
    form = AnswerFileForm(request.POST, request.FILES, auto_id="berkas-%s")
    if form.is_valid():
        before = len(row.answers)
        try:
            services.take_answer_file(reading=row, file=form.cleaned_data["mapping"], by=request.user)
        except TiruError as error:
            form.add_error("mapping", error_sentence(error))
        else:
            _tell_what_is_left(request, row, len(row.answers) - before)
            return redirect("datasets:reading", row.pk)
    return _report_page(request, row, answer_file=form)


@requires(can_import_data)
@require_safe
def answer_file(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _reading(request, reading_id)
    return HttpResponse(
        reading_seam.answer_file(row.answers, _read(row).report),
        content_type="application/yaml; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="jawaban.yaml"'},
    )


@requires(can_import_data)
@require_http_methods(["GET", "HEAD", "POST"])
def source(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _open_reading(request, reading_id)
    report = _read(row).report
    if report.questions:
        names = report_presenter.question_names(report.questions)
        messages.warning(
            request, _("Jawab dahulu yang belum disebut berkas ini: %(names)s.") % {"names": names}
        )
        return redirect("datasets:reading", row.pk)
    labels, breakdowns = storing_seam.measured(report)
    keys = store_seam.dataset_keys()
    path = kept_path(row.folder, row.file_name)
    form = SourceForm(
        request.POST if request.method == "POST" else None,
        initial=_initial_source(row, report, keys, breakdowns),
        keys=keys,
        labels=labels,
        breakdowns=breakdowns,
        doubtful=report_presenter.doubtful_count(report),
        check=lambda plan: storing_seam.preview_import(report, path, row.answers, plan),
    )
    if request.method == "POST" and form.is_valid():
        services.plan_storing(reading=row, plan=form.plan(), by=request.user)
        return redirect("datasets:preview", row.pk)
    context = {"reading": row, "form": form, "declares": bool(form["indicator"].value())}
    return render(request, "datasets/source.html", context, status=422 if form.errors else 200)


def _initial_source(
    row: Reading, report: Any, keys: list[str], breakdowns: list[tuple[str, ...]]
) -> dict[str, Any]:
    if row.plan:
        return initial_of(StoragePlan.from_dict(row.plan), keys, breakdowns)
    titles = {table.title for table in report.tables if table.title}
    title = titles.pop() if len(titles) == 1 else ""
    origin = reading_seam.origin_of(kept_path(row.folder, row.file_name))
    return {"title": title[:300], **origin}


@requires(can_import_data)
@require_safe
def preview(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _open_reading(request, reading_id)
    if not row.plan:
        return redirect("datasets:source", row.pk)
    found = _preview(row)
    plan = StoragePlan.from_dict(row.plan)
    context = {
        "reading": row,
        "plan": plan,
        "preview": found,
        "row_count": found.rows.height,
        "counts": stored_presenter.count_lines(found),
        "changed": stored_presenter.change_lines(found),
        "new": stored_presenter.new_lines(found),
        "absent": stored_presenter.absent_lines(found),
        "conflicts": stored_presenter.conflict_lines(found.contradictions),
        "indicator": store_seam.indicators().get(plan.indicator),
        "is_known": plan.dataset in store_seam.dataset_keys(),
    }
    return render(request, "datasets/preview.html", context)


def _preview(row: Reading) -> Any:
    path = kept_path(row.folder, row.file_name)
    return storing_seam.preview_import(_read(row).report, path, row.answers, StoragePlan.from_dict(row.plan))


@requires(can_import_data)
@require_POST
def store(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _reading(request, reading_id)
    if not row.is_open:
        messages.info(request, _("Berkas ini sudah disimpan. Tidak ada yang berubah."))
        return redirect("datasets:reading", row.pk)
    if not row.plan:
        return redirect("datasets:source", row.pk)
    found = _preview(row)
    try:
        import_id = services.store_reading(
            reading=row, preview=found, base=request.POST.get("versi", ""), by=request.user
        )
    except CatalogueMoved as error:
        messages.warning(request, error_sentence(error))
        return redirect("datasets:preview", row.pk)
    if found.changes_nothing:
        words = _("Berkas ini sudah disimpan sebagai impor %(id)s. Tidak ada yang berubah.")
        messages.info(request, words % {"id": import_id})
    else:
        messages.success(request, _("Disimpan sebagai impor %(id)s.") % {"id": import_id})
    return redirect("datasets:dataset", found.dataset)


@requires(can_import_data)
@require_POST
def discard(request: HttpRequest, reading_id: int) -> HttpResponse:
    row = _open_reading(request, reading_id)
    services.discard_reading(reading=row, by=request.user)
    messages.success(
        request, _("Unggahan %(name)s dibuang. Tidak ada yang disimpan.") % {"name": row.file_name}
    )
    return redirect("datasets:uploads")
