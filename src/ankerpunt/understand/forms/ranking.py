"""A ranking to take over: a file or pasted rows, the group that it is about, and the study that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.names import names_of
from ankerpunt.pages.columns import Chosen, Column, columns_of
from ankerpunt.pages.forms.brought import TakenForm
from ankerpunt.text import Refusal
from ankerpunt.understand.actions.ranking import Proposal, Proposed, proposal, take_over
from ankerpunt.understand.models import Research, TargetGroup
from ankerpunt.understand.ranking.columns import (
    LIMITS,
    OFFERED,
    ROLES,
    ranking_in,
    sheet_in,
)
from ankerpunt.understand.ranking.lines import Line, Reading
from ankerpunt.understand.ranking.lines import read as read_lines

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.organisation.models import Member, Organisation


class StudyForm(OwnedForm):
    """A study that is new here."""

    class Meta:
        model = Research
        fields = ["title", "kind", "conducted_on", "respondents", "source", "method"]


class RankingForm(TakenForm):
    """Two steps with one form: look at how the table was read and what would happen, then do exactly that."""

    limits, roles = LIMITS, ROLES

    target_group = forms.ModelChoiceField(TargetGroup.objects.all())
    research = forms.ModelChoiceField(Research.objects.all(), required=False)

    def __init__(
        self, data: QueryDict | None, files: Any, *, organisation: Organisation, first: Mapping[str, str | None]
    ) -> None:
        super().__init__(data, files)
        self.reading: Reading | None = None
        self.proposal: Proposal | None = None
        self.columns: list[Column] = []
        self.heads = ""
        self.fields["sheet"].label = _("Which sheet holds the ranking?")
        self.fields["table"].help_text = _("The first row names the columns: driver, and rank, share or mentions.")
        self.study = StudyForm(data, organisation=organisation, prefix="study")
        for name, model in (("target_group", TargetGroup), ("research", Research)):
            field: Any = self.fields[name]
            field.label = sentence_case(word(model.__name__))
            field.queryset = model.objects.of(organisation)
            field.label_from_instance = names_of(organisation, apart=True)
            field.initial = field.queryset.filter(slug=first.get(name) or "").first()
        groups: Any = self.fields["target_group"]
        groups.empty_label = word("Driver", "target_group", "")
        field.empty_label = _("a new study; say below which")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        text = self.brought(cleaned)
        if text:
            self._read(text)
        self.chosen = cleaned.get("research") or self._new_study()
        if self.chosen is None:
            wrong = self.study.errors.get("title") if self.study["title"].data else None
            self.add_error("research", wrong or _("Choose a study, or say below what the new one is called."))
        group = cleaned.get("target_group")
        if self.reading and self.reading.complete and group and self.chosen:
            self.proposal = proposal(self.reading.taken, group=group, research=self.chosen.title)
            self.shows(self.proposal.digest)
        return cleaned

    def _read(self, text: str) -> None:
        """Read the rows as a person chose: which column is what, and which rows come along."""
        try:
            sheet = sheet_in(text)
            chosen = Chosen(cast(QueryDict, self.data), sheet, ROLES)
            table = ranking_in(sheet, chosen.columns)
        except Refusal as no:
            self.add_error("table", no.sentence.say(language()))
            return
        self.reading = read_lines(table, chosen.rows)
        self.columns = columns_of(table)
        self.heads = chosen.heads

    def _new_study(self) -> Research | None:
        if not self.study.is_valid():
            return None
        new: Research = self.study.save(commit=False)
        return new

    @property
    def rows(self) -> list[tuple[Line, Proposed | None]]:
        """Every row that was read, and what would happen to it where it comes along."""
        proposed = {row.line.row: row for row in (self.proposal.rows if self.proposal else ())}
        return [(line, proposed.get(line.row)) for line in (self.reading.lines if self.reading else ())]

    @property
    def asides(self) -> list[Line]:
        """Rows that are pointed at: totals, averages and notes."""
        return [line for line in (self.reading.lines if self.reading else ()) if line.aside]

    @property
    def said(self) -> list[str]:
        """What a person wants to know before saying yes."""
        return [*self.remarks, *(self.reading.remarks if self.reading else ())]

    @property
    def parts(self) -> list[tuple[str, str]]:
        """What a column can be."""
        return [(role.name, role.label.say(language())) for role in OFFERED]

    def do(self, by: Member) -> str:
        group = self.cleaned_data["target_group"]
        if self.reading and self.chosen:
            take_over(self.reading.taken, group=group, research=self.chosen, by=by)
        return str(group.slug)

    @property
    def status(self) -> int:
        wrong = self.is_bound and (self.errors or not (self.reading and self.reading.complete))
        return 422 if wrong else 200
