"""What the pages of profiles show, and how one begins: a first text out of what was picked (P6, C12)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _

from ankerpunt.check.sourcing import length_of
from ankerpunt.kit.htmx import page
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import around_form, findings_about, lines
from ankerpunt.pages.mending import carried, mark
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.nouns import Profile, ProfileChannel, TargetGroup
from ankerpunt.promise.forms.profile import PickForm, asked_for
from ankerpunt.promise.models import Profile as ProfileRow
from ankerpunt.promise.models import ProfileChannel as ProfileChannelRow
from ankerpunt.text import capital

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.core.paginator import Page
    from django.http import HttpResponse

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Foundation, Usp
    from ankerpunt.promise.forms.profile import ProfileForm

COMPOSE = "compose"


@dataclass(frozen=True)
class Card:
    """A profile with its length against the room that the channel gives."""

    profile: Profile
    channel: ProfileChannel
    group: TargetGroup | None

    @property
    def length(self) -> int:
        return length_of(self.profile.who_we_are, self.profile.what_we_deliver)

    @property
    def room(self) -> int | None:
        return self.channel.max_length


def _card(standing: Standing, profile: Profile) -> Card:
    channel: Any = standing.whole.get(ProfileChannel, profile.channel)
    return Card(profile, channel, standing.whole.get(TargetGroup, profile.target_group))


def listed(request: MemberRequest, shown: Page[Any]) -> dict[str, Any]:
    standing, slugs = standing_of(request), [row.slug for row in shown.object_list]
    return {
        "cards": [_card(standing, profile) for profile in standing.found("Profile", slugs)],
        "channels": sorted(standing.index.rows(ProfileChannel), key=lambda channel: channel.name),
        "findings": lines(request, findings_about(request, Profile=slugs)),
        "nothing_asked": _("The check has nothing to ask about these profiles."),
    }


def detail(request: MemberRequest, row: ProfileRow) -> dict[str, Any]:
    standing = standing_of(request)
    said = standing.said(row)
    card = _card(standing, said)
    return {
        "heading": card.channel.name,
        "lead": card.group.name if card.group else "",
        "card": card,
        "foundations": standing.found("Foundation", said.foundations),
        "usps": usps.in_order(tuple(standing.found("Usp", said.usps))),
    }


def begin(request: MemberRequest) -> ProfileRow | HttpResponse:
    """First pick what it is drawn from, then get a first text out of that, then make it your own."""
    row = ProfileRow(organisation=request.organisation)
    if request.method == "POST":
        return row
    if COMPOSE not in request.GET:
        form = PickForm(organisation=request.organisation, initial=asked_for(request.GET, request.organisation))
        return _pick(request, form)
    pick = PickForm(request.GET, organisation=request.organisation)
    if not pick.is_valid():
        return _pick(request, pick)
    standing, cleaned = standing_of(request), pick.cleaned_data
    row.who_we_are = who_we_are(map(standing.said, cleaned["foundations"]))
    row.what_we_deliver = what_we_deliver(map(standing.said, cleaned["usps"]), timezone.localdate())
    return row


def _pick(request: MemberRequest, form: PickForm) -> HttpResponse:
    mark(request, form)
    has_channels = bool(standing_of(request).index.rows(ProfileChannel))
    shown = {"form": form, "has_channels": has_channels, "carried": carried(request)}
    context = {**around_form(request, kind("Profile")), **shown}
    return page(request, "promise/profile/pick.html", context, status=form.status)


def who_we_are(foundations: Iterable[Foundation]) -> str:
    """The sentences of the foundations that were picked, one behind the other."""
    return " ".join(_sentence(_behind_the_name(each)) for each in foundations)


def what_we_deliver(picked: Iterable[Usp], today: date) -> str:
    """What may be said of the USPs that were picked; a stretch USP brings its honest wording."""
    said = (usps.saying(each, today).text for each in picked)
    return " ".join(_sentence(text) for text in said if text)


def _behind_the_name(foundation: Foundation) -> str:
    """A core value often begins with its own name: "Nabij: we kennen de straat"."""
    name, colon, rest = foundation.text.partition(":")
    text = rest.strip() if colon and name.strip().casefold() == foundation.title.strip().casefold() else foundation.text
    return capital(text)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def writing(request: MemberRequest, _form: ProfileForm) -> dict[str, Any]:
    """How much fits on each channel, by the key under which the form knows it."""
    channels = ProfileChannelRow.objects.of(request.organisation).values_list("pk", "max_length")
    return {"rooms": {str(pk): room for pk, room in channels if room is not None}}
