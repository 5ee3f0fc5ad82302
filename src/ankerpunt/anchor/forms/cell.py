from ankerpunt.anchor.models import Anchoring
from ankerpunt.organisation.forms.owned import OwnedForm


class CellForm(OwnedForm):
    """How a USP becomes tangible at a touchpoint; both are known from where the cell lies."""

    class Meta:
        model = Anchoring
        fields = ["text", "state", "kind", "owner", "due_on", "not_applicable"]
