"""Counts that can fool an evaluation: an odd month, a jump, a season (E2, C3)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.check.series import jump, odd_months, peak
from ankerpunt.plan.facts.process import MONTHS, month_of
from ankerpunt.plan.nouns import Campaign, Process
from ankerpunt.plan.speech import MONTHS as NAMES
from ankerpunt.text import Text


def _name(month: int) -> dict[str, str]:
    year, number = divmod(month, MONTHS)
    return {"nl": f"{NAMES['nl'][number]} {year}", "en": f"{NAMES['en'][number]} {year}"}


def _noted(process: Process, month: int) -> bool:
    """Tell whether the note on a process already speaks of a month."""
    note = process.note.casefold()
    return any(name.casefold() in note for name in _name(month).values())


@rule(
    "E612",
    severity="hint",
    source=("E2", "C3"),
    nouns=(Process,),
    mood="not_right",
    action=edit("Noem de maand", "Name the month", "note"),
    title=Text(nl="Vreemde maand in de beginstand", en="Odd month within the baseline"),
    message=Text(
        nl="“{name}” liep in {month} voor {share} procent via web, gewoonlijk {usual}. Die maand zit in de beginstand.",
        en="In {month}, {share} percent of “{name}” came online, usually {usual}. The baseline includes that month.",
    ),
    what=Text(
        nl="Of het jaar van de beginstand geen maand heeft die ver buiten de maanden ervoor en erna valt.",
        en="Whether the year of the baseline has no month far from those before and after it.",
    ),
    why=Text(
        nl="Na een storing lijkt elke campagne een succes: het cijfer gaat vanzelf weer omhoog.",
        en="After an outage every campaign looks like a success: the figure goes up again by itself.",
    ),
    example=Text(
        nl="Het formulier lag in maart een week plat. Wie maart meetelt, begint te laag.",
        en="The form was down for a week in March. Counting March, you begin too low.",
    ),
    way_out=Text(
        nl="Zoek uit wat er was en noem de maand in de notitie bij het proces. Reken de beginstand zonder die maand.",
        en="Find out what happened and name the month in the note of the process. Take the baseline without it.",
    ),
)
def odd_month_in_baseline(scene: Scene) -> Iterator[Hit]:
    """Find processes whose baseline year holds a month that stands apart and is not spoken of."""
    for process in scene.plan.processes:
        counts = scene.cases(process.id) if process.baseline is not None else None
        if counts is None:
            continue
        last = month_of(process.baseline_on) if process.baseline_on else counts.first + len(counts.whole) - 1
        for odd in odd_months(counts):
            if last - MONTHS < odd.month <= last and not _noted(process, odd.month):
                year, number = divmod(odd.month, MONTHS)
                detail = f"{year}-{number + 1:02}"
                yield hit(
                    process,
                    field="baseline",
                    detail=detail,
                    month=_name(odd.month),
                    share=odd.share,
                    usual=odd.usual,
                )


@rule(
    "E613",
    severity="hint",
    source=("E2", "C3"),
    nouns=(Process,),
    mood="not_right",
    action=edit("Schrijf op wat er was", "Write down what happened"),
    title=Text(nl="Sprong die geen campagne verklaart", en="Jump that no campaign explains"),
    message=Text(
        nl="Bij “{name}” ging het deel via web rond {month} van {before} naar {after} procent, zonder campagne.",
        en="Around {month} the share of “{name}” online went from {before} to {after} percent, without a campaign.",
    ),
    what=Text(
        nl="Of een blijvende sprong in de aantallen bij een campagne hoort, of in de notitie staat.",
        en="Whether a lasting jump in the counts belongs to a campaign, or is in the note.",
    ),
    why=Text(
        nl="Een nieuw formulier doet soms meer dan een campagne. Wie dat vergeet, bedankt straks de verkeerde.",
        en="A new form may do more than a campaign. Who forgets this later thanks the wrong one.",
    ),
    example=Text(
        nl="De afspraak maken ging van elf naar vier stappen. Daarna kwam pas de campagne.",
        en="Making an appointment went from eleven to four steps. Only then came the campaign.",
    ),
    way_out=Text(
        nl="Vraag wat er toen veranderde, en zet het met maand en jaar in de notitie bij het proces.",
        en="Ask what changed then, and put it with month and year in the note of the process.",
    ),
)
def jump_without_campaign(scene: Scene) -> Iterator[Hit]:
    """Find processes whose share online jumped while no campaign ran within a month of it."""
    for process in scene.plan.processes:
        counts = scene.cases(process.id)
        found = jump(counts) if counts else None
        # Where two levels meet can be told to a month at best.
        around = () if found is None else range(found.month - 1, found.month + 2)
        if found is None or any(_noted(process, month) for month in around):
            continue
        campaigns = scene.referring(process.id, by=(Campaign, "processes"))
        near = (month_of(c.starts_on) - 1 <= found.month <= month_of(c.ends_on) + 1 for c in campaigns)
        if not any(near):
            yield hit(process, field="note", month=_name(found.month), before=found.before, after=found.after)


@rule(
    "E614",
    severity="hint",
    source=("E2", "C3"),
    nouns=(Campaign,),
    mood="not_right",
    action=edit("Schrijf op wat je vergelijkt", "Write down what you compare", "goal"),
    title=Text(nl="Campagne op een proces met een piek", en="Campaign on a process with a peak"),
    message=Text(
        nl="“{name}” gaat over {process}. Dat is elk jaar drukker in {months}. Vergelijk straks met dezelfde maanden.",
        en="“{name}” is about {process}. That is busier every year in {months}. Compare those same months.",
    ),
    what=Text(
        nl="Of een komende campagne gaat over een proces dat elk jaar in dezelfde maanden drukker is.",
        en="Whether a coming campaign is about a process that is busier in the same months every year.",
    ),
    why=Text(
        nl="Wie mei met maart vergelijkt, meet de vakantie en niet de campagne.",
        en="Comparing May with March measures the holidays and not the campaign.",
    ),
    example=Text(
        nl="Paspoorten: elk jaar een piek voor de zomer, met of zonder campagne.",
        en="Passports: a peak before summer every year, with or without a campaign.",
    ),
    way_out=Text(
        nl="Leg nu vast met welke maanden je straks vergelijkt. Klaar? Leg deze tip weg tot na de campagne.",
        en="Record now which months you will compare with. Done? Dismiss this hint until after the campaign.",
    ),
)
def campaign_on_a_peak(scene: Scene) -> Iterator[Hit]:
    """Find campaigns still to end on processes with a yearly peak."""
    for campaign in scene.plan.campaigns:
        if campaign.ends_on < scene.today:
            continue
        for name in sorted(campaign.processes):
            process, counts = scene.get(Process, name), scene.cases(name)
            months = peak(counts) if counts else []
            if process and months:
                yield hit(
                    campaign,
                    detail=process.id,
                    related=(process,),
                    process=process.name,
                    months={language: [NAMES[language][month - 1] for month in months] for language in NAMES},
                )
