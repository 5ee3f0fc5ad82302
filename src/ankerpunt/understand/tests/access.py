from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE, Role
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page
from ankerpunt.understand.tests.factories import (
    ClaimFactory,
    ConversationDoorFactory,
    ConversationFactory,
    LeftFactory,
    PersonaFactory,
    SentConversationFactory,
)


def conversation(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ConversationFactory(organisation=organisation, summary="Over de roosters.").slug}


def about_personas(organisation: Organisation) -> Mapping[str, Any]:
    return {**conversation(organisation), "path": "understand-personas"}


def persona(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": PersonaFactory(organisation=organisation).slug}


def claim(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ClaimFactory(organisation=organisation).slug}


def sent(organisation: Organisation) -> Mapping[str, Any]:
    return {"sent": SentConversationFactory(organisation=organisation).pk}


def door(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": ConversationDoorFactory(organisation=organisation).key}


def left(organisation: Organisation) -> Mapping[str, Any]:
    return {"key": LeftFactory(door=ConversationDoorFactory(organisation=organisation).key).key}


LINES = [
    form("understand:new_door", EDITORS),
    page("understand:door", EDITORS, door),
    page("understand:door_card", EDITORS, door),
    act("understand:close_door", EDITORS, door),
    form("understand:take_over_left", EDITORS, left),
    form("understand:leave_out_left", EDITORS, left, post=303),
    form("understand:send_in", (Role.READER, Role.LISTENER)),
    page("understand:sent_in", EDITORS),
    form("understand:take_over", EDITORS, sent),
    form("understand:refuse", EDITORS, sent),
    act("understand:reopen", EDITORS, sent),
    page("understand:index", EVERYONE),
    act("understand:look_again", EDITORS),
    form("understand:ranking", EDITORS),
    form("understand:about_conversation", EDITORS, about_personas, post=303),
    page("understand:weeks", EVERYONE),
    page("understand:persona_cards", EVERYONE, get=302),
    form("understand:hard_persona", EDITORS, persona),
    page("understand:persona_card", EVERYONE, persona),
    form("understand:prove_claim", EDITORS, claim),
    page("understand:library", EVERYONE),
]
