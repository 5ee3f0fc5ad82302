"""Make up the fourth stage: processes with their contacts, plans and what is done in them."""

from datetime import date, timedelta
from math import cos, pi
from typing import Any

from ankerpunt.plan.generate import vocabulary as v
from ankerpunt.plan.generate.maker import TODAY, Maker, Rows, together
from ankerpunt.plan.nouns import (
    Absence,
    Activity,
    Budget,
    Campaign,
    Channel,
    CommunicationPlan,
    ContactSeries,
    FormSeries,
    Instrument,
    Message,
    Objective,
    OwnerCapacity,
    Partner,
    Phase,
    PlanAnswer,
    Process,
    ProcessEvent,
    Result,
    Risk,
    Theme,
)
from ankerpunt.text import capital

MONTHS = 36
FIRST_MONTH = date(2023, 11, 1)
PROCESSES_PER_SCALE = 4
ACTIVITIES_PER_PLAN = 50
CHANNELS = (
    Channel(id="web", name="Website", kind="web", effect="high", cost_cents=65, cost_source="eigen aanname"),
    Channel(id="telefoon", name="Telefoon", kind="phone", effect="medium", cost_cents=600, cost_source="eigen aanname"),
    Channel(id="balie", name="Balie", kind="counter", effect="high", cost_cents=1500),
    Channel(id="post", name="Post", kind="letter"),
)
SHARES = {"web": 0.6, "telefoon": 0.1, "balie": 0.25, "post": 0.05}


def activate(make: Maker, known: Rows) -> Rows:
    """Give the rows of every table of this stage."""
    outside = [group.id for group in known["target_groups"] if group.scope == "external"]
    numbers = range(1, make.scale * PROCESSES_PER_SCALE + 1)
    processes = together(_process(make, number, make.pick(outside)) for number in numbers)
    plans = (_plan(make, number, known, processes["processes"]) for number in range(1, make.scale + 1))
    return together([{"channels": list(CHANNELS)}, processes, *plans])


def _process(make: Maker, number: int, group: str) -> Rows:
    own = f"proces-{number}"
    name = v.PROCESSES[number % len(v.PROCESSES)]
    known = make.chance(0.9)
    process = Process(
        id=own,
        name=f"{name} ({v.PLACES[number // len(v.PROCESSES) % len(v.PLACES)]})",
        target_groups=(group,),
        foundations=("ambitie",),
        preferred_channels=make.some(("web", "telefoon", "balie"), 1, 2),
        self_service="afgeronde zaken via het web / alle zaken",
        baseline=float(make.number(20, 75)) if known else None,
        baseline_on=date(2026, 10, 31) if known else None,
        target=80.0,
        target_on=make.maybe(0.9, date(2027, 12, 31), None),
        help_stays_open=make.maybe(0.5, "balie en telefoon blijven open", ""),
        barriers=make.some(v.BARRIERS, 0, 3),
    )
    text = f"{name}? In vijf minuten klaar, ook vanavond."
    rows: Rows = {
        "processes": [process],
        "messages": [Message(id=f"{own}-boodschap", process=own, target_group=group, text=text)],
        "instruments": [
            Instrument(id=f"{own}-middel", name="kaart bij de balie", kind="communication", processes=(own,))
        ],
        "partners": [],
        "objectives": [],
        "results": [],
    }
    if make.chance(0.7):
        rows["partners"].append(Partner(id=f"{own}-partner", name="Woningcorporatie De Oever", processes=(own,)))
    if make.chance(0.2):
        rows["objectives"].append(Objective(id=f"{own}-doel", text="Eén keer je verhaal vertellen.", process=own))
        rows["results"].append(Result(id=f"{own}-uitkomst", objective=f"{own}-doel", measured_on=date(2026, 10, 1)))
    return together([rows, _contacts(make, own)])


def _contacts(make: Maker, process: str) -> Rows:
    volume = make.number(20, 900)
    cases = {channel: tuple(_counts(make, volume * share)) for channel, share in SHARES.items()}
    series = [
        ContactSeries(
            id=f"{process}-{channel}",
            process=process,
            channel=channel,
            kind="case",
            first_month=FIRST_MONTH,
            counts=counts,
        )
        for channel, counts in cases.items()
    ]
    web = cases["web"]
    form = FormSeries(
        id=f"{process}-formulier",
        process=process,
        first_month=FIRST_MONTH,
        visits=tuple(count * 3 for count in web),
        started=tuple(round(count * 1.3) for count in web),
        completed=web,
    )
    broken = ProcessEvent(
        id=f"{process}-storing",
        process=process,
        name="Het formulier lag eruit",
        kind="outage",
        starts_on=date(2026, 3, 2),
    )
    return {"contact_series": series, "form_series": [form], "process_events": [broken]}


def _counts(make: Maker, volume: float) -> list[int]:
    """Make monthly counts with a summer peak."""
    return [make.around(volume * (1 + 0.2 * cos(2 * pi * (month - 8) / 12))) for month in range(MONTHS)]


def _plan(make: Maker, number: int, known: Rows, processes: list[Process]) -> Rows:
    own = f"plan-{number}"
    groups = {proposition.id: proposition.target_group for proposition in known["propositions"]}
    usps = known["usps"][(number - 1) * 9 : number * 9]
    mine = processes[(number - 1) * PROCESSES_PER_SCALE : number * PROCESSES_PER_SCALE]
    plan = CommunicationPlan(
        id=own,
        title=f"Jaarplan 2027, deel {number}",
        kind="year_plan",
        starts_on=date(2027, 1, 1),
        ends_on=date(2027, 12, 31),
        status=make.maybe(0.8, "adopted", "draft"),
        foundations=("missie",),
        target_groups=tuple({groups[usp.proposition]: None for usp in usps}),
        processes=tuple(process.id for process in mine),
    )
    themes = [
        Theme(
            id=f"{own}-k{quarter}",
            plan=own,
            title=capital(make.pick(v.STORY_THEMES)),
            year=2027,
            quarter=quarter,
            usps=tuple(usp.id for usp in make.some(usps, 1, 3)),
        )
        for quarter in range(1, make.maybe(0.8, 4, 3) + 1)
    ]
    activities = []
    for each in range(1, ACTIVITIES_PER_PLAN + 1):
        usp = make.pick(usps) if make.chance(0.6) else None
        activities.append(_activity(make, f"{own}-a{each}", plan=own, usp=usp, groups=groups, processes=mine))
    campaigns = _campaigns(make, number, plan=own, process=mine[0].id)
    rows: Rows = {"plans": [plan], "themes": themes, "campaigns": campaigns, "activities": activities}
    return together([rows, _budgets(make, own), _around(own, starts_on=plan.starts_on)])


def _budgets(make: Maker, plan: str) -> Rows:
    amount = make.number(9, 13) * 10**6
    intern = Budget(id=f"{plan}-intern", plan=plan, name="Intern", amount_cents=amount, purpose="internal")
    extern = Budget(id=f"{plan}-extern", plan=plan, name="Extern", amount_cents=amount, purpose="external")
    return {"budgets": [intern, extern]}


def _around(plan: str, *, starts_on: date) -> Rows:
    """Make a milestone, and a risk without an answer."""
    milestone = Phase(id=f"{plan}-start", plan=plan, title="Start", kind="milestone", starts_on=starts_on)
    return {
        "phases": [milestone],
        "risks": [Risk(id=f"{plan}-risico", plan=plan, text="De drukker levert te laat.")],
        "plan_answers": [PlanAnswer(id=f"{plan}-partners", plan=plan, question="partners", owner=v.OWNERS[0])],
        "owner_capacities": [OwnerCapacity(id=f"{plan}-ruimte", owner=v.OWNERS[0], at_once=2)],
        "absences": [Absence(id=f"{plan}-weg", capacity=f"{plan}-ruimte", starts_on=date(2027, 7, 26))],
    }


def _campaigns(make: Maker, number: int, *, plan: str, process: str) -> list[Campaign]:
    """Make a campaign that has ended, and one that follows it."""
    first, second = f"campagne-{number}-1", f"campagne-{number}-2"
    past = make.day(-700, -200)
    return [
        Campaign(
            id=first,
            title="Vanaf de bank geregeld",
            starts_on=past,
            ends_on=past + timedelta(days=60),
            processes=(process,),
            cost_cents=make.number(20, 120) * 10_000,
        ),
        Campaign(
            id=second,
            title="Vanaf de bank geregeld (tweede ronde)",
            starts_on=date(2027, 2, 1),
            ends_on=date(2027, 3, 31),
            plan=plan,
            processes=(process,),
            follows=first,
        ),
    ]


def _activity(
    make: Maker, own: str, *, plan: str, usp: Any, groups: dict[str, str], processes: list[Process]
) -> Activity:
    starts = TODAY + timedelta(days=make.number(50, 400))
    process = None if usp else make.pick(processes)
    group = groups[usp.proposition] if usp else process.target_groups[0] if process else ""
    return Activity(
        id=own,
        title=f"{make.pick(v.TITLES)} {make.pick(v.PLACES)}",
        plan=plan,
        scope="internal" if usp else "external",
        means=make.pick(("meeting", "meeting", "training", "print", "online", "event", "letter", "leaders", "")),
        form=make.pick(v.FORMS),
        starts_on=make.maybe(0.95, starts, None),
        ends_on=starts + timedelta(days=make.number(0, 40)),
        owners=make.some(v.OWNERS, 1, 2) if make.chance(0.9) else (),
        goal=make.pick(("zes nieuwe verhalen", "vijf teamgesprekken", "75% via het web", "80% opent het bericht")),
        usps=(usp.id,) if usp else (),
        process=process.id if process else None,
        target_groups=(group,) if make.chance(0.95) else (),
        messages=(f"{process.id}-boodschap",) if process else (),
        stretch_label=bool(usp) and usp.state == "stretch" and make.chance(0.8),
        cost_cents=make.maybe(0.9, make.number(1, 60) * 10_000, None),
    )
