from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.guided import Guided, Step
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.understand.models import Research


class ResearchForm(Guided, OwnedForm):
    """A study in four questions: what was asked of whom, when and of how many, how, and where one can read it."""

    template_name = "organisation/guided_form.html"
    steps = (
        Step(
            gettext_lazy("What was asked, and of whom?"),
            ("title", "kind", "target_groups"),
            gettext_lazy("A small survey in the team counts too."),
        ),
        Step(
            gettext_lazy("When, and how many took part?"),
            ("conducted_on", "respondents"),
            gettext_lazy("By these two anybody can see how much weight it can carry."),
        ),
        Step(
            gettext_lazy("How was it done?"),
            ("method",),
            gettext_lazy("In two sentences: who was asked, what, and who is missing."),
        ),
        Step(gettext_lazy("Where can one read it?"), ("source", "url", "note"), later=True),
    )

    class Meta:
        model = Research
        fields = plan_fields(nouns.Research)
        widgets = {
            "kind": forms.RadioSelect,
            "target_groups": forms.CheckboxSelectMultiple,
            "method": forms.Textarea(attrs={"rows": 4}),
            "note": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["title"].help_text = _("As people call it: “Driver survey of customer contact, autumn 2026”.")
        self.fields["conducted_on"].help_text = _(
            "The day on which the last answer came in. After two years it is marked as old."
        )
        self.fields["respondents"].help_text = _(
            "How many people answered, not how many were asked. Of 12 people an outcome says little about 600."
        )
        self.fields["method"].help_text = _(
            "For example: “Everyone in the team ranked fifteen cards in December. The night shift was not there.”"
        )
        self.fields["source"].help_text = _("Who did it, or in which report it stands.")
        if not self.fields["target_groups"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["target_groups"]
