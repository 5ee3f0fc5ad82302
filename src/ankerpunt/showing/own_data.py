"""What is kept here about the member who asks: the secret links that they made, without the links themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.organisation.own_data import tells
from ankerpunt.showing.models import SecretLink

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest


@tells("secret_links")
def secret_links(request: MemberRequest) -> list[dict[str, Any]]:
    rows = SecretLink.objects.of(request.organisation).filter(made_by=request.member)
    return [dict(each) for each in rows.values("kind", "object", "made_at", "ends_on", "withdrawn_at")]
