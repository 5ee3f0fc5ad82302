"""The plan in memory beside a full read: what one changed cell costs, in time and in queries.

    ./run bench mirror                  scales 1, 10 and 100
    ./run bench mirror --scale 300      other scales

A generated plan is imported into an empty SQLite database. Then one cell of the matrix is saved, and two ways to the
same plan are held side by side: reading every table, and bringing the kept plan up to date. After that the check runs
and its findings are stored. CPU time, the best of some rounds; the two plans are compared, not only timed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from datetime import date
from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 15)
ROUNDS = 5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, nargs="+", default=[1, 10, 100])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as data:
        prepare(data)
        columns = ("rows", "import", "full read", "kept plan", "queries", "checkup", "queries", "unchanged")
        print(f"{'scale':>6}" + "".join(f"{column:>11}" for column in columns))
        for scale in sorted(options.scale):
            print(f"{scale:>6}" + "".join(f"{figure:>11}" for figure in measure(scale)), flush=True)
    return 0


def prepare(data: str) -> None:
    os.environ.update(DJANGO_SETTINGS_MODULE="ankerpunt.web.settings", ANKERPUNT_DATA=data)
    os.environ.pop("DATABASE_URL", None)
    import django  # noqa: PLC0415 - only after the settings are known

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)


def measure(scale: int) -> list[str]:
    from ankerpunt.mirror.findings import checkup_of  # noqa: PLC0415
    from ankerpunt.mirror.kept import plan_of  # noqa: PLC0415
    from ankerpunt.mirror.mapper import read, write  # noqa: PLC0415
    from ankerpunt.organisation.models import Organisation  # noqa: PLC0415
    from ankerpunt.plan.generate import generate  # noqa: PLC0415

    organisation = Organisation.objects.create(slug=f"scale-{scale}", name="Gemeente Meetlat")
    plan = generate(scale=scale)
    began = process_time()
    written = write(plan, into=organisation)
    imported = process_time() - began
    checkup_of(organisation, today=TODAY)

    change = cell_changer(organisation)
    whole = best(lambda: read(organisation), before=change)
    kept, kept_queries = (
        best(lambda: plan_of(organisation), before=change),
        queries(lambda: plan_of(organisation), change),
    )
    if plan_of(organisation) != read(organisation):
        sys.exit("The kept plan differs from a full read.")
    check = best(lambda: checkup_of(organisation, today=TODAY), before=change)
    check_queries = queries(lambda: checkup_of(organisation, today=TODAY), change)
    unchanged = best(lambda: checkup_of(organisation, today=TODAY))
    times = [f"{1e3 * each:.1f} ms" for each in (whole, kept, check, unchanged)]
    first = [str(written.created), f"{imported:.1f} s", times[0]]
    return [*first, times[1], str(kept_queries), times[2], str(check_queries), times[3]]


def cell_changer(organisation: Any) -> Callable[[], None]:
    from ankerpunt.anchor.models import Anchoring  # noqa: PLC0415

    cell = Anchoring.objects.of(organisation)[0]

    def change() -> None:
        cell.text = f"{cell.text[:200]}."
        cell.save()

    return change


def best(act: Callable[[], object], *, before: Callable[[], None] = lambda: None) -> float:
    shortest = float("inf")
    for _ in range(ROUNDS):
        before()
        began = process_time()
        act()
        shortest = min(shortest, process_time() - began)
    return shortest


def queries(act: Callable[[], object], before: Callable[[], None]) -> int:
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    before()
    with CaptureQueriesContext(connection) as captured:
        act()
    return len(captured)


if __name__ == "__main__":
    sys.exit(main())
