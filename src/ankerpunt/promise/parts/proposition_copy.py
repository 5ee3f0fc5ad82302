"""The page that copies a promise to another group: what is carried over, and what stays and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ankerpunt.kit.addresses import address
from ankerpunt.kit.parts import Link
from ankerpunt.mirror.kinds import kind
from ankerpunt.pages.around import crumbs
from ankerpunt.plan.facts import copying
from ankerpunt.plan.facts.proposition import newer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ankerpunt.mirror.standing import Standing
    from ankerpunt.organisation.request import MemberRequest
    from ankerpunt.plan.facts.copying import Along
    from ankerpunt.plan.nouns import Proposition
    from ankerpunt.promise.models import Proposition as PropositionRow


def copy_page(
    request: MemberRequest, row: PropositionRow, said: Proposition, along: Along, standing: Standing
) -> dict[str, Any]:
    usps = ngettext("%(count)s USP", "%(count)s USPs", len(along.usps)) % {"count": len(along.usps)}
    can = said.status == "adopted" and newer(said, standing.index) is None
    version_url = address("promise:new_version", organisation=request.organisation.slug, slug=said.id) if can else ""
    return {
        "row": row,
        "promise": said,
        "comes": _("The promise and its %(usps)s become a draft: not true yet, until you show that it is.")
        % {"usps": usps},
        "stays": list(_staying(copying.staying(said, standing.index))),
        "crumbs": [*crumbs(request, kind("Proposition")), Link(standing.name(said), standing.url(said))],
        "back": standing.url(said),
        "version_url": version_url,
    }


def _staying(found: copying.Staying) -> Iterator[tuple[str, str]]:
    """What is not carried over, each with the reason; what there is none of is not named."""
    if found.lived:
        yield _("That a claim is true"), _("It is true for the first group. The other one has to notice it first.")
    if found.evidence:
        yield _("Evidence and counter-evidence"), _("It shows how things are with the first group.")
    if found.recognised:
        yield _("Who recognises it"), _("You ask the other group itself.")
    if found.measured:
        yield _("How far it is"), _("The other group begins at another point.")
    if found.reasons:
        yield _("Why it fits, with what drives people and what they said"), _("That is why it fits the first group.")
    yield _("Owners and dates"), _("You agree again on who does it, and when.")
