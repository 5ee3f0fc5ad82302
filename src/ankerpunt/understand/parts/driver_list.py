"""Which rankings the page of drivers shows: what the address asks for, out of the groups that have drivers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import findings_about, lines
from ankerpunt.plan.facts.driver import ranking
from ankerpunt.plan.nouns import Driver, TargetGroup
from ankerpunt.understand.parts.driver import compare, rankings_of

if TYPE_CHECKING:
    from django.core.paginator import Page

    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.pages.listing import Asked

TO_CHOOSE = 40
FINDINGS_SHOWN = 5
# What the check asks about drivers and the research behind them.
ASKED = ("U118", "U119", "U120")


class ShownRankings:
    """`?target_group=ict&target_group=sociaal`, `?research=…`, `?conversations=…`, `?q=salaris`."""

    def __init__(self, request: MemberRequest) -> None:
        self.index = standing_of(request).index
        self.wanted = request.GET.getlist("target_group")
        self.sought = request.GET.get("q", "").strip()
        self.research = request.GET.get("research", "")
        self.conversation = request.GET.get("conversations", "")

    @property
    def narrowed(self) -> bool:
        return bool(self.wanted or self._through)

    @property
    def _through(self) -> bool:
        """Whether the address asks for some drivers and so for the groups that have them."""
        return bool(self.sought or self.research or self.conversation)

    @cached_property
    def with_drivers(self) -> list[TargetGroup]:
        """Every group that has a ranking, internal groups first."""
        found = [group for group in self.index.rows(TargetGroup) if ranking(group.id, self.index)]
        return sorted(found, key=lambda group: group.scope, reverse=True)

    @cached_property
    def groups(self) -> list[TargetGroup]:
        found = self.with_drivers
        if self._through:
            found = [group for group in found if any(map(self._fits, ranking(group.id, self.index)))]
        if not self.wanted:
            return found
        found = [group for group in found if group.id in self.wanted]
        return found if self._through else [*found, *self._without_drivers()]

    def _fits(self, driver: Driver) -> bool:
        words = self.sought.casefold()
        return (
            (words in driver.name.casefold() or words in driver.id)
            and self.research in {"", driver.research}
            and (not self.conversation or self.conversation in driver.conversations)
        )

    def _without_drivers(self) -> list[TargetGroup]:
        """A group that was asked for and has no ranking yet: the page says so and shows the way."""
        asked = (self.index.get(TargetGroup, each) for each in dict.fromkeys(self.wanted))
        return [group for group in asked if group and not ranking(group.id, self.index)]

    @property
    def choices(self) -> list[tuple[TargetGroup, bool]]:
        return [(group, group.id in self.wanted) for group in self.with_drivers[:TO_CHOOSE]]

    @property
    def about(self) -> dict[str, list[str]]:
        """The groups and studies that the check may say something about here."""
        groups = self.groups if self.narrowed else self.index.rows(TargetGroup)
        leaning = (driver.research for group in self.groups for driver in ranking(group.id, self.index))
        return {
            "TargetGroup": [group.id for group in groups],
            "Research": [study for study in dict.fromkeys(leaning) if study],
        }


def entries(request: MemberRequest, _asked: Asked) -> list[TargetGroup]:
    """A page of the list holds so many rankings, not so many drivers."""
    return ShownRankings(request).groups


def listed(request: MemberRequest, page: Page[Any]) -> dict[str, Any]:
    shown = ShownRankings(request)
    rankings = rankings_of(standing_of(request), [group.id for group in page.object_list])
    found = findings_about(request, **shown.about).filter(code__in=ASKED)
    return {
        "shown": shown,
        "rankings": rankings,
        "comparison": compare(rankings, request.GET.get("by", "")),
        "findings": lines(request, found, FINDINGS_SHOWN),
    }
