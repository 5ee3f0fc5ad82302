"""Making a secret link, and ending it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from ankerpunt.organisation.actions.change import turn_of
from ankerpunt.organisation.forms.once import made_before, note_made
from ankerpunt.showing.models import SecretLink
from ankerpunt.showing.models.secret_link import digest_of, new_token

if TYPE_CHECKING:
    from ankerpunt.organisation.forms.once import KeyedForm
    from ankerpunt.organisation.models import Member
    from ankerpunt.showing.models.secret_link import SecretLinkQuerySet
    from ankerpunt.showing.showable import Showable


def make(form: KeyedForm, opens: Showable, slug: str, *, by: Member) -> tuple[SecretLink, str] | None:
    """The link with its token, which is told this once. Sent twice, the first one ends: nobody knows its token.

    None: show the form again.
    """
    with turn_of(by.organisation_id):
        if not form.is_valid():
            return None
        if made := made_before(form, by):
            withdraw(SecretLink.objects.of(by.organisation).filter(pk=made.row))
        token = new_token()
        link = SecretLink.objects.create(
            organisation=by.organisation,
            kind=opens.kind,
            object=slug,
            digest=digest_of(token),
            made_by=by,
            ends_on=form.cleaned_data.get("ends_on"),
        )
        note_made(form, by, str(link.pk))
    return link, token


def withdraw(links: SecretLinkQuerySet) -> None:
    links.working().update(withdrawn_at=timezone.now())


def give_back(links: SecretLinkQuerySet) -> None:
    links.update(withdrawn_at=None)
