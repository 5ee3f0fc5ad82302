"""The page for the board: the figures of home, what waits and was decided, and one A4 of it."""

from pathlib import Path

import pytest
from pytest_django import DjangoAssertNumQueries

from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load
from ankerpunt.promise.models import Proposition

WATERRIJK = Path(__file__).parents[4] / "examples" / "waterrijk"
BOARD, GROUP = "/waterrijk/board/", "/waterrijk/board/groups/sociaal/"


@pytest.fixture(autouse=True)
def plan_of_waterrijk(editor: Member) -> None:
    write(load(WATERRIJK), into=editor.organisation)


def main_of(page: str) -> str:
    return page[page.index('id="main"') : page.index("</main>")]


def test_a_reader_reads_the_figures_of_home_and_what_is_asked(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    main = " ".join(main_of(client.get(BOARD).content.decode()).split())
    for part in (
        "of 81 cells",
        "things to 3 groups. 8 are true, one is not yet",
        "Not true yet",
        "Learnings without an answer",
    ):
        assert part in main
    assert main.count("ank-place--experienced") == 13 + 1  # and once in the legend
    assert main.count("ank-place--contradicted") == 4 + 1
    assert "Praat vóór de kerst met één wijkteam" in main
    assert "Write down what you ask of the board" not in main
    assert "utrecht-button--primary-action" not in main
    home = client.get("/waterrijk/").content.decode()
    assert home.count(f'href="{BOARD}"') == 2  # in the menu and below the loop


def test_of_one_group_there_is_a_page_that_the_page_of_the_group_leads_to(reader: Member, client_of: ClientOf) -> None:
    client = client_of(reader)
    main = main_of(client.get(GROUP).content.decode())
    assert "For the board: Wijkconsulenten" in main
    assert "Bouw met ruimte" not in main
    assert f'href="{GROUP}"' in client.get("/waterrijk/understand/target-groups/sociaal/").content.decode()
    assert client.get("/waterrijk/board/groups/nobody/").status_code == 404


@pytest.mark.parametrize("url", [BOARD, GROUP, f"{BOARD}paper/", f"{GROUP}paper/"])
def test_another_organisation_finds_nothing(url: str, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(url).status_code == 404


@pytest.mark.parametrize("url", [f"{BOARD}paper/", f"{GROUP}paper/"])
def test_it_prints_as_a_pdf(url: str, reader: Member, client_of: ClientOf) -> None:
    answer = client_of(reader).get(url)
    assert (answer["Content-Type"], answer.content[:5]) == ("application/pdf", b"%PDF-")
    assert client_of(reader).get("/waterrijk/board/groups/nobody/paper/").status_code == 404


def test_an_editor_writes_down_what_is_asked_and_it_stands_on_the_page(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    edit = "/waterrijk/promise/propositions/pr-soc/edit/"
    assert f'href="{edit}#id_asks"' in client.get(BOARD).content.decode()
    page = client.get(edit)
    form = page.context["form"]
    sent = {name: form[name].value() or "" for name in form.fields} | {"asks": "Geef tijd\nStel een plek open"}
    assert client.post(edit, sent).status_code in {204, 302, 303}
    assert list(Proposition.objects.get(slug="pr-soc").asks) == ["Geef tijd", "Stel een plek open"]
    assert "Stel een plek open" in client.get(BOARD).content.decode()


def test_it_asks_as_much_of_the_database_whatever_is_in_the_plan(
    reader: Member, client_of: ClientOf, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    client = client_of(reader)
    client.get(BOARD)
    with django_assert_max_num_queries(7):
        client.get(BOARD)
