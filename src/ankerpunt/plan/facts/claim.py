"""What we say about a persona, and where it comes from (U6)."""

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Claim, Conversation, Research


def about(persona: str, index: Index) -> tuple[Claim, ...]:
    """List what is said about a persona, given by their id: what we know first, then what we assume."""
    found = index.referring(persona, by=(Claim, "persona"))
    counting = (each for each in found if each.archived_on is None)
    return tuple(sorted(counting, key=lambda each: each.basis != "evidence"))


def source(claim: Claim, index: Index) -> Conversation | Research | str:
    """Give the conversation or the study that a claim rests on, or else the source that was typed."""
    return index.get(Conversation, claim.conversation) or index.get(Research, claim.research) or claim.source
