"""What is said of wishes: which ones a place in the year breaks, why something moves, and what cannot hold together."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from ankerpunt.check.daysoff import runs
from ankerpunt.plan.facts.theme import quarter_of
from ankerpunt.plan.index import Index
from ankerpunt.plan.naming import name
from ankerpunt.plan.nouns import Activity, Campaign, CommunicationPlan, OwnerCapacity, TargetGroup, Theme
from ankerpunt.plan.speech import say_list
from ankerpunt.publish.calendar.lanes import entry_of
from ankerpunt.publish.calendar.words import say_day, say_holiday, say_quarter
from ankerpunt.science.spread.conflict import Rule
from ankerpunt.science.spread.cost import Broken
from ankerpunt.science.spread.proposal import Move
from ankerpunt.science.spread.wishes import Kind, Owner, Wishes
from ankerpunt.tables.key import key
from ankerpunt.text import Language, Text

THEME = Text(nl="Hoort bij het thema “{theme}”.", en="Belongs to the theme “{theme}”.")
NO_HOLIDAY = Text(nl="Geen vakantie of feestdag.", en="No holiday.")
BROKEN: dict[Kind, Text] = {
    "outside": Text(nl="“{what}” valt buiten de looptijd van het plan.", en="“{what}” is outside the plan's period."),
    "owner": Text(
        nl="{owner} heeft dan meer tegelijk dan afgesproken ({limit}): {what}.",
        en="{owner} then has more at a time than agreed ({limit}): {what}.",
    ),
    "big": Text(
        nl="Tegelijk twee grote activiteiten voor {group}: {what}.",
        en="Two big activities for {group} at the same time: {what}.",
    ),
    "after": Text(nl="“{then}” begint voordat “{first}” klaar is.", en="“{then}” begins before “{first}” is done."),
    "lead": Text(
        nl="Voor het maken van “{what}” is dan te weinig tijd.", en="There is too little time to make “{what}” then."
    ),
    "absent": Text(nl="Wie “{what}” doet, is er dan niet.", en="Those who do “{what}” are away then."),
    "theme": Text(
        nl="“{what}” hoort bij het thema “{theme}”, van {quarter}.",
        en="“{what}” belongs to the theme “{theme}”, of {quarter}.",
    ),
    "holiday": Text(nl="In “{what}” valt {holiday}.", en="“{what}” overlaps {holiday}."),
    "crowded": Text(nl="Meer dan twee dingen tegelijk voor {group}.", en="More than two things at a time for {group}."),
}
GAINS: dict[Kind, Text] = {
    "outside": Text(nl="Dan valt het binnen het plan.", en="Then it is within the plan's period."),
    "owner": Text(
        nl="Dan heeft wie het doet niet te veel tegelijk.", en="Then those who do it do not have too much at a time."
    ),
    "big": Text(
        nl="Dan vraagt niet nog iets groots tegelijk aandacht van {group}.",
        en="Then nothing else big asks for the attention of {group} at the same time.",
    ),
    "after": Text(nl="Dan staat de volgorde goed.", en="Then the order is right."),
    "lead": Text(nl="Dan is er genoeg tijd om het te maken.", en="Then there is enough time to make it."),
    "absent": Text(nl="Dan is wie het doet er ook.", en="Then those who do it are there."),
    "theme": Text(nl="Dan valt het in het thema “{theme}”.", en="Then it is in the theme “{theme}”."),
    "holiday": Text(nl="Dan ligt {holiday} er niet meer in.", en="Then it no longer overlaps {holiday}."),
    "crowded": Text(nl="Dan is het minder druk voor {group}.", en="Then it is less busy for {group}."),
}
LOSSES: dict[Kind, Text] = {
    "theme": Text(nl="Het valt dan wel buiten zijn thema.", en="It is then outside its theme, though."),
    "holiday": Text(nl="Er valt dan wel {holiday} in.", en="It overlaps {holiday} then, though."),
    "crowded": Text(nl="Het is dan wel drukker voor {group}.", en="It is busier then for {group}, though."),
    "owner": Text(
        nl="Wie het doet heeft dan wel veel tegelijk.", en="Those who do it have much at a time then, though."
    ),
    "big": Text(
        nl="Er is dan wel nog iets groots voor {group}.", en="There is something else big for {group} then, though."
    ),
}
TOGETHER = Text(
    nl="Dit verschuift om plaats te maken voor iets anders.", en="This moves to make room for something else."
)
ALMOST = Text(
    nl="Het scheelt weinig: laten staan is bijna even goed.",
    en="It makes little difference: leaving it is almost as good.",
)
LEAVES = Text(
    nl="Let op: het valt dan buiten de campagne “{campaign}”.", en="Note: it leaves the campaign “{campaign}”."
)
WROTE = Text(nl="Let op: jullie schreven erbij “{note}”.", en="Note: you wrote “{note}” with it.")
FEWER_DAYS = Text(nl="een deel van de vakantie", en="part of the holiday")
RULES: dict[str, Text] = {
    "fixed": Text(nl="“{what}” blijft staan op {day}", en="“{what}” stays on {day}"),
    "theme": Text(nl="“{what}” valt in het thema “{theme}”", en="“{what}” is in the theme “{theme}”"),
    "holiday": Text(nl="“{what}” valt niet in een vakantie", en="“{what}” is not in a holiday"),
    "outside": Text(nl="“{what}” valt binnen het plan", en="“{what}” is within the plan's period"),
    "lead": Text(nl="er is tijd om “{what}” te maken", en="there is time to make “{what}”"),
    "absent": Text(nl="wie “{what}” doet, is er", en="those who do “{what}” are there"),
    "after": Text(nl="“{then}” begint na “{first}”", en="“{then}” begins after “{first}”"),
    "owner": Text(
        nl="{owner} heeft er niet meer dan {limit} tegelijk", en="{owner} has no more than {limit} at a time"
    ),
    "big": Text(nl="{group} krijgt één ding tegelijk dat groot is", en="{group} gets one big thing at a time"),
}
NAMED = 3
"""More names than this make a sentence hard to read."""
MORE = Text(nl="nog {count}", en="{count} more")
NOT_BOTH = Text(nl="Dit kan niet samen: {rules}.", en="This cannot hold together: {rules}.")


class Told(Struct, frozen=True):
    """A sentence, whether it is good news, whether an owner is full, and the capacity of that owner if one is known."""

    text: str
    good: bool = False
    full: bool = False
    capacity: OwnerCapacity | None = None


class Telling(Struct, frozen=True):
    """Says in one language what is asked of a calendar.

    Parameters
    ----------
    index, plan
        Where names and themes are looked up.
    wishes
        What the sentences are about.
    language
        ``"nl"`` or ``"en"``.
    """

    index: Index
    plan: CommunicationPlan
    wishes: Wishes
    language: Language

    def place(self, activity: Activity, found: Sequence[Broken]) -> tuple[Told, ...]:
        """Say what the days of an activity mean for it: first what speaks against it, then what suits it."""
        first = next((task.first for task in self.wishes.tasks if task.key == activity.id), self.wishes.first)
        bad = [
            Told(self.broken(each), full=each.kind == "owner", capacity=self._capacity(each))
            for each in found
            if each.kind != "moved"
        ]
        good = []
        if (theme := self._theme_of(activity)) and not any(each.kind == "theme" for each in found):
            good.append(Told(THEME.say(self.language, theme=theme.title), good=True))
        if not any(each.kind == "holiday" for each in found) and not self._holidays(activity, first):
            good.append(Told(NO_HOLIDAY.say(self.language), good=True))
        return (*bad, *good)

    def broken(self, found: Broken) -> str:
        """Say which wish does not come true."""
        return BROKEN[found.kind].say(self.language, **self._words(found.kind, found.tasks, found.about))

    def reasons(self, move: Move) -> tuple[str, ...]:
        """Say why an activity moves, what that costs, and what to look at before it does."""
        activity = self.activity(move.key)
        said = [*self._gains(move), *self._losses(move)]
        if move.almost_equal:
            said.append(ALMOST.say(self.language))
        if move.leaves_campaign and (campaign := self.index.get(Campaign, activity.campaign)):
            said.append(LEAVES.say(self.language, campaign=name(campaign, self.index, self.language)))
        if note := (activity.moment or activity.note).strip():
            said.append(WROTE.say(self.language, note=note))
        return tuple(said)

    def conflict(self, rules: Iterable[Rule]) -> str:
        """Say which rules cannot hold together."""
        said = [self.rule(each) for each in rules]
        return NOT_BOTH.say(self.language, rules=say_list(said, self.language))

    def rule(self, rule: Rule) -> str:
        """Name a rule."""
        return RULES[rule.kind].say(self.language, **self._words(rule.kind, rule.tasks, rule.about))

    def activity(self, key_: str) -> Activity:
        """Find an activity that the wishes are about.

        Raises
        ------
        KeyError
            When there is none.
        """
        found = self.index.get(Activity, key_)
        if found is None:
            raise KeyError(key_)
        return found

    def _gains(self, move: Move) -> Iterator[str]:
        gained = [kind for kind, points in move.reasons.items() if points > 0 and kind in GAINS]
        for kind in gained:
            yield GAINS[kind].say(self.language, **self._about_move(kind, move))
        if not gained:
            yield TOGETHER.say(self.language)

    def _losses(self, move: Move) -> Iterator[str]:
        for kind, points in move.reasons.items():
            if points < 0 and kind in LOSSES:
                yield LOSSES[kind].say(self.language, **self._about_move(kind, move, then=True))

    def _about_move(self, kind: Kind, move: Move, *, then: bool = False) -> dict[str, str]:
        activity = self.activity(move.key)
        entry = entry_of(activity)
        first = move.first if then or entry is None else entry.first
        groups = [each for each in map(self._group, activity.target_groups) if each]
        theme = self._theme_in(activity, move.first) if kind == "theme" else None
        return {
            "theme": theme.title if theme else "",
            "holiday": self._fewer(activity, first, move.first) if not then else self._holiday(activity, first),
            "group": say_list(groups, self.language),
        }

    def _fewer(self, activity: Activity, first: date, then: date) -> str:
        """Say which holiday it leaves; it may keep a part of it."""
        left = [each for each in self._holidays(activity, first) if each not in self._holidays(activity, then)]
        return say_list(left, self.language) if left else FEWER_DAYS.say(self.language)

    def _words(self, kind: str, tasks: Sequence[str], about: str) -> dict[str, object]:
        what = [self._called(each) for each in tasks]
        words: dict[str, object] = {"what": what[0] if what else ""}
        if kind in {"owner", "big"}:
            words["what"] = say_list(self._few(what), self.language)
        if kind == "after":
            words |= {"first": what[0], "then": what[1]}
        if kind == "owner":
            words |= {"owner": self._owner(about), "limit": str(self.wishes.owners.get(about, Owner()).at_once)}
        if kind in {"big", "crowded"}:
            words["group"] = self._group(about)
        if kind in {"theme", "holiday", "fixed"}:
            words |= self._of_one(kind, self.activity(tasks[0]))
        return words

    def _few(self, names: Sequence[str]) -> list[str]:
        """Name a few, and say how many more there are."""
        shown = [f"“{each}”" for each in names[:NAMED]]
        more = len(names) - len(shown)
        return [*shown, MORE.say(self.language, count=str(more))] if more else shown

    def _of_one(self, kind: str, activity: Activity) -> dict[str, object]:
        task = next((each for each in self.wishes.tasks if each.key == activity.id), None)
        first = task.first if task else activity.starts_on
        if first is None:
            return {"day": "", "theme": "", "quarter": "", "holiday": ""}
        theme = self._theme_of(activity) if kind == "theme" else None
        return {
            "day": say_day(first, self.language),
            "theme": theme.title if theme else "",
            "quarter": say_quarter((theme.year, theme.quarter), self.language) if theme else "",
            "holiday": self._holiday(activity, first) if kind == "holiday" else "",
        }

    def _holiday(self, activity: Activity, first: date) -> str:
        return say_list(self._holidays(activity, first), self.language) if self._holidays(activity, first) else ""

    def _holidays(self, activity: Activity, first: date) -> list[str]:
        """Name the holidays in an activity that begins on a day; within its weeks, as the spreading counts."""
        entry = entry_of(activity)
        last = first + (entry.last - entry.first) if entry else first
        found = runs(first, last, self.index.plan.organisation.school_region)
        return list(dict.fromkeys(say_holiday(run, self.language) for run in found))

    def _theme_of(self, activity: Activity) -> Theme | None:
        return next(iter(self._themes(activity)), None)

    def _theme_in(self, activity: Activity, day: date) -> Theme | None:
        themes = list(self._themes(activity))
        now = (each for each in themes if (each.year, each.quarter) == quarter_of(day))
        return next(now, next(iter(themes), None))

    def _themes(self, activity: Activity) -> Iterator[Theme]:
        for theme in self.index.referring(self.plan.id, by=(Theme, "plan")):
            if activity.process in theme.processes or not set(activity.usps).isdisjoint(theme.usps):
                yield theme

    def _called(self, key_: str) -> str:
        return name(self.activity(key_), self.index, self.language)

    def _group(self, group: str) -> str:
        found = self.index.get(TargetGroup, group)
        return name(found, self.index, self.language) if found else ""

    def _owner(self, about: str) -> str:
        """An owner as people wrote it."""
        written = (owner for each in self.index.rows(Activity) for owner in each.owners if key(owner) == about)
        return next(written, about)

    def _capacity(self, found: Broken) -> OwnerCapacity | None:
        if found.kind != "owner":
            return None
        return next((each for each in self.index.rows(OwnerCapacity) if key(each.owner) == found.about), None)
