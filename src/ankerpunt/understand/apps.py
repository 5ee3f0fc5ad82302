import importlib

from django.apps import AppConfig


class UnderstandConfig(AppConfig):
    name = "ankerpunt.understand"
    label = "understand"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.understand.pages")
