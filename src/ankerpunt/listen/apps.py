import importlib

from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "ankerpunt.listen"
    label = "listen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("actions.team_sharing", "asking", "jobs", "own_data", "pages"):
            importlib.import_module(f"ankerpunt.listen.{module}")
