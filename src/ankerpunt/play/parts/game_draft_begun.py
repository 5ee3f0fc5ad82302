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

# On what a row hangs that is chosen before its own form: the fields, and the nouns that are chosen from.
HANGS_ON = {
    "Motivation": {"persona": "Persona"},
    "Claim": {"persona": "Persona"},
    "Proposition": {"target_group": "TargetGroup"},
    "Usp": {"proposition": "Proposition"},
    "Anchoring": {"usp": "Usp", "touchpoint": "Touchpoint"},
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
    chosen = {field: _chosen(request, draft, field, noun) for field, noun in _hangs_on(draft).items()}
    if None in chosen.values():
        return None
    if ITSELF in chosen:
        return _added(chosen[ITSELF], draft)
    row: Any = kind(draft.noun).model(organisation=request.organisation, **chosen)
    if draft.noun == "Persona" and (group := _confirmed(request, draft, "TargetGroup")):
        row.target_group = group
    for name, value in _values(row, draft):
        setattr(row, name, int(value) if name in WHOLE_NUMBERS else value)
    begun: Owned = row
    return begun


def _hangs_on(draft: GameDraft) -> dict[str, str]:
    return {ITSELF: draft.noun} if draft.step in ON_A_ROW else HANGS_ON.get(draft.noun, {})


def _added(row: Any, draft: GameDraft) -> Owned:
    """What the row says already stays: the words of the game come below it."""
    for name, value in _values(row, draft):
        said = getattr(row, name)
        setattr(row, name, said if value in said else "\n".join(filter(None, [said, value])))
    added: Owned = row
    return added


def _values(row: Owned, draft: GameDraft) -> list[tuple[str, str]]:
    return [(name, value) for name, value in draft.values.items() if hasattr(type(row), name)]


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
    """The one row of this noun that came out of this game, of the same card first; with several somebody chooses."""
    made = draft.game.drafts.filter(noun=noun, state=GameDraft.State.CONFIRMED)
    same = made.filter(step=draft.step, text=draft.text)
    slugs = set((same if same.exists() else made).values_list("row", flat=True))
    rows = kind(noun).model.objects.of(request.organisation).filter(slug__in=slugs)
    found = list(rows[:2])
    return found[0] if len(found) == 1 else None


def _proposed(draft: GameDraft, noun: str) -> list[GameDraft]:
    """What this game proposes itself to hang it on, and nobody confirmed yet."""
    rows = draft.game.drafts.filter(noun=noun).open().exclude(step__in=ON_A_ROW).exclude(pk=draft.pk)
    return sorted(rows, key=lambda each: each.text != draft.text)


def of_what(request: MemberRequest, draft: GameDraft) -> dict[str, Any]:
    """The rows to choose from, those of this game first; what was chosen before stays in the address."""
    hangs = _hangs_on(draft).items()
    field, noun = next((field, noun) for field, noun in hangs if _chosen(request, draft, field, noun) is None)
    before = {name: request.GET[name] for name, _noun in hangs if name != field and name in request.GET}
    standing, here = standing_of(request), at(draft.game, "draft", draft=draft.key)
    ours = set(draft.game.drafts.filter(noun=noun).values_list("row", flat=True))
    rows = sorted(standing.index.rows(kind(noun).table.noun), key=lambda each: each.id not in ours)
    yields = Link(said_of(draft).text, at(draft.game, "yields"))
    return {
        "crumbs": [*crumbs_of(request.organisation.slug, draft.game), yields],
        "draft": draft,
        "noun": sentence_case(word(draft.noun)),
        "above": word(noun),
        "proposed": [Choice(each.text, at(draft.game, "draft", draft=each.key)) for each in _proposed(draft, noun)],
        "choices": [
            Choice(standing.name_apart(each), f"{here}?{urlencode({**before, field: each.id})}") for each in rows
        ],
        "new_url": kind(noun).act_address(request.organisation.slug, "new"),
        "back": at(draft.game, "yields"),
    }
