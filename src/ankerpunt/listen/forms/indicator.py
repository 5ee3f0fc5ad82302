from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy

from ankerpunt.check.goals import vanity_in
from ankerpunt.check.scores import score_in
from ankerpunt.kit.guided import Guided, Step
from ankerpunt.listen.models import Indicator
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

PERSON = gettext_lazy(
    "We measure no people. What people are measured by, they work for, and they stop telling what is wrong. Measure "
    "the process instead, or hold a team conversation."
)
TEAM = gettext_lazy(
    "We measure no teams. A figure of a team is soon about persons, and about who comes last. Let the team itself say "
    "where it stands, in a team conversation, or measure the process."
)
SCORE = gettext_lazy(
    "“%(word)s” is a score or a ranking of people. It says who comes last and not what can be better. Ask for a story, "
    "or measure the process."
)
VANITY = gettext_lazy(
    "“%(word)s” counts whether people came or looked. That says nothing of whether they notice your promise. What do "
    "they do differently then? Count that of the process, or ask for a story."
)
MEASURED = {"person": PERSON, "team": TEAM}


class IndicatorForm(Guided, GatedForm):
    """A figure that somebody proposes: what it is, and then the three questions; what measures people is refused."""

    template_name = "organisation/guided_form.html"
    steps: ClassVar[tuple[Step, ...]] = (
        Step(
            gettext_lazy("Which figure do you want to follow?"),
            ("name", "about", "definition"),
            gettext_lazy("Processes may have percentages; people and teams may not."),
        ),
        Step(
            gettext_lazy("The first question"),
            ("hides",),
            gettext_lazy("Who or what does not count in it? Ask somebody who has to work with it."),
        ),
        Step(
            gettext_lazy("The second question"),
            ("gamed_by",),
            gettext_lazy("Suppose that it has to be better next month. What is the easy way?"),
        ),
        Step(
            gettext_lazy("The third question"),
            ("leads_to",),
            gettext_lazy("What gets less attention, once this is looked at?"),
        ),
        Step(gettext_lazy("Where does it belong?"), ("process", "objective_of"), later=True),
    )

    class Meta:
        model = Indicator
        fields = plan_fields(nouns.Indicator)
        widgets = {
            "about": forms.RadioSelect,
            **{name: forms.Textarea(attrs={"rows": 2}) for name in ("definition", "hides", "gamed_by", "leads_to")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Why it is refused, where it is: the page then offers the ways out.
        self.refused = False

    def clean_about(self) -> str:
        about = str(self.cleaned_data["about"])
        if about in MEASURED:
            raise self._refusal(MEASURED[about])
        return about

    def clean_name(self) -> str:
        name = str(self.cleaned_data["name"])
        if word := score_in(name):
            raise self._refusal(SCORE, word)
        if word := vanity_in(name):
            raise self._refusal(VANITY, word)
        return name

    def clean_definition(self) -> str:
        definition = str(self.cleaned_data["definition"])
        if word := score_in(definition):
            raise self._refusal(SCORE, word)
        return definition

    def _refusal(self, sentence: _StrOrPromise, word: str = "") -> forms.ValidationError:
        self.refused = True
        return forms.ValidationError(sentence, params={"word": word})
