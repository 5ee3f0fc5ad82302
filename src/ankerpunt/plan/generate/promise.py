"""Make up the second and the third stage: promises, and where they are anchored."""

import hashlib
from collections.abc import Iterator
from datetime import date
from typing import Literal

from ankerpunt.plan.generate import vocabulary as v
from ankerpunt.plan.generate.maker import Maker, Rows, together
from ankerpunt.plan.nouns import (
    Anchoring,
    Attachment,
    CafeteriaOption,
    CanvasAnswer,
    EstrangementTest,
    Evidence,
    FiscalParameter,
    Foundation,
    Profile,
    ProfileChannel,
    Proposition,
    StretchMeasurement,
    StretchStep,
    TargetGroup,
    Touchpoint,
    Usp,
)
from ankerpunt.text import capital

MOMENTS = 9
State = Literal["idea", "agreed", "in_practice", "experienced"]
Proof = Literal["story", "observation", "document"]


def promise(make: Maker, known: Rows) -> Rows:
    """Give the rows of every table of the stage promise."""
    drivers: dict[str, list[str]] = {}
    for driver in known["drivers"]:
        drivers.setdefault(driver.target_group, []).append(driver.id)
    options = [
        CafeteriaOption(
            id=f"keuze-{number}",
            name=make.pick(("Extra verlof", "Fiets van de zaak", "Studietijd")),
            kind=make.pick(("leave", "mobility", "training")),
            cost_cents=make.maybe(0.7, make.number(100, 900) * 100, None),
            target_groups=tuple(group.id for group in make.some(known["target_groups"], 1, 2)),
        )
        for number in range(1, make.scale + 1)
    ]
    whole: Rows = {
        "foundations": list(_foundations()),
        "canvas_answers": [
            CanvasAnswer(
                id="betekenis-1", kind="meaning", question="Wie zou ons missen als we er morgen niet meer waren?"
            )
        ],
        "profile_channels": [ProfileChannel(id="intranet", name="Intranet", max_length=300)],
        "cafeteria_options": options,
        "fiscal_parameters": [
            FiscalParameter(
                id="keuzebudget",
                name="Keuzebudget",
                kind="choice_budget",
                percent=17.05,
                valid_from=date(2026, 1, 1),
            )
        ],
    }
    return together([whole, *(_proposition(make, group, drivers[group.id]) for group in known["target_groups"])])


def _foundations() -> Iterator[Foundation]:
    yield Foundation(id="missie", kind="mission", title="Missie", text="Een plek waar je graag woont en werkt.")
    yield Foundation(id="ambitie", kind="ambition", title="Ambitie", text="In 2028 regel je het in één keer.")
    for slug, title in v.VALUES:
        yield Foundation(
            id=slug,
            kind="core_value",
            title=title,
            text=f"{title}: zo doen we dat hier.",
            recognised_by=("belt terug",),
        )


def _proposition(make: Maker, group: TargetGroup, drivers: list[str]) -> Rows:
    own = f"belofte-{group.id}"
    proposition = Proposition(
        id=own,
        target_group=group.id,
        promise=f"Hier {make.pick(v.DEEDS)} je {make.pick(v.THINGS)}, {make.pick(v.WHEN)}.",
        why=make.maybe(0.8, "Dit kwam als eerste uit de peiling.", ""),
        status=make.maybe(0.85, "adopted", "draft"),
        adopted_on=make.day(-900, -20),
        foundations=make.some(("missie", "ambitie", "nabij", "lef"), 0, 2),
        drivers=tuple(drivers[:3]),
    )
    usps = [_usp(make, own, number, drivers) for number in (1, 2, 3)]
    rows: Rows = {"propositions": [proposition], "usps": usps, "estrangement_tests": [], "profiles": []}
    if make.chance(0.4):
        test = EstrangementTest(
            id=f"{own}-toets",
            proposition=own,
            target_group=group.id,
            tested_on=make.day(-600, -5),
            recognises=make.pick(("yes", "partly", "no", "unknown")),
        )
        rows["estrangement_tests"].append(test)
    if make.chance(0.6):
        who = "Wij zijn dichtbij."
        rows["profiles"].append(Profile(id=f"{own}-profiel", channel="intranet", target_group=group.id, who_we_are=who))
    return together([rows, *(_stretch(make, usp.id) for usp in usps if usp.state == "stretch")])


def _stretch(make: Maker, usp: str) -> Rows:
    steps = [
        StretchStep(
            id=f"{usp}-stap-{number}",
            usp=usp,
            text=make.pick(v.ACTIONS),
            due_on=make.day(-200, 600),
            done_on=make.maybe(0.4, make.day(-300, -1), None),
        )
        for number in (1, 2)
    ]
    stand = StretchMeasurement(
        id=f"{usp}-stand", usp=usp, measured_on=make.day(-300, -10), value=float(make.number(35, 60))
    )
    return {"stretch_steps": steps, "stretch_measurements": [stand]}


def _usp(make: Maker, proposition: str, number: int, drivers: list[str]) -> Usp:
    lived = make.chance(0.7)
    claim = f"Je {make.pick(v.DEEDS)} {make.pick(v.THINGS)} {make.pick(v.WHEN)}"
    return Usp(
        id=f"{proposition}-u{number}",
        proposition=proposition,
        claim=claim,
        order=number,
        state="lived" if lived else "stretch",
        lived_since=make.day(-1500, -30) if lived else None,
        examples=(f"{capital(make.pick(v.MOMENTS))} {make.pick(v.ACTIONS)}.",) if make.chance(0.7) else (),
        drivers=(drivers[number - 1],) if make.chance(0.9) else (),
        stretch_wording="" if lived else make.maybe(0.85, f"Nog niet overal: {claim.lower()}.", ""),
        stretch_unit="" if lived else "% van de tijd",
        stretch_baseline=None if lived else 60.0,
        stretch_current=None if lived else float(make.number(35, 60)),
        stretch_target=None if lived else 30.0,
        stretch_due_on=None if lived else make.day(-60, 700),
        stretch_owner="" if lived else make.maybe(0.85, make.pick(v.OWNERS), ""),
    )


def anchor(make: Maker, known: Rows) -> Rows:
    """Give the rows of every table of the stage anchor."""
    scopes = {group.id: group.scope for group in known["target_groups"]}
    touchpoints = []
    for scope, names in (("internal", v.INTERNAL_TOUCHPOINTS), ("external", v.EXTERNAL_TOUCHPOINTS)):
        ids = tuple(group for group, its in scopes.items() if its == scope)
        touchpoints += [
            Touchpoint(id=f"{scope}-{order}", name=name, order=order, scope=scope, target_groups=ids)  # type: ignore[arg-type]
            for order, name in enumerate(names, 1)
        ]
    groups = {proposition.id: proposition.target_group for proposition in known["propositions"]}
    cells = [
        _cell(make, usp, f"{scopes[groups[usp.proposition]]}-{moment}")
        for usp in known["usps"]
        for moment in range(1, MOMENTS + 1)
    ]
    evidence = [piece for cell in cells for piece in _evidence(make, cell)]
    attachments = [_photo(piece) for piece in evidence if piece.kind == "observation"]
    return {"touchpoints": touchpoints, "anchorings": cells, "evidence": evidence, "attachments": attachments}


def _cell(make: Maker, usp: Usp, touchpoint: str) -> Anchoring:
    state: State = make.pick(("idea", "idea", "agreed", "in_practice", "experienced"))
    return Anchoring(
        id=f"{usp.id}-{touchpoint}",
        usp=usp.id,
        touchpoint=touchpoint,
        text=f"{capital(make.pick(v.MOMENTS))} {make.pick(v.ACTIONS)}.",
        kind=make.pick(("", "process", "process", "culture", "leadership")),
        state=state,
        owner=make.maybe(0.9, make.pick(v.OWNERS), ""),
        due_on=make.day(-60, 400) if state in ("idea", "agreed") and make.chance(0.85) else None,
    )


def _photo(piece: Evidence) -> Attachment:
    """Name a photo of what was observed; there is no file of it."""
    mark = hashlib.sha256(piece.id.encode()).hexdigest()
    return Attachment(
        id=f"{piece.id}-foto", evidence=piece.id, name="foto.jpg", sha256=mark, size=250_000, alt=piece.text
    )


def _evidence(make: Maker, cell: Anchoring) -> Iterator[Evidence]:
    pieces = {"idea": 0, "agreed": make.number(0, 1), "in_practice": 1, "experienced": make.number(1, 2)}[cell.state]
    for number in range(1, pieces + 1):
        experienced = cell.state == "experienced" and make.chance(0.95)
        against = number == 2 and make.chance(0.4)
        kind: Proof = make.pick(("story", "observation")) if experienced else "document"
        answered = against and make.chance(0.5)
        observed = make.day(-700, -91)
        yield Evidence(
            id=f"{cell.id}-{number}",
            anchoring=cell.id,
            text=make.pick({"story": v.STORY_TURNS, "observation": v.OBSERVATIONS, "document": v.DOCUMENTS}[kind]),
            stance="against" if against else "for",
            kind=kind,
            observed_on=observed,
            review_on=make.day(-90, 400),
            answer="We bespreken dit in het team." if answered else "",
            answered_on=make.day(-60, -1) if answered else None,
        )
