"""Tables and static files as this version wants them, and in the demo its data. Harmless when nothing changed."""

import sys
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from ankerpunt.text import Text, language_of_computer
from ankerpunt.web.other_version import OtherVersionError
from ankerpunt.web.prepared import leave_stamp

TABLES = Text(nl="de tabellen", en="the tables")
STYLES = Text(nl="opmaak en scripts", en="styles and scripts")
WATERRIJK = Text(
    nl="gemeente Waterrijk, en wat erin te vinden is", en="gemeente Waterrijk, and what can be found in it"
)


class Command(BaseCommand):
    help = "Bring the tables and the static files up to date; `ankerpunt serve` does so before it serves."
    requires_system_checks: list[str] = []

    def handle(self, **_options: Any) -> None:
        self._say(TABLES)
        try:
            call_command("migrate", interactive=False, verbosity=0)
        except OtherVersionError as error:
            if settings.DEMO:
                # `ankerpunt demo` starts afresh and says so: nobody has to export anything.
                sys.exit(error.returncode)
            raise
        self._say(STYLES)
        call_command("collectstatic", interactive=False, verbosity=0)
        if settings.DEMO:
            self._say(WATERRIJK)
            call_command("demo")
        leave_stamp()

    def _say(self, step: Text) -> None:
        """In the demo somebody sits and waits; a server that starts has nothing to tell."""
        if settings.DEMO:
            self.stderr.write(f"  {step.say(language_of_computer())} ...")
