"""How an organisation begins: with its first admin, invited; or in the demo with four people who do not exist."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Invitation, Member, Organisation, User

DEMO_PEOPLE = {
    Role.ADMIN: "Noor Veldkamp",
    Role.EDITOR: "Bram Oosterhuis",
    Role.READER: "Sanne de Wit",
    Role.LISTENER: "Yusuf Aydin",
}


@transaction.atomic
def found(name: str, *, admin_email: str, language: str = "nl") -> Invitation:
    """A new organisation, and the invitation of its first admin."""
    organisation = Organisation.objects.create(name=name, language=language)
    return Invitation.objects.create(organisation=organisation, email=admin_email.lower(), role=Role.ADMIN)


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
