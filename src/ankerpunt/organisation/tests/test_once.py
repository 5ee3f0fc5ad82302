"""A form that makes one row, however often it is sent."""

from datetime import timedelta
from typing import Any
from unittest.mock import DEFAULT, patch
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.utils import timezone

from ankerpunt.organisation.forms import once
from ankerpunt.organisation.forms.once import OnceForm, save_once
from ankerpunt.organisation.models import Member, Receipt, Unit

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


class TeamForm(OnceForm):
    class Meta:
        model = Unit
        fields = ["name"]


def form_of(member: Member, **data: Any) -> TeamForm:
    return TeamForm(data, organisation=member.organisation)


def test_a_form_that_is_sent_twice_makes_one_row(editor: Member) -> None:
    key = str(uuid4())
    first = save_once(form_of(editor, name="Balie", key=key), by=editor)
    again = save_once(form_of(editor, name="Balie", key=key), by=editor)
    assert first
    assert again
    assert first.slug == again.slug == Unit.objects.get().slug
    assert first.undo_url
    assert not again.undo_url


def test_two_forms_with_the_same_words_make_two_rows(editor: Member) -> None:
    for _ in range(2):
        assert save_once(form_of(editor, name="Balie", another="on", key=str(uuid4())), by=editor)
    assert Unit.objects.count() == 2


def test_every_form_that_is_opened_has_a_key_of_its_own(editor: Member) -> None:
    one, other = (TeamForm(organisation=editor.organisation)["key"].value() for _ in range(2))
    assert one != other


@pytest.mark.parametrize("key", ["", "not-a-key"])
def test_a_form_without_a_key_that_is_right_is_not_refused_for_it_but_says_so(editor: Member, key: str) -> None:
    sent = save_once(form_of(editor, name="Balie", key=key), by=editor)
    assert bool(sent) is not bool(key)


def test_a_form_that_is_not_right_makes_no_receipt_so_that_it_can_be_mended(editor: Member) -> None:
    key = str(uuid4())
    assert save_once(form_of(editor, name="", key=key), by=editor) is None
    assert not Receipt.objects.exists()
    assert save_once(form_of(editor, name="Balie", key=key), by=editor)


def test_a_key_of_another_organisation_is_another_key(editor: Member, outsider: Member) -> None:
    key = str(uuid4())
    assert save_once(form_of(editor, name="Balie", key=key), by=editor)
    assert save_once(form_of(outsider, name="Balie", key=key), by=outsider)
    assert Unit.objects.count() == 2


def test_of_two_that_come_in_at_once_the_second_finds_what_the_first_made(editor: Member) -> None:
    """The second looks before the first has written, and hears from the database that it is too late."""
    key, look = str(uuid4()), once._earlier
    first = save_once(form_of(editor, name="Balie", key=key), by=editor)
    with patch.object(once, "_earlier", wraps=look, side_effect=[None, DEFAULT]):
        again = save_once(form_of(editor, name="Balie", key=key), by=editor)
    assert first
    assert again
    assert again.slug == first.slug
    assert Unit.objects.count() == 1


def test_what_the_database_refuses_for_another_reason_is_not_hidden(editor: Member) -> None:
    form = form_of(editor, name="Balie", key=str(uuid4()))
    with patch.object(Unit, "save", side_effect=IntegrityError), pytest.raises(IntegrityError):
        save_once(form, by=editor)
    assert not Receipt.objects.exists()


def test_old_receipts_are_cleared_away(editor: Member) -> None:
    Receipt.objects.create(organisation=editor.organisation, key=uuid4(), made_at=timezone.now() - timedelta(days=31))
    assert save_once(form_of(editor, name="Balie", key=str(uuid4())), by=editor)
    assert Receipt.objects.count() == 1
