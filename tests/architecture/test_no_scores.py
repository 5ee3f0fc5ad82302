"""Nothing in the schema can hold a score, rating or ranking of a person (METHOD L1; decision 4).

Three locks, each enough to stop a different mistake. A table that belongs to a person holds no number. A number
anywhere else is listed here with whose number it is, so that a new one is a decision and not an accident. And no
column carries the name of a score.

A fourth is on the only door for answers of people (L10; decision 23): no row of `participation` leads to anybody. And
the database holds no table that these tests do not see.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

import msgspec
import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.db.migrations.recorder import MigrationRecorder

from ankerpunt.kit.fields import StructField
from ankerpunt.mirror.kinds import kinds
from ankerpunt.organisation.models import Member, Owned, User
from ankerpunt.participation.models import Unlinkable
from ankerpunt.participation.traces import ROOM, traces
from tests.installation import Installation

PERSONS = {User, Member}
NAMES_OF_SCORES = re.compile(
    r"(?:^|_)(?:score|rating|rated|ranking|grade|stars?|nps|ces|csat|enps|performance|appraisal|productivity|quality)s?(?:_|$)"
)

# Every number that a row can hold, and whose it is. Never a person's.
NUMBERS = {
    "activate.Activity": {
        "actual_cents": "money",
        "committed_cents": "money",
        "cost_cents": "money",
        "hours_per_week": "an activity, for all who do it together",
        "lead_weeks": "an activity",
        "planned_hours": "an activity, for all who do it together",
    },
    "activate.Budget": {"amount_cents": "money", "year": "the calendar"},
    "activate.Campaign": {"cost_cents": "money"},
    "activate.Channel": {
        **dict.fromkeys(("cost_low_cents", "cost_cents", "cost_high_cents"), "money"),
        **dict.fromkeys(("minutes_low", "minutes", "minutes_high"), "a channel, what a contact takes by assumption"),
    },
    "activate.ContactSeries": {"counts": "a process, per month"},
    "activate.FormSeries": dict.fromkeys(("completed", "started", "visits"), "a process, per month"),
    "activate.Instrument": {
        **dict.fromkeys(("cost_low_cents", "cost_cents", "cost_high_cents"), "money"),
        **dict.fromkeys(("effect_low", "effect", "effect_high"), "an instrument, by assumption"),
        **dict.fromkeys(("questions_low", "questions", "questions_high"), "an instrument, by assumption"),
        "lasts_months": "an instrument",
    },
    "activate.Objective": {"baseline": "a plan or a process", "target": "a plan or a process"},
    "activate.OwnerCapacity": dict.fromkeys(("hours_per_week", "at_once"), "a role: the room that it says it has"),
    "activate.Process": {"baseline": "a process", "target": "a process"},
    "activate.Result": {"value": "an objective"},
    "activate.Theme": {"quarter": "the calendar", "year": "the calendar"},
    "anchor.Attachment": {"size": "a file, in bytes"},
    "anchor.Touchpoint": {"order": "a place in a list"},
    "exchange.Parcel": {"size": "a file, in bytes"},
    "files.StoredFile": {"size": "a file, in bytes"},
    "jobs.Job": dict.fromkeys(("outcome", "percent", "tries"), "a piece of work of the machine"),
    "listen.Round": {
        **dict.fromkeys(("letters", "letters_sent"), "a round: of all together"),
        "people": "teams: how many people work there",
    },
    "listen.RoundGroup": {"invited": "a group of 25 or more: how many were invited"},
    "listen.RoundUnit": {"people": "a team: how many people work there"},
    "listen.Study": {
        "screens": "how many screens a study shows",
        "each_shows": "how many items are on a screen",
        "versions": "how many versions of the screens there are",
        "seed": "a number that chance begins with",
    },
    "listen.Story": {"choosers": "a group that chose together"},
    "listen.StoryLink": {"key": "the key of the row"},
    "mirror.Checkup": {"counts": "findings about a plan", "revision": "the plan"},
    "mirror.Revision": {"number": "the plan"},
    "organisation.Organisation": {
        "employees": "the organisation",
        "plan_revision": "the plan",
        "residents": "the organisation",
    },
    "organisation.Unit": {"size": "a team"},
    "overview.SearchEntry": {"place": "a place in a list", "key": "the key of the row"},
    "promise.CafeteriaOption": {
        "cost_cents": "money",
        "uptake_high": "a group",
        "uptake_low": "a group",
        "uptake_middle": "a group",
    },
    "promise.FiscalParameter": {"amount_cents": "money", "percent": "a rule of tax"},
    "promise.ProfileChannel": {"max_length": "a text"},
    "promise.StretchMeasurement": {"value": "a promise"},
    "promise.Usp": {
        "order": "a place in a list",
        "stretch_baseline": "a promise",
        "stretch_current": "a promise",
        "stretch_target": "a promise",
    },
    "understand.Driver": {"mentions": "a group", "rank": "a place in a list", "share": "a group"},
    "understand.Persona": {"age": "an archetype", "hard_minutes": "an archetype"},
    "understand.Research": {"respondents": "a group"},
    "understand.TargetGroup": {"share": "a group", "size": "a group"},
}

# Columns of free shape, and why they cannot be used for a score.
FREE_SHAPES = {
    "listen.Study.result": "what is kept of a study: groups of 50 people or more and a distribution (science/kept.py)",
    "mirror.Revision.touched": "names of tables and keys of rows, written by the code that keeps the plan in memory",
    "organisation.Change.first": "the first few of those names and keys",
    "organisation.Change.touched": "names of tables and keys of rows, written by the code that keeps history",
}
FREE_SHAPES_OF_HISTORY = {"links": "keys of linked rows"}

# What SQLite keeps to search by: the words of the search entries, in tables of its own making.
OF_SEARCH = "overview_searchentry_terms"

Numeric = (models.IntegerField, models.FloatField, models.DecimalField, models.DurationField)
OWN = [model for model in apps.get_models(include_auto_created=True) if model.__module__.startswith("ankerpunt.")]
HISTORY = [model for model in OWN if hasattr(model, "history_object")]
TABLES = [model for model in OWN if model not in HISTORY]
ANSWERS = [model for model in OWN if model._meta.app_label == ROOM or issubclass(model, Unlinkable)]


def is_number(field: Any) -> bool:
    """Whether a column holds a number: plainly, or inside the shape of its JSON."""
    if field.is_relation or field.primary_key:
        return False
    if isinstance(field, StructField):
        return holds_number(field.shape)
    return isinstance(field, Numeric)


def holds_number(shape: Any, within: tuple[Any, ...] = ()) -> bool:
    if shape in within:  # a shape that holds others of its own kind
        return False
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        return any(holds_number(part.type, (*within, shape)) for part in msgspec.structs.fields(shape))
    if shape in {int, float}:
        return True
    return any(holds_number(part, within) for part in get_args(shape) if not isinstance(part, str | int | msgspec.Meta))


def numbers(model: type[models.Model]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields if is_number(field)}


def free_shapes(model: type[models.Model]) -> Iterator[str]:
    for field in model._meta.concrete_fields:
        if isinstance(field, models.JSONField) and not isinstance(field, StructField):
            yield f"{model._meta.label}.{field.name}"


def of_persons() -> set[type[models.Model]]:
    """The tables of persons, and all that points at one of those, however many steps away."""
    found: set[Any] = set(PERSONS)
    while True:
        more = {
            model
            for model in TABLES
            if model not in found and any(field.related_model in found for field in model._meta.concrete_fields)
        }
        if not more:
            return found
        found |= more


def test_a_table_that_belongs_to_a_person_holds_no_number() -> None:
    assert {model._meta.label: numbers(model) for model in of_persons() if numbers(model)} == {}


def test_every_number_is_listed_with_whose_it_is() -> None:
    assert {model._meta.label: numbers(model) for model in TABLES if numbers(model)} == {
        label: set(fields) for label, fields in NUMBERS.items()
    }


def test_no_column_has_the_name_of_a_score() -> None:
    columns = [f"{model._meta.label}.{field.name}" for model in OWN for field in model._meta.concrete_fields]
    assert [column for column in columns if NAMES_OF_SCORES.search(column.rsplit(".", 1)[1])] == []


def test_no_column_of_free_shape_is_unaccounted_for() -> None:
    assert {shape for model in TABLES for shape in free_shapes(model)} == set(FREE_SHAPES)
    in_history = {shape.rsplit(".", 1)[1] for model in HISTORY for shape in free_shapes(model)}
    assert in_history <= set(FREE_SHAPES_OF_HISTORY)


@pytest.mark.parametrize("model", HISTORY, ids=lambda model: model.__name__)
def test_history_holds_the_numbers_of_the_plan_and_no_more(model: Any) -> None:
    noun = model.instance_type
    assert numbers(model) - {noun._meta.pk.name} == numbers(noun)


def test_no_row_of_an_answer_leads_to_anybody() -> None:
    assert [trace for model in ANSWERS for trace in traces(model)] == []
    assert [model for model in ANSWERS if not issubclass(model, Unlinkable)] == []


def test_no_answer_is_a_noun_of_the_plan() -> None:
    of_the_plan = {kind.model for kind in kinds().values()}
    assert [model for model in ANSWERS if model in of_the_plan or issubclass(model, Owned)] == []


# Django's table for counting what strangers try: a key, a value and until when; `migrate` makes it.
OF_DJANGO = {settings.CACHES["default"]["LOCATION"]}


def columns_of(cursor: Any, table: str) -> set[str]:
    """As the database names them; Django's own reading trips over a comma within a constraint of SQLite."""
    cursor.execute(f'SELECT * FROM "{table}" WHERE 1 = 0')
    return {str(column[0]) for column in cursor.description}


@pytest.mark.django_db
def test_the_database_holds_the_tables_and_columns_that_these_tests_see_and_no_others() -> None:
    """What a migration makes by hand is in no model, and would go unseen."""
    known = {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}
    with connection.cursor() as cursor:
        listed = connection.introspection.get_table_list(cursor)
        found = {table.name for table in listed if not table.name.startswith(OF_SEARCH)}
        found -= {MigrationRecorder.Migration._meta.db_table, *OF_DJANGO}
        columns = {table: columns_of(cursor, table) for table in found}
    said = {table: {str(field.column) for field in model._meta.concrete_fields} for table, model in known.items()}
    assert {
        table: columns[table] ^ said.get(table, set()) for table in found if columns[table] != said.get(table)
    } == {}


def test_no_table_of_an_answer_has_a_hidden_number_of_each_row(installation: Installation) -> None:
    """Where it has one its migration says `CreateModel`: `CreateUnlinkable` makes it without.

    Tests themselves have tables without migrations; here is an installation as it is used.
    """
    if installation.server:
        pytest.skip("PostgreSQL has no such number")
    installation.run("manage", "migrate")
    numbered = {name for (name,) in installation.ask("SELECT name FROM pragma_table_list WHERE wr = 0")}
    assert "organisation_organisation" in numbered
    assert [model._meta.label for model in ANSWERS if model._meta.db_table in numbered] == []


def test_the_locks_would_notice() -> None:
    """The test is tried on what it is there to stop."""
    assert holds_number(tuple[dict[str, float | None], ...])
    assert NAMES_OF_SCORES.search("team_score")
    assert NAMES_OF_SCORES.search("nps")
    assert not NAMES_OF_SCORES.search("prescored")
