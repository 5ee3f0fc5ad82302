"""`./run manage worker`: do what was queued and begin what is due, until stopped. `ankerpunt serve` starts one."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from ankerpunt.jobs.worker import work_until_stopped


class Command(BaseCommand):
    help = "Do what was queued and begin what is due, until stopped. `ankerpunt serve` starts one of its own."

    def handle(self, **_options: Any) -> None:
        call_command("migrate", check_unapplied=True, verbosity=0)
        work_until_stopped()
