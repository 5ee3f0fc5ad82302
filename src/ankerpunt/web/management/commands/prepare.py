"""Tables and static files as this version wants them, and in the demo its data. Harmless when nothing changed."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Bring the tables and the static files up to date; `ankerpunt serve` does so before it serves."

    def handle(self, **_options: Any) -> None:
        call_command("migrate", interactive=False, verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        if settings.DEMO:
            call_command("demo")
