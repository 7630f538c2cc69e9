from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "tiru_web.visits"
    verbose_name = "Kunjungan"
