"""Home: the loop in one picture, the first day, and what others changed meanwhile."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.models import Member, User
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.overview.parts.usp_loop import headline
from ankerpunt.plan.document import load
from ankerpunt.plan.facts.loop import Whole
from ankerpunt.understand.models import TargetGroup
from ankerpunt.understand.tests.factories import ConversationFactory, TargetGroupFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
HOME, BEGIN, CHANGES = "/waterrijk/", "/waterrijk/begin/", "/waterrijk/changes/"
FILLED = "utrecht-button--primary-action"


@pytest.fixture
def plan_of_waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


def main_of(page: str) -> str:
    return page[page.index('id="main"') : page.index("</main>")]


def told(**how: int) -> str:
    return headline(
        Whole(
            **{
                "promised": 9,
                "lived": 8,
                "wrong": 0,
                "groups": 3,
                "shown": 0,
                "recognised": 0,
                "contradicted": 0,
                "size": 81,
                **how,
            }
        )
    )


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_the_loop_says_how_things_stand_in_the_figures_of_the_matrix(reader: Member, client_of: ClientOf) -> None:
    main = main_of(client_of(reader).get(HOME).content.decode())
    assert "Of 9 promises 8 are true. At 3, somebody says: this is not right." in main
    assert "of 81 cells" in main
    assert main.count("ank-place--experienced") == 13 + 1  # and once in the legend
    assert "Not everywhere: in 1 cell it is not right" in main
    assert main.count(FILLED) == 1


def test_the_headline_has_a_word_for_none_one_and_many_and_says_what_is_true_first() -> None:
    assert told(promised=0) == "Nothing is promised yet"
    assert told(promised=1, lived=1) == "The promise is true."
    assert told(promised=1, lived=0) == "The promise is not true yet."
    assert told(lived=9) == "All 9 promises are true."
    assert told(lived=0) == "Of 9 promises none is true yet."
    assert told(lived=1, wrong=1) == "Of 9 promises one is true. At one, somebody says: this is not right."


def test_on_the_first_day_one_types_the_first_group_on_home_itself(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    main = main_of(client.get(HOME).content.decode())
    assert "Begin with one group" in main
    assert main.count(FILLED) == 1
    sent = client.post(BEGIN, {"name": "Collega's aan de balie", "scope": "internal"})
    group = TargetGroup.objects.get()
    assert (group.name, group.scope, group.relation, group.kind) == (
        "Collega's aan de balie",
        "internal",
        "existing",
        "people",
    )
    assert sent["Location"] == f"/waterrijk/understand/?group={group.slug}"


def test_a_group_of_everyone_is_refused_on_home_and_nothing_typed_is_lost(editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(BEGIN, {"name": "Alle medewerkers", "scope": "internal"})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "takes in everyone" in page
    assert 'value="Alle medewerkers"' in page
    assert not TargetGroup.objects.exists()


def test_the_first_day_goes_on_where_it_was_left(editor: Member, client_of: ClientOf) -> None:
    client, group = client_of(editor), TargetGroupFactory(organisation=editor.organisation)
    assert f"conversations/new/?target_group={group.slug}" in main_of(client.get(HOME).content.decode())
    ConversationFactory(organisation=editor.organisation, target_group=group)
    main = main_of(client.get(HOME).content.decode())
    assert f"propositions/new/?target_group={group.slug}" in main
    assert main.count("ank-asked--done") == 2


def test_a_reader_of_an_empty_organisation_gets_no_form(reader: Member, client_of: ClientOf) -> None:
    page = client_of(reader).get(HOME)
    assert "Begin with one group" in page.content.decode()
    assert BEGIN not in page.content.decode()
    assert client_of(reader).post(BEGIN, {"name": "Balie", "scope": "internal"}).status_code == 403


def test_no_day_is_judged_from_before_there_was_anything(editor: Member, client_of: ClientOf) -> None:
    assert "week" not in main_of(client_of(editor).get(HOME).content.decode())


def test_it_says_what_others_changed_and_not_what_one_did_oneself(
    editor: Member, reader: Member, client_of: ClientOf
) -> None:
    with changing(by=editor):
        TargetGroupFactory(organisation=editor.organisation, name="Balie")
    assert "Balie" in told_on(client_of(reader).get(HOME).content.decode())
    assert "Changed lately" not in client_of(editor).get(HOME).content.decode()


def told_on(page: str) -> str:
    return page[page.index('class="ank-feed"') :]


def test_since_the_last_visit_is_since_the_day_before_this_one(
    editor: Member, reader: Member, client_of: ClientOf
) -> None:
    today = timezone.localdate()
    Member.objects.filter(pk=reader.pk).update(here_on=today - timedelta(days=3))
    with changing(by=editor):
        TargetGroupFactory(organisation=editor.organisation, name="Balie")
    for _visit in range(2):
        assert "Since your last visit" in client_of(reader).get(HOME).content.decode()
    reader.refresh_from_db()
    assert (reader.here_on, reader.here_before) == (today, today - timedelta(days=3))


def test_every_change_is_listed_and_can_be_taken_back_by_who_may_change(
    editor: Member, reader: Member, client_of: ClientOf
) -> None:
    with changing(by=editor):
        group = TargetGroupFactory(organisation=editor.organisation, name="Balie")
    with changing(by=editor) as change:
        group.delete()
    page = client_of(editor).get(CHANGES).content.decode()
    assert "removed something:" in page
    assert change.undo_url in page
    assert change.undo_url not in client_of(reader).get(CHANGES).content.decode()
    client_of(editor).post(change.undo_url)
    again = client_of(editor).get(CHANGES).content.decode()
    assert "took a change back:" in again
    assert TargetGroup.objects.filter(name="Balie").exists()


def test_a_change_by_somebody_whose_account_is_gone_is_nobodys(
    editor: Member, reader: Member, client_of: ClientOf
) -> None:
    with changing(by=editor):
        TargetGroupFactory(organisation=editor.organisation, name="Balie")
    User.objects.filter(pk=editor.user_id).delete()
    assert "An import" in client_of(reader).get(CHANGES).content.decode()


def test_nothing_has_changed_yet(reader: Member, client_of: ClientOf) -> None:
    assert "Nothing has changed yet." in client_of(reader).get(CHANGES).content.decode()


def test_the_outsider_sees_no_change(editor: Member, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(CHANGES).status_code == 404
    assert client_of(outsider).post(BEGIN, {"name": "Balie", "scope": "internal"}).status_code == 404
