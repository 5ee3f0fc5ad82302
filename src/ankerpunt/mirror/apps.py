import importlib

from django.apps import AppConfig


class MirrorConfig(AppConfig):
    name = "ankerpunt.mirror"
    label = "mirror"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.mirror.erasing")
        importlib.import_module("ankerpunt.mirror.signals")
        importlib.import_module("ankerpunt.mirror.standing")
