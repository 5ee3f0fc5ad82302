import msgspec
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from ankerpunt.organisation.models import Organisation
from ankerpunt.understand.models import Persona, TargetGroup
from ankerpunt.understand.tests.factories import (
    ConversationFactory,
    PersonaFactory,
    ResearchFactory,
    TargetGroupFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_a_word_that_the_noun_does_not_know_is_refused_by_the_database() -> None:
    with pytest.raises(IntegrityError):
        TargetGroupFactory(scope="sideways")


@pytest.mark.parametrize("share", [-1, 100.5])
def test_a_share_is_between_0_and_100_percent(share: float) -> None:
    with pytest.raises(IntegrityError):
        TargetGroupFactory(share=share)


def test_a_link_to_another_organisation_is_refused_from_either_side() -> None:
    persona, conversation = PersonaFactory(), ConversationFactory()
    with pytest.raises(ValidationError, match="another organisation"), transaction.atomic():
        persona.conversations.add(conversation)
    with pytest.raises(ValidationError, match="another organisation"), transaction.atomic():
        conversation.personas.add(persona)
    assert not persona.conversations.exists()


def test_a_reference_to_another_organisation_is_refused() -> None:
    persona = PersonaFactory.build(organisation=TargetGroupFactory().organisation, target_group=TargetGroupFactory())
    with pytest.raises(ValidationError, match="another organisation"):
        persona.full_clean()


def test_a_group_with_personas_is_kept_but_goes_with_its_organisation() -> None:
    persona = PersonaFactory()
    with pytest.raises(IntegrityError):
        persona.target_group.delete()
    persona.organisation.delete()
    assert not Persona.objects.exists()
    assert not TargetGroup.objects.exists()


def test_rows_come_in_the_order_in_which_they_were_made() -> None:
    first = ResearchFactory(title="Z")
    second = ResearchFactory(title="A", organisation=first.organisation)
    assert [*type(first).objects.of(first.organisation)] == [first, second]


def test_what_could_not_be_read_again_is_not_written(organisation: Organisation) -> None:
    group = TargetGroupFactory(organisation=organisation, channels=("intranet",))
    group.channels = "intranet"
    with pytest.raises(msgspec.ValidationError), transaction.atomic():
        group.save()
    group.refresh_from_db()
    assert group.channels == ("intranet",)
