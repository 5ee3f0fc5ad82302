"""How a plan begins: out of a starter, or as a copy of one that is there, in a period of its own (C1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ankerpunt.activate.actions.plan_begin import write_plan
from ankerpunt.activate.library import rows_of
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.typed_fields import DayFormField
from ankerpunt.kit.wording import language, word
from ankerpunt.organisation.forms.once import KeyedForm
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.plan.facts.plan_copy import PARTS, Period, copy_of
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import CommunicationPlan, Process, TargetGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.activate.library import Starter
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.forms.once import Sent
    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.facts.plan_content import Content
    from ankerpunt.plan.nouns import Noun

LINE = 200


class PeriodForm(KeyedForm, LegibleForm):
    """What a plan is called, and from when to when it is."""

    title = forms.CharField(max_length=LINE)
    starts_on = DayFormField(edge="first")
    ends_on = DayFormField(edge="last")
    order = ("title", "starts_on", "ends_on")

    def __init__(self, data: Any = None, *, proposed: Period) -> None:
        super().__init__(data, initial={name: getattr(proposed, name) for name in self.order})
        self.instance: Any = None
        for name in self.order:
            self.fields[name].label = word("CommunicationPlan", name, capital=True)

    @property
    def status(self) -> int:
        return 422 if self.errors else 200

    @property
    def period(self) -> Period:
        return Period(*(self.cleaned_data[name] for name in self.order))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        first, last = cleaned.get("starts_on"), cleaned.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The plan ends before it begins. Choose a later day."))
        return cleaned

    def rows(self, index: Index) -> tuple[Noun, ...]:
        raise NotImplementedError

    def write(self, *, by: Member) -> Sent | None:
        """Write the plan; None where the form has to be shown again."""
        if not self.is_valid():
            return None
        sent = write_plan(self, self.rows, by=by)
        self.instance = sent
        return sent


class CopyForm(PeriodForm):
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("What is copied with it?"), widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, data: Any = None, *, proposed: Period, inside: Content) -> None:
        super().__init__(data, proposed=proposed)
        self.inside = inside
        offered: Any = list(_parts(inside))
        self.fields["parts"].choices = offered  # type: ignore[attr-defined]
        self.fields["parts"].initial = [part for part, _label in offered]
        if not offered:
            del self.fields["parts"]

    def rows(self, index: Index) -> tuple[Noun, ...]:
        found = Index(in_force(index.plan))
        plan = found.get(CommunicationPlan, self.inside.plan.id) or self.inside.plan
        return copy_of(content(plan, found), index, self.period, parts=self.cleaned_data.get("parts", ()))


class StarterForm(PeriodForm):
    groups = forms.MultipleChoiceField(
        label=gettext_lazy("For which groups is the plan?"),
        help_text=gettext_lazy("Each activity goes to those inside or to those outside. You can change it afterwards."),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Tick at least one group: a plan is always for somebody.")},
    )
    processes = forms.MultipleChoiceField(
        label=gettext_lazy("Which processes is it about?"),
        help_text=gettext_lazy("The goals of the plan follow them. Leave it empty where it is about none."),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(
        self,
        data: Any = None,
        *,
        proposed: Period,
        starter: Starter,
        standing: Standing,
        groups: Sequence[str] = (),
        processes: Sequence[str] = (),
    ) -> None:
        super().__init__(data, proposed=proposed)
        self.initial.update(groups=groups, processes=processes)
        self.starter, self.index = starter, standing.index
        offered = {
            "groups": [each for each in self.index.rows(TargetGroup) if not is_stakeholder(each)],
            "processes": self.index.rows(Process),
        }
        for name, rows in offered.items():
            self.fields[name].choices = [(each.id, standing.name_apart(each)) for each in rows]  # type: ignore[attr-defined]
            if not rows:
                del self.fields[name]

    def rows(self, index: Index) -> tuple[Noun, ...]:
        chosen = self.cleaned_data.get("groups", ())
        return rows_of(
            self.starter,
            self.period,
            index,
            groups=[each for each in index.rows(TargetGroup) if each.id in chosen],
            processes=self.cleaned_data.get("processes", ()),
            language=language(),
        )


def _parts(inside: Content) -> list[tuple[str, str]]:
    """What can be carried over, with how much of it there is."""
    count = {
        part: sum(row.plan == inside.plan.id for table in tables for row in getattr(inside, table))
        for part, tables in PARTS.items()
    }
    labels = {
        "goals": ngettext("%(count)s goal, from here on", "%(count)s goals, from here on", count["goals"]),
        "answers": ngettext("%(count)s written answer", "%(count)s written answers", count["answers"]),
        "calendar": _("The calendar: themes, phases and activities (%(count)s)"),
        "money": ngettext("%(count)s budget", "%(count)s budgets", count["money"]),
        "risks": ngettext("%(count)s risk", "%(count)s risks", count["risks"]),
    }
    return [(part, labels[part] % {"count": count[part]}) for part in PARTS if count[part]]
