"""A matrix begins with moments that are ticked, taken over or typed, all at once (A1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from ankerpunt.anchor.library import SETS, starters
from ankerpunt.anchor.models import Touchpoint
from ankerpunt.anchor.tests.factories import TouchpointFactory
from ankerpunt.understand.tests.factories import TargetGroupFactory

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf
    from ankerpunt.understand.models import TargetGroup

START = "/waterrijk/anchor/matrix/klantcontact/start/"
MATRIX = "/waterrijk/anchor/matrix/klantcontact/"
FEWEST, MOST = 8, 10


@pytest.fixture
def group(organisation: Organisation) -> TargetGroup:
    return TargetGroupFactory(organisation=organisation, slug="klantcontact", scope="internal")


@pytest.mark.parametrize("wanted", SETS)
def test_each_set_proposes_eight_to_ten_moments_in_two_languages(wanted: str) -> None:
    points = [point for phase in starters(wanted) for point in phase.points]  # type: ignore[arg-type]
    assert FEWEST <= sum(point.usual for point in points) <= MOST
    names = [point.name.say(language) for point in points for language in ("nl", "en")]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(point.moment.nl and point.moment.en for point in points)


def test_what_is_ticked_and_typed_is_the_journey_of_the_group(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    page = client.get(START).content.decode()
    assert page.count(" checked") == 9
    own = "• De dag van de ambtenaar\n\nDe dag van de  ambtenaar\n- Het zomerfeest"
    answer = client.post(START, {"point": ["vacancy", "welcome"], "own": own}, follow=True)
    assert answer.redirect_chain == [(MATRIX, 303)]
    assert "4 touchpoints are in the matrix." in answer.content.decode()
    found = Touchpoint.objects.filter(target_groups=group).order_by("order")
    assert [(each.name, each.phase) for each in found] == [
        ("Vacancy and interview", "Coming in"),
        ("Welcome and induction", "Coming in"),
        ("De dag van de ambtenaar", ""),
        ("Het zomerfeest", ""),
    ]
    assert {each.scope for each in found} == {"internal"}
    undo = next(
        message.extra_tags.removeprefix("undo:") for message in answer.context["messages"] if message.extra_tags
    )
    client.post(undo)
    assert not Touchpoint.objects.exists()


def test_in_the_matrix_itself_a_line_is_added_and_the_field_stays(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client, headers = client_of(editor), {"HX-Request": "true", "HX-Target": "form"}
    answer = client.post(START, {"own": "Het zomerfeest\nDe dag van de ambtenaar"}, headers=headers)
    said = answer.content.decode()
    assert answer.status_code == 200
    assert 'hx-target="#matrix-grid"' in said
    assert "2 touchpoints are in the matrix." in said
    assert Touchpoint.objects.filter(target_groups=group).count() == 2
    refused = client.post(START, {"own": "Een zin " * 60}, headers=headers)
    assert (refused.status_code, "at most 300 characters" in refused.content.decode()) == (422, True)
    assert "<form" not in refused.content.decode().split("ank-toast")[0]


def test_a_moment_that_another_group_has_is_shared_and_not_made_again(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    other = TargetGroupFactory(organisation=group.organisation)
    theirs = TouchpointFactory(
        organisation=group.organisation, name="Dagstart", scope="internal", target_groups=[other]
    )
    known = TouchpointFactory(organisation=group.organisation, name="Welcome and induction", target_groups=[other])
    client = client_of(editor)
    assert "Taken over from other groups" in client.get(START).content.decode()
    client.post(START, {"point": [f"of-{theirs.slug}", "welcome"], "own": "dagstart"})
    assert set(Touchpoint.objects.filter(target_groups=group)) == {theirs, known}
    assert Touchpoint.objects.count() == 2
    assert set(theirs.target_groups.all()) == {group, other}


def test_what_the_group_has_already_is_not_offered_again_and_nothing_is_ticked_then(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    TouchpointFactory(organisation=group.organisation, name="Vacancy and interview", target_groups=[group])
    page = client_of(editor).get(START)
    assert "vacancy" not in [each.value for each in page.context["choices"].all]
    assert " checked" not in page.content.decode()


def test_residents_and_each_kind_of_organisation_begin_with_their_own_set(
    organisation: Organisation, editor: Member, client_of: ClientOf
) -> None:
    TargetGroupFactory(organisation=organisation, slug="verhuizers", scope="external", relation="existing")
    page = client_of(editor).get("/waterrijk/anchor/matrix/verhuizers/start/")
    assert [tab.label for tab in page.context["choices"].tabs() if tab.current] == ["Residents"]
    page = client_of(editor).get("/waterrijk/anchor/matrix/verhuizers/start/?set=care")
    assert "roster" in [each.value for each in page.context["choices"].all]


def test_nothing_chosen_and_a_line_too_long_are_refused_with_what_was_ticked_and_typed(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    nothing = client.post(START, {"own": " \n "})
    assert (nothing.status_code, "Choose at least one moment" in nothing.content.decode()) == (422, True)
    long = client.post(START, {"point": ["team"], "own": "Een zin " * 60})
    assert (long.status_code, long.content.decode().count(" checked")) == (422, 1)
    assert "at most 300 characters" in long.content.decode()
    assert "Een zin Een zin" in long.content.decode()
    many = client.post(START, {"own": "\n".join(f"Moment {number}" for number in range(41))})
    assert "These are 41 lines." in many.content.decode()
    assert not Touchpoint.objects.exists()


def test_a_group_of_another_organisation_is_not_there(
    group: TargetGroup, outsider: Member, client_of: ClientOf
) -> None:
    assert client_of(outsider).post(START, {"own": "X"}).status_code == 404
    assert client_of(outsider).get("/elders/anchor/matrix/klantcontact/start/").status_code == 404


@pytest.mark.parametrize("line", ["Dag\x07start", "Dag\u202estart"])
def test_a_name_with_a_character_that_nobody_sees_is_refused_as_in_a_document(
    line: str, group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    refused = client_of(editor).post(START, {"own": line})
    assert refused.status_code == 422
    assert not Touchpoint.objects.exists()


def test_a_moment_of_residents_is_not_shared_with_colleagues(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    theirs = TouchpointFactory(organisation=group.organisation, name="Het zomerfeest", scope="external")
    client = client_of(editor)
    client.post(START, {"own": "Het zomerfeest"})
    assert theirs.target_groups.count() == 0
    assert Touchpoint.objects.get(target_groups=group).scope == "internal"


def test_the_usual_ones_are_ticked_only_where_there_is_nothing_yet(
    group: TargetGroup, editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    assert "We have ticked the usual ones." in client.get(START).content.decode()
    TouchpointFactory(organisation=group.organisation, target_groups=[group], scope="internal")
    assert "We have ticked the usual ones." not in client.get(START).content.decode()
