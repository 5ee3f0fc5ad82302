"""`./run manage translations` brings the Dutch catalogues up to date; with --check it only says what is wrong."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError

from ankerpunt.web.catalogues import Room, contradictions


class Command(BaseCommand):
    help = "Update the Dutch catalogue of every room from its code and templates."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; fail if a text is not translated")

    def handle(self, *, check: bool, **_options: Any) -> None:
        own = [config for config in apps.get_app_configs() if config.name.startswith("ankerpunt.")]
        rooms = [Room(Path(config.path)) for config in own]
        if not check:
            for room in rooms:
                if room.write():
                    self.stdout.write(f"updated {room.file.relative_to(Path.cwd())}")
        problems = [problem for room in rooms for problem in sorted(room.problems())]
        problems += contradictions(rooms)
        for problem in problems:
            self.stdout.write(problem)
        if problems and check:
            raise CommandError(f"{len(problems)} texts need attention. Run ./run manage translations, then translate.")
