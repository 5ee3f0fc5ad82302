"""What every rule looks at: a plan and the day on which it is judged, through an index that all rules share."""

from collections.abc import Mapping
from datetime import date

from ankerpunt.plan.facts import usp as usps
from ankerpunt.plan.facts.anchoring import anchored
from ankerpunt.plan.facts.process import Monthly, cases
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Anchoring, Plan, Proposition, TargetGroup, Usp
from ankerpunt.plan.versions import holding_usps


class Scene:
    """A plan on a day.

    Parameters
    ----------
    index
        The plan to judge; never changed. It notes what is read.
    today
        The day on which the plan is judged. Rules know no other clock.
    severities
        The severity of each known code, so that a decision can be held against the rule it names.
    """

    def __init__(self, index: Index, *, today: date, severities: Mapping[str, str]) -> None:
        self.plan = index.plan
        self.today = today
        self.severities = severities
        self.index = index
        self.get = index.get
        self.referring = index.referring

    @property
    def worded_usps(self) -> tuple[Usp, ...]:
        """Every USP whose proposition is not retired: what is said, or about to be."""
        return self.index.once(_worded_usps)

    @property
    def usps(self) -> tuple[Usp, ...]:
        """Those of them that must prove themselves: not a new wording of a USP that still holds."""
        return self.index.once(holding_usps)

    @property
    def holding(self) -> frozenset[str]:
        """The ids of the USPs that must prove themselves."""
        return usps.holding(self.index)

    @property
    def propositions(self) -> tuple[Proposition, ...]:
        """Every proposition that is not retired."""
        return self.index.once(_propositions)

    @property
    def anchored(self) -> frozenset[str]:
        """The ids of the USPs with at least one cell that is in practice or experienced."""
        return anchored(self.index)

    def cells(self, usp_id: str) -> list[Anchoring]:
        """List the cells of a USP that apply."""
        return [cell for cell in self.referring(usp_id, by=(Anchoring, "usp")) if not cell.not_applicable]

    def group_of(self, usp: Usp) -> TargetGroup | None:
        """Find the target group that a USP is promised to."""
        return usps.group_of(usp, self.index)

    def cases(self, process_id: str) -> Monthly | None:
        """Give the cases of a process by month, with those along the web as the part; None without counts."""
        return cases(process_id, self.index)

    def days_since(self, day: date) -> int:
        """Count the days from a day until today; negative when it is still to come."""
        return (self.today - day).days


def _worded_usps(plan: Plan) -> tuple[Usp, ...]:
    retired = {proposition.id for proposition in plan.propositions if proposition.status == "retired"}
    return tuple(usp for usp in plan.usps if usp.proposition not in retired)


def _propositions(plan: Plan) -> tuple[Proposition, ...]:
    return tuple(proposition for proposition in plan.propositions if proposition.status != "retired")
