import importlib

from django.apps import AppConfig


class ListenConfig(AppConfig):
    name = "ankerpunt.listen"
    label = "listen"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.listen.actions.team_sharing")
        importlib.import_module("ankerpunt.listen.jobs")
        importlib.import_module("ankerpunt.listen.pages")
