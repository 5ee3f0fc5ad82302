"""Many rows out of one list: looked at first, made as one act, and nothing that is there made again."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.models import Member, Unit
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.organisation.tests.factories import UnitFactory
from ankerpunt.pages.several import laid_out, roles_of
from ankerpunt.pages.tests.test_archive import undo_last
from ankerpunt.tables.limits import Limits
from ankerpunt.tables.reading import read
from ankerpunt.tables.tests.books import book, text

UNITS = "/waterrijk/several/organisation/units/"
TREE = "Naam;Hoort bij;Aantal mensen\nBurgerzaken;;40\nBalie;Burgerzaken;12\nbalie;;\nKCC;;\nPost;Facilitair;\n"


def layout(table: str) -> tuple[list[dict[str, str]], tuple[str, ...]]:
    found = laid_out(read(table, Limits()).sheets[0], roles_of(kind("Unit"), ("name", "parent", "size")))
    return [said for _number, said in found], found.unused


def test_one_column_is_names_and_the_first_of_them_is_no_heading() -> None:
    assert layout("• Balie\n• Wijkteam Noord\n") == ([{"name": "Balie"}, {"name": "Wijkteam Noord"}], ())


def test_headings_go_by_their_words_in_either_language_and_in_any_order() -> None:
    said = [{"name": "Balie", "parent": "Burgerzaken"}]
    assert layout("Hoort bij\tTelefoon\tAfdeling\nBurgerzaken\t14\tBalie\n") == (said, ("Telefoon",))


def test_without_headings_columns_go_by_their_place() -> None:
    assert layout("Balie;Burgerzaken;12;x\n") == ([{"name": "Balie", "parent": "Burgerzaken", "size": "12"}], ("4",))


def look(client: Any, table: str, **more: Any) -> Any:
    return client.post(UNITS, {"table": table, "step": "look", **more})


def make(client: Any, answer: Any, **more: Any) -> Any:
    form = answer.context["form"]
    sent = {name: form.data[name] for name in ("table", "seen", "key") if name in form.data}
    return client.post(UNITS, {**sent, "step": "take", **more}, follow=True)


@pytest.mark.postgres
def test_a_tree_is_looked_at_made_at_once_and_taken_back_at_once(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    UnitFactory(organisation=editor.organisation, name="KCC")
    answer = look(client, TREE)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "Is twice in this list" in page
    assert "Is there already" in page
    assert "Part of: “Facilitair” is not known here." in page
    assert "Make these 2" in page
    assert Unit.objects.count() == 1

    page = make(client, answer).content.decode()
    assert "2 are made." in page
    assert Unit.objects.filter(name="Balie", parent__name="Burgerzaken", size=12).exists()
    undo_last(client, page)
    assert [unit.name for unit in Unit.objects.all()] == ["KCC"]


def test_sent_twice_it_makes_them_once(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    key = "3f0a6c2e-0000-4000-8000-000000000001"
    answer = look(client, "Balie\nKCC", key=key)
    make(client, answer, key=key)
    make(client, answer, key=key)
    assert Unit.objects.count() == 2


def test_what_was_not_seen_is_shown_first(editor: Member, client_of: ClientOf) -> None:
    client = client_of(editor)
    answer = look(client, "Balie")
    other = make(client, answer, table="Balie\nKCC")
    assert Unit.objects.count() == 0
    page = other.content.decode()
    assert "Something changed meanwhile." in page
    assert "Make these 2" in page


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({}, "Choose a file, or paste the rows."),
        ({"table": "\n".join(f"Team {each}" for each in range(202))}, "more than 200 rows"),
        ({"file": SimpleUploadedFile("a.pdf", b"%PDF-1.7 x")}, "another kind of file"),
    ],
)
def test_bad_lists_get_a_sentence(sent: dict[str, Any], said: str, editor: Member, client_of: ClientOf) -> None:
    answer = client_of(editor).post(UNITS, {**sent, "step": "look"})
    assert answer.status_code == 422
    assert said in answer.content.decode()


def test_a_workbook_comes_back_as_text_that_can_be_mended(editor: Member, client_of: ClientOf) -> None:
    file = SimpleUploadedFile("teams.xlsx", book(text("Naam Hoort_bij|Balie _|KCC Balie")))
    client = client_of(editor)
    answer = client.post(UNITS, {"file": file, "step": "look"})
    assert "Naam;Hoort bij" in answer.content.decode()
    make(client, answer)
    assert Unit.objects.filter(name="KCC", parent__name="Balie").exists()


def test_a_noun_without_lists_has_no_such_page(editor: Member, client_of: ClientOf) -> None:
    assert client_of(editor).get("/waterrijk/several/learn/learnings/").status_code == 404


def test_where_a_word_is_not_known_it_is_not_also_said_to_be_missing(editor: Member, client_of: ClientOf) -> None:
    groups = "/waterrijk/several/understand/target-groups/"
    sent = {"table": "Naam;Intern of extern\nTaalcoaches;vrijwillig", "step": "look"}
    (line,) = client_of(editor).post(groups, sent).context["form"].lines
    assert line.why == ["Internal or external: “vrijwillig” is not known here. Choose from: Internal, External."]


def test_a_day_is_read_as_a_spreadsheet_writes_it(editor: Member, client_of: ClientOf) -> None:
    sent = {"table": "Naam;Nagekeken op\nX, profieltekst;22-11-2026\nBluesky;ooit", "step": "look"}
    form = client_of(editor).post("/waterrijk/several/promise/profile-channels/", sent).context["form"]
    assert [bool(line.new) for line in form.lines] == [True, False]
    assert str(form.lines[0].form.cleaned_data["checked_on"]) == "2026-11-22"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("Naam;Hoort bij\nBalie;Balie", ["Part of: this points round in a circle, back to itself."]),
        ("Naam;Hoort bij\nBalie;KCC\nKCC;Balie", ["Part of: this points round in a circle, back to itself."] * 2),
        (
            "Naam;Hoort bij;Aantal mensen\nBalie;KCC;3\nKCC;;veel",
            ["Part of: “KCC” is in this list, and is not made.", "Number of people: “veel” is not a whole number."],
        ),
    ],
)
def test_a_line_waits_for_no_line_that_is_not_made(
    table: str, said: list[str], editor: Member, client_of: ClientOf
) -> None:
    client = client_of(editor)
    answer = look(client, table)
    why = [line.why[0] for line in answer.context["form"].lines]
    assert [each[:40] for each in why] == [each[:40] for each in said]
    make(client, answer)
    assert Unit.objects.count() == 0
