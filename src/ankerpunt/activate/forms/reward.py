"""The extract of a payroll on its way to statements: one form, three steps, and nothing of the file kept in between.

The browser keeps the file and sends it along with each step (without a script one chooses it again). What travels in
the form itself are headings, and what somebody chose for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.activate.parts.reward_promises import offered
from ankerpunt.kit.carried import carry
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.kit.wording import language
from ankerpunt.plan.nouns import TargetGroup
from ankerpunt.publish.reward.components import BY_NAME
from ankerpunt.publish.reward.extract import LIMITS, payroll_of
from ankerpunt.tables.key import key
from ankerpunt.tables.reading import SeveralSheetsError
from ankerpunt.text import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.publish.reward.payroll import Payroll

Step = Literal["start", "map", "look", "last", "make"]
LOOSE, ONE = "loose", "one"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]


class RewardForm(LegibleForm):
    file = forms.FileField(
        label=gettext_lazy("The extract of the payroll: CSV or Excel (.xlsx)"),
        help_text=gettext_lazy("A line for each employee, or for each employee and wage component. At most 10 MB."),
        error_messages={"required": gettext_lazy("Choose the extract of the payroll.")},
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx", "required": True, "hx-preserve": "true"}),
    )
    sheet = forms.ChoiceField(label=gettext_lazy("Which sheet holds the table?"), required=False)
    target_group = forms.ChoiceField(
        label=gettext_lazy("For whom?"),
        help_text=gettext_lazy("The promises to this group can be on the statement."),
        required=False,
    )
    period = forms.CharField(
        label=gettext_lazy("Over which period are the amounts?"),
        help_text=gettext_lazy("A year, or a month with its year. It is read as “€ 52.667 in 2026”."),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=gettext_lazy("In which language?"), choices=LANGUAGES)
    usps = forms.MultipleChoiceField(
        label=gettext_lazy("Which promises does it show?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    asked = forms.CharField(required=False, widget=forms.HiddenInput)
    shape = forms.ChoiceField(required=False, choices=[(LOOSE, LOOSE), (ONE, ONE)])

    def __init__(
        self, data: QueryDict | None, files: Any, *, standing: Standing, remembered: Mapping[str, str], group: str = ""
    ) -> None:
        super().__init__(data, files)
        self.standing, self.remembered = standing, remembered
        self.today = timezone.localdate()
        self.payroll: Payroll | None = None
        self.groups = [each for each in standing.index.rows(TargetGroup) if each.scope == "internal"]
        self._ask_for_the_file()
        self._offer("target_group", [("", _("All employees")), *((each.id, each.name) for each in self.groups)])
        self.promises = offered(self.whom or group, standing.index, self.today)
        self._offer("usps", [(each.usp, each.promise.text) for each in self.promises])
        self._offer("sheet", [(name, name) for name in filter(None, [self.data.get("sheet", "")])])
        self.initial = {"period": str(self.today.year - 1), "language": language(), "target_group": group}
        if data is not None and not self.data.get("asked"):
            # Not seen so far: those that the group meets when it gets its reward are ticked.
            carry(self, usps=None)
            self.data = cast(QueryDict, self.data)
            self.data.setlist("usps", [each.usp for each in self.promises if each.shows_reward])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field: Any = self.fields[name]
        field.choices = choices

    def _ask_for_the_file(self) -> None:
        """Two of the steps can do without it: a browser without a script cannot send it along."""
        field: Any = self.fields["file"]
        field.required = self.step in {"map", "make"} or not self.components
        if self.step == "make":
            field.error_messages["required"] = _("Choose the file once more. Ankerpunt has not kept it.")

    @property
    def whom(self) -> str:
        """The target group that was chosen."""
        asked = str(self.data.get("target_group", ""))
        return asked if any(each.id == asked for each in self.groups) else ""

    @property
    def step(self) -> Step:
        asked = self.data.get("step", "map")
        return asked if asked in {"look", "last", "make"} else "map"

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """Each heading with what somebody chose for it, "" where they left it open; they travel with the form."""
        if not isinstance(self.data, QueryDict):
            return []
        return list(zip(self.data.getlist("head"), self.data.getlist("is"), strict=False))

    @property
    def chosen(self) -> dict[str, str]:
        return {key(heading): said for heading, said in self.pairs}

    @property
    def components(self) -> list[str]:
        """What will be on the sheets, as far as is known without the file."""
        if self.payroll:
            return list(self.payroll.components)
        said = set(self.chosen.values())
        return [name for name in BY_NAME if name in said]

    @property
    def shown(self) -> Step:
        """The step that the page shows: the one that was asked for, or the one where something has to be mended."""
        if not self.is_bound:
            return "start"
        asked_first = {"period", "language", "target_group", "sheet"} & self.errors.keys()
        if asked_first or (self.payroll is None and (self.step == "map" or not self.components)):
            return "start"
        unplaced = self.payroll is not None and self.payroll.problem is not None
        if unplaced or self.step == "map":
            return "map"
        return "last" if self.step == "make" else self.step

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if file := cleaned.get("file"):
            self._read(file.read(LIMITS.size + 1))
        if self.payroll and self.payroll.problem and self.step != "map":
            self.add_error(None, self.payroll.problem.say(language()))
        return cleaned

    def _read(self, content: bytes) -> None:
        try:
            self.payroll = payroll_of(
                content,
                today=self.today,
                chosen=self.chosen,
                remembered=self.remembered,
                sheet=self.cleaned_data.get("sheet") or "",
            )
        except SeveralSheetsError as several:
            self._offer("sheet", [(name, name) for name in several.names])
            self.add_error("sheet", _("This file has several sheets with a table. Choose one."))
        except Refusal as no:
            self.add_error("file", no.sentence.say(language()))

    @property
    def asks_for_sheet(self) -> bool:
        field: Any = self.fields["sheet"]
        return bool(field.choices)

    @property
    def status(self) -> int:
        return 422 if self.is_bound and self.errors else 200
