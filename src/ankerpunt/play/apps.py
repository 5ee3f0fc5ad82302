import importlib

from django.apps import AppConfig


class PlayConfig(AppConfig):
    name = "ankerpunt.play"
    label = "play"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("jobs", "pages", "panels"):
            importlib.import_module(f"ankerpunt.play.{module}")
