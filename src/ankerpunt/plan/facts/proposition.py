"""What a promise says: what holds for a group, what it still lacks, and where it stands among its versions (P2, P7)."""

from datetime import date
from typing import Literal

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import Proposition, TargetGroup


class Held(Struct, frozen=True):
    """What is promised to one group: adopted, in draft, and what it was before; the newest first."""

    group: TargetGroup
    adopted: tuple[Proposition, ...]
    drafts: tuple[Proposition, ...]
    retired: tuple[Proposition, ...]

    @property
    def there(self) -> Proposition | None:
        """What is promised now, or else what is being written."""
        return next(iter((*self.adopted, *self.drafts)), None)


def is_fixed(proposition: Proposition) -> bool:
    """Tell whether it was adopted: then its sentence and its claims change only in a new version."""
    return proposition.status != "draft"


def held(group: TargetGroup, index: Index) -> Held:
    """Sort what is promised to a group by what became of it."""
    found = newest_first(to_group(group.id, index))

    def which(status: str) -> tuple[Proposition, ...]:
        return tuple(each for each in found if each.status == status)

    return Held(group, which("adopted"), which("draft"), which("retired"))


def to_group(group: str, index: Index) -> tuple[Proposition, ...]:
    """List every promise to a target group, given by its id, whatever became of it."""
    found = index.referring(group, by=(Proposition, "target_group"))
    return tuple(each for each in found if each.archived_on is None)


def newest_first(found: tuple[Proposition, ...]) -> tuple[Proposition, ...]:
    """Put promises in the order of their adoption, the last one first; those without a day come last."""
    return tuple(sorted(found, key=lambda each: each.adopted_on or date.min, reverse=True))


def newer(proposition: Proposition, index: Index) -> Proposition | None:
    """Find the version that takes its place, or is to do so."""
    found = index.referring(proposition.id, by=(Proposition, "replaces"))
    return next((each for each in found if each.status != "retired" and each.archived_on is None), None)


def earlier(proposition: Proposition, index: Index) -> tuple[Proposition, ...]:
    """List the other promises to its group that hold no more, the last one first."""
    found = to_group(proposition.target_group, index)
    return newest_first(tuple(each for each in found if each.status == "retired" and each.id != proposition.id))


def waiting(proposition: Proposition, index: Index) -> tuple[Proposition, ...]:
    """List the promises to the outside that wait for this one inside."""
    found = index.referring(proposition.id, by=(Proposition, "internal_first"))
    return tuple(each for each in found if each.archived_on is None)


def missing_reasons(proposition: Proposition) -> tuple[Literal["why", "differs"], ...]:
    """List what it does not say yet: why it fits its group (in words, drivers or conversations), how it differs."""
    why = bool(proposition.why.strip() or proposition.drivers or proposition.conversations)
    missing: list[Literal["why", "differs"]] = [] if why else ["why"]
    return tuple(missing if proposition.differs.strip() else [*missing, "differs"])
