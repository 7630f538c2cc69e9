from django.apps import AppConfig


class DatasetsConfig(AppConfig):
    name = "tiru_web.datasets"
    verbose_name = "Data"

    def ready(self) -> None:
        # Models are not loaded before this point.
        from tiru_web.datasets.waiting import waiting_readings
        from tiru_web.shared import waiting

        waiting.register(waiting_readings)
