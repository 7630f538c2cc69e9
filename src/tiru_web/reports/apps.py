from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "tiru_web.reports"
    verbose_name = "Laporan"

    def ready(self) -> None:
        # Models are not loaded before this point.
        from tiru_web.reports.waiting import waiting_conflicts, waiting_texts
        from tiru_web.shared import waiting

        waiting.register(waiting_texts)
        waiting.register(waiting_conflicts)
