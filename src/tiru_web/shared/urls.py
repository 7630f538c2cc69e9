from django.urls import path

from tiru_web.shared import views

app_name = "shared"
urlpatterns = [
    path("", views.home, name="home"),
    path("komponen/", views.components, name="components"),
]
