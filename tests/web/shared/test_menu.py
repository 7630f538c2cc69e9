from types import SimpleNamespace

import pytest
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import include, path

from tiru_web.shared.menu import address_of, menu_for

view = login_not_required(lambda request: HttpResponse(""))
shared = SimpleNamespace(app_name="shared", urlpatterns=[path("", view, name="home")])
locus = SimpleNamespace(app_name="locus", urlpatterns=[path("", view, name="index")])
urlpatterns = [
    path("", include((shared.urlpatterns, "shared"))),
    path("lokus/", include((locus.urlpatterns, "locus"))),
]
pytestmark = pytest.mark.urls(__name__)


def test_menu_shows_what_exists_only():
    assert [(entry.label, entry.url) for entry in menu_for("/")] == [("Beranda", "/"), ("Lokus", "/lokus/")]


@pytest.mark.parametrize(
    ("here", "current"), [("/", ["Beranda"]), ("/lokus/calon/51.03/", ["Lokus"]), ("/pengaturan/akun/", [])]
)
def test_menu_marks_the_part_one_is_in(here, current):
    assert [entry.label for entry in menu_for(here) if entry.is_current] == current


def test_address_of_a_part_that_is_not_there_is_none():
    assert address_of("practices:index") is None
