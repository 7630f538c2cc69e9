import re
from importlib import import_module

import pytest
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.test import Client, override_settings
from django.urls import path
from django.views.decorators.http import require_POST

from tiru import errors
from tiru_web.accounts.permissions import has_role
from tiru_web.shared.permissions import requires
from tiru_web.shared.reasons import IMPORT_REASONS, SOURCE_REASONS
from tiru_web.shared.wording import error_sentence

WAY_HOME = '<a class="button" href="/">Ke beranda</a>'
real = import_module(settings.ROOT_URLCONF)
handler400, handler403, handler404, handler500 = (
    real.handler400,
    real.handler403,
    real.handler404,
    real.handler500,
)
CASES = [
    (errors.StoreBusy("data", 10), 503),
    (errors.DamagedStore("data", "missing"), 500),
    (errors.StoreUnwritable("data", "disk_full"), 503),
    (errors.SourceError("webapi.bps.go.id", "timeout"), 502),
    (errors.CatalogueMoved("a", "b"), 409),
    (errors.OpenQuestions("a.csv", [("year", "tahun", "B2")]), 422),
    (errors.ImportRefused("a.csv", "no_figures"), 422),
    (errors.UnknownRegion("Antahberantah"), 404),
    (errors.UnknownFocus("antariksa", ["pangan"]), 404),
    (errors.UnknownTheme("antariksa", ["semua"]), 404),
    (errors.UnknownPractice("x"), 404),
    (errors.UnknownIndicator("x"), 404),
    (errors.AmbiguousRegion("Bandung", ["Kabupaten Bandung", "Kota Bandung"]), 409),
    (errors.WrongCodeSystem("5103"), 400),
    (errors.InsufficientData("51.03", 0.2, 0.6, ["penduduk"]), 422),
    (errors.DataFileError("fakta.csv", "empty"), 422),
    (errors.EmptyText("berita.txt"), 422),
    (errors.WrongEncoding("berita.txt", 7), 422),
]


def raising(error):
    @login_not_required
    def view(request):
        raise error

    return view


@login_not_required
@require_POST
def form_only(request):
    return HttpResponse("tersimpan")


@login_not_required
def broken(request):
    return HttpResponse(1 / 0)


@requires(lambda user: has_role(user, "verifier"))
def guarded(request):
    return HttpResponse("isi")


urlpatterns = [
    *[path(f"galat/{i}/", raising(error)) for i, (error, _) in enumerate(CASES)],
    path("galat/400/", raising(BadRequest("rahasia"))),
    path("galat/403/", raising(PermissionDenied("rahasia"))),
    path("galat/500/", broken),
    path("galat/formulir/", form_only),
    path("terjaga/", guarded),
    *real.urlpatterns,
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.mark.parametrize(("index", "status"), [(i, status) for i, (_, status) in enumerate(CASES)])
def test_what_the_library_refuses_becomes_a_sentence(client, index, status):
    error = CASES[index][0]

    response = client.get(f"/galat/{index}/")

    assert response.status_code == status
    assert response.context["sentence"] == error_sentence(error)
    assert str(error) not in response.text
    assert "Ke beranda" in response.text


@pytest.mark.parametrize(
    ("address", "status", "title"),
    [
        ("/galat/400/", 400, "Permintaan tidak dapat dibaca"),
        ("/galat/403/", 403, "Anda tidak berhak membuka halaman ini"),
        ("/tidak/ada/", 404, "Halaman ini tidak ditemukan"),
        ("/galat/formulir/", 405, "Halaman ini hanya menerima formulir"),
    ],
)
def test_error_page_says_what_to_do_next(client, address, status, title):
    response = client.get(address)

    assert response.status_code == status
    assert title in response.text
    assert WAY_HOME in response.text
    assert "rahasia" not in response.text


def test_page_for_a_form_only_keeps_what_it_takes(client):
    assert client.get("/galat/formulir/")["Allow"] == "POST"


def test_form_without_its_token_is_called_out_of_date():
    response = Client(enforce_csrf_checks=True).post("/masuk/", {"login": "a@contoh.go.id"})

    assert response.status_code == 403
    assert "Formulir ini sudah kedaluwarsa" in response.text
    assert "muat ulang, lalu kirim lagi" in response.text
    assert WAY_HOME in response.text


@pytest.mark.parametrize("name", ["400", "403", "403_csrf", "404", "405", "429", "500"])
def test_every_error_page_has_a_heading_a_sentence_and_a_way_on(rf, name):
    request = rf.get("/")
    request.user = AnonymousUser()
    html = render_to_string(f"{name}.html", request=None if name == "500" else request)

    assert len(re.findall(r"<h1>\s*\S", html)) == 1
    assert re.search(r'<p class="lead">[^<]*\S[^<]*\.\s*</p>', html)
    assert WAY_HOME in html


def test_failure_shows_a_plain_page_and_no_detail():
    response = Client(raise_request_exception=False).get("/galat/500/")

    assert response.status_code == 500
    assert "Kesalahannya ada pada kami" in response.text
    assert WAY_HOME in response.text
    assert "ZeroDivisionError" not in response.text


def test_view_opens_to_those_with_the_right_only(client_for, user_in):
    assert client_for(user_in("verifier")).get("/terjaga/").text == "isi"
    assert client_for(user_in("planner")).get("/terjaga/").status_code == 403


@override_settings(ALLOWED_HOSTS=["tiru.contoh.go.id"])
def test_foreign_host_name_is_refused(client):
    response = client.get("/", HTTP_HOST="jahat.example")

    assert response.status_code == 400
    assert "Permintaan tidak dapat dibaca" in response.text


EXAMPLES = [
    *(error for error, _status in CASES),
    errors.OpenQuestions("a.csv", [("year", "tahun", "B2")]),
    errors.UnknownDataset("x"),
    errors.UnknownImport("x"),
    errors.UnknownVersion("x"),
    errors.DamagedStore("data", "missing", "7", "bps-pdrb"),
    *(errors.ImportRefused("a.csv", reason) for reason in IMPORT_REASONS),
    *(errors.SourceError("webapi.bps.go.id", reason) for reason in SOURCE_REASONS),
]


@pytest.mark.parametrize("error", EXAMPLES, ids=repr)
def test_page_never_tells_people_to_type_a_command(error):
    sentence = error_sentence(error)

    assert not re.search(r"\btiru [a-z]|--[a-z]|TIRU_", sentence)
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize(
    ("error", "advice"),
    [
        (errors.UnknownRegion("x"), "tiru regions find NAMA"),
        (errors.UnknownIndicator("x"), "tiru facts indicators"),
        (errors.UnknownPractice("x"), "tiru practices list"),
        (errors.UnknownDataset("x"), "tiru data list"),
        (errors.UnknownVersion("x"), "tiru data list"),
        (errors.OpenQuestions("a.csv", [("year", "tahun", "B2")]), "--write-mapping"),
        (errors.DamagedStore("data", "missing", "7", "bps-pdrb"), "tiru data undo 7"),
        (errors.ImportRefused("a.csv", "no_title"), "--title"),
        (errors.SourceError("webapi.bps.go.id", "no_key"), "--key"),
    ],
)
def test_command_line_keeps_naming_its_commands(error, advice):
    assert advice in error_sentence(error, surface="command")


@pytest.mark.parametrize(("index", "status"), [(i, status) for i, (_, status) in enumerate(CASES)])
def test_what_is_nobodys_input_is_logged_with_its_trace(client, caplog, index, status):
    client.get(f"/galat/{index}/")

    logged = [record for record in caplog.records if record.name == "tiru_web.shared.middleware"]
    assert [record.exc_info[1] for record in logged] == ([CASES[index][0]] if status >= 500 else [])
