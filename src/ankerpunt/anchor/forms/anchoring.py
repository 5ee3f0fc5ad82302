from ankerpunt.anchor.models import Anchoring
from ankerpunt.pages.forms.gated import GatedForm


class CellForm(GatedForm):
    """How a USP becomes tangible at a touchpoint; both are known from where the cell lies."""

    class Meta:
        model = Anchoring
        fields = ["text", "state", "kind", "owner", "due_on", "not_applicable"]
