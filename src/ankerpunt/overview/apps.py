import importlib

from django.apps import AppConfig


class OverviewConfig(AppConfig):
    name = "ankerpunt.overview"
    label = "overview"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.overview.shell")
