"""Make up the fifth and the sixth stage: what was heard, and what was learned."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

import msgspec

from ankerpunt.plan.generate import vocabulary as v
from ankerpunt.plan.generate.maker import TODAY, Maker, Rows, together
from ankerpunt.plan.nouns import (
    Adjustment,
    Campaign,
    Evaluation,
    Heard,
    Indicator,
    Inspiration,
    Learning,
    LearningAnswer,
    Marker,
    Story,
    TeamReflection,
)

STORIES_PER_SCALE = 20
ROUNDS_BEFORE = (280, 60)  # days
HEARD: tuple[Literal["less_often", "about_as_often", "more_often", "divided", "too_few"], ...] = (
    "less_often",
    "about_as_often",
    "more_often",
    "divided",
    "too_few",
)
LEARNED_MEANS: tuple[Literal["letter", "print", "online", "personal"], ...] = ("letter", "print", "online", "personal")
LEVELS: tuple[tuple[Literal["expect", "like", "love"], str], ...] = (
    ("expect", "We bellen terug."),
    ("like", "We vragen door."),
    ("love", "We komen langs."),
)


def listen(make: Maker, known: Rows) -> Rows:
    """Give the rows of every table of the stage listen."""
    markers = [
        Marker(id=f"{value}-{level}", core_value=value, level=level, text=text)
        for value, _ in v.VALUES
        for level, text in LEVELS
    ]
    reflections = [
        TeamReflection(
            id=f"teamgesprek-{number}",
            unit=f"afdeling-{make.number(1, make.scale * 4)}",
            core_value=make.pick(v.VALUES)[0],
            held_on=make.day(-500, -3),
            change=make.pick(("", "less_often", "the_same", "more_often")),
            explanation=make.maybe(0.8, make.pick(v.STORY_TURNS), ""),
        )
        for number in range(1, make.scale * 4 + 1)
    ]
    indicators = [
        Indicator(
            id=f"indicator-{number}",
            name=f"Aandeel via het web, deel {number}",
            about="process",
            hides=make.maybe(0.6, "Wie afhaakt.", ""),
            gamed_by=make.maybe(0.6, "Mensen wegsturen bij de balie.", ""),
        )
        for number in range(1, make.scale + 1)
    ]
    stories = list(_stories(make, known))
    return {
        "indicators": indicators,
        "stories": stories,
        "markers": markers,
        "team_reflections": reflections,
        "heard": list(_heard()),
    }


def _heard() -> Iterator[Heard]:
    """Give the words of two rounds, each of which asked about every value."""
    for place, (value, _) in enumerate(v.VALUES):
        for turn, days in enumerate(ROUNDS_BEFORE, 1):
            word = HEARD[(place + turn) % len(HEARD)]
            on = TODAY - timedelta(days=days)
            yield Heard(id=f"{value}-{turn}", heard_on=on, kind="evolution", foundation=value, word=word)


def _stories(make: Maker, known: Rows) -> Iterator[Story]:
    groups = {proposition.id: proposition.target_group for proposition in known["propositions"]}
    usps = {usp.id: usp for usp in known["usps"]}
    cells = {cell.id: cell for cell in known["anchorings"]}
    told = [piece for piece in known["evidence"] if piece.kind == "story"]
    for number in range(1, make.scale * STORIES_PER_SCALE + 1):
        # A story that serves as evidence is about the cell of that evidence.
        piece = make.pick(told) if told and make.chance(0.5) else None
        cell = cells[piece.anchoring] if piece else None
        usp = usps[cell.usp] if cell else make.pick(known["usps"])
        story = _story(make, number, usp=usp.id, group=groups[usp.proposition])
        if piece and cell:
            outcome = "failure" if piece.stance == "against" else "success"
            theirs = {
                "touchpoint": cell.touchpoint,
                "stance": piece.stance,
                "outcome": outcome,
                "evidence": (piece.id,),
            }
            story = msgspec.structs.replace(story, **theirs)
        yield story


def _story(make: Maker, number: int, *, usp: str, group: str) -> Story:
    return Story(
        id=f"verhaal-{number}",
        text=f"{make.pick(v.STORY_OPENINGS)} {make.pick(v.STORY_TURNS)} {make.pick(v.STORY_ENDS)}",
        told_on=make.day(-700, -2),
        teller=make.maybe(0.8, "employee", "customer"),
        form=make.pick(("conversation", "interview", "team_conversation", "story_table", "written")),
        outcome=make.pick(("", "success", "failure", "mixed")),
        theme=make.pick(v.STORY_THEMES),
        target_group=group,
        usp=usp,
        stance=make.pick(("", "for", "for", "against")),
        core_value=make.maybe(0.7, make.pick(v.VALUES)[0], None),
    )


def learn(make: Maker, known: Rows) -> Rows:
    """Give the rows of every table of the stage learn."""
    followed = {campaign.follows: campaign.id for campaign in known["campaigns"] if campaign.follows}
    learned = (_learned(make, each, followed[each.id]) for each in known["campaigns"] if each.id in followed)
    inspirations = [
        Inspiration(id=f"voorbeeld-{number}", title="Een kaartje met een gezicht", source="verzonnen voorbeeld")
        for number in range(1, make.scale + 1)
    ]
    return together([{"inspirations": inspirations}, *learned])


def _learned(make: Maker, campaign: Campaign, next_campaign: str) -> Rows:
    """Make what one campaign taught, and what the next one does with it."""
    lessons = [
        Learning(
            id=f"{campaign.id}-les-{number}",
            campaign=campaign.id,
            text=f"Let op: {make.pick(v.BARRIERS)}.",
            strength=make.pick(("weak", "moderate", "strong")),
            evidence=make.maybe(0.8, "belnotities", ""),
            processes=campaign.processes,
            target_groups=make.maybe(0.5, campaign.target_groups, ()),
            means=make.maybe(0.5, (make.pick(LEARNED_MEANS),), ()),
            kind=make.pick(("", "figures", "words")),
        )
        for number in (1, 2, 3)
    ]
    answers = [
        LearningAnswer(
            id=f"{next_campaign}-les-{number}",
            learning=lesson.id,
            campaign=next_campaign,
            answer=make.pick(("adopted", "adapted", "declined")),
            reason=make.maybe(0.9, "Past bij deze groep.", ""),
        )
        for number, lesson in enumerate(lessons, 1)
        if make.chance(0.6)
    ]
    later = Adjustment(
        id=f"{campaign.id}-bijsturing", campaign=campaign.id, adjusted_on=campaign.ends_on, what="Later begonnen."
    )
    evaluations = [_evaluation(make, campaign.id)] if make.chance(0.8) else []
    return {"evaluations": evaluations, "adjustments": [later], "learnings": lessons, "learning_answers": answers}


def _evaluation(make: Maker, campaign: str) -> Evaluation:
    return Evaluation(
        id=f"{campaign}-evaluatie",
        campaign=campaign,
        evaluated_on=make.day(-150, -5),
        put_in=f"{make.number(20, 120)} uur en een drukker.",
        done="Een brief, en een middag aan de balie.",
        did_differently=make.maybe(0.5, "Minder mensen belden.", ""),
        went_well="De brief kwam op tijd.",
        went_wrong=make.pick(v.STORY_TURNS),
        objective_reached=make.pick(("yes", "nearly", "no")),
        effect=f"Van {make.number(40, 60)}% naar {make.number(60, 75)}% via het web.",
        baseline=make.maybe(0.7, "Gemiddelde van de zomer ervoor.", ""),
        rival_explanation=make.maybe(0.5, "Het formulier werd ook korter.", ""),
    )
