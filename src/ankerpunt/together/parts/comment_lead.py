"""What a remark can become, which a room above says for its noun.

@remark_leads("Anchoring")
def to_evidence(request, cell, comment): return Link(_("Make it evidence"), url)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ankerpunt.kit.parts import Link
from ankerpunt.together.models import Comment

if TYPE_CHECKING:
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.together.subject import Subject

    Lead = Callable[[MemberRequest, Any, Comment], Link | None]

_leads: dict[str, Lead] = {}


def remark_leads(noun: str) -> Callable[[Lead], Lead]:
    def register(lead: Lead) -> Lead:
        _leads[noun] = lead
        return lead

    return register


def lead_of(request: MemberRequest, subject: Subject, comment: Comment) -> Link | None:
    lead = _leads.get(subject.noun)
    return lead(request, subject.row, comment) if lead else None


def remark_named(request: MemberRequest) -> Comment | None:
    """The remark that an address asks to begin with: “?remark=12”."""
    key = request.GET.get("remark", "")
    rows = Comment.objects.of(request.organisation).standing()
    return rows.filter(pk=key).first() if key.isdecimal() else None
