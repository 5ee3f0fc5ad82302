"""The check beside pydantic 2: judging a large plan against only validating the same document, in one run.

    ./run bench check                  scales 1, 10 and 100
    ./run bench check --scale 300      other scales

Printed: how long all rules take on a generated plan, as a ratio to pydantic 2 validating that document into models
with the same fields and limits; and how the time grows with the plan. Target: ratio at most 1.0, growth at most linear.
What the check remembers of texts (how they read, which words stand in them) is forgotten before every run.
"""

from __future__ import annotations

import argparse
import gc
import sys
from datetime import date
from time import process_time
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
import pydantic

from ankerpunt.check import reading, wordlists
from ankerpunt.check.engine import check
from ankerpunt.plan.generate import generate
from ankerpunt.plan.nouns import SLUG, SLUG_MAX, Noun, Organisation
from ankerpunt.plan.tables import Field, fields_of, tables

if TYPE_CHECKING:
    from collections.abc import Callable

TODAY = date(2026, 11, 15)
KINDS: dict[str, Any] = {"str": str, "int": int, "float": float, "bool": bool, "date": date}
ROUNDS = 7
STRICT = pydantic.ConfigDict(extra="forbid", frozen=True)
Slug = Annotated[str, pydantic.Field(pattern=SLUG, max_length=SLUG_MAX)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scale", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    model = model_of_plan()
    print(f"Python {sys.version.split()[0]}, msgspec {msgspec.__version__}, pydantic {pydantic.VERSION}")
    print(f"{'scale':>6} {'rows':>8} {'findings':>9} {'check':>10} {'pydantic':>10} {'ratio':>6}")
    measured: list[tuple[int, int, float]] = []
    for scale in sorted(options.scale):
        plan = generate(scale=scale, seed=options.seed)
        document = msgspec.to_builtins(plan)
        rows = sum(len(getattr(plan, table.name)) for table in tables().values())
        found = len(check(plan, today=TODAY).findings)
        ours, theirs = race(lambda plan=plan: judge(plan), lambda document=document: model.model_validate(document))
        measured.append((scale, rows, ours))
        print(f"{scale:>6} {rows:>8} {found:>9} {ours * 1e3:>7.1f} ms {theirs * 1e3:>7.1f} ms {ours / theirs:>6.2f}")
    (_, few, short), (_, many, long) = measured[0], measured[-1]
    if many > few:
        print(f"growth: {many / few:.0f} times the rows take {long / short:.0f} times as long")
    return 0


def judge(plan: Any) -> None:
    reading.read.cache_clear()
    wordlists.first_of.cache_clear()
    wordlists.attendance_in.cache_clear()
    check(plan, today=TODAY)


def race(ours: Callable[[], object], theirs: Callable[[], object]) -> tuple[float, float]:
    """Run both in turn and take the best of each, in CPU time, so that a busy machine harms neither."""
    best = [float("inf"), float("inf")]
    for _ in range(ROUNDS):
        for side, run in enumerate((ours, theirs)):
            gc.collect()
            began = process_time()
            run()
            best[side] = min(best[side], process_time() - began)
    return best[0], best[1]


def model_of_plan() -> type[pydantic.BaseModel]:
    """Make pydantic models with the fields and limits of the nouns."""
    fields: dict[str, Any] = {"organisation": (model_of(Organisation), ...)}
    for table in tables().values():
        fields[table.name] = (tuple[model_of(table.noun), ...], ())
    return pydantic.create_model("Plan", __config__=STRICT, **fields)


def model_of(noun: type[Noun]) -> Any:
    fields: dict[str, Any] = {"id": (Slug, ...)}
    for field in fields_of(noun):
        hint = hint_of(field)
        if field.many:
            hint = tuple[hint, ...]
        if field.optional and not field.many:
            hint = hint | None
        fields[field.name] = (hint, ... if field.required else field.default)
    return pydantic.create_model(noun.__name__, __config__=STRICT, **fields)


def hint_of(field: Field) -> Any:
    if field.kind == "choice":
        return Literal[field.choices]
    if field.kind == "ref":
        return Slug
    limits = {"ge": field.at_least, "le": field.at_most, "max_length": field.max_length}
    given = {name: limit for name, limit in limits.items() if limit is not None}
    inner = Annotated[KINDS[field.kind], pydantic.Field(**given)] if given else KINDS[field.kind]
    return inner | None if field.optional and field.many else inner


if __name__ == "__main__":
    sys.exit(main())
