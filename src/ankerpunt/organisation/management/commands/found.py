"""`./run manage found "Gemeente Waterrijk" anna@waterrijk.nl`: an organisation and a link for its first admin."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from ankerpunt.organisation.actions.founding import HasAnAdminError, found
from ankerpunt.organisation.site import address, site


class Command(BaseCommand):
    help = "Make an organisation, or take one that has no admin yet, and print the invitation of its first admin."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the organisation's name; of one that was imported also its id")
        parser.add_argument("email", help="the e-mail address of its first admin")
        parser.add_argument("--language", choices=[code for code, _name in settings.LANGUAGES], default="nl")
        parser.add_argument("--host", default=settings.LISTEN, help="where it is served, if not on a public site")
        parser.add_argument("--port", default=settings.PORT, type=int, help=f"the port there ({settings.PORT})")

    def handle(self, *, name: str, email: str, language: str, host: str, port: int, **_options: Any) -> None:
        try:
            validate_email(email)
        except ValidationError as problem:
            raise CommandError(f"{email!r} is no e-mail address.") from problem
        call_command("migrate", interactive=False, verbosity=0)
        start = site() if settings.HOSTS else address(host, port)
        try:
            invitation = found(name, admin_email=email, language=language)
        except HasAnAdminError as problem:
            place = f"{start}/{problem.organisation.slug}/"
            message = f"{problem} is at {place} and has an admin already, who invites others under People and roles."
            raise CommandError(message) from problem
        path = reverse("organisation:accept_invitation", args=[invitation.token])
        self.stdout.write(f"{invitation.organisation} is at {start}/{invitation.organisation.slug}/")
        self.stdout.write(f"Send this link to {email}; it is valid for two weeks:\n{start}{path}")
