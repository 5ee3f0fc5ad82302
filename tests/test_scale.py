"""A plan of a hundred times the size costs a page no more questions to the database."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.kinds import kinds
from ankerpunt.mirror.tests.sample import write_afresh
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.generate import generate
from ankerpunt.plan.nouns import Plan


def addresses(plan: Plan) -> dict[str, str]:
    usp, group = plan.usps[0], next(each for each in plan.target_groups if each.scope == "internal")
    cell = next(each for each in plan.anchorings if each.usp == usp.id)
    return {
        "home": "/waterrijk/",
        "matrix": f"/waterrijk/anchor/matrix/{group.id}/",
        "cell": f"/waterrijk/anchor/cells/{cell.usp}/{cell.touchpoint}/",
        "findings": "/waterrijk/findings/",
        "trace": f"/waterrijk/trace/{usp.id}/",
        "stage": "/waterrijk/promise/",
        "groups": "/waterrijk/understand/target-groups/",
        "group": f"/waterrijk/understand/target-groups/{group.id}/",
        "choices": "/waterrijk/understand/target-group-choices/",
        "foundations": "/waterrijk/promise/foundations/",
        "path": "/waterrijk/promise/path/",
        "understand": "/waterrijk/understand/",
        "listen": "/waterrijk/listen/",
        "row": f"/waterrijk/promise/usps/{usp.id}/",
        "promises": "/waterrijk/promise/propositions/",
        "preview": f"/waterrijk/promise/propositions/{usp.proposition}/preview/",
        "profiles": "/waterrijk/promise/profiles/",
        "my work": "/waterrijk/my-work/",
        "nobody's": "/waterrijk/my-work/nobody/",
        "news": "/waterrijk/news/",
        "board": "/waterrijk/board/",
        "board of a group": f"/waterrijk/board/groups/{group.id}/",
        "changes": "/waterrijk/changes/",
        "history": f"/waterrijk/promise/usps/{usp.id}/history/",
    }


def lists() -> dict[str, str]:
    return {each.noun: each.list_address("waterrijk") for each in kinds().values()}


def queries(client: Client, plan: Plan) -> dict[str, int]:
    """How often each page asks the database; a list that has nothing to show yet does not count."""
    counts = {}
    client.get("/waterrijk/")  # from here on the plan and its findings are kept
    for name, url in {**lists(), **addresses(plan)}.items():
        with CaptureQueriesContext(connection) as asked:
            answer = client.get(url)
        assert answer.status_code == 200, url
        if "page" not in answer.context or answer.context["page"].object_list:
            counts[name] = len(asked)
    return counts


@pytest.mark.django_db
def test_every_page_asks_as_often_at_scale_100_as_at_scale_1(reader: Member, client_of: ClientOf) -> None:
    client, counts = client_of(reader), []
    for scale in (1, 100):
        plan = generate(scale=scale, seed=1)
        write_afresh(plan, into=reader.organisation)
        counts.append(queries(client, plan))
    small, large = counts
    assert len(small) > len(kinds()) + len(addresses(plan)) - 5
    assert {page: (few, large[page]) for page, few in small.items() if large[page] != few} == {}
