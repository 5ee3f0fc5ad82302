"""What the pages show on which a study goes into the plan: a ranking, a promise, and who recognises another set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.utils import translation
from django.utils.translation import gettext as _
from msgspec import Struct

from ankerpunt.kit.addresses import address
from ankerpunt.kit.wording import language
from ankerpunt.listen.parts.study_result import SEVERAL, joined, kind_name, quoted, sure
from ankerpunt.listen.parts.study_set_up import study_crumbs, study_url, to_study
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.facts.estrangement_test import recognition as recognition_of
from ankerpunt.plan.facts.usp import of_proposition
from ankerpunt.plan.nouns import Driver, Proposition
from ankerpunt.publish.study.figures import recognition_figure
from ankerpunt.science.kept import Studied
from ankerpunt.science.results import Recognition
from ankerpunt.science.simulated import reach, recognised
from ankerpunt.tables.key import key
from ankerpunt.text import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ankerpunt.listen.forms.study_plan import StudyPromiseForm, StudyRecognitionForm
    from ankerpunt.listen.models import Study
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.index import Index

LOST = 0.10
"""Share of a kind of people below which a loss is no loss that anybody would notice."""


class Compared(Struct, frozen=True):
    """Everybody or one kind of people: how many of 100 recognise the present and the new set."""

    name: str
    wants: str
    now: int
    new: int
    change: int


class Proposed(Struct, frozen=True):
    """An answer for one group, to be looked at and changed by a person."""

    group: str
    called: str


def around_study(request: MemberRequest, study: Study) -> dict[str, Any]:
    return {
        "study": study,
        "crumbs": study_crumbs(request.organisation.slug, to_study(study)),
        "back": study_url(study),
        "editing": may_edit(request),
    }


def promise_page(request: MemberRequest, form: StudyPromiseForm) -> dict[str, Any]:
    return {**around_study(request, form.study), "form": form, "sentence": reach_of(form.found, form.chosen)}


def texts_of(form: StudyPromiseForm) -> dict[str, Any]:
    """Whom the draft is for, and its texts in the language of the organisation."""
    found, chosen = form.found, form.cleaned_data["item"]
    with translation.override(form.study.organisation.language):
        why = _("Out of “%(study)s”. %(reach)s") % {"study": form.study.title, "reach": reach_of(found, chosen)}
        promise = form.cleaned_data["promise"] or first_try(found, chosen)
    return {"to": form.cleaned_data["target_group"], "promise": promise, "why": why}


def reach_of(found: Studied, chosen: Sequence[int]) -> str:
    """Whom a set reaches, and how sure that is: a set that was counted has an interval, another is an indication."""
    if not chosen:
        return ""
    counted = {one.items: one for best in found.best for one in best.sets}.get(tuple(sorted(chosen)))
    items = quoted([found.items[item] for item in chosen])
    if counted is not None and counted.low is not None:
        said = _("Of 100 people about %(reach)s have one of %(items)s among their best three (%(sure)s).")
        return said % {"reach": round(100 * counted.reach), "items": items, "sure": sure(counted)}
    said = _("Of 100 people about %(reach)s have one of %(items)s among their best three. This is an indication.")
    return said % {"reach": round(100 * reach(found, chosen)), "items": items}


def first_try(found: Studied, chosen: Sequence[int]) -> str:
    """A sentence to begin with, out of the items themselves."""
    return _("With us you find %(items)s.") % {"items": joined([found.items[item] for item in chosen])}


def recognition_page(
    request: MemberRequest, study: Study, found: Studied, form: StudyRecognitionForm
) -> dict[str, Any]:
    """Two sets beside each other, and for whose test the answer could be a proposal."""
    told = compared(found, form.cleaned_data["present"], form.cleaned_data["new"]) if form.is_valid() else []
    row = standing_of(request).index.get(Proposition, form.data.get("proposition", ""))
    groups = recognition_of(row, standing_of(request).index).rows if row and row.replaces else ()
    return {
        **around_study(request, study),
        "form": form,
        "rows": [shown_of(each, found) for each in told],
        "figure": recognition_figure([named(each) for each in told], language()) if told else None,
        "proposition": row,
        "groups": [Proposed(each.group.id, each.group.name) for each in groups] if told else [],
    }


def compared(found: Studied, present: Sequence[int], new: Sequence[int]) -> list[Recognition]:
    return list(recognised(found, present=present, new=new))


def named(one: Recognition) -> Recognition:
    """As people read it."""
    name = kind_name(_place(one)) if one.segment else _("everybody")
    return Recognition(name, one.present, one.new, one.change, None, None, one.wording)


def _place(one: Recognition) -> int:
    return int(one.segment.split()[-1]) - 1


def shown_of(one: Recognition, found: Studied) -> Compared:
    wants = wants_of(found, _place(one)) if one.segment else ""
    now, new = round(100 * one.present), round(100 * one.new)
    return Compared(capital(named(one).segment), wants, now, new, new - now)


def wants_of(found: Studied, place: int) -> str:
    return joined([found.items[item] for item in found.kinds[place].more[:SEVERAL]])


def proposal_of(found: Studied, told: Sequence[Recognition]) -> dict[str, str]:
    """An answer to the question of U4, as far as an indication goes: a member looks at it and changes it."""
    whole, kinds = told[0], list(told[1:]) or list(told)
    lose = [one for one in kinds if one.change < -LOST]
    keep = [one for one in kinds if one not in lose]
    recognises = "yes" if not lose else "partly" if keep else "no"
    said = _(
        "Out of a preference study, as an indication: %(now)s of 100 people recognise the promise now,"
        " %(new)s the new one."
    )
    return {
        "recognises": recognises,
        "who_does": "\n".join(_line(one, found) for one in keep),
        "who_does_not": "\n".join(_line(one, found) for one in lose),
        "reasons": said % {"now": round(100 * whole.present), "new": round(100 * whole.new)},
    }


def _line(one: Recognition, found: Studied) -> str:
    said = {"now": round(100 * one.present), "new": round(100 * one.new)}
    if not one.segment:
        return _("Everybody together: from %(now)s to %(new)s of 100.") % said
    told = _("People who find %(items)s more important than others do: from %(now)s to %(new)s of 100.")
    return told % {**said, "items": wants_of(found, _place(one)) or kind_name(_place(one))}


def answer_url(organisation: str, proposition: str, group: str, values: dict[str, str]) -> str:
    """The form of the test with the proposal in it."""
    where = address("promise:answer", organisation=organisation, slug=proposition, group=group)
    return f"{where}?{urlencode(values)}"


def items_of(usps: Iterable[Any], study: Study, index: Index) -> list[int]:
    """Which items of a study claims stand for: by their drivers, or by their words."""
    ids = {driver for usp in usps for driver in usp.drivers}
    called = {key(row.name) for each in ids if (row := index.get(Driver, each))} | {key(usp.claim) for usp in usps}
    return [at for at, item in enumerate(study.items) if item.driver in ids or key(item.name) in called]


def sets_of(row: Proposition, study: Study, index: Index) -> tuple[list[int], list[int]]:
    """The items of the promise as it is and as it will be."""
    before, after = (of_proposition(slug, index) if slug else () for slug in (row.replaces, row.id))
    return items_of(before, study, index), items_of(after, study, index)


def recognition_url(study: Study, row: Proposition, present: Sequence[int], new: Sequence[int]) -> str:
    asked = [("proposition", row.id), *(("present", at) for at in present), *(("new", at) for at in new)]
    return f"{study_url(study, 'study_recognition')}?{urlencode(asked)}"


def said_of(study: Study, present: Sequence[int], new: Sequence[int]) -> list[str]:
    """Who recognises the new set, a line for everybody and each kind of people; nothing where a set is empty."""
    found = study.found
    if not (present and new) or not isinstance(found, Studied):
        return []
    return [_line(one, found) for one in compared(found, present, new)]
