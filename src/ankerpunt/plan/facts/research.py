"""How old a study is (U11)."""

from datetime import date

from ankerpunt.plan.nouns import Research

# What people find important changes; after two years a study says what they found important then.
FRESH_DAYS = 730


def is_stale(research: Research | None, today: date) -> bool:
    """Tell whether a study is over two years old; one without a date is not called old."""
    day = research.conducted_on if research else None
    return day is not None and (today - day).days > FRESH_DAYS
