import pytest
from django.http import HttpRequest, HttpResponse

from ankerpunt.kit.access import EDITORS, Access, Door, Role, access_of, allow, participant, public


def view(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def test_it_writes_down_which_roles_may_use_a_view() -> None:
    def edit(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert access_of(allow(*EDITORS)(edit)) == Access(Door.MEMBER, frozenset({Role.ADMIN, Role.EDITOR}))


def test_it_refuses_a_view_for_nobody() -> None:
    with pytest.raises(TypeError, match="Say which roles"):
        allow()


def test_a_view_that_says_nothing_has_no_access() -> None:
    assert access_of(view) is None


def test_public_and_participant_need_no_member() -> None:
    def page(request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    assert access_of(public(page)) == Access(Door.PUBLIC)
    assert access_of(participant(page)) == Access(Door.PARTICIPANT)
