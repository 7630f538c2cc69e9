from django.urls import path

from tiru_web.visits import views

app_name = "visits"
urlpatterns = [
    path("", views.index, name="index"),
    path("baru/", views.new, name="new"),
    path("<int:visit_id>/", views.detail, name="detail"),
    path("<int:visit_id>/ubah/", views.change, name="change"),
]
