from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.guided import Guided, Step
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.plan.facts import target_group_choice as choices
from ankerpunt.understand.actions.target_group_choice import begun, row_of, take_along
from ankerpunt.understand.models import TargetGroupChoice

if TYPE_CHECKING:
    from collections.abc import Mapping

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
        fields = plan_fields(nouns.TargetGroupChoice)
        widgets = {"route": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("reasoning", "decided_by", "review_on"):
            self.fields[name].required = True
        if not self.fields["target_groups"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["target_groups"]
        else:
            self.fields["target_groups"].label = _("For which groups?")


class NewDecisionForm(DecisionForm):
    """The answer to the look that is open, or a new choice that takes the arguments of the latest one along."""

    def __init__(
        self,
        *args: Any,
        organisation: Organisation,
        latest: nouns.TargetGroupChoice | None,
        initial: Mapping[str, Any],
        **kwargs: Any,
    ) -> None:
        row, today = row_of(latest, organisation) if latest else None, timezone.localdate()
        opened = row if latest and choices.is_open(latest) else None
        self.takes_along = None if opened else row
        kwargs["initial"] = {"route": None, "decided_on": today, "review_on": today + A_YEAR, **initial}
        super().__init__(*args, organisation=organisation, instance=opened or begun(organisation, today), **kwargs)

    def save(self, commit: bool = True) -> TargetGroupChoice:
        saved: TargetGroupChoice = super().save(commit)
        if self.takes_along:
            take_along(self.takes_along, to=saved)
        return saved
