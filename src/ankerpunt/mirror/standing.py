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

# Of an organisation the index of its whole plan, and of what counts.
_indexes: OrderedDict[int, tuple[Index, Index]] = OrderedDict()


class Standing:
    def __init__(self, organisation: Organisation) -> None:
        self.organisation = organisation

    @property
    def plan(self) -> Plan:
        """What of the plan counts."""
        return self.index.plan

    @property
    def index(self) -> Index:
        """The index of what counts; as long as the process keeps the plan it keeps what was looked up in it."""
        return self._both[1]

    @property
    def whole(self) -> Index:
        """The index of the whole plan, with what is in the archive."""
        return self._both[0]

    @cached_property
    def _both(self) -> tuple[Index, Index]:
        plan = plan_of(self.organisation)
        known = _indexes.get(self.organisation.pk)
        if known is None or known[0].plan is not plan:
            counting, whole = in_force(plan), Index(plan)
            known = (whole, whole if counting is plan else Index(counting))
            _indexes[self.organisation.pk] = known
            _indexes.move_to_end(self.organisation.pk)
            while len(_indexes) > INDEXES_KEPT:
                _indexes.popitem(last=False)
        return known

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
