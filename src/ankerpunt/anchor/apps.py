import importlib

from django.apps import AppConfig


class AnchorConfig(AppConfig):
    name = "ankerpunt.anchor"
    label = "anchor"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("pages", "panels"):
            importlib.import_module(f"ankerpunt.anchor.{module}")
