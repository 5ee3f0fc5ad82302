"""Answers of another tool come in: how they were read, what cannot be used, and nothing of the file is kept (U12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ankerpunt.jobs.models import Job
from ankerpunt.listen.brought.study import REASONS, on_page
from ankerpunt.listen.models import Study
from ankerpunt.listen.tests.studied import ITEMS, csv_of, sheets
from ankerpunt.participation.store import places
from ankerpunt.participation.store import sheets as kept
from ankerpunt.science.problems import SAID
from ankerpunt.science.reading import answers, columns, item_columns, pairs, qualtrics
from ankerpunt.science.tests.reference import reference_file
from ankerpunt.text import Text
from ankerpunt.understand.tests.factories import DriverFactory, TargetGroupFactory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from django.test import Client

    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

HERE = "/waterrijk/listen/studies/bring/"
QUERIES = 7

SMALL = b"""respondent;task;item1;item2;item3;item4;best;worst
a;1;loon;rust;werk;thuis;loon;thuis
a;2;loon;rust;werk;thuis;loon;loon
b;1;loon;rust;werk;thuis;rust;fiets
b;1;loon;rust;werk;thuis;rust;loon
"""
ROWS = b"""Case;participant;task;item1;item2;item3;best;worst
1;p1;1;a;b;c;a;b
2;p1;2;a;b;d;a;b
3;p2;1;a;b;c;a;b
4;p2;2;a;b;d;a;b
"""


@pytest.fixture
def client(
    editor: Member, client_of: ClientOf, settings: Any, tmp_path: Path, _place_of_rounds: None
) -> Iterator[Client]:
    settings.DATA = tmp_path
    yield client_of(editor)
    for key in places.names():
        places.destroy(key)


def case(name: str) -> bytes:
    """A file that was read wrong once; they are kept beside the reference data."""
    return (reference_file("README.md").parents[1] / "cases" / name).read_bytes()


def sent(client: Client, content: bytes, *, called: str = "antwoorden.csv", **more: Any) -> Any:
    return client.post(HERE, {"title": "Werkwaarden", "file": SimpleUploadedFile(called, content), **more})


def shown(answer: Any) -> str:
    return str(answer.content.decode())


def test_it_says_how_the_file_was_read_and_what_is_in_it(client: Client) -> None:
    page = shown(sent(client, csv_of()))
    assert "These answers can be used" in page
    assert "60 people, 300 screens, 5 items." in page
    assert "Work out what people find important" in page
    assert "How the table was read" in page


def test_looking_writes_nothing_and_shows_no_cell_of_the_table(client: Client) -> None:
    answer = sent(client, csv_of())
    assert "geheim" not in shown(answer)
    assert (Study.objects.count(), Job.objects.count(), places.names()) == (0, 0, set())
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.postgres
def test_answers_go_to_the_store_without_names_and_a_job_is_asked_for(client: Client, editor: Member) -> None:
    group = TargetGroupFactory(organisation=editor.organisation)
    driver = DriverFactory(organisation=group.organisation, target_group=group, name="Loon")
    answer = sent(client, csv_of(), step="estimate", target_group=group.pk)
    study = Study.objects.get()
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/waterrijk/listen/studies/{study.key}/"
    assert sorted(study.names) == sorted(ITEMS)
    assert {each.name: each.driver for each in study.items}["loon"] == driver.slug
    said = kept.sheets(study.key)
    assert len(said) == len(sheets())
    assert not [each for each in said if "geheim" in each]
    page = shown(client.get(answer.headers["Location"]))
    assert "The answers are being worked out" in page


def test_nothing_typed_is_lost_when_the_file_is_missing(client: Client) -> None:
    heads = sent(client, csv_of()).context["form"].heads
    answer = client.post(HERE, {"title": "Mijn onderzoek", "step": "estimate", "heads": heads, "column-1": "task"})
    assert answer.status_code == 422
    page = shown(answer)
    assert "Choose the file with the answers. Ankerpunt has not kept it." in page
    assert 'value="Mijn onderzoek"' in page
    assert f'name="heads" value="{heads}"' in page
    assert 'name="column-1" value="task"' in page


def test_rows_that_cannot_be_used_are_counted_by_reason_without_a_person(client: Client) -> None:
    answer = sent(client, SMALL)
    page = shown(answer)
    assert sorted(answer.context["inside"].reasons) == [
        "1 time: best and worst are the same",
        "1 time: somebody left a screen out",
        "1 time: what was chosen was not on the screen",
    ]
    assert "There are fewer than 50 people in this file." in page
    assert "Work out what people find important" not in page


def test_a_column_that_numbers_the_rows_is_not_taken_for_people(client: Client) -> None:
    page = shown(sent(client, ROWS))
    assert "2 people" in page or "numbers the rows" in page


def test_a_column_that_was_chosen_otherwise_is_read_so(client: Client) -> None:
    content = csv_of(name="wie dan ook")
    first = sent(client, content)
    assert first.status_code == 422
    assert "--column" not in shown(first)
    form = first.context["form"]
    said = {f"column-{column.at}": column.role for column in form.columns} | {"column-0": "respondent"}
    answer = sent(client, content, heads=form.heads, **said)
    assert answer.context["form"].errors == {}
    assert answer.context["inside"].sizes.startswith("60 people")


@pytest.mark.parametrize(
    ("content", "called", "sentence"),
    [
        (b"", "a.csv", "The submitted file is empty"),
        (b"%PDF-1.7 niets", "a.pdf", "not a table"),
        (b"naam;mening\nJan;goed\n", "a.csv", "No column found"),
        (b"id;b1;w1\n1;2;3\n2;1;3\n", "a.csv", "No screen, best or worst was found in this table."),
    ],
)
def test_what_is_no_file_of_answers_gets_its_sentence(
    client: Client, content: bytes, called: str, sentence: str
) -> None:
    answer = sent(client, content, called=called)
    assert answer.status_code == 422
    assert sentence in shown(answer)
    assert "--" not in "".join(error for errors in answer.context["form"].errors.values() for error in errors)


def test_of_a_design_without_its_headings_is_said_how_to_call_them(client: Client) -> None:
    answers = b"id,version,1_b,1_w\n1,1,8,6\n2,1,6,8\n"
    design = SimpleUploadedFile("design.csv", b"V1,V2,Item1,Item2\n1,1,8,6\n")
    page = shown(sent(client, answers, design=design))
    assert (
        "The design has no column Version. Call its headings Version, Set, Item1, Item2 and so on. Columns: V1" in page
    )


def test_one_of_everything_is_said_as_one(client: Client) -> None:
    page = shown(sent(client, b"respondent;task;item1;item2;best;worst\n1;1;rust;loon;rust;loon\n"))
    assert "1 person, 1 screen, 2 items." in page


def test_a_group_that_is_too_small_is_told_before(client: Client) -> None:
    page = shown(sent(client, csv_of(group="ict")))
    assert "ict" in page
    assert "too few people for figures of its own" not in page


def test_fewer_than_fifty_people_are_not_taken_even_where_somebody_asks(client: Client) -> None:
    answer = sent(client, csv_of(49), step="estimate")
    assert "There are fewer than 50 people in this file." in shown(answer)
    assert Study.objects.count() == 0


def test_each_reason_that_readers_know_has_a_sentence_without_a_person() -> None:
    assert SAID.keys() <= REASONS.keys() | {"never_shown", "always_best", "always_worst"}


@pytest.mark.parametrize("module", [answers, columns, item_columns, pairs, qualtrics])
def test_what_the_command_line_says_to_do_is_said_as_on_a_page(module: Any) -> None:
    for name, text in vars(module).items():
        if isinstance(text, Text) and not name.startswith(("NO_CODE", "TWO", "SEVERAL", "ONE_TWO")):
            said = on_page(text)
            assert "--column" not in said.nl + said.en


def test_it_asks_the_database_little(client: Client, django_assert_num_queries: Any) -> None:
    client.get(HERE)
    with django_assert_num_queries(QUERIES):
        client.get(HERE)


@pytest.mark.reference
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("study-row-number-as-person.csv", "fewer than 50 people"),
        ("study-group-na.csv", "fewer than 50 people"),
        ("study-sep-line.csv", "fewer than 50 people"),
        ("study-one-item-five-spellings.csv", "fewer than 50 people"),
        ("study-qualtrics-previews.csv", "it is a test of the survey"),
    ],
)
def test_what_people_brought_wrong_gets_its_sentence(client: Client, name: str, sentence: str) -> None:
    page = shown(sent(client, case(name), called=name))
    assert sentence in page


@pytest.mark.reference
@pytest.mark.parametrize("name", ["study-least-first", "study-question-number-in-name"])
def test_answers_of_sawtooth_come_with_their_design(client: Client, name: str) -> None:
    content, design = (case(f"{name}{end}.csv") for end in ("", ".design"))
    page = shown(sent(client, content, design=SimpleUploadedFile("design.csv", design)))
    assert "fewer than 50 people" in page
    assert "not in the design" not in page
