"""Two versions of a promise beside each other, word by word, and what adopting the new one will do."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from ankerpunt.check.causes import gather
from ankerpunt.check.engine import check
from ankerpunt.check.registry import RULES
from ankerpunt.kit.wording import language, word
from ankerpunt.mirror.findings import drafted
from ankerpunt.mirror.kept import plan_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import line_of
from ankerpunt.plan.facts.estrangement_test import recognition
from ankerpunt.plan.facts.usp import of_proposition
from ankerpunt.plan.nouns import Proposition, Usp
from ankerpunt.promise.actions.version import Adoption
from ankerpunt.promise.actions.version_decisions import asked_anew, carried
from ankerpunt.promise.parts.estrangement_test import summary_of
from ankerpunt.promise.parts.usp import counted, hanging_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.kit.parts import FindingLine
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.promise.actions.version_decisions import Decided
    from ankerpunt.promise.models import Proposition as PropositionRow

# A word with the space behind it, so that the pieces together are the text again.
WORDS = re.compile(r"\S+\s*")
TEXTS = ("promise", "why", "differs")
# What the check can say about a promise or its USPs, of which the page of adoption shows what is serious.
CODES = tuple(code for code, rule in RULES.items() if {Proposition, Usp} & set(rule.nouns))
SERIOUS = {"gate", "warning"}


@dataclass(frozen=True)
class Piece:
    """A part of a text, and whether the other version says it differently."""

    text: str
    changed: bool


@dataclass(frozen=True)
class Pair:
    """One text in both versions; a USP that only one of them has leaves the other side empty."""

    label: str
    old: list[Piece]
    new: list[Piece]
    state: str  # same, changed, added, removed
    old_usp: Usp | None = None
    new_usp: Usp | None = None

    @property
    def once(self) -> bool:
        """Whether both sides would show the same, so that one is enough."""
        states = [usp.state for usp in (self.old_usp, self.new_usp) if usp]
        return self.state == "same" and len(set(states)) < 2


def compared(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Cut two texts in pieces that are the same and pieces that differ."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    matcher = SequenceMatcher(None, [_plain(each) for each in before], [_plain(each) for each in after], autojunk=False)
    left: list[Piece] = []
    right: list[Piece] = []
    at, new_at = 0, 0
    for start, new_start, size in _blocks(matcher, len(before)):
        left += _piece(before[at:start], changed=True) + _piece(before[start : start + size], changed=False)
        right += _piece(after[new_at:new_start], changed=True)
        right += _piece(after[new_start : new_start + size], changed=False)
        at, new_at = start + size, new_start + size
    return left, right


def _blocks(matcher: SequenceMatcher[str], length: int) -> list[tuple[int, int, int]]:
    """The words that both have; a lonely one in the midst of other words belongs to the change."""
    found = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks()]
    return [block for block in found if block[2] != 1 or block[0] in {0, length - 1}]


def _plain(each: str) -> str:
    return each.strip()


def _piece(words: list[str], *, changed: bool) -> list[Piece]:
    return [Piece("".join(words), changed)] if words else []


def texts_of(old: Proposition, new: Proposition) -> list[Pair]:
    """The promise, why it fits and how it differs; what is empty in both is left out."""
    found = ((name, getattr(old, name), getattr(new, name)) for name in TEXTS)
    return [_pair(word("Proposition", name), before, after) for name, before, after in found if before or after]


def usps_of(old: Sequence[Usp], new: Sequence[Usp]) -> list[Pair]:
    """The USPs of both versions: those that go on, then what is new, then what stops."""
    by_id = {usp.id: usp for usp in old}
    goes_on = {usp.id: by_id[usp.replaces] for usp in new if usp.replaces in by_id}
    found = [_usps(goes_on.get(usp.id), usp) for usp in new]
    kept = {usp.id for usp in goes_on.values()}
    return found + [_usps(usp, None) for usp in old if usp.id not in kept]


def _usps(old: Usp | None, new: Usp | None) -> Pair:
    pair = _pair("", old.claim if old else "", new.claim if new else "")
    return Pair(word("Usp"), pair.old, pair.new, pair.state, old, new)


def _pair(label: str, old: str, new: str) -> Pair:
    left, right = compared(old, new)
    state = "same" if old == new else "added" if not old else "removed" if not new else "changed"
    return Pair(label, left, right, state)


def versions(standing: Standing, new: Proposition) -> dict[str, Any]:
    """Both versions as pairs of texts, the USPs apart; nothing where it replaces no other."""
    old = standing.whole.get(Proposition, new.replaces)
    if old is None:
        return {}
    pairs = usps_of(of_proposition(old.id, standing.index), of_proposition(new.id, standing.index))
    return {"promise": new, "old": old, "texts": texts_of(old, new), "pairs": pairs}


def adoption(request: MemberRequest, row: PropositionRow) -> dict[str, Any]:
    """What the check will ask, what goes along, and which USPs stop with what stays behind on them."""
    standing = standing_of(request)
    new = standing.said(row)
    both = versions(standing, new)
    will = Adoption(row)
    asked = {"open": _open(request, will, new), "promise": new, "old": both.get("old")}
    if not both:
        return asked
    recognised = recognition(new, standing.index)
    stops = [pair.old_usp for pair in both["pairs"] if pair.state == "removed"]
    return {
        **asked,
        "goes_along": counted(Counter(each.kind.table.noun for each in will.moves)),
        "decisions": [_said(each) for each in carried(will.decided)],
        "asked_anew": [_said(each) for each in asked_anew(will.decided)],
        "stops": [(usp, hanging_on(standing, usp)) for usp in stops],
        "recognition": recognised,
        "recognised": summary_of(recognised),
        "waits_for": [standing.name(group) for group in recognised.waits_for],
    }


def _open(request: MemberRequest, will: Adoption, new: Proposition) -> list[FindingLine]:
    """The gates and warnings about the promise and its USPs, in the plan as it will be."""
    today = timezone.localdate()
    plan = drafted(plan_of(request.organisation), will.drafts(on=today))
    own = {("Proposition", new.id), *(("Usp", usp.id) for usp in of_proposition(new.id, standing_of(request).index))}
    found = [said for said in check(plan, today=today, select=CODES).each if said.status == "open"]
    mine = [said for said in found if (said.noun, said.object) in own and said.severity in SERIOUS]
    return [line_of(request, said) for said in gather(mine)]


def _said(decided: Decided) -> dict[str, Any]:
    return {"title": decided.before.title(language()), "decision": decided.before.decision}
