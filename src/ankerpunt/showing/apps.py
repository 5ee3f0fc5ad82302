import importlib

from django.apps import AppConfig


class ShowingConfig(AppConfig):
    name = "ankerpunt.showing"
    label = "showing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("leaving", "own_data", "panels"):
            importlib.import_module(f"ankerpunt.showing.{module}")
