"""What an organisation can begin with is complete, dated and sourced, and is made in one press (P6, P8)."""

from __future__ import annotations

from typing import Any

import pytest

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.promise.library import channels, rates
from ankerpunt.promise.models import FiscalParameter, ProfileChannel

SEVERAL = "/waterrijk/several/promise/"


def begin(client: Any, table: str) -> None:
    asked = client.get(f"{SEVERAL}{table}/?starters")
    assert asked.status_code == 200
    form = asked.context["form"]
    assert [line.why for line in form.lines if not line.new] == []
    client.post(f"{SEVERAL}{table}/", {"table": form.data["table"], "seen": form.data["seen"], "step": "take"})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_channels_are_made_with_their_room_and_source(editor: Member, client_of: ClientOf, language: str) -> None:
    editor.user.language = language
    editor.user.save()
    client = client_of(editor)
    begin(client, "profile-channels")
    made = ProfileChannel.objects.all()
    assert {each.max_length for each in made} == {each.max_length for each in channels()}
    assert not made.filter(source="").exists()
    again = client.get(f"{SEVERAL}profile-channels/?starters")
    assert again.context["form"].new == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_rates_are_made_with_the_days_they_hold(editor: Member, client_of: ClientOf, language: str) -> None:
    editor.user.language = language
    editor.user.save()
    begin(client_of(editor), "fiscal-parameters")
    made = {
        (each.kind, each.percent, each.amount_cents, each.valid_from, each.valid_until, each.url)
        for each in FiscalParameter.objects.all()
    }
    assert made == {
        (each.kind, each.percent, each.amount_cents, each.valid_from, each.valid_until, each.url)
        for each in rates("municipality")
    }


def test_a_collective_agreement_is_offered_to_who_has_it() -> None:
    assert {each.kind for each in rates("municipality")} > {each.kind for each in rates("care")}
    assert sum(each.percent or 0 for each in rates("municipality") if each.kind == "choice_budget") == 17.05
