"""How the pages of the app grow with the plan: queries and time at a large scale, as a ratio to scale 1.

    ./run bench pages                  scales 1 and 100
    ./run bench pages --scale 30       another large scale

A plan is made up, stored in a database in memory, and each page is asked for once to warm up and then measured. The
number of queries is to stay the same; time may grow with what a page shows, not with all that is stored.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from statistics import median
from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
PAGES = {
    "home": "/waterrijk/",
    "matrix": "/waterrijk/anchor/matrix/{group}/",
    "cell": "/waterrijk/anchor/cells/{usp}/{touchpoint}/",
    "findings": "/waterrijk/findings/",
    "trace": "/waterrijk/trace/{usp}/",
    "list": "/waterrijk/anchor/evidence/",
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    measure = prepare()
    small, large = (measure(scale, options.seed) for scale in (1, options.scale))
    at = f"at {options.scale}"
    print(f"{'page':>10} {'queries':>9} {at:>8} {'time':>10} {at:>10} {'ratio':>6}")
    for page, (few, short) in small.items():
        many, long = large[page]
        print(f"{page:>10} {few:>9} {many:>8} {short * 1e3:>7.1f} ms {long * 1e3:>7.1f} ms {long / short:>6.1f}")
    return 0


def prepare() -> Callable[[int, int], dict[str, tuple[int, float]]]:
    """Start Django on a database in memory; what comes back fills it and measures the pages."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    settings = importlib.import_module("django.conf").settings
    settings.DATABASES["default"]["NAME"] = ":memory:"
    settings.ALLOWED_HOSTS = ["*"]
    importlib.import_module("django").setup()
    importlib.import_module("django.core.management").call_command("migrate", verbosity=0)
    return measured


def measured(scale: int, seed: int) -> dict[str, tuple[int, float]]:
    """Queries and the median CPU time of every page, for a reader of an organisation with a plan of this scale."""
    models = importlib.import_module("ankerpunt.organisation.models")
    generate = importlib.import_module("ankerpunt.plan.generate").generate
    write = importlib.import_module("ankerpunt.mirror.mapper").write
    client = importlib.import_module("django.test").Client()
    plan = generate(scale=scale, seed=seed)
    organisation, _made = models.Organisation.objects.get_or_create(slug="waterrijk", defaults={"name": "Waterrijk"})
    user, _made = models.User.objects.get_or_create(email="reader@example.org", defaults={"name": "Reader"})
    models.Member.objects.get_or_create(organisation=organisation, user=user, defaults={"role": "reader"})
    write(plan, into=organisation)
    client.force_login(user)
    anchored = plan.anchorings[0]
    usp = next(each for each in plan.usps if each.id == anchored.usp)
    promise = next(each for each in plan.propositions if each.id == usp.proposition)
    where = {"usp": usp.id, "touchpoint": anchored.touchpoint, "group": promise.target_group}
    return {page: one(client, url.format(**where)) for page, url in PAGES.items()}


def one(client: Any, url: str) -> tuple[int, float]:
    connection = importlib.import_module("django.db").connection
    capture = importlib.import_module("django.test.utils").CaptureQueriesContext
    answer = client.get(url)
    if answer.status_code != 200:
        sys.exit(f"{url} answered {answer.status_code}")
    with capture(connection) as queries:
        client.get(url)
    count = len(queries)
    times = []
    for _round in range(ROUNDS):
        began = process_time()
        client.get(url)
        times.append(process_time() - began)
    return count, median(times)


if __name__ == "__main__":
    sys.exit(main())
