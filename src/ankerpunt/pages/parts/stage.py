"""What the page on which a stage opens shows: each noun of the stage, and how many rows it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from ankerpunt.kit.wording import language, sentence_case, word
from ankerpunt.mirror.standing import standing_of
from ankerpunt.pages.around import may_edit
from ankerpunt.plan.words.examples import EXAMPLES

if TYPE_CHECKING:
    from ankerpunt.mirror.kinds import Kind
    from ankerpunt.organisation.request import MemberRequest


class Shelf(Struct, frozen=True):
    """One noun of the stage and how many there are."""

    name: str
    count: int
    url: str
    new_url: str
    example: str


def shelf_of(request: MemberRequest, noun: Kind) -> Shelf:
    slug, rows = request.organisation.slug, standing_of(request).whole.rows(noun.table.noun)
    return Shelf(
        name=sentence_case(word(noun.noun, many=True)),
        count=sum(row.archived_on is None for row in rows),
        url=noun.list_address(slug),
        new_url=noun.act_address(slug, "new") if noun.editable and may_edit(request) else "",
        example=EXAMPLES[noun.noun].say(language()),
    )
