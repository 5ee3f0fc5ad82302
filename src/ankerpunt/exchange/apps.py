import importlib

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    name = "ankerpunt.exchange"
    label = "exchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        importlib.import_module("ankerpunt.exchange.erasing")
