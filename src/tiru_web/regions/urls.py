from django.urls import path

from tiru_web.regions import views

app_name = "regions"

urlpatterns = [
    path("", views.index, name="index"),
    path("<str:region_code>/", views.detail, name="detail"),
]
