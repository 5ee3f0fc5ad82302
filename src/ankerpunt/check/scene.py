"""What every rule looks at: a plan, the day on which it is judged, and one index that all rules share."""

from collections.abc import Mapping
from datetime import date

from ankerpunt.check.label import label
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Noun, Plan


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
        self.get = self.index.get
        self.referring = self.index.referring

    def label(self, row: Noun) -> str:
        """Name a row as people would."""
        return label(row, self.index)

    def days_since(self, day: date) -> int:
        """Count the days from a day until today; negative when it is still to come."""
        return (self.today - day).days
