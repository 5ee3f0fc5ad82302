"""Made-up rows for the component page, marked as examples there."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.gallery.figures import figures
from ankerpunt.kit.parts import (
    Cell,
    ChainItem,
    ChainStep,
    Column,
    FindingLine,
    Head,
    Kpi,
    Link,
    Mark,
    Matrix,
    MatrixRow,
    Noted,
    Tab,
    Table,
    TreeNode,
)
from ankerpunt.kit.shell import OwnCounts, Person, StageItem, StageLine
from ankerpunt.kit.stages import STAGES
from ankerpunt.kit.status import status_of
from ankerpunt.kit.wording import word

if TYPE_CHECKING:
    from django.http import HttpRequest

# Rows of the example matrix: e experienced, p in practice, a agreed, m missing, c contradicted, n not applicable.
STATES = {
    "e": ("experienced", 3),
    "p": ("in_practice", 1),
    "a": ("agreed", 0),
    "m": ("missing", 0),
    "c": ("contradicted", 2),
    "n": ("not_applicable", 0),
}
ROWS = ("eeepeepam", "epenpaeem", "eepeceapn")


many = partial(word, many=True, capital=True)


def _note(code: str) -> str:
    state, count = STATES[code]
    if state == "agreed":
        return _("March 2027")
    if state == "contradicted":
        return _("2 signals")
    if state == "missing":
        return _("no evidence")
    return _("%(count)d × evidence") % {"count": count} if count else ""


def _row(number: int, title: str, note: str) -> MatrixRow:
    cells = [
        Cell(
            STATES[code][0],
            _note(code),
            url=reverse("kit:cell", args=[number, column]),
            id=f"cell-{number}-{column}",
            current=code == "c",
        )
        for column, code in enumerate(ROWS[number])
    ]
    return MatrixRow(Head(title, kicker=f"USP {number + 1}", note=note), cells)


def matrix() -> Matrix:
    columns = [_("Job advert"), _("Careers site"), _("Job interview"), _("Contract"), _("Onboarding")]
    columns += [_("Team meeting"), _("Yearly talk"), _("Courses"), _("Farewell")]
    return Matrix(
        caption=_("3 USPs × 9 touchpoints"),
        corner=word("Usp", capital=True),
        columns=[Head(name) for name in columns],
        groups=[(_("Attract"), 3), (_("Come in"), 2), (_("Be at work"), 3), (_("Go"), 1)],
        rows=[
            _row(0, _("Close to residents"), _("On the street you see what your work does")),
            _row(1, _("Room to grow"), _("Learning is part of the work")),
            _row(2, _("Together we solve it"), _("Short lines, also across teams")),
        ],
    )


def finding_lines() -> list[FindingLine]:
    here, action = reverse("kit:matrix"), _("Make it an action")
    return [
        FindingLine(
            "not_right",
            _("Onboarding contradicts the promise"),
            _("New colleagues get a laptop after 11 working days. “Together we solve it” is not felt that way."),
            _("Together we solve it · Onboarding"),
            here,
            action,
            waits=True,
        ),
        FindingLine(
            "not_right",
            _("No farewell talk for temporary staff"),
            _("23 of the 61 people who left in 2026 had no talk."),
            _("Close to residents · Farewell"),
            here,
            action,
        ),
        FindingLine(
            "next_step",
            _("The neighbourhood visit works: make it part of the yearly talk"),
            _("Three teams tell about it in their stories."),
            _("Close to residents · Yearly talk"),
            here,
            action,
        ),
    ]


def kpis() -> list[Kpi]:
    return [
        Kpi(status_of("experienced").label, "13", _("of 25"), share=13 / 25, tone="positive"),
        Kpi(_("In practice or agreed"), "9", _("of 25"), share=9 / 25, tone="info"),
        Kpi(_("Contradicted"), "1", _("point of attention"), _("Onboarding")),
        Kpi(_("Next listening round"), _("12 March"), "2027", _("“Do you recognise this?”")),
    ]


def table() -> Table:
    columns = [
        Column(word("Persona", capital=True), sort_url="?sort=name", sorted="ascending"),
        Column(word("TargetGroup", capital=True)),
        Column(_("How we know"), sort_url="?sort=basis"),
        Column(many("Conversation"), number=True),
    ]
    here = reverse("kit:components")
    rows = [
        [Link("Samira", here), _("Residents of Rietwijk"), Mark("evidence"), 12],
        [Noted(Link("Henk", here), _("Home-care nurses")), _("Home-care nurses"), Mark("assumption"), 3],
        [Link("Jaouad", here, drawer=True), _("Entrepreneurs"), Mark("evidence"), 7],
    ]
    return Table(_("Personas (examples)"), columns, rows)


def chain() -> list[ChainStep]:
    here = reverse("kit:components")
    return [
        ChainStep(
            many("Conversation"),
            "message",
            [ChainItem(_("“I want to see what it does for people”"), here)],
        ),
        ChainStep(
            many("Driver"),
            "research",
            [ChainItem(_("Meaningful work"), here, "evidence", "2026")],
        ),
        ChainStep(word("Usp", capital=True), "promise", [ChainItem(_("Close to residents"), here, "lived")], here=True),
        ChainStep(
            word("Anchoring", capital=True),
            "anchor",
            [
                ChainItem(_("Onboarding: a day along with the district team"), here, "experienced"),
                ChainItem(_("Yearly talk: one resident's story"), here, "agreed", _("March 2027")),
            ],
        ),
        ChainStep(many("Activity"), "activate", missing=_("Nothing shows this promise yet.")),
        ChainStep(
            many("Learning"),
            "learn",
            missing=_("No campaign with this USP has been evaluated."),
        ),
    ]


def tree() -> list[TreeNode]:
    teams = [TreeNode(_("District team North"), note=_("9 people")), TreeNode(_("District team South"))]
    return [TreeNode(_("Social domain"), children=teams), TreeNode(_("Public space"))]


def tabs(place: str) -> list[Tab]:
    return [
        Tab(_("All"), f"?{place}=all", current=True, count=23),
        Tab(_("Gates"), f"?{place}=gate", count=4, icon="gate"),
        Tab(_("Dismissed"), f"?{place}=dismissed", count=0),
    ]


def everything() -> dict[str, Any]:
    return {
        "matrix": matrix(),
        "lines": finding_lines(),
        "figures": kpis(),
        "table": table(),
        "steps": chain(),
        "nodes": tree(),
        "tab_items": tabs("tab"),
        "segment_items": tabs("show"),
        "charts": figures(),
    }


def matrix_page(request: HttpRequest) -> dict[str, Any]:
    """The anchoring matrix as a whole page, with a made-up organisation around it."""
    lines = {
        "understand": StageLine(_("Research done"), done=True),
        "promise": StageLine(_("3 USPs adopted"), done=True),
        "anchor": StageLine(_("16 of 27 cells")),
        "activate": StageLine(_("4 campaigns planned")),
        "listen": StageLine(_("Round in March")),
        "learn": StageLine(_("Yearly review")),
    }
    here = reverse("kit:matrix")
    shell = SimpleNamespace(
        organisation=SimpleNamespace(name=_("Municipality of Voorbeeldstad")),
        person=Person("Marit de Vries", "marit@voorbeeldstad.example"),
        stages=[StageItem(stage, here, lines[stage.code], stage.code == "anchor") for stage in STAGES],
        home_url=here,
        search_url=here,
        findings_url=here,
        work_url=here,
        news_url=here,
        own=OwnCounts(work=3, news=True),
        components_url=reverse("kit:components"),
        appearance=request.GET.get("theme", "auto"),
    )
    return {
        "shell": shell,
        "crumbs": [Link(_("Employer promise 2027"), here)],
        "matrix": matrix(),
        "lines": finding_lines(),
        "figures": kpis(),
    }
