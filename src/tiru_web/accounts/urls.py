from django.urls import path

from tiru_web.accounts import views

app_name = "accounts"
urlpatterns = [
    path("masuk/tautan/<str:token>/", views.sign_in_link, name="sign_in_link"),
    path("pengaturan/akun/", views.settings, name="settings"),
]
