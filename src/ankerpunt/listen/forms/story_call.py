"""Asking for stories: what about, for whom they are, and until when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import word
from ankerpunt.listen.models import StoryCall
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.nouns import Unit, Usp

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member

    ModelForm = forms.ModelForm[StoryCall]
else:
    ModelForm = forms.ModelForm

THREE_WEEKS, A_YEAR = timedelta(weeks=3), timedelta(days=366)
VALUE, USP = "value:", "usp:"


class LastDayForm(LegibleForm):
    """Until when stories can be told."""

    ends_on = forms.DateField(
        label=gettext_lazy("Until when?"),
        help_text=gettext_lazy("After that day nobody can tell a story by this link any more."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def clean_ends_on(self) -> date:
        day: date = self.cleaned_data["ends_on"]
        if day > timezone.localdate() + A_YEAR:
            raise forms.ValidationError(_("That is too far away. Choose a day within a year."))
        return day


class StoryCallForm(ModelForm, LastDayForm, KeyedForm):
    about = forms.ChoiceField(
        label=gettext_lazy("What is it about?"),
        required=False,
        help_text=gettext_lazy(
            "The teller says in the end which value it was. About a promise they say whether it was kept."
        ),
    )

    class Meta:
        model = StoryCall
        fields = ["question", "explanation", "unit", "teller", "audience", "asked_by", "ends_on"]

    field_order = ["about", "question", "explanation", "teller", "audience", "unit", "asked_by", "ends_on", "key"]

    def __init__(self, *args: Any, standing: Standing, by: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.standing, self.by = standing, by
        self.initial.setdefault("ends_on", timezone.localdate() + THREE_WEEKS)
        self.initial.setdefault("asked_by", str(by.user))
        self._word()
        about: Any = self.fields["about"]
        about.choices = self._subjects()
        units = [(each.id, standing.name(each)) for each in standing.index.rows(Unit)]
        self.fields["unit"] = forms.ChoiceField(
            label=_("About which team?"),
            help_text=_(
                "Then somebody of another department reads it first. Leave it open where it is about everybody."
            ),
            choices=[("", _("about everybody")), *units],
            required=False,
        )
        if not units:
            del self.fields["unit"]

    def _word(self) -> None:
        said = {
            "question": (_("What do you ask?"), _("About one moment, and about what went wrong too.")),
            "explanation": (
                _("Anything to help somebody start?"),
                _("Left empty it says: what happened, and what did that do to you?"),
            ),
            "asked_by": (_("Who asks?"), _("A name or a team that people know.")),
        }
        for name, (label, help_text) in said.items():
            self.fields[name].label, self.fields[name].help_text = label, help_text
        self.fields["explanation"].widget = forms.Textarea(attrs={"rows": 2})
        for name, label in (("teller", _("Who tells?")), ("audience", _("How far may the stories go?"))):
            self.fields[name].label = label
            self.fields[name].widget = forms.RadioSelect()
            choices: Any = self.fields[name]
            choices.choices = [(code, word("Story", name, code, capital=True)) for code in _choices(name)]
        self.fields["audience"].help_text = _(
            "The teller decides for each story, and can only choose what you ask here."
        )

    def _subjects(self) -> list[tuple[str, Any]]:
        index = self.standing.index
        values = [(f"{VALUE}{each.id}", self.standing.name(each)) for each in core_values(index)]
        promises = [(f"{USP}{each.id}", self.standing.name(each)) for each in index.rows(Usp)]
        groups = ((_("A core value"), values), (_("A promise"), promises))
        return [("", _("anything that stayed with them")), *((name, some) for name, some in groups if some)]

    def save(self, commit: bool = True) -> StoryCall:
        row, about = self.instance, self.cleaned_data["about"]
        row.organisation, row.made_by = self.by.organisation, self.by
        row.core_value = about.removeprefix(VALUE) if about.startswith(VALUE) else ""
        row.usp = about.removeprefix(USP) if about.startswith(USP) else ""
        saved: StoryCall = super().save(commit)
        return saved


def _choices(name: str) -> tuple[str, ...]:
    found = {"teller": ("employee", "customer"), "audience": ("inside", "outside")}
    return found[name]
