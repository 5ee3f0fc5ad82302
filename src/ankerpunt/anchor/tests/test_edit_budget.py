"""What saving one cell costs: so many queries, and no table read over and over."""

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load

pytestmark = pytest.mark.django_db
EXAMPLE = Path(__file__).resolve().parents[4] / "examples" / "waterrijk"
DRAWER = {"HX-Request": "true", "HX-Target": "div#drawer-content"}
# One of them asks whether the place came out of a game.
MOST_QUERIES, MOST_READS = 26, 2


def test_a_cell_that_is_saved_in_the_drawer_costs_few_queries(editor: Member, client_of: ClientOf) -> None:
    plan = load(EXAMPLE)
    write(plan, into=editor.organisation, by=editor)
    client, cell = client_of(editor), plan.anchorings[0]
    url = f"/waterrijk/anchor/cells/{cell.usp}/{cell.touchpoint}/edit/"
    for text in ("eerst, om warm te worden", "en nu geteld"):
        opened = client.get(url, headers=DRAWER).context["form"]["opened"].value()
        typed: dict[str, Any] = {"text": text, "state": cell.state, "kind": cell.kind, "owner": "teamleider"}
        with CaptureQueriesContext(connection) as asked:
            answer = client.post(url, {**typed, "opened": opened}, headers=DRAWER)
        assert text in answer.content.decode()
    queries = [each["sql"] for each in asked.captured_queries if "SAVEPOINT" not in each["sql"]]
    reads = Counter(
        match[1] for sql in queries if sql.startswith("SELECT") and (match := re.search(r'FROM "(\w+)"', sql))
    )
    assert len(queries) <= MOST_QUERIES, "\n".join(queries)
    assert {table: times for table, times in reads.items() if times > MOST_READS} == {}
