from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from ankerpunt.anchor.models import Attachment
from ankerpunt.files.forms.upload import UploadForm
from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.plan.facts.attachment import is_picture

if TYPE_CHECKING:
    from ankerpunt.anchor.models import Evidence
    from ankerpunt.files.actions.keeping import Taken
    from ankerpunt.organisation.models import Organisation


class AttachmentForm(OwnedForm):
    """What there is to see; the rest is said by the file itself."""

    class Meta:
        model = Attachment
        fields = ["alt"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["alt"].required = is_picture(self.instance.name)


class NewAttachmentForm(UploadForm, AttachmentForm):
    """A photo or file for evidence that is there already."""

    field_order = ["photo", "file", "alt"]
    # One of the two it has to be, and of a document nothing has to be said.
    all_optional = True

    @property
    def keeper(self) -> Organisation:
        keeper: Organisation = self.instance.organisation
        return keeper

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if self.taken is None and not self.errors:
            self.add_error("file", _("Choose a photo or file."))
        return cleaned

    def save(self, commit: bool = True) -> Attachment:
        if self.taken is not None:
            name_after(self.instance, self.taken)
        saved: Attachment = super().save(commit)
        return saved


def hang(taken: Taken, evidence: Evidence, *, alt: str) -> Attachment:
    """Hang a file that was taken in on evidence."""
    row = name_after(Attachment(organisation=evidence.organisation, evidence=evidence, alt=alt), taken)
    row.save()
    return row


def name_after(row: Attachment, taken: Taken) -> Attachment:
    row.name, row.sha256, row.size = taken.name, taken.sha256, taken.size
    return row
