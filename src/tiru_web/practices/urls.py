from django.urls import path

from tiru_web.practices import views

app_name = "practices"

urlpatterns = [
    path("", views.index, name="index"),
    path("unduh.csv", views.download, name="download"),
    path("<str:key>/", views.detail, name="detail"),
]
