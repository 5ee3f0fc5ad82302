"""Campaigns: begin with what was learned, evaluate, and learn again (E1, E3)."""

from collections.abc import Iterator, Sequence
from typing import Any

from ankerpunt.check.action import add
from ankerpunt.check.owing import Debt, behind, of_campaign, of_plan, unanswered
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Activity, Campaign, CommunicationPlan, Evaluation, Learning, LearningAnswer
from ankerpunt.plan.speech import shorten
from ankerpunt.text import Text

# A month to gather what people say; after that memories fade (our own limit).
EVALUATE_WITHIN_DAYS = 30
# E1 asks to evaluate during a campaign too; below eight weeks there is little to adjust (our own limit).
LONG_CAMPAIGN_DAYS = 56
LEARNING_LENGTH = 60


@rule(
    "E601",
    severity="gate",
    source=("E3",),
    nouns=(Campaign, CommunicationPlan),
    mood="next_step",
    action=add("Beantwoord de les", "Answer the lesson", LearningAnswer, "answer"),
    title=Text(nl="Geleerde lessen zonder antwoord", en="Learnings without an answer"),
    message=Text(
        nl="“{name}” laat {count:n geleerde les|geleerde lessen} liggen: {learnings}.",
        en="“{name}” leaves {count:n learning|learnings} unanswered: {learnings}.",
    ),
    what=Text(
        nl=(
            "Of een nieuwe campagne elke les over hetzelfde proces beantwoordt, en elke les van haar voorganger. "
            "Daarbij komen drie lessen die dicht bij haar liggen. Wat altijd geldt, beantwoordt het plan één keer."
        ),
        en=(
            "Whether a new campaign answers each learning on the same process, and of the campaign that it follows. "
            "Three others that lie near are added. What holds always is answered once by the plan."
        ),
    ),
    why=Text(
        nl="Een les die niemand leest, betaal je twee keer. Elke campagne moet beter zijn dan de vorige.",
        en="A lesson nobody reads is paid for twice. Every campaign must be better than the last.",
    ),
    example=Text(
        nl="“Los eerst de drempel op, adverteer daarna”: overgenomen, de sms-link is klaar voor de start.",
        en="“First take away the barrier, then advertise”: adopted, the text-message link is ready at the start.",
    ),
    way_out=Text(
        nl="Lees elke les en kies een antwoord met één zin waarom. Afwijzen mag.",
        en="Read each learning and choose an answer with one sentence why. Declining is fine.",
    ),
)
def unanswered_learnings(scene: Scene) -> Iterator[Hit]:
    """Find plans and campaigns still to end that leave earlier learnings unanswered."""
    plans = (each for each in scene.plan.plans if each.status != "closed" and each.ends_on >= scene.today)
    campaigns = (each for each in scene.plan.campaigns if each.ends_on >= scene.today)
    owed: tuple[tuple[CommunicationPlan | Campaign, tuple[Debt, ...]], ...] = (
        *((each, of_plan(each, scene.index)) for each in plans),
        *((each, of_campaign(each, scene.index)) for each in campaigns),
    )
    for whose, debts in owed:
        if open_ := unanswered(debts):
            yield hit(whose, related=open_, **_told(open_))


def _told(open_: Sequence[Learning]) -> dict[str, Any]:
    return {
        "count": len(open_),
        "learnings": [f"“{shorten(learning.text, LEARNING_LENGTH)}”" for learning in open_],
    }


@rule(
    "E616",
    severity="gate",
    source=("E3",),
    nouns=(Activity,),
    mood="not_right",
    action=add("Beantwoord de lessen", "Answer the lessons", LearningAnswer, "answer"),
    title=Text(nl="Gestart zonder antwoord op lessen", en="Started without an answer to what was learned"),
    message=Text(
        nl="“{name}” is gestart, terwijl {count:n les wacht|lessen wachten} op een antwoord: {learnings}.",
        en="“{name}” has started while {count:n learning waits|learnings wait} for an answer: {learnings}.",
    ),
    what=Text(
        nl="Of een activiteit pas start als haar campagne en haar plan zeggen wat ze met eerdere lessen doen.",
        en="Whether an activity starts only once its campaign and plan say what they do with earlier learnings.",
    ),
    why=Text(
        nl="Na de start verandert niemand de brief nog. Wat je wist, moet er dan al in zitten.",
        en="After the start nobody changes the letter. What you knew must be in it by then.",
    ),
    example=Text(
        nl="“Haal mensen met een afspraak eruit”: vóór de brief naar de drukker gaat.",
        en="“Leave out people with an appointment”: before the letter goes to the printer.",
    ),
    way_out=Text(
        nl="Zeg van elke les: doen we, doen we anders of doen we niet. Eén zin is genoeg.",
        en="Say of each learning: we do it, we do it otherwise, or we do not. One sentence is enough.",
    ),
)
def started_without_answers(scene: Scene) -> Iterator[Hit]:
    """Find activities that have started while their campaign or plan owes answers."""
    for activity in scene.plan.activities:
        if activity.status != "activated" or _is_over(activity, scene):
            continue
        if open_ := behind(activity, scene.index):
            campaign = scene.get(Campaign, activity.campaign)
            plan = scene.get(CommunicationPlan, activity.plan or (campaign.plan if campaign else None))
            whose = tuple(each for each in (campaign, plan) if each)
            yield hit(activity, related=(*whose, *open_), **_told(open_))


def _is_over(activity: Activity, scene: Scene) -> bool:
    """What it belongs to has ended: no answer would change anything."""
    ends = (scene.get(Campaign, activity.campaign), scene.get(CommunicationPlan, activity.plan))
    return all(each is None or each.ends_on < scene.today for each in ends)


@rule(
    "E602",
    severity="warning",
    source=("E1",),
    nouns=(Campaign,),
    mood="next_step",
    action=add("Kijk terug", "Look back", Evaluation, "went_well"),
    title=Text(nl="Campagne zonder evaluatie", en="Campaign without an evaluation"),
    message=Text(
        nl="“{name}” eindigde op {ended:date} en is nog niet geëvalueerd.",
        en="“{name}” ended on {ended:date} and has not been evaluated yet.",
    ),
    what=Text(
        nl="Of een campagne binnen een maand na het einde is geëvalueerd.",
        en="Whether a campaign was evaluated within a month of its end.",
    ),
    why=Text(
        nl="Na een maand weet niemand meer wat er echt gebeurde, en begint de volgende opnieuw bij nul.",
        en="After a month nobody knows what really happened, and the next one starts at zero again.",
    ),
    example=Text(
        nl="“Goed: sleutelbrief op het juiste moment. Fout: sticker te laat geleverd.”",
        en="“Right: the letter with the key, just in time. Wrong: the sticker came too late.”",
    ),
    way_out=Text(
        nl="Een half uur met wie meedeed: wat ging goed, wat ging fout, wat kan beter?",
        en="Half an hour with those who took part: what went well, what went wrong, what can be better?",
    ),
)
def not_evaluated(scene: Scene) -> Iterator[Hit]:
    """Find campaigns that ended over a month ago without an evaluation afterwards."""
    for campaign in scene.plan.campaigns:
        if scene.days_since(campaign.ends_on) <= EVALUATE_WITHIN_DAYS:
            continue
        evaluations = scene.referring(campaign.id, by=(Evaluation, "campaign"))
        if not any(evaluation.moment == "after" for evaluation in evaluations):
            yield hit(campaign, ended=campaign.ends_on)


@rule(
    "E603",
    severity="hint",
    source=("E1", "E4"),
    nouns=(Campaign,),
    mood="next_step",
    action=add("Kijk nu al terug", "Look back already", Evaluation, "went_well", moment="during"),
    title=Text(nl="Lange campagne zonder tussenstand", en="Long campaign without a look in between"),
    message=Text(
        nl="“{name}” is over de helft ({days} dagen in totaal) en nog niet tussendoor bekeken.",
        en="“{name}” is past its middle ({days} days in all) and has not been looked at in between.",
    ),
    what=Text(
        nl="Of een campagne van meer dan acht weken halverwege is geëvalueerd.",
        en="Whether a campaign of over eight weeks was evaluated halfway.",
    ),
    why=Text(
        nl="Halverwege kun je nog bijsturen. Aan het einde kun je alleen nog spijt hebben.",
        en="Halfway you can still adjust. At the end you can only regret.",
    ),
    example=Text(
        nl="In week vier bleek de brief ook te gaan naar mensen met een afspraak.",
        en="In week four the letter turned out to go to people with an appointment too.",
    ),
    way_out=Text(
        nl="Kijk deze week een kwartier terug, en leg vast wat je verandert en waarom.",
        en="Look back for a quarter of an hour this week, and record what you change and why.",
    ),
)
def not_looked_at_in_between(scene: Scene) -> Iterator[Hit]:
    """Find long campaigns past their middle without an evaluation during."""
    for campaign in scene.plan.campaigns:
        days = (campaign.ends_on - campaign.starts_on).days + 1
        past_middle = scene.days_since(campaign.starts_on) * 2 > days
        if days <= LONG_CAMPAIGN_DAYS or not past_middle or campaign.ends_on < scene.today:
            continue
        evaluations = scene.referring(campaign.id, by=(Evaluation, "campaign"))
        if not any(evaluation.moment == "during" for evaluation in evaluations):
            yield hit(campaign, days=days)


@rule(
    "E604",
    severity="hint",
    source=("E3",),
    nouns=(Campaign,),
    mood="next_step",
    action=add("Schrijf een les op", "Write a lesson down", Learning, "text"),
    title=Text(nl="Evaluatie zonder geleerde les", en="Evaluation without a learning"),
    message=Text(
        nl="“{name}” is geëvalueerd, maar er is geen les uit overgebleven.",
        en="“{name}” was evaluated, but no learning came of it.",
    ),
    what=Text(
        nl="Of een geëvalueerde campagne minstens één geleerde les opleverde.",
        en="Whether an evaluated campaign brought at least one learning.",
    ),
    why=Text(
        nl="Een verslag verdwijnt in een map. Een les staat klaar bij de volgende campagne.",
        en="A report vanishes in a folder. A learning is waiting at the next campaign.",
    ),
    example=Text(
        nl="“Stuur de brief zes maanden vooraf en haal mensen met een afspraak eruit.”",
        en="“Send the letter six months ahead and leave out people with an appointment.”",
    ),
    way_out=Text(
        nl="Schrijf één zin die je tegen de maker van de volgende campagne zou zeggen.",
        en="Write the one sentence that you would say to the maker of the next campaign.",
    ),
)
def evaluated_without_learning(scene: Scene) -> Iterator[Hit]:
    """Find campaigns evaluated afterwards that left no learning."""
    for campaign in scene.plan.campaigns:
        evaluations = scene.referring(campaign.id, by=(Evaluation, "campaign"))
        learned = scene.referring(campaign.id, by=(Learning, "campaign"))
        if not learned and any(evaluation.moment == "after" for evaluation in evaluations):
            yield hit(campaign)
