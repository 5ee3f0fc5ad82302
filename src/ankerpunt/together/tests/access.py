from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from ankerpunt.kit.access import EDITORS, EVERYONE, Role
from ankerpunt.organisation.models import Organisation
from ankerpunt.organisation.tests.factories import MemberFactory, UnitFactory
from ankerpunt.organisation.tests.table import NOT_THERE, act, form, page
from ankerpunt.together.tests.factories import AssignmentFactory, CommentFactory


def unit(organisation: Organisation) -> Mapping[str, Any]:
    return {"noun": "units", "slug": UnitFactory(organisation=organisation).slug}


def assignment(organisation: Organisation) -> Mapping[str, Any]:
    slug = UnitFactory(organisation=organisation).slug
    return {"assignment": AssignmentFactory(organisation=organisation, object=slug).pk}


def member(organisation: Organisation) -> Mapping[str, Any]:
    return {"member": MemberFactory(organisation=organisation).pk}


def comment(organisation: Organisation) -> Mapping[str, Any]:
    return {"comment": CommentFactory(organisation=organisation, object=UnitFactory(organisation=organisation).slug).pk}


def unknown_act(_organisation: Organisation) -> Mapping[str, Any]:
    return {"act": uuid4()}


# A comment is changed by whoever said it, an assignment is done for the two it is between: see the tests of the room.
LINES = [
    page("together:mine", EVERYONE),
    page("together:handed_over", EVERYONE),
    page("together:nobody", EVERYONE),
    page("together:news", EVERYONE),
    act("together:seen", EVERYONE),
    form("together:ask", EVERYONE, get=422),
    form("together:hand_over_rows", EDITORS, get=422),
    form("together:hand_over", EDITORS, unit),
    act("together:done", EVERYONE, assignment, post=NOT_THERE),
    act("together:to_nobody", EDITORS, assignment),
    form("together:comment", EVERYONE, unit),
    form("together:hand_on", (Role.ADMIN,), member),
    form("together:edit_comment", EVERYONE, comment, get=NOT_THERE, post=NOT_THERE),
    act("together:remove_comment", EVERYONE, comment, post=NOT_THERE),
    act("together:take_away_comment", (Role.ADMIN,), comment),
    act("together:undo", EVERYONE, unknown_act, post=NOT_THERE),
]
