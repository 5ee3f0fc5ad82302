from typing import Any

from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate


class WebConfig(AppConfig):
    name = "ankerpunt.web"
    label = "web"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Django tells only of rooms that have models; this one has none.
        post_migrate.connect(make_cache_table, sender=apps.get_app_config("organisation"))


def make_cache_table(using: str, **_: Any) -> None:
    """The one table that is no model's: whoever makes the others makes it too."""
    call_command("createcachetable", database=using, verbosity=0)
