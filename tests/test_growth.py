"""A page asks the database as often for a large plan as for a small one; `./run bench pages` shows it at scale 100."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.kinds import kinds
from ankerpunt.mirror.tests.sample import write_afresh
from ankerpunt.plan.generate import generate

if TYPE_CHECKING:
    from ankerpunt.organisation.models import Member
    from ankerpunt.organisation.tests.cast import ClientOf
    from ankerpunt.plan.nouns import Plan

WORKED_IN = ("/waterrijk/", "/waterrijk/findings/", "/waterrijk/understand/", "/waterrijk/listen/")


def pages_of(plan: Plan) -> dict[str, str]:
    """The pages by what they show, with the address of one example in this plan."""
    cell = plan.anchorings[0]
    usp = next(each for each in plan.usps if each.id == cell.usp)
    promise = next(each for each in plan.propositions if each.id == usp.proposition)
    lists = {each.noun: each.list_address("waterrijk") for each in kinds().values()}
    return {
        **{url: url for url in WORKED_IN},
        **lists,
        "matrix": f"/waterrijk/anchor/matrix/{promise.target_group}/",
        "trace": f"/waterrijk/trace/{usp.id}/",
    }


def test_no_page_asks_the_database_more_often_for_a_larger_plan(reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for scale in (1, 3):
        plan = generate(scale=scale, seed=1)
        write_afresh(plan, into=reader.organisation)
        asked: dict[str, int] = {}
        for page, url in pages_of(plan).items():
            client.get(url)
            with CaptureQueriesContext(connection) as queries:
                answer = client.get(url)
            assert answer.status_code == 200, url
            if "page" not in answer.context or answer.context["page"].object_list:
                asked[page] = len(queries)
        counts.append(asked)
    small, large = counts
    assert len(small) > len(kinds()) - 5
    assert {page: (few, large[page]) for page, few in small.items() if large[page] != few} == {}
