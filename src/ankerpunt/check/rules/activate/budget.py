"""Money: what a plan costs against what was set apart (C9)."""

from collections.abc import Iterator

from ankerpunt.check.action import edit_first
from ankerpunt.check.rule import Hit, hit, rule
from ankerpunt.check.scene import Scene
from ankerpunt.plan.facts.budget import costs, is_yearly, set_apart, year_of
from ankerpunt.plan.nouns import Activity, Budget, CommunicationPlan
from ankerpunt.text import Text


def _dearest(scene: Scene, plan: CommunicationPlan, scope: str = "") -> tuple[Activity, ...]:
    """List what still costs something and may be made cheaper, the dearest first."""
    open_ones = (
        each for each in scene.referring(plan.id, by=(Activity, "plan")) if each.status in {"planned", "activated"}
    )
    found = (each for each in open_ones if each.cost_cents and scope in {"", each.scope})
    return tuple(sorted(found, key=lambda each: (-(each.cost_cents or 0), each.id)))


def _periods(scene: Scene, plan: CommunicationPlan) -> list[int | None]:
    """List what has a budget: the plan as a whole, unless each budget is of a year, and each year that has one."""
    budgets = scene.referring(plan.id, by=(Budget, "plan"))
    if plan.starts_on.year == plan.ends_on.year:
        return [None] if budgets else []
    years = {year for budget in budgets if (year := year_of(budget))}
    if any(map(is_yearly, budgets)):
        years |= set(range(plan.starts_on.year, plan.ends_on.year + 1))
    whole = any(year_of(budget) is None for budget in budgets)
    return [*([None] if whole else []), *sorted(years)]


def _during(year: int | None) -> str:
    """Say of a year that it is meant, in either language; a plan as a whole needs no words."""
    return f" in {year}" if year else ""


@rule(
    "C419",
    severity="gate",
    source=("C9",),
    nouns=(CommunicationPlan,),
    mood="not_right",
    action=edit_first("Maak iets goedkoper", "Make something cheaper", Activity, "cost_cents"),
    stake="money",
    title=Text(nl="Plan kost meer dan er is", en="The plan costs more than there is"),
    message=Text(
        nl="“{name}” kost{during} {cost:euro}; er is {budget:euro}. Dat is {over:euro} te veel.",
        en="“{name}” costs {cost:euro}{during}; there is {budget:euro}. That is {over:euro} too much.",
    ),
    what=Text(
        nl="Of de activiteiten van een plan passen in het budget met onvoorzien erbij, ook per begroot jaar.",
        en="Whether the activities of a plan fit the budget, contingency included, and each year that has a budget.",
    ),
    why=Text(
        nl="Wie te veel plant, schrapt halverwege, en dan meestal wat al was beloofd.",
        en="Who plans too much cuts halfway, mostly what had been promised already.",
    ),
    example=Text(nl="Begroot: € 53.500. Gepland: € 58.000.", en="Budget: €53,500. Planned: €58,000."),
    way_out=Text(
        nl="Schrap of versober nu, of vraag geld bij voordat je begint.",
        en="Cut or trim now, or ask for money before you begin.",
    ),
)
def over_budget(scene: Scene) -> Iterator[Hit]:
    """Find plans that cost more than all their budgets together, or more in a year than there is for it."""
    for plan in scene.plan.plans:
        if plan.status == "closed":
            continue
        for year in _periods(scene, plan):
            cost, budget = (
                sum(costs(plan, scene.index, year).values()),
                sum(set_apart(plan, scene.index, year).values()),
            )
            if cost > budget:
                detail, during, over = str(year or ""), _during(year), cost - budget
                dear = _dearest(scene, plan)
                yield hit(plan, detail=detail, related=dear, during=during, cost=cost, budget=budget, over=over)
                if year is None:
                    # What is too much in all is too much in some year; that is said once.
                    break


@rule(
    "C420",
    severity="warning",
    source=("C9",),
    nouns=(CommunicationPlan,),
    mood="not_right",
    action=edit_first("Maak iets goedkoper", "Make something cheaper", Activity, "cost_cents"),
    stake="money",
    title=Text(nl="Deelbudget is te klein", en="Part of the budget is too small"),
    message=Text(
        nl="Van “{name}” kost {purpose:words}{during} {cost:euro}; daarvoor is {budget:euro} begroot.",
        en="In “{name}”, {purpose:words} costs {cost:euro}{during}; {budget:euro} is set apart for that.",
    ),
    what=Text(
        nl="Of het interne en het externe deel elk binnen hun eigen budget blijven.",
        en="Whether the internal and the external part each stay within their own budget.",
    ),
    why=Text(
        nl="Intern geld gaat makkelijk op aan buiten. Dan vertel je iets wat binnen nog niet waar is.",
        en="Internal money easily goes outside. You then tell what is not true inside yet.",
    ),
    example=Text(
        nl="Extern € 34.000 gepland bij € 30.500 budget, terwijl intern € 4.000 overhoudt.",
        en="External €34,000 planned on a budget of €30,500, while internal has €4,000 left.",
    ),
    way_out=Text(
        nl="Maak een keuze tussen activiteiten, of verschuif geld en schrijf op waarom.",
        en="Choose between activities, or move money and write down why.",
    ),
)
def part_over_budget(scene: Scene) -> Iterator[Hit]:
    """Find plans of which the internal or external part costs more than its own budget."""
    for plan in scene.plan.plans:
        if plan.status == "closed":
            continue
        yield from (each for purpose in ("internal", "external") for each in _part_over(scene, plan, purpose))


def _part_over(scene: Scene, plan: CommunicationPlan, purpose: str) -> Iterator[Hit]:
    for year in _periods(scene, plan):
        budgets, cost = set_apart(plan, scene.index, year), costs(plan, scene.index, year)[purpose]
        if purpose in budgets and cost > budgets[purpose]:
            part, during = f"part_{purpose}", _during(year)
            dear = _dearest(scene, plan, purpose)
            yield hit(
                plan, detail=purpose, related=dear, purpose=part, during=during, cost=cost, budget=budgets[purpose]
            )
            return
