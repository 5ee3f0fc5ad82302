from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ankerpunt.files.forms.upload import PHOTOS, UploadForm
from ankerpunt.kit.legible import LegibleForm
from ankerpunt.play.models import GamePhoto

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.play.models import Game


class PhotoForm(UploadForm, LegibleForm):
    """A photo of the cards that lie on the table."""

    alt = forms.CharField(
        label=gettext_lazy("What does the photo show?"),
        help_text=gettext_lazy("For those who do not see the photo. For example: twelve cards on a table."),
        max_length=300,
        required=False,
    )
    field_order = ["photo", "file", "alt"]
    all_optional = True

    def __init__(self, *args: Any, game: Game, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.game = game
        self.fields["file"].widget = forms.FileInput(attrs={"accept": PHOTOS})
        self.fields["file"].label = _("Choose a photo")
        self.fields["file"].help_text = _("At most 19 MB. Let nobody be in it: the cards are enough.")

    @property
    def keeper(self) -> Organisation:
        return self.game.organisation

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if not self.errors and (self.taken is None or not self.taken.is_picture):
            self.add_error("file", _("Choose a photo of the cards."))
        return cleaned

    def hang(self) -> GamePhoto:
        """Hang it on the step that is played."""
        digest = self.taken.sha256 if self.taken else ""
        made = GamePhoto(organisation=self.keeper, game=self.game, step=self.game.now.id, sha256=digest)
        made.alt = self.cleaned_data["alt"]
        made.save()
        return made
