"""Campaigns: begin with what was learned, evaluate, and learn again (E1, E3)."""

from collections.abc import Iterator

from ankerpunt.check.action import add
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.nouns import Campaign, Evaluation, Learning, LearningAnswer
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
    nouns=(Campaign,),
    mood="next_step",
    action=add("Beantwoord de les", "Answer the lesson", LearningAnswer, "answer"),
    title=Text(nl="Geleerde lessen zonder antwoord", en="Learnings without an answer"),
    message=Text(
        nl="“{name}” laat {count:n geleerde les|geleerde lessen} liggen: {learnings}.",
        en="“{name}” leaves {count:n learning|learnings} unanswered: {learnings}.",
    ),
    what=Text(
        nl="Of een nieuwe campagne op elke les van eerdere campagnes zegt: overnemen, aanpassen of afwijzen.",
        en="Whether a new campaign says of each earlier learning: adopt, adapt or decline.",
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
    """Find campaigns still to end that leave earlier learnings unanswered."""
    for_all = tuple(learning for learning in scene.plan.learnings if learning.applies_to_all)
    for campaign in scene.plan.campaigns:
        if campaign.ends_on < scene.today:
            continue
        answers = scene.referring(campaign.id, by=(LearningAnswer, "campaign"))
        answered = {answer.learning for answer in answers}
        owed = {row.id: row for row in (*for_all, *_about(scene, campaign)) if row.id not in answered}
        unanswered = tuple(owed[name] for name in sorted(owed) if _is_earlier(scene, owed[name], campaign))
        if unanswered:
            texts = [f"“{shorten(learning.text, LEARNING_LENGTH)}”" for learning in unanswered]
            yield hit(campaign, related=unanswered, count=len(unanswered), learnings=texts)


def _about(scene: Scene, campaign: Campaign) -> Iterator[Learning]:
    """Give the learnings on a campaign's processes, and of the campaign that it follows."""
    for process in campaign.processes:
        yield from scene.referring(process, by=(Learning, "processes"))
    if campaign.follows:
        yield from scene.referring(campaign.follows, by=(Learning, "campaign"))


def _is_earlier(scene: Scene, learning: Learning, campaign: Campaign) -> bool:
    source = scene.get(Campaign, learning.campaign)
    return learning.campaign != campaign.id and (source is None or source.ends_on < campaign.starts_on)


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
