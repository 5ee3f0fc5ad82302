import importlib

from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "ankerpunt.pages"
    label = "pages"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.pages.pages")
