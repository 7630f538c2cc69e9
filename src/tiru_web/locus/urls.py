from django.urls import path

from tiru_web.locus import views

app_name = "locus"

urlpatterns = [
    path("", views.index, name="index"),
    path("calon/<str:region_code>/", views.candidate, name="candidate"),
]
