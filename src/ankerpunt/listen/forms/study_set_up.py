"""Preparing a preference study: what people choose between, and how many screens that takes (U12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.plan_fields import LINE_MAX
from ankerpunt.listen.models import Round, RoundSignature, Study, StudyItem
from ankerpunt.listen.parts.study_design import enough_screens
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import KeyedForm, made_before, note_made
from ankerpunt.plan.nouns import Driver, TargetGroup
from ankerpunt.understand.models import TargetGroup as TargetGroupRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member

LOOK, LATER, ON = "look", "later", "on"
FEWEST, MOST = 4, 30
LONGEST = 100  # signs of an item: more does not fit on a phone
SHOWS = (3, 4, 5)
MOST_SCREENS = 30
QUESTION = gettext_lazy("What counts most for you, and what least?")


class StudyForm(KeyedForm, LegibleForm):
    title = forms.CharField(
        label=gettext_lazy("What do you call this study?"),
        help_text=gettext_lazy("For example: What draws nurses to us?"),
        max_length=LINE_MAX,
    )
    question = forms.CharField(
        label=gettext_lazy("What do people read above every choice?"), max_length=LINE_MAX, initial=QUESTION
    )
    target_group = forms.ChoiceField(label=gettext_lazy("About which target group is it?"), required=False)
    drivers = forms.MultipleChoiceField(
        label=gettext_lazy("Drivers"), widget=forms.CheckboxSelectMultiple, required=False
    )
    own = forms.CharField(
        label=gettext_lazy("In your own words, one on each line"),
        help_text=gettext_lazy("Short, and about one thing each: “Deciding for myself in my work”."),
        widget=forms.Textarea(attrs={"rows": 6}),
        max_length=MOST * (LINE_MAX + 2),
        required=False,
    )
    each_shows = forms.TypedChoiceField(
        label=gettext_lazy("How many are on one screen?"),
        choices=[(each, str(each)) for each in SHOWS],
        coerce=int,
        initial=4,
    )
    screens = forms.IntegerField(
        label=gettext_lazy("How many screens?"),
        help_text=gettext_lazy("Leave it empty: then everybody sees each of them three times."),
        min_value=1,
        max_value=MOST_SCREENS,
        required=False,
    )

    def __init__(self, data: Any = None, *, study: Study, standing: Standing) -> None:
        self.study, self.standing, self.changed = study, standing, False
        super().__init__(data, initial=self._initial())
        groups = standing.index.rows(TargetGroup)
        known = {each.id for each in groups}
        self.offered = [each for each in standing.index.rows(Driver) if each.target_group in known]
        fields: dict[str, Any] = self.fields
        no_group = _("no one group in particular")
        fields["target_group"].choices = [("", no_group), *((each.id, standing.name(each)) for each in groups)]
        fields["drivers"].choices = [(each.id, each.name) for each in self.offered]

    @property
    def instance(self) -> Study:
        return self.study

    @property
    def status(self) -> int:
        return 422 if self.errors else 200

    @property
    def step(self) -> str:
        return str(self.data.get("step", ""))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if "own" not in self.errors and "drivers" not in self.errors:
            items = [*self._ticked(cleaned["drivers"]), *_typed(cleaned["own"])]
            self._refuse(items)
            cleaned["items"] = tuple(items)
        if not self.errors:
            self._put(cleaned)
        return cleaned

    def save(self, *, by: Member) -> Study | None:
        """Keep the study, once; None: show the form again."""
        with transaction.atomic(), changing(by=by) as change:
            if self.study.pk is None and (made := made_before(self, by)):
                return Study.objects.of(by.organisation).get(key=made.row)
            if not self.is_valid() or self.step == LOOK:
                return None
            new = self.study.pk is None
            self.study.save()
            if self.changed and self.study.round:
                self._agreed_to_something_else(self.study.round)
            if new:
                note_made(self, by, self.study.key, change=change)
        return self.study

    def _agreed_to_something_else(self, round_: Round) -> None:
        Round.objects.filter(pk=round_.pk).update(agreed_on=None, agreed_by="")
        round_.signatures.filter(signed_as=RoundSignature.APPROVED).delete()

    def _ticked(self, chosen: Iterable[str]) -> list[StudyItem]:
        found = set(chosen)
        return [StudyItem(each.id, each.name, each.id) for each in self.offered if each.id in found]

    def _refuse(self, items: list[StudyItem]) -> None:
        seen: dict[str, str] = {}
        for each in items:
            if (words := " ".join(each.name.casefold().split())) in seen:
                self.add_error("own", _("“%(name)s” is there twice. Leave one out.") % {"name": each.name})
            elif len(each.name) > LONGEST:
                too_long = _("“%(name)s …” is too long for a phone. Say it in %(most)s signs at most.")
                self.add_error("own", too_long % {"name": each.name[:40], "most": LONGEST})
            seen[words] = each.name
        if len(items) < FEWEST:
            said = ngettext(
                "There is %(count)s to choose between. Take at least %(fewest)s.",
                "There are %(count)s to choose between. Take at least %(fewest)s.",
                len(items),
            )
            self.add_error("own", said % {"count": len(items), "fewest": FEWEST})
        elif len(items) > MOST:
            said = _("There are %(count)s to choose between. Nobody keeps that up: take %(most)s at most.")
            self.add_error("own", said % {"count": len(items), "most": MOST})

    def _put(self, cleaned: dict[str, Any]) -> None:
        before = self._said()
        self.study.title, self.study.question = cleaned["title"], cleaned["question"]
        self.study.items, self.study.each_shows = cleaned["items"], min(cleaned["each_shows"], len(cleaned["items"]))
        wanted = enough_screens(len(self.study.items), self.study.each_shows)
        self.study.screens = cleaned["screens"] or wanted
        of = TargetGroupRow.objects.filter(organisation=self.study.organisation, slug=cleaned["target_group"] or None)
        self.study.target_group = of.first()
        self.changed = self._said() != before

    def _said(self) -> tuple[Any, ...]:
        study = self.study
        return (study.title, study.question, tuple(study.items), study.each_shows, study.screens)

    def _initial(self) -> dict[str, Any]:
        study = self.study
        group = study.target_group.slug if study.target_group else ""
        if study.pk is None:
            return {"target_group": group}
        return {
            "title": study.title,
            "question": study.question,
            "target_group": group,
            "drivers": [each.driver for each in study.items if each.driver],
            "own": "\n".join(each.name for each in study.items if not each.driver),
            "each_shows": study.each_shows,
            "screens": study.screens,
        }


def _typed(text: str) -> list[StudyItem]:
    """Each line is one; empty lines, and what people put before the lines of a list, count for nothing."""
    lines = (" ".join(line.strip(" \t-–•*").split()) for line in text.splitlines())
    return [StudyItem(f"own-{at}", line) for at, line in enumerate((each for each in lines if each), 1)]
