import pytest
from django import forms
from django.core.exceptions import ValidationError

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.limits import limits
from ankerpunt.kit.plan_fields import (
    ChoiceField,
    ChoicesField,
    CountsField,
    CountsFormField,
    LineField,
    LinesField,
    LinesFormField,
    PercentField,
    UrlField,
    WholeField,
)
from ankerpunt.plan import nouns


def test_lines_are_typed_one_on_each_line() -> None:
    field = LinesFormField(required=False)
    assert field.clean(" intranet \n\nLinkedIn\n") == ("intranet", "LinkedIn")
    assert field.clean("") == ()
    assert field.prepare_value(("intranet", "LinkedIn")) == "intranet\nLinkedIn"


def test_what_is_pasted_over_several_lines_into_one_is_kept_in_one() -> None:
    class Typed(LegibleForm):
        own = LineField().formfield(widget=forms.Textarea)
        other = forms.CharField()
        prose = forms.CharField(widget=forms.Textarea)

    pasted = "Vertel eens \r\n over\teen moment\n\n"
    form = Typed(dict.fromkeys(("own", "other", "prose"), pasted))
    assert form.is_valid()
    assert form.cleaned_data["own"] == form.cleaned_data["other"] == "Vertel eens over een moment"
    assert form.cleaned_data["prose"] == "Vertel eens \n over\teen moment"


def test_lines_that_only_differ_in_white_space_have_not_changed() -> None:
    field = LinesFormField(required=False)
    assert not field.has_changed(("intranet",), "intranet\r\n")
    assert field.has_changed(("intranet",), "intranet\nLinkedIn")


def test_a_line_that_is_too_long_is_refused_by_its_beginning() -> None:
    with pytest.raises(ValidationError, match="zzz"):
        LinesFormField().clean("kort\n" + "z" * 301)


def test_a_required_list_cannot_be_empty() -> None:
    with pytest.raises(ValidationError):
        LinesFormField().clean(" \n ")


def test_counts_are_typed_one_on_each_line_and_an_empty_line_is_unknown() -> None:
    field = CountsFormField(required=False)
    assert field.clean("120\n\n1.300") == (120, None, 1300)
    assert field.prepare_value((120, None, 1300)) == "120\n\n1300"
    assert not field.has_changed((120, None), "120\n\n")


@pytest.mark.parametrize("line", ["twaalf", "-3", "1,5", "99999999999"])
def test_what_is_not_a_count_is_refused(line: str) -> None:
    with pytest.raises(ValidationError, match=line):
        CountsFormField().clean(f"12\n{line}")


def test_a_list_of_words_offers_the_words_of_its_noun() -> None:
    field = ChoicesField(nouns.Motivation.__annotations__["kinds"]).formfield(required=False)
    assert ("career", "career") in field.choices
    assert field.clean(["career"]) == ("career",)


@pytest.mark.parametrize(
    "field",
    [
        LineField(blank=True),
        ChoiceField(nouns.Persona, "language_level"),
        WholeField(nouns.Persona, "age", null=True),
        PercentField(null=True),
        LinesField(),
        CountsField(),
        ChoicesField(nouns.Motivation.__annotations__["kinds"]),
    ],
)
def test_migrations_see_a_plain_django_field(field: LineField) -> None:
    _name, path, _arguments, options = field.deconstruct()
    assert path.startswith("django.db.models.")
    assert field.clone().deconstruct()[3] == options


def test_the_database_knows_the_bounds_and_periods_of_a_noun() -> None:
    names = {limit.name for limit in limits(nouns.Campaign)}
    assert names == {"campaign_cost_cents_limits", "campaign_ends_on_in_order", "campaign_matters_from_limits"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://www.waterrijk.nl/werken", "https://www.waterrijk.nl/werken"),
        (" www.waterrijk.nl ", "https://www.waterrijk.nl"),
        ("HTTP://waterrijk.nl", "http://waterrijk.nl"),
        ("mailto:hr@waterrijk.nl", "mailto:hr@waterrijk.nl"),
        ("", ""),
    ],
)
def test_a_link_is_kept_and_half_a_link_completed(typed: str, kept: str) -> None:
    assert UrlField(blank=True).formfield().clean(typed) == kept


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("javascript:alert(1)", "begins with https://"),
        ("data:text/html,x", "begins with https://"),
        ("zie het intranet", "begins with https://"),
        ("waterrijk.nl", "Do you mean https://waterrijk.nl"),
        ("hr@waterrijk.nl", "Do you mean mailto:hr@waterrijk.nl"),
    ],
)
def test_what_is_no_link_is_refused_with_what_to_do(typed: str, sentence: str) -> None:
    with pytest.raises(ValidationError, match=sentence):
        UrlField(blank=True).formfield().clean(typed)
    with pytest.raises(ValidationError, match=sentence):
        UrlField(blank=True).clean(typed, None)


def test_a_browser_does_not_judge_a_link_before_us() -> None:
    widget = UrlField(blank=True).formfield().widget
    assert (widget.input_type, widget.attrs["inputmode"], widget.attrs["maxlength"]) == ("text", "url", "300")


def test_migrations_know_a_link_as_a_line() -> None:
    _name, path, _arguments, options = UrlField(blank=True).deconstruct()
    assert (path, options) == ("django.db.models.CharField", {"blank": True, "max_length": 300})
