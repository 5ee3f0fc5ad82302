"""Who is told and who is not, and whether inside hears it before outside (C1, C7, P7)."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from ankerpunt.check.action import add, edit
from ankerpunt.check.bodies import is_body
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Activity, Campaign, CommunicationPlan, TargetGroup
from ankerpunt.text import Text


def _done(scene: Scene, plan: CommunicationPlan) -> list[Activity]:
    """List what is done or will be within a plan, in its campaigns too."""
    found = [*scene.referring(plan.id, by=(Activity, "plan"))]
    for campaign in scene.referring(plan.id, by=(Campaign, "plan")):
        found += scene.referring(campaign.id, by=(Activity, "campaign"))
    by_id = {activity.id: activity for activity in found if activity.status != "cancelled"}
    return [by_id[name] for name in sorted(by_id)]


def _groups(scene: Scene, plan: CommunicationPlan) -> list[TargetGroup]:
    return [group for name in plan.target_groups if (group := scene.get(TargetGroup, name))]


def _left_out(scene: Scene, plan: CommunicationPlan) -> tuple[list[TargetGroup], list[TargetGroup]]:
    """Give the groups of a plan for whom it does something, and those for whom it does nothing."""
    activities = _done(scene, plan)
    served = {group for activity in activities for group in activity.target_groups}
    groups = _groups(scene, plan) if served and plan.status != "closed" and plan.ends_on >= scene.today else []
    return [g for g in groups if g.id in served], [g for g in groups if g.id not in served]


@rule(
    "C422",
    severity="warning",
    source=("C1", "U1"),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Plan een activiteit", "Plan an activity", Activity, "title"),
    gathers=True,
    title=Text(nl="Doelgroep voor wie niets gebeurt", en="Target group for whom nothing is done"),
    message=Text(
        nl="“{plan}” noemt “{name}”, maar doet niets voor deze groep.",
        en="“{plan}” names “{name}”, but does nothing for this group.",
    ),
    what=Text(
        nl="Of een plan met activiteiten er voor elke doelgroep die het noemt minstens één heeft.",
        en="Whether a plan with activities has at least one for each target group that it names.",
    ),
    why=Text(
        nl="Een groep noemen wekt verwachtingen. Wie niets hoort, denkt dat het niet over hem gaat.",
        en="Naming a group raises hopes. People who hear nothing think that it is not about them.",
    ),
    example=Text(
        nl="Basisscholen krijgen drie brieven, middelbare scholen staan wel in het plan en krijgen niets.",
        en="Primary schools get three letters; secondary schools are in the plan and get nothing.",
    ),
    way_out=Text(
        nl="Bedenk wat deze groep merkt, hoe klein ook. Gebeurt er bewust niets? Haal de groep uit het plan.",
        en="Think up what this group notices, however small. Nothing, on purpose? Take the group out of the plan.",
    ),
)
def nothing_done(scene: Scene) -> Iterator[Hit]:
    """Find groups that a running plan names and does nothing for; colleagues beside others who are told are C424's."""
    for plan in scene.plan.plans:
        served, left = _left_out(scene, plan)
        inside_told = any(group.scope == "internal" for group in served)
        for group in left:
            if not (inside_told and group.scope == "internal"):
                yield hit(group, detail=plan.id, related=(plan,), cause=plan.id, plan=plan.title)


@rule(
    "C424",
    severity="warning",
    source=("P7", "C7"),
    nouns=(TargetGroup,),
    mood="next_step",
    action=add("Vertel het deze groep ook", "Tell this group too", Activity, "title"),
    gathers=True,
    title=Text(nl="De ene collega hoort het, de andere niet", en="Some colleagues are told, others are not"),
    message=Text(
        nl="In “{plan}” horen {told} het wel, maar gebeurt er niets voor “{name}”.",
        en="In “{plan}”, {told} are told, but nothing is done for “{name}”.",
    ),
    what=Text(
        nl="Of een plan dat een interne groep iets vertelt, ook aan zijn andere interne groepen denkt.",
        en="Whether a plan that tells one internal group something thinks of its other internal groups too.",
    ),
    why=Text(
        nl="Collega's horen het dan van elkaar, of van een inwoner aan de balie.",
        en="Colleagues then hear it from each other, or from a resident at the counter.",
    ),
    example=Text(
        nl="De teamleiders krijgen een sessie. Wie 's avonds de telefoon opneemt, weet van niets.",
        en="Team leaders get a session. Those who answer the telephone at night know nothing.",
    ),
    way_out=Text(
        nl="Vertel het alle groepen op dezelfde dag, elk op hun eigen plek.",
        en="Tell all groups on the same day, each in a place of their own.",
    ),
)
def some_are_not_told(scene: Scene) -> Iterator[Hit]:
    """Find internal groups of a running plan for whom nothing is done while another internal group is told."""
    for plan in scene.plan.plans:
        served, left = _left_out(scene, plan)
        told = sorted(group.name for group in served if group.scope == "internal")
        for group in left if told else ():
            if group.scope == "internal":
                yield hit(group, detail=plan.id, related=(plan,), cause=plan.id, plan=plan.title, told=told)


@rule(
    "C423",
    severity="warning",
    source=("P7", "A5"),
    nouns=(Activity,),
    mood="not_right",
    action=edit("Kies een andere datum", "Choose another date", "starts_on"),
    stake="claim",
    gathers=True,
    title=Text(nl="Buiten hoort het eerder dan binnen", en="Outside hears it before inside"),
    message=Text(
        nl="“{name}” begint op {starts:date}. Pas op {inside:date} horen {groups} het.",
        en="“{name}” begins on {starts:date}. Only on {inside:date} {groups} are told.",
    ),
    what=Text(
        nl="Of wat voor buiten is niet begint voordat de eigen groepen van het plan over hetzelfde zijn verteld.",
        en="Whether nothing for the outside begins before the plan's own groups are told about the same thing.",
    ),
    why=Text(
        nl="Een bewoner belt over de brief, en de collega aan de lijn kent de brief niet.",
        en="A resident rings about the letter, and the colleague on the line does not know the letter.",
    ),
    example=Text(
        nl="De brief aan cliënten gaat op 1 december weg, de toolkit voor de teams komt op 7 december.",
        en="The letter to clients goes out on 1 December, the teams get their toolkit on 7 December.",
    ),
    way_out=Text(
        nl="Haal de interne stap naar voren, of laat de externe wachten.",
        en="Bring the internal step forward, or let the external one wait.",
    ),
)
def outside_before_inside(scene: Scene) -> Iterator[Hit]:
    """Find external activities still to begin, before an own group of the plan is first told about the same subject."""
    for plan in scene.plan.plans:
        if plan.status == "closed":
            continue
        own = {group.id: group for group in _groups(scene, plan) if group.scope == "internal" and not is_body(group)}
        activities = _done(scene, plan) if own else []
        inside = [
            Telling(each.starts_on, _subject(each), own.keys() & set(each.target_groups))
            for each in activities
            if each.scope == "internal" and each.starts_on
        ]
        for outer in activities:
            starts = outer.starts_on
            if outer.scope != "external" or outer.status == "done" or starts is None or starts < scene.today:
                continue
            late = _told_later(inside, _subject(outer), starts)
            if late:
                names = sorted(own[group].name for group in late)
                related = tuple(own[group] for group in sorted(late))
                yield hit(outer, related=related, cause=plan.id, starts=starts, inside=min(late.values()), groups=names)


class Telling(NamedTuple):
    """When own groups are told, and about what."""

    day: date
    subject: frozenset[str]
    groups: Collection[str]


def _told_later(inside: list[Telling], subject: frozenset[str], starts: date) -> dict[str, date]:
    """Give the own groups that are first told of a subject after a day, and when.

    Where neither says what it is about, both are about the plan.
    """
    first: dict[str, date] = {}
    for told in inside:
        if told.subject & subject or not (told.subject or subject):
            for group in told.groups:
                first[group] = min(first.get(group, told.day), told.day)
    return {group: day for group, day in first.items() if day > starts}


def _subject(activity: Activity) -> frozenset[str]:
    return frozenset({*activity.usps, *filter(None, (activity.campaign, activity.process, activity.phase))})
