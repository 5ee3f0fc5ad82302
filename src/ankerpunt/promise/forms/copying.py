"""To which group a promise is copied, and what is carried over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import KeyedForm, Sent, made_before, note_made
from ankerpunt.plan.facts import proposition as promises
from ankerpunt.plan.facts.copying import shares_moments
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.promise.actions.copying import copy_to
from ankerpunt.understand.models import TargetGroup as TargetGroupRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.facts.copying import Along
    from ankerpunt.plan.nouns import Proposition
    from ankerpunt.promise.models import Proposition as PropositionRow

ANOTHER = "another"


class CopyForm(KeyedForm, LegibleForm):
    target_group = forms.ChoiceField(widget=forms.RadioSelect)
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("What is copied with the promise and its USPs?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, data: Any = None, *, said: Proposition, along: Along, standing: Standing) -> None:
        super().__init__(data)
        self.said, self.along, self.standing = said, along, standing
        self.instance: Any = None
        offered: Any = [(part, label) for part, label, count in _parts(along) if count]
        self.fields["target_group"].label = _("To which group?")
        self.fields["target_group"].choices = [(each.id, standing.name_apart(each)) for each in self.groups()]  # type: ignore[attr-defined]
        self.fields["parts"].choices = offered  # type: ignore[attr-defined]
        self.fields["parts"].initial = [part for part, _label in offered]
        if not offered:
            del self.fields["parts"]
        if self.data.get(ANOTHER):
            self._ask_whether_another()

    @property
    def status(self) -> int:
        return 422 if self.errors else 200

    def groups(self) -> Sequence[TargetGroup]:
        """Where it can go: to people, and to its own group only where it does not hold there any more."""
        found = (each for each in self.standing.index.rows(TargetGroup) if not is_stakeholder(each))
        own, over = self.said.target_group, self.said.status == "retired"
        return sorted((each for each in found if each.id != own or over), key=lambda each: each.scope != "internal")

    def clean(self) -> dict[str, Any]:
        """Two things are asked before they happen: a second promise, and cells at moments that do not fit."""
        cleaned = super().clean() or self.cleaned_data
        group = self.standing.index.get(TargetGroup, cleaned.get("target_group"))
        if group is None:
            return cleaned
        if there := promises.held(group, self.standing.index).there:
            self._refuse_second(there, cleaned)
        if "cells" in cleaned.get("parts", ()) and not shares_moments(self.said, group, self.standing.index):
            said = _("Colleagues go through other moments than residents. Leave out what is in the matrix.")
            self.add_error("parts", said)
        return cleaned

    def _refuse_second(self, there: Proposition, cleaned: dict[str, Any]) -> None:
        self._ask_whether_another()
        cleaned[ANOTHER] = bool(self.data.get(self.add_prefix(ANOTHER)))
        if not cleaned[ANOTHER]:
            asked = _("This group has a promise already: “%(promise)s”. Is this another one? Then say so below.")
            self.add_error("target_group", asked % {"promise": self.standing.name(there)})

    def _ask_whether_another(self) -> None:
        if ANOTHER not in self.fields:
            self.fields[ANOTHER] = forms.BooleanField(
                label=_("Yes, write a second promise to this group"), required=False
            )
            self.order_fields(["target_group", ANOTHER])

    def copy(self, row: PropositionRow, *, by: Member) -> Sent | None:
        """The copy as one act, once however often the form is sent."""
        with changing(by=by) as change:
            if (made := made_before(self, by)) and (there := made.row_of(type(row))):
                self.instance = there
                return Sent(made.row, made.undo_url)
            if not self.is_valid():
                return None
            group = TargetGroupRow.objects.of(by.organisation).get(slug=self.cleaned_data["target_group"])
            self.instance = copy_to(group, row, self.along, parts=self.cleaned_data.get("parts", ()), by=by)
            note_made(self, by, self.instance.slug, change=change)
        return Sent(self.instance.slug, change.undo_url)


def _parts(along: Along) -> Sequence[tuple[str, str, int]]:
    """What can be carried over, with how much of it there is."""
    found = (
        ("cells", _("What is in the matrix, as ideas (%(count)s)"), len(along.cells)),
        ("agreements", _("How what is not true yet becomes true (%(count)s)"), len(along.agreements)),
        ("profiles", _("The short texts (%(count)s)"), len(along.profiles)),
    )
    return [(part, label % {"count": count}, count) for part, label, count in found]
