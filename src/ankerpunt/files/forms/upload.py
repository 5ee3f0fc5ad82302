"""A photo from the camera, or a file from the device, beside what a form asks already.

What was brought along is kept at once, so that it need not be chosen again where the rest of the form is not right yet:
the form then carries what it took, in writing that only this site makes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from django import forms
from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.files.actions.keeping import MOST_BYTES, Taken, keep
from ankerpunt.files.formats import ENDINGS
from ankerpunt.files.refusal import RefusedFileError
from ankerpunt.kit.carried import carry

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation

SALT = "ankerpunt.files"
# A telephone that is asked for these makes a JPEG of a photo that it keeps as HEIC.
PHOTOS = "image/jpeg,image/png,image/webp,image/gif"


class UploadForm(forms.Form):
    """A base for a form on a row of an organisation; after `is_valid`, `taken` is what came along."""

    photo = forms.FileField(
        label=gettext_lazy("Take a photo"),
        required=False,
        widget=forms.FileInput(attrs={"accept": PHOTOS, "capture": "environment"}),
    )
    file = forms.FileField(
        label=gettext_lazy("Choose a photo or file"),
        help_text=gettext_lazy(
            "A photo, PDF, text or document of Office, at most 19 MB. Are there people in it? Ask them first."
            " Never show the results of a team."
        ),
        required=False,
        widget=forms.FileInput(attrs={"accept": f"{PHOTOS},{','.join(ENDINGS)}"}),
    )
    taken_before = forms.CharField(required=False, widget=forms.HiddenInput)

    taken: Taken | None = None
    conflict: Any = None

    @property
    def keeper(self) -> Organisation:
        """Whose file it is going to be."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        name = "photo" if cleaned.get("photo") else "file"
        brought = cleaned.get(name)
        if brought:
            try:
                self.taken = keep(brought.read(MOST_BYTES + 1), name=brought.name, organisation=self.keeper)
            except RefusedFileError as refused:
                self.add_error(name, refused.sentence)
        else:
            self.taken = self._taken_before(cleaned.get("taken_before") or "")
        if self.taken and self.taken.is_picture and not cleaned.get("alt") and "alt" not in self.errors:
            self.add_error("alt", _("Say what there is to see, for those who do not see the photo."))
        return cleaned

    def full_clean(self) -> None:
        super().full_clean()
        if self.taken and (self.errors or self.conflict):
            self._carry(self.taken)

    def _carry(self, taken: Taken) -> None:
        kept = [self.keeper.pk, msgspec.to_builtins(taken)]
        carry(self, taken_before=signing.dumps(kept, salt=SALT, compress=True))
        there = _("“%(name)s” is uploaded already. Choose another only if that is the wrong one.")
        self["file"].help_text = there % {"name": taken.name}

    def _taken_before(self, signed: str) -> Taken | None:
        try:
            keeper, taken = signing.loads(signed, salt=SALT) if signed else (None, None)
        except signing.BadSignature:
            return None
        return msgspec.convert(taken, Taken) if keeper == self.keeper.pk else None
