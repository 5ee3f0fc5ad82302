"""Django's `migrate`, which begins by looking what is there: nothing, tables that it knows, or those of others."""

from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.utils.translation import gettext as _

from ankerpunt.web.first_tables import is_empty, make_first_tables
from ankerpunt.web.other_version import refuse_other_version

ONLY_A_PART = ("app_label", "plan", "check_unapplied", "fake", "fake_initial", "run_syncdb", "prune")


class Command(migrate.Command):
    def handle(self, *arguments: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        if is_empty(connection) and not any(options[name] for name in ONLY_A_PART):
            make_first_tables(connection)
        else:
            refuse_other_version(connection)
            self._step_by_step(*arguments, **options)

    def _step_by_step(self, *arguments: Any, **options: Any) -> None:
        try:
            super().handle(*arguments, **options)
        except SystemExit as unapplied:
            # Django says this by its exit code alone; who came for something else wants to know what to do.
            raise CommandError(
                _("Not all tables are here yet. `ankerpunt manage prepare` makes them, and so does `ankerpunt serve`.")
            ) from unapplied
