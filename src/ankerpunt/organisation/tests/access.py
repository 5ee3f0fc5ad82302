from collections.abc import Mapping
from typing import Any

from ankerpunt.kit.access import EDITORS, EVERYONE, Role
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Invitation, Organisation
from ankerpunt.organisation.subscription import token_of
from ankerpunt.organisation.tests.factories import MemberFactory, UnitFactory
from ankerpunt.organisation.tests.table import act, anyone, form, page

ADMINS = (Role.ADMIN,)


def member(organisation: Organisation) -> Mapping[str, Any]:
    return {"member": MemberFactory(organisation=organisation).pk}


def invitation(organisation: Organisation) -> Mapping[str, Any]:
    return {"invitation": Invitation.objects.create(organisation=organisation, email="new@example.org").pk}


def token(organisation: Organisation) -> Mapping[str, Any]:
    return {"token": Invitation.objects.create(organisation=organisation, email="newer@example.org").token}


def subscription(organisation: Organisation) -> Mapping[str, Any]:
    return {"token": token_of(MemberFactory(organisation=organisation, weekly_invitation=True), "weekly_invitation")}


def change(organisation: Organisation) -> Mapping[str, Any]:
    with changing(by=MemberFactory(organisation=organisation)) as made:
        UnitFactory(organisation=organisation)
    return {"change": made.pk}


LINES = [
    anyone("organisation:start", signed_out=(302, 302), signed_in=(302, 302), homeless=(200, 200)),
    anyone("organisation:demo_sign_in", signed_out=(405, 404), signed_in=(405, 404)),
    anyone("organisation:typed", signed_out=(303, 303), signed_in=(303, 303)),
    anyone("organisation:accept_invitation", token, signed_out=(200, 422), signed_in=(200, 200)),
    anyone("organisation:unsubscribe", subscription, signed_out=(200, 200), signed_in=(200, 200)),
    act("organisation:undo", EDITORS, change),
    form("organisation:preferences", EVERYONE),
    page("organisation:own_data", EVERYONE),
    form("organisation:organisation", ADMINS),
    page("organisation:people", EVERYONE),
    form("organisation:invite", ADMINS),
    act("organisation:send_invitation", ADMINS, invitation),
    act("organisation:withdraw_invitation", ADMINS, invitation),
    form("organisation:member", ADMINS, member),
    act("organisation:give_place", ADMINS, lambda o: {**member(o), "role": "reader"}),
    form("organisation:deactivate_member", ADMINS, member, post=303),
    act("organisation:activate_member", ADMINS, member),
]
