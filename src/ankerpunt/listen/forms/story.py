"""Writing a story down, and laying it at a cell."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _

from ankerpunt.anchor.forms.evidence import EvidenceForm
from ankerpunt.anchor.models import Anchoring, Evidence, Touchpoint
from ankerpunt.listen.actions.withdrawing import MADE_OF_A_STORY
from ankerpunt.listen.models import Story, StoryLink
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.promise.models import Usp

# The teller's own words and what they say of them; who has the last word changes them by their own link.
OF_THE_TELLER = ("text", "told_on", "teller", "outcome", "core_value", "audience")


class StoryForm(OwnedForm):
    """What was told, and what its teller says of it; of a story that came in by its teller, only what we make of it."""

    class Meta:
        model = Story
        fields = [
            *("text", "told_on", "teller", "form", "core_value", "outcome", "audience"),
            *("theme", "target_group", "touchpoint", "usp", "stance", "evidence"),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.is_the_tellers = self.instance.pk is not None and StoryLink.objects.to(self.instance).exists()
        if self.is_the_tellers:
            for name in OF_THE_TELLER:
                del self.fields[name]
        elif "core_value" in self.fields:
            value: Any = self.fields["core_value"]
            value.queryset = value.queryset.filter(kind="core_value")


class LayForm(EvidenceForm):
    """A story as evidence of a cell, or against it."""

    usp = forms.ModelChoiceField(Usp.objects.all())
    touchpoint = forms.ModelChoiceField(Touchpoint.objects.all())

    class Meta(EvidenceForm.Meta):
        model = Evidence
        fields = ["stance", "text"]

    field_order = ["usp", "touchpoint", "stance", "text"]

    def __init__(self, *args: Any, story: Story, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.story = story
        self.fields["usp"].label = _("Which promise?")
        self.fields["touchpoint"].label = _("Where do people notice it?")
        self.fields["text"].label = _("What the cell shows of it")

    def _post_clean(self) -> None:
        """The cell is known before the row is looked at; one that nobody filled begins with this."""
        found = (self.cleaned_data.get("usp"), self.cleaned_data.get("touchpoint"))
        if all(found):
            cells = Anchoring.objects.with_archived(self.instance.organisation)
            there = cells.filter(usp=found[0], touchpoint=found[1]).first()
            begun = Anchoring(organisation=self.instance.organisation, usp=found[0], touchpoint=found[1])
            self.instance.anchoring = there or begun
        self.instance.kind, self.instance.observed_on = MADE_OF_A_STORY, self.story.told_on
        super()._post_clean()

    def save(self, commit: bool = True) -> Evidence:
        saved = super().save(commit)
        self.story.evidence.add(saved)
        return saved
