"""Cells of the matrix are handed over at once, and a remark about one becomes evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory
from ankerpunt.together.tests.factories import CommentFactory

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

pytestmark = pytest.mark.django_db


def test_cells_are_handed_over_from_the_matrix(editor: Member, client_of: ClientOf) -> None:
    cell = AnchoringFactory(organisation=editor.organisation)
    group = cell.usp.proposition.target_group
    cell.touchpoint.target_groups.add(group)
    place = f"{cell.usp.slug} {cell.touchpoint.slug}"
    page = client_of(editor).post(f"/waterrijk/anchor/matrix/{group.slug}/hand-over/", {"place": place}, follow=True)
    assert [each.slug for each in page.context["subjects"]] == [cell.slug]


def test_a_remark_becomes_evidence_in_one_act(editor: Member, reader: Member, client_of: ClientOf) -> None:
    cell = AnchoringFactory(organisation=editor.organisation)
    remark = CommentFactory(
        organisation=editor.organisation,
        noun="Anchoring",
        object=cell.slug,
        begun_by=reader,
        text=f"@[{editor.pk}] de laptop lag er op dag 1.",
    )
    url = f"/waterrijk/anchor/cells/{cell.usp.slug}/{cell.touchpoint.slug}/"
    way = f"{url}evidence/?remark={remark.pk}"
    assert way in client_of(editor).get(url).content.decode()
    assert way not in client_of(reader).get(url).content.decode()
    form = client_of(editor).get(way).context["form"]
    assert (form["text"].value(), form["observed_on"].value()) == ("de laptop lag er op dag 1.", remark.said_at.date())
    client_of(editor).post(way, {"text": form["text"].value(), "stance": "for", "kind": "observation"})
    assert Evidence.objects.get().text == "de laptop lag er op dag 1."
