"""What a page shows of a whole plan on its way: what lies ready, and what would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.mapper import RefusedError, Snapshot, planned
from ankerpunt.mirror.standing import Standing, standing_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.tables import fields_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.exchange.zipped import Unpacked
    from ankerpunt.kit.parts import Link
    from ankerpunt.mirror.mapper import Difference
    from ankerpunt.mirror.mapper.difference import Mode
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.nouns import Noun

MODES: tuple[Mode, ...] = ("replace", "merge")
SHOWN = 40


class Changed(Struct, frozen=True):
    """A row that is there already, and the fields that would say something else."""

    link: Link
    fields: str


class Told(Struct, frozen=True):
    """What would happen to the rows of one noun; of each at most some are named."""

    noun: str
    added: tuple[str, ...]
    changed: tuple[Changed, ...]
    removed: tuple[Link, ...]
    counts: tuple[int, int, int]

    @property
    def more(self) -> int:
        """How many are not named."""
        return sum(self.counts) - len(self.added) - len(self.changed) - len(self.removed)


class Preview(Struct, frozen=True):
    """What taking in a plan would do, or why it cannot be taken in."""

    told: tuple[Told, ...]
    problems: tuple[str, ...] = ()
    lacking: int = 0
    about_itself: bool = False

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many rows are added, changed and removed."""
        added, changed, removed = (sum(each.counts[at] for each in self.told) for at in range(3))
        return added, changed, removed


def preview(request: MemberRequest, found: Unpacked, *, mode: Mode, kept: Iterable[str]) -> Preview:
    """`kept` are the digests of the files that are here already."""
    before = Snapshot.read(request.organisation.pk)
    try:
        pending = planned(found.plan, before, mode=mode)
    except RefusedError as refused:
        return Preview((), tuple(refused.problems))
    standing, index = standing_of(request), Index(found.plan)
    told = (_told(each, standing, index) for each in pending)
    named = {each.sha256 for each in found.plan.attachments}
    return Preview(
        tuple(each for each in told if any(each.counts)),
        lacking=len(named - found.files.keys() - set(kept)),
        about_itself=_says_otherwise(found.plan.organisation, before.organisation),
    )


def _told(difference: Difference, standing: Standing, index: Index) -> Told:
    shape, speech = difference.shape, language()
    changed = list(difference.changed.values())
    return Told(
        noun=sentence_case(word(shape.name, many=True)),
        added=tuple(name(row, index, speech) for row in difference.created[:SHOWN]),
        changed=tuple(Changed(standing.link(old), _fields(shape.name, old, new)) for old, new in changed[:SHOWN]),
        removed=tuple(standing.link(row) for row in list(difference.removed.values())[:SHOWN]),
        counts=(len(difference.created), len(changed), len(difference.removed)),
    )


def _fields(noun: str, old: Noun, new: Noun) -> str:
    names = (field.name for field in fields_of(type(old)))
    return ", ".join(word(noun, each) for each in names if getattr(old, each) != getattr(new, each))


def _says_otherwise(one: Noun, other: Noun) -> bool:
    names = [field.name for field in fields_of(type(one))]
    return any(getattr(one, each) != getattr(other, each) for each in names)
