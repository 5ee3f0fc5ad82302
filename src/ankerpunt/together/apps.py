import importlib

from django.apps import AppConfig


class TogetherConfig(AppConfig):
    name = "ankerpunt.together"
    label = "together"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("own_data", "panels", "shell", "signals"):
            importlib.import_module(f"ankerpunt.together.{module}")
