from __future__ import annotations

from typing import Any

from ankerpunt.anchor.models import Anchoring
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns


class AnchoringForm(GatedForm):
    """How a USP becomes tangible at a touchpoint; both are asked for only where no place of the matrix says them."""

    field_order = ("usp", "touchpoint", "text", "state")

    class Meta:
        model = Anchoring
        fields = plan_fields(nouns.Anchoring)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.usp_id and self.instance.touchpoint_id:
            del self.fields["usp"], self.fields["touchpoint"]
