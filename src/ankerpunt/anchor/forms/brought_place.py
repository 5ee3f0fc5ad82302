from __future__ import annotations

from ankerpunt.anchor.brought.cells import FIELDS
from ankerpunt.anchor.models import Anchoring
from ankerpunt.organisation.forms.conflict import Version
from ankerpunt.organisation.forms.owned import newest_page
from ankerpunt.pages.forms.gated import GatedForm


class BroughtPlaceForm(GatedForm):
    """One place of the matrix, as it is brought in; who sends it has seen what stands there."""

    class Meta:
        model = Anchoring
        fields = list(FIELDS)


def opened(row: Anchoring) -> str:
    """The newest version, which was shown."""
    newest = newest_page(row)
    return str(Version(newest, newest))
