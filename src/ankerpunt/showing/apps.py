import importlib

from django.apps import AppConfig


class ShowingConfig(AppConfig):
    name = "ankerpunt.showing"
    label = "showing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.showing.panels")
