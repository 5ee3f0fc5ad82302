"""Who sees which items of a study together: worked out of its numbers, and said in words before anybody is asked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.wording import language
from ankerpunt.participation.asked import Study as StudyAsked
from ankerpunt.science.design import ENOUGH, Design, make_design
from ankerpunt.science.floor import FLOOR

if TYPE_CHECKING:
    from ankerpunt.listen.models import Study


class Even(Struct, frozen=True):
    """One line of the small table that says how even a study is: the fewest and the most times."""

    what: str
    fewest: int
    most: int


@lru_cache(maxsize=32)
def made(items: int, each_shows: int, screens: int, versions: int, seed: int) -> Design:
    return make_design(items, per_task=each_shows, tasks=screens, versions=versions, seed=seed)


def design_of(study: Study) -> Design:
    return made(len(study.items), study.each_shows, study.screens, study.versions, study.seed)


def asked_by(study: Study) -> StudyAsked:
    """The study as a phone is told of it."""
    versions = tuple(tuple(map(tuple, version)) for version in design_of(study).shown.tolist())
    return StudyAsked(study.question, tuple(study.names), versions, FLOOR)


def enough_screens(items: int, each_shows: int) -> int:
    """How many screens it takes to show each item three times."""
    return -(-ENOUGH * items // each_shows)


def balance_of(study: Study) -> list[Even]:
    """How often each item comes back, for one person and over all versions."""
    found = design_of(study).balance
    return [
        Even(_("One person sees each item"), *found.showings),
        Even(_("Two items are on one screen, over all %(number)s versions") % _versions(study), *found.pairs),
        Even(_("An item has the same place, over all %(number)s versions") % _versions(study), *found.positions),
    ]


def balance_said(study: Study) -> str:
    """The same in a sentence."""
    fewest, most = design_of(study).balance.showings
    if fewest != most:
        return _("Everybody sees each item %(fewest)s to %(most)s times, each time beside others.") % {
            "fewest": fewest,
            "most": most,
        }
    said = ngettext(
        "Everybody sees each item %(count)s time.",
        "Everybody sees each item %(count)s times, each time beside others.",
        fewest,
    )
    return said % {"count": fewest}


def warnings_of(study: Study) -> list[str]:
    """What to know before asking, and how many screens would be enough."""
    found = design_of(study)
    said = [each.say(language()) for each in found.warnings]
    if found.balance.showings[0] < ENOUGH:
        wanted = {"screens": enough_screens(len(study.items), study.each_shows), "shows": study.each_shows}
        said.append(_("With %(screens)s screens of %(shows)s everybody sees each item three times.") % wanted)
    return said


def _versions(study: Study) -> dict[str, int]:
    return {"number": study.versions}
