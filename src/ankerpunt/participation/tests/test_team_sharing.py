"""What a team shares of its conversation: together, once, and seen only once three teams shared something (L5, L10)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from ankerpunt.mirror.tests.factories import row_of
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.participation import sharing
from ankerpunt.participation.actions.team_sharing import end_links, make_link, release
from ankerpunt.participation.brake import Brake
from ankerpunt.participation.models import TeamLink, TeamShare, TeamTurn
from ankerpunt.participation.sharing import Noticed, Place, Shared
from ankerpunt.participation.views import team_sharing

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]

MARKER, OTHER = "lef-expect", "lef-love"


@pytest.fixture(autouse=True)
def _nobody_guessed_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(team_sharing, "links", Brake())


@pytest.fixture
def value(organisation: Organisation) -> Any:
    found = row_of("Foundation", organisation, slug="lef", kind="core_value", title="Lef", text="We proberen iets uit.")
    for slug, level, text in ((OTHER, "love", "We spreken de directie tegen."), (MARKER, "expect", "We zeggen het.")):
        row_of("Marker", organisation, slug=slug, core_value=found, level=level, text=text)
    return found


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> list[Shared]:
    """What reaches the room above."""
    found: list[Shared] = []

    def keep(whose: str, said: Sequence[Shared]) -> None:
        assert whose == "waterrijk"
        found.extend(said)

    monkeypatch.setattr(sharing, "_keepers", [keep])
    return found


def link_of(organisation: Organisation, called: str = "Klantcontact", size: int | None = 12) -> str:
    unit = UnitFactory(organisation=organisation, name=called, slug=called.lower(), size=size)
    return f"/l/team/{make_link(organisation.slug, unit.slug)}/"


def walk(visitor: Client, url: str, **fields: str) -> Any:
    return visitor.post(url, {"go": "send", "at": "9", **fields})


def team_shares(visitor: Client, organisation: Organisation, called: str, **fields: str) -> None:
    answer = walk(visitor, link_of(organisation, called), **{"place-lef": MARKER, **fields})
    assert answer.status_code == 303


def test_a_team_goes_from_screen_to_screen_and_what_it_filled_in_goes_along(
    visitor: Client, organisation: Organisation, value: Any
) -> None:
    url = link_of(organisation)
    assert 'For <span lang="nl">Klantcontact</span>.' in visitor.get(url).content.decode()
    page = visitor.post(url, {"at": "0", "go": "next"}).content.decode()
    assert (
        page.index("We zeggen het.") < page.index("We spreken de directie tegen.") < page.index("We see it differently")
    )
    fields = {"place-lef": MARKER, "text-lef": "Drempel is lager.", "named-lef": "yes"}
    page = visitor.post(url, {"at": "1", "go": "next", **fields}).content.decode()
    assert "Is this what you share?" in page
    assert "With the name Klantcontact" in page
    for name, said in fields.items():
        assert f'<input type="hidden" name="{name}" value="{said}">' in page
    back = visitor.post(url, {"at": "2", "go": "1", **fields}).content.decode()
    assert "Drempel is lager.</textarea>" in back
    assert not TeamShare.objects.exists()


def test_without_a_choice_one_does_not_go_on_and_nothing_typed_is_lost(
    visitor: Client, organisation: Organisation, value: Any
) -> None:
    url = link_of(organisation)
    answer = visitor.post(url, {"at": "1", "go": "next", "text-lef": "Drempel is lager."})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose what fits most, or choose to keep this to yourselves." in page
    assert "Drempel is lager.</textarea>" in page
    assert walk(visitor, url).status_code == 422


def test_what_points_at_a_person_is_refused_and_a_likely_name_is_shown(
    visitor: Client, organisation: Organisation, value: Any
) -> None:
    url, fields = link_of(organisation), {"place-lef": MARKER}
    refused = visitor.post(url, {"at": "1", "go": "next", **fields, "text-lef": "Bel 06-12345678."})
    assert refused.status_code == 422
    assert "looks like a phone number" in refused.content.decode()
    page = visitor.post(url, {"at": "1", "go": "next", **fields, "text-lef": "Toen zei Fatima de Vries iets."})
    assert "Is there a name in it?" in page.content.decode()


def test_a_link_works_once_and_a_wrong_one_is_answered_alike(
    visitor: Client, organisation: Organisation, value: Any
) -> None:
    url = link_of(organisation)
    assert walk(visitor, url, **{"place-lef": MARKER}).headers["Location"].startswith("/l/team/sent/")
    used, wrong = visitor.get(url), visitor.get("/l/team/nobodys/")
    assert used.status_code == wrong.status_code == 404
    assert walk(visitor, url, **{"place-lef": MARKER}).status_code == 404
    assert TeamShare.objects.count() == 1
    assert "It has come in" in visitor.get("/l/team/sent/").content.decode()


def test_no_page_keeps_a_cookie_or_may_be_kept(visitor: Client, organisation: Organisation, value: Any) -> None:
    url = link_of(organisation)
    for answer in (visitor.get(url), visitor.post(url, {"at": "0", "go": "next"}), visitor.get("/l/team/sent/")):
        assert not answer.cookies
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Waar staan jullie nu" in visitor.post(f"{url}?language=nl", {"at": "0", "go": "next"}).content.decode()


def test_another_language_keeps_what_was_chosen(visitor: Client, organisation: Organisation, value: Any) -> None:
    sent = {"at": "1", "go": "stay", "place-lef": OTHER, "text-lef": "Drempel is lager."}
    page = visitor.post(f"{link_of(organisation)}?language=nl", sent).content.decode()
    assert "Waar staan jullie nu, samen?" in page
    assert f'value="{OTHER}" checked' in page
    assert "Drempel is lager.</textarea>" in page


def test_what_a_team_keeps_to_itself_is_stored_nowhere(visitor: Client, organisation: Organisation, value: Any) -> None:
    walk(visitor, link_of(organisation), **{"place-lef": "keep", "text-lef": "Dit is van ons."})
    assert not TeamShare.objects.exists()
    assert not TeamTurn.objects.exists()


def test_the_team_is_in_no_row_unless_it_wants_its_name(
    visitor: Client, organisation: Organisation, value: Any
) -> None:
    team_shares(visitor, organisation, "Klantcontact")
    rows = [*TeamShare.objects.values_list(), *TeamTurn.objects.values_list()]
    assert "klantcontact" not in str(rows)
    team_shares(visitor, organisation, "Wijkteams", **{"named-lef": "yes"})
    assert TeamShare.objects.filter(unit="wijkteams").exists()


@pytest.mark.parametrize("size", [4, None])
def test_a_team_of_fewer_than_five_today_shares_nothing(
    visitor: Client, organisation: Organisation, value: Any, size: int | None
) -> None:
    url = link_of(organisation, size=size)
    answer = walk(visitor, url, **{"place-lef": MARKER})
    assert "Sharing takes five people" in answer.content.decode()
    assert not TeamShare.objects.exists()
    assert TeamLink.objects.exists()


def test_it_is_handed_on_once_three_teams_shared_for_a_value(
    visitor: Client, organisation: Organisation, value: Any, kept: list[Shared]
) -> None:
    for called in ("Een", "Twee"):
        team_shares(visitor, organisation, called)
    release()
    assert kept == []
    team_shares(visitor, organisation, "Drie", **{"place-lef": "differs", "text-lef": "We zijn het niet eens."})
    release()
    assert sorted(map(str, kept)) == sorted(
        map(str, [Place("lef", MARKER), Place("lef", MARKER), Place("lef", "", True, "We zijn het niet eens.")])
    )
    assert not TeamShare.objects.exists()
    team_shares(visitor, organisation, "Vier")
    release()
    assert len(kept) == 4


def test_one_team_counts_once_in_a_half_year(
    visitor: Client, organisation: Organisation, value: Any, kept: list[Shared]
) -> None:
    team_shares(visitor, organisation, "Een")
    for _again in range(3):
        url = f"/l/team/{make_link('waterrijk', 'een')}/"
        assert "There is nothing to share now" in visitor.get(url).content.decode()
        walk(visitor, url, **{"place-lef": MARKER})
    release()
    assert kept == []


def test_what_waited_until_the_half_year_was_over_goes(
    visitor: Client, organisation: Organisation, value: Any, kept: list[Shared]
) -> None:
    with time_machine.travel(datetime(2026, 12, 30, 12, tzinfo=UTC), tick=False):
        team_shares(visitor, organisation, "Een")
    with time_machine.travel(datetime(2027, 1, 1, 12, tzinfo=UTC), tick=False):
        release()
        assert not TeamShare.objects.exists()
        assert not TeamTurn.objects.exists()
    assert kept == []


def test_a_team_says_of_a_cell_that_it_notices_it_or_not(
    visitor: Client, organisation: Organisation, value: Any, kept: list[Shared]
) -> None:
    group = row_of("TargetGroup", organisation, scope="internal")
    usp = row_of("Usp", organisation, proposition=row_of("Proposition", organisation, target_group=group))
    touchpoint = row_of("Touchpoint", organisation)
    touchpoint.target_groups.add(group)
    cell = row_of(
        "Anchoring", organisation, slug="cel", usp=usp, touchpoint=touchpoint, text="Dagstart.", state="in_practice"
    )
    urls = [link_of(organisation, called) for called in ("Een", "Twee", "Drie")]
    group.units.set(UnitFactory._meta.model.objects.all())
    group.save()
    page = visitor.post(urls[0], {"at": "1", "go": "next", "place-lef": MARKER}).content.decode()
    assert "Dagstart." in page
    for url, said in zip(urls, ("for", "against", ""), strict=True):
        walk(visitor, url, **{"place-lef": MARKER, f"cell-{cell.slug}": said})
    release()
    noticed = [each for each in kept if isinstance(each, Noticed)]
    assert {(each.cell, each.stance) for each in noticed} == {("cel", "for"), ("cel", "against")}
    assert len(noticed) == 2


def test_a_new_link_takes_the_place_of_one_that_was_not_used_and_all_can_be_ended(
    visitor: Client, organisation: Organisation, value: Any
) -> None:
    first = link_of(organisation)
    second = f"/l/team/{make_link('waterrijk', 'klantcontact')}/"
    assert (visitor.get(first).status_code, visitor.get(second).status_code) == (404, 200)
    end_links("waterrijk")
    assert visitor.get(second).status_code == 404


def test_who_tries_many_links_waits(visitor: Client, organisation: Organisation) -> None:
    answers = [visitor.get("/l/team/nobodys/", {"language": "en"}) for _ in range(70)]
    assert [answers[0].status_code, answers[-1].status_code] == [404, 429]
    assert "Too many tries from here" in answers[-1].content.decode()
    assert int(answers[-1]["Retry-After"]) > 0


def test_rows_of_teams_lead_to_nobody(editor: Member) -> None:
    assert TeamLink.check() == TeamShare.check() == TeamTurn.check() == []
