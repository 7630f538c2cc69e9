from django.urls import path

from tiru_web.reports import views

app_name = "reports"
urlpatterns = [
    path("teks/", views.place, name="place"),
    path("<int:visit_id>/laporan/", views.index, name="index"),
    path("<int:visit_id>/laporan/tambah/", views.add, name="add"),
    path("<int:visit_id>/laporan/<int:source_id>/", views.source, name="source"),
    path("<int:visit_id>/laporan/<int:source_id>/tarik/", views.decide_text, name="decide_text"),
    path(
        "<int:visit_id>/laporan/<int:source_id>/klaim/<int:claim_id>/",
        views.decide_claim,
        name="decide_claim",
    ),
    path(
        "<int:visit_id>/laporan/<int:source_id>/sebutan/<int:alias_id>/",
        views.decide_alias,
        name="decide_alias",
    ),
    path("<int:visit_id>/pertentangan/<int:conflict_id>/", views.conflict, name="conflict"),
]
