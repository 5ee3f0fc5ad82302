"""What is read together belongs together, also while someone else writes."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection, transaction

from ankerpunt.mirror.kept import forget, plan_of
from ankerpunt.mirror.mapper import Snapshot, read, write
from ankerpunt.mirror.mapper.moment import one_moment
from ankerpunt.mirror.mapper.shape import shapes
from ankerpunt.mirror.tests.sample import sample_plan
from ankerpunt.organisation.models import Organisation, Unit
from ankerpunt.organisation.tests.factories import OrganisationFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.postgres]


@pytest.fixture
def full(db: None) -> Iterator[Organisation]:
    forget()
    organisation = OrganisationFactory(slug="waterrijk")
    write(sample_plan(2), into=organisation)
    yield organisation
    forget()


def test_outside_a_transaction_the_kept_plan_follows_every_change(full: Organisation) -> None:
    for name in ("Balie", "Wijkteam"):
        Unit.objects.filter(slug="unit-0").update(name=name)
        assert plan_of(full) == read(full)
        assert plan_of(full).units[0].name == name


def test_a_moment_ends_also_when_reading_fails(full: Organisation) -> None:
    with pytest.raises(ZeroDivisionError), one_moment():
        raise ZeroDivisionError
    with transaction.atomic():
        Unit.objects.create(organisation=full, name="Balie")
    assert Unit.objects.filter(name="Balie").exists()


def test_a_row_that_appears_while_reading_is_in_the_plan_with_all_it_points_at_or_not_at_all(
    full: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch = Snapshot.fetch
    group: Any = shapes()["TargetGroup"].model
    persona: Any = shapes()["Persona"].model

    def add() -> None:
        made = group(organisation=full, slug="nieuw", name="Nieuw", scope="internal")
        made.save()
        persona(organisation=full, slug="nieuw", name="Noor", target_group=made).save()
        connection.close()

    def fetch_while_someone_writes(self: Snapshot, shape: Any, *arguments: Any) -> Any:
        rows = fetch(self, shape, *arguments)
        if shape.name == "TargetGroup" and not done:
            done.append(True)
            with ThreadPoolExecutor(max_workers=1) as other:
                other.submit(add).result()
        return rows

    done: list[bool] = []
    monkeypatch.setattr(Snapshot, "fetch", fetch_while_someone_writes)
    plan = read(full)
    assert "nieuw" not in {row.id for row in plan.target_groups} | {row.id for row in plan.personas}
    assert "nieuw" in {row.id for row in plan_of(full).personas}
