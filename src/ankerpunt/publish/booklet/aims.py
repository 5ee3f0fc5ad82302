"""What a plan is to reach, of whom, and what came of it so far (C1, C3, E2)."""

from ankerpunt.plan.facts.objective import direction, is_due_without_result, reached, results
from ankerpunt.plan.facts.path import worked_on
from ankerpunt.plan.facts.process import last_year
from ankerpunt.plan.facts.target_group import is_stakeholder
from ankerpunt.plan.nouns import Campaign, Channel, Objective, Process, TargetGroup
from ankerpunt.publish.booklet.blocks import Chapter, Prose, chapter, grid
from ankerpunt.publish.booklet.telling import Telling, lines
from ankerpunt.text import Text

TITLE = Text(nl="Wat we willen bereiken", en="What we want to reach")
COUNTED = Text(
    nl="Dit plan heeft {count:n doel|doelen}. {reached}", en="This plan has {count:n objective|objectives}. {reached}"
)
OF_REACHED = Text(
    nl="Van {known:n doel|doelen} is er een uitkomst; {met:n is|zijn} gehaald.",
    en="Of {known:n objective|objectives} there is an outcome; {met:n is|are} met.",
)
OF_NONE_REACHED = Text(
    nl="Van {known:n doel|doelen} is er een uitkomst; nog geen is gehaald.",
    en="Of {known:n objective|objectives} there is an outcome; none is met yet.",
)
NOTHING_KNOWN = Text(nl="Er is nog niets gemeten.", en="Nothing has been measured yet.")
NO_OBJECTIVE = Text(nl="Dit plan heeft nog geen doelen.", en="This plan has no objectives yet.")
OBJECTIVES, OBJECTIVE = Text(nl="Doelen en resultaten", en="Objectives and results"), Text(nl="Doel", en="Objective")
FOR_WHOM = Text(nl="Voor wie", en="For whom")
FROM_TO = Text(nl="Van en naar", en="From and to")
STANDS = Text(nl="Hoe het ervoor staat", en="How it stands")
NOW = Text(nl="nu {value}", en="now {value}")
AT_LEAST, AT_MOST = (
    Text(nl="ten minste {value}", en="at least {value}"),
    Text(nl="hoogstens {value}", en="at most {value}"),
)
NO_FIGURE = Text(nl="nog geen getal", en="no figure yet")
BEFORE = Text(nl="voor {day}", en="before {day}")
NORM = Text(nl="geldt altijd", en="always holds")
NO_DAY = Text(nl="nog geen datum", en="no date yet")
MEASURED = Text(nl="{value} op {day}", en="{value} on {day}")
MET, UNMET = Text(nl="Gehaald.", en="Met."), Text(nl="Nog niet gehaald.", en="Not met yet.")
OVERDUE = Text(nl="De datum is voorbij en er is niets gemeten.", en="Its date is past and nothing was measured.")
UNMEASURED = Text(nl="Nog niet gemeten.", en="Not measured yet.")

PROCESSES = Text(nl="Per proces", en="By process")
PROCESS_TABLE = Text(nl="Zelf regelen, per proces", en="Self-service, by process")
PROCESS, CHANNELS, HELP = (
    Text(nl="Proces", en="Process"),
    Text(nl="Kanaal", en="Channel"),
    Text(nl="Hulp en drempels", en="Help and barriers"),
)
NO_DIGITAL = Text(nl="Geen digitaal doel: {why}", en="No digital goal: {why}")
BARRIERS = Text(nl="{count:n drempel|drempels}: {which}", en="{count:n barrier|barriers}: {which}")

GROUPS = Text(nl="Voor wie", en="For whom")
NO_GROUP = Text(nl="Dit plan noemt nog geen doelgroepen.", en="This plan does not name any target groups yet.")
GROUP_TABLE, GROUP = Text(nl="Doelgroepen", en="Target groups"), Text(nl="Doelgroep", en="Target group")
HOW_MANY, KNOWN, PROMISED = (
    Text(nl="Hoeveel", en="How many"),
    Text(nl="Wat we weten", en="What we know"),
    Text(nl="Wat we beloven", en="What we promise"),
)
PEOPLE = Text(nl="{count} mensen", en="{count} people")
ONE_PERSON = Text(nl="1 mens", en="1 person")
NOT_KNOWN = Text(nl="nog niet bekend", en="not known yet")
NO_PROMISE = Text(nl="nog geen belofte", en="no promise yet")
DRAFT = Text(nl="{promise} (concept)", en="{promise} (draft)")
AVOID = Text(nl="Liever niet: {what}.", en="Rather not: {what}.")
STAKEHOLDER_TABLE = Text(nl="Belanghebbenden", en="Stakeholders")
STAKEHOLDER = Text(nl="Belanghebbende", en="Stakeholder")
NO_SAY = Text(nl="nog niet opgeschreven", en="not written down yet")


def objectives(told: Telling) -> Chapter:
    """Tell what is to be reached, from where to where, and what came of it; then the same by process."""
    title, found = told.say(TITLE), told.content.objectives
    if not found:
        return chapter(title, Prose(told.say(NO_OBJECTIVE), "missing"), parts=(processes(told),))
    judged = [reached(each, told.index) for each in found]
    known, met = sum(each is not None for each in judged), sum(each is True for each in judged)
    counted = NOTHING_KNOWN if not known else OF_REACHED if met else OF_NONE_REACHED
    outcome = told.say(counted, known=known, met=met)
    head = tuple(map(told.say, (OBJECTIVE, FOR_WHOM, FROM_TO, STANDS)))
    rows = tuple(
        (each.text.strip(), _for_whom(told, each), _from_to(told, each), _stands(told, each)) for each in found
    )
    return chapter(
        title,
        Prose(told.say(COUNTED, count=len(found), reached=outcome)),
        grid(told.say(OBJECTIVES), head, rows, (36, 20, 22, 22)),
        parts=(processes(told),),
    )


def processes(told: Telling) -> Chapter:
    """Tell for each process how much of it people arrange by themselves, along which way, and which help stays."""
    found = told.content.processes
    title = told.say(PROCESSES)
    head = tuple(map(told.say, (PROCESS, CHANNELS, FROM_TO, HELP)))
    rows = tuple((told.name(each), _channels(told, each), _share(told, each), _help(told, each)) for each in found)
    return chapter(title, grid(told.say(PROCESS_TABLE), head, rows, (20, 20, 30, 30)))


def groups(told: Telling) -> Chapter:
    """Tell for whom the plan is: groups with what is promised to them, and bodies with a say."""
    found = told.content.groups
    title = told.say(GROUPS)
    if not found:
        return chapter(title, Prose(told.say(NO_GROUP), "missing"))
    people = [each for each in found if not is_stakeholder(each)]
    others = [each for each in found if is_stakeholder(each)]
    head = tuple(map(told.say, (GROUP, HOW_MANY, KNOWN, PROMISED)))
    rows = tuple((told.name(each), _size(told, each), _known(told, each), _promise(told, each)) for each in people)
    fields = ("involvement", "influence", "interest", "stance")
    columns = (told.say(STAKEHOLDER), *(told.word("TargetGroup", field) for field in fields))
    bodies = tuple(
        (
            lines(told.name(each), told.choice(each, "kind")),
            *(told.choice(each, field) or told.say(NO_SAY) for field in fields),
        )
        for each in others
    )
    return chapter(
        title,
        grid(told.say(GROUP_TABLE), head, rows, (22, 20, 30, 28)),
        grid(told.say(STAKEHOLDER_TABLE), columns, bodies, (32, 17, 17, 17, 17)),
    )


def _for_whom(told: Telling, objective: Objective) -> str:
    named = [
        *told.named(TargetGroup, [objective.target_group]),
        *told.named(Process, [objective.process]),
        *told.named(Campaign, [objective.campaign]),
    ]
    return lines(*named)


def _from_to(told: Telling, objective: Objective) -> str:
    unit = objective.unit
    start = told.say(NOW, value=told.number(objective.baseline, unit)) if objective.baseline is not None else ""
    wanted = AT_MOST if direction(objective) == "at_most" else AT_LEAST
    goal = told.say(wanted, value=told.number(objective.target, unit)) if objective.target is not None else ""
    when = told.say(NORM) if objective.norm else _before(told, objective)
    return lines(start, goal or told.say(NO_FIGURE), when)


def _before(told: Telling, objective: Objective) -> str:
    return told.say(BEFORE, day=told.date(objective.due_on)) if objective.due_on else told.say(NO_DAY)


def _stands(told: Telling, objective: Objective) -> str:
    found = results(objective, told.index)
    if not found:
        overdue = is_due_without_result(objective, told.index, told.today)
        return told.say(OVERDUE if overdue else UNMEASURED)
    newest = found[0]
    figure = told.number(newest.value, objective.unit)
    said = (
        told.say(MEASURED, value=figure, day=told.date(newest.measured_on)) if figure else told.date(newest.measured_on)
    )
    met = reached(objective, told.index)
    judged = "" if met is None else told.say(MET if met else UNMET)
    return lines(said, judged, newest.text)


def _channels(told: Telling, process: Process) -> str:
    preferred = told.listed(told.named(Channel, process.preferred_channels))
    return lines(preferred or told.say(NOT_KNOWN), process.channel_note)


def _share(told: Telling, process: Process) -> str:
    if process.no_digital_goal.strip():
        return told.say(NO_DIGITAL, why=process.no_digital_goal.strip())
    year = last_year(process.id, told.index)
    now = year.share if year else process.baseline
    start = told.say(NOW, value=told.number(now, "%")) if now is not None else ""
    goal = told.say(AT_LEAST, value=told.number(process.target, "%")) if process.target is not None else ""
    when = told.say(BEFORE, day=told.date(process.target_on)) if process.target_on and goal else ""
    return lines(process.self_service, start, goal or told.say(NO_FIGURE), when)


def _help(told: Telling, process: Process) -> str:
    which = "; ".join(process.barriers)
    barriers = told.say(BARRIERS, count=len(process.barriers), which=which) if process.barriers else ""
    return lines(process.help_stays_open, barriers)


def _size(told: Telling, group: TargetGroup) -> str:
    if group.size is not None:
        many = told.say(ONE_PERSON) if group.size == 1 else told.say(PEOPLE, count=told.number(group.size))
    else:
        many = told.number(group.share, "%")
    return lines(many or told.say(NOT_KNOWN), group.size_source if many else "")


def _known(told: Telling, group: TargetGroup) -> str:
    avoid = told.say(AVOID, what=told.listed(group.avoid)) if group.avoid else ""
    return lines(told.choice(group, "scope"), group.description, told.choice(group, "need"), avoid, group.note)


def _promise(told: Telling, group: TargetGroup) -> str:
    promise = worked_on(group.id, told.index)
    if promise is None:
        return told.say(NO_PROMISE)
    said = promise.promise.strip()
    return told.say(DRAFT, promise=said) if promise.status == "draft" else said
