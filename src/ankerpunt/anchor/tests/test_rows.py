from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from ankerpunt.anchor.models import Anchoring, Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory, EvidenceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


def test_a_usp_has_one_cell_at_a_touchpoint() -> None:
    cell = AnchoringFactory()
    second = AnchoringFactory.build(organisation=cell.organisation, usp=cell.usp, touchpoint=cell.touchpoint)
    with pytest.raises(ValidationError, match="already has a cell"):
        second.full_clean()
    with pytest.raises(IntegrityError):
        second.save()


def test_an_answer_needs_its_text_and_its_date() -> None:
    evidence = EvidenceFactory(stance="against", answer="Opgelost.", answered_on=date(2026, 11, 3))
    evidence.answered_on = None
    with pytest.raises(ValidationError, match="both its text and its date"):
        evidence.full_clean()
    with pytest.raises(IntegrityError):
        evidence.save()


def test_a_cell_takes_its_evidence_with_it_and_a_usp_its_cells() -> None:
    evidence = EvidenceFactory()
    evidence.anchoring.usp.delete()
    assert not Anchoring.objects.exists()
    assert not Evidence.objects.exists()


def test_a_touchpoint_with_cells_is_kept() -> None:
    with pytest.raises(IntegrityError):
        AnchoringFactory().touchpoint.delete()
