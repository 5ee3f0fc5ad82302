"""One table says who may do what: the pages, the access table and the document follow it."""

import re
from pathlib import Path

import pytest

from ankerpunt.kit.access import MAY, Role
from tests.access.test_access import TABLE

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "security.md"
# The addresses by which one does it; what changes the plan has many, so some of each kind stand for all.
WHERE = {
    "read the plan": ["pages:object", "pages:objects", "overview:home", "together:mine", "together:news"],
    "comment": ["together:comment", "together:edit_comment", "together:remove_comment", "together:undo"],
    "send in a conversation": ["understand:send_in"],
    "answer what readers send in": [
        "understand:sent_in", "understand:take_over", "understand:refuse", "understand:reopen", "understand:new_door",
        "understand:door", "understand:close_door", "understand:take_over_left", "understand:leave_out_left",
    ],
    "finish what was handed over": ["together:done"],
    "hand over": ["together:hand_over", "together:hand_over_rows", "together:to_nobody", "anchor:hand_over"],
    "change the plan": ["pages:new_object", "pages:edit_object", "pages:delete_object", "anchor:set"],
    "take away a comment of somebody else": ["together:take_away_comment"],
    "manage people": ["organisation:invite", "organisation:deactivate_member", "together:hand_on"],
    "make and withdraw secret links": ["showing:index", "showing:make", "showing:withdraw", "showing:give_back"],
    "ask for stories": ["listen:calls", "listen:new_call", "listen:call", "listen:call_card"],
    "read stories before they are published": ["listen:waiting", "listen:read_told", "listen:publish_told"],
    "make statements of what people get": ["activate:reward"],
    "lead a game": ["play:new", "play:act", "play:cards", "play:photo", "play:draft", "play:end", "play:delete"],
    "take the whole plan out and in": ["exchange:whole", "exchange:make", "exchange:file", "exchange:take_in"],
    "see work in the background": ["jobs:jobs", "jobs:again", "jobs:stop"],
}  # fmt: skip


def test_everything_that_one_may_do_has_its_addresses() -> None:
    assert WHERE.keys() == MAY.keys()


@pytest.mark.parametrize("what", MAY)
def test_its_addresses_are_open_to_those_who_may(what: str) -> None:
    lines = {line.name: set(line.roles) for line in TABLE}
    assert {name: lines[name] for name in WHERE[what]} == {key: set(MAY[what]) for key in WHERE[what]}


def test_the_document_shows_the_table() -> None:
    rows = re.findall(r"^\| ([\w ]+) \|((?: (?:yes|–) \|){4})$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    shown = {
        what: {role for role, may in zip(Role, said.split("|"), strict=False) if "yes" in may} for what, said in rows
    }
    assert shown == {what: set(roles) for what, roles in MAY.items()}
