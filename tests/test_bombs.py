"""Small documents that would grow without end cost next to nothing: little work, and 200 MB at most."""

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from django.test import Client

from ankerpunt.organisation.models import Member
from ankerpunt.organisation.tests.cast import ClientOf
from tests.bombs import BOMBS
from tests.cost import LITTLE, loops
from tests.installation import ROOT

MB = 200


def test_a_plan_that_would_explode_is_refused_at_once(tmp_path: Path) -> None:
    for name, text in BOMBS.items():
        (tmp_path / name).write_text(text)
    command = [sys.executable, "-m", "tests.bombs", *(str(tmp_path / name) for name in BOMBS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    found = dict(zip(BOMBS, json.loads(done.stdout), strict=True))
    assert {name: cost for name, cost in found.items() if cost[1] > LITTLE or cost[2] > MB} == {}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sheets", ["[" * 500_000, '{"a":' * 100_000, '{"a":' + "9" * 500_000 + "}", '{"a":["b"]}', "[]", "nonsense", "null"]
)
def test_sheets_that_a_form_never_sent_are_no_sheets(editor: Member, client_of: ClientOf, sheets: str) -> None:
    browser: Client = client_of(editor)
    began = time.process_time()
    answer = browser.post("/waterrijk/understand/ranking/", {"sheets": sheets, "sheet": "a"})
    assert answer.status_code == 422
    assert loops(time.process_time() - began) < LITTLE * 2  # with the page around it
