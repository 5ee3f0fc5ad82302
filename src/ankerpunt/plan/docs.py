"""The pages of docs/ that the plan writes itself."""

import json

from ankerpunt.plan.schema import schema


def pages() -> dict[str, str]:
    """Give each page by its path under docs/."""
    return {"plan.schema.json": json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"}
