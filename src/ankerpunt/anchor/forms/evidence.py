from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone

from ankerpunt.anchor.forms.attachment import hang
from ankerpunt.anchor.models import Evidence
from ankerpunt.files.forms.upload import UploadForm
from ankerpunt.kit.plan_fields import LINE_MAX
from ankerpunt.kit.wording import language, word
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.organisation.forms.twin import in_the_place_of
from ankerpunt.plan.words import help_line

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member, Organisation


class EvidenceForm(OwnedForm):
    """What shows that a cell is true, or that it is not; the cell is asked for only where nothing says it."""

    class Meta:
        model = Evidence
        fields = ["anchoring", "stance", "kind", "text", "url", "observed_on", "review_on"]
        widgets = {"stance": forms.RadioSelect}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.anchoring_id or getattr(self.instance, "anchoring", None):
            del self.fields["anchoring"]

    def save(self, commit: bool = True) -> Evidence:
        """A cell that nobody filled yet begins with its first evidence."""
        cell = self.instance.anchoring
        if cell.pk is None:
            # Somebody may have filled it since the page was asked for.
            there = in_the_place_of(cell)
            if there is None:
                cell.save()
            self.instance.anchoring = there or cell
        saved: Evidence = super().save(commit)
        return saved


class NewEvidenceForm(UploadForm, EvidenceForm):
    """Evidence with the photo or file that shows it."""

    alt = forms.CharField(required=False, max_length=LINE_MAX)

    field_order = ["anchoring", "stance", "text", "photo", "file", "alt", "kind", "url"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alt"].label = word("Attachment", "alt")
        self.fields["alt"].help_text = help_line("Attachment", "alt", language=language())

    @property
    def keeper(self) -> Organisation:
        keeper: Organisation = self.instance.organisation
        return keeper

    def save(self, commit: bool = True) -> Evidence:
        saved = super().save(commit)
        if self.taken is not None:
            hang(self.taken, saved, alt=self.cleaned_data["alt"])
        return saved


class AnswerForm(OwnedForm):
    """What we do about counter-evidence; the day and the name come with it."""

    class Meta:
        model = Evidence
        fields = ["answer"]

    by: Member

    def __init__(self, *args: Any, by: Member, **kwargs: Any) -> None:
        super().__init__(*args, by=by, **kwargs)
        self.fields["answer"].required = True

    def save(self, commit: bool = True) -> Evidence:
        self.instance.answered_on = timezone.localdate()
        self.instance.answered_by = str(self.by.user)
        saved: Evidence = super().save(commit)
        return saved
