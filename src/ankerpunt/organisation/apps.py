import importlib

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "ankerpunt.organisation"
    label = "organisation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.organisation.signals")
