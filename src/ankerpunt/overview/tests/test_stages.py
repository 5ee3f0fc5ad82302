"""The page on which a stage opens: the questions of one group, at most one next step, and the lists behind them."""

import re
from pathlib import Path

import pytest

from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.pages.path import answers_of
from ankerpunt.plan.document import load
from ankerpunt.plan.facts.path import PATHS
from ankerpunt.understand.tests.factories import TargetGroupFactory

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
STAGES = ("understand/", "promise/", "anchor/path/", "activate/", "listen/", "learn/")
GROUPS = ("ict", "klantcontact", "sociaal", "verhuizers", "nieuwe-wijkverpleegkundigen")
FILLED = "utrecht-button--primary-action"


@pytest.fixture
def plan_of_waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


def main_of(page: str) -> str:
    return page[page.index('id="main"') : page.index("</main>")]


@pytest.mark.parametrize("stage", PATHS)
def test_a_room_says_how_the_answer_to_each_question_of_its_stage_looks(stage: str) -> None:
    assert [question.code for question in PATHS[stage]] == list(answers_of(stage))


@pytest.mark.usefixtures("plan_of_waterrijk")
@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_asks_its_questions_of_one_group_and_every_way_on_is_there(
    editor: Member, client_of: ClientOf, stage: str
) -> None:
    client, ways = client_of(editor), set()
    for group in GROUPS:
        main = main_of(client.get(f"/waterrijk/{stage}?group={group}").content.decode())
        assert main.count(FILLED) == 1, group
        ways |= set(re.findall(r'href="(/waterrijk/[^"#]*)"', main))
    assert ways
    for way in ways:
        assert client.get(way.replace("&amp;", "&"), follow=True).status_code == 200, way


@pytest.mark.usefixtures("plan_of_waterrijk")
@pytest.mark.parametrize("stage", STAGES)
def test_a_reader_reads_the_answers_and_gets_no_address_of_a_form(
    reader: Member, client_of: ClientOf, stage: str
) -> None:
    for group in GROUPS:
        main = main_of(client_of(reader).get(f"/waterrijk/{stage}?group={group}").content.decode())
        assert not re.search(r'href="[^"]*/(new|edit|start|evidence)/', main), group


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_the_next_step_leads_to_the_form_that_takes_it(editor: Member, client_of: ClientOf) -> None:
    main = main_of(client_of(editor).get("/waterrijk/understand/?group=nieuwe-wijkverpleegkundigen").content.decode())
    assert "What did they tell us?" in main
    button = main[main.index(FILLED) : main.index("Write down a conversation")]
    assert "/understand/conversations/new/?target_group=nieuwe-wijkverpleegkundigen" in button


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_draft_stands_beside_what_holds_and_can_be_compared(reader: Member, client_of: ClientOf) -> None:
    main = main_of(client_of(reader).get("/waterrijk/promise/?group=sociaal").content.decode())
    assert "Adopted on" in main
    assert "Not adopted yet" in main
    assert "Compare the two" in main


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_where_every_question_has_an_answer_the_loop_goes_on(editor: Member, client_of: ClientOf) -> None:
    page = client_of(editor).get("/waterrijk/promise/?group=klantcontact")
    assert page.context["path"].onward.url == "/waterrijk/anchor/?group=klantcontact"


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_without_a_group_in_the_address_the_first_with_a_question_left_is_shown(
    reader: Member, client_of: ClientOf
) -> None:
    for asked in ("", "?group=nobody"):
        shown = client_of(reader).get(f"/waterrijk/promise/{asked}").context["path"]
        assert any(step.progress == "next" for step in shown.steps)


@pytest.mark.usefixtures("plan_of_waterrijk")
def test_a_council_is_asked_what_we_say_to_it_and_no_promise(reader: Member, client_of: ClientOf) -> None:
    assert b"Gemeenteraad" in client_of(reader).get("/waterrijk/activate/?group=verhuizers").content
    assert "Gemeenteraad" not in main_of(client_of(reader).get("/waterrijk/promise/").content.decode())


@pytest.mark.parametrize("stage", [stage for stage in STAGES if stage != "listen/"])
def test_without_a_group_it_says_where_to_begin(editor: Member, client_of: ClientOf, stage: str) -> None:
    main = main_of(client_of(editor).get(f"/waterrijk/{stage}").content.decode())
    assert "Begin with one group" in main
    assert main.count(FILLED) == 1


@pytest.mark.parametrize("stage", STAGES)
def test_a_group_about_which_nothing_is_known_gets_examples_and_one_next_step(
    editor: Member, client_of: ClientOf, stage: str
) -> None:
    TargetGroupFactory(organisation=editor.organisation, description="", size=None)
    main = main_of(client_of(editor).get(f"/waterrijk/{stage}").content.decode())
    assert main.count("ank-asked--next") == 1
    assert "Example:" in main
    assert main.count(FILLED) <= 1


def test_of_many_groups_one_is_picked_from_a_list(reader: Member, client_of: ClientOf) -> None:
    groups = [TargetGroupFactory(organisation=reader.organisation) for _each in range(12)]
    page = client_of(reader).get(f"/waterrijk/understand/?group={groups[11].slug}")
    shown = page.context["path"]
    assert shown.group.id == groups[11].slug
    assert sum(len(row.chips) for row in shown.chips) == 9
    assert [chip.name for row in shown.chips for chip in row.chips if chip.current] == [groups[11].name]
    assert main_of(page.content.decode()).count("<option") == 12
