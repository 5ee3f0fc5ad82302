"""National names for processes, out of a list that is brought (C3)."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from ankerpunt.activate.models import Process
from ankerpunt.activate.tests.factories import ProcessFactory
from tests.forms import form_of

if TYPE_CHECKING:
    from django.test import Client

    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.organisation.tests.cast import ClientOf

NAMES = "/waterrijk/activate/bring/product-names/"
LIST = (
    "naam,uri,burger\nUPL-naam nog niet beschikbaar,x,\npaspoort,http://voorbeeld.nl/paspoort,X\n"
    "vermissing paspoort,http://voorbeeld.nl/vermissing,X\nverhuizing melden,http://voorbeeld.nl/verhuizing,X\n"
)


@pytest.fixture
def client(editor: Member, client_of: ClientOf, organisation: Organisation) -> Client:
    ProcessFactory(organisation=organisation, slug="paspoort", name="Paspoort")
    ProcessFactory(organisation=organisation, slug="verhuizen", name="Verhuizing doorgeven")
    return client_of(editor)


def look(client: Client, table: str = LIST) -> Any:
    return client.post(NAMES, {"table": table})


def accept(client: Client, page: Any, **typed: Any) -> Any:
    return client.post(NAMES, form_of(page).with_(step="take", **typed), follow=True)


def shown(page: Any) -> str:
    """The words of a page, with a space between them."""
    return " ".join(page.content.decode().split())


def test_it_proposes_what_reads_alike_and_names_what_could_be_meant(client: Client) -> None:
    page = look(client)
    form = form_of(page).fields
    assert (form["called paspoort"], form["called verhuizen"]) == (["paspoort"], [""])
    said = page.content.decode()
    assert "Perhaps: vermissing paspoort." in said
    assert "Perhaps: verhuizing melden." in said
    assert "nog niet beschikbaar" not in said.partition("<textarea")[0]


def test_what_is_accepted_is_one_act_with_one_undo(client: Client) -> None:
    answer = accept(client, look(client), **{"called verhuizen": "Verhuizing melden"})
    assert "2 processes have their names." in answer.content.decode()
    names = dict(Process.objects.values_list("product_name", "product_uri"))
    assert names == {
        "paspoort": "http://voorbeeld.nl/paspoort",
        "verhuizing melden": "http://voorbeeld.nl/verhuizing",
    }
    client.post(next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags))
    assert {*Process.objects.values_list("product_name", flat=True)} == {""}


def test_a_name_that_is_not_in_the_list_is_refused_and_stays(client: Client) -> None:
    answer = accept(client, look(client), **{"called verhuizen": "Verkassen"})
    assert answer.status_code == 422
    assert "“Verkassen” is not in the list." in answer.content.decode()
    assert form_of(answer).fields["called verhuizen"] == ["Verkassen"]
    assert not Process.objects.exclude(product_name="").exists()


def test_a_name_of_before_stays_and_an_emptied_field_takes_it_away(client: Client) -> None:
    Process.objects.filter(slug="verhuizen").update(product_name="eigen naam", product_uri="u")
    page = look(client)
    assert form_of(page).fields["called verhuizen"] == ["eigen naam"]
    assert "“eigen naam” is not in the list. The process has this name already; it may stay." in shown(page)
    accept(client, page)
    assert Process.objects.get(slug="verhuizen").product_name == "eigen naam"
    accept(client, look(client), **{"called verhuizen": ""})
    row = Process.objects.get(slug="verhuizen")
    assert (row.product_name, row.product_uri) == ("", "")


def test_it_says_so_when_nothing_changes(client: Client) -> None:
    answer = accept(client, look(client), **{"called paspoort": ""})
    assert "Nothing changed: the processes have these names already." in shown(answer)


def test_what_is_longer_than_a_line_is_no_name_and_no_address(client: Client) -> None:
    page = look(client, f"naam,uri\npaspoort,http://voorbeeld.nl/{'x' * 300}\n{'verhuizing' * 40},u\n")
    accept(client, page)
    row = Process.objects.get(slug="paspoort")
    assert (row.product_name, row.product_uri) == ("paspoort", "")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "Choose a file, or paste the rows."),
        ("naam,uri\nUPL-naam nog niet beschikbaar,x\n", "There are no product names in this table."),
        ("a,b\n1,2\n", "There are no product names in this table."),
    ],
)
def test_what_is_no_list_is_refused_in_a_sentence(client: Client, table: str, said: str) -> None:
    answer = look(client, table)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)


def test_without_processes_it_says_what_to_do(editor: Member, client_of: ClientOf) -> None:
    assert "There is no process yet. Add one first." in look(client_of(editor)).content.decode()


def test_the_outsider_finds_no_such_page(client: Client, outsider: Member, client_of: ClientOf) -> None:
    assert client_of(outsider).get(NAMES).status_code == 404
    assert client_of(outsider).post(NAMES, {"table": LIST}).status_code == 404


@pytest.mark.skipif("ANKERPUNT_UPL" not in os.environ, reason="ANKERPUNT_UPL names no file with the national list")
def test_the_whole_national_list_is_read(client: Client) -> None:
    page = look(client, Path(os.environ["ANKERPUNT_UPL"]).read_text(encoding="utf-8"))
    assert page.status_code == 200
    assert page.content.decode().count("<option value=") == 511
    assert form_of(page).fields["called paspoort"] == ["paspoort"]
