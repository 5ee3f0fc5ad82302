import importlib

from django.apps import AppConfig


class ActivateConfig(AppConfig):
    name = "ankerpunt.activate"
    label = "activate"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("pages", "panels"):
            importlib.import_module(f"ankerpunt.activate.{module}")
