"""`./run manage reindex`: compare every entry of the search with the plan, for every organisation or for one."""

from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from ankerpunt.organisation.models import Organisation
from ankerpunt.overview.search.index import reindex


class Command(BaseCommand):
    help = "Compare what can be found with the plan. It is kept in step by itself; this is for when in doubt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("organisation", nargs="?", default="", help="the organisation's id; without it all of them")

    def handle(self, *, organisation: str, **_options: Any) -> None:
        call_command("migrate", check_unapplied=True, verbosity=0)
        organisations = Organisation.objects.filter(**({"slug": organisation} if organisation else {}))
        if organisation and not organisations:
            raise CommandError(f"There is no organisation {organisation!r}.")
        for each in organisations:
            self.stdout.write(f"{each}: {reindex(each, anew=True)} entries written")
