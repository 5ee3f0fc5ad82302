"""Writing a study down: what was asked of whom, when, of how many and how (U11)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.understand.models import Research, TargetGroup
from ankerpunt.understand.tests.factories import ResearchFactory, TargetGroupFactory

pytestmark = pytest.mark.django_db
STUDIES = "/waterrijk/understand/research/"


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="ict", name="Ontwikkelaars")


def typed(**values: Any) -> dict[str, Any]:
    return {"title": "Peiling 2026", "kind": "survey", **values}


def test_it_asks_one_thing_after_the_other_and_explains_them(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    page = client_of(editor).get(f"{STUDIES}new/?target_groups=ict")
    text = page.content.decode()
    for words in ("What was asked, and of whom?", "When, and how many took part?", "How was it done?", "U11"):
        assert words in text
    assert "How many people answered, not how many were asked." in text
    assert page.context["form"]["target_groups"].value() == [group.pk]


def test_a_study_is_written_down_and_can_be_undone(group: TargetGroup, editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    sent = typed(conducted_on="2026-10-01", respondents="31", method="Kaarten gelegd.", target_groups=[group.pk])
    page = client.post(f"{STUDIES}new/", sent, follow=True).content.decode()
    made = Research.objects.get()
    assert (made.conducted_on, made.respondents, made.method) == (date(2026, 10, 1), 31, "Kaarten gelegd.")
    assert list(made.target_groups.all()) == [group]
    assert "“Peiling 2026” is saved." in page
    client.post("/waterrijk/undo/" + page.split('action="/waterrijk/undo/')[1].split('"')[0])
    assert not Research.objects.exists()


def test_a_day_that_is_yet_to_come_is_refused_and_nothing_typed_is_lost(editor: Member, client_of: ClientOf) -> None:
    later = timezone.localdate() + timedelta(days=1)
    page = client_of(editor).post(f"{STUDIES}new/", typed(conducted_on=str(later), method="Kaarten gelegd."))
    assert page.status_code == 422
    assert "This day is yet to come." in page.content.decode()
    assert "Kaarten gelegd." in page.content.decode()


def test_a_name_alone_is_enough_to_begin(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get(f"{STUDIES}new/")
    assert "target_groups" not in page.context["form"].fields
    assert client_of(editor).post(f"{STUDIES}new/", typed()).status_code == 303
    assert client_of(editor).post(f"{STUDIES}new/", typed(title="")).status_code == 422


def test_a_study_is_changed(organisation: Organisation, editor: Member, reader: Member, client_of: ClientOf) -> None:
    ResearchFactory(organisation=organisation, slug="peiling", title="Peiling", respondents=30)
    client, url = client_of(editor), f"{STUDIES}peiling/edit/"
    form = client.get(url).context["form"]
    assert form["respondents"].value() == 30
    client.post(url, typed(respondents="31", opened=form["opened"].value()))
    assert Research.objects.get().respondents == 31
    assert client_of(reader).get(url).status_code == 403


def test_the_outsider_finds_no_form(organisation: Organisation, outsider: Member, client_of: ClientOf) -> None:
    ResearchFactory(organisation=organisation, slug="peiling")
    for url in (f"{STUDIES}new/", f"{STUDIES}peiling/edit/"):
        assert client_of(outsider).get(url).status_code == 404
