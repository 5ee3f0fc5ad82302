"""What form controls look like inside: names and choices are texts that people typed."""

from django import forms

from ankerpunt.kit.addresses import address
from ankerpunt.kit.icons import icon


class Choices(forms.Form):
    group = forms.ChoiceField(
        choices=[("", "–"), ("a", "<b>Balie</b>"), ("Elders", [("b&c", "Buiten"), ("d", "Dorp")])],
        widget=forms.Select(attrs={"data-x": '"', "required": True, "disabled": False}),
    )


def test_a_select_escapes_what_people_typed_and_keeps_its_groups() -> None:
    drawn = str(Choices(initial={"group": "b&c"})["group"])
    assert '<option value="a">&lt;b&gt;Balie&lt;/b&gt;</option>' in drawn
    assert '<optgroup label="Elders"><option value="b&amp;c" selected>Buiten</option>' in drawn
    assert 'data-x="&quot;" required ' in drawn
    assert "disabled" not in drawn


def test_an_icon_with_a_label_escapes_it_and_two_labels_are_two_icons() -> None:
    assert 'aria-label="&lt;b&gt;"' in icon("check", label="<b>")
    assert icon("check", label="Klaar") != icon("check", label="Done")
    assert 'aria-hidden="true"' in icon("check")


def test_an_address_is_that_of_its_own_arguments() -> None:
    one, other = (address("overview:home", organisation=slug) for slug in ("waterrijk", "oeverzorg"))
    assert (one, other) == ("/waterrijk/", "/oeverzorg/")
