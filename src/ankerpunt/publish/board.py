"""What the board reads, on screen and as one A4: what is promised, whether it is true, and whether people notice it.

Everything on it is said here, once: the page in the browser shows the same sentences as the paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from ankerpunt.check.causes import gather
from ankerpunt.check.finding import Finding
from ankerpunt.plan.belonging import groups_of
from ankerpunt.plan.facts import loop
from ankerpunt.plan.facts import proposition as promises
from ankerpunt.plan.facts.board import Ask, asked_of_all, asked_of_board
from ankerpunt.plan.facts.loop import Line, Part, Whole
from ankerpunt.plan.facts.quarter import Happened, begin_of_quarter, happened
from ankerpunt.plan.facts.theme import quarter_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Noun, Override, Proposition, TargetGroup, Usp
from ankerpunt.plan.speech import say_date
from ankerpunt.plan.words import label
from ankerpunt.publish.board_sheet import Claimed, Figure, Row, Section, Sheet, Tone
from ankerpunt.publish.board_words import ASKED, CHANGED, LEGEND, ORDINALS, WORDS
from ankerpunt.text import Language, Number, capital

# What is counted in places, in the order in which it is said.
TONES: dict[str, Tone] = {"shown": "", "recognised": "positive", "contradicted": "negative"}


def sheet_of(index: Index, gates: Iterable[Finding], *, group: str = "", today: date, language: Language) -> Sheet:
    """Say everything that the board reads.

    Parameters
    ----------
    index
        What of the plan counts.
    gates
        What the check finds that stops a step, each about one row, open or decided about.
    group
        The id of a target group, to leave out the others.
    today
        The day on which it is read; what changed is what changed in its quarter.
    language
        The language of the words around what was written.

    Raises
    ------
    LookupError
        When there is no such group.
    """
    chosen = [each for each in index.rows(TargetGroup) if group in {"", each.id}]
    if group and not chosen:
        raise LookupError(group)
    return _Teller(index, tuple(gates), today, language).sheet(chosen, one=bool(group))


class _Teller(Struct, frozen=True):
    """What every sentence needs: the plan, what stops a step, the day, and the language."""

    index: Index
    gates: tuple[Finding, ...]
    today: date
    language: Language

    def say(self, word: str, /, **values: Any) -> str:
        return WORDS[word].say(self.language, **values)

    def counted(self, word: str, count: int, **values: Any) -> str:
        """Say a number with a sentence for none, for one, and for many."""
        which = "none" if count == 0 else "one" if count == 1 else "many"
        return self.say(f"{word}_{which}", count=Number(count), **values)

    def name(self, row: Noun) -> str:
        return name(row, self.index, self.language)

    def sheet(self, groups: Sequence[TargetGroup], *, one: bool) -> Sheet:
        parts = [loop.part(each, self.index) for each in loop.with_claims(self.index) if each in groups]
        shown = frozenset(each.group.id for each in parts)
        year, quarter = quarter_of(self.today)
        whole = loop.sum_of(parts)
        return Sheet(
            organisation=self.index.plan.organisation.name,
            group=self.name(groups[0]) if one else "",
            title=self.say("title"),
            period=self.say(
                "period", quarter=ORDINALS[quarter - 1].say(self.language), year=str(year), day=self._day(self.today)
            ),
            figures=tuple(self.figures(whole)),
            sections=tuple(self.section(each, shown) for each in parts),
            shared=tuple(self.waiting(each for each in self.gates if self.is_shared(each, shown))),
            also=tuple(self.also(groups)),
            asks=tuple(self.asks(groups, one=one)),
            decided=tuple(self.decided(groups, one=one)),
            legend=tuple((state, self.say(word)) for state, word in LEGEND.items()),
            words={word: self.say(word) for word in WORDS if word.startswith("head_") or word in {"more", "foot"}},
        )

    def figures(self, whole: Whole) -> Iterator[Figure]:
        """What is promised, what shows it, and who recognises it; then who says that it is not right."""
        size = Number(whole.size)
        groups = self.counted("groups", whole.groups)
        true = self.true(whole.promised, whole.lived)
        yield self.figure("promise", whole.promised, groups=groups, true=true)
        for word, tone in TONES.items():
            yield self.figure(word, getattr(whole, word), tone=tone, size=size)

    def figure(self, word: str, count: int, *, tone: Tone = "", **values: Any) -> Figure:
        text = self.counted(word, count, **values)
        return Figure(self.say(f"{word}_lead"), str(count) if count else "", text, tone if count else "muted")

    def true(self, promised: int, lived: int) -> str:
        not_yet = promised - lived
        if not not_yet:
            return self.counted("all_true", promised)
        if not lived:
            return self.counted("none_true", promised)
        return f"{self.counted('some_true', lived)} {self.counted('not_yet', not_yet)}"

    def section(self, part: Part, shown: frozenset[str]) -> Section:
        held = promises.held(part.group, self.index).there
        return Section(
            id=part.group.id,
            name=self.name(part.group),
            size=self.say("people", count=Number(part.group.size)) if part.group.size else "",
            promise=held.promise if held else "",
            promise_id=held.id if held else "",
            note=self.say("not_adopted") if held and held.status == "draft" else "",
            usps=tuple(self.claimed(line) for line in part.lines),
            changed=tuple(self.changed(part.group)),
            onward=tuple(self.onward(part.group, shown)),
            of=self.counted("of", part.size),
            figures=tuple(self.of_group(part)),
        )

    def of_group(self, part: Part) -> Iterator[Figure]:
        for word, tone in TONES.items():
            count: int = getattr(part, word)
            yield Figure(self.say(f"{word}_lead"), str(count), self.say(f"{word}_short"), tone if count else "muted")

    def claimed(self, line: Line) -> Claimed:
        usp, told = line.usp, len(line.states) - line.states.count("missing")
        return Claimed(
            id=usp.id,
            claim=usp.claim,
            state=usp.state,
            note=self.say("stretch") if usp.state == "stretch" else "",
            places=line.states,
            in_words=self.say(
                "places",
                told=told,
                size=len(line.states),
                recognised=line.recognised,
                contradicted=line.contradicted,
            ),
        )

    def changed(self, group: TargetGroup) -> Iterator[Row]:
        since = begin_of_quarter(self.today)
        for each in happened(group.id, self.index, since=since, until=self.today):
            yield self.change(each)

    def change(self, happened: Happened) -> Row:
        """One row is named, several are counted."""
        row, count = happened.rows[0], len(happened.rows)
        values = {"name": self.name(row), "count": Number(count)}
        if happened.kind == "tested":
            tested: Any = row
            group = self.index.get(TargetGroup, tested.target_group)
            values["name"] = self.name(group) if group else tested.target_group
            values["answer"] = label("EstrangementTest", "recognises", tested.recognises, language=self.language)
        about = (type(row).__name__, row.id) if count == 1 else None
        return Row(CHANGED[happened.kind].say(self.language, **values), about=about)

    def onward(self, group: TargetGroup, shown: frozenset[str]) -> Iterator[Row]:
        """What stops a step of this group alone, and how often that was decided about; or that nothing does."""
        mine = [each for each in self.gates if group.id in self.groups_of(each)]
        waiting = tuple(self.waiting(each for each in mine if not self.is_shared(each, shown)))
        decided = sum(each.status == "overridden" for each in mine)
        yield from waiting
        if not waiting:
            stopped = any(each.status == "open" for each in mine)
            yield Row(self.say("with_others"), "shared") if stopped else Row(self.say("open"), "open")
        if decided:
            yield Row(self.counted("deviated", decided), "deviated")

    def waiting(self, gates: Iterable[Finding]) -> Iterator[Row]:
        for each in gather(gates):
            if each.status == "open":
                yield Row(self.gate(each), "gate", about=(each.noun, each.object))

    def is_shared(self, finding: Finding, shown: frozenset[str]) -> bool:
        """Whether it stops a step for more than one of the groups on the page, as a whole plan does: told once."""
        return len(shown & self.groups_of(finding)) > 1

    def groups_of(self, finding: Finding) -> frozenset[str]:
        return groups_of(finding.noun, finding.object, self.index)

    def gate(self, finding: Finding) -> str:
        return self.say("gate", what=finding.title(self.language), name=finding.name(self.language))

    def also(self, groups: Sequence[TargetGroup]) -> Iterator[Row]:
        """Who is promised something that has no USP yet."""
        for group in groups:
            held = promises.held(group, self.index).there
            if held is None or loop.part(group, self.index).lines:
                continue
            note = self.say("also_draft" if held.status == "draft" else "also_adopted", name=self.name(group))
            yield Row(held.promise, held.status, note, (Proposition.__name__, held.id))

    def asks(self, groups: Sequence[TargetGroup], *, one: bool) -> Iterator[Row]:
        for group in groups:
            for ask in asked_of_board(group, self.index, self.today):
                yield self.ask(ask, group)
        if not one:
            for ask in asked_of_all(self.index, self.today):
                yield self.ask(ask)

    def ask(self, ask: Ask, group: TargetGroup | None = None) -> Row:
        text, note = ASKED[ask.kind]
        values = {
            "name": self._subject(ask.row),
            "text": ask.text,
            "day": self._day(ask.by) if ask.by else "",
            "group": self.name(group) if group else "",
        }
        about = (type(ask.row).__name__, ask.row.id)
        return Row(text.say(self.language, **values), ask.kind, note.say(self.language, **values), about)

    def _day(self, day: date) -> str:
        return say_date(day, self.language)

    def _subject(self, row: Noun) -> str:
        if isinstance(row, Usp):
            return row.claim
        return row.reason if isinstance(row, Override) else self.name(row)

    def decided(self, groups: Sequence[TargetGroup], *, one: bool) -> Iterator[Row]:
        """Each decision to deviate that counts today: about what, why, by whom, and until when."""
        mine = {each.id for each in groups}
        told: set[str] = set()
        for each in self.gates:
            made = each.decision
            if made is None or made.id in told:
                continue
            if one and not mine & self.groups_of(each):
                continue
            told.add(made.id)
            until = self.say("until", day=self._day(made.until)) if made.until else ""
            note = self.say("decided", reason=made.reason.strip(), by=made.decided_by, until=until)
            yield Row(self.gate(each), "deviated", capital(note), (each.noun, each.object))
