"""The target-group choice, and whether existing groups still recognise themselves (U3, U4)."""

from collections.abc import Iterator

from ankerpunt.check.action import add
from ankerpunt.check.bodies import is_body
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts import target_group_choice
from ankerpunt.plan.facts.communication_plan import kinds
from ankerpunt.plan.facts.estrangement_test import recognition
from ankerpunt.plan.nouns import ChoiceArgument, EstrangementTest, Organisation, Proposition, TargetGroupChoice
from ankerpunt.text import Text

# Kinds of plan that work for groups which somebody chose before.
WITHOUT_A_CHOICE = frozenset({"project", "charter", "journey"})


@rule(
    "U103",
    severity="warning",
    source=("U3",),
    nouns=(Organisation,),
    mood="next_step",
    action=add("Kies voor wie", "Choose for whom", TargetGroupChoice, "route"),
    title=Text(nl="Geen doelgroepkeuze", en="No target-group choice"),
    message=Text(
        nl="“{name}” heeft {groups:n doelgroep|doelgroepen}, maar nergens staat voor wie je kiest.",
        en="“{name}” has {groups:n target group|target groups}, but nowhere is written which you choose.",
    ),
    what=Text(
        nl="Of er een opgeschreven keuze is zodra er huidige én nieuwe doelgroepen zijn.",
        en="Whether a choice is written down as soon as there are existing and new groups.",
    ),
    why=Text(
        nl="Wie niet kiest, doet alles half. De mensen die je nu dragen, merken dat als eerste.",
        en="If you do not choose, you do everything by halves. The people who carry you today notice first.",
    ),
    example=Text(
        nl="“Wij versterken onze huidige doelgroepen. Over een jaar kijken we opnieuw.”",
        en="“We strengthen our existing groups. In a year we look again.”",
    ),
    way_out=Text(
        nl="Schrijf de keuze op met datum en redenen. “We weten het nog niet” is ook een goed antwoord.",
        en="Write the choice down with its date and reasons. “We do not know yet” is a good answer too.",
    ),
)
def no_choice(scene: Scene) -> Iterator[Hit]:
    """Find an organisation that has existing and new groups and no choice among them."""
    people = {group.relation for group in scene.plan.target_groups if not is_body(group)}
    at_stake = len(people) > 1 and not (kinds(scene.plan) and kinds(scene.plan) <= WITHOUT_A_CHOICE)
    if at_stake and not scene.plan.target_group_choices:
        yield hit(scene.plan.organisation, groups=len(scene.plan.target_groups))


@rule(
    "U104",
    severity="warning",
    source=("U3",),
    nouns=(TargetGroupChoice,),
    mood="not_right",
    action=add("Kies opnieuw", "Choose again", TargetGroupChoice, "route"),
    title=Text(nl="Doelgroepkeuze is verouderd", en="Target-group choice is out of date"),
    message=Text(
        nl="De doelgroepkeuze van {decided:date} had op {review:date} opnieuw bekeken moeten zijn.",
        en="The target-group choice of {decided:date} was to be looked at again by {review:date}.",
    ),
    what=Text(
        nl="Of de laatste doelgroepkeuze nog binnen haar termijn is: de afgesproken datum, of anders twee jaar.",
        en="Whether the latest target-group choice is within its term: the agreed date, or else two years.",
    ),
    why=Text(
        nl="Groepen veranderen. Een oude keuze stuurt dan werk naar de verkeerde mensen.",
        en="Groups change. An old choice then sends work to the wrong people.",
    ),
    example=Text(
        nl="Gekozen in 2023 voor “starters”, terwijl nu vooral senioren komen.",
        en="Chosen in 2023: “starters”, while it is now mostly seniors who come.",
    ),
    way_out=Text(
        nl="Bespreek de keuze opnieuw en leg haar vast met de datum van nu, ook als ze hetzelfde blijft.",
        en="Discuss the choice again and record it with today's date, even when it stays the same.",
    ),
)
def stale_choice(scene: Scene) -> Iterator[Hit]:
    """Find the latest choice when its review date, or two years, have passed."""
    latest = target_group_choice.latest(scene.index)
    if latest is not None and target_group_choice.is_overdue(latest, scene.today):
        review = target_group_choice.look_again_on(latest)
        yield hit(latest, field="review_on", decided=latest.decided_on, review=review)


@rule(
    "U105",
    severity="warning",
    source=("U3",),
    nouns=(TargetGroupChoice,),
    mood="next_step",
    action=add("Schrijf een argument op", "Write an argument down", ChoiceArgument, "text", route="both", stance="for"),
    title=Text(nl="“Allebei” zonder argumenten", en="“Both” without arguments"),
    message=Text(
        nl="De keuze van {decided:date} is “allebei”, zonder argumenten waarom dat kan.",
        en="The choice of {decided:date} is “both”, without arguments why that can work.",
    ),
    what=Text(
        nl="Of bij de keuze om oude én nieuwe doelgroepen te bedienen minstens één argument vóór staat.",
        en="Whether the choice to serve old and new groups at once has at least one argument for it.",
    ),
    why=Text(
        nl="Marketeers raden “allebei” af: je vraagt twee keer zoveel en de huidige groep kan vervreemden.",
        en="Marketers advise against “both”: it asks twice as much, and the existing group may feel estranged.",
    ),
    example=Text(
        nl="Goed argument: “De nieuwe groep komt op andere dagen en wil dezelfde vaste gezichten.”",
        en="A good argument: “The new group comes on other days and wants the same familiar faces.”",
    ),
    way_out=Text(
        nl="Schrijf de argumenten voor en tegen op. Lukt dat niet? Kies dan toch één route.",
        en="Write down the arguments for and against. Can you not? Then choose one route after all.",
    ),
)
def both_without_arguments(scene: Scene) -> Iterator[Hit]:
    """Find choices for both without an argument for it."""
    for choice in scene.plan.target_group_choices:
        if choice.route != "both":
            continue
        arguments = scene.referring(choice.id, by=(ChoiceArgument, "choice"))
        if not any(argument.route == "both" and argument.stance == "for" for argument in arguments):
            yield hit(choice, decided=choice.decided_on)


@rule(
    "U106",
    severity="gate",
    source=("U4",),
    nouns=(Proposition,),
    mood="next_step",
    action=add("Vraag de groep", "Ask the group", EstrangementTest, "recognises"),
    title=Text(nl="Nieuwe belofte zonder herkenningstoets", en="New promise without an estrangement test"),
    message=Text(
        nl="“{name}” vervangt een eerdere belofte. Of {groups} dit herkennen, en waarom, staat er nog niet.",
        en="“{name}” replaces an earlier promise. Whether {groups} recognise it, and why, is not said yet.",
    ),
    what=Text(
        nl="Of de bestaande doelgroep zich in een nieuwe belofte herkent: met een reden, een gesprek of onderzoek.",
        en="Whether the existing group recognises itself in a new promise: with a reason, a talk or research.",
    ),
    why=Text(
        nl="Wie een nieuwe groep zoekt, kan ongemerkt de groep verliezen die de organisatie nu draagt.",
        en="If you look for a new group, you may lose the group that carries the organisation, without noticing.",
    ),
    example=Text(
        nl="Een buurthuis wordt “creatieve hotspot”. De kaarters van dinsdag komen niet meer.",
        en="A community centre becomes a “creative hotspot”. The Tuesday card players stay away.",
    ),
    way_out=Text(
        nl="Leg de nieuwe belofte voor aan een paar mensen van de groep. Noteer wie zich herkent, wie niet en waarom.",
        en="Show the new promise to a few people of the group. Note who recognises it, who does not, and why.",
    ),
)
def changed_without_test(scene: Scene) -> Iterator[Hit]:
    """Find propositions that replace another while an existing group of theirs was not asked."""
    for proposition in scene.plan.propositions:
        if proposition.replaces is None or proposition.status == "retired":
            continue
        if untested := recognition(proposition, scene.index).waits_for:
            yield hit(proposition, related=untested, groups=[group.name for group in untested])
