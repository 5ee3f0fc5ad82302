import importlib

from django.apps import AppConfig


class AnchorConfig(AppConfig):
    name = "ankerpunt.anchor"
    label = "anchor"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.anchor.panels")
