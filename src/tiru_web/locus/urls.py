from django.urls import path

from tiru_web.locus.views import question, rulings, scenarios, travel

app_name = "locus"

urlpatterns = [
    path("", question.index, name="index"),
    path("calon/<str:region_code>/", question.candidate, name="candidate"),
    path("berangkat/<str:region_code>/", travel.assess, name="travel"),
    path("banding/", question.compare, name="compare"),
    path("skenario/", scenarios.index, name="scenarios"),
    path("skenario/baru/", scenarios.new, name="scenario_new"),
    path("skenario/<int:scenario_id>/", scenarios.detail, name="scenario"),
    path("skenario/<int:scenario_id>/ubah/", scenarios.rename, name="scenario_rename"),
    path("skenario/<int:scenario_id>/hapus/", scenarios.delete, name="scenario_delete"),
    path("keputusan/", rulings.index, name="decisions"),
    path("keputusan/baru/", rulings.new, name="decision_new"),
    path("keputusan/<int:ruling_id>/", rulings.detail, name="decision"),
    path("keputusan/<int:ruling_id>/kertas-kerja.docx", rulings.memo, {"kind": "docx"}, name="memo_docx"),
    path("keputusan/<int:ruling_id>/kertas-kerja.pdf", rulings.memo, {"kind": "pdf"}, name="memo_pdf"),
]
