"""The estrangement test of a new version: which existing groups there are to ask, and what each of them said (U4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.promise.models import EstrangementTest
from ankerpunt.understand.models import TargetGroup

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.promise.models import Proposition


@dataclass(frozen=True)
class Asked:
    """One existing group: its newest answer if there is one, and whether the change waits for it."""

    group: TargetGroup
    test: EstrangementTest | None
    required: bool

    @property
    def state(self) -> str:
        """The answer: yes, partly, no, unknown, or nothing yet."""
        return self.test.recognises if self.test else ""


@dataclass(frozen=True)
class Recognition:
    """How far the test of one version is."""

    rows: Sequence[Asked]

    @property
    def asked(self) -> int:
        return sum(row.test is not None for row in self.rows)

    @property
    def unknown(self) -> int:
        return sum(row.state == "unknown" for row in self.rows)

    @property
    def waits_for(self) -> list[TargetGroup]:
        """The groups without whose answer the change is not adopted."""
        return [row.group for row in self.rows if row.required and row.state in {"", "unknown"}]

    @property
    def done(self) -> bool:
        return bool(self.rows) and not self.waits_for

    @property
    def summary(self) -> str:
        count = len(self.rows)
        text = ngettext("%(asked)s of %(count)s group asked", "%(asked)s of %(count)s groups asked", count)
        said = text % {"asked": self.asked, "count": count}
        if not self.unknown:
            return said
        unknown = ngettext("of %(count)s we do not know", "of %(count)s we do not know", self.unknown)
        return _("%(asked)s, %(unknown)s") % {"asked": said, "unknown": unknown % {"count": self.unknown}}


def recognition_of(proposition: Proposition) -> Recognition:
    """The groups whose own promise changes first, then the other existing groups on the same side of the counter."""
    group = proposition.target_group
    old = proposition.replaces
    own = {group.pk, old.target_group_id if old else group.pk}
    groups = TargetGroup.objects.of(proposition.organisation).filter(relation="existing")
    found = groups.filter(Q(pk__in=own) | Q(scope=group.scope)).order_by("name")
    tests = (
        EstrangementTest.objects.of(proposition.organisation)
        .filter(proposition=proposition)
        .order_by("tested_on", "pk")
    )
    newest = {test.target_group_id: test for test in tests.prefetch_related("conversations").select_related("research")}
    rows = [Asked(each, newest.get(each.pk), each.pk in own) for each in found]
    return Recognition(sorted(rows, key=lambda row: not row.required))
