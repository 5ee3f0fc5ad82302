"""How an organisation stands, for one page: its plan, what its rows are called, and the newest checkup.

Each is read when it is first asked for. What a page says of a row comes from here; rows are for writing.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from ankerpunt.check.steps import next_steps
from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.mirror.findings import checkup_of
from ankerpunt.mirror.kept import kept_of, stamp_of
from ankerpunt.mirror.kinds import kind
from ankerpunt.organisation.models import Owned
from ankerpunt.organisation.names import supply_names
from ankerpunt.plan.apart import name_apart
from ankerpunt.plan.naming import name, own_words
from ankerpunt.plan.nouns import Noun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ankerpunt.check.finding import Finding
    from ankerpunt.mirror.kept import Kept, Stamp
    from ankerpunt.mirror.models import Checkup
    from ankerpunt.mirror.models.finding import FindingQuerySet
    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.names import Names
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.index import Index
    from ankerpunt.plan.nouns import Plan


class Standing:
    """Of one organisation; `stamp` is how new its plan was when the page began, read along with the member."""

    def __init__(self, organisation: Organisation, *, stamp: Stamp | None = None) -> None:
        self.organisation = organisation
        self.stamp = stamp

    @property
    def plan(self) -> Plan:
        """What of the plan counts."""
        return self.index.plan

    @property
    def index(self) -> Index:
        """The index of what counts; as long as the process keeps the plan it keeps what was looked up in it."""
        return self._kept.counting

    @property
    def whole(self) -> Index:
        """The index of the whole plan, with what is in the archive."""
        return self._kept.whole

    def by_key(self, noun: str, key: int) -> Noun | None:
        """The row that the database keeps under this key."""
        return self._kept.snapshot.rows[noun].get(key)

    def keys(self, noun: str) -> dict[str, int]:
        """The key in the database of each id of a noun."""
        return self._kept.snapshot.keys(noun)

    @cached_property
    def _kept(self) -> Kept:
        return kept_of(self.organisation, stamp=self.stamp)

    def said(self, row: Owned) -> Any:
        """The row as the plan has it, archived or not; None for one that is not saved yet."""
        return self.whole.get(kind(type(row).__name__).table.noun, row.slug)

    def name(self, row: Owned | Noun) -> str:
        """What a row is called, in the reader's language."""
        said = self.said(row) if isinstance(row, Owned) else row
        return own_words(row) if said is None else name(said, self.whole, language())

    def name_apart(self, row: Owned | Noun) -> str:
        """What a row is called among others, where each is told from what bears the same name."""
        said = self.said(row) if isinstance(row, Owned) else row
        return own_words(row) if said is None else name_apart(said, self.whole, language())

    def url(self, row: Owned | Noun) -> str:
        """The page of a row."""
        slug = row.slug if isinstance(row, Owned) else row.id
        return kind(type(row).__name__).address(self.organisation.slug, slug)

    def link(self, row: Owned | Noun) -> Link:
        return Link(self.name(row), self.url(row))

    def link_apart(self, row: Owned | Noun) -> Link:
        """The link to a row in a list: the current version of a claim and its draft are two lines that differ."""
        return Link(self.name_apart(row), self.url(row))

    def found(self, noun: str, slugs: Iterable[str]) -> list[Any]:
        """The rows of a noun with these ids, in this order, archived or not."""
        of = kind(noun).table.noun
        return [row for slug in slugs if (row := self.whole.get(of, slug))]

    @cached_property
    def checkup(self) -> Checkup:
        return checkup_of(self.organisation, index=lambda: self.index)

    @property
    def findings(self) -> FindingQuerySet:
        return self.checkup.findings.all()

    def next_steps(self, group: str = "") -> tuple[Finding, ...]:
        """What can be begun next, of the whole plan or of one target group; one query."""
        steps = self.findings.open().filter(mood="next_step").said()
        return next_steps(steps, self.index, group=group)


@supply_names
def names_of(organisation: Organisation, apart: bool) -> Names:
    standing = Standing(organisation)
    return standing.name_apart if apart else standing.name


def standing_of(request: MemberRequest) -> Standing:
    """The standing that everything on this page shares."""
    found: Standing | None = getattr(request, "_standing", None)
    if found is None:
        found = Standing(request.organisation, stamp=stamp_of(request.organisation))
        request._standing = found  # type: ignore[attr-defined]
    return found


def stand_anew(request: MemberRequest) -> Standing:
    """The standing after a change that this request made."""
    found = Standing(request.organisation)
    request._standing = found  # type: ignore[attr-defined]
    return found
