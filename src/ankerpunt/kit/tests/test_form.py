from typing import Any

from django import forms

from ankerpunt.kit.tests.page import render


class CellForm(forms.Form):
    title = forms.CharField(label="Wat maakt het tastbaar?", help_text="Eén zin.")
    note = forms.CharField(label="Toelichting", required=False, widget=forms.Textarea)
    due = forms.DateField(label="Klaar op", required=False)
    kind = forms.ChoiceField(label="Soort", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    agreed = forms.BooleanField(label="Akkoord", required=False)


def shown(data: dict[str, Any] | None = None, extra: str = "", **context: Any) -> str:
    return render(f"{{% form form submit='Opslaan' {extra} %}}", form=CellForm(data), **context)


def test_only_the_optional_fields_are_marked_and_in_words() -> None:
    html = shown()
    assert html.count("(niet verplicht)") == 2
    assert "*" not in html


def test_help_and_error_are_tied_to_their_field() -> None:
    html = shown({"title": ""})
    assert 'aria-describedby="id_title_helptext id_title_error"' in html
    assert 'id="id_title_helptext"' in html
    assert 'id="id_title_error"' in html
    assert 'aria-invalid="true"' in html


def test_the_summary_links_to_the_first_control_of_each_wrong_field() -> None:
    html = shown({"title": "", "due": "2027-02-30"})
    assert html.index("data-error-summary") < html.index('name="title"')
    assert 'href="#id_title"' in html
    assert 'href="#id_due"' in html
    assert 'href="#id_kind_0"' in html
    assert 'id="id_kind_0"' in html


def test_nothing_that_was_typed_is_lost() -> None:
    html = shown({"title": "", "note": "Lang verhaal", "due": "2027-02-30"})
    assert "Lang verhaal" in html
    assert 'value="2027-02-30"' in html


def test_a_date_is_asked_for_with_the_browsers_own_calendar() -> None:
    assert '<input type="date" name="due"' in shown()


def test_choices_are_a_group_with_a_legend() -> None:
    assert "<legend>Soort </legend>" in shown()


def test_a_form_in_the_drawer_stays_there() -> None:
    assert "hx-post" not in shown()
    assert 'hx-post="/" hx-target="#drawer-content"' in shown(in_drawer=True)


def test_a_draft_is_kept_only_where_the_page_asks_for_it() -> None:
    assert "data-draft" not in shown()
    assert 'data-draft="cell-12"' in shown(extra='draft="cell-12"')


def test_the_answer_to_a_form_that_was_refused_has_what_was_typed_and_offers_no_draft() -> None:
    assert "data-draft-offer" in shown(extra='draft="cell-12"')
    assert "data-draft-offer" not in shown({"title": ""}, extra='draft="cell-12"')


def test_a_form_that_reads_has_no_token() -> None:
    html = shown(extra='method="get"')
    assert "csrfmiddlewaretoken" not in html
    assert "data-guard" not in html
