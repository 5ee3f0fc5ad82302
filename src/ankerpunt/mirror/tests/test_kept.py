"""The plan in memory is always the plan in the database, whatever happens to the rows."""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models import RestrictedError
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror import recent
from ankerpunt.mirror.kept import _kept, forget, part_of, plan_of
from ankerpunt.mirror.mapper import read, write
from ankerpunt.mirror.mapper.shape import Shape, shapes
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.actions.change import UndoError, changing, undo
from ankerpunt.organisation.models import Change, Member, Organisation, Owned, Unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    forget()


class RollBackError(Exception):
    pass


class Life:
    """Random acts on the rows of an organisation."""

    def __init__(self, member: Member, seed: int) -> None:
        self.member, self.random = member, Random(seed)
        self.organisation = member.organisation

    def shape(self) -> Shape:
        return self.random.choice(list(shapes().values()))

    def row(self, shape: Shape) -> Any:
        rows: list[Owned] = list(shape.model._default_manager.filter(organisation=self.organisation))
        return self.random.choice(rows) if rows else None

    def rename(self) -> None:
        if row := self.row(self.shape()):
            row.slug = f"nieuw-{self.random.randrange(10**6)}"
            row.save()

    def save(self) -> None:
        shape = self.shape()
        text = [each.name for each in shape.columns if each.kind == "str" and not each.many and each.name != "object"]
        if (row := self.row(shape)) and text:
            setattr(row, self.random.choice(text), f"anders {self.random.random()}")
            row.save()

    def point_elsewhere(self) -> None:
        shape = self.random.choice([each for each in shapes().values() if any(ref.optional for ref in each.refs)])
        ref = self.random.choice([each for each in shape.refs if each.optional])
        if row := self.row(shape):
            other = self.row(shapes()[ref.target])
            setattr(row, ref.name, None if other == row else other)
            row.save()

    def link(self) -> None:
        shape = self.random.choice([each for each in shapes().values() if each.links])
        link = self.random.choice(shape.links)
        if row := self.row(shape):
            others = [other for _ in range(2) if (other := self.row(shapes()[link.target]))]
            getattr(row, link.name).set(others)

    def delete(self) -> None:
        if row := self.row(self.shape()):
            try:
                with transaction.atomic():
                    row.delete()
            except RestrictedError:
                pass

    def update_in_bulk(self) -> None:
        Unit.objects.of(self.organisation).update(mission=f"missie {self.random.random()}")

    def add_in_bulk(self) -> None:
        slugs = [f"team-{self.random.randrange(10**6)}" for _ in range(3)]
        Unit.objects.bulk_create([Unit(organisation=self.organisation, slug=slug, name=slug) for slug in slugs])

    def as_one_act(self) -> None:
        with changing(by=self.member):
            self.save()
            self.delete()

    def undo(self) -> None:
        if change := Change.objects.order_by("-made_at").first():
            try:
                with transaction.atomic():
                    undo(change, by=self.member)
            except UndoError:
                pass

    def roll_back(self) -> None:
        try:
            with transaction.atomic():
                self.rename()
                self.delete()
                plan_of(self.organisation)
                raise RollBackError
        except RollBackError:
            pass

    def facts(self) -> None:
        self.organisation.residents = self.random.randrange(10**5)
        self.organisation.save()

    def live(self) -> None:
        acts: list[Callable[[], None]] = [
            self.rename, self.save, self.save, self.point_elsewhere, self.link, self.link, self.delete, self.delete,
            self.update_in_bulk, self.add_in_bulk, self.as_one_act, self.undo, self.roll_back, self.facts,
        ]  # fmt: skip
        for act in self.random.choices(acts, k=self.random.randint(1, 3)):
            act()


@pytest.mark.parametrize("seed", [0, 1, pytest.param(2, marks=pytest.mark.postgres)])
def test_the_kept_plan_equals_a_full_read_after_any_changes(editor: Member, seed: int) -> None:
    write(sample_plan(3), into=editor.organisation, by=editor)
    plan_of(editor.organisation)
    life = Life(editor, seed)
    for _step in range(12):
        life.live()
        assert plan_of(editor.organisation) == read(editor.organisation)


def test_an_unchanged_plan_costs_one_query(organisation: Organisation) -> None:
    write(sample_plan(2), into=organisation)
    first = plan_of(organisation)
    with CaptureQueriesContext(connection) as captured:
        assert plan_of(organisation) is first
    assert len(captured) == 1


@pytest.mark.parametrize("size", [2, 20])
def test_a_changed_row_costs_the_same_few_queries_at_any_size(organisation: Organisation, size: int) -> None:
    write(sample_plan(size), into=organisation)
    plan_of(organisation)
    Unit.objects.get(slug="unit-1").save()
    with CaptureQueriesContext(connection) as captured:
        plan_of(organisation)
    assert len(captured) == 3  # how new it is, the log, the rows


def test_only_tables_that_changed_are_made_anew(organisation: Organisation) -> None:
    write(sample_plan(2), into=organisation)
    before = plan_of(organisation)
    Unit.objects.get(slug="unit-1").save()
    after = plan_of(organisation)
    assert after.usps is before.usps
    assert after.units is not before.units


def test_only_so_many_plans_are_kept(organisation: Organisation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent, "MOST", 1)
    other = Organisation.objects.create(slug="ander", name="Ander")
    for each in (organisation, other):
        write(sample_plan(1), into=each)
        plan_of(each)
    assert [_kept.get(each.pk) is not None for each in (organisation, other)] == [False, True]


def test_a_part_is_the_plan_without_the_rest(organisation: Organisation) -> None:
    write(sample_plan(2), into=organisation)
    whole = read(organisation)
    forget()
    part = part_of(organisation, ["CafeteriaOption"])
    same = ("organisation", "units", "target_groups", "research", "cafeteria_options")
    assert [getattr(part, name) for name in same] == [getattr(whole, name) for name in same]
    assert (part.usps, part.conversations) == ((), ())
    plan_of(organisation)
    assert part_of(organisation, ["CafeteriaOption"]) == whole
