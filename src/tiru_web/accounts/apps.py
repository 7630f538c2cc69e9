from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "tiru_web.accounts"
    verbose_name = "Akun"

    def ready(self) -> None:
        from tiru_web.accounts import signals  # noqa: F401  (connects the audit of passwords; needs loaded models)
