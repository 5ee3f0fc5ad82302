"""A row points at rows of its own organisation only."""

import pytest
from django.core.exceptions import ValidationError

from ankerpunt.organisation.tests.factories import UnitFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_a_reference_to_another_organisation_is_refused() -> None:
    team = UnitFactory()
    team.parent = UnitFactory()
    with pytest.raises(ValidationError, match="another organisation"):
        team.full_clean()
