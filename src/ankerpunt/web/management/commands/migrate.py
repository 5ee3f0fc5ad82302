"""Django's `migrate`, which begins by looking whether it knows the tables that are there."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.utils.translation import gettext as _

from ankerpunt.web.other_version import refuse_other_version


class Command(migrate.Command):
    def handle(self, *arguments: Any, **options: Any) -> None:
        refuse_other_version(connections[options["database"]])
        try:
            super().handle(*arguments, **options)
        except SystemExit as unapplied:
            # Django says this by its exit code alone; who came for something else wants to know what to do.
            raise CommandError(
                _("Not all tables are here yet. `ankerpunt manage prepare` makes them, and so does `ankerpunt serve`.")
            ) from unapplied
