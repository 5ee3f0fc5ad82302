"""What an answer costs, beside a form that a member saves: processor time of one server, in the same run.

./run bench participation

Both are on the demo. The form is that of a cell of the matrix. An answer is the last form of a phone: its code is
deleted and it is counted. Asking for the processor time costs some itself, which is taken off.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import median

from benchmarks._browser import Served, served
from benchmarks._side_by_side import Table, publish

ROUNDS, AT_MOST = 15, 0.2
HERE = Path(__file__).resolve().parent.parent / "src"
OPENED = """
import json, django
django.setup()
from datetime import timedelta
from django.utils import timezone
from ankerpunt.listen.actions.round import agree, invite, open_now
from ankerpunt.listen.models import Round, RoundQuestion
from ankerpunt.listen.models.round import new_key
from ankerpunt.listen.parts.round_register import in_order
from ankerpunt.mirror.standing import Standing
from ankerpunt.organisation.models import Organisation
standing = Standing(Organisation.objects.get())
today = timezone.localdate()
made = Round.objects.create(
    organisation=standing.organisation, key=new_key(), units=[unit.id for unit, _depth in in_order(standing)],
    opens_on=today, closes_on=today, words_on=today + timedelta(days=1), purpose="-", afterwards="-",
)
questions = ["evolution:lef", "evolution:nabij", "evolution:vertrouwen"]
for each in questions:
    kind, about = each.split(":")
    RoundQuestion.objects.create(round=made, kind=kind, about=about, name=about)
codes = invite(made, standing)
open_now(made)
print(json.dumps({"key": made.key, "codes": sum(codes.values(), []), "questions": questions}))
"""


def main() -> int:
    table = Table(
        "An answer beside saving a form", ["what", "a member saves, CPU ms", "an answer, CPU ms", "ratio, <= .20"]
    )
    with served("demo", HERE) as server:
        found = json.loads(server.does(OPENED))
        costs = [one_round(server, at, found) for at in range(ROUNDS)]
    saving, seeing, answering, thanked = (median(each) * 1_000 for each in zip(*costs, strict=True))
    part = thanked / seeing
    met = table.target("an answer and the page after it, of saving a form", met=part <= AT_MOST)
    table.add("the form and the page after it", f"{seeing:.1f}", f"{thanked:.1f}", f"{part:.2f}: {met}")
    table.add("the form alone", f"{saving:.1f}", f"{answering:.1f}", f"{answering / saving:.2f}")
    table.notes.append(f"Medians of {ROUNDS} rounds, in turns; SQLite.")
    return publish("participation", "What an answer costs", [table])


def one_round(server: Served, at: int, found: dict) -> tuple[float, float, float, float]:
    address = f"/l/{found['key']}/"
    answers = [
        dict.fromkeys(found["questions"], "more_often") | {"code": code, "at": "look", "go": "send"}
        for code in found["codes"][2 * at : 2 * at + 2]
    ]
    asking = -server.processor() + server.processor()
    saving = server.save(f"{at} keer gezegd", looks=0), server.save(f"{at} keer gezegd en bekeken", looks=1)
    sending = (server.send(address, answer, looks=looks) for answer, looks in zip(answers, (False, True), strict=True))
    return tuple(each - asking for each in (*saving, *sending))


if __name__ == "__main__":
    sys.exit(main())
