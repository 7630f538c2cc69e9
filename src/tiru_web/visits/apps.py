from django.apps import AppConfig


class VisitsConfig(AppConfig):
    name = "tiru_web.visits"
    verbose_name = "Kunjungan"

    def ready(self) -> None:
        # Models are not loaded before this point.
        from tiru_web.shared import thread
        from tiru_web.visits.presenters.visit import journeys_for

        thread.register(journeys_for)
