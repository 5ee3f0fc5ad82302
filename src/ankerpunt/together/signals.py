"""What is heard here of the rooms below: a gate opened in writing, which is news; a member who leaves; a row that
is taken away for good."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.db.models.signals import post_save
from django.dispatch import receiver

from ankerpunt.kit.access import Role
from ankerpunt.mirror.models import Override
from ankerpunt.organisation.erasing import Erased, erases
from ankerpunt.organisation.history import current
from ankerpunt.organisation.leaving import leaves
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.together.actions.assignment import hand_on, let_go
from ankerpunt.together.actions.notice import tell_of
from ankerpunt.together.models import Assignment, Comment, Notice


@receiver(post_save, sender=Override)
def tell_of_override(instance: Override, created: bool, **_: Any) -> None:
    if not created:
        return
    about = {"noun": instance.noun, "slug": instance.object}
    members = Member.objects.of(instance.organisation).active()
    rows = Assignment.objects.of(instance.organisation).about(instance.noun, instance.object).standing()
    concerned = members.filter(Q(role=Role.ADMIN) | Q(pk__in=rows.values("member")))
    recording = current.get()
    by = members.filter(user=recording.user).first() if recording and recording.user else None
    tell_of(Notice.Kind.OVERRIDDEN, to=concerned, occasion=f"override {instance.slug}", by=by, **about)


def sees_to_something(member: Member) -> bool:
    return Assignment.objects.to(member).standing().exists()


def clear(member: Member, to: Member | None, by: Member) -> None:
    """What this member saw to is handed on; their news goes, and their name where colleagues called them."""
    if to is not None:
        hand_on(member, to=to, by=by)
    else:
        let_go(member, by=by)
    Notice.objects.to(member).delete()
    member.mentioned_in.clear()


leaves(clear, sees_to=sees_to_something)


def forget(organisation: Organisation, gone: Erased) -> None:
    """Of a row that is taken away for good nothing is left beside the plan either."""
    about = {"noun": gone.noun, "object": gone.slug}
    for beside in (Assignment, Comment):
        beside.objects.filter(organisation=organisation, **about).delete()
    Notice.objects.filter(member__organisation=organisation, **about).delete()


erases(forget)
