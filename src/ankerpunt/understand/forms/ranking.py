"""A ranking to take over: a file or pasted rows, the group that it is about, and the study that it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.understand.actions.ranking import Proposal, proposal
from ankerpunt.understand.models import Research, TargetGroup
from ankerpunt.understand.ranking.lines import Reading, read
from ankerpunt.understand.ranking.table import MOST_BYTES, UnreadableError, rows_of_file, rows_of_text, text_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.understand.ranking.table import Rows

TAKE = "take"


class StudyForm(OwnedForm):
    """A study that is new here."""

    class Meta:
        model = Research
        fields = ["title", "kind", "conducted_on", "respondents", "source", "method"]


class RankingForm(forms.Form):
    """Two steps with one form: look at what would happen, then do exactly that."""

    target_group = forms.ModelChoiceField(TargetGroup.objects.all())
    file = forms.FileField(
        label=gettext_lazy("A file: CSV or Excel (.xlsx)"),
        required=False,
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"}),
    )
    table = forms.CharField(
        label=gettext_lazy("Or paste the rows here"),
        help_text=gettext_lazy("The first row names the columns: driver, and rank, share or mentions."),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false"}),
        max_length=MOST_BYTES,
    )
    research = forms.ModelChoiceField(Research.objects.all(), required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, data: QueryDict | None, files: Any, *, organisation: Organisation, first: Mapping[str, str | None]
    ) -> None:
        super().__init__(data, files)
        self.reading: Reading | None = None
        self.proposal: Proposal | None = None
        self.study = StudyForm(data, organisation=organisation, prefix="study")
        for name, model in (("target_group", TargetGroup), ("research", Research)):
            field: Any = self.fields[name]
            field.label = sentence_case(word(model.__name__))
            field.queryset = model.objects.of(organisation)
            field.initial = field.queryset.filter(slug=first.get(name) or "").first()
        groups: Any = self.fields["target_group"]
        groups.empty_label = word("Driver", "target_group", "")
        field.empty_label = _("a new study; say below which")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        rows = self._rows(cleaned)
        if rows:
            self.reading = read(rows)
            self._set("table", text_of(rows))
        self.chosen = cleaned.get("research") or self._new_study()
        if self.chosen is None:
            self.add_error("research", _("Choose a study, or say below what the new one is called."))
        group = cleaned.get("target_group")
        if self.reading and self.reading.complete and group and self.chosen:
            self.proposal = proposal(self.reading.lines, group=group, research=self.chosen.title)
            self._set("seen", self.proposal.digest)
        return cleaned

    def _rows(self, cleaned: dict[str, Any]) -> Rows:
        """The rows of the file, or else those that were pasted."""
        file, typed = cleaned.get("file"), cleaned.get("table") or ""
        if not file and not typed.strip():
            if not self.errors.get("table"):
                self.add_error("file", _("Choose a file, or paste the rows."))
            return []
        try:
            return rows_of_file(file.read(MOST_BYTES + 1)) if file else rows_of_text(typed)
        except UnreadableError as problem:
            self.add_error("file" if file else "table", problem.sentence)
            return []

    def _new_study(self) -> Research | None:
        if not self.study.is_valid():
            return None
        new: Research = self.study.save(commit=False)
        return new

    def _set(self, name: str, value: str) -> None:
        """What the form shows next, in place of what was sent."""
        sent = QueryDict(mutable=True)
        sent.update(self.data)
        sent[name] = value
        self.data = sent

    @property
    def agreed(self) -> bool:
        """Whether a person saw exactly this, and said yes to it."""
        return bool(
            self.proposal
            and self.data.get("step") == TAKE
            and self.cleaned_data.get("seen") == self.proposal.digest
            and not self.cleaned_data.get("file")
        )

    @property
    def moved(self) -> bool:
        """Whether it is another proposal than the one that a person said yes to."""
        return bool(self.proposal and self.data.get("step") == TAKE and not self.agreed)

    @property
    def status(self) -> int:
        wrong = self.is_bound and (self.errors or not (self.reading and self.reading.complete))
        return 422 if wrong else 200
