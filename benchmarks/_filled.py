"""Fill an empty data folder with the demo or a made-up plan; say as JSON how a member gets in and what there is to ask.

python -m benchmarks._filled demo
python -m benchmarks._filled 100
"""

import importlib
import json
import os
import sys
from pathlib import Path

PAGES = {
    "home": "",
    "understand": "understand/",
    "target groups": "understand/target-groups/",
    "target group": "understand/target-groups/{group}/",
    "personas": "understand/personas/",
    "persona": "understand/personas/{persona}/",
    "conversations": "understand/conversations/",
    "conversation": "understand/conversations/{conversation}/",
    "drivers": "understand/drivers/",
    "research": "understand/research/",
    "weeks": "understand/weeks/",
    "promise": "promise/",
    "propositions": "promise/propositions/",
    "proposition": "promise/propositions/{proposition}/",
    "usps": "promise/usps/",
    "usp": "promise/usps/{usp}/",
    "foundations": "promise/foundations/",
    "profiles": "promise/profiles/",
    "options": "promise/cafeteria-options/",
    "matrix": "anchor/matrix/{group}/",
    "cell": "anchor/cells/{usp}/{touchpoint}/",
    "evidence": "anchor/evidence/",
    "activities": "activate/activities/",
    "stories": "listen/stories/",
    "learnings": "learn/learnings/",
    "findings": "findings/",
    "trace": "trace/{usp}/",
    "search": "search/?q=rooster+team",
}


def main() -> int:
    importlib.import_module("django").setup()
    importlib.import_module("django.core.management").call_command("migrate", verbosity=0)
    models = importlib.import_module("ankerpunt.organisation.models")
    plan = the_plan(sys.argv[1])
    organisation = models.Organisation.objects.create(slug="waterrijk", name="Gemeente Waterrijk")
    importlib.import_module("ankerpunt.mirror.mapper").write(plan, into=organisation)
    importlib.import_module("ankerpunt.overview.search.index").reindex(organisation)
    user = models.User.objects.create(email="editor@example.org", name="Editor")
    models.Member.objects.create(organisation=organisation, user=user, role="editor")
    client = importlib.import_module("django.test").Client()
    client.force_login(user)
    where = what_there_is(plan)
    pages = {name: f"/waterrijk/{address.format(**where)}" for name, address in PAGES.items()}
    rows = sum(len(getattr(plan, name)) for name in plan.__struct_fields__[1:])
    cookies = {key: each.value for key, each in client.cookies.items()}
    print(json.dumps({"cookies": cookies, "pages": pages, "rows": rows}))
    return 0


def the_plan(scale):
    if scale == "demo":
        # As the version that is served has it: an older one knows less of it.
        home = Path(importlib.import_module("ankerpunt").__file__).resolve().parents[2]
        return importlib.import_module("ankerpunt.plan.document").load(home / "examples" / "waterrijk")
    return importlib.import_module("ankerpunt.plan.generate").generate(scale=int(scale), seed=1)


def what_there_is(plan):
    """The first cell, and what belongs to it."""
    cell = plan.anchorings[0]
    usp = next(each for each in plan.usps if each.id == cell.usp)
    promise = next(each for each in plan.propositions if each.id == usp.proposition)
    return {
        "usp": usp.id,
        "touchpoint": cell.touchpoint,
        "proposition": promise.id,
        "group": promise.target_group,
        "persona": plan.personas[0].id,
        "conversation": plan.conversations[0].id,
    }


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ankerpunt.web.settings")
    sys.exit(main())
