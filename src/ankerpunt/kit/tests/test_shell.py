from types import SimpleNamespace

import pytest

from ankerpunt.kit import shell
from ankerpunt.kit.shell import OwnCounts, Person, Shell, StageLine, supply_own_counts, supply_stage_lines
from ankerpunt.kit.stages import STAGES, stage
from ankerpunt.kit.tests.page import request


def test_the_stages_are_six_and_in_the_methods_order() -> None:
    assert [each.code for each in STAGES] == ["understand", "promise", "anchor", "activate", "listen", "learn"]
    assert stage("activate").prefix == "C"


@pytest.mark.parametrize(("name", "initials"), [("Marit de Vries", "MV"), ("Samira", "S"), ("", ""), ("é (x)", "É")])
def test_initials_come_from_the_first_and_the_last_word(name: str, initials: str) -> None:
    assert Person(name, "").initials == initials


def test_without_an_organisation_there_are_no_stages() -> None:
    assert Shell(request()).stages == []


def test_a_stage_without_a_page_is_shown_without_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "_suppliers", {})
    supply_stage_lines(lambda _request: {"anchor": StageLine("16 van 27 cellen")})
    supply_own_counts(lambda _request: OwnCounts(work=3))
    monkeypatch.setattr(shell, "url_or_empty", lambda name, **_arguments: "/anchor/" if name == "anchor:index" else "")
    asked = request()
    asked.organisation = SimpleNamespace(slug="waterrijk", name="Waterrijk")  # type: ignore[attr-defined]
    asked.resolver_match = SimpleNamespace(app_names=["anchor"], kwargs={})  # type: ignore[assignment]
    shown = Shell(asked)
    assert [item.url for item in shown.stages] == ["", "", "/anchor/", "", "", ""]
    assert [item.current for item in shown.stages].index(True) == 2
    assert shown.stages[2].line == StageLine("16 van 27 cellen")
    assert shown.own == OwnCounts()  # nobody is signed in
    asked.member = SimpleNamespace(pk=1)  # type: ignore[attr-defined]
    assert Shell(asked).own.work == 3
    assert shown.home_url == "/"


def test_the_page_of_a_noun_belongs_to_the_stage_in_its_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "_suppliers", {})
    asked = request()
    asked.organisation = SimpleNamespace(slug="waterrijk", name="Waterrijk")  # type: ignore[attr-defined]
    asked.resolver_match = SimpleNamespace(app_names=["mirror"], kwargs={"room": "promise"})  # type: ignore[assignment]
    assert [item.stage.code for item in Shell(asked).stages if item.current] == ["promise"]
