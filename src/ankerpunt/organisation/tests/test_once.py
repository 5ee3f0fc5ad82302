"""A form that makes one row, however often it is sent."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch
from uuid import uuid4

import pytest
from django.db import IntegrityError
from django.utils import timezone

from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.forms.once import save_once
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.models import Change, Member, Receipt, Unit
from ankerpunt.organisation.tests.factories import UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


class TeamForm(OwnedForm):
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
    assert again.undo_url == first.undo_url


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


def test_the_same_form_with_other_words_is_another_form(editor: Member) -> None:
    """Somebody went a page back, wrote something else over it and saved."""
    key = str(uuid4())
    for name in ("Balie", "Loket"):
        assert save_once(form_of(editor, name=name, key=key), by=editor)
    assert {unit.name for unit in Unit.objects.all()} == {"Balie", "Loket"}


def test_what_was_made_and_taken_back_can_be_made_again(editor: Member) -> None:
    key = str(uuid4())
    for _ in range(2):
        assert save_once(form_of(editor, name="Balie", key=key), by=editor)
        undo(Change.objects.latest("made_at"), by=editor)
    assert save_once(form_of(editor, name="Balie", key=key), by=editor)
    assert Unit.objects.count() == 1


def test_the_second_answer_has_the_row_that_was_made(editor: Member) -> None:
    key, forms = str(uuid4()), []
    for _ in range(2):
        forms.append(form_of(editor, name="Balie", key=key))
        save_once(forms[-1], by=editor)
    assert forms[1].instance == forms[0].instance
    assert forms[1].instance.name == "Balie"


def test_a_change_that_is_sent_twice_is_one_change_with_one_undo(editor: Member) -> None:
    unit = UnitFactory(organisation=editor.organisation, name="Balie")
    opened = str(TeamForm(instance=unit, organisation=editor.organisation)["opened"].value())
    sent = []
    for _ in range(2):
        form = TeamForm({"name": "Loket", "opened": opened}, instance=unit, organisation=editor.organisation)
        sent.append(save_once(form, by=editor))
    assert sent[0] == sent[1]
    assert unit.history.count() == 2


def test_what_the_database_refuses_for_another_reason_is_not_hidden(editor: Member) -> None:
    form = form_of(editor, name="Balie", key=str(uuid4()))
    with patch.object(Unit, "save", side_effect=IntegrityError), pytest.raises(IntegrityError):
        save_once(form, by=editor)
    assert not Receipt.objects.exists()


def test_old_receipts_are_cleared_away(editor: Member) -> None:
    Receipt.objects.create(organisation=editor.organisation, key=uuid4(), made_at=timezone.now() - timedelta(days=31))
    assert save_once(form_of(editor, name="Balie", key=str(uuid4())), by=editor)
    assert Receipt.objects.count() == 1
