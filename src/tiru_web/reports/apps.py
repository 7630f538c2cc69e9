from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "tiru_web.reports"
    verbose_name = "Laporan"
