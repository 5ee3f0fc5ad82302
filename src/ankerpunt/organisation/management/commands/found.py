"""`./run manage found "Gemeente Waterrijk" anna@waterrijk.nl`: a new organisation and a link for its first admin."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.urls import reverse

from ankerpunt.organisation.actions.founding import found
from ankerpunt.organisation.site import site


class Command(BaseCommand):
    help = "Make a new organisation and print the invitation of its first admin."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("name", help="the organisation's name")
        parser.add_argument("email", help="the e-mail address of its first admin")
        parser.add_argument("--language", choices=[code for code, _name in settings.LANGUAGES], default="nl")

    def handle(self, *, name: str, email: str, language: str, **_options: Any) -> None:
        try:
            validate_email(email)
        except ValidationError as problem:
            raise CommandError(f"{email!r} is no e-mail address.") from problem
        invitation = found(name, admin_email=email, language=language)
        path = reverse("organisation:accept_invitation", args=[invitation.token])
        self.stdout.write(f"{invitation.organisation} is at {site()}/{invitation.organisation.slug}/")
        self.stdout.write(f"Send this link to {email}; it is valid for two weeks:\n{site()}{path}")
