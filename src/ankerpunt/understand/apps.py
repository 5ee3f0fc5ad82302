import importlib

from django.apps import AppConfig


class UnderstandConfig(AppConfig):
    name = "ankerpunt.understand"
    label = "understand"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("hearing", "own_data", "pages"):
            importlib.import_module(f"ankerpunt.understand.{module}")
