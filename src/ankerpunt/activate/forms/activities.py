"""The activities of a plan out of a table: a workbook that was taken along, or rows that are pasted."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any, cast

import msgspec
from django import forms
from django.forms import modelform_factory
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.activate.brought.activity_fields import FIELDS, sent
from ankerpunt.activate.brought.activity_proposal import ActivityDifference, Brought
from ankerpunt.activate.brought.activity_workbook import KEY, LIMITS, came
from ankerpunt.activate.models import Activity, CommunicationPlan
from ankerpunt.kit.carried import carry
from ankerpunt.kit.wording import language
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.names import names_of
from ankerpunt.pages.forms.brought import TakenForm
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.pages.several import Reader, laid_out_rows, roles_of
from ankerpunt.plan.facts.plan_content import content
from ankerpunt.tables.block import TAB, block_of, block_of_sheet, tidy_lines
from ankerpunt.tables.reading import read
from ankerpunt.tables.role import Role
from ankerpunt.text import Refusal, Text
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from django.http import QueryDict

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.models import Member, Organisation
    from ankerpunt.pages.several import Layout, Line
    from ankerpunt.plan import nouns
    from ankerpunt.tables.block import Block
    from ankerpunt.tables.workbook.returned import Came

ID = Role(name=KEY, label=Text(nl=KEY, en=KEY), whole=(KEY,))
MOST_CHANGED = 200


def groups_of(organisation: Organisation) -> dict[str, str]:
    """What each target group is called where one of several is chosen, by id."""
    names = names_of(organisation, apart=True)
    return {row.slug: names(row) for row in TargetGroup.objects.of(organisation)}


class BringActivitiesForm(TakenForm):
    """Two steps with one form: look at what would change and choose, then do exactly that as one act."""

    went = forms.CharField(required=False, widget=forms.HiddenInput, max_length=LIMITS.size)

    limits = LIMITS

    def __init__(
        self, data: QueryDict | None, files: Any, *, standing: Standing, plan: nouns.CommunicationPlan, by: Member
    ) -> None:
        self.roles = (ID, *roles_of(kind("Activity"), FIELDS))
        super().__init__(data, files)
        self.standing, self.plan, self.by = standing, plan, by
        self.rows: list[ActivityDifference] = []
        self.lines: dict[int, Line] = {}
        self.fields["file"].label = _("The workbook that you downloaded, or another table (.xlsx or CSV)")
        self.fields["table"].max_length = LIMITS.size  # type: ignore[attr-defined]
        self.fields["table"].help_text = _("With the names of the columns above them: %(columns)s.") % {
            "columns": ", ".join(role.label.say(language()) for role in self.roles[1:])
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text = self.brought(cleaned)
        if text and not self.errors:
            try:
                self._propose(_block(text))
            except Refusal as no:
                self.add_error("table", no.sentence.say(language()))
        return cleaned

    def _of_file(self, content: bytes) -> str:
        """From here on a file is the text that it holds, and the marks of what went out."""
        try:
            found: Came = came(content, organisation=self.standing.organisation.slug, plan=self.plan.id)
        except Refusal as no:
            self.add_error("file", no.sentence.say(language()))
            return ""
        carry(self, went=msgspec.json.encode(found.went).decode())
        if found.others:
            told = _("Only the first sheet was read, not: %(others)s.")
            self.remarks.append(told % {"others": ", ".join(found.others)})
        return found.block.text

    def _propose(self, block: Block) -> None:
        layout = self._layout(block)
        rows = [(number, {name: cells[at] for at, name in layout.places.items()}) for number, cells in layout.rows]
        groups = groups_of(self.standing.organisation)
        activities = content(self.plan, self.standing.index).activities
        self.rows = Brought(activities, groups, self._went()).proposed(rows)
        changed = [row for row in self.rows if row.typed(self.choices)]
        if len(changed) > MOST_CHANGED:
            told = _("This table changes more than %(most)s activities. Bring it in parts.")
            self.add_error("table", told % {"most": MOST_CHANGED})
            return
        self.lines = self._judged(changed)
        self.shows(self._digest)

    def _layout(self, block: Block) -> Layout:
        rows = list(zip(block.numbers, block.rows, strict=True))
        layout = laid_out_rows(rows, self.roles)
        if len(layout.rows) == len(rows):  # without headings nothing is an id
            layout = laid_out_rows(rows, self.roles[1:])
        if not {KEY, "title"} & set(layout.places.values()):
            raise Refusal.of(
                Text(
                    nl="Zet boven de kolom met de namen van de activiteiten: Titel.",
                    en="Write above the column with the names of the activities: Title.",
                )
            )
        if layout.unused:
            self.remarks.append(_("Not used: %(columns)s.") % {"columns": ", ".join(layout.unused)})
        return layout

    def _judged(self, changed: list[ActivityDifference]) -> dict[int, Line]:
        """Each row on the form of an activity, with what is taken over and all else as it is."""
        organisation = self.standing.organisation
        known = [row.known.id for row in changed if row.known]
        there = {row.slug: row for row in Activity.objects.of(organisation).filter(slug__in=known)}
        found = {}
        plan = CommunicationPlan.objects.of(organisation).filter(slug=self.plan.id).first()
        for row in changed:
            begun = there[row.known.id] if row.known else Activity(organisation=organisation, plan=plan)
            typed = row.typed(self.choices)
            emptied: dict[str, list[str]] = {name: [] for name, text in typed.items() if not text}
            reader = Reader(kind("Activity"), _form_class(), self.by, begun, emptied, another=True)
            found[row.number] = reader.line(row.number, {name: sent(name, text) for name, text in typed.items()})
        return found

    def _went(self) -> dict[str, list[str]]:
        try:
            return msgspec.json.decode(self.data.get("went") or "{}", type=dict[str, list[str]])
        except msgspec.MsgspecError:
            return {}

    @property
    def _digest(self) -> str:
        return blake2b(repr([(row.number, row.sort, row.differences) for row in self.rows]).encode()).hexdigest()[:32]

    @property
    def choices(self) -> dict[str, str]:
        """What somebody chose between what comes in and what is here."""
        return {name: value for name, value in self.data.items() if name.startswith("take ")}

    @property
    def good(self) -> list[Line]:
        """Those that can be saved."""
        return [line for line in self.lines.values() if line.new]

    @property
    def taken(self) -> int:
        return len(self.good)

    @property
    def take_label(self) -> str:
        """Where something clashes, how many it will be depends on what is chosen."""
        if any(row.sort == "clash" for row in self.rows):
            return _("Take this over")
        return ngettext("Take over %(count)s activity", "Take over %(count)s activities", self.taken) % {
            "count": self.taken
        }

    @property
    def offers(self) -> bool:
        return self.taken > 0

    @property
    def status(self) -> int:
        if not self.is_bound:
            return 200
        return 409 if self.moved else 422 if self.errors or not self.shown else 200

    def do(self, by: Member) -> str:
        for line in self.good:
            line.form.save()
        return self.plan.id


def _form_class() -> type[GatedForm]:
    """The form of an activity, with what a table can say of it."""
    found: Any = modelform_factory(Activity, form=GatedForm, fields=FIELDS)
    return cast("type[GatedForm]", found)


def _block(text: str) -> Block:
    """Out of a spreadsheet with tabs; else as CSV."""
    return (
        block_of(text, LIMITS)
        if TAB in text
        else block_of_sheet(read(text, LIMITS, tidied=tidy_lines).sheets[0], LIMITS)
    )
