"""A table that is pasted, or the workbook: first what would change, then all of it or nothing (A2)."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from ankerpunt.anchor.models import Anchoring, Touchpoint
from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Organisation
from ankerpunt.plan.document import load
from ankerpunt.understand.tests.factories import TargetGroupFactory
from tests.forms import form_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf

EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"
MATRIX = "/waterrijk/anchor/matrix/klantcontact/"
PASTE, WORKBOOK = f"{MATRIX}paste/", f"{MATRIX}matrix.xlsx"
BLOCK = (
    "\tRooster\tDoorgroeien\tSamen\r\n"
    "Oriënteren en solliciteren\tIn de vacature staat hoe het roosteren gaat.\t"
    "Meeloopochtend in plaats van diploma-eis.\t\r\n"
    'Overleg en leiding\t"Werkoverleg begint\r\nmet het rooster."\tElk kwartaal een gesprek.\t\r\n'
    "Opleiding 2027\tVijf plekken mbo 4.\t\t\r\n"
    "Uitstroom\t\t\t\r\n"
)
CELLS, CLASH = {"usp__proposition__target_group__slug": "klantcontact"}, "take kcc-u1 werving text"


@pytest.fixture
def client(editor: Member, client_of: ClientOf) -> Client:
    write(load(EXAMPLE), into=editor.organisation, by=editor)
    return client_of(editor)


def look(client: Client, table: str, **typed: Any) -> Any:
    return client.post(PASTE, {"table": table, **typed})


def take(client: Client, page: Any, **typed: Any) -> Any:
    """Press the button of what is shown, after choosing."""
    form = form_of(page)
    return client.post(PASTE, form.with_(step="take", **typed), follow=True)


def text_at(usp: str, point: str) -> str:
    return Anchoring.objects.get(usp__slug=usp, touchpoint__slug=point).text


def undo(client: Client, answer: Any) -> None:
    url = next(each.extra_tags.removeprefix("undo:") for each in answer.context["messages"] if each.extra_tags)
    client.post(url)


def test_a_block_of_excel_shows_what_is_new_what_clashes_and_what_is_not_known(client: Client) -> None:
    before = Anchoring.objects.count()
    page = look(client, BLOCK)
    said = page.content.decode()
    assert page.status_code == 200
    assert "3 rows × 3 columns recognised." not in said
    assert "3 rows × 2 columns recognised." in said
    assert "Without texts, and so left out: “Uitstroom”, “Samen”." in said
    assert "column B: “Rooster”" in said
    assert all(count in said for count in ("2 new", "1 as it is", "1 clashes", "1 waits for your choice"))
    assert "Put 2 cells in the matrix" in said
    assert "Here it says: “In de vacature staat hoe het roosteren gaat; kandidaat praat met een roostermaatje.”" in said
    assert Anchoring.objects.count() == before


def test_what_was_chosen_is_saved_as_one_act_with_one_undo(client: Client, organisation: Organisation) -> None:
    cells, points = Anchoring.objects.count(), Touchpoint.objects.count()
    page = look(client, BLOCK)
    shown = client.post(PASTE, form_of(page).with_(**{"row-2": "+", CLASH: "take"}))
    assert "Put 4 cells in the matrix" in shown.content.decode()
    answer = take(client, shown)
    assert answer.redirect_chain == [(MATRIX, 303)]
    assert "4 cells are in the matrix." in answer.content.decode()
    assert text_at("kcc-u1", "werving") == "In de vacature staat hoe het roosteren gaat."
    assert text_at("kcc-u1", "overleg") == "Werkoverleg begint\nmet het rooster."
    new = Touchpoint.objects.get(name="Opleiding 2027")
    assert (new.scope, [group.slug for group in new.target_groups.all()]) == ("internal", ["klantcontact"])
    assert Anchoring.objects.get(touchpoint=new).state == "idea"
    assert (Anchoring.objects.count(), Touchpoint.objects.count()) == (cells + 3, points + 1)
    undo(client, answer)
    assert (Anchoring.objects.count(), Touchpoint.objects.count()) == (cells, points)
    assert text_at("kcc-u1", "werving").endswith("roostermaatje.")


def test_who_chooses_and_presses_at_once_first_sees_what_that_changes(client: Client) -> None:
    answer = take(client, look(client, BLOCK), **{"row-2": "werving"})
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose first" not in said
    assert "stands for the same as one before it" in said
    answer = take(client, look(client, BLOCK), **{"row-2": "+"})
    assert "Press once more to save it." in answer.content.decode()
    assert take(client, answer).redirect_chain == [(MATRIX, 303)]


def test_what_clashes_stays_as_it_is_unless_somebody_says_otherwise(client: Client) -> None:
    page = look(client, BLOCK)
    take(client, take(client, page, **{"row-2": "-"}))
    assert text_at("kcc-u1", "werving").endswith("roostermaatje.")
    assert text_at("kcc-u2", "overleg") == "Elk kwartaal een gesprek."


def test_a_row_that_nobody_knows_asks_and_nothing_is_lost(client: Client) -> None:
    answer = take(client, look(client, BLOCK))
    said = answer.content.decode()
    assert answer.status_code == 422
    assert "Choose first what “Opleiding 2027” stands for, or leave it out." in said
    assert form_of(answer).fields["table"] == [BLOCK]
    assert not Anchoring.objects.filter(text="Elk kwartaal een gesprek.").exists()


def test_it_may_lie_the_other_way_round_and_be_turned_by_hand(client: Client) -> None:
    turned = "\tOverleg en leiding\nJe maakt samen je rooster\tElke week.\n"
    page = look(client, turned)
    assert "1 row × 1 column recognised." in page.content.decode()
    take(client, page)
    assert text_at("kcc-u1", "overleg") == "Elke week."
    # Swapped by hand: what was read the right way has to be chosen.
    again = client.post(PASTE, form_of(look(client, turned)).with_(step="turn"))
    assert "wait for your choice" in again.content.decode() or "waits for your choice" in again.content.decode()


def test_without_names_it_begins_on_the_place_where_it_was_pasted(client: Client) -> None:
    page = look(client, "Een\tTwee\nDrie\tVier\n", at="kcc-u1 belonen")
    said = page.content.decode()
    assert all(name in said for name in ("Belonen en keuzebudget", "row 1", "column A"))
    take(client, page, **{"take kcc-u2 belonen text": "take"})

    assert text_at("kcc-u1", "belonen") == "Een"
    assert text_at("kcc-u2", "belonen") == "Twee"
    assert text_at("kcc-u1", "vertrek") == "Drie"


def test_in_the_view_of_states_a_block_without_names_has_usps_down(client: Client) -> None:
    page = look(client, "Een\tTwee\n", at="kcc-u1 overleg", lying="turned")
    assert all(name in page.content.decode() for name in ("row 1", "column B"))
    take(client, page)
    assert (text_at("kcc-u1", "overleg"), text_at("kcc-u1", "ontwikkelen")) == ("Een", "Twee")


def test_a_list_with_a_place_on_each_row_is_read_by_its_headings(client: Client) -> None:
    rows = "Contactmoment\tUSP\tTekst\tEigenaar\nOverleg en leiding\tUSP 1\tElke week.\tteamleider\n"
    again = "Overleg en leiding\tJe maakt samen je rooster\tEn elke dag.\t\n"
    take(client, look(client, rows + again, went="no marks"))
    cell = Anchoring.objects.get(usp__slug="kcc-u1", touchpoint__slug="overleg")
    assert (cell.text, cell.owner) == ("Elke week.\nEn elke dag.", "teamleider")


def test_the_first_row_is_a_row_of_texts_when_somebody_says_so(client: Client) -> None:
    page = look(client, "Rooster\tOver het rooster\nA\tB\n")
    assert form_of(page).fields["shape"] == ["010"]
    form = form_of(page).with_(top=None, step="look")
    assert form_of(client.post(PASTE, form)).fields["shape"] == ["000"]


def test_two_rows_that_stand_for_the_same_are_refused(client: Client) -> None:
    page = look(client, "\tUSP 1\nOverleg en leiding\tA\nOverleg\tB\n")
    answer = take(client, page, **{"row-1": "overleg"})
    assert "“Overleg” stands for the same as one before it." in answer.content.decode()
    assert answer.status_code == 422


def test_what_is_not_in_the_matrix_cannot_be_chosen(client: Client) -> None:
    page = look(client, "\tUSP 1\nOpleiding\tA\n")
    for forged in ("nowhere", "werving'--", "+" * 3):
        shown = client.post(PASTE, form_of(page).with_(**{"row-0": forged}))
        assert "waits for your choice" in shown.content.decode()
    headless = look(client, "Een\nTwee\n", at="kcc-u1 vertrek")
    assert "waits for your choice" in client.post(PASTE, form_of(headless).with_(**{"row-1": "+"})).content.decode()


def test_a_matrix_that_changed_since_it_was_shown_is_shown_anew(client: Client) -> None:
    page = look(client, BLOCK)
    client.post("/waterrijk/anchor/cells/kcc-u2/overleg/type/", {"text": "Van een collega.", "state": "idea"})
    answer = take(client, page, **{"row-2": "-"})
    assert answer.status_code == 409
    assert "Somebody changed the matrix meanwhile." in answer.content.decode()
    assert "Here it says: “Van een collega.”" in answer.content.decode()
    assert text_at("kcc-u2", "overleg") == "Van een collega."


def test_a_form_that_is_sent_twice_counts_once(client: Client) -> None:
    shown = client.post(PASTE, form_of(look(client, BLOCK)).with_(**{"row-2": "+"}))
    form = form_of(shown).with_(step="take")
    assert [client.post(PASTE, form).status_code for _time in range(2)] == [303, 303]
    assert Touchpoint.objects.filter(name="Opleiding 2027").count() == 1


def test_what_was_pasted_outlives_a_session_that_ended(client: Client, editor: Member) -> None:
    form = form_of(look(client, BLOCK)).with_(step="take", **{"row-2": "-"})
    Session.objects.all().delete()
    away = client.post(PASTE, form, headers={"referer": f"http://testserver{PASTE}"})
    assert away["Location"].startswith("/accounts/login/")
    client.force_login(editor.user)
    kept = client.get("/accounts/typed/")
    assert "Elk kwartaal een gesprek." in kept.content.decode()
    again = form_of(kept)
    assert again.action == PASTE
    shown = client.post(again.action, again.fields)
    assert "Elk kwartaal een gesprek." in shown.content.decode()
    assert take(client, shown).redirect_chain == [(MATRIX, 303)]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("  ", "Paste your table here, or choose the workbook."),
        ("Rooster\n", "There are names in this table, but no texts"),
        ("\t\tx\n" * 1_001, "more than 1000 rows"),
        ("\tUSP 1\n" + "".join(f"Rij {row}\tx\n" for row in range(101)), "More than 100 names"),
    ],
)
def test_what_cannot_be_read_is_refused_and_stays(client: Client, table: str, said: str) -> None:
    answer = look(client, table)
    assert (answer.status_code, said in answer.content.decode()) == (422, True)
    assert form_of(answer).fields["table"] == [table]


def test_a_text_that_no_cell_can_hold_says_where_and_nothing_is_saved(client: Client) -> None:
    answer = take(
        client, look(client, f"\tUSP 1\tUSP 3\nOverleg en leiding\t{'x' * 20_001}\ty\nBelonen en keuzebudget\tgoed\t\n")
    )
    assert answer.status_code == 422
    assert "Nothing is saved yet: some cells cannot be saved so." in answer.content.decode()
    assert not Anchoring.objects.filter(text="goed").exists()


def test_a_place_that_does_not_belong_there_asks_first(client: Client) -> None:
    client.post("/waterrijk/anchor/cells/kcc-u1/overleg/type/", {"not_here": "on", "state": "idea"})
    page = look(client, "\tUSP 1\nOverleg en leiding\tToch wel.\n")
    assert "Here it says: “This does not belong here.”" in page.content.decode()
    take(client, page, **{"take kcc-u1 overleg text": "take"})
    cell = Anchoring.objects.get(usp__slug="kcc-u1", touchpoint__slug="overleg")
    assert (cell.text, cell.not_applicable) == ("Toch wel.", "")


def taken_along(client: Client, change: Callable[[Any, dict[tuple[str, str], int], dict[str, int]], None]) -> bytes:
    """The workbook after somebody worked in it."""
    book = load_workbook(io.BytesIO(client.get(WORKBOOK).content))
    sheet = book.worksheets[0]
    columns = {str(cell.value): cell.column for cell in sheet[1]}
    places = {tuple(str(sheet.cell(row, 1).value).split()): row for row in range(2, sheet.max_row + 1)}
    change(sheet, places, columns)  # type: ignore[arg-type]
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def bring_back(client: Client, content: bytes, url: str = PASTE) -> Any:
    return client.post(url, {"file": SimpleUploadedFile("matrix.xlsx", content)})


def test_the_workbook_has_a_place_on_each_row_with_lists_and_locked_names(client: Client) -> None:
    answer = client.get(WORKBOOK)
    assert answer["Content-Disposition"] == 'attachment; filename="matrix-klantcontact.xlsx"'
    book: Any = load_workbook(io.BytesIO(answer.content))
    sheet, properties = book.worksheets[0], book.custom_doc_props
    assert [each.sheet_state for each in book.worksheets] == ["visible", "hidden", "veryHidden"]
    assert sheet.max_row == 1 + 27
    assert (sheet.freeze_panes, sheet.protection.sheet, sheet.column_dimensions["A"].hidden) == ("D2", True, True)
    assert [sheet.cell(2, column).protection.locked for column in range(1, 6)] == [True, True, True, False, False]
    assert [rule.formula1 for rule in sheet.data_validations.dataValidation] == [
        "=ankerpunt_list_1",
        "=ankerpunt_list_2",
    ]
    assert [each.name for each in properties.props] == ["ankerpunt.versie"]


def test_a_workbook_that_nobody_changed_changes_nothing(client: Client) -> None:
    page = bring_back(client, client.get(WORKBOOK).content)
    said = page.content.decode()
    assert page.status_code == 200
    assert "Nothing would change" in said
    assert "clash" not in said.split("ank-brought__sum")[1].split("</div>")[0]


def test_a_workbook_comes_back_as_a_difference_of_three(client: Client) -> None:
    def change(sheet: Any, places: Any, columns: Any) -> None:
        sheet.cell(places["kcc-u1", "overleg"], columns["How do you notice it here?"]).value = "=Nieuw\nin het werkboek"
        sheet.cell(places["kcc-u1", "overleg"], columns["How do you notice it here?"]).data_type = "s"
        sheet.cell(places["kcc-u1", "werving"], columns["Owner"]).value = "de OR"
        sheet.cell(places["kcc-u1", "werving"], columns["How far is this?"]).value = "Agreed"
        sheet.cell(places["kcc-u3", "overleg"], columns["How do you notice it here?"]).value = "Uit het werkboek."

    content = taken_along(client, change)
    for usp, text in (("kcc-u3", "Van een collega."), ("kcc-u2", "Ook van een collega.")):
        client.post(f"/waterrijk/anchor/cells/{usp}/overleg/type/", {"text": text, "state": "idea", "opened": ""})
    Anchoring.objects.filter(usp__slug="kcc-u3", touchpoint__slug="overleg").update(text="Van een collega.")
    Organisation.objects.update(plan_revision=1_000)
    page = bring_back(client, content)
    said = page.content.decode()
    assert all(count in said for count in ("1 new", "1 changed", "1 clashes", "1 changed here meanwhile, and stays so"))
    assert "Here it says: “Van een collega.”" in said
    answer = take(client, page)
    assert answer.redirect_chain, answer.content.decode()
    cell = Anchoring.objects.get(usp__slug="kcc-u1", touchpoint__slug="werving")
    assert (cell.owner, cell.state, cell.text.endswith("roostermaatje.")) == ("de OR", "agreed", True)
    assert text_at("kcc-u1", "overleg") == "=Nieuw\nin het werkboek"
    assert text_at("kcc-u2", "overleg") == "Ook van een collega."
    assert text_at("kcc-u3", "overleg") == "Van een collega."
    undo(client, answer)
    assert not Anchoring.objects.filter(usp__slug="kcc-u1", touchpoint__slug="overleg").exists()


def test_what_is_emptied_in_the_workbook_is_emptied_here_and_a_gate_still_asks(client: Client) -> None:
    def change(sheet: Any, places: Any, columns: Any) -> None:
        sheet.cell(places["kcc-u1", "werving"], columns["Owner"]).value = None
        sheet.cell(places["kcc-u3", "vertrek"], columns["How far is this?"]).value = "ervaren"

    page = bring_back(client, taken_along(client, change))
    answer = take(client, page)
    assert answer.status_code == 422
    assert "ank-brought__reason" in answer.content.decode()
    # What cannot be saved can be left out, and the rest is saved.
    assert "Keep what is here" in answer.content.decode()
    saved = take(client, answer, **{"take kcc-u3 vertrek state": "keep"})
    assert saved.redirect_chain == [(MATRIX, 303)]
    assert Anchoring.objects.get(usp__slug="kcc-u1", touchpoint__slug="werving").owner == ""
    assert Anchoring.objects.get(usp__slug="kcc-u3", touchpoint__slug="vertrek").state == "idea"
    undo(client, saved)
    assert Anchoring.objects.get(usp__slug="kcc-u1", touchpoint__slug="werving").owner != ""


def test_a_workbook_of_another_group_or_organisation_is_refused_in_a_sentence(
    client: Client, outsider: Member, client_of: ClientOf
) -> None:
    content = client.get(WORKBOOK).content
    answer = bring_back(client, content, "/waterrijk/anchor/matrix/ict/paste/")
    assert (answer.status_code, "of another target group" in answer.content.decode()) == (422, True)
    TargetGroupFactory(organisation=outsider.organisation, slug="klantcontact")
    answer = bring_back(client_of(outsider), content, "/elders/anchor/matrix/klantcontact/paste/")
    assert (answer.status_code, "of another organisation" in answer.content.decode()) == (422, True)
    answer = bring_back(client, b"PK no workbook")
    assert answer.status_code == 422


def test_a_group_of_another_organisation_is_not_there(client: Client, outsider: Member, client_of: ClientOf) -> None:
    for url in (PASTE, WORKBOOK):
        assert client_of(outsider).get(url).status_code == 404
        assert client_of(outsider).get(url.replace("waterrijk", "elders")).status_code == 404
    assert client_of(outsider).post(PASTE, {"table": BLOCK}).status_code == 404


def test_the_page_costs_as_many_queries_for_ten_cells_as_for_one(
    client: Client, django_assert_max_num_queries: Any
) -> None:
    look(client, "\tUSP 1\nOverleg en leiding\tA\n")
    with django_assert_max_num_queries(20) as few:
        look(client, "\tUSP 1\nOverleg en leiding\tA\n")
    with django_assert_max_num_queries(len(few.captured_queries)):
        look(client, BLOCK)
