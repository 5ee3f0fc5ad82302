"""Opening a door for conversations: what is asked, of whom, and until when."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.understand.models import ConversationDoor

if TYPE_CHECKING:
    from datetime import date

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member

    ModelForm = forms.ModelForm[ConversationDoor]
else:
    ModelForm = forms.ModelForm

THREE_WEEKS, A_YEAR = timedelta(weeks=3), timedelta(days=366)


class ConversationDoorForm(ModelForm, KeyedForm, LegibleForm):
    target_group = forms.ChoiceField(label=gettext_lazy("Whom do you ask?"), required=False)

    class Meta:
        model = ConversationDoor
        fields = ["question", "target_group", "asked_by", "ends_on"]
        labels = {
            "question": gettext_lazy("What do you ask?"),
            "asked_by": gettext_lazy("Who asks?"),
            "ends_on": gettext_lazy("Until when?"),
        }
        help_texts = {
            "question": gettext_lazy("For example: what kept you busy when you moved here?"),
            "asked_by": gettext_lazy("A name or a team that people know."),
            "ends_on": gettext_lazy("After that day nothing can be left by this link any more."),
        }
        widgets = {"ends_on": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})}

    def __init__(self, *args: Any, standing: Standing, by: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by = by
        self.initial.setdefault("ends_on", timezone.localdate() + THREE_WEEKS)
        self.initial.setdefault("asked_by", str(by.user))
        groups = sorted(((each.id, each.name) for each in standing.index.rows(TargetGroup)), key=lambda each: each[1])
        group: Any = self.fields["target_group"]
        group.choices = [("", _("anybody")), *groups]

    def clean_ends_on(self) -> date:
        day: date = self.cleaned_data["ends_on"]
        if day > timezone.localdate() + A_YEAR:
            raise forms.ValidationError(_("That is too far away. Choose a day within a year."))
        return day

    def save(self, commit: bool = True) -> ConversationDoor:
        self.instance.organisation, self.instance.made_by = self.by.organisation, self.by
        saved: ConversationDoor = super().save(commit)
        return saved
