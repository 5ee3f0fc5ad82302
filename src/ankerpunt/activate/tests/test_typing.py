"""What people type in the forms of this room, as they write it in their own plans."""

from datetime import date
from typing import Any

import pytest

from ankerpunt.activate.models import Activity, Instrument, Objective
from ankerpunt.activate.tests.factories import ActivityFactory, CommunicationPlanFactory, ObjectiveFactory
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.cast import ClientOf

ACTIVITIES = "/waterrijk/activate/activities/"
OBJECTIVES = "/waterrijk/activate/objectives/"


def typed(**values: str) -> dict[str, Any]:
    return {"title": "Wijkkrant", "scope": "external", "status": "planned", **values}


def test_an_activity_is_typed_as_people_write_it(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    plan = CommunicationPlanFactory(organisation=organisation)
    answer = client_of(editor).post(
        f"{ACTIVITIES}new/",
        typed(
            plan=str(plan.pk), starts_on="week 12 2027", ends_on="Q2 2027", cost_cents="€ 4.800",
            planned_hours="ca. 40", owners="redactie\nwijkteam", moment="na elk besluit",
        ),
    )  # fmt: skip
    assert answer.status_code == 303
    made = Activity.objects.get()
    assert (made.starts_on, made.ends_on) == (date(2027, 3, 22), date(2027, 6, 30))
    assert (made.cost_cents, made.planned_hours) == (480_000, 40)
    assert made.owners == ("redactie", "wijkteam")


@pytest.mark.parametrize(
    ("field", "value"), [("starts_on", "week 12"), ("cost_cents", "1e9"), ("planned_hours", "een paar")]
)
def test_what_is_not_certain_is_refused_and_what_was_typed_stays(
    field: str, value: str, editor: Member, organisation: Organisation, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(f"{ACTIVITIES}new/", typed(**{field: value}))
    assert answer.status_code == 422
    form = answer.context["form"]
    assert value in form.errors[field][0]
    assert form[field].value() == value
    assert not Activity.objects.exists()


def test_a_day_is_shown_as_people_read_it_and_is_saved_unchanged(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    row = ActivityFactory(organisation=organisation, starts_on=date(2027, 3, 22), cost_cents=125_050)
    client = client_of(editor)
    form = client.get(f"{ACTIVITIES}{row.slug}/edit/").context["form"]
    sent = {name: form[name].value() for name in ("starts_on", "cost_cents")}
    assert sent == {"starts_on": "22 March 2027", "cost_cents": "1250.50"}
    client.post(f"{ACTIVITIES}{row.slug}/edit/", typed(opened=str(form["opened"].value()), **sent))
    row.refresh_from_db()
    assert (row.starts_on, row.cost_cents, row.title) == (date(2027, 3, 22), 125_050, "Wijkkrant")


def test_a_percent_sign_says_the_unit_of_an_objective(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    client_of(editor).post(f"{OBJECTIVES}new/", {"text": "Meer mensen weten het", "target": "80%", "baseline": "52,5"})
    made = Objective.objects.get()
    assert (made.baseline, made.target, made.unit) == (52.5, 80, "%")


def test_a_percent_sign_beside_another_unit_is_refused(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(f"{OBJECTIVES}new/", {"text": "Sneller", "target": "80%", "unit": "minuten"})
    assert answer.status_code == 422
    assert "minuten" in answer.context["form"].errors["target"][0]


def test_an_annex_is_a_link_where_it_has_one(organisation: Organisation, reader: Member, client_of: ClientOf) -> None:
    lines = ("Productenlijst https://www.waterrijk.example/producten", "Tijdplanning")
    row = CommunicationPlanFactory(organisation=organisation, annexes=lines)
    page = client_of(reader).get(f"/waterrijk/activate/plans/{row.slug}/").content.decode()
    assert 'href="https://www.waterrijk.example/producten"' in page
    assert "Productenlijst" in page
    assert "Tijdplanning" in page


def test_nobody_from_elsewhere_finds_the_objective(
    organisation: Organisation, outsider: Member, client_of: ClientOf
) -> None:
    row = ObjectiveFactory(organisation=organisation)
    assert client_of(outsider).get(f"{OBJECTIVES}{row.slug}/edit/").status_code == 404


@pytest.mark.parametrize(
    ("written", "status", "kept"),
    [
        ("14:30", 303, "14:30"),
        ("9.05 uur", 303, "09:05"),
        ("", 303, ""),
        ("half drie", 422, None),
        ("25:00", 422, None),
    ],
)
def test_a_time_of_day_is_a_time(
    written: str, status: int, kept: str | None, editor: Member, client_of: ClientOf
) -> None:
    answer = client_of(editor).post(f"{ACTIVITIES}new/", typed(starts_at=written))
    assert answer.status_code == status
    assert list(Activity.objects.values_list("starts_at", flat=True)) == ([] if kept is None else [kept])
    assert status == 303 or "Write a time as 14:30." in answer.content.decode()


def test_what_an_instrument_does_stays_within_its_limits(editor: Member, client_of: ClientOf) -> None:
    form = {"name": "Sleutelbrief", "kind": "communication", "effect": "0,22", "questions": "11"}
    answer = client_of(editor).post("/waterrijk/activate/instruments/new/", form)
    assert answer.status_code == 422
    client_of(editor).post(
        "/waterrijk/activate/instruments/new/", {**form, "questions": "0,95", "cost_cents": "€ 3.200"}
    )
    made = Instrument.objects.get()
    assert (made.effect, made.questions, made.cost_cents) == (0.22, 0.95, 320_000)
