"""What the page of a message shows: whose reason it answers, what it rests on, how it reads, a profile (C6, P6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.http import urlencode

from ankerpunt.activate.models import Message as MessageRow
from ankerpunt.check.reading import read, without
from ankerpunt.check.sourcing import held_against, length_of
from ankerpunt.kit.parts import Tab
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.pages.facts import facts
from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.nouns import Motivation, Persona, Process, Profile, ProfileChannel

if TYPE_CHECKING:
    from ankerpunt.check.sourcing import Held
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.usp import Saying
    from ankerpunt.plan.nouns import Message

PROFILE = "profile"
SHOWN_APART = frozenset({"persona", "motivation", "usps", "stretch_label"})


@dataclass(frozen=True)
class Beside:
    """A message beside a profile: what differs, and how long both are."""

    profile: Profile
    text: str
    held: Held
    length: int
    profile_length: int
    room: int | None


def detail(request: MemberRequest, row: MessageRow) -> dict[str, Any]:
    standing = standing_of(request)
    said: Message = standing.said(row)
    motivation = standing.whole.get(Motivation, said.motivation)
    persona = standing.whole.get(Persona, said.persona or (motivation.persona if motivation else None))
    found = profiles_for(said, standing)
    chosen = _chosen(request, said, found)
    edit = kind("Message").act_address(request.organisation.slug, "edit", said.id) if may_edit(request) else ""
    return {
        "text": said.text if standing.name(said) != said.text.strip().rstrip(".") else "",
        "motivation": motivation,
        "persona": persona,
        "sayings": _sayings(standing, said),
        "stretch": said.stretch_label,
        "reading": reading_of(said, standing),
        "beside": _beside(standing, said, chosen) if chosen else None,
        "profiles": [Tab(standing.name(each), _at(each), each is chosen) for each in found],
        "motivation_edit": f"{edit}#id_motivation" if edit else "",
        "usps_edit": f"{edit}#id_usps" if edit else "",
        "facts": [each for each in facts(request, row) if each.name not in SHOWN_APART],
    }


def reading_of(said: Message, standing: Standing) -> Any:
    """How a message reads; what its process is called does not count against it."""
    process = standing.whole.get(Process, said.process)
    return read(without(said.text, (process.name, process.product_name) if process else ()))


def profiles_for(said: Message, standing: Standing) -> list[Profile]:
    """The profiles for the same people: of their group, and those for everybody."""
    rows = standing.index.rows(Profile)
    return [each for each in rows if said.target_group is None or each.target_group in {None, said.target_group}]


def begin(request: MemberRequest) -> MessageRow | None:
    """A message that starts from a profile begins with its text."""
    profile = standing_of(request).index.get(Profile, request.GET.get(PROFILE))
    if profile is None:
        return None
    return MessageRow(organisation=request.organisation, text=text_of(profile))


def after_new(request: MemberRequest, row: MessageRow) -> str:
    """What started from a profile is shown beside it."""
    there = kind("Message").address(request.organisation.slug, row.slug)
    asked = request.GET.get(PROFILE)
    return f"{there}?{urlencode({PROFILE: asked})}#beside" if asked else there


def begun_from(profile: Profile, organisation: str) -> str:
    """Where a message begins that starts from a profile, with its group and its USPs."""
    asked = [(PROFILE, profile.id), *(("usps", usp) for usp in profile.usps)]
    if profile.target_group:
        asked.append(("target_group", profile.target_group))
    return f"{kind('Message').act_address(organisation, 'new')}?{urlencode(asked)}"


def text_of(profile: Profile) -> str:
    return " ".join(filter(None, (profile.who_we_are.strip(), profile.what_we_deliver.strip())))


def writing(request: MemberRequest, _form: Any) -> dict[str, Any]:
    """The room of the profile that a message starts from."""
    standing = standing_of(request)
    profile = standing.index.get(Profile, request.GET.get(PROFILE))
    channel = standing.whole.get(ProfileChannel, profile.channel) if profile else None
    return {"channel": channel}


def _sayings(standing: Standing, said: Message) -> list[Saying]:
    rows = usps.in_order(tuple(standing.found("Usp", said.usps)))
    return [usps.saying(each, timezone.localdate()) for each in rows]


def _chosen(request: MemberRequest, said: Message, found: list[Profile]) -> Profile | None:
    """The profile that was asked for, else the one that rests on most of the same USPs."""
    asked = next((each for each in found if each.id == request.GET.get(PROFILE)), None)
    if asked or not found:
        return asked
    return max(found, key=lambda each: (len({*each.usps} & {*said.usps}), each.target_group is not None))


def _beside(standing: Standing, said: Message, profile: Profile) -> Beside:
    channel = standing.whole.get(ProfileChannel, profile.channel)
    text = text_of(profile)
    return Beside(
        profile=profile,
        text=text,
        held=held_against(said.text, text),
        length=length_of(said.text),
        profile_length=length_of(text),
        room=channel.max_length if channel else None,
    )


def _at(profile: Profile) -> str:
    return f"?{urlencode({PROFILE: profile.id})}#beside"
