"""How an organisation begins: with its first admin, invited; or in the demo with four people who do not exist."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction
from django.db.models import Q

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Invitation, Member, Organisation, User

DEMO_PEOPLE = {
    Role.ADMIN: "Noor Veldkamp",
    Role.EDITOR: "Bram Oosterhuis",
    Role.READER: "Sanne de Wit",
    Role.LISTENER: "Yusuf Aydin",
}


class HasAnAdminError(Exception):
    """Who may invite people is known already; an outsider is let in by nobody else."""

    def __init__(self, organisation: Organisation) -> None:
        super().__init__(str(organisation))
        self.organisation = organisation


@transaction.atomic
def found(name: str, *, admin_email: str, language: str = "nl") -> Invitation:
    """Invite the first admin of an organisation, which is made where there is none of this name or id yet.

    One that was imported has no members; whoever was invited before and did not come is invited anew.
    """
    here = Organisation.objects.filter(Q(slug=name) | Q(name__iexact=name)).order_by("created").first()
    organisation = here or Organisation.objects.create(name=name, language=language)
    if organisation.has_admin:
        raise HasAnAdminError(organisation)
    email = admin_email.lower()
    Invitation.objects.of(organisation).filter(email__iexact=email).delete()
    return Invitation.objects.create(organisation=organisation, email=email, role=Role.ADMIN)


@transaction.atomic
def people_the_demo(organisation: Organisation) -> list[Member]:
    """A fictional member for each role; they have no password and sign in with one click, in the demo only."""
    members = []
    for role, name in DEMO_PEOPLE.items():
        user, _made = User.objects.get_or_create(
            email=f"{role.value}@{organisation.slug}.example", defaults={"name": name, "fictional": True}
        )
        EmailAddress.objects.get_or_create(user=user, email=user.email, defaults={"verified": True, "primary": True})
        member, _made = Member.objects.get_or_create(organisation=organisation, user=user, defaults={"role": role})
        members.append(member)
    return members
