from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.http import HttpRequest, QueryDict


def sent(request: HttpRequest) -> QueryDict | None:
    """What to bind a form to: what was sent, were it nothing at all; None when the form is only asked for."""
    return request.POST if request.method == "POST" else None
