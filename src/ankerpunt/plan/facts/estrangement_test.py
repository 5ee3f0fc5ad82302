"""Who was asked whether they still recognise a new version of a promise, and who was not yet (U4)."""

from collections.abc import Sized

from msgspec import Struct

from ankerpunt.plan.index import Index
from ankerpunt.plan.nouns import EstrangementTest, Proposition, TargetGroup


class Asked(Struct, frozen=True):
    """One existing group: its newest answer if there is one, and whether the change waits for it."""

    group: TargetGroup
    test: EstrangementTest | None
    required: bool

    @property
    def state(self) -> str:
        """The answer: yes, partly, no, unknown, or nothing yet."""
        return self.test.recognises if self.test else ""

    @property
    def grounded(self) -> bool:
        """Whether it says what it rests on: a bare yes is nobody's."""
        test = self.test
        return test is not None and has_grounds(test.reasons, test.conversations, test.research)


class Recognition(Struct, frozen=True):
    """How far the test of one version is: the groups whose own promise changes first, then the others, by name."""

    rows: tuple[Asked, ...]

    @property
    def asked(self) -> int:
        """How many groups gave an answer."""
        return sum(row.test is not None for row in self.rows)

    @property
    def unknown(self) -> int:
        """Of how many groups somebody wrote that we do not know."""
        return sum(row.state == "unknown" for row in self.rows)

    @property
    def waits_for(self) -> tuple[TargetGroup, ...]:
        """The groups without whose answer the change is not adopted."""
        return tuple(row.group for row in self.rows if row.required and not (row.grounded and row.state != "unknown"))

    @property
    def done(self) -> bool:
        """Whether nothing stands in the way any more; where nobody was there to ask, nobody was asked."""
        return bool(self.rows) and not self.waits_for


def has_grounds(reasons: str, conversations: Sized, research: object) -> bool:
    """Tell whether an answer rests on something: reasons, a conversation or a study (U4)."""
    return bool(reasons.strip() or len(conversations) or research)


def recognition(proposition: Proposition, index: Index) -> Recognition:
    """Lay out whom a change of a promise is asked: the existing groups on the same side of the counter.

    Parameters
    ----------
    proposition
        The version that replaces another.
    index
        The plan. Of several answers of one group the newest counts, so that "we do not know any more" is possible.
    """
    own = _own(proposition, index)
    group = index.get(TargetGroup, proposition.target_group)
    scope = group.scope if group else ""
    newest = _newest(proposition, index)
    existing = (group for group in index.rows(TargetGroup) if group.relation == "existing")
    found = (each for each in existing if each.id in own or each.scope == scope)
    rows = [Asked(each, newest.get(each.id), each.id in own) for each in found if each.archived_on is None]
    return Recognition(tuple(sorted(rows, key=lambda row: (not row.required, row.group.name))))


def _own(proposition: Proposition, index: Index) -> set[str]:
    """Name the groups whose own promise changes: that of this version, and that of the previous one."""
    before = index.get(Proposition, proposition.replaces)
    return {proposition.target_group, before.target_group if before else proposition.target_group}


def _newest(proposition: Proposition, index: Index) -> dict[str, EstrangementTest]:
    tests = index.referring(proposition.id, by=(EstrangementTest, "proposition"))
    counting = (test for test in tests if test.archived_on is None)
    return {test.target_group: test for test in sorted(counting, key=lambda test: test.tested_on)}
