"""A row of this room leads to nobody, and what would is refused in a sentence before anything is kept."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, models
from django.db.migrations.state import ModelState, ProjectState
from django.db.models.functions import Now
from django.test.utils import isolate_apps
from simple_history.models import HistoricalRecords

from ankerpunt.kit.fields import StructField
from ankerpunt.organisation.models import Member, Organisation, User
from ankerpunt.participation.models import Unlinkable
from ankerpunt.participation.tables import CreateUnlinkable
from ankerpunt.participation.traces import traces

Fields = dict[str, Any]


def a_key() -> Any:
    return models.BinaryField(primary_key=True, max_length=32)


def made(
    fields: Fields,
    *,
    called: str = "Tally",
    room: str = "participation",
    bases: tuple[type, ...] = (Unlinkable,),
    **meta: Any,
) -> Any:
    """A model of this name, as a room would declare it."""
    return type(
        called, bases, {"__module__": __name__, "Meta": type("Meta", (), {"app_label": room, **meta}), **fields}
    )


def said_of(fields: Fields, **how: Any) -> str:
    return " ".join(each.msg for each in made(fields, **how).check() if each.id == "participation.E001")


@isolate_apps("ankerpunt.participation")
def test_a_tally_and_a_sheet_as_they_are_to_be_kept_say_nothing_of_anybody() -> None:
    counts = {answer: models.PositiveIntegerField(default=0) for answer in ("less", "same", "more")}
    tally = made({"key": a_key(), "question": models.CharField(max_length=40), **counts})
    sheet = made(
        {
            "key": models.UUIDField(primary_key=True, default=uuid.uuid4),
            "choices": StructField(tuple[int, ...]),
            "tally": models.ForeignKey(tally, models.CASCADE),
        },
        called="Sheet",
    )
    assert tally.check() == sheet.check() == []
    assert str(sheet()) == "Sheet"


REFUSED: dict[str, tuple[Callable[[], Fields], str]] = {
    "no key of its own": (dict, "numbers the rows in the order in which people answered"),
    "a serial": (lambda: {"id": models.BigAutoField(primary_key=True)}, "numbers the rows"),
    "a serial beside the key": (lambda: {"key": a_key(), "tick": models.IntegerField(unique=True)}, "for each row"),
    "a moment": (lambda: {"key": a_key(), "came": models.DateTimeField(auto_now_add=True)}, "holds a moment"),
    "a day": (lambda: {"key": a_key(), "came": models.DateField(null=True)}, "holds a moment"),
    "a duration": (lambda: {"key": a_key(), "took": models.DurationField()}, "holds a moment"),
    "a person": (lambda: {"key": a_key(), "who": models.ForeignKey(User, models.CASCADE)}, "organisation.User"),
    "a member": (lambda: {"key": a_key(), "who": models.OneToOneField(Member, models.CASCADE)}, "organisation.Member"),
    "members": (lambda: {"key": a_key(), "who": models.ManyToManyField(Member)}, "links to many"),
    "an owner": (lambda: {"key": a_key(), "organisation": models.ForeignKey(Organisation, models.CASCADE)}, "an owner"),
    "a history": (lambda: {"key": a_key(), "history": HistoricalRecords(app="participation")}, "keeps a history"),
    "a person's number": (lambda: {"key": a_key(), "user_id": models.IntegerField()}, "called after a person"),
    "a moment as a number": (lambda: {"key": a_key(), "sent_at": models.BigIntegerField()}, "a moment or an order"),
    "an address": (lambda: {"key": a_key(), "reply": models.EmailField()}, "not among the columns"),
    "where it came from": (lambda: {"key": a_key(), "source": models.GenericIPAddressField()}, "not among the columns"),
    "any shape": (lambda: {"key": a_key(), "rest": models.JSONField()}, "not among the columns"),
    "a clock in the key": (lambda: {"key": models.UUIDField(primary_key=True, default=uuid.uuid1)}, "must be drawn"),
    "a clock in the database": (
        lambda: {"key": a_key(), "came": models.CharField(max_length=40, db_default=Now())},
        "gets its value from the database",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
@isolate_apps("ankerpunt.participation", "ankerpunt.organisation")
def test_what_could_lead_to_somebody_is_refused_in_a_sentence(case: str) -> None:
    fields, sentence = REFUSED[case]
    assert sentence in said_of(fields())


@isolate_apps("ankerpunt.participation")
def test_answers_come_in_through_no_other_room() -> None:
    assert "the only door for answers of people" in said_of({"key": a_key()}, room="listen")


@isolate_apps("ankerpunt.participation")
def test_a_model_of_the_room_without_this_base_is_looked_at_as_well() -> None:
    plain = made({"came": models.DateTimeField()}, bases=(models.Model,))
    assert len(traces(plain)) == 2


@isolate_apps("ankerpunt.participation", "ankerpunt.listen")
def test_nothing_outside_the_room_leads_to_a_row() -> None:
    tally = made({"key": a_key()})
    led = {"tally": models.ForeignKey(tally, models.CASCADE, related_name="+")}
    made(led, called="Round", room="listen", bases=(models.Model,))
    assert "listen.Round.tally leads to participation.Tally" in " ".join(traces(tally))


@isolate_apps("ankerpunt.participation")
def test_the_order_of_rows_is_not_kept() -> None:
    tally = made({"key": a_key()})
    fields = {"key": a_key(), "tally": models.ForeignKey(tally, models.CASCADE)}
    code = made(fields, called="Code", order_with_respect_to="tally")
    assert "keeps the order in which the rows came" in " ".join(traces(code))


@pytest.mark.django_db(transaction=True)
@isolate_apps("ankerpunt.participation")
def test_its_table_has_no_hidden_number_of_each_row() -> None:
    tally = made({"key": a_key(), "less": models.PositiveIntegerField(default=0, db_index=True)})
    state, after = ModelState.from_model(tally), ProjectState()
    after.add_model(state)
    create = CreateUnlinkable(state.name, list(state.fields.items()), state.options)
    with connection.schema_editor() as editor:
        create.database_forwards("participation", editor, ProjectState(), after)
    try:
        tally.objects.bulk_create([tally(key=b"z"), tally(key=b"a")])
        assert tally.objects.filter(key=b"a").update(less=1) == 1
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.execute("PRAGMA table_list(participation_tally)")
                assert cursor.fetchone()[4] == 1
            cursor.execute("SELECT count(*) FROM participation_tally")
            assert cursor.fetchone() == (2,)
    finally:
        with connection.schema_editor() as editor:
            create.database_backwards("participation", editor, after, ProjectState())
