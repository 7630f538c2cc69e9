from __future__ import annotations

import logging
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from tiru import errors
from tiru_web.shared.wording import error_sentence

logger = logging.getLogger(__name__)

# The first class that fits decides. 404: no such thing; 409: more than one, or something else came first;
# 422: the data cannot carry it; from 500 on it is nobody's input, and whoever runs the server must see it.
STATUSES: tuple[tuple[type[errors.TiruError], int, str], ...] = (
    (errors.UnknownRegion, 404, "Daerah tidak ditemukan"),
    (errors.UnknownPractice, 404, "Praktik tidak ditemukan"),
    (errors.UnknownFocus, 404, "Fokus tidak ditemukan"),
    (errors.UnknownTheme, 404, "Tema tidak ditemukan"),
    (errors.UnknownIndicator, 404, "Indikator tidak ditemukan"),
    (errors.AmbiguousRegion, 409, "Nama daerah belum pasti"),
    (errors.InsufficientData, 422, "Data belum cukup"),
    (errors.DataFileError, 422, "Berkas tidak dapat dipakai"),
    (errors.TextError, 422, "Teks tidak dapat dibaca"),
    (errors.UnknownDataset, 404, "Kumpulan data tidak ditemukan"),
    (errors.UnknownImport, 404, "Impor tidak ditemukan"),
    (errors.UnknownVersion, 404, "Versi data tidak ditemukan"),
    (errors.OpenQuestions, 422, "Berkas belum dapat disimpan"),
    (errors.ImportRefused, 422, "Angka tidak dapat disimpan"),
    (errors.CatalogueMoved, 409, "Data berubah sementara itu"),
    (errors.NothingToReverse, 409, "Tidak ada yang perlu dibatalkan"),
    (errors.StoreBusy, 503, "Penyimpanan sedang dipakai"),
    (errors.StoreUnwritable, 503, "Penyimpanan tidak dapat ditulisi"),
    (errors.DamagedStore, 500, "Penyimpanan rusak"),
    (errors.SourceError, 502, "Penerbit tidak menjawab"),
    (errors.TiruError, 400, "Permintaan tidak dapat dipenuhi"),
)


class LibraryErrorMiddleware:
    """Turns what the library refuses into a page that says what to do next, never the exception's text.

    An address that takes a form only, opened from the address bar or after signing in anew, gets a page too.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED:
            return response
        page = render(request, "405.html", status=response.status_code)
        page["Allow"] = response["Allow"]
        return page

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, errors.TiruError):
            return None
        status, title = next((status, title) for cls, status, title in STATUSES if isinstance(exception, cls))
        if status >= 500:
            logger.error("%s: %s", request.path, exception, exc_info=exception)
        context = {"title": title, "sentence": error_sentence(exception)}
        return render(request, "shared/library_error.html", context, status=status)
