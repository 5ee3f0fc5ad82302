"""What every rule looks at: a plan, the day on which it is judged, and one index that all rules share."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from ankerpunt.check.series import Monthly, monthly
from ankerpunt.plan.facts.usp import group_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, ContactSeries, Plan, Proposition, TargetGroup, Usp
from ankerpunt.plan.versions import holding_usps


class Scene:
    """A plan on a day.

    Parameters
    ----------
    plan
        The plan to judge; never changed.
    today
        The day on which the plan is judged. Rules know no other clock.
    severities
        The severity of each known code, so that a decision can be held against the rule it names.
    """

    def __init__(self, plan: Plan, *, today: date, severities: Mapping[str, str]) -> None:
        self.plan = plan
        self.today = today
        self.severities = severities
        self.index = Index(plan)
        self._cases: dict[str, Monthly | None] = {}
        self.get = self.index.get
        self.referring = self.index.referring

    @cached_property
    def worded_usps(self) -> tuple[Usp, ...]:
        """Every USP whose proposition is not retired: what is said, or about to be."""
        retired = {proposition.id for proposition in self.plan.propositions if proposition.status == "retired"}
        return tuple(usp for usp in self.plan.usps if usp.proposition not in retired)

    @cached_property
    def usps(self) -> tuple[Usp, ...]:
        """Those of them that must prove themselves: not a new wording of a USP that still holds."""
        return holding_usps(self.plan)

    @cached_property
    def holding(self) -> frozenset[str]:
        """The ids of the USPs that must prove themselves."""
        return frozenset(usp.id for usp in self.usps)

    @cached_property
    def propositions(self) -> tuple[Proposition, ...]:
        """Every proposition that is not retired."""
        return tuple(proposition for proposition in self.plan.propositions if proposition.status != "retired")

    @cached_property
    def anchored(self) -> frozenset[str]:
        """The ids of the USPs with at least one cell that is in practice or experienced."""
        return frozenset(
            cell.usp
            for cell in self.plan.anchorings
            if cell.state in {"in_practice", "experienced"} and not cell.not_applicable
        )

    def cells(self, usp_id: str) -> list[Anchoring]:
        """List the cells of a USP that apply."""
        return [cell for cell in self.referring(usp_id, by=(Anchoring, "usp")) if not cell.not_applicable]

    def group_of(self, usp: Usp) -> TargetGroup | None:
        """Find the target group that a USP is promised to."""
        return group_of(usp, self.index)

    def cases(self, process_id: str) -> Monthly | None:
        """Give the cases of a process by month, with those along the web as the part; None without counts."""
        if process_id not in self._cases:
            rows = self.referring(process_id, by=(ContactSeries, "process"))
            self._cases[process_id] = monthly((row for row in rows if row.kind == "case"), part=self._online)
        return self._cases[process_id]

    @cached_property
    def _online(self) -> dict[str, bool]:
        return {channel.id: channel.kind == "web" for channel in self.plan.channels}

    def days_since(self, day: date) -> int:
        """Count the days from a day until today; negative when it is still to come."""
        return (self.today - day).days
