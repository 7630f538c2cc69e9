"""The map: one line per app."""

from django.urls import include, path

from tiru_web.shared import views as shared_views

urlpatterns = [
    path("", include("tiru_web.shared.urls")),
    path("", include("tiru_web.accounts.urls")),
    path("", include("tiru_web.accounts.sign_in_urls")),
    path("data/", include("tiru_web.datasets.urls")),
    path("daerah/", include("tiru_web.regions.urls")),
    path("lokus/", include("tiru_web.locus.urls")),
    path("praktik/", include("tiru_web.practices.urls")),
    path("kunjungan/", include("tiru_web.visits.urls")),
    # A report belongs to a visit, so its address continues that of the visit.
    path("kunjungan/", include("tiru_web.reports.urls")),
]

handler400 = shared_views.bad_request
handler403 = shared_views.permission_denied
handler404 = shared_views.page_not_found
handler500 = shared_views.server_error
