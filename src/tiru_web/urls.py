"""The map: one line per app."""

from importlib.util import find_spec

from django.urls import include, path

from tiru_web.shared import views as shared_views

# An app joins the map as soon as it has addresses.
MOUNTED = (
    ("", "shared"),
    ("", "accounts"),
    ("daerah/", "regions"),
    ("lokus/", "locus"),
    ("praktik/", "practices"),
    ("kunjungan/", "visits"),
    ("kunjungan/", "reports"),
)

urlpatterns = [
    path(prefix, include(f"tiru_web.{app}.urls"))
    for prefix, app in MOUNTED
    if find_spec(f"tiru_web.{app}.urls")
]
urlpatterns += [path("", include("tiru_web.accounts.sign_in_urls"))]

handler400 = shared_views.bad_request
handler403 = shared_views.permission_denied
handler404 = shared_views.page_not_found
handler500 = shared_views.server_error
