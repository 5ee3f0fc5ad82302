"""Before a row is removed the page says what goes along and what holds on to it."""

import pytest

from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory
from ankerpunt.listen.tests.factories import TeamReflectionFactory
from ankerpunt.organisation.actions.removal import consequence_of
from ankerpunt.organisation.models import Member, Organisation, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_it_counts_what_goes_along_in_the_words_of_users(organisation: Organisation) -> None:
    cell = AnchoringFactory(organisation=organisation)
    EvidenceFactory.create_batch(2, organisation=organisation, anchoring=cell)
    consequence = consequence_of(cell)
    assert consequence.allowed
    assert consequence.goes_along == ("2 pieces of evidence",)


def test_a_unit_with_a_team_reflection_stays(editor: Member, client_of: ClientOf) -> None:
    unit = UnitFactory(organisation=editor.organisation, slug="balie")
    TeamReflectionFactory(organisation=editor.organisation, unit=unit)
    assert consequence_of(unit).keeps_it == ("1 team reflection",)
    response = client_of(editor).post("/waterrijk/organisation/units/balie/delete/")
    assert response.status_code == 409
    assert "1 team reflection" in response.content.decode()
    assert Unit.objects.exists()
