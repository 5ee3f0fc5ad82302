"""Tables and static files as this version wants them, and in the demo its data. Harmless when nothing changed."""

import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from ankerpunt.web.other_version import OtherVersionError
from ankerpunt.web.prepared import leave_stamp


class Command(BaseCommand):
    help = "Bring the tables and the static files up to date; `ankerpunt serve` does so before it serves."
    requires_system_checks: list[str] = []

    def handle(self, **_options: Any) -> None:
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except OtherVersionError as error:
            if settings.DEMO:
                # `ankerpunt demo` starts afresh and says so: nobody has to export anything.
                sys.exit(error.returncode)
            raise
        call_command("collectstatic", interactive=False, verbosity=0)
        if settings.DEMO:
            call_command("demo")
        leave_stamp()
