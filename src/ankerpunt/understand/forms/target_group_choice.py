from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.guided import Guided, Step
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.understand.actions.target_group_choice import begun, latest_choice, take_along
from ankerpunt.understand.models import TargetGroupChoice

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.organisation.models import Organisation

A_YEAR = timedelta(weeks=52)


class DecisionForm(Guided, OwnedForm):
    """The answer to "for whom are we here?": with its reasons, by whom, and when to look again."""

    template_name = "organisation/guided_form.html"
    steps = (
        Step(
            gettext_lazy("What do you choose?"),
            ("route", "target_groups"),
            gettext_lazy(
                "Thinking of “both”? Marketers advise against it: it asks twice as much, and the people who carry you "
                "may no longer recognise themselves. If you choose it all the same, say why it works here."
            ),
        ),
        Step(
            gettext_lazy("Why?"),
            ("reasoning",),
            gettext_lazy("Somebody who reads this in a year must be able to follow it. Name what you leave as well."),
        ),
        Step(gettext_lazy("Who decided, and when do you look again?"), ("decided_by", "decided_on", "review_on")),
    )

    class Meta:
        model = TargetGroupChoice
        fields = ["route", "target_groups", "reasoning", "decided_by", "decided_on", "review_on"]
        widgets = {"route": forms.RadioSelect}

    def __init__(self, data: QueryDict | None = None, *, organisation: Organisation, route: str = "") -> None:
        self.latest = latest_choice(organisation)
        today = timezone.localdate()
        answers_open = bool(self.latest and self.latest.is_open)
        instance = self.latest if self.latest and answers_open else begun(organisation, today)
        super().__init__(data, instance=instance, organisation=organisation)
        self.takes_along = None if answers_open else self.latest
        routes = dict(self.fields["route"].choices)  # type: ignore[attr-defined]
        self.initial["route"] = route if route in routes else None
        self.initial["decided_on"] = today
        self.initial["review_on"] = today + A_YEAR
        for name in ("reasoning", "decided_by", "review_on"):
            self.fields[name].required = True
        if not self.fields["target_groups"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["target_groups"]
        else:
            self.fields["target_groups"].label = _("For which groups?")

    def clean_decided_on(self) -> Any:
        day = self.cleaned_data["decided_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day is still to come. Write a decision down once it is taken."))
        return day

    def save(self, commit: bool = True) -> TargetGroupChoice:
        saved: TargetGroupChoice = super().save(commit)
        if self.takes_along:
            take_along(self.takes_along, to=saved)
        return saved
