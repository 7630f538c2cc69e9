from django.apps import AppConfig


class SharedConfig(AppConfig):
    name = "tiru_web.shared"
    verbose_name = "Bersama"
