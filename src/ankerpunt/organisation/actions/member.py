"""Members come by invitation, change role and leave; an organisation always keeps an admin."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from django.db import transaction
from django.dispatch import Signal
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.access import Role
from ankerpunt.organisation import mail
from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made
from ankerpunt.organisation.leaving import clear_after
from ankerpunt.organisation.models import Invitation, Member, Organisation, Unit, User
from ankerpunt.organisation.site import site

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.member import InvitationForm

log = logging.getLogger(__name__)

# Said within the act: the queue, which is a room above this one, takes it up from there.
letters_wait = Signal()


class LastAdminError(Exception):
    """The organisation would be left without an admin."""

    def __init__(self) -> None:
        self.sentence = _("This is the last admin. Make someone else admin first.")
        super().__init__(self.sentence)


def invite(form: InvitationForm, *, by: Member) -> list[Invitation] | None:
    """Invite people once, however often the form is sent; None: show it again.

    Their letters leave outside the request: a mail server that is away or slow keeps nobody waiting.
    """
    with turn_of(by.organisation_id):
        Invitation.objects.expired().delete()
        there = Invitation.objects.of(by.organisation)
        if made_before(form, by) and (known := list(there.filter(email__in=form.addresses))):
            return known
        if not form.is_valid():
            return None
        asked = {"organisation": by.organisation, "role": form.cleaned_data["role"], "invited_by": by.user}
        invited = [there.create(email=each, **asked) for each in form.new]
        note_made(form, by, "")
        letters_wait.send(Invitation, organisation=by.organisation)
    return invited


def send_again(invitation: Invitation) -> None:
    """Send the letter once more, for instance because the mail server was away."""
    invitation.mailed = None
    invitation.save(update_fields=["mailed"])
    letters_wait.send(Invitation, organisation=invitation.organisation)


def send(invitation: Invitation, *, line: mail.Line | None = None) -> bool:
    """Mail the link, in the language of the organisation; the invitation knows whether that worked."""
    url = site() + reverse("organisation:accept_invitation", args=[invitation.token])
    try:
        mail.send(
            "organisation/invitation/mail.txt",
            gettext_lazy("Invitation for Ankerpunt: %(organisation)s"),
            to=invitation.email,
            language=invitation.organisation.language,
            context={"invitation": invitation, "organisation": invitation.organisation, "url": url},
            line=line,
        )
    except mail.NOT_SENT:
        log.exception("The letter of invitation %s was not sent.", invitation.pk)
        invitation.mailed = False
    else:
        invitation.mailed = True
    invitation.save(update_fields=["mailed"])
    return invitation.mailed


@transaction.atomic
def accept(invitation: Invitation, *, user: User) -> Member:
    """Make the invited person a member; who was one before comes back with the role of the invitation."""
    member, _created = Member.objects.update_or_create(
        organisation=invitation.organisation, user=user, defaults={"role": invitation.role, "active": True}
    )
    invitation.delete()
    return member


@transaction.atomic
def register(invitation: Invitation, *, name: str, password: str) -> User:
    """Make the account of someone who is new; that the link arrived proves the address."""
    user = User.objects.create_user(invitation.email, password, name=name, language=translation.get_language() or "")
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


@transaction.atomic
def give_place(member: Member, role: str, unit: Unit | None) -> None:
    _lock(member.organisation)
    if role != Role.ADMIN and member.is_last_admin:
        raise LastAdminError
    member.role, member.unit = role, unit
    member.save(update_fields=["role", "unit"])


@transaction.atomic
def deactivate(member: Member, *, to: Member | None, by: Member) -> None:
    """Take away access; what this member saw to goes to somebody, or to nobody, and what was theirs alone goes."""
    _lock(member.organisation)
    if member.is_last_admin:
        raise LastAdminError
    clear_after(member, to=to, by=by)
    member.active, member.unit = False, None
    member.save(update_fields=["active", "unit"])


def activate(member: Member) -> None:
    member.active = True
    member.save(update_fields=["active"])


def _lock(organisation: Organisation) -> None:
    """Two admins who leave at once must not both believe that the other stays."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
