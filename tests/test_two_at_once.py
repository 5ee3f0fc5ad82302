"""Two people, or one with two presses, on the same thing: one row, both versions, and nothing overwritten or lost."""

from __future__ import annotations

from datetime import date
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.test import Client

from ankerpunt.anchor.models import Anchoring
from ankerpunt.anchor.tests.factories import AnchoringFactory
from ankerpunt.jobs.tests.queue import WorkOff
from ankerpunt.mirror.kinds import Kind, kinds
from ankerpunt.mirror.mapper import write
from ankerpunt.mirror.models import Dismissal
from ankerpunt.mirror.tests.sample import sample_plan, slug_of
from ankerpunt.organisation.actions.change import undo
from ankerpunt.organisation.actions.removal import consequence_of, remove
from ankerpunt.organisation.forms.twin import alone
from ankerpunt.organisation.models import Change, Invitation, Member, Organisation, Owned, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.pages.actions.archive import put_away
from ankerpunt.plan.document import load
from ankerpunt.plan.tables import Field, fields_of, noun
from ankerpunt.promise.models import Usp
from ankerpunt.promise.tests.factories import UspFactory
from ankerpunt.understand.models import Persona
from ankerpunt.understand.tests.factories import PersonaFactory
from tests.forms import form_of

NOUNS = [each for each in kinds().values() if each.editable]
WATERRIJK = Path(__file__).resolve().parents[1] / "examples" / "waterrijk"
FEW = 12
TODAY = date(2026, 11, 22)
DRAWER = {"hx-request": "true", "hx-target": "div#drawer-content"}


@pytest.fixture
def plan(organisation: Organisation, editor: Member) -> Organisation:
    write(sample_plan(3), into=organisation, by=editor)
    return organisation


def row_of(kind: Kind, plan: Organisation, number: int = 1) -> Owned:
    return kind.model.objects.with_archived(plan).get(slug=slug_of(kind.noun, number))


def edit_page(client: Client, kind: Kind, row: Owned) -> tuple[str, Any]:
    url = kind.act_address(row.organisation.slug, "edit", row.slug)
    return url, client.get(url)


def a_text(kind: Kind, sent: dict[str, Any]) -> str | None:
    """A field of the form that holds any text."""
    texts = [each.name for each in fields_of(noun(kind.noun)) if each.kind == "str" and not each.is_link]
    return next((name for name in texts if name in sent), None)


def take_away(row: Owned, how: str, by: Member) -> None:
    if how == "removed" and consequence_of(row).allowed:
        remove(row, by=by)
    else:
        put_away([row], by=by, on=TODAY)


def brought_back(client: Client, kind: Kind, row: Owned, how: str, by: Member) -> str:
    """What goes wrong when a colleague takes a row away under somebody's hands; empty where nothing does."""
    url, page = edit_page(client, kind, row)
    if page.status_code != 200 or row.stays:
        return ""
    sent, key = form_of(page).fields, row.pk
    typed = {name: "Wat Bram typte, heel precies" for name in [a_text(kind, sent)] if name}
    take_away(row, how, by)
    answer = client.post(url, {**sent, **typed})
    text = answer.content.decode()
    if answer.status_code != 409 or "Anna Admin" not in text or not all(each in text for each in typed.values()):
        return f"answered {answer.status_code}"
    again = form_of(answer)
    back = text.split('name="bring-back" value="')[1].split('"')[0]
    saved = client.post(again.action, {**again.fields, "bring-back": back})
    now = kind.model.objects.filter(pk=key, archived_on=None).first()
    # What a form refuses of the sample it refuses anyway; the row is back, and so is the text.
    kept = saved.content.decode() if saved.status_code == 422 else [str(getattr(now, name)) for name in typed]
    if now is None or not all(each in kept for each in typed.values()):
        return f"brought back with {saved.status_code}"
    return ""


@pytest.mark.django_db
def test_what_a_colleague_took_away_is_kept_as_typed_and_comes_back_with_it(
    plan: Organisation, editor: Member, admin: Member, client_of: ClientOf
) -> None:
    """Of every noun; by turns removed and put in the archive, which go the same way."""
    client, wrong = client_of(editor), {}
    for kind, how in zip(NOUNS, cycle(["removed", "archived"]), strict=False):
        before = transaction.savepoint()
        if problem := brought_back(client, kind, row_of(kind, plan), how, admin):
            wrong[kind.noun] = problem
        transaction.savepoint_rollback(before)
    assert wrong == {}


OWN = {"opened", "key", "writer", "csrfmiddlewaretoken"}


def pointed_at(row: Owned, ref: Field) -> list[Owned]:
    found = getattr(row, ref.name)
    return list(found.all()) if ref.many else [found] if found else []


def new_form(client: Client, kind: Kind, row: Owned) -> tuple[str, dict[str, Any]]:
    """The form on a new row, filled in as another row is."""
    _url, page = edit_page(client, kind, row)
    known = {name: value for name, value in form_of(page).fields.items() if name not in OWN} if page.context else {}
    asked = [(ref.name, each.slug) for ref in kind.table.refs for each in pointed_at(row, ref)]
    url = f"{kind.act_address(row.organisation.slug, 'new')}?{urlencode([*asked, ('compose', '1')])}"
    begun = form_of(client.get(url)).fields
    return url, {**begun, **{name: value for name, value in known.items() if any(value)}, "another": "on"}


def sent_twice(client: Client, kind: Kind, row: Owned) -> str | None:
    """How often a form on a new row counts; None where this one is refused anyway."""
    url, sent = new_form(client, kind, row)
    first = client.post(url, sent)
    rows = kind.model.objects.count()
    second = client.post(url, sent)
    if first.status_code != 303:
        return None
    once = kind.model.objects.count() == rows and second.headers.get("Location") == first["Location"]
    return "once" if once else f"again, with {second.status_code}"


@pytest.mark.django_db
def test_a_new_row_that_is_sent_twice_is_one_row(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    write(load(WATERRIJK), into=organisation, by=editor)
    client, found = client_of(editor), {}
    # Of some there is one: a second one is the first one, changed.
    # A photo or file comes along in a form of its own: anchor/tests/test_attachment.py sends that one twice.
    for kind in (each for each in NOUNS if not [*alone(each.model)] and each.noun != "Attachment"):
        for row in kind.model.objects.of(organisation)[:FEW]:
            before = transaction.savepoint()
            found[kind.noun] = sent_twice(client, kind, row)
            transaction.savepoint_rollback(before)
            if found[kind.noun]:
                break
    assert {noun: said for noun, said in found.items() if said != "once"} == {}


@pytest.mark.django_db
def test_a_decision_that_is_sent_twice_is_one_decision(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    usp = UspFactory(organisation=organisation)
    client, url = client_of(editor), f"/waterrijk/findings/P210/Usp/{usp.slug}/dismiss/"
    sent = form_of(client.get(url)).with_(reason="De raad vroeg erom.")
    assert [client.post(url, sent).status_code for _ in range(2)] == [303, 303]
    assert Dismissal.objects.count() == 1


@pytest.mark.django_db
def test_an_invitation_that_is_sent_twice_is_one_letter(admin: Member, client_of: ClientOf, work_off: WorkOff) -> None:
    client, url = client_of(admin), "/waterrijk/people/invite/"
    sent = form_of(client.get(url)).with_(email="nieuw@waterrijk.example")
    assert [client.post(url, sent).status_code for _ in range(2)] == [303, 303]
    work_off()
    assert (Invitation.objects.count(), len(mail.outbox)) == (1, 1)


@pytest.mark.django_db
def test_two_tabs_are_two_forms(editor: Member, client_of: ClientOf) -> None:
    client, url = client_of(editor), "/waterrijk/organisation/units/new/"
    for _tab in range(2):
        client.post(url, form_of(client.get(url)).with_(name="Balie", another="on"))
    assert Unit.objects.count() == 2


@pytest.mark.django_db
def test_a_second_cell_on_one_place_is_shown_beside_the_first(
    editor: Member, admin: Member, client_of: ClientOf
) -> None:
    cell = AnchoringFactory(organisation=editor.organisation, text="Wat er staat", owner="")
    client, url = client_of(editor), "/waterrijk/anchor/anchorings/new/"
    typed = {"usp": str(cell.usp_id), "touchpoint": str(cell.touchpoint_id), "text": "Wat ik schreef", "owner": "HR"}
    shown = client.post(url, form_of(client.get(url)).with_(**typed))
    assert shown.status_code == 409
    assert "This is there already" in shown.content.decode()
    assert "Wat er staat" in shown.content.decode()
    without = client.post(url, form_of(shown).fields)
    assert without.status_code == 409
    assert "Which of the two stays? Choose one." in without.content.decode()
    assert client.post(url, form_of(without).with_(**{"keep-text": "theirs"})).status_code == 303
    cell.refresh_from_db()
    assert (cell.text, cell.owner) == ("Wat er staat", "HR")
    assert Anchoring.objects.count() == 1


@pytest.mark.django_db
def test_a_colleague_who_took_the_usp_away_takes_no_measurement_with_it(
    editor: Member, admin: Member, client_of: ClientOf
) -> None:
    UspFactory(organisation=editor.organisation, slug="tijd", claim="Elke vrijdag tijd", state="stretch")
    client, url = client_of(editor), "/waterrijk/promise/usps/tijd/measurements/"
    sent = form_of(client.get(url)).with_(value="3", source="Geteld door het hele team", measured_on="2026-11-20")
    for away in (remove, lambda row, by: put_away([row], by=by, on=TODAY)):
        away(Usp.objects.get(), by=admin)
        answer = client.post(url, sent)
        assert answer.status_code == 409
        assert "“Elke vrijdag tijd”" in answer.content.decode()
        assert "Geteld door het hele team" in answer.content.decode()
        undo(Change.objects.latest("made_at"), by=admin)
    assert client.post(url, sent).status_code == 303


@pytest.mark.django_db
def test_in_the_drawer_the_page_of_what_is_gone_stays_in_the_drawer(
    editor: Member, admin: Member, client_of: ClientOf
) -> None:
    samira = PersonaFactory(organisation=editor.organisation, name="Samira")
    client, url = client_of(editor), f"/waterrijk/understand/personas/{samira.slug}/edit/"
    sent = form_of(client.get(url, headers=DRAWER)).fields
    remove(Persona.objects.get(), by=admin)
    answer = client.post(url, sent, headers=DRAWER)
    assert answer.status_code == 409
    assert "<html" not in answer.content.decode()
    assert f'hx-post="{url}" hx-target="#drawer-content"' in answer.content.decode()


@pytest.mark.django_db
def test_nobody_else_reads_or_brings_back_what_is_gone(
    editor: Member, reader: Member, outsider: Member, client_of: ClientOf
) -> None:
    unit = UnitFactory(organisation=editor.organisation, slug="balie")
    change = remove(unit, by=editor)
    url = "/waterrijk/organisation/units/balie/edit/"
    assert client_of(editor).get(url).status_code == 404
    assert client_of(outsider).post(url, {"name": "x"}).status_code == 404
    elsewhere = f"/{outsider.organisation.slug}/organisation/units/balie/edit/"
    assert client_of(outsider).post(elsewhere, {"bring-back": str(change.pk)}).status_code == 404
    assert client_of(reader).post(url, {"bring-back": str(change.pk)}).status_code == 403
    assert client_of(editor).post(url, {"bring-back": "geen", "name": "x"}).status_code == 409
    assert not Unit.objects.exists()


@pytest.mark.django_db
def test_what_cannot_be_brought_back_says_why_and_keeps_what_was_typed(
    editor: Member, admin: Member, client_of: ClientOf
) -> None:
    whole = UnitFactory(organisation=editor.organisation, slug="bedrijf")
    unit = UnitFactory(organisation=editor.organisation, slug="balie", parent=whole)
    change = remove(unit, by=admin)
    remove(whole, by=admin)
    answer = client_of(editor).post(
        "/waterrijk/organisation/units/balie/edit/", {"bring-back": str(change.pk), "mission": "Iedereen snel"}
    )
    assert answer.status_code == 409
    assert "belonged to has been removed" in answer.content.decode()
    assert "Iedereen snel" in answer.content.decode()


@pytest.mark.django_db
def test_what_the_database_refuses_all_the_same_loses_nothing(
    editor: Member, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refused(*_arguments: object, **_options: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(Unit, "save", refused)
    sent = {"name": "Balie", "mission": "Iedereen snel verder"}
    answer = client_of(editor).post("/waterrijk/organisation/units/new/", sent)
    assert answer.status_code == 409
    assert "Iedereen snel verder" in answer.content.decode()
    assert "The database refused" in caplog.text
