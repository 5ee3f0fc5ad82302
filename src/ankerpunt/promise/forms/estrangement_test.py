from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.names import names_of
from ankerpunt.plan.facts.estrangement_test import has_grounds
from ankerpunt.promise.models import EstrangementTest

if TYPE_CHECKING:
    from collections.abc import Sequence

    Choices = Sequence[tuple[int, str]]
    Evidence = tuple[Choices, Choices]


class EstrangementTestForm(OwnedForm):
    """What one existing group says of the new formula; “we do not know” is an answer too, and stays visible."""

    class Meta:
        model = EstrangementTest
        fields = ["recognises", "who_does", "who_does_not", "reasons", "conversations", "research", "tested_on"]
        widgets = {"recognises": forms.RadioSelect}

    def __init__(self, *args: Any, evidence: Evidence | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("who_does", "who_does_not", "reasons"):
            self.fields[name].widget.attrs["rows"] = 2
        conversations, research = evidence or evidence_for(self.instance)
        self._offer("conversations", conversations, blank=False)
        self._offer("research", research, blank=True)

    def clean(self) -> dict[str, Any]:
        """Anything but “we do not know” rests on something: the rule about it asks the same."""
        cleaned = super().clean()
        on = cleaned.get("reasons") or "", cleaned.get("conversations") or (), cleaned.get("research")
        if cleaned.get("recognises", "unknown") != "unknown" and not has_grounds(*on):
            self.add_error("reasons", _("How do you know? Write down a reason, or choose a conversation or a study."))
        return cleaned

    def _offer(self, name: str, choices: Choices, *, blank: bool) -> None:
        """Show what was read before, so that a page with many of these forms asks once."""
        field: Any = self.fields[name]
        empty = [("", field.empty_label)] if blank else []
        field.choices = [*empty, *choices]
        if not choices:
            del self.fields[name]


def evidence_for(test: EstrangementTest) -> Evidence:
    """The conversations with this group and the research on it."""
    group, called = test.target_group, names_of(test.organisation, apart=True)
    talks = group.conversations.filter(archived_on=None).order_by("-held_on", "-pk")
    studies = group.research.filter(archived_on=None).order_by("-conducted_on", "-pk")
    return [(talk.pk, called(talk)) for talk in talks], [(study.pk, called(study)) for study in studies]
