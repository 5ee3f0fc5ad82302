"""Did a campaign do anything: an answer with its reasons, or that we cannot tell (METHOD E2).

Per month there are cases, and some of them come online. What would have come online without the campaign is estimated
from the months before it, the time of year, and processes that had none; what differs from that is the effect. Where
the months cannot carry an answer the verdict is "cannot tell", with why.
"""

from ankerpunt.science.impact.assess import SMALL, assess
from ankerpunt.science.impact.estimate import Interval
from ankerpunt.science.impact.savings import Triangle, savings
from ankerpunt.science.impact.series import Event, Series, Window
from ankerpunt.science.impact.verdict import Answer, Because, Beside, Checks, Month, Reason, Said, Verdict

__all__ = [
    "SMALL",
    "Answer",
    "Because",
    "Beside",
    "Checks",
    "Event",
    "Interval",
    "Month",
    "Reason",
    "Said",
    "Series",
    "Triangle",
    "Verdict",
    "Window",
    "assess",
    "savings",
]
