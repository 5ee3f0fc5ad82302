"""Colleagues say something about a row: with names of each other, without names of anybody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.tests.factories import MemberFactory
from ankerpunt.together.models import Comment, Notice
from ankerpunt.together.tests.factories import CommentFactory

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Owned
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db


@pytest.fixture
def group(editor: Member) -> Owned:
    found: Owned = row_of("TargetGroup", editor.organisation, name="Wijkteams", scope="internal")
    return found


def say_url(group: Owned) -> str:
    return f"/waterrijk/together/target-groups/{group.slug}/comment/"


def page_of(group: Owned) -> str:
    return f"/waterrijk/understand/target-groups/{group.slug}/"


def test_a_reader_says_something_and_everybody_reads_it(
    group: Owned, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(reader).post(say_url(group), {"text": "Bij ons begint het op maandag."}, follow=True)
    assert page.redirect_chain[-1][0] == page_of(group)
    assert "That is said." in page.content.decode()
    shown = client_of(editor).get(page_of(group)).content.decode()
    assert "Bij ons begint het op maandag." in shown
    assert str(reader) in shown


def test_the_form_sent_twice_says_it_once(group: Owned, reader: Member, client_of: ClientOf) -> None:
    sent = {"text": "Een keer is genoeg.", "key": "0b4a6c6e-7f5e-4c3c-9d7a-3f3b8f0f7a11"}
    for _n in range(2):
        client_of(reader).post(say_url(group), sent)
    assert Comment.objects.count() == 1


@pytest.mark.parametrize("named", ["@Eva", "@eva", "@Eva Editor"])
def test_who_is_named_with_a_first_name_or_the_whole_one_hears_of_it(
    group: Owned, reader: Member, editor: Member, client_of: ClientOf, named: str
) -> None:
    client_of(reader).post(say_url(group), {"text": f"{named} klopt dit nog?"})
    assert Comment.objects.get().text == f"@[{editor.pk}] klopt dit nog?"
    assert [(each.member, each.by) for each in Notice.objects.all()] == [(editor, reader)]
    assert '<span class="ank-mention">@Eva Editor</span>' in client_of(reader).get(
        page_of(group)
    ).content.decode().replace("'", '"')
    assert "There is news for you" in client_of(editor).get("/waterrijk/").content.decode()
    assert "klopt dit nog?" in client_of(editor).get("/waterrijk/my-work/").content.decode()


def test_a_question_is_answered_by_saying_something_there(
    group: Owned, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    client_of(reader).post(say_url(group), {"text": "@Eva klopt dit nog?"})
    client_of(editor).post(say_url(group), {"text": "Ja, sinds maart."})
    assert client_of(editor).get("/waterrijk/my-work/").context["asked"] == []


def test_of_two_with_one_first_name_the_whole_name_is_asked(
    group: Owned, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    MemberFactory(organisation=editor.organisation, user__name="Eva Anders")
    page = client_of(reader).post(say_url(group), {"text": "@Eva klopt dit?"})
    assert page.status_code == 422
    assert "More than one colleague is called Eva." in page.content.decode()
    assert "@Eva klopt dit?" in page.content.decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mail naar jan@voorbeeld.nl", "looks like an e-mail address"),
        ("Bel 06-12345678 even", "looks like a phone number"),
        ("Mevrouw Bakker vertelde het.", "These may be names"),
    ],
)
def test_nobody_outside_may_be_recognised(
    group: Owned, reader: Member, client_of: ClientOf, text: str, said: str
) -> None:
    page = client_of(reader).post(say_url(group), {"text": text})
    assert page.status_code == 422
    assert said in page.content.decode()
    assert not Comment.objects.exists()


def test_a_name_that_is_nobodys_is_said_after_looking(group: Owned, reader: Member, client_of: ClientOf) -> None:
    form = client_of(reader).post(say_url(group), {"text": "Mevrouw Bakker vertelde het."}).context["thread"].form
    sent = {"text": "Mevrouw Bakker vertelde het.", "looked_at": form["looked_at"].value(), "nobody": "on"}
    client_of(reader).post(say_url(group), sent)
    assert Comment.objects.count() == 1


def test_ones_own_words_are_changed_and_that_is_taken_back(
    group: Owned, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(reader)
    client.post(say_url(group), {"text": "@Eva het eerste."})
    first = Comment.objects.get()
    edit = f"/waterrijk/together/comments/{first.pk}/edit/"
    assert client.get(edit).context["form"]["text"].value() == "@Eva Editor het eerste."
    client.post(edit, {"text": "@Eva het tweede."})
    shown = client.get(page_of(group)).content.decode()
    assert "het tweede." in shown
    assert "het eerste." not in shown
    assert Notice.objects.get().comment == Comment.objects.standing().get()
    client.post(f"/waterrijk/together/undo/{Comment.objects.standing().get().begun_in}/")
    assert Comment.objects.standing().get() == first
    assert Notice.objects.get().comment == first


def test_a_comment_is_removed_with_its_news_and_comes_back(
    group: Owned, reader: Member, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(reader)
    client.post(say_url(group), {"text": "@Eva klopt dit?"})
    comment = Comment.objects.get()
    client.post(f"/waterrijk/together/comments/{comment.pk}/remove/")
    assert "klopt dit?" not in client.get(page_of(group)).content.decode()
    assert client_of(editor).get("/waterrijk/news/").context["news"] == []
    client.post(f"/waterrijk/together/undo/{Comment.objects.get().ended_in}/")
    assert "klopt dit?" in client.get(page_of(group)).content.decode()


def test_an_admin_takes_away_what_should_not_stand_there(
    group: Owned, reader: Member, admin: Member, editor: Member, client_of: ClientOf
) -> None:
    comment = CommentFactory(organisation=admin.organisation, noun="TargetGroup", object=group.slug, begun_by=reader)
    url = f"/waterrijk/together/comments/{comment.pk}/"
    assert client_of(editor).post(f"{url}remove/").status_code == 404
    assert client_of(admin).post(f"{url}edit/", {"text": "Anders."}).status_code == 404
    assert client_of(admin).post(f"{url}take-away/").status_code == 303
    assert not Comment.objects.standing().exists()


def test_what_is_said_in_the_drawer_comes_back_as_the_thread_alone(
    group: Owned, reader: Member, client_of: ClientOf
) -> None:
    headers = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
    page = client_of(reader).post(say_url(group), {"text": "In de la gezegd."}, headers=headers).content.decode()
    assert f'hx-target="#thread-target-groups-{group.slug}"' in page
    assert "In de la gezegd." in page
    assert "<main" not in page


def test_words_are_shown_as_they_were_typed(group: Owned, reader: Member, client_of: ClientOf) -> None:
    client_of(reader).post(say_url(group), {"text": "<b>vet</b> & @[99]"})
    shown = client_of(reader).get(page_of(group)).content.decode()
    assert "&lt;b&gt;vet&lt;/b&gt; &amp; @…" in shown


@pytest.mark.parametrize("number", [1, 40])
def test_a_thread_asks_the_database_as_often_however_long_it_is(
    group: Owned, reader: Member, client_of: ClientOf, number: int
) -> None:
    client = client_of(reader)
    for _n in range(number):
        said = CommentFactory(organisation=reader.organisation, noun="TargetGroup", object=group.slug)
        said.mentions.add(reader)
    client.get(page_of(group))
    with CaptureQueriesContext(connection) as asked:
        client.get(say_url(group))
    # session, user, member; who sees to it; the comments and who they name; what waits, news; and the check's line
    assert len(asked) == 9, [query["sql"][:90] for query in asked]
