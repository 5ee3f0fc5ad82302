"""What listening adds to the pages of the rooms below: who was asked what counts most, and what studies say of that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ankerpunt.kit.panels import Panel, register_panel
from ankerpunt.listen.models import Study
from ankerpunt.listen.parts.study_plan import recognition_url, said_of, sets_of
from ankerpunt.listen.parts.study_set_up import how_far, studies_url, to_study
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.nouns import Proposition
from ankerpunt.science.kept import Studied

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ankerpunt.organisation.models import Organisation
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.understand.models import TargetGroup

NEWEST = 3
"""Studies that are looked at."""


@register_panel("promise.estrangement_test")
def studies(request: Any, rows: Sequence[Any]) -> dict[Any, Panel]:
    """Who recognises the new version, as far as a study can say; which claims it knows is told by their drivers."""
    newest = Study.objects.of(request.organisation).filter(result__isnull=False).select_related("organisation")
    found = [each for each in newest[:NEWEST] if isinstance(each.found, Studied)]
    shown = {row.pk: list(_told(request, row.slug, found)) for row in rows}
    return {
        pk: Panel("listen/panels/recognition.html", {"studies": told, "editing": may_edit(request)})
        for pk, told in shown.items()
        if told
    }


def _told(request: MemberRequest, slug: str, studies_: Sequence[Study]) -> Iterator[dict[str, Any]]:
    index = standing_of(request).index
    if (row := index.get(Proposition, slug)) is None:
        return
    for study in studies_:
        present, new = sets_of(row, study, index)
        url = recognition_url(study, row, present, new)
        yield {"study": to_study(study), "said": said_of(study, present, new), "url": url}


@register_panel("understand.target_group", order=30)
def asked_of(request: Any, groups: Sequence[TargetGroup]) -> dict[Any, Panel]:
    """Which studies there are about each group, and where one is begun."""
    rows = Study.objects.of(request.organisation).filter(target_group__in=groups)
    found = list(rows.select_related("organisation", "round"))
    new = f"{studies_url(request.organisation.slug)}new/?target_group="
    return {
        group.pk: Panel(
            "listen/panels/studies.html",
            {
                "studies": [(to_study(each), how_far(each)) for each in found if each.target_group_id == group.pk],
                "new_url": f"{new}{group.slug}" if may_edit(request) else "",
            },
        )
        for group in groups
    }


@register_panel("understand.drivers")
def to_studies(request: Any, organisations: Sequence[Organisation]) -> dict[Any, Panel]:
    """Drivers are what a study is about, and what comes out of one."""
    return {each.pk: Panel("listen/panels/drivers.html", {"url": studies_url(each.slug)}) for each in organisations}
