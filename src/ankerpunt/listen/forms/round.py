"""Preparing a round: whom it asks, what, when, and how people come in (L7, L10)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django import forms
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.plan_fields import PROSE_MAX
from ankerpunt.kit.typed_fields import DayFormField
from ankerpunt.kit.wording import language
from ankerpunt.listen.models import Round, RoundQuestion, RoundSignature
from ankerpunt.listen.models.round import new_key
from ankerpunt.listen.parts.round_judged import Judged, judge
from ankerpunt.listen.parts.round_register import earlier_units, in_order, newer_units
from ankerpunt.listen.parts.round_subject import Subject, subjects_of
from ankerpunt.organisation.actions.change import changing
from ankerpunt.organisation.forms.once import KeyedForm, made_before, note_made
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.science.listening.rounds import MOST_QUESTIONS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.listen.models import Study
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member
    from ankerpunt.plan.nouns import Unit

LOOK, LATER = "look", "later"
OPENS_IN, LASTS, WORDS_AFTER = timedelta(weeks=4), timedelta(days=13), timedelta(days=8)
# Nobody is asked over Christmas: two weeks from here would run into it.
BEFORE_CHRISTMAS, AFTER_NEW_YEAR = (12, 8), (1, 7)
ALL_NEW = "-"
MAY_COME_LATER = ("units", "questions", "purpose", "afterwards")
ORIGIN = "from-"


class RoundForm(KeyedForm, LegibleForm):
    """All parts of a round; what is kept to go on with later may lack some."""

    units = forms.MultipleChoiceField(
        label=gettext_lazy("Who is asked"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one department or team.")},
    )
    questions = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one question.")},
    )
    purpose = forms.CharField(
        label=gettext_lazy("Why do you ask this?"),
        help_text=gettext_lazy("People read it, and the works council does."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=PROSE_MAX,
    )
    afterwards = forms.CharField(
        label=gettext_lazy("What do you do with what comes out?"),
        help_text=gettext_lazy("For example: every team talks about it in April, and the board answers in May."),
        widget=forms.Textarea(attrs={"rows": 2}),
        max_length=PROSE_MAX,
    )
    opens_on = DayFormField(label=gettext_lazy("Open from"), edge="first")
    closes_on = DayFormField(label=gettext_lazy("The last day"), edge="last")
    words_on = DayFormField(label=gettext_lazy("The words can be read on"), edge="first")
    way = forms.ChoiceField(choices=Round.Way, widget=forms.RadioSelect)

    def __init__(self, data: Any = None, *, round_: Round, standing: Standing, study: Study | None = None) -> None:
        """Of a study it asks whom, when and how; what is asked is said with the study itself."""
        self.round, self.standing, self.changed, self.study = round_, standing, False, study
        self.subjects = subjects_of(standing)
        self.units_in_order = in_order(standing)
        super().__init__(data, initial=self._initial())
        fields: dict[str, Any] = self.fields
        fields["units"].choices = [(unit.id, unit.name) for unit, _depth in self.units_in_order]
        fields["questions"].choices = [(each.called, each.asked) for each in self.subjects]
        if self.step == LATER:
            for name in MAY_COME_LATER:
                fields[name].required = False
        if study:
            del fields["questions"]
            fields["words_on"].label = _("What came out can be read on")
        self.newer = newer_units(standing, on=round_.opens_on, but=round_ if round_.pk else None)
        self._ask_where_from(self.newer)

    @property
    def instance(self) -> Round:
        return self.round

    @property
    def status(self) -> int:
        return 422 if self.errors else 200

    @property
    def step(self) -> str:
        return str(self.data.get("step", ""))

    @property
    def origins(self) -> list[Any]:
        return [self[f"{ORIGIN}{unit.id}"] for unit in self.newer]

    @cached_property
    def judged(self) -> Judged:
        """Of what is typed, or of what was kept before anything is."""
        return judge(self.round, [(each.kind, each.about) for each in self.chosen], self.standing)

    @property
    def chosen(self) -> list[Subject]:
        said = self.cleaned_data.get("questions", []) if self.is_bound else self.initial["questions"]
        return [each for each in self.subjects if each.called in said]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._refuse_order_of_days(cleaned)
        if len(cleaned.get("questions", ())) > MOST_QUESTIONS:
            self.add_error("questions", _("A round has at most three questions. Leave some out."))
        if not self.errors:
            self._put(cleaned)
            if self.step != LATER and (no := self.judged.refused):
                about = {"R2": "units", "R1": "units", "R12": "units", "R4": "opens_on", "R3": "opens_on"}
                self.add_error(about.get(no.rule), no.sentence.say(language()))
        return cleaned

    def save(self, *, by: Member) -> Round | None:
        """Keep the round, once; None: show the form again."""
        with transaction.atomic(), changing(by=by) as change:
            if self.round.pk is None and (made := made_before(self, by)):
                return Round.objects.of(by.organisation).get(key=made.row)
            if not self.is_valid() or self.step == LOOK:
                return None
            new = self.round.pk is None
            if new:
                self.round.key = new_key()
            self.round.save()
            self.round.questions.all().delete()
            RoundQuestion.objects.bulk_create(self._questions())
            if self.study and new:
                self.study.round = self.round
                self.study.save(update_fields=["round"])
            if self.changed:
                self.round.signatures.filter(signed_as=RoundSignature.APPROVED).delete()
            if new:
                self.round.signatures.create(member=by, signed_as=RoundSignature.BEGAN)
                note_made(self, by, self.round.key, change=change)
        return self.round

    def _questions(self) -> Iterable[RoundQuestion]:
        for each in self.chosen:
            yield RoundQuestion(
                round=self.round,
                kind=each.kind,
                about=each.about,
                name=each.name,
                meaning=each.meaning,
                hint=each.hint,
            )

    def _put(self, cleaned: dict[str, Any]) -> None:
        """What is changed has to be agreed to again."""
        before = self._said()
        for name in ("units", "purpose", "afterwards", "opens_on", "closes_on", "words_on", "way"):
            setattr(self.round, name, tuple(cleaned[name]) if name == "units" else cleaned[name])
        self.round.origins = {
            unit.id: tuple(each for each in cleaned.get(f"{ORIGIN}{unit.id}", []) if each != ALL_NEW)
            for unit in self.newer
        }
        if self._said() != before or cleaned.get("questions", []) != self.initial["questions"]:
            self.changed = True
            self.round.agreed_on, self.round.agreed_by = None, ""

    def _said(self) -> tuple[Any, ...]:
        round_ = self.round
        days = (round_.opens_on, round_.closes_on, round_.words_on)
        return (sorted(round_.units), round_.purpose, round_.afterwards, days, round_.way, round_.origins)

    def _initial(self) -> dict[str, Any]:
        names = ("purpose", "afterwards", "opens_on", "closes_on", "words_on", "way")
        asked = [each.called for each in self.round.questions.all()] if self.round.pk else []
        return {
            **{name: getattr(self.round, name) for name in names},
            "units": list(self.round.units),
            "questions": asked,
        }

    def _refuse_order_of_days(self, cleaned: dict[str, Any]) -> None:
        opens, closes, words = (cleaned.get(name) for name in ("opens_on", "closes_on", "words_on"))
        if opens and opens < timezone.localdate() and self.step != LATER:
            self.add_error("opens_on", _("This day is over. Choose today or later."))
        if opens and closes and closes < opens:
            self.add_error("closes_on", _("The round closes before it opens. Choose a later last day."))
        if closes and words and words <= closes:
            self.add_error("words_on", _("The words come after the last day. Choose a later day."))

    def _ask_where_from(self, newer: Iterable[Unit]) -> None:
        known = earlier_units(self.round.organisation, on=self.round.opens_on)
        for unit in newer:
            name = f"{ORIGIN}{unit.id}"
            self.fields[name] = forms.MultipleChoiceField(
                label=_("Where did the people of “%(unit)s” work at the last round?") % {"unit": unit.name},
                help_text=_(
                    "This team is newer than that round. Nobody is to be asked the same twice in a short while."
                ),
                choices=[*known.items(), (ALL_NEW, _("They are all new here"))],
                widget=forms.CheckboxSelectMultiple,
                initial=self.round.origins.get(unit.id, []),
                required=self.step != LATER,
                error_messages={"required": _("Say where they worked before, or that they are all new.")},
            )


def proposed(standing: Standing, *, of: Study | None = None) -> Round:
    """A round to begin with: everybody, or the group that a study is about; two weeks long, in a month."""
    opens = timezone.localdate() + OPENS_IN
    if (opens.month, opens.day) >= BEFORE_CHRISTMAS:
        opens = date(opens.year + 1, *AFTER_NEW_YEAR)
    elif (opens.month, opens.day) < AFTER_NEW_YEAR:
        opens = date(opens.year, *AFTER_NEW_YEAR)
    opens += timedelta(days=-opens.weekday() % 7)
    closes = opens + LASTS
    units = tuple(unit.id for unit, _depth in in_order(standing))
    group = standing.index.get(TargetGroup, of.target_group.slug) if of and of.target_group else None
    round_ = Round(
        organisation=standing.organisation,
        units=group.units if group and group.units else units,
        opens_on=opens,
        closes_on=closes,
        words_on=closes + WORDS_AFTER,
    )
    if of:
        of.round = round_
    return round_
