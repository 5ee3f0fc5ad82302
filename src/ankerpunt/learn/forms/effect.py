"""What else it may have been: one sentence, or that nothing else is known (E2)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from ankerpunt.learn.models import Evaluation
from ankerpunt.organisation.forms.owned import OwnedForm


class RivalForm(OwnedForm):
    """On the newest evaluation of the campaign, or on a new one; the second button says that nothing else is known."""

    class Meta:
        model = Evaluation
        fields = ["rival_explanation", "nothing_else"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rival: Any = self.fields["rival_explanation"]
        rival.label, rival.help_text = gettext_lazy("What else may have caused it?"), ""
        rival.widget.attrs |= {
            "rows": 3,
            "placeholder": gettext_lazy("For instance: in September the housing association let 80 new homes"),
        }

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("nothing_else"):
            cleaned["rival_explanation"] = ""
        elif not cleaned.get("rival_explanation", "").strip():
            self.add_error(
                "rival_explanation",
                gettext_lazy("Write down what else it may have been, or press “We know of nothing else”."),
            )
        return cleaned
