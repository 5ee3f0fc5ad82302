import importlib

from django.apps import AppConfig


class OrganisationConfig(AppConfig):
    name = "ankerpunt.organisation"
    label = "organisation"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("converters", "idle", "kept", "signals"):
            importlib.import_module(f"ankerpunt.organisation.{module}")
