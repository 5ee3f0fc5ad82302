"""Evaluations, learnings and adjustments: honest about effect, and with their ground (E2, E3, E4)."""

from collections.abc import Iterator

from ankerpunt.check.action import add, edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.evaluation import is_judged
from ankerpunt.plan.facts.objective import is_due_without_result
from ankerpunt.plan.nouns import Adjustment, Campaign, Evaluation, Learning, LearningAnswer, Objective, Result
from ankerpunt.text import Text


@rule(
    "E605",
    severity="warning",
    source=("E2",),
    nouns=(Evaluation,),
    mood="not_right",
    action=edit("Noem de vergelijking", "Name the comparison"),
    stake="claim",
    title=Text(nl="Effect zonder vergelijking", en="Effect without a comparison"),
    message=Text(
        nl="De evaluatie van “{name}” noemt een effect. Daarbij ontbreekt: {missing:words}.",
        en="The evaluation of “{name}” claims an effect. Missing beside it: {missing:words}.",
    ),
    what=Text(
        nl="Of naast een effect de beginstand staat en wat het anders nog geweest kan zijn.",
        en="Whether an effect comes with its baseline and with what else it could have been.",
    ),
    why=Text(
        nl="Voor en na vergelijken is niet genoeg. Misschien was er een storing, een piek of een ander formulier.",
        en="Comparing before and after is not enough. Perhaps there was an outage, a peak or another form.",
    ),
    example=Text(
        nl="“8,7 procent minder aanvragen in mei-juli. Maar de landelijke paspoortpiek verandert ook per jaar.”",
        en="“8.7 percent fewer requests in May-July. But the national passport peak differs per year too.”",
    ),
    way_out=Text(
        nl="Noem de stand van vóór de campagne, en schrijf op wat de verandering nog meer kan verklaren.",
        en="Name the figure from before the campaign, and write down what else may explain the change.",
    ),
)
def effect_without_comparison(scene: Scene) -> Iterator[Hit]:
    """Find evaluations that claim an effect without baseline or rival explanation."""
    for evaluation in scene.plan.evaluations:
        if not evaluation.effect.strip():
            continue
        parts = (
            ("baseline", evaluation.baseline.strip()),
            ("rival_explanation", is_judged(evaluation)),
        )
        missing = [word for word, given in parts if not given]
        if missing:
            campaign = scene.get(Campaign, evaluation.campaign)
            yield hit(evaluation, field=missing[0], related=(campaign,) if campaign else (), missing=missing)


@rule(
    "E615",
    severity="warning",
    source=("E2",),
    nouns=(Objective,),
    mood="next_step",
    action=add("Leg de uitkomst vast", "Record the result", Result, "value"),
    gathers=True,
    title=Text(nl="Doel is voorbij zonder uitkomst", en="Objective is due without a result"),
    message=Text(
        nl="“{name}” liep tot {due:date}. Er staat niet of het is gehaald.",
        en="“{name}” ran until {due:date}. Nothing says whether it was reached.",
    ),
    what=Text(
        nl="Of van een doel waarvan de datum voorbij is een uitkomst of evaluatie staat.",
        en="Whether an objective past its date has a result or an evaluation.",
    ),
    why=Text(
        nl="Een doel zonder uitkomst leert niemand iets. De volgende keer begint weer bij nul.",
        en="An objective without a result teaches nobody. The next one begins at nought again.",
    ),
    example=Text(
        nl="“70 procent weet wat in de zak mag, 31 december”: gemeten op 8 januari, 63 procent.",
        en="“70 percent know what goes in the bag, 31 December”: measured on 8 January, 63 percent.",
    ),
    way_out=Text(
        nl="Leg de laatste stand vast met datum en bron. Is er niet gemeten? Schrijf ook dat op.",
        en="Record the last figure with its date and source. Was it not measured? Write that down too.",
    ),
)
def due_without_result(scene: Scene) -> Iterator[Hit]:
    """Find objectives past their date without a result, and without an evaluation of their campaign."""
    for objective in scene.plan.objectives:
        evaluations = scene.referring(objective.campaign or "", by=(Evaluation, "campaign"))
        judged = any(evaluation.objective_reached for evaluation in evaluations)
        if not judged and is_due_without_result(objective, scene.index, scene.today):
            yield hit(objective, field="due_on", due=objective.due_on)


@rule(
    "E606",
    severity="warning",
    source=("E3",),
    nouns=(Learning,),
    mood="next_step",
    action=edit("Zeg waaruit het blijkt", "Say what shows it"),
    gathers=True,
    title=Text(nl="Les zonder grond", en="Learning without its ground"),
    message=Text(
        nl="“{name}”: waaruit blijkt dat? Dat staat er niet bij.",
        en="“{name}”: what shows that? It does not say.",
    ),
    what=Text(
        nl="Of bij elke geleerde les staat waaruit ze blijkt.",
        en="Whether each learning says what showed it.",
    ),
    why=Text(
        nl="De volgende maker moet kunnen wegen: bleek dit uit 412 antwoorden, of uit één gesprek?",
        en="The next maker must be able to weigh: did 412 answers show this, or one talk?",
    ),
    example=Text(nl="“Herkomstvraag in het formulier, n = 412.”", en="“Question on the form, n = 412.”"),
    way_out=Text(
        nl="Noem de cijfers of gesprekken erachter. Is het een indruk? Zeg dat, en noem de les zwak.",
        en="Name the figures or talks behind it. Is it an impression? Say so, and call the learning weak.",
    ),
)
def learning_without_ground(scene: Scene) -> Iterator[Hit]:
    """Find learnings without evidence."""
    for learning in scene.plan.learnings:
        if not learning.evidence.strip():
            yield hit(learning, field="evidence")


@rule(
    "E607",
    severity="warning",
    source=("E3",),
    nouns=(LearningAnswer,),
    mood="next_step",
    action=edit("Schrijf de reden op", "Write the reason down"),
    title=Text(nl="Antwoord zonder reden", en="Answer without a reason"),
    message=Text(
        nl="Op “{name}” is “{answer:words}” geantwoord, zonder reden.",
        en="“{name}” was answered with “{answer:words}”, without a reason.",
    ),
    what=Text(
        nl="Of bij een aangepaste of afgewezen les staat waarom.",
        en="Whether an adapted or declined learning says why.",
    ),
    why=Text(
        nl="Zonder reden is afwijzen hetzelfde als vergeten.",
        en="Without a reason, declining is the same as forgetting.",
    ),
    example=Text(
        nl="“Afgewezen: deze doelgroep heeft geen brievenbus op naam.”",
        en="“Declined: this group has no letterbox with a name.”",
    ),
    way_out=Text(
        nl="Schrijf in één zin waarom deze keer anders is.",
        en="Write in one sentence why this time is different.",
    ),
)
def answer_without_reason(scene: Scene) -> Iterator[Hit]:
    """Find learnings that were adapted or declined without a reason."""
    for answer in scene.plan.learning_answers:
        if answer.answer != "adopted" and not answer.reason.strip():
            yield hit(answer, field="reason", answer=answer.answer)


@rule(
    "E608",
    severity="hint",
    source=("E4",),
    nouns=(Adjustment,),
    mood="next_step",
    action=edit("Schrijf de reden op", "Write the reason down"),
    gathers=True,
    title=Text(nl="Bijsturing zonder reden", en="Adjustment without a reason"),
    message=Text(
        nl="“{what}” is veranderd op {adjusted:date}, maar er staat niet waarom.",
        en="“{what}” was changed on {adjusted:date}, but it does not say why.",
    ),
    what=Text(
        nl="Of bij elke bijsturing tijdens een campagne een reden staat.",
        en="Whether each adjustment during a campaign has its reason.",
    ),
    why=Text(
        nl="Bij het evalueren wil je weten of je bijstuurde op een signaal of op zenuwen.",
        en="When evaluating you want to know whether a signal or nerves made you adjust.",
    ),
    example=Text(
        nl="“Tweede brief geschrapt: zes bellers liepen vast op hetzelfde formulier.”",
        en="“Second letter dropped: six callers got stuck in the same form.”",
    ),
    way_out=Text(nl="Vul aan wat je zag of hoorde.", en="Add what you saw or heard."),
)
def adjustment_without_reason(scene: Scene) -> Iterator[Hit]:
    """Find adjustments without a reason."""
    for adjustment in scene.plan.adjustments:
        if not adjustment.reason.strip():
            yield hit(adjustment, field="reason", what=adjustment.what, adjusted=adjustment.adjusted_on)
