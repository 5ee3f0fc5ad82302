"""What the page of a study shows: the answer in a sentence, the figures behind it, and what cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from msgspec import Struct

from ankerpunt.kit.parts import Link
from ankerpunt.kit.wording import language
from ankerpunt.listen.actions.study import job_of
from ankerpunt.listen.actions.study_plan import group_named, own_group
from ankerpunt.listen.parts.study_set_up import study_crumbs, study_url
from ankerpunt.pages.around import may_edit
from ankerpunt.publish.study.figures import Line, kinds_figure, values_figure
from ankerpunt.publish.study.words import percent
from ankerpunt.science.kept import Studied
from ankerpunt.text import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ankerpunt.listen.models import Study
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.publish.figure import Figure
    from ankerpunt.science.kept import Best, Group, Kind, Reached

SHAKY = 0.6
SEVERAL = 3
"""Items named together where none of them stands alone at the top."""


class ShownSet(Struct, frozen=True):
    """A set of items, whom it reaches in words, and where it becomes a promise."""

    items: str
    reach: str
    sure: str
    link: Link


class ShownBest(Struct, frozen=True):
    """The best sets of one size, with a sentence of the very best."""

    size: int
    sentence: str
    sets: list[ShownSet]


class ShownKind(Struct, frozen=True):
    name: str
    size: str
    more: str
    less: str
    shaky: bool


def result_page(request: MemberRequest, study: Study) -> dict[str, Any]:
    """All of it; before there are figures, how far they are."""
    editing, found = may_edit(request), study.found
    context = {
        "study": study,
        "heading": study.title,
        "crumbs": study_crumbs(request.organisation.slug),
        "editing": editing,
        "urls": {name: study_url(study, f"study_{name}") for name in URLS},
    }
    if isinstance(found, Studied):
        return context | shown(study, found)
    if found is not None:
        return context | {"why": found.why.say(language())}
    return context | {"job": job_of(study)}


URLS = ("stop", "again", "destroy", "discard", "drivers", "promise", "recognition")


def has_answers(study: Study) -> bool:
    """Whether people answered it, so that its page says what came of that, or will."""
    return study.result is not None or study.is_file or job_of(study) is not None


def shown(study: Study, found: Studied) -> dict[str, Any]:
    lines = [line_of(group) for group in (found.groups or (found.everybody,))]
    order = np.argsort([-value.mean for value in found.everybody.values], kind="stable").tolist()
    return {
        "found": found,
        "heading": answer_of(study, found),
        "lead": _provenance(study, found),
        "figure": values_figure(found.items, lines, order, anchor=None, language=language()),
        "kinds": [_kind(at, kind, found.items) for at, kind in enumerate(found.kinds)],
        "kinds_figure": kinds_of(found),
        "best": [_best(study, best, found.items) for best in found.best],
        "cannot": cannot_tell(found),
    }


def line_of(group: Group) -> Line:
    values = group.values
    columns = ([getattr(value, name) for value in values] for name in ("mean", "low", "high"))
    return Line(group.name or _("everybody"), *columns)


def kinds_of(found: Studied) -> Figure | None:
    if not found.kinds:
        return None
    told = []
    for at, kind in enumerate(found.kinds):
        line = Line(kind_name(at), *([getattr(v, name) for v in kind.values] for name in ("mean", "low", "high")))
        first = found.items[kind.more[0]] if kind.more else "–"
        told.append((line, percent(kind.share, language(), 0), first))
    return kinds_figure(found.items, told, anchor=None, language=language())


def kind_name(at: int) -> str:
    return _("Kind %(number)s") % {"number": at + 1}


def group_of(study: Study, found: Studied) -> Group:
    """Whose answer is told first: the group that the study is about, or the largest."""
    own = own_group(found, study.target_group) if study.target_group else ""
    if own:
        return group_named(found, own)
    return max(found.groups, key=lambda group: group.people, default=found.everybody)


def answer_of(study: Study, found: Studied) -> str:
    """What weighs most, in one sentence; where intervals overlap those items share the first place."""
    group = group_of(study, found)
    ranked = sorted(zip(found.items, group.values, strict=True), key=lambda pair: -pair[1].mean)
    first = [name for name, value in ranked if value.high >= ranked[0][1].low]
    whom = group.name or (study.target_group.name if study.target_group else "")
    said = {"items": joined(first[:SEVERAL]), "group": whom}
    said["items"] = capital(said["items"])
    if len(first) == 1:
        return (_("%(items)s weighs most for %(group)s") if whom else _("%(items)s weighs most")) % said
    return (_("%(items)s are on top for %(group)s") if whom else _("%(items)s are on top")) % said


def joined(names: Sequence[str]) -> str:
    """“pay, rest and time”."""
    if len(names) < 2:
        return "".join(names)
    return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def _provenance(study: Study, found: Studied) -> str:
    people = _("about %(people)s people") % {"people": found.people}
    day = date_format(study.estimated_on) if study.estimated_on else ""
    how = _("asked on phones") if not study.is_file else _("asked with another tool")
    said = {"people": capital(people), "items": len(found.items), "how": how, "day": day}
    return _("%(people)s chose between %(items)s items, %(how)s. Worked out on %(day)s.") % said


def _kind(at: int, kind: Kind, items: Sequence[str]) -> ShownKind:
    size = _("about %(people)s people, %(share)s of 100 (%(low)s to %(high)s)") % {
        "people": kind.people,
        "share": round(100 * kind.share),
        "low": round(100 * kind.low),
        "high": round(100 * kind.high),
    }
    more, less = (joined([items[item] for item in chosen[:SEVERAL]]) for chosen in (kind.more, kind.less))
    return ShownKind(kind_name(at), size, more, less, kind.stability < SHAKY)


def _best(study: Study, best: Best, items: Sequence[str]) -> ShownBest:
    first = best.sets[0]
    said = {"items": quoted([items[item] for item in first.items]), "reach": round(100 * first.reach)}
    sentence = _("With %(items)s you reach about %(reach)s of 100 people.") % said
    if best.tied > 1:
        tied = ngettext("%(count)s other set reaches as many.", "%(count)s other sets reach as many.", best.tied - 1)
        sentence += " " + tied % {"count": best.tied - 1}
    return ShownBest(best.size, sentence, [_set(study, each, items) for each in best.sets])


def quoted(names: Sequence[str]) -> str:
    return joined([_("“%(name)s”") % {"name": name} for name in names])


def _set(study: Study, one: Reached, items: Sequence[str]) -> ShownSet:
    chosen = "&".join(f"item={item}" for item in one.items)
    called = joined([items[item] for item in one.items])
    return ShownSet(
        items=called,
        reach=_("%(reach)s of 100") % {"reach": round(100 * one.reach)},
        sure=sure(one),
        link=Link(_("Make a promise"), f"{study_url(study, 'study_promise')}?{chosen}", about=called),
    )


def sure(one: Reached) -> str:
    """Between which bounds, 9 times out of 10; a dash where nobody can tell."""
    if one.low is None or one.high is None:
        return "–"
    return _("%(low)s to %(high)s") % {"low": round(100 * one.low), "high": round(100 * one.high)}


def cannot_tell(found: Studied) -> list[str]:
    """What these answers do not say, or say less surely."""
    told = [
        _("Whether something matters at all: people chose between these items, and said what matters more."),
        _("What single people want. That was never written down here, and nobody can work it out."),
    ]
    if found.hidden:
        few = _("Figures of %(groups)s: they, or those left, would be fewer than 50 people.")
        told.append(few % {"groups": joined(found.hidden)})
    if not found.kinds:
        told.append(_("Different kinds of people: these answers show one kind, or too few people of another."))
    if found.thin:
        told.append(_("How sure the reach is: that would take more screens, or more people."))
    if not found.settled:
        told.append(_("The last decimal: the estimate did not come to rest, so figures may still shift."))
    return [*told, *(capital(note.say(language())) + "." for note in found.notes)]
