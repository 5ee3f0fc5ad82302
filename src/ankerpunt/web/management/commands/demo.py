"""Load the demo municipality into an empty database, with its dates moved to now, and its fictional members."""

from argparse import ArgumentParser
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.anchor.actions.example import give_the_matrix_a_past
from ankerpunt.exchange.files import beside, take_files
from ankerpunt.listen.actions.study_example import show_the_example
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.actions.founding import people_the_demo
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.document import load
from ankerpunt.plan.generate import generate
from ankerpunt.plan.shift import shifted, weeks_between
from ankerpunt.together.actions.example import arrange_the_demo

EXAMPLE = Path(__file__).resolve().parents[5] / "examples" / "waterrijk"
STUDY = EXAMPLE.parent / "studies" / "werkwaarden" / "kept.json"
# The day on which the case plays.
TODAY_OF_THE_CASE = date(2026, 11, 15)
STALE_WEEKS = 4


class Command(BaseCommand):
    help = "Load the demo municipality, if there is no organisation yet."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--example", type=Path, default=EXAMPLE, help="the plan document to load")

    def handle(self, *, example: Path, **_options: Any) -> None:
        here = Organisation.objects.order_by("created").first()
        if here is not None:
            self._mind_its_age(here)
            return
        if not example.exists():
            missing = _("There is no plan document at %(place)s. The demo is part of the repository.")
            raise CommandError(missing % {"place": example})
        today = timezone.localdate()
        plan = shifted(load(example), weeks=weeks_between(TODAY_OF_THE_CASE, today))
        with transaction.atomic():
            organisation = Organisation.objects.create(slug=plan.organisation.id, name=plan.organisation.name)
            write(take_files(plan, beside(example), organisation=organisation), into=organisation)
            give_the_matrix_a_past(organisation)
            arrange_the_demo(organisation, people_the_demo(organisation))
            show_the_example(organisation, STUDY)
            self._make_neighbour(today)

    def _make_neighbour(self, today: date) -> None:
        """An organisation that no demo member belongs to: its pages are not there for them."""
        plan = shifted(generate(scale=1), weeks=weeks_between(TODAY_OF_THE_CASE, today))
        neighbour = Organisation.objects.create(slug="oeverzorg", name="Oeverzorg (verzonnen)", kind="care")
        write(plan, into=neighbour, mode="merge")

    def _mind_its_age(self, organisation: Organisation) -> None:
        weeks = weeks_between(timezone.localdate(organisation.created), timezone.localdate())
        if weeks >= STALE_WEEKS:
            said = _("The demo was loaded %(weeks)s weeks ago. Start with --fresh to bring it back to today.")
            self.stderr.write(said % {"weeks": weeks})
