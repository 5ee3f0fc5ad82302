"""Taking in examples of another organisation: those that are not there yet (E5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ankerpunt.learn.models import Inspiration
from ankerpunt.organisation.actions.change import changing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.organisation.models import Change, Member
    from ankerpunt.plan.nouns import Inspiration as Said


def take_in(rows: Iterable[Said], *, by: Member) -> tuple[int, Change]:
    """Make a row of each example whose title is new, with its words and its source; what it pointed at stays there."""
    known = set(Inspiration.objects.of(by.organisation).values_list("title", flat=True))
    made = 0
    with changing(by=by) as change:
        for each in rows:
            if each.title in known:
                continue
            Inspiration(
                organisation=by.organisation,
                title=each.title,
                text=each.text,
                why=each.why,
                source=each.source,
                url=each.url,
                found_on=each.found_on,
            ).save()
            known.add(each.title)
            made += 1
    return made, change
