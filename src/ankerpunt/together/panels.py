"""What colleagues say, on the page of every row; and on that of a member the way to hand on what they see to."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ankerpunt.kit.addresses import address
from ankerpunt.kit.htmx import in_drawer
from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.together.models import Assignment
from ankerpunt.together.parts.comment import thread_of
from ankerpunt.together.subject import Subject

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ankerpunt.organisation.models import Member, Owned


@register_panel("pages.row")
def thread(request: Any, rows: Sequence[Owned]) -> Mapping[int, Panel]:
    standing = standing_of(request)
    found = ((row, kind(type(row).__name__), standing.said(row)) for row in rows)
    return {
        row.pk: Panel(
            "together/comment/thread.html",
            {"thread": thread_of(request, Subject(of, said, standing)), "in_drawer": in_drawer(request)},
        )
        for row, of, said in found
        if said is not None
    }


@register_panel("organisation.member")
def hand_on(request: Any, members: Sequence[Member]) -> Mapping[int, Panel]:
    """Whether there is anything, never how much."""
    open_ones = Assignment.objects.of(request.organisation).standing().filter(member__in=members)
    url = partial(address, "together:hand_on", organisation=request.organisation.slug)
    return {
        pk: Panel("together/assignment/to_hand_on.html", {"url": url(member=pk), "in_drawer": in_drawer(request)})
        for pk in set(open_ones.values_list("member", flat=True))
    }
