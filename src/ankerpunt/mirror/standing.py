"""How an organisation stands, for one page: its plan, the plan's index and the newest checkup, read when asked for."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from typing import TYPE_CHECKING

from ankerpunt.mirror.findings import checkup_of
from ankerpunt.mirror.kept import plan_of
from ankerpunt.plan.archive import in_force
from ankerpunt.plan.index import Index

if TYPE_CHECKING:
    from ankerpunt.mirror.models import Checkup
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Plan

INDEXES_KEPT = 16

_indexes: OrderedDict[int, tuple[Plan, Index]] = OrderedDict()


class Standing:
    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation

    @property
    def plan(self) -> Plan:
        """What of the plan counts."""
        return self.index.plan

    @cached_property
    def index(self) -> Index:
        """The index of the plan; as long as the process keeps the plan it keeps what was looked up in it."""
        whole = plan_of(self.organisation)
        known, index = _indexes.get(self.organisation.pk, (None, None))
        if index is None or known is not whole:
            index = Index(in_force(whole))
            _indexes[self.organisation.pk] = (whole, index)
            _indexes.move_to_end(self.organisation.pk)
            while len(_indexes) > INDEXES_KEPT:
                _indexes.popitem(last=False)
        return index

    @cached_property
    def checkup(self) -> Checkup:
        return checkup_of(self.organisation)

    @property
    def findings(self) -> FindingQuerySet:
        return self.checkup.findings.all()


def standing_of(request: MemberRequest) -> Standing:
    """The standing that everything on this page shares."""
    found: Standing | None = getattr(request, "_standing", None)
    if found is None:
        found = Standing(request.organisation)
        request._standing = found  # type: ignore[attr-defined]
    return found


def stand_anew(request: MemberRequest) -> Standing:
    """The standing after a change that this request made."""
    request._standing = None  # type: ignore[attr-defined]
    return standing_of(request)
