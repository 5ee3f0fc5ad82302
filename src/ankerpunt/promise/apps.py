import importlib

from django.apps import AppConfig


class PromiseConfig(AppConfig):
    name = "ankerpunt.promise"
    label = "promise"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.promise.pages")
        importlib.import_module("ankerpunt.promise.panels")
