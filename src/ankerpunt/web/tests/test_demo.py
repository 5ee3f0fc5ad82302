import os
from argparse import Namespace
from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path
from unittest import mock
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.test import Client
from django.utils.translation import override

from ankerpunt.mirror.mapper import read
from ankerpunt.organisation.models import Member, Organisation
from ankerpunt.plan.document import load
from ankerpunt.plan.shift import shifted
from ankerpunt.web import demo
from ankerpunt.web.management.commands import prepare
from ankerpunt.web.management.commands.demo import EXAMPLE

pytestmark = pytest.mark.django_db

DAY_OF_THE_CASE = datetime(2026, 11, 15, 12, tzinfo=ZoneInfo("Europe/Amsterdam"))


def test_on_its_own_day_the_demo_is_the_example_as_written() -> None:
    with time_machine.travel(DAY_OF_THE_CASE):
        call_command("demo")
    assert read(Organisation.objects.get(slug="waterrijk")) == load(EXAMPLE)


def test_a_year_later_every_date_has_moved_along() -> None:
    with time_machine.travel(DAY_OF_THE_CASE + timedelta(weeks=52)):
        call_command("demo")
    assert read(Organisation.objects.get(slug="waterrijk")) == shifted(load(EXAMPLE), weeks=52)
    assert max(talk.held_on for talk in load(EXAMPLE).conversations) < date(2026, 11, 16)


def test_it_has_a_fictional_member_for_each_role() -> None:
    call_command("demo")
    assert {member.role for member in Member.objects.filter(user__fictional=True)} == set(Member.Role.values)


def test_what_a_visitor_changed_stays_between_runs() -> None:
    call_command("demo")
    Organisation.objects.filter(slug="waterrijk").update(name="Gemeente Anders")
    call_command("demo")
    assert Organisation.objects.get(slug="waterrijk").name == "Gemeente Anders"


def test_a_demo_of_weeks_ago_says_how_to_bring_it_back_to_today() -> None:
    told = StringIO()
    with time_machine.travel(DAY_OF_THE_CASE):
        call_command("demo")
    with time_machine.travel(DAY_OF_THE_CASE + timedelta(weeks=9)):
        call_command("demo", stderr=told)
    assert "9 weeks ago" in told.getvalue()
    with time_machine.travel(DAY_OF_THE_CASE + timedelta(weeks=9)), override("nl"):
        call_command("demo", stderr=told)
    assert "9 weken geleden" in told.getvalue()


def test_the_demo_is_kept_within_the_data_folder_and_nothing_else_goes_when_it_starts_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANKERPUNT_DATA", str(tmp_path))
    (tmp_path / "ankerpunt.sqlite3").touch()
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "old").touch()
    monkeypatch.setattr(demo, "prepare", lambda: 1)
    with mock.patch.dict(os.environ):
        assert demo.run(Namespace(fresh=True)) == 1
        assert os.environ["ANKERPUNT_DATA"] == str(tmp_path / "demo")
    assert [each.name for each in tmp_path.iterdir()] == ["ankerpunt.sqlite3"]


def test_it_says_what_it_does_until_the_page_is_there(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(prepare, "call_command", lambda name, **_options: done.append(name))
    monkeypatch.setattr(prepare, "leave_stamp", lambda: None)
    monkeypatch.setattr(prepare, "language_of_computer", lambda: "en")
    told = StringIO()
    settings.DEMO = True
    prepare.Command(stderr=told).handle()
    assert done == ["migrate", "collectstatic", "demo"]
    assert [line.strip() for line in told.getvalue().splitlines()] == [
        "the tables ...",
        "styles and scripts ...",
        "gemeente Waterrijk, and what can be found in it ...",
    ]
    settings.DEMO = False
    prepare.Command(stderr=(quiet := StringIO())).handle()
    assert quiet.getvalue() == ""


def test_a_missing_example_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="There is no plan document"):
        call_command("demo", example=tmp_path / "nowhere")


def test_a_visitor_of_the_demo_does_not_see_its_neighbour() -> None:
    call_command("demo")
    neighbour = Organisation.objects.get(slug="oeverzorg")
    assert not neighbour.members.exists()
    browser = Client()
    browser.force_login(Member.objects.filter(user__fictional=True)[0].user)
    answers = [browser.get(f"/{slug}/organisation/units/").status_code for slug in ("waterrijk", "oeverzorg")]
    assert answers == [200, 404]


def test_its_matrix_has_a_past_to_compare_with(client: Client) -> None:
    with time_machine.travel(DAY_OF_THE_CASE):
        call_command("demo")
        admin = Member.objects.get(user__fictional=True, role=Member.Role.ADMIN)
        client.force_login(admin.user)
        page = client.get("/waterrijk/anchor/matrix/klantcontact/?since=year")
    assert page.context["shown"].then.note == ""
    assert page.context["shown"].then.since.counts == {"further": 4, "back": 1, "new": 3}
