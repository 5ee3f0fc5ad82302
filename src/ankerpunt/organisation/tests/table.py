"""The access table: how a room says who gets what answer at each of its addresses.

Every room has a small file `<room>/tests/access.py` with one line for every address:

    from ankerpunt.kit.access import EDITORS, EVERYONE
    from ankerpunt.organisation.tests.table import act, form, page

    LINES = [
        page("anchor:matrix", EVERYONE),
        form("anchor:cell", EDITORS, usp),                     # GET 200; POST without data 422
        act("anchor:answer_evidence", EDITORS, evidence),      # GET 405; POST 303
        act("anchor:activate", EDITORS, cell, post=409),       # another answer than usual
    ]

The third word makes what the address needs, in the organisation that it is given:

    def evidence(organisation):
        return {"slug": EvidenceFactory(organisation=organisation).slug}

`tests/access/test_access.py` collects the lines, asks every address as every kind of visitor with both methods, and
asks for another organisation's things with one's own address. An address without a line fails; so does a line
without an address. The roles stand here again on purpose: a decorator that was loosened by mistake is noticed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ankerpunt.kit.access import Role
from ankerpunt.organisation.models import Organisation

Arguments = Callable[[Organisation], Mapping[str, Any]]
Answers = tuple[int, int]  # to GET, to POST

SIGN_IN = 302
FORBIDDEN = 403
NOT_THERE = 404
WRONG_METHOD = 405


def always(**named: Any) -> Arguments:
    """Words in the address that mean the same in every organisation: `always(rule="U111")`."""

    def arguments(_organisation: Organisation) -> Mapping[str, Any]:
        return named

    arguments.shared = True  # type: ignore[attr-defined]
    return arguments


def nothing(_organisation: Organisation) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Line:
    """One address: what it answers to members who may, and to everyone else."""

    name: str
    roles: Sequence[Role]
    get: int
    post: int
    arguments: Arguments = nothing
    data: Mapping[str, Any] = field(default_factory=dict)
    door: str = "member"
    anonymous: Answers = (SIGN_IN, SIGN_IN)
    homeless: Answers | None = None

    @property
    def has_objects(self) -> bool:
        return self.arguments is not nothing and not getattr(self.arguments, "shared", False)

    def expected(self, visitor: str, method: str) -> int:
        """The status for a visitor: a role, "anonymous", "outsider" (of another organisation) or "inactive"."""
        which = 0 if method == "GET" else 1
        if visitor == "anonymous":
            return self.anonymous[which]
        if visitor == "inactive" and self.homeless:
            return self.homeless[which]
        if self.door == "member" and visitor in {"outsider", "inactive"}:
            return NOT_THERE
        if self.door == "member" and visitor not in self.roles:
            return FORBIDDEN
        return (self.get, self.post)[which]


def page(name: str, roles: Sequence[Role], arguments: Arguments = nothing, *, get: int = 200) -> Line:
    """Something to read."""
    return Line(name, roles, get, WRONG_METHOD, arguments)


def form(
    name: str,
    roles: Sequence[Role],
    arguments: Arguments = nothing,
    *,
    get: int = 200,
    post: int = 422,
    data: Mapping[str, Any] | None = None,
) -> Line:
    """Something to fill in; sent empty it comes back with what is missing."""
    return Line(name, roles, get, post, arguments, data or {})


def act(
    name: str,
    roles: Sequence[Role],
    arguments: Arguments = nothing,
    *,
    post: int = 303,
    data: Mapping[str, Any] | None = None,
) -> Line:
    """Something to do."""
    return Line(name, roles, WRONG_METHOD, post, arguments, data or {})


def anyone(
    name: str,
    arguments: Arguments = nothing,
    *,
    signed_out: Answers,
    signed_in: Answers,
    homeless: Answers | None = None,
    data: Mapping[str, Any] | None = None,
) -> Line:
    """Something that needs no membership: sign-in, invitations, pages for participants.

    `homeless`: to who is signed in and a member of nothing, where that differs.
    """
    return Line(name, (), *signed_in, arguments, data or {}, "public", signed_out, homeless)
