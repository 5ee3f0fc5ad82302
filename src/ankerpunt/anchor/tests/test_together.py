"""Cells of the matrix are handed over at once, and a remark about one becomes evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from ankerpunt.anchor.models import Evidence
from ankerpunt.anchor.tests.factories import AnchoringFactory
from ankerpunt.together.tests.factories import AssignmentFactory, CommentFactory

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


def test_mine_shows_what_was_handed_over_to_me_and_what_names_me(
    editor: Member, reader: Member, client_of: ClientOf
) -> None:
    cells = [AnchoringFactory(organisation=editor.organisation) for _each in range(3)]
    group = cells[0].usp.proposition.target_group
    for cell in cells:
        cell.usp.proposition = cells[0].usp.proposition
        cell.usp.save()
        cell.touchpoint.target_groups.add(group)
    cells[0].owner = f"teamleider en {editor.user.name.upper()}"
    cells[0].save()
    AssignmentFactory(organisation=editor.organisation, noun="Anchoring", object=cells[1].slug, member=editor)
    AssignmentFactory(organisation=editor.organisation, noun="Anchoring", object=cells[2].slug, member=reader)
    url = f"/waterrijk/anchor/matrix/{group.slug}/?only=mine"
    shown = client_of(editor).get(url)
    tab = shown.context["shown"].filters()[0]
    assert (tab.label, tab.count, tab.current) == ("Mine", 2, True)
    states = [cell.state for row in shown.context["matrix"].rows for cell in row.cells if cell]
    assert len(states) == 2
    assert client_of(reader).get(url).context["shown"].filters()[0].count == 1


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
    assert form["text"].value() == "de laptop lag er op dag 1."
    assert form["observed_on"].value() == timezone.localdate(remark.said_at)
    client_of(editor).post(way, {"text": form["text"].value(), "stance": "for", "kind": "observation"})
    assert Evidence.objects.get().text == "de laptop lag er op dag 1."
