"""`./run manage invite`: the weekly e-mail that invites to a conversation; running it twice in a week does no harm."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from ankerpunt.understand.actions.invitation import invite


class Command(BaseCommand):
    help = "Send this week's invitations to a conversation to the members who asked for them."

    def handle(self, **_options: Any) -> None:
        call_command("migrate", check_unapplied=True, verbosity=0)
        outcome = invite(timezone.localdate())
        self.stdout.write(f"{outcome.sent} invitations sent.")
        if outcome.failed:
            message = f"{outcome.failed} invitations could not be sent. Run this again later; nobody gets two."
            raise CommandError(message)
