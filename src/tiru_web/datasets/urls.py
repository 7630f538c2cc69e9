from django.urls import path

from tiru_web.datasets.views import bps, catalogue, imports

app_name = "datasets"

urlpatterns = [
    path("", catalogue.index, name="index"),
    path("impor/", imports.uploads, name="uploads"),
    path("impor/bps/", bps.index, name="bps"),
    path("impor/bps/kunci/", bps.use_key, name="bps_key"),
    path("impor/bps/kunci/hapus/", bps.forget_key, name="bps_forget_key"),
    path("impor/bps/<slug:domain>/<int:subject>/<int:number>/", bps.variable, name="bps_variable"),
    path("impor/<int:reading_id>/", imports.reading, name="reading"),
    path("impor/<int:reading_id>/jawaban/", imports.answer, name="answer"),
    path("impor/<int:reading_id>/jawaban.yaml", imports.answer_file, name="answer_file"),
    path("impor/<int:reading_id>/berkas-jawaban/", imports.load_answers, name="load_answers"),
    path("impor/<int:reading_id>/sumber/", imports.source, name="source"),
    path("impor/<int:reading_id>/pratinjau/", imports.preview, name="preview"),
    path("impor/<int:reading_id>/simpan/", imports.store, name="store"),
    path("impor/<int:reading_id>/buang/", imports.discard, name="discard"),
    path("kumpulan/<slug:key>/", catalogue.dataset, name="dataset"),
    path("kumpulan/<slug:key>/angka/", catalogue.figures, name="figures"),
    path("kumpulan/<slug:key>/angka.csv", catalogue.export, name="export"),
    path("kumpulan/<slug:key>/angka/asal/", catalogue.figure, name="figure"),
    path("kumpulan/<slug:key>/impor/<slug:import_id>/", catalogue.reverse, name="reverse"),
]
