"""A row that begins as a game drafted it, on what was chosen for it: whose card, which promise, which group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from msgspec import Struct

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import sentence_case, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.mirror.standing import standing_of
from ankerpunt.play.models import GameDraft
from ankerpunt.play.parts.game import at, crumbs_of
from ankerpunt.play.parts.game_draft import said_of

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Owned
    from ankerpunt.organisation.request import MemberRequest

# On what a row hangs that its own form does not ask: the field, and the noun that is chosen from.
HANGS_ON = {
    "Motivation": ("persona", "Persona"),
    "Claim": ("persona", "Persona"),
    "Proposition": ("target_group", "TargetGroup"),
    "Usp": ("proposition", "Proposition"),
}
ITSELF = "row"
# A step that says more about a persona who is there already.
ON_A_ROW = {"hard"}
WHOLE_NUMBERS = {"age"}


class Choice(Struct, frozen=True):
    name: str
    url: str


def begun(request: MemberRequest, draft: GameDraft) -> Owned | None:
    """The row with the words of the draft; None where it has to be chosen on what it hangs."""
    model: Any = kind(draft.noun).model
    if draft.step in ON_A_ROW:
        row = _chosen(request, draft, ITSELF, draft.noun)
        return None if row is None else _filled(row, draft)
    row = model(organisation=request.organisation)
    if draft.noun in HANGS_ON:
        field, noun = HANGS_ON[draft.noun]
        above = _chosen(request, draft, field, noun)
        if above is None:
            return None
        setattr(row, field, above)
    if draft.noun == "Persona" and (group := _confirmed(request, draft, "TargetGroup")):
        row.target_group = group
    return _filled(row, draft)


def _filled(row: Any, draft: GameDraft) -> Owned:
    for name, value in draft.values.items():
        if hasattr(type(row), name):
            setattr(row, name, int(value) if name in WHOLE_NUMBERS else value)
    filled: Owned = row
    return filled


def _chosen(request: MemberRequest, draft: GameDraft, field: str, noun: str) -> Owned | None:
    """What the address names, else what this game put into the plan."""
    rows = kind(noun).model.objects.of(request.organisation)
    asked = request.GET.get(field, "")
    if asked:
        return rows.filter(slug=asked).first()
    if noun == "Persona" and draft.game.persona:
        return rows.filter(slug=draft.game.persona).first()
    return _confirmed(request, draft, noun)


def _confirmed(request: MemberRequest, draft: GameDraft, noun: str) -> Owned | None:
    """The one row of this noun that came out of this game; with several somebody chooses."""
    state = GameDraft.State.CONFIRMED
    slugs = set(draft.game.drafts.filter(noun=noun, state=state).values_list("row", flat=True))
    rows = kind(noun).model.objects.of(request.organisation).filter(slug__in=slugs)
    found = list(rows[:2])
    return found[0] if len(found) == 1 else None


def of_what(request: MemberRequest, draft: GameDraft) -> dict[str, Any]:
    """The rows to choose from, those of this game first."""
    field, noun = HANGS_ON.get(draft.noun, (ITSELF, draft.noun))
    standing, here = standing_of(request), at(draft.game, "draft", draft=draft.key)
    ours = set(draft.game.drafts.filter(noun=noun).values_list("row", flat=True))
    rows = sorted(standing.index.rows(kind(noun).table.noun), key=lambda each: each.id not in ours)
    yields = Link(said_of(draft).text, at(draft.game, "yields"))
    return {
        "crumbs": [*crumbs_of(request.organisation.slug, draft.game), yields],
        "draft": draft,
        "noun": sentence_case(word(draft.noun)),
        "above": word(noun),
        "choices": [Choice(standing.name(each), f"{here}?{urlencode({field: each.id})}") for each in rows],
        "new_url": kind(noun).act_address(request.organisation.slug, "new"),
        "back": at(draft.game, "yields"),
    }
