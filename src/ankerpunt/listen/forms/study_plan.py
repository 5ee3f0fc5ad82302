"""From a study into the plan: to whose drivers, which few items become a promise, and which sets are compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.listen.actions.study_plan import own_group
from ankerpunt.organisation.names import names_of
from ankerpunt.plan.facts.usp import FEWEST, MOST
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.listen.models import Study
    from ankerpunt.science.kept import Studied

EVERYBODY = ""


class _ToGroup(LegibleForm):
    target_group = forms.ModelChoiceField(TargetGroup.objects.none(), label=gettext_lazy("For which target group?"))

    def __init__(self, data: QueryDict | None, *, study: Study, found: Studied, initial: dict[str, Any]) -> None:
        super().__init__(data, initial=initial)
        self.study, self.found = study, found
        groups: Any = self.fields["target_group"]
        groups.queryset = TargetGroup.objects.of(study.organisation).filter(archived_on=None).order_by("slug")
        groups.label_from_instance = names_of(study.organisation)

    @property
    def status(self) -> int:
        return 422 if self.is_bound and self.errors else 200


class StudyDriversForm(_ToGroup):
    of = forms.ChoiceField(label=gettext_lazy("Whose ranking?"), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, data: QueryDict | None, *, study: Study, found: Studied, asked: QueryDict) -> None:
        group = TargetGroup.objects.of(study.organisation).filter(slug=asked.get("target_group", "")).first()
        group = group or study.target_group
        first: dict[str, Any] = {
            "target_group": group,
            "of": asked.get("of", own_group(found, group) if group else EVERYBODY),
        }
        super().__init__(data, study=study, found=found, initial=first)
        of: Any = self.fields["of"]
        of.choices = [(EVERYBODY, _("everybody")), *((each.name, each.name) for each in found.groups)]

    @property
    def chosen(self) -> tuple[TargetGroup | None, str]:
        """For whom, and whose ranking: as it was sent, or as it begins."""
        if self.is_bound and self.is_valid():
            return self.cleaned_data["target_group"], self.cleaned_data["of"]
        return self.initial["target_group"], self.initial["of"]


def offer(form: forms.Form, name: str, found: Studied) -> None:
    """Offer the items of the study in a field, by their numbers."""
    field: Any = form.fields[name]
    field.choices = [(str(place), item) for place, item in enumerate(found.items)]


def numbers(form: forms.Form, name: str) -> list[int]:
    return [int(each) for each in form.cleaned_data[name]]


def items_field(label: Any, **options: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(label=label, widget=forms.CheckboxSelectMultiple, **options)


class StudyPromiseForm(_ToGroup):
    item = items_field(gettext_lazy("Which two or three do you promise?"))
    promise = forms.CharField(
        label=gettext_lazy("The promise, in one sentence"),
        help_text=gettext_lazy("A first try. Put it in your own words; you can go on with it after this."),
        widget=forms.Textarea(attrs={"rows": 2}),
        required=False,
    )

    def __init__(self, data: QueryDict | None, *, study: Study, found: Studied, asked: QueryDict) -> None:
        first = {"target_group": study.target_group, "item": asked.getlist("item")}
        super().__init__(data, study=study, found=found, initial=first)
        offer(self, "item", found)

    def clean_item(self) -> list[int]:
        chosen = numbers(self, "item")
        if not FEWEST <= len(chosen) <= MOST:
            raise forms.ValidationError(_("Choose two or three: who promises everything promises nothing."))
        return chosen

    @property
    def chosen(self) -> list[int]:
        """The items that are ticked, as far as the study has them."""
        ticked = set(self["item"].value() or ())
        return [place for place in range(len(self.found.items)) if str(place) in ticked]


class StudyRecognitionForm(LegibleForm):
    present = items_field(gettext_lazy("What do you promise now?"))
    new = items_field(gettext_lazy("What will you promise?"))

    def __init__(self, data: QueryDict | None, *, found: Studied) -> None:
        super().__init__(data)
        for name in ("present", "new"):
            offer(self, name, found)

    def clean_present(self) -> list[int]:
        return numbers(self, "present")

    def clean_new(self) -> list[int]:
        return numbers(self, "new")
