from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page
from ankerpunt.understand.tests.factories import (
    ChoiceArgumentFactory,
    ClaimFactory,
    ConversationFactory,
    DriverFactory,
    MotivationFactory,
    PersonaFactory,
    ResearchFactory,
    TargetGroupChoiceFactory,
    TargetGroupFactory,
)


def group(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": TargetGroupFactory(organisation=organisation).slug}


def choice(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": TargetGroupChoiceFactory(organisation=organisation).slug}


def argument(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ChoiceArgumentFactory(organisation=organisation).slug}


def conversation(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ConversationFactory(organisation=organisation, summary="Over de roosters.").slug}


def driver(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": DriverFactory(organisation=organisation).slug}


def study(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ResearchFactory(organisation=organisation).slug}


def about_personas(organisation: Organisation) -> Mapping[str, Any]:
    return {**conversation(organisation), "path": "understand-personas"}


def persona(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": PersonaFactory(organisation=organisation).slug}


def claim(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": ClaimFactory(organisation=organisation).slug}


def motivation(organisation: Organisation) -> Mapping[str, Any]:
    return {"slug": MotivationFactory(organisation=organisation).slug}


LINES = [
    page("understand:index", EVERYONE),
    page("understand:target_group_choices", EVERYONE),
    form("understand:decide", EDITORS),
    act("understand:look_again", EDITORS),
    page("understand:target_group_choice", EVERYONE, choice),
    form("understand:new_argument", EDITORS),
    form("understand:edit_argument", EDITORS, argument, post=409),
    act("understand:remove_argument", EDITORS, argument),
    page("understand:drivers", EVERYONE),
    form("understand:ranking", EDITORS),
    page("understand:conversations", EVERYONE),
    form("understand:new_conversation", EDITORS),
    page("understand:conversation", EVERYONE, conversation),
    form("understand:edit_conversation", EDITORS, conversation, post=409),
    form("understand:about_conversation", EDITORS, about_personas, post=303),
    page("understand:weeks", EVERYONE),
    page("understand:personas", EVERYONE),
    form("understand:new_persona", EDITORS),
    page("understand:persona_cards", EVERYONE, get=302),
    page("understand:persona", EVERYONE, persona),
    form("understand:edit_persona", EDITORS, persona, post=409),
    form("understand:hard_persona", EDITORS, persona),
    page("understand:persona_card", EVERYONE, persona),
    form("understand:add_claim", EDITORS, persona),
    form("understand:add_motivation", EDITORS, persona),
    page("understand:claim", EVERYONE, claim, get=302),
    form("understand:edit_claim", EDITORS, claim, post=409),
    form("understand:prove_claim", EDITORS, claim),
    act("understand:remove_claim", EDITORS, claim),
    page("understand:motivation", EVERYONE, motivation, get=302),
    form("understand:edit_motivation", EDITORS, motivation, post=409),
    act("understand:remove_motivation", EDITORS, motivation),
    page("understand:library", EVERYONE),
]
