"""Whatever a member does to a row, undoing it gives back the plan as it was, to the letter."""

from __future__ import annotations

import pytest
from django.db import models

from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.actions.change import changing, undo
from ankerpunt.organisation.models import Change, Member, Organisation, Owned
from ankerpunt.plan.nouns import Plan

NOUNS = sorted(shapes())


@pytest.fixture
def plan(organisation: Organisation, editor: Member) -> Plan:
    """A plan in which everything that can be linked is linked."""
    write(sample_plan(), into=organisation, by=editor)
    return read(organisation)


def rows_of(noun: str, organisation: Organisation) -> list[Owned]:
    return list(shapes()[noun].model._default_manager.filter(organisation=organisation).order_by("pk"))


def delete(row: Owned, *, by: Member) -> Change | None:
    """Delete the row; None where others hold on to it."""
    try:
        with changing(by=by) as change:
            row.delete()
    except models.RestrictedError:
        return None
    return change


def edit(row: Owned, *, by: Member) -> Change:
    """Empty what may be empty, and turn the links around without the first."""
    with changing(by=by) as change:
        for field in row._meta.concrete_fields:
            if field.null:
                setattr(row, field.attname, None)
            elif isinstance(field, models.TextField):
                setattr(row, field.attname, "")
        row.save()
        for link in row._meta.many_to_many:
            getattr(row, link.name).set(reversed(getattr(row, link.name).all()[1:]))
    return change


def double(row: Owned, *, by: Member) -> Change:
    """Make a second row like this one, with the same links."""
    links = {link.name: list(getattr(row, link.name).all()) for link in row._meta.many_to_many}
    with changing(by=by) as change:
        row.pk, row.slug, row._state.adding = None, "twin", True
        row.save()
        for name, linked in links.items():
            getattr(row, name).set(linked)
    assert row.history.count() == 1
    return change


def may_be_doubled(noun: str) -> bool:
    own = [each for each in shapes()[noun].model._meta.constraints if isinstance(each, models.UniqueConstraint)]
    return len(own) == 1


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_deleted_row_comes_back_with_everything_that_went_along(
    plan: Plan, organisation: Organisation, editor: Member
) -> None:
    for noun in NOUNS:
        change = delete(rows_of(noun, organisation)[-1], by=editor)
        if change is not None:
            undo(change, by=editor)
        assert plan_of(organisation) == plan, noun
    assert read(organisation) == plan


@pytest.mark.postgres
@pytest.mark.django_db
def test_an_edited_row_says_again_what_it_said(plan: Plan, organisation: Organisation, editor: Member) -> None:
    for noun in NOUNS:
        change = edit(rows_of(noun, organisation)[1], by=editor)
        undo(undo(undo(change, by=editor), by=editor), by=editor)
        assert plan_of(organisation) == plan, noun
    assert read(organisation) == plan


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_new_row_goes_away_with_its_links(plan: Plan, organisation: Organisation, editor: Member) -> None:
    for noun in filter(may_be_doubled, NOUNS):
        undo(double(rows_of(noun, organisation)[1], by=editor), by=editor)
        assert plan_of(organisation) == plan, noun
    assert read(organisation) == plan


@pytest.mark.postgres
@pytest.mark.django_db
def test_a_row_of_acts_is_undone_from_the_last_to_the_first(
    plan: Plan, organisation: Organisation, editor: Member
) -> None:
    """Delete until nothing is left; then take it all back."""
    changes = []
    for noun in reversed(list(shapes())):
        while rows := rows_of(noun, organisation):
            changes.append(delete(rows[-1], by=editor))
    for change in reversed(changes):
        assert change is not None
        undo(change, by=editor)
    assert read(organisation) == plan
