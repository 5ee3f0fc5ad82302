from typing import Any

from django import forms
from django.contrib.auth.models import Permission

from ankerpunt.kit.guided import Guided, Step
from ankerpunt.kit.tests.page import render


class GroupForm(Guided, forms.Form):
    steps = (Step("Wie zijn het?", ("name", "gone")), Step("Hoeveel?", ("size",), "Schatten mag.", later=True))
    name = forms.CharField(label="Naam")
    size = forms.IntegerField(label="Aantal", required=False)
    reason = forms.CharField(label="Reden", required=False)


def shown(data: dict[str, Any] | None = None) -> str:
    return render("{% form form submit='Opslaan' %}", form=GroupForm(data))


def test_every_step_is_numbered_and_the_first_one_stands_open() -> None:
    html = shown()
    assert "<legend" in html
    assert html.index("Wie zijn het?") < html.index("Hoeveel?") < html.index("Schatten mag.")


def test_a_step_that_can_wait_opens_when_it_holds_something_or_something_is_wrong() -> None:
    assert '<details class="ank-step">' in shown()
    assert '<details class="ank-step" open>' in shown({"name": "Balie", "size": "3"})
    assert '<details class="ank-step" open>' in shown({"name": "Balie", "size": "drie"})


def test_a_field_that_no_step_names_is_not_lost() -> None:
    html = shown()
    assert html.index("Hoeveel?") < html.index('name="reason"')
    assert html.count('name="reason"') == 1


class TagForm(Guided, forms.ModelForm):  # type: ignore[type-arg]
    steps = (Step("Hoe heet het?", ("name",)),)

    class Meta:
        model = Permission
        fields = ["name", "codename"]


def test_a_field_of_the_model_that_no_step_names_stands_in_a_last_step() -> None:
    html = render("{% form form submit='Opslaan' %}", form=TagForm())
    assert html.index("Hoe heet het?") < html.index("Wat is er nog meer te zeggen?") < html.index('name="codename"')
    assert html.count('name="codename"') == 1
