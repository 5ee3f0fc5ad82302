"""What a piece of evidence says: for, against, answered, or due for another look (A4)."""

from datetime import date
from typing import Literal

from ankerpunt.plan.nouns import Evidence

Mark = Literal["for", "against", "answered", "stale"]


def mark(evidence: Evidence, today: date) -> Mark:
    """Say what the evidence is worth today."""
    if evidence.stance == "against":
        return "answered" if evidence.answer.strip() else "against"
    return "stale" if is_due(evidence, today) else "for"


def is_due(evidence: Evidence, today: date) -> bool:
    """Tell whether the day on which somebody would look at it again is past."""
    return evidence.review_on is not None and evidence.review_on < today


def waits(evidence: Evidence) -> bool:
    """Tell whether it is counter-evidence that nobody answered."""
    return evidence.stance == "against" and not evidence.answer.strip()
