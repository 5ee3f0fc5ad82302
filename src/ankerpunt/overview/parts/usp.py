"""The whole chain of one USP, walked in both directions on the plan itself; no query of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import ChainItem, ChainStep
from ankerpunt.kit.wording import language, word
from ankerpunt.mirror.kinds import kind
from ankerpunt.plan.facts.anchoring import shown_state
from ankerpunt.plan.facts.evidence import mark, waits
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import (
    Activity,
    Anchoring,
    Campaign,
    Conversation,
    Driver,
    Evidence,
    Foundation,
    Learning,
    LearningAnswer,
    Message,
    Noun,
    Proposition,
    Research,
    Story,
    Usp,
)
from ankerpunt.plan.speech import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ankerpunt.plan.index import Index

LINE = 110
many = partial(word, many=True, capital=True)


class Trace:
    """What a USP rests on and what came of it.

    `why` runs from what was heard to the claim, `outcome` from the claim to the lessons.
    """

    def __init__(self, usp: Usp, index: Index) -> None:
        self.usp = usp
        self.index = index
        self.proposition = index.get(Proposition, usp.proposition)
        self.drivers = self._found(Driver, usp.drivers)
        self.cells = index.referring(usp.id, by=(Anchoring, "usp"))
        self.activities = index.referring(usp.id, by=(Activity, "usps"))

    @property
    def why(self) -> list[ChainStep]:
        promise = self.proposition
        return [
            self._step(
                _("What the organisation stands for"), "star", self._foundations(), _("No foundation is named yet.")
            ),
            self._step(
                many("Conversation"),
                "message",
                self._conversations(),
                _("Nobody was heard about this yet."),
            ),
            self._step(word("Driver", "research"), "research", self._research(), _("No research carries this yet.")),
            self._step(
                _("What drives this group"), "understand", self.drivers, _("This USP is tied to no driver yet.")
            ),
            self._step(_("The promise"), "promise", [promise] if promise else [], ""),
        ]

    @property
    def here(self) -> ChainStep:
        return self._step(_("The USP"), "target", [self.usp], "", here=True)

    @property
    def outcome(self) -> list[ChainStep]:
        return [
            self._step(_("How it is anchored"), "anchor", self.cells, _("No touchpoint makes this tangible yet.")),
            self._step(
                word("Evidence", capital=True), "evidence", self.evidence(), _("Nothing shows yet that this is true.")
            ),
            self._step(many("Message"), "mail", self._messages(), _("Nobody says this yet.")),
            self._step(many("Activity"), "activate", self.activities, _("Nothing shows this yet.")),
            self._step(
                many("Story"),
                "listen",
                self._stories(),
                _("Nobody told a story about this yet."),
            ),
            self._step(_("Learned"), "learn", self._learnings(), _("Nothing was learned from this yet.")),
        ]

    def _foundations(self) -> list[Foundation]:
        return self._found(Foundation, self.proposition.foundations if self.proposition else ())

    def _conversations(self) -> list[Conversation]:
        ids = [*self.usp.conversations, *(each for driver in self.drivers for each in driver.conversations)]
        ids += self.proposition.conversations if self.proposition else ()
        return sorted(self._found(Conversation, ids), key=lambda row: row.held_on, reverse=True)

    def _research(self) -> list[Research]:
        return self._found(Research, [driver.research for driver in self.drivers if driver.research])

    def evidence(self) -> list[Evidence]:
        found = [each for cell in self.cells for each in self.index.referring(cell.id, by=(Evidence, "anchoring"))]
        return sorted(found, key=lambda row: not waits(row))

    def _messages(self) -> list[Message]:
        direct = self.index.referring(self.usp.id, by=(Message, "usps"))
        return _unique([*direct, *self._found(Message, [each for act in self.activities for each in act.messages])])

    def _stories(self) -> list[Story]:
        told = [*self.index.referring(self.usp.id, by=(Story, "usp"))]
        told += [story for each in self.evidence() for story in self.index.referring(each.id, by=(Story, "evidence"))]
        return sorted(_unique(told), key=lambda row: row.told_on, reverse=True)

    def _learnings(self) -> list[Learning]:
        """The lessons of its campaigns, and those that its campaigns answered."""
        campaigns = {row.id for row in self.index.referring(self.usp.id, by=(Campaign, "usps"))}
        campaigns |= {act.campaign for act in self.activities if act.campaign}
        learned = [row for each in campaigns for row in self.index.referring(each, by=(Learning, "campaign"))]
        answers = [row for each in campaigns for row in self.index.referring(each, by=(LearningAnswer, "campaign"))]
        return sorted(
            _unique([*learned, *self._found(Learning, [row.learning for row in answers])]), key=lambda r: r.id
        )

    def _found(self, noun: type[Any], ids: Iterable[str]) -> list[Any]:
        return [row for each in dict.fromkeys(ids) if (row := self.index.get(noun, each))]

    def _step(self, title: str, icon: str, rows: Iterable[Noun], missing: str, *, here: bool = False) -> ChainStep:
        return ChainStep(title, icon, tuple(self._items(rows)), missing, here)

    def _items(self, rows: Iterable[Noun]) -> Iterator[ChainItem]:
        organisation = self.index.plan.organisation.id
        for row in rows:
            url = kind(type(row).__name__).address(organisation, row.id)
            yield ChainItem(_text(row, self.index), url, _state(row, self.index), _note(row))


def _unique(rows: Iterable[Any]) -> list[Any]:
    return list({row.id: row for row in rows}.values())


def _text(row: Noun, index: Index) -> str:
    """What a row says on the chain: a cell how it is felt, everything else what it is called."""
    said = row.text if isinstance(row, Anchoring) else ""
    return shorten(said, LINE) if said else name(row, index, language())


def _state(row: Noun, index: Index) -> str:
    if isinstance(row, Usp):
        return row.state
    if isinstance(row, Anchoring):
        return shown_state(row, index)
    if isinstance(row, Activity | Proposition):
        return row.status
    if isinstance(row, Evidence):
        return mark(row, timezone.localdate())
    return row.stance if isinstance(row, Story) else ""


def _note(row: Noun) -> str:
    if isinstance(row, Story):
        return formats.date_format(row.told_on)
    if isinstance(row, Activity) and row.starts_on:
        return formats.date_format(row.starts_on)
    if isinstance(row, Evidence) and waits(row):
        return _("waits for an answer")
    return ""
