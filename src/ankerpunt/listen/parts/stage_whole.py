"""The page on which Listen opens: five questions of the whole organisation, for nobody is heard alone (L4 to L8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language, word
from ankerpunt.listen.models import Round
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.path import Act, Answer, AskedStep, Others, Row, Said, Ways
from ankerpunt.plan.facts.anchoring import tally
from ankerpunt.plan.facts.foundation import core_values
from ankerpunt.plan.facts.foundation import mission as mission_of
from ankerpunt.plan.facts.heard import latest
from ankerpunt.plan.nouns import Foundation, Heard, Story, TeamReflection, Usp
from ankerpunt.plan.speech import say_list, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.pages.path import Progress
    from ankerpunt.plan.nouns import Noun

ENOUGH_TEAMS = 3
QUOTE, SHOWN = 160, 3


def organisation(standing: Standing) -> Sequence[Noun]:
    return (standing.plan.organisation,)


def steps(standing: Standing, _said: Noun, may_edit: bool) -> list[AskedStep]:
    """What has begun keeps a quiet link; the first question of which nothing is there has the button."""
    ways = Ways(standing=standing, may_edit=may_edit)
    asked = [ask(ways) for ask in ASKED]
    first = next((place for place, (progress, _answer) in enumerate(asked) if progress == "later"), -1)
    return list(_laid_out(asked, first))


def _laid_out(asked: Sequence[tuple[Progress, Answer]], first: int) -> Iterator[AskedStep]:
    for place, (progress, answer) in enumerate(asked):
        yield AskedStep(place + 1, "next" if place == first else progress, answer)


def _stories(ways: Ways) -> tuple[Progress, Answer]:
    index, year = ways.standing.index, timezone.localdate().year
    told = sorted(index.rows(Story), key=lambda each: each.told_on, reverse=True)
    values = core_values(index)
    recent = {each.core_value for each in told if each.told_on.year == year}
    silent = [ways.standing.name(each) for each in values if each.id not in recent]
    url = kind("Story").list_address(ways.organisation)
    counted = ngettext("%(count)s story.", "%(count)s stories.", len(told)) % {"count": len(told)}
    lacking = _("This year nobody told a story about %(values)s.") % {"values": say_list(silent, language())}
    answer = Answer(
        question=_("What do people tell?"),
        why=_("Ask for one moment: when did you see one of our values, or miss it? Read before you count."),
        told=f"{counted} {lacking if silent else ''}".strip() if told else "",
        said=tuple(Said(text=f"“{shorten(each.text, QUOTE)}”", url=ways.standing.url(each)) for each in told[:1]),
        example=ways.example("Story"),
        act=None if told else ways.act_at(_("Ask for stories"), _to(ways, "calls"), "quote", drawer=False),
        change=Link(_("Open the reading room"), url) if told else None,
    )
    return "done" if told and not silent else "begun" if told else "later", answer


def _teams(ways: Ways) -> tuple[Progress, Answer]:
    said = ways.standing.index.rows(TeamReflection)
    last = max((each.held_on for each in said), default=None)
    teams = {each.unit for each in said if each.unit}
    told = ""
    if last:
        counted = ngettext("%(count)s team shared where it is.", "%(count)s teams shared where they are.", len(teams))
        when = _("The last time was in %(month)s.") % {"month": date_format(last, "F Y")}
        told = f"{counted % {'count': len(teams)}} {when}"
    prepare = _to(ways, "team_conversation")
    answer = Answer(
        question=_("Where do teams see themselves?"),
        why=_("A team talks for three quarters of an hour about one value, and decides itself what it shares."),
        told=told,
        example=ways.example("TeamReflection"),
        act=None if said else Act(label=_("Prepare a team conversation"), url=prepare, icon="users"),
        change=Link(_("Prepare a team conversation"), prepare) if said else None,
    )
    return "done" if len(teams) >= ENOUGH_TEAMS else "begun" if said else "later", answer


def _change(ways: Ways) -> tuple[Progress, Answer]:
    """The words of the last round, or the round that is on its way."""
    standing = ways.standing
    last = Round.objects.of(standing.organisation).exclude(state__in=Round.WITHOUT_WORDS).first()
    under_way = last if last is not None and last.state != Round.State.RELEASED else None
    rows = tuple(
        Row(
            text=f"{standing.name(value)}: {word('Heard', 'word', said.word)}",
            url=standing.url(value),
            note=said.together_with,
        )
        for value in standing.index.rows(Foundation)
        for said in latest("foundation", value.id, standing.index)[:1]
    )
    asked = bool(rows or under_way)
    answer = Answer(
        question=_("What is changing, as everybody sees it?"),
        why=_("A round asks three questions at most in two weeks. For each group one word comes out, never a figure."),
        told=_how_far(under_way) if under_way else "",
        rows=rows[:SHOWN],
        example=_("Courage · Customer contact: “more often than half a year ago”"),
        act=None if asked else ways.act_at(_("Prepare a round"), _to(ways, "round_new"), "message", drawer=False),
        change=Link(_("All rounds"), _to(ways, "rounds")) if asked else None,
    )
    return "begun" if under_way else "done" if rows else "later", answer


def _how_far(round_: Round) -> str:
    said = {"month": date_format(round_.opens_on, "F Y"), "state": round_.get_state_display()}
    return _("Round of %(month)s: %(state)s.") % said


def _recognised(ways: Ways) -> tuple[Progress, Answer]:
    index = ways.standing.index
    counted, matrix = tally(index), f"/{ways.organisation}/anchor/matrix/"
    asked = any(latest("usp", usp.id, index) for usp in index.rows(Usp))
    counts = {"count": counted.experienced, "all": counted.size}
    known = _("From stories and proof it is known at %(count)s of %(all)s places.") % counts
    round_ = _("A round asked whether promises are noticed.") if asked else _("A round can ask a question about it.")
    begun = bool(asked or counted.experienced)
    answer = Answer(
        question=_("Do people recognise what we promise?"),
        why=_("Ask one of them: where do you notice this?"),
        told=f"{known} {round_}" if begun else "",
        act=None if begun else ways.act_at(_("Open the matrix"), matrix, "table", drawer=False),
        change=Link(_("Look at the places"), matrix) if begun else None,
    )
    return "done" if asked and counted.experienced else "begun" if begun else "later", answer


def _road(ways: Ways) -> tuple[Progress, Answer]:
    index = ways.standing.index
    mission = mission_of(index)
    begun = bool(index.rows(TeamReflection) or index.rows(Heard))
    road = _to(ways, "road")
    return (
        "begun" if begun else "later",
        Answer(
            question=_("How far are we on the road?"),
            why=_("Per value: where teams see themselves, what rounds said, and the stories at the turns."),
            said=(Said(text=f"“{mission.text}”", url=ways.standing.url(mission)),) if mission and begun else (),
            told="" if mission or not begun else _("There is no mission in the plan yet."),
            act=None if begun else Act(label=_("Look at the road"), url=road, icon="route"),
            change=Link(_("Look at the road to the mission"), road) if begun else None,
        ),
    )


def _to(ways: Ways, page: str) -> str:
    return reverse(f"listen:{page}", kwargs={"organisation": ways.organisation})


ASKED: tuple[Callable[[Ways], tuple[Progress, Answer]], ...] = (_stories, _teams, _change, _recognised, _road)
OF_ALL = Others(found=organisation, steps=steps)
