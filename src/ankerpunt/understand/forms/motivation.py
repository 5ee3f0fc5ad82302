from __future__ import annotations

from typing import Any

from ankerpunt.organisation.forms.owned import OwnedForm
from ankerpunt.understand.forms.claim import talks_near
from ankerpunt.understand.models import Motivation


class MotivationForm(OwnedForm):
    """Our goal, and beside it what this person gets out of it; an answer may wait, but the strategy waits with it."""

    class Meta:
        model = Motivation
        fields = ["persona", "goal", "answer", "kinds", "conversations"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        talks: Any = self.fields["conversations"]
        if self.instance.persona_id:
            del self.fields["persona"]
            linked = [getattr(each, "pk", each) for each in self.initial.get("conversations") or ()]
            talks.queryset = talks_near(talks.queryset, self.instance.persona, *linked)
        if not talks.queryset.exists():
            del self.fields["conversations"]
