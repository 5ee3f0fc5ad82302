"""Whether a proposed figure was questioned before it is used (L2)."""

from ankerpunt.plan.nouns import Indicator

# What it hides, how it is gamed, and what people will do because of it; in the order in which they are asked.
QUESTIONS = ("hides", "gamed_by", "leads_to")


def unanswered(indicator: Indicator) -> tuple[str, ...]:
    """List the questions that nobody answered yet: until then it is a proposal.

    Examples
    --------
    >>> unanswered(Indicator(id="web", name="Moves by web", about="process", hides="Who gives up."))
    ('gamed_by', 'leads_to')
    """
    return tuple(question for question in QUESTIONS if not getattr(indicator, question).strip())
