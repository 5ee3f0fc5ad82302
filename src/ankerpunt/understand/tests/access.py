from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.table import act, form, page
from ankerpunt.understand.tests.factories import (
    ChoiceArgumentFactory,
    ConversationFactory,
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


def about_personas(organisation: Organisation) -> Mapping[str, Any]:
    return {**conversation(organisation), "path": "understand-personas"}


LINES = [
    page("understand:index", EVERYONE),
    page("understand:target_groups", EVERYONE),
    form("understand:new_target_group", EDITORS),
    page("understand:target_group", EVERYONE, group),
    form("understand:edit_target_group", EDITORS, group, post=409),
    page("understand:target_group_choices", EVERYONE),
    form("understand:decide", EDITORS),
    act("understand:look_again", EDITORS),
    page("understand:target_group_choice", EVERYONE, choice),
    form("understand:new_argument", EDITORS),
    form("understand:edit_argument", EDITORS, argument, post=409),
    act("understand:remove_argument", EDITORS, argument),
    page("understand:conversations", EVERYONE),
    form("understand:new_conversation", EDITORS),
    page("understand:conversation", EVERYONE, conversation),
    form("understand:edit_conversation", EDITORS, conversation, post=409),
    form("understand:about_conversation", EDITORS, about_personas, post=303),
]
