"""What a draft still asks before it can be adopted, step by step: the guide on its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.promise.progress import CONTRACT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.promise.models import Proposition, Usp
    from ankerpunt.promise.recognition import Recognition

FEWEST_USPS, MOST_USPS = 2, 3


@dataclass(frozen=True)
class Stop:
    """One step on the way to adoption: done or not, and where it is done."""

    title: str
    done: bool
    note: str
    url: str
    drawer: bool = False


def road_of(draft: Proposition, usps: Sequence[Usp], recognition: Recognition | None) -> list[Stop]:
    where = {"organisation": draft.organisation.slug, "slug": draft.slug}
    edit = reverse("promise:edit_proposition", kwargs=where)
    stops = [
        Stop(_("The promise in one sentence"), bool(draft.promise), "", edit, drawer=True),
        _why(draft, edit),
        Stop(_("How it differs"), bool(draft.differs), "", edit, drawer=True),
        _usps(usps, reverse("promise:new_usp_of", kwargs=where)),
        *_contracts(usps, draft.organisation.slug),
    ]
    if recognition is not None:
        url = reverse("promise:recognition", kwargs=where)
        stops.append(Stop(_("Who still recognises this?"), recognition.done, recognition.summary, url))
    return stops


def _why(draft: Proposition, url: str) -> Stop:
    drivers, talks = len(draft.drivers.all()), len(draft.conversations.all())
    note = _("%(drivers)s drivers and %(talks)s conversations named") % {"drivers": drivers, "talks": talks}
    return Stop(_("Why it fits"), bool(draft.why and (drivers or talks)), note, url, drawer=True)


def _usps(usps: Sequence[Usp], url: str) -> Stop:
    count = len(usps)
    note = _("%(count)s written; two or three work") % {"count": count}
    return Stop(_("Two or three USPs"), FEWEST_USPS <= count <= MOST_USPS, note, url)


def _contracts(usps: Sequence[Usp], organisation: str) -> list[Stop]:
    """What each stretch USP lacks; its steps may still stand with the USP that it goes on from."""
    stops = []
    for usp in usps:
        if usp.state == "stretch":
            full = all(getattr(usp, name) not in {None, ""} for name in CONTRACT)
            url = reverse("promise:edit_contract", kwargs={"organisation": organisation, "slug": usp.slug})
            stops.append(Stop(_("The open contract of a stretch USP"), full, usp.claim, url, drawer=True))
    return stops
