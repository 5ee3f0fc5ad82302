"""Remembering what the columns of a payroll stand for: headings, and nothing of what is below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.activate.models import PayrollHeading
from ankerpunt.activate.models.payroll_heading import LONGEST
from ankerpunt.publish.reward.components import CHOICES
from ankerpunt.tables.key import key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.publish.reward.payroll import Column

MOST = 500  # headings of one organisation; who has more has not chosen the headings


def remembered(organisation: Organisation) -> dict[str, str]:
    return dict(PayrollHeading.objects.of(organisation).values_list("heading", "stands_for"))


def remember(columns: Iterable[Column], organisation: Organisation) -> None:
    """Write down what is known; of a heading that nobody gave a place nothing is kept.

    Nor of one without a letter: it may be an amount, in a file without headings that passed for one with them.
    """
    named = [each for each in columns if any(map(str.isalpha, each.heading))]
    known = {key(each.heading): each.stands_for for each in named if each.stands_for in CHOICES}
    before = remembered(organisation)
    room = MOST - len(before)
    new = [heading for heading in known if heading not in before and 0 < len(heading) <= LONGEST][: max(room, 0)]
    changed = [heading for heading, said in before.items() if known.get(heading, said) != said]
    if not new and not changed:
        return
    PayrollHeading.objects.bulk_create(
        [PayrollHeading(organisation=organisation, heading=each, stands_for=known[each]) for each in (*new, *changed)],
        update_conflicts=True,
        unique_fields=["organisation", "heading"],
        update_fields=["stands_for"],
    )
