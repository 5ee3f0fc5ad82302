"""The page on which a stage opens: what is kept there, how much of it, and what the check asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_safe
from msgspec import Struct

from ankerpunt.kit.access import EVERYONE, allow
from ankerpunt.kit.htmx import page
from ankerpunt.kit.stages import stage
from ankerpunt.kit.wording import language, method_of, sentence_case, word
from ankerpunt.mirror.kinds import Kind, kinds_in
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import lines, may_edit
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from ankerpunt.organisation.request import MemberRequest

FINDINGS_SHOWN = 5


class Shelf(Struct, frozen=True):
    """One noun of the stage and how many there are."""

    name: str
    count: int
    url: str
    new_url: str
    example: str


def stage_page(code: str) -> Callable[[MemberRequest, str], HttpResponse]:
    """The view on a stage, for the urls of its room."""

    @allow(*EVERYONE)
    @require_safe
    def index(request: MemberRequest, organisation: str) -> HttpResponse:
        found = standing_of(request).findings.open().filter(stage=code)
        context = {
            "stage": stage(code),
            "method": " ".join(dict.fromkeys(line for each in kinds_in(code) for line in method_of(each.noun).split())),
            "shelves": [_shelf(request, noun) for noun in kinds_in(code)],
            "findings": lines(request, found[:FINDINGS_SHOWN]),
            "findings_count": found.count(),
        }
        return page(request, "pages/stage.html", context)

    return index


def _shelf(request: MemberRequest, noun: Kind) -> Shelf:
    slug = request.organisation.slug
    return Shelf(
        name=sentence_case(word(noun.noun, many=True)),
        count=noun.model.objects.of(request.organisation).count(),
        url=noun.list_address(slug),
        new_url=noun.act_address(slug, "new") if noun.editable and may_edit(request) else "",
        example=EXAMPLES[noun.noun].say(language()),
    )
