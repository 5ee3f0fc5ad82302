"""What a form saves, the reader of plan documents reads: the same plan comes out, goes in again, and is the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import transaction
from django.http import QueryDict
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ankerpunt.activate.tests.factories import CampaignFactory
from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.kinds import ARCHIVED, Kind, kinds
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.actions.change import UndoError, changing, undo
from ankerpunt.organisation.forms.once import save_once
from ankerpunt.organisation.forms.owned import OwnedForm, newest_page
from ankerpunt.organisation.models import Change, Member, Organisation, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import OrganisationFactory, UnitFactory
from ankerpunt.pages.forms.object import made
from ankerpunt.pages.registry import filling
from ankerpunt.plan.document import dumps, parse
from ankerpunt.plan.nouns import Plan
from ankerpunt.plan.tables import Field, fields_of, noun, tables
from ankerpunt.plan.tests.strategies import AWKWARD
from ankerpunt.understand.models import TargetGroupChoice
from ankerpunt.understand.tests.factories import TargetGroupChoiceFactory
from tests.forms import form_of

UNSEEN = ["\u202e", "\u2066x\u2069", "\x0b", "\x00", "\ufeff", "\u200b", "\x85", "\udbff"]
LONGEST = {True: 300, False: 20_000}
TEXT = st.one_of(
    st.sampled_from([*AWKWARD, *UNSEEN, "a\r\nb", "a\rb", "x" * 299, "x" * 301, " x "]),
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.just("Wij bellen je vandaag nog terug."),
)
SOME = st.sampled_from(["", "1", "12", "0", "-1", "1000000001", "1.000", "2,5", "1e3", "NaN", "99.5", "100"])
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(str) | st.sampled_from(["", "2026-11-20", "2026-11-01"])
LINKS = st.sampled_from(["", "www.waterrijk.nl", "https://waterrijk.nl/a#b", "javascript:alert(1)", "mailto:a@b.nl"])
EXAMPLES = 4


def readable_plan() -> Plan:
    """The sample, with links that lead somewhere."""
    plan = sample_plan(2)
    links = {"url": "https://waterrijk.nl/bewijs"}
    rows = {
        table.name: tuple(replace(row, **{name: links[name] for name in links if hasattr(row, name)}) for row in each)
        for table in tables().values()
        if (each := getattr(plan, table.name))
    }
    return replace(plan, **rows)


def typed(field: Field, form_field: Any) -> st.SearchStrategy[Any]:
    """Whatever somebody could send in a field of this kind, right or wrong."""
    offered = getattr(form_field, "queryset", None)
    if offered is not None:
        keys = [str(key) for key in offered.values_list("pk", flat=True)]
        return st.lists(st.sampled_from(keys), max_size=2) if field.many and keys else st.sampled_from(["", *keys])
    if field.kind == "choice":
        choices = st.sampled_from(["", *field.choices])
        return st.lists(choices, max_size=3) if field.many else choices
    if field.kind == "date":
        return DAYS
    if field.kind in {"int", "float"}:
        return st.lists(SOME, max_size=3).map("\n".join) if field.many else SOME
    if field.is_link:
        return LINKS
    return st.lists(TEXT, max_size=3).map("\r\n".join) if field.many else TEXT


def sent(data: st.DataObject, kind: Kind, form: Any, known: dict[str, Any]) -> QueryDict:
    """A form as the row is, with anything at all in some of its fields."""
    found = QueryDict(mutable=True)
    for field in fields_of(noun(kind.noun)):
        if field.name not in form.fields or field.name == ARCHIVED:
            continue
        value = known.get(field.name)
        if data.draw(st.booleans(), field.name):
            value = data.draw(typed(field, form.fields[field.name]), field.name)
        values = value if isinstance(value, list | tuple) else [value]
        found.setlist(field.name, [str(getattr(each, "pk", each)) for each in values if each is not None])
    return found


def exported(organisation: Organisation) -> str:
    """The document of an organisation, which the reader reads as the same plan."""
    document = dumps(plan_of(organisation))
    assert dumps(parse([("plan.yaml", document.encode())])) == document
    return document


def elsewhere(document: str) -> None:
    """The document goes into an empty organisation, and comes out the same."""
    plan, other = parse([("plan.yaml", document.encode())]), OrganisationFactory()
    write(plan, into=other)
    assert dumps(replace(read(other), organisation=plan.organisation)) == document


def holds_for(kind: Kind, organisation: Organisation, editor: Member) -> int:
    """How many of the forms that were tried are saved; each of them as the document says it."""
    form_class, saved = filling(kind.noun).form_class, list[str]()
    row = kind.model.objects.get(organisation=organisation, slug=slug_of(kind.noun, 0))

    @settings(max_examples=EXAMPLES, phases=(Phase.generate,))
    @given(data=st.data())
    def every_form(data: st.DataObject) -> None:
        before = transaction.savepoint()
        fresh = kind.model.objects.get(pk=row.pk)
        shown = made(form_class, kind, by=editor, instance=fresh)
        known = {name: shown[name].value() for name in shown.fields}
        form_sent = sent(data, kind, shown, known)
        form_sent["opened"] = str(known["opened"])
        form = made(form_class, kind, by=editor, instance=fresh, data=form_sent)
        if save_once(form, by=editor):
            saved.append(exported(organisation))
        transaction.savepoint_rollback(before)

    every_form()
    if saved:
        elsewhere(saved[-1])
    return len(saved)


@pytest.mark.django_db
def test_whatever_a_form_accepts_is_exported_and_imported_as_the_same_plan(
    organisation: Organisation, editor: Member
) -> None:
    write(readable_plan(), into=organisation, by=editor)
    saved = {kind.noun: holds_for(kind, organisation, editor) for kind in kinds().values() if kind.editable}
    assert sum(saved.values()) > len(saved)


@pytest.mark.django_db
def test_a_campaign_does_not_follow_itself_nor_round_by_others(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    first = CampaignFactory(organisation=organisation, slug="een")
    second = CampaignFactory(organisation=organisation, slug="twee", follows=first)
    client, url = client_of(editor), "/waterrijk/activate/campaigns/een/edit/"
    for row in (first, second):
        answer = client.post(url, form_of(client.get(url)).with_(follows=str(row.pk)))
        assert answer.status_code == 422
        assert "This points round in a circle, back to itself." in answer.content.decode()
    first.refresh_from_db()
    assert first.follows is None


@pytest.mark.django_db
def test_an_undo_makes_no_circle(editor: Member) -> None:
    whole, part = (UnitFactory(organisation=editor.organisation, name=name) for name in ("Bedrijf", "Balie"))
    for row, parent in ((part, whole), (part, None), (whole, part)):
        with changing(by=editor):
            row.parent = parent
            row.save()
    loosened = Change.objects.order_by("made_at")[1]
    with pytest.raises(UndoError, match="“Balie”: A unit cannot be part of itself"):
        undo(loosened, by=editor)
    assert Unit.objects.get(pk=part.pk).parent is None


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["Loket\u202etxt", "Loket\x0bter", "Loket \u2066a\u2069"])
def test_a_character_that_nobody_sees_is_refused_where_it_stands(
    editor: Member, client_of: ClientOf, text: str
) -> None:
    answer = client_of(editor).post("/waterrijk/organisation/units/new/", {"name": text})
    assert answer.status_code == 422
    assert "There is a character here that nobody can see" in answer.content.decode()
    assert "after “Loket”" in answer.content.decode()
    assert not Unit.objects.exists()


@pytest.mark.django_db
def test_the_line_ends_of_a_browser_become_those_of_a_document(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    sent = {"name": "Balie", "mission": "Iedereen\r\nsnel\rverder"}
    client_of(editor).post("/waterrijk/organisation/units/new/", sent)
    assert Unit.objects.get().mission == "Iedereen\nsnel\nverder"
    exported(organisation)


@pytest.mark.django_db
def test_an_organisation_and_a_name_say_no_more_than_a_document_can(
    organisation: Organisation, admin: Member, client_of: ClientOf
) -> None:
    client = client_of(admin)
    for url, wrong in (
        ("/waterrijk/organisation/", {"residents": "1000000001"}),
        ("/waterrijk/organisation/", {"name": "Waterrijk\u202e"}),
        ("/waterrijk/preferences/", {"name": "Anna\u202e"}),
    ):
        answer = client.post(url, form_of(client.get(url)).with_(**wrong))
        assert answer.status_code == 422, wrong
    organisation.refresh_from_db()
    exported(organisation)


@pytest.mark.django_db
def test_a_period_of_which_the_form_asks_one_day_is_held_too(editor: Member) -> None:
    group = TargetGroupChoiceFactory(organisation=editor.organisation, decided_on=date(2026, 6, 1))

    class ReviewForm(OwnedForm):
        class Meta:
            model = TargetGroupChoice
            fields = ["review_on"]

    opened = str(newest_page(group))
    form = ReviewForm({"review_on": "2026-05-01", "opened": opened}, instance=group, organisation=group.organisation)
    assert save_once(form, by=editor) is None
    assert "The second date is before the first. Choose a later date." in str(form)
