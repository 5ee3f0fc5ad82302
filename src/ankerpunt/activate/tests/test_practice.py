"""Plans in the shape of real ones are read on every page of a plan (C1, C2): few processes, no dates, odd years."""

from __future__ import annotations

from pathlib import Path

import pytest

from ankerpunt.mirror.mapper import write
from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from ankerpunt.plan.document import load

PRACTICE = sorted((Path(__file__).parents[2] / "check" / "tests" / "practice").glob("*.yaml"))
PAGES = ("", "read/", "plan.pdf", "page.pdf", "copy/", "difference/", "money/", "channels/", "calendar/")


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_a_plan_of_practice_opens_on_each_of_its_pages(path: Path, editor: Member, client_of: ClientOf) -> None:
    document, client = load(path), client_of(editor)
    write(document, into=editor.organisation)
    assert client.get("/waterrijk/activate/").status_code == 200
    for plan in document.plans:
        for page in PAGES:
            address = f"/waterrijk/activate/plans/{plan.id}/{page}"
            assert client.get(address).status_code == 200, address
