import importlib

from django.apps import AppConfig


class LearnConfig(AppConfig):
    name = "ankerpunt.learn"
    label = "learn"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.learn.pages")
        importlib.import_module("ankerpunt.learn.panels")
