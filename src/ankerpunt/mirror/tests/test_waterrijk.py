"""The demo municipality goes in and comes out as it was."""

from pathlib import Path

import pytest

from ankerpunt.mirror.mapper import read, write
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.plan.document import dumps, load

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

WATERRIJK = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"


def test_import_and_export_of_waterrijk_is_the_identity(organisation: Organisation, editor: Member) -> None:
    plan = load(WATERRIJK)
    written = write(plan, into=organisation, by=editor)
    assert written.created > 400
    assert read(organisation) == plan
    assert dumps(read(organisation)) == dumps(plan)
