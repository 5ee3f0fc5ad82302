"""The page on which Listen opens: five questions of the whole organisation (L4 to L8)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ankerpunt.listen.models import Round
from ankerpunt.listen.tests.factories import HeardFactory, RoundFactory, StoryFactory, TeamReflectionFactory
from ankerpunt.promise.tests.factories import FoundationFactory

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

HERE = "/waterrijk/listen/"


def steps(member: Member, client_of: ClientOf) -> list[tuple[str, str]]:
    found = client_of(member).get(HERE).context["path"].steps
    return [(step.progress, step.answer.told) for step in found]


def test_with_nothing_heard_yet_it_begins_with_a_story(editor: Member, client_of: ClientOf) -> None:
    assert [progress for progress, _told in steps(editor, client_of)] == ["next", "later", "later", "later", "later"]
    page = client_of(editor).get(HERE).content.decode()
    assert "/waterrijk/listen/calls/" in page


def test_the_next_step_is_the_first_of_which_nothing_is_there(editor: Member, client_of: ClientOf) -> None:
    organisation = editor.organisation
    value = FoundationFactory(organisation=organisation, kind="core_value", title="Lef")
    StoryFactory(organisation=organisation, told_on=date(2020, 1, 1))
    for _team in range(3):
        TeamReflectionFactory(organisation=organisation, core_value=value)
    asked = steps(editor, client_of)
    assert [progress for progress, _told in asked] == ["begun", "done", "next", "later", "begun"]
    assert "This year nobody told a story about Lef." in asked[0][1]
    assert "3 teams shared where they are." in asked[1][1]


def test_a_round_that_is_under_way_is_said_with_how_far_it_is(editor: Member, client_of: ClientOf) -> None:
    RoundFactory(organisation=editor.organisation, opens_on=date(2027, 3, 1), state=Round.State.OPEN)
    progress, told = steps(editor, client_of)[2]
    assert (progress, told) == ("begun", "Round of March 2027: open.")


def test_the_words_of_the_last_round_are_there_by_value(editor: Member, client_of: ClientOf) -> None:
    value = FoundationFactory(organisation=editor.organisation, kind="core_value", title="Lef")
    HeardFactory(organisation=editor.organisation, foundation=value, word="more_often", heard_on=date(2027, 3, 14))
    step = client_of(editor).get(HERE).context["path"].steps[2]
    assert (step.progress, [row.text for row in step.answer.rows]) == ("done", ["Lef: more often"])


def test_a_reader_is_offered_no_form(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(HERE).content.decode()
    assert "/rounds/new/" not in page
