from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy

from ankerpunt.kit.guided import Step
from ankerpunt.understand.forms.target_group import TargetGroupForm

ASKED = ("name", "scope")


class FirstGroupForm(TargetGroupForm):
    """The first group of an organisation: its name and where it is; everything else can wait."""

    steps = (Step(gettext_lazy("Who are they?"), ASKED),)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in set(self.Meta.fields) - set(ASKED):
            self.fields.pop(name, None)
