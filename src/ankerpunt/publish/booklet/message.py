"""What is said to whom, and by which means every group is reached (C6, C7)."""

from ankerpunt.plan.nouns import Activity, Message, Persona, Process, TargetGroup
from ankerpunt.publish.booklet.blocks import Chapter, Prose, chapter, grid
from ankerpunt.publish.booklet.telling import Telling, lines
from ankerpunt.text import Text

TITLE = Text(nl="Wat we zeggen", en="What we say")
NO_MESSAGE = Text(nl="Er is nog geen boodschap opgeschreven.", en="No message has been written down yet.")
NO_CORE = Text(
    nl="Welke boodschap de kernboodschap is, is nog niet gekozen.",
    en="Which message is the core one has not been chosen yet.",
)
MESSAGES, MESSAGE = Text(nl="Boodschappen", en="Messages"), Text(nl="Boodschap", en="Message")
TO_WHOM, ABOUT = Text(nl="Voor wie", en="For whom"), Text(nl="Waarover", en="What about")
EVERYONE = Text(nl="iedereen", en="everyone")
STRETCH = Text(nl="Nog niet waar, we werken eraan.", en="Not true yet, we are working on it.")

MEANS = Text(nl="Hoe we iedereen bereiken", en="How we reach everyone")
NOBODY = Text(nl="Dit plan noemt nog geen doelgroepen om te bereiken.", en="This plan names no groups to reach yet.")
REACHED = Text(
    nl="Voor {reached} van de {count:n doelgroep|doelgroepen} staat er iets gepland.",
    en="For {reached} of the {count:n group|groups} something is planned.",
)
ALL_REACHED = Text(nl="Voor elke doelgroep staat er iets gepland.", en="For every group something is planned.")
NONE_REACHED = Text(
    nl="Voor geen enkele doelgroep staat er al iets gepland.", en="For no group anything is planned yet."
)
MEANS_TABLE = Text(nl="Doelgroepen en middelen", en="Groups and means")
GROUP, BY_MEANS, HOW_OFTEN = (
    Text(nl="Doelgroep", en="Group"),
    Text(nl="Middelen", en="Means"),
    Text(nl="Aantal", en="Number"),
)
NOTHING = Text(nl="Nog niets gepland.", en="Nothing planned yet.")
OTHER = Text(nl="Zonder vorm", en="Without a form")
OF_KIND = Text(nl="{kind}: {titles}", en="{kind}: {titles}")
INSTRUMENTS = Text(nl="Middelen die we inzetten", en="Means we use")
INSTRUMENT, WHO, COSTS = Text(nl="Middel", en="Means"), Text(nl="Wie", en="Who"), Text(nl="Per jaar", en="A year")


def messages(told: Telling) -> Chapter:
    """Tell the core message, then who hears what about what."""
    title, found = told.say(TITLE), told.content.messages
    if not found:
        return chapter(title, Prose(told.say(NO_MESSAGE), "missing"))
    core = [each for each in found if each.kind == "core"]
    others = [each for each in found if each.kind != "core"]
    leads = [Prose(_said(told, each), "lead") for each in core] or [Prose(told.say(NO_CORE), "missing")]
    head = tuple(map(told.say, (MESSAGE, TO_WHOM, ABOUT)))
    rows = tuple((_said(told, each), _to_whom(told, each), _about(told, each)) for each in others)
    return chapter(title, *leads, grid(told.say(MESSAGES), head, rows, (56, 22, 22)))


def means(told: Telling) -> Chapter:
    """Tell for each group by which means it is reached; a group that hears nothing is told as well."""
    title, found = told.say(MEANS), told.content.groups
    going_on = [each for each in told.content.activities if each.status != "cancelled"]
    if not found:
        return chapter(title, Prose(told.say(NOBODY), "missing"), parts=(instruments(told),))
    by_group = {each.id: [act for act in going_on if each.id in act.target_groups] for each in found}
    rows = tuple((told.name(each), _by_kind(told, by_group[each.id]), str(len(by_group[each.id]))) for each in found)
    reached = sum(bool(each) for each in by_group.values())
    counted = ALL_REACHED if reached == len(found) else REACHED if reached else NONE_REACHED
    head = tuple(map(told.say, (GROUP, BY_MEANS, HOW_OFTEN)))
    return chapter(
        title,
        Prose(told.say(counted, reached=reached, count=len(found))),
        grid(told.say(MEANS_TABLE), head, rows, (28, 60, 12), amounts=(2,)),
        parts=(instruments(told),),
    )


def instruments(told: Telling) -> Chapter:
    """Tell which means of channel steering are used, by whom, at what cost a year."""
    title = told.say(INSTRUMENTS)
    head = tuple(map(told.say, (INSTRUMENT, ABOUT, WHO, COSTS)))
    rows = tuple(
        (
            lines(told.name(each), told.choice(each, "kind")),
            lines(*told.named(Process, each.processes)),
            each.owner,
            told.euro(each.cost_cents) if each.cost_cents is not None else "",
        )
        for each in told.content.instruments
    )
    return chapter(title, grid(title, head, rows, (38, 26, 20, 16), amounts=(3,)))


def _said(told: Telling, message: Message) -> str:
    stretch = told.say(STRETCH) if message.stretch_label else ""
    return lines(message.question, message.text, stretch)


def _to_whom(told: Telling, message: Message) -> str:
    named = told.named(TargetGroup, [message.target_group])
    return lines(*named, *told.named(Persona, [message.persona])) or told.say(EVERYONE)


def _about(told: Telling, message: Message) -> str:
    return lines(*told.named(Process, [message.process]), told.choice(message, "kind"))


def _by_kind(told: Telling, activities: list[Activity]) -> str:
    if not activities:
        return told.say(NOTHING)
    kinds: dict[str, list[str]] = {}
    for each in activities:
        kinds.setdefault(told.choice(each, "means") or told.say(OTHER), []).append(each.title)
    return lines(*(told.say(OF_KIND, kind=kind, titles="; ".join(titles)) for kind, titles in kinds.items()))
