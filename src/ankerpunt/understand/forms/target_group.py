from __future__ import annotations

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.check.wordlists import everyone_in
from ankerpunt.kit.guided import Guided, Step
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.understand.models import TargetGroup


class TargetGroupForm(Guided, OwnedForm):
    """Who they are first; the rest can wait."""

    template_name = "organisation/guided_form.html"
    steps: ClassVar[tuple[Step, ...]] = (
        Step(
            gettext_lazy("Who are they?"),
            ("name", "description"),
            gettext_lazy("Name them by the work they do or the question they come with."),
        ),
        Step(gettext_lazy("Where do they stand?"), ("scope", "relation", "kind")),
        Step(
            gettext_lazy("Are they a stakeholder?"),
            ("involvement", "influence", "interest", "stance"),
            gettext_lazy("A council, the press or a funder: what do they decide, and what matters to them?"),
            later=True,
        ),
        Step(
            gettext_lazy("How many are they, and how do you know?"),
            ("size", "size_source", "size_on", "share", "need"),
            gettext_lazy("An estimate is fine, if you say that it is one."),
            later=True,
        ),
        Step(gettext_lazy("How do you reach them?"), ("channels", "avoid", "units", "note"), later=True),
    )

    class Meta:
        model = TargetGroup
        fields = plan_fields(nouns.TargetGroup)
        widgets = {"scope": forms.RadioSelect, "relation": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].required = False
        self.fields["name"].help_text = _("For example “Counter staff”, or “People who have just moved house”.")
        self.fields["description"].help_text = _("What do they have in common? One sentence is enough.")
        self.fields["size_source"].help_text = _("For example “staff register”, or “our own estimate”.")
        self.fields["channels"].help_text = _("One on each line. Where do these people look and listen?")
        if not self.fields["units"].queryset.exists():  # type: ignore[attr-defined]
            del self.fields["units"]

    def clean_kind(self) -> str:
        return str(self.cleaned_data["kind"] or "people")

    def clean_name(self) -> str:
        """Nobody recognises themselves in a group of everyone; a name that was there before may stay."""
        name = str(self.cleaned_data["name"])
        word = everyone_in(name, among=self.instance.organisation.name) if "name" in self.changed_data else ""
        if word:
            sentence = _(
                "“%(word)s” takes in everyone, so nobody recognises themselves in it. What work do they do, or what "
                "question do they come with? Inside for example “Counter staff”, outside “People who have just "
                "moved house”. Are there several groups? Begin with one."
            )
            raise forms.ValidationError(sentence, code="everyone", params={"word": word})
        return name
