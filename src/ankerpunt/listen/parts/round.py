"""What the pages of rounds show: the list, the four parts of preparing one, and how far one is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.listen.actions.round import judged
from ankerpunt.listen.actions.round_release import group_titles
from ankerpunt.listen.models import Round, RoundSignature
from ankerpunt.listen.parts.round_judged import Judged, again_from, title_of
from ankerpunt.listen.parts.round_next import links_of, next_of, took_part
from ankerpunt.listen.parts.round_part import parts_of
from ankerpunt.listen.parts.round_register import in_order, own_people
from ankerpunt.listen.parts.round_step import steps_of
from ankerpunt.listen.parts.round_word import rows_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.nouns import Unit
from ankerpunt.publish.listening.asking import Asking, StudyTold
from ankerpunt.publish.listening.dossier import dossier_of
from ankerpunt.publish.listening.study_dossier import study_dossier_of

if TYPE_CHECKING:
    from ankerpunt.listen.forms.round import RoundForm
    from ankerpunt.listen.models import Study
    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.booklet.blocks import Booklet

MOST_DEEP = 4


@dataclass(frozen=True)
class UnitLine:
    """A unit of the register with its box to tick; a size holds those below it."""

    id: str
    name: str
    depth: int
    people: int
    chosen: bool


@dataclass(frozen=True)
class GroupLine:
    title: str
    invited: int


def called(round_: Round) -> str:
    """By the month in which it opens, or by the study that it asks."""
    if round_.is_study:
        return round_.study.title
    return _("Round of %(month)s") % {"month": date_format(round_.opens_on, "F Y")}


def crumbs_of(organisation: str, *more: Link, of: Round | None = None) -> list[Link]:
    study = of is not None and of.is_study
    text, page = (_("Preference studies"), "studies") if study else (_("Rounds"), "rounds")
    return [
        Link(_("Listen"), reverse("listen:index", kwargs={"organisation": organisation})),
        Link(text, reverse(f"listen:{page}", kwargs={"organisation": organisation})),
        *more,
    ]


def to_page(round_: Round) -> Link:
    return Link(called(round_), url_of(round_))


def url_of(round_: Round, page: str = "round") -> str:
    return reverse(f"listen:{page}", kwargs={"organisation": round_.organisation.slug, "key": round_.key})


def urls_of_study(round_: Round) -> dict[str, str]:
    """Where what the study asks stands, and what came out of it; and where it is thrown away."""
    if not round_.is_study:
        return {}
    named = {"organisation": round_.organisation.slug, "key": round_.study.key}
    return {"study": reverse("listen:study", kwargs=named), "delete": reverse("listen:study_delete", kwargs=named)}


def list_page(request: MemberRequest) -> dict[str, Any]:
    rounds = Round.objects.of(request.organisation).exclude(questions=None).distinct()
    rounds = rounds.select_related("organisation", "study").prefetch_related("questions")
    return {
        "crumbs": crumbs_of(request.organisation.slug)[:1],
        "rounds": [(to_page(each), each, ", ".join(asked.name for asked in each.questions.all())) for each in rounds],
        "editing": may_edit(request),
    }


def set_up_page(request: MemberRequest, form: RoundForm) -> dict[str, Any]:
    round_, standing = form.round, standing_of(request)
    before = [to_page(round_)] if round_.pk else []
    said: Any = form["units"].value() or []
    people, below = own_people(standing.index.rows(Unit)), _below(standing)
    lines = [
        UnitLine(
            unit.id,
            unit.name,
            min(depth, MOST_DEEP),
            sum(people[each] for each in below[unit.id]),
            unit.id in said,
        )
        for unit, depth in form.units_in_order
    ]
    found = form.judged
    return {
        "crumbs": crumbs_of(request.organisation.slug, *before),
        "units": lines,
        "unknown": not any(line.people for line in lines),
        "groups": groups_of(found, standing),
        "to_approve": [unit.name for unit, _depth in form.units_in_order if unit.id in found.to_approve],
        "young": len(found.to_approve) == len(form.units_in_order),
        "values": [each for each in form.subjects if each.kind == "evolution"],
        "promises": [each for each in form.subjects if each.kind == "recognition"],
        "asked": [] if form.study else form["questions"].value() or [],
        "promise_chosen": any(each.kind == "recognition" for each in form.chosen),
        "refused": found.refused.sentence.say(language())
        if found.refused and (form.chosen or form.study) and not form.errors
        else "",
        "slips": found.slips("drawn"),
        "invited": found.invited,
        "again": again_from(round_.closes_on),
        "back": url_of(round_) if round_.pk else reverse("listen:rounds", args=[request.organisation.slug]),
        "people_url": url_of(round_, "round_people") if round_.pk else "",
    }


def groups_of(found: Judged, standing: Standing) -> list[GroupLine]:
    units = {unit.id: unit for unit in standing.index.rows(Unit)}
    order = [unit.id for unit in found.register.units]
    asked = {unit for group in found.groups for unit in group.units}
    names = {unit: units[unit].name for unit in order if unit in asked}
    parents = {unit: units[unit].parent or "" for unit in order if unit in asked}
    return [GroupLine(title_of(group.units, names, parents), group.invited) for group in found.groups]


def round_page(request: MemberRequest, round_: Round) -> dict[str, Any]:
    """How far it is, what comes next, and in the end its words."""
    standing, editing = standing_of(request), may_edit(request)
    urls = {name: url_of(round_, f"round_{name}") for name in URLS} | urls_of_study(round_)
    found = judged(round_, standing) if round_.is_draft else None
    parts = parts_of(round_) if round_.is_draft else []
    complete = all(part.done for part in parts)
    waits = bool(found and found.to_approve and round_.signed(RoundSignature.APPROVED) is None)
    return {
        "round": round_,
        "called": called(round_),
        "crumbs": crumbs_of(request.organisation.slug, of=round_),
        "study": round_.study if round_.is_study else None,
        "questions": list(round_.questions.all()),
        "groups": groups_of(found, standing) if found else _fixed(round_),
        "parts": parts,
        "complete": complete,
        "steps": steps_of(round_, complete=complete, waits=waits),
        "editing": editing,
        "refused": found.refused.sentence.say(language()) if found and found.refused and complete else "",
        "next": next_of(
            round_,
            urls,
            complete=complete,
            waits=waits,
            mine=round_.signed(RoundSignature.BEGAN) == request.member.pk,
            entry=request.build_absolute_uri(reverse("participation:find")),
        ),
        "links": links_of(round_, urls, editing=editing),
        "took_part": took_part(round_),
        "blocked": round_.blocked_nl if language() == "nl" else round_.blocked_en,
        "rows": rows_of(round_, group_titles(round_)) if round_.words.all() else [],
        "urls": urls,
    }


URLS = (
    "edit",
    "people",
    "dossier",
    "agree",
    "disagree",
    "approve",
    "codes",
    "open",
    "spares",
    "call_off",
    "break_off",
    "close_again",
    "delete",
)


def dossier_of_round(request: MemberRequest, round_: Round) -> Booklet:
    standing = standing_of(request)
    told = study_dossier_of if round_.is_study else dossier_of
    return told(asking_of(round_, standing), today=timezone.localdate(), language=language())


def asking_of(round_: Round, standing: Standing) -> Asking:
    """The round as paper tells it."""
    found = judged(round_, standing)
    groups = groups_of(found, standing) if round_.is_draft else _fixed(round_)
    names = {unit.id: unit for unit in standing.index.rows(Unit)}
    tops = [slug for slug in round_.units if slug in names and names[slug].parent not in round_.units]
    invited = sum(group.invited for group in groups)
    return Asking(
        organisation=round_.organisation.name,
        questions=tuple(each.name for each in round_.questions.all()),
        study=_study_told(round_.study) if round_.is_study else None,
        units=tuple(names[slug].name for slug in tops),
        groups=tuple(group.title for group in groups),
        opens_on=round_.opens_on,
        closes_on=round_.closes_on,
        words_on=round_.words_on,
        purpose=round_.purpose,
        afterwards=round_.afterwards,
        way="drawn" if round_.way == Round.Way.DRAWN else "mailed",
        codes=found.slips("drawn") if round_.way == Round.Way.DRAWN else invited,
    )


def _study_told(study: Study) -> StudyTold:
    return StudyTold(
        title=study.title,
        question=study.question,
        items=tuple(study.names),
        screens=study.screens,
        each_shows=study.each_shows,
    )


def _fixed(round_: Round) -> list[GroupLine]:
    titles = group_titles(round_)
    return [GroupLine(titles[each.called], each.invited) for each in round_.groups.all()]


def _below(standing: Standing) -> dict[str, set[str]]:
    """Each unit with everything in it, itself too."""
    units = [unit for unit, _depth in in_order(standing)]
    found: dict[str, set[str]] = {unit.id: {unit.id} for unit in units}
    for unit in reversed(units):
        if unit.parent:
            found[unit.parent] |= found[unit.id]
    return found
