"""How far templates are from their rule: a line of at most 160 signs, and no `if` more than three deep.

What is over stands counted per template in a file that may only get shorter: `./run fix` lowers it, nothing raises it.
When the file is empty the rule holds as it stands, and both the file and this module's part of it can go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / "tests" / "architecture" / "templates-over.txt"
SIGNS = 160
DEEP = 3
IF = re.compile(r"{%-?\s*(if|endif)\b")


@dataclass(frozen=True)
class Over:
    """What one template has too much of."""

    lines: int = 0
    ifs: int = 0


def over(text: str) -> Over:
    depth = deep = 0
    for tag in IF.findall(text):
        depth += 1 if tag == "if" else -1
        deep += tag == "if" and depth > DEEP
    return Over(sum(len(line) > SIGNS for line in text.splitlines()), deep)


def found() -> dict[str, Over]:
    """Every template of the house that is over, by its path."""
    paths = sorted(ROOT.glob("src/ankerpunt/*/templates/**/*.html"))
    each = {path.relative_to(ROOT).as_posix(): over(path.read_text(encoding="utf-8")) for path in paths}
    return {path: counts for path, counts in each.items() if counts != Over()}


def kept() -> dict[str, Over]:
    lines = [line.split() for line in KEPT.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {path: Over(int(long), int(deep)) for long, deep, path in lines}


def lowered(before: Mapping[str, Over], now: Mapping[str, Over]) -> dict[str, Over]:
    """What may be over from now on: of both counts the smaller, and nothing that was not over before."""
    least = {
        path: Over(min(known.lines, now[path].lines), min(known.ifs, now[path].ifs))
        for path, known in before.items()
        if path in now
    }
    return {path: counts for path, counts in least.items() if counts != Over()}


def grown(before: Mapping[str, Over], now: Mapping[str, Over]) -> Iterator[str]:
    """A sentence for each template that is further from the rule than it was."""
    for path, counts in now.items():
        known = before.get(path, Over())
        if counts.lines > known.lines:
            yield f"{path}: {counts.lines} lines are over {SIGNS} signs, {known.lines} may be; make a tag of it"
        if counts.ifs > known.ifs:
            yield f"{path}: {counts.ifs} times an if is over {DEEP} deep, {known.ifs} may be; make a tag of it"


def keep(counts: Mapping[str, Over]) -> None:
    head = f"# lines over {SIGNS} signs, ifs over {DEEP} deep, template; a template that moves takes its line along\n"
    lines = [f"{each.lines:3} {each.ifs:3}  {path}\n" for path, each in sorted(counts.items())]
    KEPT.write_text(head + "".join(lines), encoding="utf-8")


def lower() -> None:
    keep(lowered(kept(), found()))
