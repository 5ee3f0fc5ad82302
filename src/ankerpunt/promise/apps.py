import importlib

from django.apps import AppConfig


class PromiseConfig(AppConfig):
    name = "ankerpunt.promise"
    label = "promise"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("pages", "panels", "views.shown"):
            importlib.import_module(f"ankerpunt.promise.{module}")
