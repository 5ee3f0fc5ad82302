"""A round that an editor of Waterrijk prepares, for tests: typed, agreed to, and with its codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.utils import timezone

from ankerpunt.listen.actions import round as acts
from ankerpunt.listen.models import Round
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.factories import MemberFactory
from ankerpunt.participation.store import places
from ankerpunt.plan.document import load

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.tests.cast import ClientOf

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
HERE = "/waterrijk/listen/rounds/"
TODAY = date(2027, 2, 20)
UNITS = ["dienstverlening", "klantcontact", "bedrijfsvoering", "informatie-en-ict", "wijkteams"]
PARTS = ["wijkteam-oeverdorp", "wijkteam-veenhoek"]
TYPED = {
    "units": [*UNITS, *PARTS],
    "opens_on": "1 maart 2027",
    "closes_on": "14 maart 2027",
    "words_on": "22 maart 2027",
    "way": "drawn",
    "purpose": "Horen wat er verandert.",
    "afterwards": "Elk team praat erover in april.",
    "step": "later",
}


@pytest.fixture
def preparing(
    editor: Member, client_of: ClientOf, settings: Any, tmp_path: Path, time_machine: Any
) -> Iterator[Client]:
    settings.DATA = tmp_path
    time_machine.move_to(nine_o_clock(TODAY))
    write(load(WATERRIJK), into=editor.organisation)
    yield client_of(editor)
    for key in places.names():
        places.destroy(key)


def nine_o_clock(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


def values(client: Client) -> list[str]:
    answer = client.get(f"{HERE}new/")
    return [each.called for each in answer.context["form"].subjects]


def kept(client: Client, **other: Any) -> Round:
    asked = values(client)[:2]
    answer = client.post(f"{HERE}new/", {**TYPED, "questions": asked, **other})
    assert answer.status_code == 303, answer.context["form"].errors
    return Round.objects.get()


def agreed(round_: Round) -> None:
    acts.agree(round_, by="De voorzitter")
    acts.approve(round_, by=MemberFactory(organisation=round_.organisation))


def invited(round_: Round) -> acts.Codes:
    """Past the works council, with codes."""
    agreed(round_)
    return acts.invite(Round.objects.get(pk=round_.pk), Standing(round_.organisation))
