"""What the pages show on which a preference study is prepared: the list, what is asked, and how even it is (U12)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from ankerpunt.kit.parts import Link
from ankerpunt.listen.models import Study
from ankerpunt.listen.parts.round import url_of as round_url
from ankerpunt.listen.parts.round_state import state_of
from ankerpunt.listen.parts.study_design import asked_by, balance_of, balance_said, warnings_of
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.participation.parts.sheet import Filled
from ankerpunt.participation.parts.sheet_shown import screen_shown
from ankerpunt.plan.nouns import TargetGroup

if TYPE_CHECKING:
    from django.forms import BoundField

    from ankerpunt.listen.forms.study_set_up import StudyForm
    from ankerpunt.organisation.request import MemberRequest


def studies_url(organisation: str) -> str:
    return reverse("listen:studies", kwargs={"organisation": organisation})


def study_url(study: Study, page: str = "study") -> str:
    return reverse(f"listen:{page}", kwargs={"organisation": study.organisation.slug, "key": study.key})


def study_crumbs(organisation: str, *more: Link) -> list[Link]:
    listen = Link(_("Listen"), reverse("listen:index", kwargs={"organisation": organisation}))
    return [listen, Link(_("Preference studies"), studies_url(organisation)), *more]


def to_study(study: Study) -> Link:
    return Link(study.title, study_url(study))


def how_far(study: Study) -> str:
    """Where a study stands, in a few words."""
    if study.estimated_on is not None:
        return _("what came out can be read")
    if study.round is not None:
        return state_of(study.round)
    if study.result is not None:
        return _("ended without figures")
    return _("being worked out") if study.is_file else _("being prepared")


def is_prepared(study: Study) -> bool:
    """Whether what it asks can still be changed: until there are codes."""
    return study.source == Study.Source.PHONES and (study.round is None or study.round.is_draft)


def list_page(request: MemberRequest) -> dict[str, Any]:
    rows = Study.objects.of(request.organisation).select_related("organisation", "round", "target_group")
    return {
        "crumbs": study_crumbs(request.organisation.slug)[:1],
        "studies": [(to_study(each), each, how_far(each)) for each in rows],
        "editing": may_edit(request),
    }


def set_up_page(request: MemberRequest, form: StudyForm) -> dict[str, Any]:
    """The form, and beside it how even it is and one screen of it, as soon as there is enough to choose between."""
    study = form.study
    before = [to_study(study)] if study.pk else []
    whole = bool(study.items) and not form.errors and (form.is_bound or bool(study.pk))
    return {
        "crumbs": study_crumbs(request.organisation.slug, *before),
        "back": study_url(study) if study.pk else studies_url(request.organisation.slug),
        "groups": _drivers_by_group(request, form),
        **(asked_shown(study) if whole else {}),
    }


def asked_shown(study: Study) -> dict[str, Any]:
    """How even the design of a study is, and its first screen as a phone shows it."""
    return {
        "study": study,
        "said": balance_said(study),
        "balance": balance_of(study),
        "warnings": warnings_of(study),
        "screen": screen_shown(1, Filled("", {}), asked_by(study)),
    }


def study_page(request: MemberRequest, study: Study) -> dict[str, Any]:
    """A study before anything came out: what it asks, and where it goes on."""
    editing = may_edit(request)
    return {
        **asked_shown(study),
        "crumbs": study_crumbs(request.organisation.slug),
        "far": how_far(study),
        "editing": editing,
        "prepared": editing and is_prepared(study),
        "round_url": round_url(study.round) if study.round else "",
        "urls": {name: study_url(study, f"study_{name}") for name in ("edit", "whom", "delete")},
    }


def _drivers_by_group(request: MemberRequest, form: StudyForm) -> list[dict[str, Any]]:
    """Drivers to tick, under the name of their group; open where one is ticked or the study is about that group."""
    index, field = standing_of(request).index, form["drivers"]
    chosen, about = set(_said(field)), form["target_group"].value()
    of: dict[str, list[tuple[str, str, bool]]] = {}
    for each in form.offered:
        of.setdefault(each.target_group, []).append((each.id, each.name, each.id in chosen))
    names = {group.id: group.name for group in index.rows(TargetGroup)}
    return [
        {"name": names[group], "drivers": rows, "open": group == about or any(row[2] for row in rows)}
        for group, rows in of.items()
    ]


def _said(field: BoundField) -> list[str]:
    return list(field.value() or [])
