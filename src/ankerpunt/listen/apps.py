import importlib

from django.apps import AppConfig

from ankerpunt.participation.asked import ask_by


class ListenConfig(AppConfig):
    name = "ankerpunt.listen"
    label = "listen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        for module in ("actions.team_sharing", "asking", "jobs", "own_data", "pages", "panels"):
            importlib.import_module(f"ankerpunt.listen.{module}")
        ask_by(importlib.import_module("ankerpunt.listen.actions.round_release").Rounds())
