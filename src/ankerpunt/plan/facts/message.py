"""Whether a message goes out of itself, and whether it still has to say what is in it for the reader (C6)."""

from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Message, TargetGroup

FOR_EVERYONE = frozenset({"core", "question", "reactive"})


def waits(message: Message) -> bool:
    """Tell whether it is a line that is ready for when somebody asks: nothing is planned with it."""
    return message.kind == "reactive"


def lacks_reason(message: Message, index: Index) -> bool:
    """Tell whether it answers no motivation while somebody in particular reads it.

    A core message, an answer and a reactive line are for everyone who asks, and a body has no persona to ask.

    Examples
    --------
    >>> from ankerpunt.plan.nouns import Organisation, Plan
    >>> index = Index(Plan(organisation=Organisation(id="o", name="O")))
    >>> lacks_reason(Message(id="a", text="Tell it once"), index)
    True
    >>> lacks_reason(Message(id="b", text="We come to you", kind="core"), index)
    False
    """
    if message.motivation is not None or message.kind in FOR_EVERYONE:
        return False
    group = index.get(TargetGroup, message.target_group)
    return group is None or not is_stakeholder(group)
