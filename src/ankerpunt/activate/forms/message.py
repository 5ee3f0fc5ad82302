from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.activate.models import Message
from ankerpunt.pages.forms.gated import GatedForm
from ankerpunt.pages.forms.object import plan_fields
from ankerpunt.plan import nouns
from ankerpunt.promise.writing import watch

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Organisation


class MessageForm(GatedForm):
    """What we say, with help while it is written."""

    class Meta:
        model = Message
        fields = plan_fields(nouns.Message)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, organisation=organisation, **kwargs)
        watch(self, "text", organisation=organisation.slug, reads_too=True)
