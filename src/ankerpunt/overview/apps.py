import importlib

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class OverviewConfig(AppConfig):
    name = "ankerpunt.overview"
    label = "overview"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.overview.own_data")
        importlib.import_module("ankerpunt.overview.pages")
        importlib.import_module("ankerpunt.overview.panels")
        importlib.import_module("ankerpunt.overview.shell")
        importlib.import_module("ankerpunt.overview.search.keeper")
        tables = importlib.import_module("ankerpunt.overview.search.tables")
        post_migrate.connect(tables.make_index, sender=self)
