"""Django's `migrate`, which begins by looking whether it knows the tables that are there."""

from typing import Any

from django.core.management.commands import migrate
from django.db import connections
from django.utils.translation import override

from ankerpunt.plan.text import language_of_computer
from ankerpunt.web.other_version import refuse_other_version


class Command(migrate.Command):
    def run_from_argv(self, argv: list[str]) -> None:
        with override(language_of_computer()):
            super().run_from_argv(argv)

    def handle(self, *arguments: Any, **options: Any) -> None:
        refuse_other_version(connections[options["database"]])
        super().handle(*arguments, **options)
