"""Examples with source and reason: to begin with, and shared as a plan file between organisations (E5)."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ankerpunt.learn.library import examples
from ankerpunt.learn.models import Inspiration
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import parse
from ankerpunt.plan.links import is_link

SHARE = "/waterrijk/learn/share/"


def test_each_example_to_begin_with_says_why_and_where_it_is_from() -> None:
    for each in examples():
        assert each.why.nl.strip()
        assert each.why.en.strip()
        assert each.source
        assert not each.url or is_link(each.url)


def test_the_list_offers_examples_to_begin_with(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get("/waterrijk/learn/inspirations/")
    assert page.context["noun"].starters_url
    begun = client_of(editor).get(page.context["noun"].starters_url).content.decode()
    assert "First the barrier, then the poster" in begun


@pytest.mark.usefixtures("waterrijk")
def test_chosen_examples_go_as_a_plan_file_without_what_they_point_at(editor: Member, client_of: ClientOf) -> None:
    sent = client_of(editor).post(SHARE, {"chosen": ["terugbelkaart"]})
    plan = parse([("examples.yaml", sent.content)])
    [row] = plan.inspirations
    assert (row.id, row.processes, row.target_groups) == ("terugbelkaart", (), ())
    assert row.why
    assert client_of(editor).post(SHARE, {}).status_code == 422


@pytest.mark.usefixtures("waterrijk")
def test_what_comes_in_is_added_once(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), f"{SHARE}take-in/"
    text = client.post(SHARE, {"chosen": ["terugbelkaart", "mislukkingenmuur"]}).content
    Inspiration.objects.filter(slug="terugbelkaart").delete()
    for _again in range(2):
        assert client.post(url, {"file": SimpleUploadedFile("e.yaml", text)}).status_code == 303
    assert Inspiration.objects.filter(title="Een kaartje met een gezicht en een nummer").count() == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"geen plan", "This is no plan file"),
        (b"organisation: {id: o, name: O}", "There are no examples in this file."),
    ],
)
def test_a_file_without_examples_is_refused_with_a_sentence(
    editor: Member, client_of: ClientOf, content: bytes, said: str
) -> None:
    page = client_of(editor).post(f"{SHARE}take-in/", {"file": SimpleUploadedFile("e.yaml", content)})
    assert page.status_code == 422
    assert said in page.content.decode()
